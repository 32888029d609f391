//! Pages changed by translators and extensions while the program runs: new texts are visible, nothing stops.

use anyhow::Result;
use browser::{Browser, Host, Outcome, Site, collection::review};

/// Changes of the page's texts by others. A translated text is in brackets, which distinguishes old texts
/// from new ones.
const CHANGES: &str = "
    const texts = () => {
        const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) if (walker.currentNode.data.trim()) found.push(walker.currentNode);
        return found.filter(text => !text.parentElement.closest('font, textarea'));
    };
    const font = (...content) => {
        const font = document.createElement('font');
        font.append(...content);
        return font;
    };
    const replace = text => text.replaceWith(font(font(`⟦${text.data}⟧`)));
    const main = () => document.querySelector('main');
    const clones = nodes => [...nodes].map(node => node.cloneNode(true));
    window.changes = {
        none() {},
        replace() { texts().forEach(replace); },
        wrap() {
            for (const text of texts()) {
                const inner = font(), outer = font(inner);
                text.before(outer);
                inner.append(text);
                text.data = `⟦${text.data}⟧`;
            }
        },
        watch() {
            texts().forEach(replace);
            this.observer ??= new MutationObserver(() => texts().forEach(replace));
            this.observer.observe(document.getElementById('app'), { childList: true, characterData: true, subtree: true });
        },
        inPlace() { for (const text of texts()) if (!text.data.includes('⟦')) text.data = `⟦${text.data}⟧`; },
        paragraphs() {
            for (const one of document.querySelectorAll('main p, main h1, main h2, main li')) {
                if (one.firstElementChild?.localName !== 'font') one.append(font(...one.childNodes));
            }
        },
        split() {
            for (const text of texts()) {
                if (text.length < 8) continue;
                const middle = text.splitText(3);
                middle.splitText(2);
                const mark = document.createElement('mark');
                middle.replaceWith(mark);
                mark.append(middle);
            }
        },
        merge() { document.getElementById('app').normalize(); },
        clone() { main().replaceWith(main().cloneNode(true)); },
        content() { main().replaceChildren(...clones(main().childNodes)); },
        remove() { for (const one of document.querySelectorAll('main p, main aside, main .tools')) one.remove(); },
        move() { document.body.append(...document.querySelectorAll('main section, main h1')); },
        add() {
            for (const one of document.querySelectorAll('main p, main button, main section, main a')) {
                one.before(document.createElement('aside'));
                one.setAttribute('data-added', '');
                one.style.outline = '1px solid';
            }
        },
    };";

/// The text of the page, without the brackets of the translation. A review has the same text after each change.
const WORDS: &str = "[...document.querySelectorAll('main, .masthead')]
    .map(one => one.textContent.replace(/[⟦⟧]/g, '')).join('\\n')";

async fn open(path: &str) -> Result<(Site, Browser)> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.before_pages(CHANGES).await?;
    browser.read(&site, path).await?;
    Ok((site, browser))
}

async fn change(browser: &Browser, how: &str) -> Result<()> {
    browser
        .evaluate(&format!("changes.{how}(), window.marker = '{how}'"))
        .await?;
    browser.settle().await
}

/// Navigates in a page that is changed before each step. Returns the text after each step.
async fn read_through(site: &Site, browser: &Browser, how: &str) -> Result<Vec<String>> {
    browser.read(site, &review("en")).await?;
    browser.evaluate("localStorage.clear()").await?;
    let mut words = Vec::new();
    // Another language, the parallel view and back, another page, a search, back twice.
    for step in ["l", "p", "p", "facts", "search", "back", "back"] {
        change(browser, how).await?;
        match step {
            "facts" => {
                let link = "document.querySelector('.tabs a[href=\"facts/\"]').click()";
                browser.evaluate(link).await?;
            }
            "search" => {
                browser.press("/").await?;
                browser.press("kurosawa").await?;
                let found = "document.querySelectorAll('#search [role=option]').length > 2";
                browser.wait_until(found).await?;
                change(browser, how).await?;
                browser.press(" heat").await?;
                browser.settle().await?;
                browser
                    .evaluate("document.querySelector('#search').close()")
                    .await?;
            }
            "back" => browser.back().await?,
            key => browser.press(key).await?,
        }
        browser.settle().await?;
        words.push(browser.text(WORDS).await?);
    }
    Ok(words)
}

