//! Several tabs of one browser, which share its storage.

use anyhow::{Context, Result};
use thirtyfour::WindowHandle;

use crate::{Browser, browser::Process};

/// A tab.
#[derive(Clone, Debug)]
pub struct Tab(WindowHandle);

impl Browser {
    /// The driven tab.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn tab(&self) -> Result<Tab> {
        let handle = self.client().window().await.context("asking for the tab")?;
        Ok(Tab(handle))
    }

    /// Opens another tab and drives it.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn open_tab(&self) -> Result<Tab> {
        let handle = match &self.process {
            Process::Firefox(firefox) => firefox.open_tab().await?,
            Process::Chromium(_) | Process::WebKit(_) => {
                self.client().new_tab().await.context("opening a tab")?
            }
        };
        self.turn_to(&Tab(handle)).await?;
        self.tab().await
    }

    /// The number of open tabs and windows.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn n_tabs(&self) -> Result<usize> {
        let tabs = self.client().windows().await.context("counting tabs")?;
        Ok(tabs.len())
    }

    /// Switches to a tab.
    ///
    /// # Errors
    /// If the tab is closed.
    pub async fn turn_to(&self, tab: &Tab) -> Result<()> {
        let handle = tab.0.clone();
        self.client()
            .switch_to_window(handle)
            .await
            .context("turning to a tab")?;
        if let Process::Firefox(firefox) = &self.process {
            firefox.follow_tab().await?;
        }
        Ok(())
    }
}
