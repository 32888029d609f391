//! Full-text search over the collection, in all its languages at once.
//!
//! Three users, three sizes. The page folds and marks ([`fold()`], [`tokens`], [`Matcher`],
//! [`excerpt()`]); a small module of its own answers queries (`Index`, feature `query`); the build makes
//! the bytes that it reads (`build`, a feature too). Knows the types of `dataset`, no browser, no view.

mod excerpt;
pub mod fold;
mod marks;
mod place;
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