async fn check_words_after(changes: &[&str]) -> Outcome {
    let (site, browser) = open(&review("en")).await?;
    let expected = read_through(&site, &browser, "none").await?;
    assert!(expected[0].contains("Musique"), "the page is in French");
    for how in changes {
        let words = read_through(&site, &browser, how).await?;
        for (step, (words, expected)) in words.iter().zip(&expected).enumerate() {
            let line = words
                .split('\n')
                .zip(expected.split('\n'))
                .find(|(word, expected)| word != expected);
            assert_eq!(line, None, "words after `{how}`, step {step}");
            assert_eq!(words.len(), expected.len(), "`{how}`, step {step}");
        }
        let app = browser.text("document.documentElement.dataset.app").await?;
        assert_eq!(app, "ready", "after `{how}`");
        assert_eq!(
            browser.text("window.marker ?? ''").await?,
            *how,
            "nothing had to be loaded anew"
        );
        assert_eq!(browser.console().await?, [""; 0], "after `{how}`");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn new_words_are_seen_in_a_page_whose_texts_were_replaced_by_a_translator() -> Outcome {
    check_words_after(&["replace", "watch"]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn new_words_are_seen_in_a_page_whose_texts_were_wrapped() -> Outcome {
    check_words_after(&["wrap", "paragraphs"]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn new_words_are_seen_in_a_page_whose_texts_were_rewritten_split_or_merged() -> Outcome {
    check_words_after(&["inPlace", "split", "merge"]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn new_words_are_seen_in_a_page_whose_elements_were_replaced_by_copies() -> Outcome {
    check_words_after(&["clone", "content"]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn new_text_is_shown_in_a_page_whose_elements_were_removed_or_moved() -> Outcome {
    check_words_after(&["remove", "move"]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn elements_and_attributes_of_an_extension_do_no_harm() -> Outcome {
    check_words_after(&["add"]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_translated_page_stays_translated_but_for_what_changes() -> Outcome {
    let (_site, browser) = open(&review("en")).await?;
    change(&browser, "replace").await?;
    let translated = "document.querySelectorAll('main font').length";
    let before = browser.number(translated).await?;
    // The reading progress is updated on scrolling.
    browser.evaluate("scrollTo(0, 3000)").await?;
    browser.settle().await?;
    let progress = "document.querySelector('.contents__progress span').textContent";
    let said = browser.text(progress).await?;
    assert!(!said.contains('⟦') && !said.contains(" 0"), "{said}");
    assert!(browser.number(translated).await? > before - 5.0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bookmark_and_a_note_can_be_saved_in_a_translated_page() -> Outcome {
    let (_site, browser) = open(&review("fr")).await?;
    change(&browser, "replace").await?;
    let keep = "[id=\"keep-films/runaway-train/#score\"]";
    browser.click_in_view(keep).await?;
    let pressed = format!("document.querySelector('{keep}').ariaPressed");
    assert_eq!(browser.text(&pressed).await?, "true");
    browser
        .click_in_view("[id=\"pen-films/runaway-train/#score\"]")
        .await?;
    browser.press("a").await?;
    change(&browser, "replace").await?;
    // A spell checker adds an element beside the field, and attributes to it.
    let checker = "(field => {
        const checker = document.createElement('spelling-checker');
        checker.attachShadow({ mode: 'closed' }).append('3 mistakes');
        field.after(checker);
        field.setAttribute('data-checked', 'true');
        field.spellcheck = false;
    })(document.querySelector('.note__field'))";
    browser.evaluate(checker).await?;
    browser.press("bc").await?;
    assert_eq!(
        browser.text("document.activeElement.value").await?,
        "abc",
        "the focus stays in the field"
    );
    assert!(
        browser
            .is("document.querySelector('.note__field + spelling-checker') !== null")
            .await?
    );
    change(&browser, "replace").await?;
    browser
        .click_in_view(".note__buttons button[value=pen]")
        .await?;
    let note = "document.querySelector('.note__words').textContent";
    assert_eq!(browser.text(note).await?, "abc");
    let field = "document.querySelector('.note__field') !== null";
    assert!(!browser.is(field).await?);
    // The status of the note is shown once.
    browser.click_in_view(".note__edit").await?;
    browser.press("d").await?;
    let said = "[...document.querySelectorAll('.annotations__status')].map(one => one.textContent).join('')";
    let saved = browser.text(said).await?;
    change(&browser, "replace").await?;
    browser
        .click_in_view(".note__buttons button[value=remove]")
        .await?;
    let removed = browser.text(said).await?;
    assert!(
        !saved.is_empty() && !removed.contains(&saved) && !removed.contains('⟦'),
        "{saved}: {removed}"
    );
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_was_written_over_is_loaded_anew_at_the_next_step() -> Outcome {
    let (site, browser) = open(&review("en")).await?;
    let write_over = "document.body.replaceChildren(...[...document.body.childNodes]
        .map(node => node.cloneNode(true))), window.marker = 'old', 0";
    browser.evaluate(write_over).await?;
    browser.evaluate("scrollTo(0, 1000)").await?;
    browser.settle().await?;
    assert_eq!(
        browser.text("window.marker").await?,
        "old",
        "one can read on"
    );
    browser.press("l").await?;
    browser.wait_until("!window.marker").await?;
    browser.wait_until_ready().await?;
    let path = format!("/{}", review("fr"));
    assert_eq!(browser.text("location.pathname").await?, path);
    let heading = "document.querySelector('#score').textContent.includes('Musique')";
    assert!(browser.is(heading).await?);
    // A control without event listeners.
    browser.read(&site, &review("en")).await?;
    browser.evaluate(write_over).await?;
    browser
        .evaluate("document.querySelector('.tool[value=keep]').click()")
        .await?;
    browser.wait_until("!window.marker").await?;
    browser.wait_until_ready().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_element_survives_what_its_page_does_to_it() -> Outcome {
    let site = Host::at("/films/")?.open_to_all().serve()?;
    let script = site.url("embed.js");
    let page = format!(
        "<!doctype html><title>A page</title><link rel=icon href='data:,'><div id=app>A page</div>
        <film-explorer film=heat lang=en></film-explorer><script src='{script}' async></script>"
    );
    let host = Host::of(&page).serve()?;
    let browser = Browser::open().await?;
    browser.visit(&host.url("")).await?;
    let tree = "document.querySelector('film-explorer').shadowRoot";
    browser
        .wait_until(&format!("!!{tree}?.querySelector('#score')"))
        .await?;
    for lang in ["fr", "en", "fr"] {
        let wrap = format!(
            "for (const text of [...{tree}.querySelectorAll('p, a, h1, h2')].flatMap(one => [...one.childNodes])) {{
                if (text.nodeType !== 3) continue;
                const font = document.createElement('font');
                font.append(text.data);
                text.replaceWith(font);
            }}
            document.getElementById('app').replaceChildren('Another page')"
        );
        browser.evaluate(&wrap).await?;
        browser
            .evaluate(&format!(
                "document.querySelector('film-explorer').lang = '{lang}'"
            ))
            .await?;
        let name = if lang == "fr" { "Musique" } else { "Score" };
        let heading = format!("{tree}.querySelector('#score').textContent.includes('{name}')");
        browser.wait_until(&heading).await?;
    }
    let page = "document.getElementById('app').textContent";
    assert_eq!(browser.text(page).await?, "Another page");
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}
