//! Harness of the browser tests: a static host of the built site, a browser and an accessibility auditor. It depends
//! on `dist/` and on standards, not on the app's code.
//!
//! Run by `cargo xtask test`, which builds the site and sets the variables in [`test_env`] for it, the browser and the
//! auditor.

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

/// The result of a test: `?` on any error of the harness.
pub type Outcome = anyhow::Result<()>;
