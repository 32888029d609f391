//! Cases that readers and engineers reported about sites like this one.

mod directions;
mod unknown_addresses;
