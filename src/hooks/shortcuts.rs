//! The single keys: to the next and the previous section, to the other language, to the search, to the list of
//! keys.

use dataset::Section;
use yew::prelude::*;

use super::{
    Steps,
    acts::{KEYS_DIALOG, SEARCH_DIALOG},
};
use crate::{
    library::collection,
    platform::{
        Stage, document, history, keyboard,
        scroll::{self, header_height},
    },
    route::{Address, Page, Parallel, Query},
};

/// Acts on single keys while `on` (WCAG 2.1.4: they can be switched off).
#[hook]
pub fn use_shortcuts(address: Address, steps: Steps, on: bool) {
    use_effect_with((address, steps, on), |(address, steps, on)| {
        let (address, steps) = (address.clone(), steps.clone());
        let listener = on.then(|| {
            keyboard::on_key(steps.stage, move |key, is_repeated| {
                // A held key would go to and fro between two pages and fill the history with them.
                let acts_once = matches!(key, "l" | "p" | "/" | "?");
                (is_repeated && acts_once) || act(key, &address, &steps)
            })
        });
        move || drop(listener)
    });
}

fn act(key: &str, address: &Address, steps: &Steps) -> bool {
    let next_locale = collection().locale_after(address.route.locale);
    let is_rtl = collection().locale_info(address.route.locale).rtl;
    match key {
        "j" => go_to_section(steps.stage, true),
        "k" => go_to_section(steps.stage, false),
        // In the direction of reading.
        "ArrowRight" => go_to_section(steps.stage, !is_rtl),
        "ArrowLeft" => go_to_section(steps.stage, is_rtl),
        "l" => {
            steps.follow(address.in_locale(next_locale));
            true
        }
        "p" if matches!(address.route.page, Page::Film(..)) => {
            let parallel = match address.query.parallel {
                Some(_) => None,
                None => Some(Parallel::with(next_locale)),
            };
            steps.follow(Address {
                query: Query::of_parallel(parallel),
                fragment: String::new(),
                ..address.clone()
            });
            true
        }
        "/" => {
            document::open_dialog(steps.stage, SEARCH_DIALOG);
            true
        }
        "?" => {
            document::open_dialog(steps.stage, KEYS_DIALOG);
            true
        }
        _ => false,
    }
}

/// Goes to the section after the one at the top of the window, or to the one before it. Returns whether
/// there is one.
fn go_to_section(stage: Stage, forward: bool) -> bool {
    /// How far a heading may be from where the browser scrolls it to, in CSS pixels.
    const SLACK: i32 = 24;
    let line = header_height(stage) + SLACK;
    let top = |section: &Section| scroll::edges(stage, section.id()).map(|(top, _)| top);
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
        // At once: a second key while the page still moved would find the same section again.
        scroll::to_element(stage, section.id());
        history::replace_fragment(stage, section.id());
    }
    found.is_some()
}
