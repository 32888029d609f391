//! Headless Chromium; beyond the WebDriver standard, it is driven by the Chrome DevTools Protocol.

use std::{
    env,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::{
    CapabilitiesHelper, ChromeCapabilities, ChromiumLikeCapabilities, DesiredCapabilities, Key,
};

use crate::{Feature, driver::Driver, session::Session, test_env};

/// A Chromium session with its own profile.
#[derive(Debug)]
pub(crate) struct Chromium {
    pub(crate) session: Session,
}

impl Chromium {
    /// Starts a browser with its profile in `folder`.
    pub(crate) async fn start(folder: &Path) -> Result<Self> {
        let driver = Driver::shared(|| {
            let mut command =
                Command::new(test_env::program(test_env::CHROMEDRIVER, "chromedriver"));
            command.arg("--port=0").stdin(Stdio::null());
            Driver::that_announces(command, "successfully on port ")
        })?;
        let session = Session::begin(driver, capabilities(folder)?).await?;
        Ok(Self { session })
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub(crate) async fn command(&self, method: &str, params: Value) -> Result<Value> {
        self.session
            .client()
            .cdp()
            .send_raw(method, params)
            .await
            .context(method.to_owned())
    }

    pub(crate) async fn before_pages(&self, source: &str) -> Result<()> {
        let params = json!({ "source": source });
        self.tell("Page.addScriptToEvaluateOnNewDocument", params)
            .await
    }

    /// Presses a key, or repeats it: events of the driver itself never have `repeat` set.
    pub(crate) async fn key_down(&self, key: char, is_repeat: bool) -> Result<()> {
        let (name, code, text) = described(key);
        self.tell(
            "Input.dispatchKeyEvent",
            json!({
                "type": "keyDown", "key": name, "code": name, "windowsVirtualKeyCode": code, "text": text,
                "autoRepeat": is_repeat,
            }),
        )
        .await
    }

    pub(crate) async fn key_up(&self, key: char) -> Result<()> {
        let (name, code, _) = described(key);
        let params =
            json!({ "type": "keyUp", "key": name, "code": name, "windowsVirtualKeyCode": code });
        self.tell("Input.dispatchKeyEvent", params).await
    }

    pub(crate) async fn resize(&self, width: u32, height: u32, scale: u32) -> Result<()> {
        let params = json!({
            "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false,
        });
        self.tell("Emulation.setDeviceMetricsOverride", params)
            .await
    }

    pub(crate) async fn emulate(&self, features: &[Feature]) -> Result<()> {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        let params = json!({ "features": features });
        self.tell("Emulation.setEmulatedMedia", params).await
    }

    pub(crate) async fn show_as_printed(&self) -> Result<()> {
        let params = json!({ "media": "print" });
        self.tell("Emulation.setEmulatedMedia", params).await
    }

    pub(crate) async fn prefer_languages(&self, languages: &str) -> Result<()> {
        let client = self.session.client();
        let agent = client.execute("return navigator.userAgent", []).await;
        let agent = agent.context("asking for the name of the browser")?;
        let params = json!({ "userAgent": agent.json(), "acceptLanguage": languages });
        self.tell("Emulation.setUserAgentOverride", params).await
    }

    pub(crate) async fn switch_scripts_off(&self) -> Result<()> {
        let params = json!({ "value": true });
        self.tell("Emulation.setScriptExecutionDisabled", params)
            .await
    }

    pub(crate) async fn go_offline(&self, offline: bool) -> Result<()> {
        self.tell("Network.enable", json!({})).await?;
        let params = json!({
            "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        self.tell("Network.emulateNetworkConditions", params).await
    }

    pub(crate) async fn allow_downloads(&self, folder: &Path) -> Result<()> {
        let params = json!({ "behavior": "allow", "downloadPath": folder });
        self.tell("Browser.setDownloadBehavior", params).await
    }

    pub(crate) async fn console(&self) -> Result<Vec<String>> {
        let entries = self.session.client().handle().browser_log().await;
        let entries = entries.context("reading the console")?;
        Ok(entries
            .into_iter()
            .map(|entry| format!("{}: {}", entry.level, entry.message))
            .collect())
    }

    pub(crate) async fn requests(&self) -> Result<Vec<String>> {
        let entries = self.session.client().handle().get_log("performance").await;
        let entries = entries.context("reading the requests")?;
        let requested = |entry: &str| {
            let event: Value = serde_json::from_str(entry).ok()?;
            let event = &event["message"];
            let is_request = event["method"] == "Network.requestWillBeSent";
            let url = event["params"]["request"]["url"].as_str()?;
            is_request.then(|| url.to_owned())
        };
        Ok(entries
            .iter()
            .filter_map(|entry| requested(&entry.message))
            .collect())
    }

    async fn tell(&self, method: &str, params: Value) -> Result<()> {
        self.command(method, params).await.map(drop)
    }
}

/// The name of a key, its Windows virtual key code and the text that it types.
fn described(key: char) -> (String, u32, String) {
    if key == Key::Enter.value() {
        ("Enter".to_owned(), 13, "\r".to_owned())
    } else if key == Key::Escape.value() {
        ("Escape".to_owned(), 27, String::new())
    } else {
        (key.to_string(), 0, key.to_string())
    }
}

fn capabilities(folder: &Path) -> Result<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    if let Ok(chromium) = env::var(test_env::CHROMIUM) {
        capabilities.set_binary(&chromium)?;
    }
    for flag in [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--disable-dev-shm-usage",
        &format!("--user-data-dir={}", folder.join("profile").display()),
    ] {
        capabilities.add_arg(flag)?;
    }
    // An empty first page, because each browser would load the new tab page otherwise.
    let empty = json!({ "restore_on_startup": 4, "startup_urls": ["about:blank"] });
    capabilities.add_experimental_option("prefs", json!({ "session": empty }))?;
    capabilities.set(
        "goog:loggingPrefs",
        json!({ "browser": "ALL", "performance": "ALL" }),
    )?;
    Ok(capabilities)
}
