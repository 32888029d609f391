//! What a reader does with a page: clicks, keys, the buttons of the browser.

use std::sync::atomic::Ordering;

use anyhow::{Context, Result};
use thirtyfour::{By, Key, TypingData, WebElement};

use crate::{Browser, browser::Process};

impl Browser {
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

    /// The same, once the element is in the middle of the window: nothing that sticks there lies over it.
    ///
    /// # Errors
    /// If there is none, or something lies over it.
    pub async fn click_in_view(&self, selector: &str) -> Result<()> {
        let show = format!(
            "document.querySelector(`{selector}`)?.scrollIntoView({{ block: 'center', behavior: 'instant' }})"
        );
        self.evaluate(&show).await?;
        self.settle().await?;
        self.click(selector).await
    }

    /// Clicks a point of the window, in CSS pixels from its left and its top.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn click_at(&self, [x, y]: [f64; 2]) -> Result<()> {
        let chain = self.client().action_chain();
        let chain = chain.move_to(x.round() as i64, y.round() as i64).click();
        let clicked = chain.perform().await;
        clicked.with_context(|| format!("clicking at {x}, {y}"))?;
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
    /// If there is nothing to go back to.
    pub async fn back(&self) -> Result<()> {
        self.client().back().await.context("going back")?;
        self.settle().await
    }

    /// Loads the page again.
    ///
    /// # Errors
    /// If the app does not come to life.
    pub async fn reload(&self) -> Result<()> {
        match &self.process {
            Process::Firefox(firefox) => firefox.reload().await?,
            Process::Chromium(_) | Process::WebKit(_) => {
                self.client().refresh().await.context("reloading")?;
            }
        }
        self.wait_until_ready().await
    }

    async fn find(&self, selector: &str) -> Result<WebElement> {
        if self.scripts_off.load(Ordering::SeqCst) {
            // It brings the page into the state that scripts are off in, see `run`.
            self.run("").await?;
        }
        self.client()
            .find(By::Css(selector))
            .await
            .with_context(|| format!("finding {selector}"))
    }
}
