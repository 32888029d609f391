//! Tests of functions that need a browser: run in one by `cargo xtask test`, empty elsewhere.
#![cfg(target_arch = "wasm32")]

use diptych::platform::{AppRoot, document, history, plural_category, scroll, storage};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Returns the root of the page of these tests, as a page of the site.
fn page() -> AppRoot {
    AppRoot::default()
}

/// Sets the prefix of storage keys, as the script in the head of a page does; `None` removes it, as on a host page.
fn set_storage_prefix(prefix: Option<&str>) {
    let root = document::document()
        .document_element()
        .expect("a document has a root");
    match prefix {
        Some(prefix) => root.set_attribute("data-storage", prefix),
        None => root.remove_attribute("data-storage"),
    }
    .expect("the name of the attribute is valid");
}

/// `src/messages/tests.rs` tests the native implementation with the same table.
#[wasm_bindgen_test]
fn the_browser_has_the_plural_rules_of_both_languages() {
    for (tenths, english, french) in [
        (0, "other", "one"),
        (10, "one", "one"),
        (15, "other", "one"),
        (20, "other", "other"),
    ] {
        assert_eq!(plural_category("en", tenths), english, "{tenths} tenths");
        assert_eq!(plural_category("fr", tenths), french, "{tenths} tenths");
    }
}

#[wasm_bindgen_test]
fn a_stored_text_is_loaded_again() {
    set_storage_prefix(Some("diptych /films/ "));
    assert_eq!(storage::load("a key that nobody uses"), None);
    assert_eq!(storage::save("diptych-test", "é & ü"), Ok(()));
    assert_eq!(storage::load("diptych-test").as_deref(), Some("é & ü"));
    set_storage_prefix(Some("diptych /other/ "));
    assert_eq!(storage::load("diptych-test"), None, "of another site");
}

#[wasm_bindgen_test]
fn a_host_page_stores_nothing() {
    set_storage_prefix(None);
    assert_eq!(
        storage::save("diptych-host", "a text"),
        Err(storage::Refused)
    );
    set_storage_prefix(Some("diptych /films/ "));
    assert_eq!(storage::load("diptych-host"), None);
}

#[wasm_bindgen_test]
fn a_text_that_is_too_long_to_store_is_refused_and_not_a_failure() {
    set_storage_prefix(Some("diptych /films/ "));
    assert_eq!(storage::save("diptych-long", "a short text"), Ok(()));
    let long = "x".repeat(12_000_000);
    assert_eq!(storage::save("diptych-long", &long), Err(storage::Refused));
    assert_eq!(
        storage::load("diptych-long").as_deref(),
        Some("a short text")
    );
}

#[wasm_bindgen_test]
fn an_entry_of_the_history_remembers_where_the_reader_was() {
    assert_eq!(history::saved_snapshot(), None);
    history::save_snapshot(page());
    assert_eq!(
        history::saved_snapshot(),
        Some(history::ScrollSnapshot {
            y: scroll::y(),
            focus: None
        })
    );
}

#[wasm_bindgen_test]
fn the_head_of_the_document_follows_the_page() {
    document::set_head(page(), "Un titre", "fr", false);
    let root = document::document()
        .document_element()
        .expect("a document has a root");
    assert_eq!(document::document().title(), "Un titre");
    assert_eq!(root.get_attribute("lang").as_deref(), Some("fr"));
    assert_eq!(root.get_attribute("dir").as_deref(), Some("ltr"));
}

#[wasm_bindgen_test]
fn an_app_on_a_host_page_changes_only_its_app_root() {
    let document = document::document();
    let body = document.body().expect("a page has a body");
    let parts = [0, 1].map(|_| {
        let part = document
            .create_element("section")
            .expect("it is a name of an element");
        body.append_child(&part).expect("a body takes elements");
        part
    });
    let title = document.title();
    let [one, other] = parts.clone().map(|part| AppRoot::within(part.into()));
    assert_ne!(one, other);
    document::set_head(one, "Ein Titel", "de", false);
    history::push(one, "de/films/");
    assert_eq!(
        parts[0].get_attribute("aria-label").as_deref(),
        Some("Ein Titel")
    );
    assert_eq!(parts[0].get_attribute("lang").as_deref(), Some("de"));
    assert_eq!(history::page_address(one), history::root(one) + "de/films/");
    assert!(!parts[1].has_attributes());
    assert_eq!(document.title(), title);
    for part in parts {
        part.remove();
    }
}

#[wasm_bindgen_test]
fn a_missing_element_is_neither_focused_nor_scrolled_to() {
    assert!(!document::focus(page(), "nowhere"));
    assert!(!document::focus_neighbor(page(), "[data-row]", true));
    assert!(!scroll::to_element(page(), "nowhere"));
}

#[wasm_bindgen_test]
fn chance_stays_below_its_bound() {
    assert!((0..100).all(|_| document::random_below(3) < 3));
}
