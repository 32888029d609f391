//! HTML pages, each beside its template: pages of the site, pages for frames, the demonstration, the page for unknown
//! addresses, and the notices that pages show if the program does not start.

pub(crate) mod demonstration;
pub(crate) mod frame;
pub(crate) mod not_found;
pub(crate) mod notices;
pub(crate) mod page;
