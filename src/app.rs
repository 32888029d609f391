//! The root component of the app: the shell around every page, navigation, preferences and shortcuts.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    annotations::store::use_stored_annotations,
    components::{footer, keys_dialog, masthead},
    element::{
        bar::{element_bar, page_text},
        request::ElementRequest,
    },
    hooks::{AppRoot, before_render, dom, use_shortcuts},
    messages::Messages,
    navigation::{
        hook::{unknown_message, use_navigation},
        state::NavigationKind,
    },
    pages::PageView,
    preferences::hook::use_preferences,
    present::head,
    route::Route,
    search::dialog::SearchBox,
};

/// Properties of [`App`].
#[derive(Clone, Debug, PartialEq, Eq, Properties)]
pub struct AppProps {
    /// The route of the first render, from the path alone. The query and the fragment are read after hydration, so that
    /// the first render equals the static page.
    pub start: Route,
    /// The DOM subtree that the app is mounted in.
    pub app_root: AppRoot,
    /// The request of the `<film-explorer>` around the app; `None` on a page of the site.
    pub request: Option<Rc<ElementRequest>>,
}

impl AppProps {
    /// Returns the properties of the app on a page of the site.
    pub fn page(start: Route) -> Self {
        Self {
            start,
            app_root: AppRoot::default(),
            request: None,
        }
    }
}

/// The root component.
#[component]
pub fn App(props: &AppProps) -> Html {
    before_render();
    let AppProps {
        start,
        app_root,
        request,
    } = props;
    let (navigation, navigator) = use_navigation(*start, *app_root, request.as_ref());
    let preferences = use_preferences(*app_root, request.as_deref());
    use_stored_annotations(app_root.is_page());
    use_shortcuts(
        navigation.address.clone(),
        navigator.clone(),
        preferences.value.shortcuts,
    );
    let address = &navigation.address;
    let route = address.route;
    let onclick = {
        let (preferences, navigator) = (preferences.clone(), navigator.clone());
        move |event: MouseEvent| {
            if let Some(address) = navigator.open_link(&event) {
                preferences.note_language(address.route.locale, route.locale);
            }
        }
    };
    // A new generation remounts the page and the search box, so a new element starts with an empty search and no open
    // editor.
    let generation = request.as_ref().map_or(0, |request| request.generation);
    let unknown = request
        .as_ref()
        .filter(|request| request.unknown.is_some() && request.address == *address);
    let page = html! { <PageView key={generation} {route} query={address.query.clone()} navigator={navigator.clone()} /> };
    html! {
        <div class="app" {onclick} onkeydown={dom::press_once}>
            <a class="skip-link" href={address.before_fragment() + "#text"}>{ Messages::new(route.locale).shell_skip() }</a>
            if !app_root.is_page() {
                { element_bar(address) }
            }
            { masthead(address, &preferences) }
            <p class="visually-hidden" role="status" data-announcer="">
                { announcement(&navigation.kind, route) }
            </p>
            if let Some(request) = unknown {
                <p class="notice" role="alert">{ unknown_message(request) }</p>
            }
            { page_text(app_root.is_page(), page) }
            { footer(route) }
            { keys_dialog(route) }
            <SearchBox key={generation} {route} navigator={navigator.clone()} />
        </div>
    }
}

/// Returns the text of the live region after a navigation; empty if nothing is announced.
fn announcement<Snapshot, Anchor>(kind: &NavigationKind<Snapshot, Anchor>, route: Route) -> String {
    match kind {
        NavigationKind::NewPage | NavigationKind::Traversal(_) => head::page_title(route),
        NavigationKind::OtherLocale(_) => {
            let text = Messages::new(route.locale);
            text.shell_language_changed(&text.locale_info().name)
        }
        NavigationKind::Load(_)
        | NavigationKind::OtherQuery(_)
        | NavigationKind::TraversalInPage(_)
        | NavigationKind::Fragment => String::new(),
    }
}
