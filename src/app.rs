//! The app: the shell around every page, and what the reader's steps do to the document.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    components::{SearchBox, element_bar, footer, keys_dialog, masthead, page_text},
    hooks::{
        Stage, acts, before_render, journey::missing, use_journey, use_kept_notebook,
        use_preferences, use_shortcuts,
    },
    pages::PageView,
    present::head,
    route::Route,
    state::{Cause, Wish},
    text::Text,
};

/// What the app starts with.
#[derive(Clone, Debug, PartialEq, Eq, Properties)]
pub struct AppProps {
    /// The page, as its path says; the query and the fragment are read once the app lives, so that the
    /// first render is the same as the static page.
    pub start: Route,
    /// Where it plays.
    pub stage: Stage,
    /// What is asked of it on somebody else's page.
    pub wish: Option<Rc<Wish>>,
}

impl AppProps {
    /// The app on a page of its own.
    pub fn page(start: Route) -> Self {
        Self {
            start,
            stage: Stage::default(),
            wish: None,
        }
    }
}

/// The whole app.
#[component]
pub fn App(props: &AppProps) -> Html {
    before_render();
    let AppProps { start, stage, wish } = props;
    let (journey, steps) = use_journey(*start, *stage, wish.as_ref());
    let preferences = use_preferences(*stage, wish.as_deref());
    use_kept_notebook(stage.is_page());
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
    // What another element left behind is not shown in this one.
    let turn = wish.as_ref().map_or(0, |wish| wish.turn);
    let unmet = wish
        .as_ref()
        .filter(|wish| wish.missing.is_some() && wish.address == *address);
    let page = html! { <PageView key={turn} {here} query={address.query.clone()} steps={steps.clone()} /> };
    html! {
        <div class="app" {onclick} onkeydown={acts::press_once}>
            <a class="skip-link" href={address.before_fragment() + "#text"}>{ Text::new(here.locale).shell_skip() }</a>
            if !stage.is_page() {
                { element_bar(address) }
            }
            { masthead(address, &preferences) }
            <p class="visually-hidden" role="status" data-announcer="">
                { announcement(&journey.cause, here) }
            </p>
            if let Some(wish) = unmet {
                <p class="notice" role="alert">{ missing(wish) }</p>
            }
            { page_text(stage.is_page(), page) }
            { footer(here) }
            { keys_dialog(here) }
            <SearchBox key={turn} {here} steps={steps.clone()} />
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
