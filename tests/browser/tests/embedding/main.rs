//! Our pages in frames of another site, on another port: another origin (E1–E4, E6, E7).

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

/// Notes every message that the page gets, with the number of the frame that it came from.
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

/// The two ways in which a site lets a frame in: as any page, and shut in, of no origin.
const WAYS: [&str; 2] = ["", " sandbox=\"allow-scripts\""];

/// A browser, our site, and another one that embeds it.
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

    /// The address of a page for frames: of the film, or of the part of it.
    fn frame(&self, language: &str, part: &str) -> String {
        let part = if part.is_empty() {
            String::new()
        } else {
            format!("{part}/")
        };
        self.ours.url(&format!("embed/{language}/{FILM}/{part}"))
    }

    /// Opens a page of theirs that hears what its frames say.
    async fn show(&self, body: &str) -> Result<()> {
        self.show_with("", body).await
    }

    async fn show_with(&self, head: &str, body: &str) -> Result<()> {
        let page = self.theirs.page("page", &format!("{LISTENS}{head}"), body);
        self.browser.visit(&page).await
    }

    /// Opens a page with one frame and waits until that has said that it is there.
    async fn show_frame(&self, url: &str, more: &str) -> Result<()> {
        self.show(&iframe(url, &format!("width=\"480\" height=\"400\"{more}")))
            .await?;
        self.browser.wait_until("Boolean(last('ready'))").await
    }

    /// The messages in the console since the last call, but for those about fonts: a host without CORS keeps these from
    /// frames of no origin.
    async fn faults(&self) -> Result<Vec<String>> {
        let mut faults = self.browser.console().await?;
        faults.retain(|line| !line.contains("/fonts/") && !line.contains("ERR_FAILED"));
        Ok(faults)
    }
}

fn iframe(url: &str, more: &str) -> String {
    format!("<iframe src=\"{url}\" title=\"A film\" {more}></iframe>")
}
