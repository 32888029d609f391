//! Single-key shortcuts: next and previous section, other language, parallel view, search, list of keys.

use dataset::Section;
use yew::prelude::*;

use super::dom::{KEYS_DIALOG, SEARCH_DIALOG};
use crate::{
    library::collection,
    navigation::hook::Navigator,
    platform::{
        AppRoot, document, history, keyboard,
        scroll::{self, header_height},
    },
    route::{Address, Page, Parallel, Query},
};

/// Handles single-key shortcuts while `on` (WCAG 2.1.4: they can be turned off).
#[hook]
pub fn use_shortcuts(address: Address, navigator: Navigator, on: bool) {
    use_effect_with((address, navigator, on), |(address, navigator, on)| {
        let (address, navigator) = (address.clone(), navigator.clone());
        let listener = on.then(|| {
            keyboard::on_key(navigator.app_root, move |key, is_repeated| {
                // A held key would alternate between two pages and fill the history with them.
                let acts_once = matches!(key, "l" | "p" | "/" | "?");
                (is_repeated && acts_once) || act(key, &address, &navigator)
            })
        });
        move || drop(listener)
    });
}

fn act(key: &str, address: &Address, navigator: &Navigator) -> bool {
    let next_locale = collection().locale_after(address.route.locale);
    let is_rtl = collection().locale_info(address.route.locale).rtl;
    match key {
        "j" => go_to_section(navigator.app_root, true),
        "k" => go_to_section(navigator.app_root, false),
        // In reading direction.
        "ArrowRight" => go_to_section(navigator.app_root, !is_rtl),
        "ArrowLeft" => go_to_section(navigator.app_root, is_rtl),
        "l" => {
            navigator.push(address.in_locale(next_locale));
            true
        }
        "p" if matches!(address.route.page, Page::Film(..)) => {
            let parallel = match address.query.parallel {
                Some(_) => None,
                None => Some(Parallel::with(next_locale)),
            };
            navigator.push(Address {
                query: Query::of_parallel(parallel),
                fragment: String::new(),
                ..address.clone()
            });
            true
        }
        "/" => {
            document::open_dialog(navigator.app_root, SEARCH_DIALOG);
            true
        }
        "?" => {
            document::open_dialog(navigator.app_root, KEYS_DIALOG);
            true
        }
        _ => false,
    }
}

/// Scrolls to the section after the one at the top of the viewport, or to the one before it. Returns false if there is
/// none.
fn go_to_section(app_root: AppRoot, forward: bool) -> bool {
    /// Tolerance in CSS pixels between a heading and the position that the browser scrolls it to.
    const SLACK: i32 = 24;
    let line = header_height(app_root) + SLACK;
    let top = |section: &Section| scroll::edges(app_root, section.id()).map(|(top, _)| top);
    let found = if forward {
        Section::ALL
            .into_iter()
            .find(|section| top(section).is_some_and(|top| top > line + SLACK))
    } else {
        Section::ALL
            .into_iter()
            .rfind(|section| top(section).is_some_and(|top| top < line - SLACK))
    };
    if let Some(section) = found {
        // Without animation: during one, a second key would find the same section again.
        scroll::to_element(app_root, section.id());
        history::replace_fragment(app_root, section.id());
    }
    found.is_some()
}
