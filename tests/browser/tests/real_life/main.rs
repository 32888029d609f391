//! What happens to sites like this one outside of a laboratory.

mod keys;
mod page;
mod places;
