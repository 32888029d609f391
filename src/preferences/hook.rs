//! The reader's preferences: loaded after hydration, applied to the document, stored when changed. On a host page they
//! are neither loaded nor stored: each element starts with the theme of its request.

use std::rc::Rc;

use dataset::Locale;
use yew::prelude::*;

use super::state::{Preferences, STORAGE_KEY, Theme};
use crate::{
    element::request::ElementRequest,
    library::collection,
    platform::{AppRoot, document, storage},
};

/// The preferences, with a method to change them.
#[derive(Clone, PartialEq)]
pub struct PreferencesHandle {
    /// The preferences.
    pub value: Rc<Preferences>,
    /// True if the browser refused to store the last change.
    pub refused: bool,
    /// True if the preferences are stored, as on pages of the site.
    pub keeps: bool,
    change: Callback<Preferences>,
}

impl PreferencesHandle {
    /// Changes the preferences and, on a page of the site, stores them.
    pub fn change(&self, preferences: Preferences) {
        self.change.emit(preferences);
    }

    /// Stores the language that the reader changed to. A link in the language that they already read changes nothing.
    pub fn note_language(&self, locale: Locale, before: Locale) {
        let tag = &collection().locale_info(locale).tag;
        if locale != before && self.value.language.as_ref() != Some(tag) {
            self.change(Preferences {
                language: Some(tag.clone()),
                ..(*self.value).clone()
            });
        }
    }
}

/// Returns the reader's preferences.
#[hook]
pub fn use_preferences(app_root: AppRoot, request: Option<&ElementRequest>) -> PreferencesHandle {
    let state = use_state(|| (Rc::new(Preferences::default()), false));
    let generation = use_mut_ref(|| 0);
    let setter = state.setter();
    use_effect_with(
        request.map(|request| (request.generation, request.theme)),
        {
            let (setter, current) = (setter.clone(), Rc::clone(&state.0));
            move |theme_request| {
                let preferences = match *theme_request {
                    None => storage::load(STORAGE_KEY).map(|stored| Preferences::parse(&stored)),
                    // The host page changes the theme of the same element: the reader's other preferences stay.
                    Some((requested, theme)) if generation.replace(requested) == requested => {
                        Some(Preferences {
                            theme,
                            ..(*current).clone()
                        })
                    }
                    Some((_, theme)) => Some(Preferences {
                        theme,
                        ..Preferences::default()
                    }),
                };
                if let Some(preferences) = preferences {
                    setter.set((Rc::new(preferences), false));
                }
            }
        },
    );
    use_effect_with(
        (Rc::clone(&state.0), app_root),
        |(preferences, app_root)| {
            apply(*app_root, preferences);
        },
    );
    let change = use_callback(
        (setter, app_root.is_page()),
        |preferences: Preferences, (setter, keeps)| {
            let refused = *keeps && storage::save(STORAGE_KEY, &preferences.stored()).is_err();
            setter.set((Rc::new(preferences), refused));
        },
    );
    PreferencesHandle {
        value: Rc::clone(&state.0),
        refused: state.1,
        keeps: app_root.is_page(),
        change,
    }
}

/// Writes the preferences into the outermost element, for style sheets.
fn apply(app_root: AppRoot, preferences: &Preferences) {
    let theme = (preferences.theme != Theme::Auto).then(|| preferences.theme.id());
    document::set_root_data(app_root, "theme", theme);
    document::set_root_data(
        app_root,
        "spoilers",
        preferences.spoilers.then_some("shown"),
    );
    document::set_root_property(
        app_root,
        "--text-size",
        &[&preferences.size.to_string(), "%"].concat(),
    );
}
