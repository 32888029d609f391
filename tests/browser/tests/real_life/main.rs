//! What happens to sites like this one outside of a laboratory: public reports about such sites, tried on this one.

mod dialog;
mod directions;
mod files;
mod keys;
mod notes;
mod page;
mod places;
mod starting;
mod unknown_addresses;
mod worker;
