//! Processes of Firefox. To start one takes more of a processor than most tests do, so one that a test has
//! used waits for the next test, which gets a container, a tab and preferences of its own in it.

use std::{
    env,
    path::Path,
    process::Command,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::Capabilities;

use crate::{browser::Folder, driver::Driver, session::Session, test_env};

/// Processes that no test uses. Nothing drops them: they end with the test program, see [`Driver::guarded`].
static IDLE: Mutex<Vec<Process>> = Mutex::new(Vec::new());

/// A process with a driver, which steers one browser at a time.
#[derive(Debug)]
pub(super) struct Process {
    pub(super) session: Session,
    /// The address of its WebDriver BiDi.
    pub(super) url: String,
    _folder: Folder,
}

impl Process {
    /// One that waits for a test, if there is one.
    pub(super) fn idle() -> Option<Self> {
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        idle.pop()
    }

    /// Lets it wait for the next test.
    pub(super) fn wait(self) {
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        idle.push(self);
    }

    pub(super) async fn start() -> Result<Self> {
        let folder = Folder::new()?;
        let mut command = Command::new(test_env::program(test_env::GECKODRIVER, "geckodriver"));
        // The browser gets a free port of its own for BiDi.
        command.args(["--port=0", "--websocket-port=0", "--allow-system-access"]);
        let command = Driver::guarded(&command, &folder.0);
        let driver = Driver::that_announces(command, "Listening on 127.0.0.1:")?;
        let session = Session::begin(Arc::new(driver), capabilities(&folder.0)?).await?;
        let url = session.client().handle().capabilities().get("webSocketUrl");
        let url = url.and_then(Value::as_str).context("there is no BiDi")?;
        let url = url.to_owned();
        Ok(Self {
            session,
            url,
            _folder: folder,
        })
    }
}

fn capabilities(folder: &Path) -> Result<Capabilities> {
    let profile = folder.join("profile");
    std::fs::create_dir_all(&profile).context("creating a profile")?;
    let mut options = json!({
        "args": ["-headless", "-profile", profile],
        "prefs": {
            "browser.download.folderList": 2, // the folder that each test names
            "browser.download.alwaysOpenPanel": false,
            "browser.download.always_ask_before_handling_new_types": false,
            "browser.helperApps.neverAsk.saveToDisk":
                "application/json,application/octet-stream,application/x-bibtex,text/html,text/plain",
            // No process for a page that may follow, no page for new tabs, no extensions.
            "browser.newtabpage.enabled": false,
            "dom.ipc.processPrelaunch.enabled": false,
            "extensions.enabledScopes": 0,
            "privacy.userContext.enabled": true,
            // A scrollbar takes no room, as in the other engines here.
            "ui.useOverlayScrollbars": 1,
            // Letters that are typed into a list belong together, however slowly they come.
            "ui.menu.incremental_search.timeout": 60_000,
            // Offline, nothing is reached: not even a host on this machine, as those of the tests are.
            "network.disable-localhost-when-offline": true,
            // A page that is asked for is fetched when it is opened, not before.
            "network.http.speculative-parallel-limit": 0,
        },
    });
    if let Ok(firefox) = env::var(test_env::FIREFOX) {
        options["binary"] = json!(firefox);
    }
    let mut capabilities = Capabilities::new();
    capabilities.set("browserName", "firefox")?;
    capabilities.set("webSocketUrl", true)?;
    capabilities.set("moz:firefoxOptions", options)?;
    Ok(capabilities)
}
