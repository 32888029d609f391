//! User input: clicks, keys, the buttons of the browser.

use std::sync::atomic::Ordering;

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::{By, Key, TypingData, WebElement};

use crate::{
    Browser, Unsupported,
    browser::{Process, in_engine},
};

impl Browser {
    /// Clicks the center of an element.
    ///
    /// # Errors
    /// If there is no such element, or another one covers it.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let element = self.find(selector).await?;
        element
            .click()
            .await
            .with_context(|| format!("clicking {selector}"))?;
        self.settle().await
    }

    /// Scrolls an element to the center of the window, where no sticky element covers it, and clicks it.
    ///
    /// # Errors
    /// If there is no such element, or another one covers it.
    pub async fn click_in_view(&self, selector: &str) -> Result<()> {
        let show = format!(
            "document.querySelector(`{selector}`)?.scrollIntoView({{ block: 'center', behavior: 'instant' }})"
        );
        self.evaluate(&show).await?;
        self.settle().await?;
        self.click(selector).await
    }

    /// Clicks a point of the viewport, in CSS pixels from its left and top edges.
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

    /// Clicks an element without waiting for the page to settle: for links that leave the page, and for pages without
    /// scripts.
    ///
    /// # Errors
    /// If there is no such element, or another one covers it.
    pub async fn follow(&self, selector: &str) -> Result<()> {
        let link = self.find(selector).await?;
        link.click()
            .await
            .with_context(|| format!("following {selector}"))
    }

    /// Presses keys, one after the other. [`Key`] names those that are not characters.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        let chain = self.client().action_chain().send_keys(keys);
        chain.perform().await.context("pressing keys")?;
        self.settle().await
    }

    /// Presses a key while another one is held down.
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

    /// Holds a key down until it has been repeated `n_repeats` times.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn hold(&self, key: impl Into<TypingData>, n_repeats: usize) -> Result<()> {
        let key = key.into().as_vec();
        let key = *key.first().context("there is a key")?;
        for idx in 0..=n_repeats {
            in_engine!(self, key_down(key, idx > 0))?;
            self.settle().await?;
        }
        in_engine!(self, key_up(key))?;
        self.settle().await
    }

    /// Clicks the center of an element while Control is held down.
    ///
    /// # Errors
    /// If there is no such element, or the browser is gone.
    pub async fn click_with_control(&self, selector: &str) -> Result<()> {
        let element = self.find(selector).await?;
        let chain = self.client().action_chain();
        let chain = chain
            .key_down(Key::Control)
            .click_element(&element)
            .key_up(Key::Control);
        chain
            .perform()
            .await
            .with_context(|| format!("clicking {selector}"))?;
        self.settle().await
    }

    /// Clicks the center of an element with the middle button.
    ///
    /// # Errors
    /// If there is no such element, or the browser is gone.
    pub async fn click_with_middle_button(&self, selector: &str) -> Result<()> {
        let point = self.middle_of(selector).await?;
        match &self.process {
            Process::WebKit(webkit) => webkit.click_with_middle_button(point)?,
            Process::Chromium(_) | Process::Firefox(_) => {
                self.point("mouse", point, &[("pointerDown", 1), ("pointerUp", 1)])
                    .await?;
            }
        }
        self.settle().await
    }

    /// Taps the center of an element.
    ///
    /// # Errors
    /// If there is no such element, or the browser has no touch screen: [`Unsupported::Touch`].
    pub async fn tap(&self, selector: &str) -> Result<()> {
        Unsupported::Touch.check()?;
        let point = self.middle_of(selector).await?;
        self.point("touch", point, &[("pointerDown", 0), ("pointerUp", 0)])
            .await?;
        self.settle().await
    }

    /// Moves the mouse pointer to a point of the viewport, in CSS pixels from its left and top edges.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn move_pointer(&self, point: [f64; 2]) -> Result<()> {
        self.point("mouse", point, &[]).await
    }

    /// Turns the wheel over a point of the viewport by `distance` CSS pixels, down if it is positive.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn turn_wheel(&self, [x, y]: [f64; 2], distance: i64) -> Result<()> {
        let turn = json!({
            "type": "scroll", "x": x.round() as i64, "y": y.round() as i64, "origin": "viewport",
            "deltaX": 0, "deltaY": distance, "duration": 0,
        });
        self.session()
            .perform(json!([{ "type": "wheel", "id": "wheel", "actions": [turn] }]))
            .await?;
        self.settle().await
    }

    /// Moves a pointer device, `mouse` or `touch`, to a point, then performs the button actions `then`.
    async fn point(&self, device: &str, [x, y]: [f64; 2], then: &[(&str, u8)]) -> Result<()> {
        let x = x.round() as i64;
        let y = y.round() as i64;
        let mut actions = vec![json!({
            "type": "pointerMove", "x": x, "y": y, "duration": 0, "origin": "viewport",
        })];
        for (kind, button) in then {
            actions.push(json!({ "type": kind, "button": button }));
        }
        self.session().perform(json!([{
            "type": "pointer", "id": device, "parameters": { "pointerType": device }, "actions": actions,
        }]))
        .await
    }

    /// The center of an element, in CSS pixels from the left and top edges of the viewport.
    async fn middle_of(&self, selector: &str) -> Result<[f64; 2]> {
        let middle = format!(
            "(box => [box.x + box.width / 2, box.y + box.height / 2])(
                document.querySelector(`{selector}`).getBoundingClientRect())"
        );
        let middle = self.evaluate(&middle).await?;
        let number = |idx: usize| middle[idx].as_f64().context("a middle is two numbers");
        Ok([number(0)?, number(1)?])
    }

    /// Moves the mouse pointer to the center of an element.
    ///
    /// # Errors
    /// If there is no such element.
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

    /// Goes back in the history, like the browser's button.
    ///
    /// # Errors
    /// If there is no earlier page.
    pub async fn back(&self) -> Result<()> {
        self.client().back().await.context("going back")?;
        self.settle().await
    }

    /// Reloads the page and waits until the app is ready.
    ///
    /// # Errors
    /// If the app does not become ready.
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
            // Any script adapts the page to disabled scripts, see `webkit::task`.
            self.run("").await?;
        }
        self.client()
            .find(By::Css(selector))
            .await
            .with_context(|| format!("finding {selector}"))
    }
}
