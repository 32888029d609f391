//! Navigation: the address of the page, the kind of navigation that led to it, and what follows in the document.

mod arrival;
pub mod hook;
pub mod state;
