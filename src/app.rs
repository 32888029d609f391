//! The app: the shell around every page, and what the reader's steps do to the document.

use yew::prelude::*;

use crate::{
    components::{SearchBox, footer, keys_dialog, masthead},
    hooks::{use_journey, use_kept_notebook, use_preferences, use_shortcuts},
    pages::PageView,
    present::head,
    route::Route,
    state::Cause,
    text::Text,
};

/// What the app starts with.
#[derive(Clone, Debug, PartialEq, Eq, Properties)]
pub struct AppProps {
    /// The page, as its path says; the query and the fragment are read once the app lives, so that the
    /// first render is the same as the static page.
    pub start: Route,
}

/// The whole app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let (journey, steps) = use_journey(props.start);
    let preferences = use_preferences();
    use_kept_notebook();
    use_shortcuts(
        journey.address.clone(),
        steps.clone(),
        preferences.value.shortcuts,
    );
    let address = &journey.address;
    let here = address.route;
    let onclick = {
        let (preferences, steps) = (preferences.clone(), steps.clone());
        move |event: MouseEvent| {
            if let Some(address) = steps.follow_click(&event) {
                preferences.note_language(address.route.locale, here.locale);
            }
        }
    };
    html! {
        <div class="app" {onclick}>
            <a class="skip-link" href={address.before_fragment() + "#text"}>{ Text::new(here.locale).shell_skip() }</a>
            { masthead(address, &preferences) }
            <p class="visually-hidden" role="status" data-announcer="">
                { announcement(&journey.cause, here) }
            </p>
            <main id="text" tabindex="-1">
                <PageView {here} query={address.query.clone()} steps={steps.clone()} />
            </main>
            { footer(here) }
            { keys_dialog(here) }
            <SearchBox {here} steps={steps.clone()} />
        </div>
    }
}

/// What a screen reader is told after a step.
fn announcement<Spot, Place>(cause: &Cause<Spot, Place>, here: Route) -> String {
    match cause {
        Cause::Followed | Cause::Returned(_) => head::page_title(here),
        Cause::Stayed(_) => {
            let text = Text::new(here.locale);
            text.shell_language_changed(&text.locale_info().name)
        }
        Cause::Opened(_) | Cause::Refined(_) | Cause::Rewound(_) | Cause::Browsed => String::new(),
    }
}
