//! Emulates the user's system: window size, color scheme, motion, languages, disabled scripts, no network, a slow
//! machine.

use std::sync::atomic::Ordering;

use anyhow::{Result, bail};
use serde_json::json;

use crate::{
    Browser, Unsupported,
    browser::{Process, in_engine},
};

/// A media feature and its value.
pub type Feature = (&'static str, &'static str);

/// Light color scheme.
pub const LIGHT: Feature = ("prefers-color-scheme", "light");
/// Dark color scheme.
pub const DARK: Feature = ("prefers-color-scheme", "dark");
/// Forced colors: the system's own small palette.
pub const FORCED_COLORS: Feature = ("forced-colors", "active");
/// No preference for reduced motion; without this feature, tests ask for reduced motion.
pub const MOTION: Feature = ("prefers-reduced-motion", "no-preference");

impl Browser {
    /// Resizes the viewport to this size in CSS pixels.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.zoom(width, height, 1).await
    }

    /// Resizes the viewport to this size in CSS pixels, with `scale` as its device pixel ratio.
    ///
    /// # Errors
    /// If the browser is gone, or cannot scale: [`Unsupported::DeviceScale`].
    pub async fn zoom(&self, width: u32, height: u32, scale: u32) -> Result<()> {
        in_engine!(self, resize(width, height, scale))?;
        self.wait_until(&format!(
            "innerWidth === {width} && innerHeight === {height}"
        ))
        .await
    }

    /// Sets media features; all others have their defaults, except for reduced motion.
    ///
    /// # Errors
    /// If the browser is gone, or lacks a feature: [`Unsupported::ForcedColors`].
    pub async fn emulate(&self, features: &[Feature]) -> Result<()> {
        let less_motion = [("prefers-reduced-motion", "reduce")];
        let features = [&less_motion, features].concat();
        in_engine!(self, emulate(&features))?;
        // The last value of a feature wins.
        let are_set = features.iter().filter(|(name, value)| {
            let last = features.iter().rev().find(|one| one.0 == *name);
            last.is_some_and(|last| last.1 == *value)
        });
        let are_set =
            are_set.map(|(name, value)| format!("matchMedia('({name}: {value})').matches"));
        self.wait_until(&are_set.collect::<Vec<_>>().join(" && "))
            .await
    }

    /// Sets the preferred languages, such as `fr-CA,fr,en`. WebKit reports only the first one to a page.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn prefer_languages(&self, languages: &str) -> Result<()> {
        in_engine!(self, prefer_languages(languages))
    }

    /// Disables the scripts of pages.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn switch_scripts_off(&self) -> Result<()> {
        in_engine!(self, switch_scripts_off())?;
        self.scripts_off.store(true, Ordering::SeqCst);
        Ok(())
    }

    /// Puts the browser offline or online again; its pages are notified.
    ///
    /// # Errors
    /// If the engine has no offline mode: [`Unsupported::OfflineNetwork`].
    pub async fn go_offline(&self, offline: bool) -> Result<()> {
        match &self.process {
            Process::Chromium(chromium) => chromium.go_offline(offline).await,
            Process::Firefox(firefox) => firefox.go_offline(offline).await,
            Process::WebKit(_) => bail!(Unsupported::OfflineNetwork.reason()),
        }
    }

    /// Emulates a processor at a quarter of its speed and a slow mobile network ("slow 4G" of Lighthouse).
    ///
    /// # Errors
    /// If the browser is gone, or is not Chromium.
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
