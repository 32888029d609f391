//! What the browser tests are written with: the built site served as a static host would serve it, a
//! browser that reads it, and an auditor. It knows `dist/` and the standards, and nothing of the app's
//! code.
//!
//! Run by `cargo xtask test`, which builds the site and names it, the browser and the auditor by the
//! variables in [`setting`].

pub mod audit;
mod bidi;
pub mod browser;
pub mod collection;
mod driver;
pub mod edition;
mod emulation;
pub mod engine;
mod files;
mod frame;
mod hands;
mod host;
pub mod layout;
mod log;
mod neighbor;
mod page;
mod paper;
mod session;
pub mod setting;
mod source;
mod tabs;
pub mod weight;

pub use browser::Browser;
pub use edition::Edition;
pub use emulation::{DARK, FORCED_COLORS, Feature, LIGHT, MOTION};
pub use engine::{Engine, Unsupported};
pub use frame::Color;
pub use host::{Answer, Host, Site, Trouble};
pub use neighbor::Neighbor;
pub use paper::{A4, LETTER, Paper, Printed, letters};
pub use tabs::Tab;

/// What a test gives back: `?` on whatever the harness could not do.
pub type Outcome = anyhow::Result<()>;
