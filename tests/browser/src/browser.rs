//! A browser with empty storage for one test; it ends with the test, also after a panic.

use std::{
    env, fs,
    path::PathBuf,
    process,
    sync::atomic::{AtomicBool, AtomicU32, Ordering},
};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use thirtyfour::WebDriver;
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::{
    Engine, Site,
    engine::{chromium::Chromium, firefox::Firefox, webkit::WebKit},
    session::Session,
};

/// Limits the number of concurrent browsers: on two cores, more than four would slow each other down.
static PLACES: Semaphore = Semaphore::const_new(4);

/// The browser of one test.
#[derive(Debug)]
pub struct Browser {
    pub(crate) process: Process,
    pub(crate) folder: Folder,
    pub(crate) scripts_off: AtomicBool,
    _place: SemaphorePermit<'static>,
}

/// The running browser, by engine.
#[derive(Debug)]
pub(crate) enum Process {
    Chromium(Chromium),
    Firefox(Firefox),
    WebKit(WebKit),
}

/// Calls a method that every engine implements.
macro_rules! in_engine {
    ($browser:expr, $method:ident($($argument:expr),*)) => {
        match &$browser.process {
            $crate::browser::Process::Chromium(process) => process.$method($($argument),*).await,
            $crate::browser::Process::Firefox(process) => process.$method($($argument),*).await,
            $crate::browser::Process::WebKit(process) => process.$method($($argument),*).await,
        }
    };
}
pub(crate) use in_engine;

impl Browser {
    /// Opens a window of 1280 × 800, with a light color scheme and reduced motion, so that nothing is measured during
    /// a transition.
    ///
    /// # Errors
    /// If the browser or its driver cannot be started.
    pub async fn open() -> Result<Self> {
        let place = PLACES.acquire().await.context("waiting for a place")?;
        let folder = Folder::new()?;
        let downloads = folder.downloads();
        let process = match Engine::current()? {
            Engine::Chromium => Process::Chromium(Chromium::start(&folder.0).await?),
            Engine::Firefox => Process::Firefox(Firefox::start(&downloads).await?),
            Engine::WebKit => Process::WebKit(WebKit::start(&folder.0).await?),
        };
        let browser = Self {
            process,
            folder,
            scripts_off: AtomicBool::new(false),
            _place: place,
        };
        browser.resize(1280, 800).await?;
        browser.emulate(&[crate::LIGHT]).await?;
        Ok(browser)
    }

    /// The engine of this browser.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match self.process {
            Process::Chromium(_) => Engine::Chromium,
            Process::Firefox(_) => Engine::Firefox,
            Process::WebKit(_) => Engine::WebKit,
        }
    }

    /// Opens a page of `site` and waits until the app is ready.
    ///
    /// # Errors
    /// If the app does not become ready.
    pub async fn read(&self, site: &Site, path: &str) -> Result<()> {
        self.visit(&site.url(path)).await?;
        self.wait_until_ready().await
    }

    /// Opens any page, without waiting for the app.
    ///
    /// # Errors
    /// If the page cannot be loaded.
    pub async fn visit(&self, url: &str) -> Result<()> {
        // A URL that differs in its fragment only would not load the page again. WebKit has no current URL before its
        // first page.
        let current = self.client().current_url().await;
        let current = current.map_or_else(|_| String::new(), String::from);
        if without_fragment(&current) == without_fragment(url) {
            let left = self.client().goto("about:blank").await;
            left.context("leaving the page before")?;
        }
        self.client()
            .goto(url)
            .await
            .with_context(|| format!("opening {url}"))
    }

    /// Runs a script in every page loaded from now on, before the page's own scripts.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn before_pages(&self, source: &str) -> Result<()> {
        in_engine!(self, before_pages(source))
    }

    /// Sends a command of the Chrome DevTools Protocol. A test that needs one calls [`require!`](crate::require)
    /// first.
    ///
    /// # Errors
    /// If the command is refused, or the browser is not Chromium.
    pub async fn command(&self, method: &str, params: Value) -> Result<Value> {
        match &self.process {
            Process::Chromium(chromium) => chromium.command(method, params).await,
            Process::Firefox(_) | Process::WebKit(_) => {
                bail!("{method} is a command of Chromium alone")
            }
        }
    }

    pub(crate) fn client(&self) -> &WebDriver {
        self.session().client()
    }

    pub(crate) fn session(&self) -> &Session {
        match &self.process {
            Process::Chromium(process) => &process.session,
            Process::Firefox(process) => process.session(),
            Process::WebKit(process) => &process.session,
        }
    }
}

fn without_fragment(url: &str) -> &str {
    url.split('#').next().unwrap_or_default()
}

/// A temporary folder for the files of a browser, removed when dropped.
#[derive(Debug)]
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new() -> Result<Self> {
        static N_FOLDERS: AtomicU32 = AtomicU32::new(0);
        let number = N_FOLDERS.fetch_add(1, Ordering::SeqCst);
        let folder = env::temp_dir().join(format!("diptych-browser-{}-{number}", process::id()));
        drop(fs::remove_dir_all(&folder));
        let folder = Self(folder);
        fs::create_dir_all(folder.downloads()).context("creating a folder for a browser")?;
        Ok(folder)
    }

    /// The folder for downloads.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.0.join("downloads")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A browser that is still shutting down may write here; then the rest stays in the temporary folder.
        drop(fs::remove_dir_all(&self.0));
    }
}
