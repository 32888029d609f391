//! What the browser noted: messages in the console, requests.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{Browser, Site};

impl Browser {
    /// The messages in the console since the last call, of every level.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn console(&self) -> Result<Vec<String>> {
        let entries = self
            .client()
            .handle()
            .browser_log()
            .await
            .context("reading the console")?;
        Ok(entries
            .into_iter()
            .map(|entry| format!("{}: {}", entry.level, entry.message))
            .collect())
    }

    /// The addresses that were asked for since the last call.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn requests(&self) -> Result<Vec<String>> {
        let entries = self.client().handle().get_log("performance").await;
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
