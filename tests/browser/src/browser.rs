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
    time::Duration,
};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::{
    By, CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, Key, TypingData,
    WebDriver, WebElement,
};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::{Site, driver::Driver, setting};

/// How long a page may take for anything, in steps of [`PATIENCE`].
const N_TRIES: u32 = 400;
const PATIENCE: Duration = Duration::from_millis(25);

/// How many browsers there are at a time: more would wait for each other on two cores.
static PLACES: Semaphore = Semaphore::const_new(2);

/// A browser.
#[derive(Debug)]
pub struct Browser {
    client: Option<WebDriver>,
    driver: Arc<Driver>,
    session: String,
    process: Option<u64>,
    profile: PathBuf,
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

    /// Waits until the app lives and has done what follows from the address.
    ///
    /// # Errors
    /// If it does not.
    pub async fn wait_until_ready(&self) -> Result<()> {
        self.wait_until("document.documentElement.dataset.app === 'ready'")
            .await?;
        self.settle().await
    }

    /// Waits until an expression is true.
    ///
    /// # Errors
    /// If it is not after ten seconds; says what it was last.
    pub async fn wait_until(&self, expression: &str) -> Result<()> {
        let mut last = Value::Null;
        for _ in 0..N_TRIES {
            last = self.evaluate(expression).await.unwrap_or(Value::Null);
            if last == Value::Bool(true) {
                return Ok(());
            }
            tokio::time::sleep(PATIENCE).await;
        }
        let page = self.evaluate("location.href + ' ' + document.title").await;
        bail!("waited in vain for `{expression}`, which is {last}, on {page:?}");
    }

    /// Waits until the page is painted and no longer scrolls.
    ///
    /// # Errors
    /// If the page is gone.
    pub async fn settle(&self) -> Result<()> {
        let script = "new Promise(done => {
            let last = -1, calm = 0;
            const look = () => {
                calm = scrollY === last ? calm + 1 : 0;
                last = scrollY;
                if (calm === 4) done(true); else requestAnimationFrame(look);
            };
            look();
        })";
        self.evaluate(script).await.map(drop)
    }

    /// The value of an expression in the page; a promise is awaited.
    ///
    /// # Errors
    /// If it throws.
    pub async fn evaluate(&self, expression: &str) -> Result<Value> {
        let params = json!({
            "expression": expression, "awaitPromise": true, "returnByValue": true,
            "userGesture": true,
        });
        let answer = self.command("Runtime.evaluate", params).await?;
        if let Some(details) = answer.get("exceptionDetails") {
            bail!("`{expression:.300}` threw {details}");
        }
        Ok(answer["result"]["value"].clone())
    }

    /// An expression that is true or false.
    ///
    /// # Errors
    /// If it is neither.
    pub async fn is(&self, expression: &str) -> Result<bool> {
        let value = self.evaluate(expression).await?;
        value
            .as_bool()
            .with_context(|| format!("`{expression}` is {value}, not true or false"))
    }

    /// A number.
    ///
    /// # Errors
    /// If it is none.
    pub async fn number(&self, expression: &str) -> Result<f64> {
        let value = self.evaluate(expression).await?;
        value
            .as_f64()
            .with_context(|| format!("`{expression}` is {value}, not a number"))
    }

    /// A text.
    ///
    /// # Errors
    /// If it is none.
    pub async fn text(&self, expression: &str) -> Result<String> {
        let value = self.evaluate(expression).await?;
        let text = value.as_str().map(str::to_owned);
        text.with_context(|| format!("`{expression}` is {value}, not a text"))
    }

    /// A list of texts.
    ///
    /// # Errors
    /// If it is none.
    pub async fn texts(&self, expression: &str) -> Result<Vec<String>> {
        let value = self.evaluate(expression).await?;
        let texts = value.as_array().and_then(|all| {
            all.iter()
                .map(|text| text.as_str().map(str::to_owned))
                .collect()
        });
        texts.with_context(|| format!("`{expression}` is {value}, not a list of texts"))
    }

    /// Clicks in the middle of an element, as a reader would.
    ///
    /// # Errors
    /// If there is none, or something lies over it.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let element = self.find(selector).await?;
        element
            .click()
            .await
            .with_context(|| format!("clicking {selector}"))?;
        self.settle().await
    }

    /// Clicks a link that leaves the page, or any where no script runs.
    ///
    /// # Errors
    /// If there is none, or something lies over it.
    pub async fn follow(&self, selector: &str) -> Result<()> {
        let link = self.find(selector).await?;
        link.click()
            .await
            .with_context(|| format!("following {selector}"))
    }

    /// Presses keys, one after the other. [`Key`] names those that are no letters.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        let chain = self.client().action_chain().send_keys(keys);
        chain.perform().await.context("pressing keys")?;
        self.settle().await
    }

    /// Presses a key while another one is held.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn press_with(&self, held: Key, key: impl Into<TypingData>) -> Result<()> {
        let chain = self
            .client()
            .action_chain()
            .key_down(held.clone())
            .send_keys(key)
            .key_up(held);
        chain.perform().await.context("pressing keys together")?;
        self.settle().await
    }

    /// Moves the pointer over an element.
    ///
    /// # Errors
    /// If there is none.
    pub async fn hover(&self, selector: &str) -> Result<()> {
        let element = self.find(selector).await?;
        let chain = self
            .client()
            .action_chain()
            .move_to_element_center(&element);
        chain
            .perform()
            .await
            .with_context(|| format!("pointing at {selector}"))
    }

    /// Goes back, as the button of the browser does.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn back(&self) -> Result<()> {
        self.evaluate("history.back()").await?;
        tokio::time::sleep(PATIENCE * 4).await;
        self.settle().await
    }

    /// Loads the page again.
    ///
    /// # Errors
    /// If the app does not come to life.
    pub async fn reload(&self) -> Result<()> {
        self.client().refresh().await.context("reloading")?;
        self.wait_until_ready().await
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

    async fn find(&self, selector: &str) -> Result<WebElement> {
        self.client()
            .find(By::Css(selector))
            .await
            .with_context(|| format!("finding {selector}"))
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
