//! Full-text search over the collection, in all its languages at once.
//!
//! Three parts, three sizes. Folding and marking ([`fold()`], [`tokens()`], [`Matcher`], [`excerpt()`]) need
//! no index; `crates/finder` answers queries too (`Index`, feature `query`); its build script makes the
//! bytes that it reads (`build`, a feature too). Knows the types of `dataset`, no browser, no view.

mod excerpt;
pub mod fold;
mod marks;
mod pieces;
mod place;
mod scripts;
mod tokens;

#[cfg(feature = "query")]
mod query;

#[cfg(feature = "build")]
pub mod build;

pub use excerpt::{Excerpt, excerpt};
pub use fold::{fold, fold_char};
pub use marks::{Matcher, Term};
pub use place::{Kind, Place};
#[cfg(feature = "query")]
pub use query::{Field, Findings, Hit, Index, Limits, NotAnIndex, Totals};
pub use tokens::{Shape, Token, tokens};
