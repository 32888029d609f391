//! The reader's settings: loaded once the page lives, applied to the document, kept when changed.

use std::rc::Rc;

use dataset::Locale;
use yew::prelude::*;

use crate::{
    library::collection,
    platform::{document, storage},
    state::{Preferences, Theme, preferences::STORAGE_KEY},
};

/// The settings, and how they are changed.
#[derive(Clone, PartialEq)]
pub struct PreferencesHandle {
    /// The settings.
    pub value: Rc<Preferences>,
    /// Whether the browser refused to keep the last change.
    pub refused: bool,
    change: Callback<Preferences>,
}

impl PreferencesHandle {
    /// Changes the settings and keeps them.
    pub fn change(&self, preferences: Preferences) {
        self.change.emit(preferences);
    }

    /// Notes the language that the reader went to. It is kept only if they changed it by hand: a link to
    /// the language they already read in says nothing.
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

/// The reader's settings.
#[hook]
pub fn use_preferences() -> PreferencesHandle {
    let state = use_state(|| (Rc::new(Preferences::default()), false));
    let setter = state.setter();
    use_effect_with((), {
        let setter = setter.clone();
        move |()| {
            if let Some(stored) = storage::load(STORAGE_KEY) {
                setter.set((Rc::new(Preferences::parse(&stored)), false));
            }
        }
    });
    use_effect_with(Rc::clone(&state.0), |preferences| apply(preferences));
    let change = use_callback(setter, |preferences: Preferences, setter| {
        let refused = storage::save(STORAGE_KEY, &preferences.stored()).is_err();
        setter.set((Rc::new(preferences), refused));
    });
    PreferencesHandle {
        value: Rc::clone(&state.0),
        refused: state.1,
        change,
    }
}

/// Style sheets read the settings from the root element.
fn apply(preferences: &Preferences) {
    let theme = (preferences.theme != Theme::Auto).then(|| preferences.theme.id());
    document::set_root_data("theme", theme);
    document::set_root_data("spoilers", preferences.spoilers.then_some("shown"));
    document::set_root_property(
        "--text-size",
        &[&preferences.size.to_string(), "%"].concat(),
    );
}
