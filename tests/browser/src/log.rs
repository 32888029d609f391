//! What the browser noted: messages in the console, requests.

use anyhow::Result;

use crate::{Browser, Site, browser::in_engine};

impl Browser {
    /// The messages in the console since the last call: those of scripts, exceptions, files that did not come,
    /// violations of the policy. They begin with their level: `SEVERE: `, `WARNING: `, `INFO: `, `DEBUG: `. WebKit tells
    /// of no file that a script asked for in vain.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn console(&self) -> Result<Vec<String>> {
        in_engine!(self, console())
    }

    /// The addresses that were asked for since the last call.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn requests(&self) -> Result<Vec<String>> {
        in_engine!(self, requests())
    }

    /// The requests since the last call that went elsewhere than to `site`.
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
