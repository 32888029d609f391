//! Public reports of problems with sites like this one, reproduced as tests.

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
