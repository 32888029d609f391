//! Another site, with pages of its own that embed ours: another port of this machine is another origin.

use anyhow::Result;

use crate::{Host, Site};

/// A site of a few pages, until it is dropped.
#[derive(Debug)]
pub struct OtherOrigin(Site);

impl OtherOrigin {
    /// Begins to serve, at a free port.
    ///
    /// # Errors
    /// If the machine gives no port.
    pub fn serve() -> Result<Self> {
        Host::empty().serve().map(Self)
    }

    /// A page with this head and body; gives its address.
    pub fn page(&self, name: &str, head: &str, body: &str) -> String {
        let html = format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{name}</title>\
             <link rel=\"icon\" href=\"data:,\">{head}</head><body>{body}</body></html>"
        );
        self.0.put(&format!("/{name}/index.html"), html.as_bytes());
        self.0.url(&format!("{name}/"))
    }

    /// `http://127.0.0.1:…`
    pub fn origin(&self) -> String {
        self.0.origin()
    }
}
