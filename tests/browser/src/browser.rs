//! A headless Chromium with an empty profile, for one test. Whatever happens, it ends with the test.

use std::{
    env, fs,
    path::PathBuf,
    process,
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::{CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::{Site, driver::Driver, setting};

/// How many browsers there are at a time: more would wait for each other on two cores.
static PLACES: Semaphore = Semaphore::const_new(2);

/// A browser.
#[derive(Debug)]
pub struct Browser {
    client: Option<WebDriver>,
    driver: Arc<Driver>,
    session: String,
    process: Option<u64>,
    pub(crate) profile: PathBuf,
    _place: SemaphorePermit<'static>,
}

impl Browser {
    /// Opens a window of 1280 × 800, light, with less motion: so that nothing is measured while it moves.
    ///
    /// # Errors
    /// If there is no browser or no driver.
    pub async fn open() -> Result<Self> {
        let place = PLACES.acquire().await.context("waiting for a place")?;
        let driver = Driver::shared()?;
        let profile = new_profile()?;
        let capabilities = capabilities(&profile.to_string_lossy())?;
        let client = WebDriver::new(driver.url(), capabilities)
            .await
            .context("starting a browser")?;
        let session = client.handle().session_id().to_string();
        let process = client
            .handle()
            .capabilities()
            .get("goog:processID")
            .and_then(Value::as_u64);
        let client = Some(client);
        let browser = Self {
            client,
            driver,
            session,
            process,
            profile,
            _place: place,
        };
        browser.resize(1280, 800).await?;
        browser.emulate(&[crate::LIGHT]).await?;
        Ok(browser)
    }

    /// Opens a page of `site` and waits until the app lives in it.
    ///
    /// # Errors
    /// If it does not come to life in ten seconds.
    pub async fn read(&self, site: &Site, path: &str) -> Result<()> {
        self.visit(&site.url(path)).await?;
        self.wait_until_ready().await
    }

    /// Opens a page, whatever it is.
    ///
    /// # Errors
    /// If nothing answers.
    pub async fn visit(&self, url: &str) -> Result<()> {
        // A fragment alone would not load the page again.
        self.client()
            .goto("about:blank")
            .await
            .context("leaving the page before")?;
        self.client()
            .goto(url)
            .await
            .with_context(|| format!("opening {url}"))
    }

    /// Runs a script in every page from now on, before anything of the page's own.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn before_pages(&self, source: &str) -> Result<()> {
        let params = json!({ "source": source });
        self.command("Page.addScriptToEvaluateOnNewDocument", params)
            .await
            .map(drop)
    }

    /// A command of the developer tools' protocol.
    ///
    /// # Errors
    /// If it is refused.
    pub async fn command(&self, method: &str, params: Value) -> Result<Value> {
        self.client()
            .cdp()
            .send_raw(method, params)
            .await
            .context(method.to_owned())
    }

    pub(crate) fn client(&self) -> &WebDriver {
        self.client
            .as_ref()
            .expect("the client is taken in `drop` only")
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // Ending it here instead is certain even where a panic has stopped the runtime.
            drop(client.leak());
        }
        let ended = self.driver.end_session(&self.session);
        if let (Err(_), Some(process)) = (ended, self.process) {
            drop(
                Command::new("kill")
                    .arg("-9")
                    .arg(process.to_string())
                    .status(),
            );
        }
        drop(fs::remove_dir_all(&self.profile));
    }
}

fn new_profile() -> Result<PathBuf> {
    static N_PROFILES: AtomicU32 = AtomicU32::new(0);
    let number = N_PROFILES.fetch_add(1, Ordering::SeqCst);
    let profile = env::temp_dir().join(format!("diptych-browser-{}-{number}", process::id()));
    drop(fs::remove_dir_all(&profile));
    fs::create_dir_all(&profile).context("creating a browser profile")?;
    Ok(profile)
}

fn capabilities(profile: &str) -> Result<thirtyfour::ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    if let Ok(chromium) = env::var(setting::CHROMIUM) {
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
        &format!("--user-data-dir={profile}"),
    ] {
        capabilities.add_arg(flag)?;
    }
    capabilities.set(
        "goog:loggingPrefs",
        json!({ "browser": "ALL", "performance": "ALL" }),
    )?;
    Ok(capabilities)
}
