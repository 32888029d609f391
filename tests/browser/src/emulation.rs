//! The reader's system as the browser presents it: the size of the window, colors, motion, languages,
//! scripts off, no network, a slow machine.

use std::sync::atomic::Ordering;

use anyhow::{Result, bail};
use serde_json::json;

use crate::{
    Browser, Unsupported,
    browser::{Process, in_engine},
};

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
    /// If the browser is gone, or cannot magnify: [`Unsupported::DeviceScale`].
    pub async fn zoom(&self, width: u32, height: u32, scale: u32) -> Result<()> {
        in_engine!(self, resize(width, height, scale))?;
        self.wait_until(&format!(
            "innerWidth === {width} && innerHeight === {height}"
        ))
        .await
    }

    /// What the reader's system prefers; everything else as usual, with less motion.
    ///
    /// # Errors
    /// If the browser is gone, or has no such system: [`Unsupported::ForcedColors`].
    pub async fn emulate(&self, features: &[Feature]) -> Result<()> {
        let less_motion = [("prefers-reduced-motion", "reduce")];
        let features = [&less_motion, features].concat();
        in_engine!(self, emulate(&features))?;
        // The last one of a name counts.
        let are_set = features.iter().filter(|(name, value)| {
            let last = features.iter().rev().find(|one| one.0 == *name);
            last.is_some_and(|last| last.1 == *value)
        });
        let are_set =
            are_set.map(|(name, value)| format!("matchMedia('({name}: {value})').matches"));
        self.wait_until(&are_set.collect::<Vec<_>>().join(" && "))
            .await
    }

    /// The languages that the reader's browser asks for: `fr-CA,fr,en`. WebKit tells a page the first one alone.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn prefer_languages(&self, languages: &str) -> Result<()> {
        in_engine!(self, prefer_languages(languages))
    }

    /// Switches the scripts of pages off.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn switch_scripts_off(&self) -> Result<()> {
        in_engine!(self, switch_scripts_off())?;
        self.scripts_off.store(true, Ordering::SeqCst);
        Ok(())
    }

    /// Takes the network away from the browser, which tells its pages, or gives it back.
    ///
    /// # Errors
    /// If it cannot be taken away: [`Unsupported::OfflineNetwork`].
    pub async fn go_offline(&self, offline: bool) -> Result<()> {
        match &self.process {
            Process::Chromium(chromium) => chromium.go_offline(offline).await,
            Process::Firefox(firefox) => firefox.go_offline(offline).await,
            Process::WebKit(_) => bail!(Unsupported::OfflineNetwork.reason()),
        }
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
