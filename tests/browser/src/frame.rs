//! Inside the frames of a page, of whatever origin, and what a page looks like pixel by pixel.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::Browser;

/// Red, green, blue.
pub type Color = [u8; 3];

impl Browser {
    /// The value of an expression in the frame number `idx` of the page, from 0.
    ///
    /// # Errors
    /// If there is no such frame, or it throws.
    pub async fn in_frame(&self, idx: u16, expression: &str) -> Result<Value> {
        let client = self.client();
        client
            .enter_frame(idx)
            .await
            .with_context(|| format!("entering the frame {idx}"))?;
        let answer = client
            .execute(format!("return ({expression})"), Vec::new())
            .await;
        client
            .enter_default_frame()
            .await
            .context("leaving the frame")?;
        let answer = answer.with_context(|| format!("asking the frame for {expression:.200}"))?;
        Ok(answer.json().clone())
    }

    /// Clicks an element in the frame number `idx` of the page, as a reader would.
    ///
    /// # Errors
    /// If there is none, or something lies over it.
    pub async fn click_in_frame(&self, idx: u16, selector: &str) -> Result<()> {
        self.client()
            .enter_frame(idx)
            .await
            .with_context(|| format!("entering the frame {idx}"))?;
        let clicked = self.follow(selector).await;
        self.client()
            .enter_default_frame()
            .await
            .context("leaving the frame")?;
        clicked
    }

    /// How many windows and tabs there are.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn n_windows(&self) -> Result<usize> {
        let windows = self.client().windows().await;
        Ok(windows.context("counting windows")?.len())
    }

    /// The colors of points of the window as they are painted, each from its left and its top.
    ///
    /// # Errors
    /// If the page does not let itself be decoded in: it must allow pictures from `data:`.
    pub async fn painted(&self, points: &[[u32; 2]]) -> Result<Vec<Color>> {
        let picture = self
            .command("Page.captureScreenshot", json!({ "format": "png" }))
            .await?;
        let picture = picture["data"].as_str().context("there is no picture")?;
        let script = format!(
            "new Promise((done, failed) => {{
                const image = new Image();
                image.onerror = failed;
                image.onload = () => {{
                    const canvas = new OffscreenCanvas(image.width, image.height);
                    const context = canvas.getContext('2d');
                    context.drawImage(image, 0, 0);
                    done({points:?}.map(([x, y]) => [...context.getImageData(x, y, 1, 1).data].slice(0, 3)));
                }};
                image.src = 'data:image/png;base64,{picture}';
            }})"
        );
        let colors = self.evaluate(&script).await?;
        serde_json::from_value(colors).context("reading the colors")
    }
}
