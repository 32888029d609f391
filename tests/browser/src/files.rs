//! Downloads of a page, and the choice of a file for upload.

use std::{fs, time::Duration};

use anyhow::{Context, Result, bail};
use thirtyfour::By;

use crate::{Browser, browser::Process};

impl Browser {
    /// Allows downloads and sets their folder.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn allow_downloads(&self) -> Result<()> {
        let folder = self.folder.downloads();
        match &self.process {
            Process::Chromium(chromium) => chromium.allow_downloads(&folder).await,
            // Set when the browser was started.
            Process::Firefox(_) => Ok(()),
            Process::WebKit(webkit) => webkit.allow_downloads(&folder).await,
        }
    }

    /// Waits for a download with this name, removes the file and returns its text.
    ///
    /// # Errors
    /// If it is not complete within a minute.
    pub async fn downloaded(&self, name: &str) -> Result<String> {
        let file = self.folder.downloads().join(name);
        let unfinished = self.folder.downloads().join(format!("{name}.part"));
        for _ in 0..2_400 {
            // Firefox creates an empty file with the final name, and writes to a `.part` file until the end.
            let is_complete = fs::metadata(&file).is_ok_and(|file| file.len() > 0);
            if is_complete && !unfinished.exists() {
                let text = fs::read_to_string(&file).context("reading the file")?;
                fs::remove_file(&file).context("taking the file")?;
                return Ok(text);
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        bail!("{name} did not come")
    }

    /// Chooses a file with this content in the page's file input.
    ///
    /// # Errors
    /// If there is no file input.
    pub async fn choose_file(&self, content: &str) -> Result<()> {
        let file = self.folder.0.join("chosen.json");
        fs::write(&file, content).context("writing the file to choose")?;
        let field = self.client().find(By::Css("input[type=file]")).await;
        let field = field.context("finding the field for files")?;
        field
            .send_keys(file.to_string_lossy())
            .await
            .context("choosing a file")
    }
}
