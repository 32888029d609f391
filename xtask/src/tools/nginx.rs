//! nginx with its module for brotli, for the test of the configuration in docs/hosts: any version.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Result, bail};

use super::apt;

/// Debian's folder of servers, which may not be on the search path.
const SERVERS: &str = "/usr/sbin";
const PACKAGES: [&str; 2] = ["nginx", "libnginx-mod-http-brotli-static"];
const MODULE: &str = "ngx_http_brotli_static_module.so";

/// nginx and the module that serves files precompressed with brotli.
pub(crate) struct Nginx {
    pub(crate) program: PathBuf,
    pub(crate) module: PathBuf,
}

/// Finds nginx and its module; on Debian they are installed if the user may.
///
/// The variable `NGINX` takes precedence over the search path.
pub(super) fn ensure() -> Result<Nginx> {
    if let Some(nginx) = find() {
        return Ok(nginx);
    }
    if apt::is_allowed() {
        let why =
            "the published configuration is tested in it (where services run, Debian starts it)";
        apt::install(&PACKAGES, why, "a few seconds")?;
    }
    match find() {
        Some(nginx) => Ok(nginx),
        None => bail!(
            "nginx or its module {MODULE} is missing: {}",
            apt::advice(&PACKAGES)
        ),
    }
}

fn find() -> Option<Nginx> {
    let named = env::var_os("NGINX").map(PathBuf::from);
    let on_path = which::which("nginx").ok();
    let beside = Some(Path::new(SERVERS).join("nginx")).filter(|program| program.is_file());
    let program = named.or(on_path).or(beside)?;
    // `nginx -V` prints to standard error.
    let answer = Command::new(&program)
        .arg("-V")
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let module = modules_folder(&String::from_utf8_lossy(&answer.stderr))?.join(MODULE);
    module.is_file().then_some(Nginx { program, module })
}

/// Returns the folder of the modules from the output of `nginx -V`; `None` if it has no such option.
fn modules_folder(answer: &str) -> Option<PathBuf> {
    let option = answer
        .split_whitespace()
        .find_map(|word| word.strip_prefix("--modules-path="));
    option.map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_modules_are_where_nginx_was_built_to_look_for_them() {
        let answer = "nginx version: nginx/1.22.1\nconfigure arguments: --with-debug \
            --modules-path=/usr/lib/nginx/modules --with-threads";
        assert_eq!(
            modules_folder(answer),
            Some("/usr/lib/nginx/modules".into())
        );
        assert_eq!(modules_folder("nginx version: nginx/1.22.1"), None);
    }
}
