//! A second site whose pages embed ours: another port of this machine is another origin.

use anyhow::Result;

use crate::{Host, Site};

/// A running site of a few pages, stopped when dropped.
#[derive(Debug)]
pub struct OtherOrigin(Site);

impl OtherOrigin {
    /// Starts the server on a free port.
    ///
    /// # Errors
    /// If no port is available.
    pub fn serve() -> Result<Self> {
        Host::empty().serve().map(Self)
    }

    /// Adds a page with this head and body; returns its URL.
    pub fn page(&self, name: &str, head: &str, body: &str) -> String {
        let html = format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{name}</title>\
             <link rel=\"icon\" href=\"data:,\">{head}</head><body>{body}</body></html>"
        );
        self.0.put(&format!("/{name}/index.html"), html.as_bytes());
        self.0.url(&format!("{name}/"))
    }

    /// The origin, `http://127.0.0.1:…`.
    pub fn origin(&self) -> String {
        self.0.origin()
    }
}
