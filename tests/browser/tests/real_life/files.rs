//! Import of files that are no exported annotations: large ones, and those of other types.

use anyhow::Result;
use browser::{Browser, Host, Outcome};

const REPORT: &str = "document.querySelector('.saved__exchange [role=status]').innerText
    .split('\\n').map(line => line.trim()).filter(Boolean)";

/// The keys and values of the storage.
const STORED: &str = "Object.keys(localStorage).sort().map(key => key + ' ' + localStorage[key])";

/// Chooses the file that a JavaScript expression creates. Counts in `nRead` how often it is read as a
/// whole, and returns the report of the import.
async fn choose(browser: &Browser, file: &str) -> Result<Vec<String>> {
    let script = format!(
        "(() => {{
            const field = document.querySelector('input[type=file]');
            document.querySelector('.saved__exchange [role=status]').dataset.before = '';
            const file = {file};
            window.nRead = 0;
            const text = file.text;
            file.text = () => {{ window.nRead++; return text.call(file); }};
            Object.defineProperty(field, 'files', {{ configurable: true, value: {{ 0: file, length: 1,
                item: (idx) => idx === 0 ? file : null }} }});
            window.isDone = false;
            Object.defineProperty(field, 'value', {{ configurable: true, get: () => '',
                set: () => {{ window.isDone = true; }} }});
            field.dispatchEvent(new Event('change', {{ bubbles: true }}));
        }})()"
    );
    browser.evaluate(&script).await?;
    browser.wait_until("window.isDone").await?;
    browser.settle().await?;
    browser.texts(REPORT).await
}

