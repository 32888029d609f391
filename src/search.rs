//! Search: the client of the search program, its results in groups, the dialog and the page of results.

pub mod dialog;
pub mod hit;
pub mod hook;
pub mod page;
pub mod results;
