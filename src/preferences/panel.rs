//! The panel of reading settings: a popover, which the browser closes on Escape and on a click outside.

use yew::prelude::*;

use super::{
    hook::PreferencesHandle,
    state::{Preferences, Theme},
};
use crate::{
    hooks::{
        AppRoot,
        dom::{self, KEYS_DIALOG},
    },
    messages::{Messages, Number},
};

/// The id of the button that opens the panel.
const OPENER: &str = "settings-open";

/// Renders the button and its panel.
pub fn settings(text: Messages, preferences: &PreferencesHandle) -> Html {
    html! {
        <div class="settings needs-script">
            <button
                id={OPENER} class="settings__open" type="button" onclick={make_room}
                popovertarget="settings" aria-label={text.settings_open()}
            >
                <span aria-hidden="true">{ "Aa" }</span>
            </button>
            <div
                id="settings" class="settings__panel" popover="auto"
                role="dialog" aria-label={text.settings_open()}
            >
                { themes(text, preferences) }
                { sizes(text, preferences) }
                { switches(text, preferences) }
                <button class="button" type="button" onclick={show_keys}>
                    { text.settings_keys() }
                </button>
                if preferences.refused {
                    <p role="alert">{ text.settings_not_kept() }</p>
                }
            </div>
        </div>
    }
}

#[expect(clippy::needless_pass_by_value, reason = "Yew hands events over")]
fn make_room(event: MouseEvent) {
    dom::make_room(AppRoot::of(&event), ".settings__open");
}

#[expect(clippy::needless_pass_by_value, reason = "Yew hands events over")]
fn show_keys(event: MouseEvent) {
    let app_root = AppRoot::of(&event);
    // The dialog closes the panel, and the button in the panel could not regain the focus.
    dom::focus(app_root, OPENER);
    dom::open_dialog(app_root, KEYS_DIALOG);
}

fn themes(text: Messages, handle: &PreferencesHandle) -> Html {
    let auto = if handle.keeps {
        text.settings_theme_auto()
    } else {
        text.element_theme_auto()
    };
    let option = |theme: Theme| {
        let (label, set): (_, Change) = match theme {
            Theme::Auto => (auto, |p, _| Preferences {
                theme: Theme::Auto,
                ..p
            }),
            Theme::Light => (text.settings_theme_light(), |p, _| Preferences {
                theme: Theme::Light,
                ..p
            }),
            Theme::Dark => (text.settings_theme_dark(), |p, _| Preferences {
                theme: Theme::Dark,
                ..p
            }),
        };
        let checked = handle.value.theme == theme;
        let onchange = changing(handle, set);
        html! {
            <label class="choice">
                <input type="radio" name="theme" value={theme.id()} {checked} {onchange} />
                { label }
            </label>
        }
    };
    html! {
        <fieldset class="settings__group">
            <legend>{ text.settings_theme() }</legend>
            { for Theme::ALL.map(option) }
        </fieldset>
    }
}

fn sizes(text: Messages, handle: &PreferencesHandle) -> Html {
    let step = |larger: bool, label: &'static str, sign: &'static str| {
        let next = handle.value.resized(larger);
        let disabled = next.size == handle.value.size;
        let handle = handle.clone();
        let onclick = move |_| handle.change(next.clone());
        html! {
            <button class="button" type="button" aria-label={label} aria-disabled={disabled.to_string()} {onclick}>
                { sign }
            </button>
        }
    };
    html! {
        <fieldset class="settings__group settings__sizes">
            <legend>{ text.settings_size() }</legend>
            { step(false, text.settings_size_smaller(), "−") }
            <output aria-live="polite">
                { text.settings_size_value(Number::from(u32::from(handle.value.size))) }
            </output>
            { step(true, text.settings_size_larger(), "+") }
        </fieldset>
    }
}

fn switches(text: Messages, handle: &PreferencesHandle) -> Html {
    let switch = |label: &'static str, checked: bool, set: Change| {
        let onchange = changing(handle, set);
        html! {
            <label class="choice">
                <input type="checkbox" {checked} {onchange} />
                { label }
            </label>
        }
    };
    html! {
        <>
            { switch(text.settings_shortcuts(), handle.value.shortcuts, |preferences, shortcuts| {
                Preferences { shortcuts, ..preferences }
            }) }
            { switch(text.settings_spoilers(), handle.value.spoilers, |preferences, spoilers| {
                Preferences { spoilers, ..preferences }
            }) }
            if handle.keeps {
                { switch(text.settings_places(), handle.value.places, |preferences, places| {
                    Preferences { places, ..preferences }
                }) }
            }
        </>
    }
}

/// The change of the settings when a field is checked or not. A function pointer, so that all fields share the code of
/// one listener.
type Change = fn(Preferences, bool) -> Preferences;

/// Returns a listener that changes the settings with the checked state of its field.
fn changing(handle: &PreferencesHandle, set: Change) -> impl Fn(Event) + 'static {
    let handle = handle.clone();
    move |event: Event| {
        handle.change(set(
            Preferences::clone(&handle.value),
            dom::is_checked(&event),
        ));
    }
}
