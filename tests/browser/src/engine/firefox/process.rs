//! Firefox processes. Starting one takes more processor time than most tests, so a used process is reused for the next
//! test, with a new container, tab and preferences.

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

/// Idle processes. They are never dropped and end with the test program, see [`Driver::guarded`].
static IDLE: Mutex<Vec<Process>> = Mutex::new(Vec::new());

/// A Firefox process with its driver, which drives one browser at a time.
#[derive(Debug)]
pub(super) struct Process {
    pub(super) session: Session,
    /// The URL of its WebDriver BiDi connection.
    pub(super) url: String,
    _folder: Folder,
}

impl Process {
    /// Takes an idle process, if there is one.
    pub(super) fn idle() -> Option<Self> {
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        idle.pop()
    }

    /// Makes the process available to the next test.
    pub(super) fn wait(self) {
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        idle.push(self);
    }

    pub(super) async fn start() -> Result<Self> {
        let folder = Folder::new()?;
        let mut command = Command::new(test_env::program(test_env::GECKODRIVER, "geckodriver"));
        // With port 0 the browser chooses a free port for BiDi.
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
            "browser.download.folderList": 2, // `browser.download.dir`, set for each test
            "browser.download.alwaysOpenPanel": false,
            "browser.download.always_ask_before_handling_new_types": false,
            "browser.helperApps.neverAsk.saveToDisk":
                "application/json,application/octet-stream,application/x-bibtex,text/html,text/plain",
            // No preallocated content process, no new tab page, no extensions.
            "browser.newtabpage.enabled": false,
            "dom.ipc.processPrelaunch.enabled": false,
            "extensions.enabledScopes": 0,
            "privacy.userContext.enabled": true,
            // Overlay scrollbars take no room, as in the other engines here.
            "ui.useOverlayScrollbars": 1,
            // Letters typed into a list form one search string, however slowly they arrive.
            "ui.menu.incremental_search.timeout": 60_000,
            // Offline mode includes localhost, where the hosts of the tests are.
            "network.disable-localhost-when-offline": true,
            // No speculative connections: a page is fetched when it is opened, not before.
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
