//! Addresses: every section and card opens at its place, at any place of any host; and what a page asks
//! of the network and keeps in the browser.

mod mount;
mod places;
mod quiet;
