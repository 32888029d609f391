//! Files that a page hands out, and files that a reader chooses.

use std::{fs, path::PathBuf, time::Duration};

use anyhow::{Context, Result, bail};
use serde_json::json;
use thirtyfour::By;

use crate::Browser;

impl Browser {
    /// Lets the page hand out files.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn allow_downloads(&self) -> Result<()> {
        let folder = self.downloads();
        fs::create_dir_all(&folder).context("making a folder for downloads")?;
        let params = json!({ "behavior": "allow", "downloadPath": folder });
        self.command("Browser.setDownloadBehavior", params)
            .await
            .map(drop)
    }

    /// What the page handed out under this name. The file goes.
    ///
    /// # Errors
    /// If it does not come in ten seconds.
    pub async fn downloaded(&self, name: &str) -> Result<String> {
        let file = self.downloads().join(name);
        for _ in 0..400 {
            // A file gets its name when it is complete.
            if let Ok(text) = fs::read_to_string(&file) {
                fs::remove_file(&file).context("taking the file")?;
                return Ok(text);
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        bail!("{name} did not come")
    }

    /// Chooses a file with this content in the field of the page.
    ///
    /// # Errors
    /// If there is no such field.
    pub async fn choose_file(&self, content: &str) -> Result<()> {
        let file = self.profile.join("chosen.json");
        fs::write(&file, content).context("writing the file to choose")?;
        let field = self.client().find(By::Css("input[type=file]")).await;
        let field = field.context("finding the field for files")?;
        field
            .send_keys(file.to_string_lossy())
            .await
            .context("choosing a file")
    }

    fn downloads(&self) -> PathBuf {
        self.profile.join("downloads")
    }
}
