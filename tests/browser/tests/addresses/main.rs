//! URLs: every section and card opens at its own, below any base path; network requests and storage of a page.

mod mount;
mod places;
mod quiet;
