//! Embeddable pages in frames of another origin: another port.

mod accessibility;
mod colors;
mod complete;
mod dialog;
mod height;
mod hostile;
mod messages;
mod quiet;
mod weight;
mod wordpress;

use anyhow::Result;
use browser::{Browser, Host, OtherOrigin, Site, collection::FILM};

/// Records every message that the page receives, with the index of the frame that it came from.
const LISTENS: &str = "<script>window.said = [];
    addEventListener('message', ({ source, data }) => {
        const frames = [...document.querySelectorAll('iframe')];
        said.push({ frame: frames.findIndex(one => one.contentWindow === source), ...data });
    });
    const last = type => said.findLast(one => one.type === 'diptych:' + type);
    const count = type => said.filter(one => one.type === 'diptych:' + type).length;
    const ask = (message, idx = 0) =>
        document.querySelectorAll('iframe')[idx].contentWindow.postMessage(message, '*');
</script>";

/// The two kinds of frames: without and with `sandbox`, which gives an opaque origin.
const WAYS: [&str; 2] = ["", " sandbox=\"allow-scripts\""];

/// A browser, our site, and a site of another origin that embeds it.
struct Visit {
    browser: Browser,
    ours: Site,
    theirs: OtherOrigin,
}

impl Visit {
    async fn open() -> Result<Self> {
        Ok(Self {
            browser: Browser::open().await?,
            ours: Host::at("/a/")?.serve()?,
            theirs: OtherOrigin::serve()?,
        })
    }

    /// Returns the URL of an embeddable page: of the film, or of a part of it.
    fn frame(&self, language: &str, part: &str) -> String {
        let part = if part.is_empty() {
            String::new()
        } else {
            format!("{part}/")
        };
        self.ours.url(&format!("embed/{language}/{FILM}/{part}"))
    }

    /// Opens a host page that records the messages of its frames.
    async fn show(&self, body: &str) -> Result<()> {
        self.show_with("", body).await
    }

    async fn show_with(&self, head: &str, body: &str) -> Result<()> {
        let page = self.theirs.page("page", &format!("{LISTENS}{head}"), body);
        self.browser.visit(&page).await
    }

    /// Opens a host page with one frame and waits for its `diptych:ready` message.
    async fn show_frame(&self, url: &str, more: &str) -> Result<()> {
        self.show(&iframe(url, &format!("width=\"480\" height=\"400\"{more}")))
            .await?;
        self.browser.wait_until("Boolean(last('ready'))").await
    }

    /// Returns the console messages since the last call, except those about fonts: without CORS, a host
    /// refuses these to frames of an opaque origin.
    async fn faults(&self) -> Result<Vec<String>> {
        let mut faults = self.browser.console().await?;
        faults.retain(|line| !line.contains("/fonts/") && !line.contains("ERR_FAILED"));
        Ok(faults)
    }
}

fn iframe(url: &str, more: &str) -> String {
    format!("<iframe src=\"{url}\" title=\"A film\" {more}></iframe>")
}
