//! What the browser tests are written with: the built site served as a static host would serve it, a
//! browser that reads it, and an auditor. It knows `dist/` and the standards, and nothing of the app's
//! code.
//!
//! Run by `cargo xtask test`, which builds the site and names it, the browser and the auditor by the
//! variables in [`test_env`].

pub mod audit;
mod bidi;
pub mod browser;
pub mod build;
pub mod collection;
mod driver;
mod emulation;
pub mod engine;
mod files;
mod frame;
mod host;
mod input;
pub mod layout;
mod log;
mod other_origin;
mod page;
mod print;
mod session;
mod source;
mod tabs;
pub mod test_env;
pub mod weight;

pub use browser::Browser;
pub use build::Build;
pub use emulation::{DARK, FORCED_COLORS, Feature, LIGHT, MOTION};
pub use engine::{Engine, Unsupported};
pub use frame::Color;
pub use host::{Answer, Host, Site, Trouble};
pub use other_origin::OtherOrigin;
pub use print::{A4, LETTER, PaperSize, Printed, letters};
pub use tabs::Tab;

/// What a test gives back: `?` on whatever the harness could not do.
pub type Outcome = anyhow::Result<()>;
