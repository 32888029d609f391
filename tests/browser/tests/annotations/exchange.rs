//! Export to a file and import from a file.

use anyhow::Result;
use browser::{Browser, Host, Outcome, collection::review};

use super::{KEPT, SCORE, mark, write};

const REPORT: &str = "document.querySelector('.saved__exchange [role=status]').innerText
    .split('\\n').map(line => line.trim()).filter(Boolean)";

/// Chooses a file and returns the report of its import.
async fn import(browser: &Browser, file: &str) -> Result<Vec<String>> {
    browser.choose_file(file).await?;
    browser
        .wait_until("document.querySelector('input[type=file]').value === ''")
        .await?;
    browser.settle().await?;
    browser.texts(REPORT).await
}

#[tokio::test(flavor = "multi_thread")]
async fn exported_annotations_are_imported_again_and_only_once() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.allow_downloads().await?;
    browser.read(&site, &review("en")).await?;
    browser.click_in_view(&mark("keep", SCORE)).await?;
    write(&browser, "« Brass » & \"snow\" — 雪").await?;
    browser
        .evaluate(
            "localStorage['diptych / kept/place-fr-films/heat/'] =
            'v=1&kind=place&at=films%2Fheat%2F%23score-2&time=2026-01-02T00%3A00%3A00Z&lang=fr'",
        )
        .await?;
    browser.read(&site, "en/saved/").await?;
    let kept = browser.texts(KEPT).await?;
    assert_eq!(kept.len(), 3);
    browser.click_in_view("[value=export]").await?;
    let file = browser.downloaded("diptych-notebook.json").await?;
    browser.evaluate("localStorage.clear()").await?;
    browser.reload().await?;
    let report = import(&browser, &file).await?;
    assert_eq!(
        report,
        ["New: 3. Here already: 0. No room for: 0. Not readable: 0."]
    );
    let again: Vec<String> = browser.texts(KEPT).await?;
    let without_follows = |kept: &[String]| -> Vec<String> {
        let plain = kept
            .iter()
            .map(|kept| kept.split("&follows=").next().unwrap_or_default());
        plain.map(str::to_owned).collect()
    };
    assert_eq!(without_follows(&again), without_follows(&kept));
    let report = import(&browser, &file).await?;
    assert_eq!(
        report,
        ["New: 0. Here already: 3. No room for: 0. Not readable: 0."]
    );
    assert_eq!(browser.texts(KEPT).await?, again);
    assert_eq!(
        browser.console().await?,
        [""; 0],
        "no rule of the policy was broken"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn imported_annotations_are_added_to_the_existing_ones() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    write(&browser, "mine").await?;
    browser.read(&site, "en/saved/").await?;
    let file = r##"{ "format": "diptych-notebook", "version": 1, "records": [
        { "id": "note-z", "kind": "note", "at": "films/runaway-train/#score", "text": "theirs", "time": "2026-01-01T00:00:00Z" },
        { "kind": "bookmark", "at": "films/heat/", "time": "2026-01-01T00:00:00Z" } ] }"##;
    import(&browser, file).await?;
    assert_eq!(browser.texts(super::NOTES).await?, ["mine", "theirs"]);
    let headings = "[...document.querySelectorAll('.saved__group h2')].map(one => one.innerText)";
    assert_eq!(browser.texts(headings).await?, ["Runaway Train", "Heat"]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn faults_of_an_imported_file_are_reported_and_its_valid_records_are_added() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/saved/").await?;
    let records = r##"[
        { "kind": "bookmark", "at": "films/heat/", "time": "2026-01-01T00:00:00Z" },
        { "kind": "dream", "at": "films/heat/", "time": "2026-01-01T00:00:00Z" },
        { "kind": "note", "at": "films/heat/", "time": "2026-01-01T00:00:00Z" },
        { "kind": "bookmark", "at": ["films/heat/"], "time": "2026-01-01T00:00:00Z" },
        null,
        { "kind": "bookmark", "at": "<img src=x onerror=alert(1)>", "time": "2026-01-01T00:00:00Z" } ]"##;
    let file = format!(r#"{{ "format": "diptych-notebook", "version": 1, "records": {records} }}"#);
    assert_eq!(
        import(&browser, &file).await?,
        [
            "New: 2. Here already: 0. No room for: 0. Not readable: 4.",
            "/records/1/kind should be “bookmark”, “note” or “place”, but is “dream”",
            "/records/2/text should be the text of a note, but is missing",
            "/records/3/at should be an address, but is a list",
            "/records/4 should be a record, but is missing",
        ]
    );
    for (file, told) in [
        (
            "[1, 2]",
            "The file should be a Diptych notebook, but is a list",
        ),
        (
            r#"{ "format": "diptych-notebook", "version": 2 }"#,
            "/version should be version 1, but is 2",
        ),
        (
            r#"{ "format": "diptych-notebook", "version": 1 }"#,
            "/records should be a list of records, but is missing",
        ),
    ] {
        let report = import(&browser, file).await?;
        assert_eq!(report.last().map(String::as_str), Some(told), "{file}");
    }
    for file in ["", "{ \"format\":", "\u{0}\u{1}"] {
        let report = import(&browser, file).await?;
        let last = report.last().map(String::as_str).unwrap_or_default();
        assert!(
            last.starts_with("The file should be JSON, but is "),
            "{report:?}"
        );
    }
    // Deeply nested JSON is rejected as a list, complete or cut off.
    for deep in [
        "[".repeat(5_000),
        ["[".repeat(5_000), "]".repeat(5_000)].concat(),
    ] {
        let report = import(&browser, &deep).await?;
        assert!(report[1].contains("but is a list"), "{report:?}");
    }
    assert_eq!(browser.texts(KEPT).await?.len(), 2, "nothing was lost");
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}
