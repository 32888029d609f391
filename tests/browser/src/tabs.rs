//! Several tabs of one browser.

use anyhow::{Context, Result};

use crate::Browser;

impl Browser {
    /// Opens an empty tab and looks at it. Gives its place among the tabs.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn open_tab(&self) -> Result<usize> {
        let tab = self.client().new_tab().await.context("opening a tab")?;
        let tabs = self.client().windows().await.context("listing tabs")?;
        let idx = tabs.iter().position(|known| *known == tab);
        let idx = idx.context("the new tab is not in the list")?;
        self.look_at(idx).await?;
        Ok(idx)
    }

    /// Looks at a tab.
    ///
    /// # Errors
    /// If there is none at this place.
    pub async fn look_at(&self, idx: usize) -> Result<()> {
        let tabs = self.client().windows().await.context("listing tabs")?;
        let tab = tabs.into_iter().nth(idx).context("no such tab")?;
        let switched = self.client().switch_to_window(tab).await;
        switched.context("looking at another tab")
    }
}
