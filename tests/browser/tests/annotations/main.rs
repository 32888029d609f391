//! Annotations: bookmarks, notes and reading positions. Nothing that was written is lost.

mod exchange;
mod list;
mod marks;
mod places;
mod tabs;

use anyhow::Result;
use browser::Browser;

/// All stored annotations, key and text, sorted.
const KEPT: &str =
    "Object.keys(localStorage).filter(key => /^diptych \\S+ kept\\//.test(key)).sort()
    .map(key => key.split(' kept/')[1] + ' ' + localStorage[key])";

/// The texts of the notes that are shown.
const NOTES: &str = "[...document.querySelectorAll('.note__words')].map(note => note.innerText)";

/// The status messages of the annotation controls.
const STATUS: &str = "[...document.querySelectorAll('.annotations__status')]
    .map(status => status.innerText.trim()).filter(Boolean)";

/// The id of the focused element.
const FOCUS: &str = "document.activeElement.id";

/// Returns the selector of an annotation control of a target: `keep` or `pen`.
fn mark(which: &str, at: &str) -> String {
    format!("[id='{which}-{at}']")
}

/// The annotation target of the section about music.
const SCORE: &str = "films/runaway-train/#score";

/// Opens a note of the section about music and types into it.
async fn write(browser: &Browser, words: &str) -> Result<()> {
    browser.click_in_view(&mark("pen", SCORE)).await?;
    browser
        .wait_until(&format!("{FOCUS} === 'write-{SCORE}'"))
        .await?;
    browser.press(words).await
}

/// Waits until the stored notes have exactly these texts: a text is stored when typing pauses.
async fn wait_for_words(browser: &Browser, words: &[&str]) -> Result<()> {
    let expected = serde_json::to_string(words)?;
    let stored =
        "Object.keys(localStorage).filter(key => key.startsWith(document.documentElement.dataset.storage + 'kept/note-')).sort()
        .map(key => new URLSearchParams(localStorage[key]).get('text'))";
    browser
        .wait_until(&format!("JSON.stringify({stored}) === {expected:?}"))
        .await
}

/// Returns the texts of all stored notes.
async fn stored_words(browser: &Browser) -> Result<Vec<String>> {
    let words =
        "Object.keys(localStorage).filter(key => /^diptych \\S+ kept\\/note-/.test(key)).sort()
        .map(key => new URLSearchParams(localStorage[key]).get('text'))";
    browser.texts(words).await
}