async fn open() -> Result<(browser::Site, Browser)> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/about/").await?;
    browser
        .evaluate(
            "localStorage['diptych-kept/bookmark-films/heat/'] =
                'v=1&kind=bookmark&at=films%2Fheat%2F&time=2026-01-02T00%3A00%3A00Z'",
        )
        .await?;
    browser.read(&site, "en/saved/").await?;
    Ok((site, browser))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_list_is_refused_by_its_beginning_and_never_read() -> Outcome {
    let (_site, browser) = open().await?;
    let before = browser.texts(STORED).await?;
    for n in [2_000_000, 20_000_000] {
        let file = format!(
            "new File(['[', ...Array({n} / 100000).fill('{{}},'.repeat(100000)), '{{}}]'], 'takeout.json')"
        );
        let report = choose(&browser, &file).await?;
        assert_eq!(
            report,
            [
                "New: 0. Here already: 0. No room for: 0. Not readable: 1.",
                "The file should be a Diptych notebook, but is a list",
            ]
        );
        assert_eq!(browser.number("nRead").await?, 0.0, "{n} objects");
    }
    assert_eq!(browser.texts(STORED).await?, before);
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_larger_than_any_notebook_is_refused_by_its_size() -> Outcome {
    let (_site, browser) = open().await?;
    let huge =
        "Object.defineProperty(new File(['{ \"format\": \"diptych-notebook\",'], 'a.json'), 'size',
        { value: 2 ** 31 })";
    let report = choose(&browser, huge).await?;
    assert!(report[1].contains("but is larger than 12"), "{report:?}");
    assert_eq!(browser.number("nRead").await?, 0.0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notebook_of_two_million_empty_records_is_refused_as_a_whole() -> Outcome {
    let (_site, browser) = open().await?;
    let before = browser.texts(STORED).await?;
    let file = "new File(['{\"format\":\"diptych-notebook\",\"version\":1,\"records\":[',
        '{},'.repeat(2000000), '{}]}'], 'a.json')";
    let report = choose(&browser, file).await?;
    assert_eq!(
        report[1],
        "/records should be a list of at most 100,000 records, but is 2000001"
    );
    assert_eq!(browser.texts(STORED).await?, before);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn files_of_other_kinds_are_named_in_the_language_of_the_page() -> Outcome {
    let (site, browser) = open().await?;
    let before = browser.texts(STORED).await?;
    let cases = [
        ("[]", "JSON, but is empty", "un fichier vide"),
        ("['  \\n']", "JSON, but is empty", "un fichier vide"),
        (
            "['\\u0089PNG\\r\\n'.split('').map(a => 0)].map(() => new Uint8Array([137, 80, 78, 71]))",
            "a picture",
            "une image",
        ),
        ("['PK\\u0003\\u0004']", "an archive", "une archive"),
        (
            "['<!doctype html><title>a</title>']",
            "HTML or XML",
            "du HTML ou du XML",
        ),
        ("[new Uint8Array([255, 254, 123, 0])]", "UTF-16", "UTF-16"),
        ("[new Uint8Array([123, 0, 34, 0])]", "UTF-16", "UTF-16"),
        (
            "[new Uint8Array([0, 1, 2, 3])]",
            "no text",
            "autre chose que du texte",
        ),
        (
            "['Dear diary']",
            "text of another kind",
            "un texte d’une autre sorte",
        ),
        (
            "['{ \"format\": \"diptych-notebook\", \"records\": [']",
            "not whole",
            "incomplet",
        ),
        (
            "['{ \"version\": 3, \"recipes\": [] }']",
            "but is missing",
            "rien",
        ),
        ("['['.repeat(100000)]", "a list", "une liste"),
        ("['{\"a\":'.repeat(100000)]", "not whole", "incomplet"),
        (
            "['{\"a\":'.repeat(100000) + '1' + '}'.repeat(100000)]",
            "but is missing",
            "rien",
        ),
    ];
    for (language, idx) in [("en", 0), ("fr", 1)] {
        browser.read(&site, &format!("{language}/saved/")).await?;
        for (parts, english, french) in cases {
            let report = choose(&browser, &format!("new File({parts}, 'a.json')")).await?;
            let told = report.last().map(String::as_str).unwrap_or_default();
            assert!(told.contains([english, french][idx]), "{parts}: {report:?}");
        }
        // A folder dropped on the field, or a file that was deleted.
        let gone = "Object.defineProperty(new File([], 'a'), 'slice', { value: () => ({
            arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) }) })";
        // Own property: the browser calls the method of the file object itself.
        let report = choose(&browser, gone).await?;
        let told = report.last().map(String::as_str).unwrap_or_default();
        assert!(told.contains(["a folder", "un dossier"][idx]), "{report:?}");
    }
    assert_eq!(browser.texts(STORED).await?, before, "what was there stays");
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn thousands_of_records_come_in_while_the_page_goes_on() -> Outcome {
    let (_site, browser) = open().await?;
    let file = "new File([JSON.stringify({ format: 'diptych-notebook', version: 1,
        records: Array.from({ length: 3000 }, (_, n) => ({ id: 'note-' + n, kind: 'note',
            at: 'films/heat/#score-' + n, text: 'word '.repeat(80), time: '2026-01-01T00:00:00Z' })) })], 'a.json')";
    browser
        .evaluate(
            "window.nTurns = 0; window.count = setInterval(() => {
                if (document.querySelector('.saved__exchange [role=status]').innerText) clearInterval(count);
                nTurns++;
            });",
        )
        .await?;
    choose(&browser, file).await?;
    browser
        .wait_until(&format!(
            "({REPORT})[0]?.startsWith('New: 3,000.') ?? false"
        ))
        .await?;
    let turns = browser.number("nTurns").await?;
    assert!(turns > 5.0, "the page had {turns} turns meanwhile");
    let n_stored = "Object.keys(localStorage)
        .filter(key => key.startsWith(document.documentElement.dataset.storage + 'kept/')).length";
    assert_eq!(browser.number(n_stored).await?, 3001.0);
    // The page lists 100 of so many records, and more on request.
    let items = "document.querySelectorAll('.saved__items li, .saved__group li').length";
    assert_eq!(browser.number(items).await?, 100.0);
    browser.click_in_view("[value=more]").await?;
    browser.wait_until(&format!("{items} === 200")).await?;
    browser
        .wait_until("document.activeElement.id.startsWith('keep-')")
        .await?;
    Ok(())
}
