//! Full-text search over the collection, in all its languages at once.
//!
//! Three parts, three sizes. Folding and marking ([`fold()`], [`tokens()`], [`Matcher`], [`excerpt()`]) need
//! no index; `crates/search-program` answers queries too (`Index`, feature `query`); its build script makes the
//! bytes that it reads (`build`, a feature too). Knows the types of `dataset`, no browser, no view.

mod excerpt;
pub mod fold;
mod marks;
mod pieces;
mod scripts;
mod target;
mod tokens;

#[cfg(feature = "query")]
mod query;

#[cfg(feature = "build")]
pub mod build;

pub use excerpt::{Excerpt, excerpt};
pub use fold::{fold, fold_char};
pub use marks::{Matcher, Term};
#[cfg(feature = "query")]
pub use query::{Field, Hit, Index, Limits, NotAnIndex, QueryResults, Totals};
pub use target::{SearchTarget, TargetKind};
pub use tokens::{Shape, Token, tokens};
