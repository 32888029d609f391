//! Full-text search over the collection, in all its languages at once.
//!
//! Three users. The page decodes replies ([`Reply`], [`ReplyExcerpt`]). Folding and marking ([`fold()`], [`tokens()`],
//! [`Matcher`], [`excerpt()`]) need no index either; `crates/search-program` also runs queries (`Index`, feature
//! `query`); its build script writes the index (`build`, a feature too). Depends on the types of `dataset`, not on
//! browser or views.

mod excerpt;
pub mod fold;
mod marks;
mod pieces;
mod reply;
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
pub use reply::{Reply, ReplyExcerpt, ReplyHit, ReplyHits};
pub use target::{SearchTarget, TargetKind};
pub use tokens::{Shape, Token, tokens};
