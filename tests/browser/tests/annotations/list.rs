//! Faulty storage: damaged records, records of another version, a full or missing storage.

use browser::{Browser, Host, Outcome, collection::review};

use super::{KEPT, NOTES, SCORE, STATUS, mark, stored_words, wait_for_words, write};

/// Fills the storage to its last character.
const FILL: &str = "(() => {
    let size = 1 << 20, number = 0;
    while (size >= 1) {
        try { localStorage['fill' + number++] = 'x'.repeat(size); }
        catch { size = size >> 1; }
    }
})()";

#[tokio::test(flavor = "multi_thread")]
async fn unreadable_records_are_reported_downloadable_and_left_unchanged() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.allow_downloads().await?;
    browser.read(&site, "en/about/").await?;
    browser
        .evaluate(
            "localStorage['diptych / kept/note-a'] = 'v=9&kind=recording&sound=later';
            localStorage['diptych / kept/bookmark-films/runaway-train/#score'] = '%%%'",
        )
        .await?;
    browser.read(&site, &review("en")).await?;
    browser.click_in_view(&mark("keep", SCORE)).await?;
    write(&browser, "words").await?;
    browser.wait_until(&format!("{KEPT}.length === 4")).await?;
    browser.read(&site, "en/saved/").await?;
    let told = browser
        .text("document.querySelector('.saved__strange').innerText")
        .await?;
    assert!(told.contains("2 stored entries cannot be read"), "{told}");
    browser.click_in_view(".saved__strange button").await?;
    let handed_out = browser.downloaded("diptych-unread.txt").await?;
    // The order of the keys of `localStorage` depends on the browser.
    let mut lines: Vec<&str> = handed_out.lines().collect();
    lines.sort_unstable();
    assert_eq!(
        lines,
        [
            "diptych / kept/bookmark-films/runaway-train/#score\t%%%",
            "diptych / kept/note-a\tv=9&kind=recording&sound=later",
        ]
    );
    // Removing a bookmark removes its record, and leaves unreadable records.
    browser.click_in_view(&mark("keep", SCORE)).await?;
    let kept = browser.texts(KEPT).await?;
    assert_eq!(kept.len(), 3);
    assert!(
        kept.contains(&"bookmark-films/runaway-train/#score %%%".to_owned()),
        "{kept:?}"
    );
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_storage_is_reported_and_neither_old_nor_new_note_text_is_lost() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    write(&browser, "before").await?;
    wait_for_words(&browser, &["before"]).await?;
    browser.evaluate(FILL).await?;
    browser.press(", and after").await?;
    browser
        .wait_until(&format!("{STATUS}[0]?.includes('no more room') ?? false"))
        .await?;
    assert_eq!(stored_words(&browser).await?, ["before"]);
    let status = browser.texts(STATUS).await?;
    assert!(status[0].contains("no more room"), "{status:?}");
    let field = format!("document.getElementById('write-{SCORE}').value");
    assert_eq!(browser.text(&field).await?, "before, and after");
    // The editor does not close while its text is unsaved.
    browser.press(thirtyfour::Key::Escape).await?;
    assert_eq!(browser.text(&field).await?, "before, and after");
    // Another change of annotations does not mark the note as saved.
    for _ in 0..2 {
        browser.click_in_view(&mark("keep", SCORE)).await?;
    }
    let status = browser.texts(STATUS).await?;
    assert!(status[0].contains("no more room"), "{status:?}");
    browser.click_in_view(&mark("pen", SCORE)).await?;
    assert_eq!(browser.text(&field).await?, "before, and after");
    browser
        .click_in_view(&mark("keep", "films/runaway-train/#themes"))
        .await?;
    let status = browser.texts(STATUS).await?;
    assert_eq!(status.len(), 2, "{status:?}");
    assert_eq!(browser.texts(KEPT).await?.len(), 1);
    // With free space again, the next key press saves it.
    browser
        .evaluate("Object.keys(localStorage).filter(key => key.startsWith('fill')).forEach(key => localStorage.removeItem(key))")
        .await?;
    browser.click_in_view("[id^='write-']").await?;
    browser.press("!").await?;
    wait_for_words(&browser, &["before, and after!"]).await?;
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn annotation_controls_report_that_nothing_can_be_saved_if_storage_throws() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser
        .before_pages(
            "Object.defineProperty(window, 'localStorage', {
                get() { throw new DOMException('no', 'SecurityError'); } });",
        )
        .await?;
    browser.read(&site, &review("en")).await?;
    assert_eq!(
        browser.texts(STATUS).await?,
        [""; 0],
        "nothing was asked for yet"
    );
    browser.click_in_view(&mark("keep", SCORE)).await?;
    let status = browser.texts(STATUS).await?;
    assert!(
        status[0].contains("does not let the page save anything"),
        "{status:?}"
    );
    browser.read(&site, "en/saved/").await?;
    let told = browser
        .text("document.querySelector('.empty').innerText")
        .await?;
    assert!(
        told.contains("does not let the page save anything"),
        "{told}"
    );
    assert_eq!(browser.texts(NOTES).await?, [""; 0]);
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}
