//! What the browser pretends: the size of the window, what the reader's system prefers, languages,
//! scripts off, a slow machine.

use anyhow::Result;
use serde_json::{Value, json};

use crate::Browser;

/// A media feature and its value.
pub type Feature = (&'static str, &'static str);

/// A light system.
pub const LIGHT: Feature = ("prefers-color-scheme", "light");
/// A dark system.
pub const DARK: Feature = ("prefers-color-scheme", "dark");
/// A system with its own few colors.
pub const FORCED_COLORS: Feature = ("forced-colors", "active");
/// A reader who does not mind motion. Without it, tests ask for less motion.
pub const MOTION: Feature = ("prefers-reduced-motion", "no-preference");

impl Browser {
    /// A window of this size in CSS pixels.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.zoom(width, height, 1).await
    }

    /// A window of this size in CSS pixels, `scale` times magnified.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn zoom(&self, width: u32, height: u32, scale: u32) -> Result<()> {
        let params = json!({
            "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false,
        });
        self.command("Emulation.setDeviceMetricsOverride", params)
            .await
            .map(drop)
    }

    /// What the reader's system prefers; everything else as usual, with less motion.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn emulate(&self, features: &[Feature]) -> Result<()> {
        let less_motion = [("prefers-reduced-motion", "reduce")];
        let features = less_motion.iter().chain(features);
        let features: Vec<Value> = features
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.command(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await
        .map(drop)
    }

    /// The languages that the reader's browser asks for: `fr-CA,fr,en`.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn prefer_languages(&self, languages: &str) -> Result<()> {
        let agent = self.text("navigator.userAgent").await?;
        let params = json!({ "userAgent": agent, "acceptLanguage": languages });
        self.command("Emulation.setUserAgentOverride", params)
            .await
            .map(drop)
    }

    /// Switches the page's scripts off.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn switch_scripts_off(&self) -> Result<()> {
        let params = json!({ "value": true });
        self.command("Emulation.setScriptExecutionDisabled", params)
            .await
            .map(drop)
    }

    /// A machine a quarter as fast, on a slow mobile network ("slow 4G" of Lighthouse).
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn slow_down(&self) -> Result<()> {
        self.command("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))
            .await?;
        self.command("Network.enable", json!({})).await?;
        let params = json!({
            "offline": false, "latency": 150.0,
            "downloadThroughput": 1_638_400.0 / 8.0, "uploadThroughput": 768_000.0 / 8.0,
        });
        self.command("Network.emulateNetworkConditions", params)
            .await
            .map(drop)
    }
}
