//! Logs of the browser: console messages, requests.

use anyhow::Result;

use crate::{Browser, Site, browser::in_engine};

impl Browser {
    /// The console messages since the last call: those of scripts, exceptions, files that failed to load, policy
    /// violations. Each begins with its level: `SEVERE: `, `WARNING: `, `INFO: `, `DEBUG: `. WebKit does not report
    /// failed requests of scripts.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn console(&self) -> Result<Vec<String>> {
        in_engine!(self, console())
    }

    /// The URLs requested since the last call.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn requests(&self) -> Result<Vec<String>> {
        in_engine!(self, requests())
    }

    /// The URLs requested since the last call outside the origin of `site`, except for `data:` and `about:blank`.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn requests_beyond(&self, site: &Site) -> Result<Vec<String>> {
        let origin = site.origin() + "/";
        let inside = |url: &String| {
            url.starts_with(&origin) || url.starts_with("data:") || url == "about:blank"
        };
        let mut requests = self.requests().await?;
        requests.retain(|url| !inside(url));
        Ok(requests)
    }
}
