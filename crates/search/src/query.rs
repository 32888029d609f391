//! Runs queries. The index is read in place, without decoding it first.

mod accumulate;
mod alike;
mod apart;
mod compound;
mod dictionary;
mod expand;
mod find;
mod index;
mod inherit;
pub(crate) mod layout;
mod near;
mod nearest;
mod parse;
mod postings;
mod rank;
mod slips;
mod spelled;
mod tally;

pub use find::{Hit, Limits, QueryResults, Totals};
pub use index::{Index, NotAnIndex};
pub use layout::Field;
