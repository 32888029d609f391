//! Frames of any origin in a page, and the painted pixels of a page.

use std::io::Cursor;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{
    Browser,
    page::{ANSWER, THROWN, read_answer},
};

/// Red, green and blue.
pub type Color = [u8; 3];

impl Browser {
    /// Evaluates an expression in the frame with the index `idx` of the page and returns its value as JSON.
    ///
    /// # Errors
    /// If there is no such frame, or it throws.
    pub async fn in_frame(&self, idx: u16, expression: &str) -> Result<Value> {
        let client = self.client();
        client
            .enter_frame(idx)
            .await
            .with_context(|| format!("entering the frame {idx}"))?;
        let body = format!("return (async () => ({expression}\n))().then({ANSWER}, {THROWN})");
        let answer = self.run_in_frame(&body).await;
        client
            .enter_default_frame()
            .await
            .context("leaving the frame")?;
        let answer = answer.with_context(|| format!("asking the frame for {expression:.200}"))?;
        read_answer(&answer, expression)
    }

    /// Clicks the center of an element in the frame with the index `idx` of the page.
    ///
    /// # Errors
    /// If there is no such element or frame, or another element covers it.
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

    /// The painted colors of points of the viewport, each given by its distance from the left and top edges in pixels.
    ///
    /// # Errors
    /// If the browser makes no screenshot, or a point is outside of it.
    pub async fn painted(&self, points: &[[u32; 2]]) -> Result<Vec<Color>> {
        let picture = self.client().screenshot_as_png().await;
        let picture = picture.context("taking a picture of the window")?;
        let mut decoder = png::Decoder::new(Cursor::new(picture));
        // Converts every PNG color type to 8 bits per channel.
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().context("reading the picture")?;
        let mut pixels = vec![0; reader.output_buffer_size().context("a huge picture")?];
        let info = reader
            .next_frame(&mut pixels)
            .context("reading the picture")?;
        let n_bytes = info.color_type.samples();
        let color = |&[x, y]: &[u32; 2]| {
            let start = y as usize * info.line_size + x as usize * n_bytes;
            let color = pixels.get(start..start + 3)?;
            color.try_into().ok()
        };
        let colors: Option<Vec<Color>> = points.iter().map(color).collect();
        colors.context("a point is outside the window")
    }
}
