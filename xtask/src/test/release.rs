//! The environment of tests of a release.

use std::process::Command;

use crate::{process, single_file, tools::TestTools};

/// Sets the environment variables that name the release and the tools for its tests.
pub(crate) fn describe_release(command: &mut Command, tools: &TestTools) {
    command
        .env("DIPTYCH_DIST", process::project().join("dist"))
        .env(
            "DIPTYCH_SINGLE_FILE",
            process::project().join(single_file::FILE),
        )
        .env("DIPTYCH_AXE", &tools.axe)
        .env("DIPTYCH_NGINX", &tools.nginx.program)
        .env("DIPTYCH_NGINX_BROTLI", &tools.nginx.module)
        .env("HTML_VALIDATE", &tools.html_validate)
        .env(
            "DIPTYCH_PACK",
            process::project().join("target/site/collection.pack"),
        )
        .env("DIPTYCH_HOSTS", process::project().join("target/hosts"));
    if let Some(browser) = &tools.chromium {
        command
            .env("CHROMIUM", &browser.chromium)
            .env("CHROMEDRIVER", &browser.chromedriver);
    }
    if let Some(firefox) = &tools.firefox {
        command
            .env("FIREFOX", &firefox.program)
            .env("GECKODRIVER", &firefox.geckodriver);
    }
    if let Some(webkit) = &tools.webkit {
        command
            .env("WEBKIT_DRIVER", &webkit.driver)
            .env("XVFB", &webkit.xvfb);
    }
}
