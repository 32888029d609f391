//! Starts the app on a page of the site: hydrates the static page, or renders it anew if its DOM was changed.

use yew::Renderer;

use crate::{
    app::{App, AppProps},
    fingerprint::Fingerprint,
    platform::{
        AppRoot,
        document::{app_element, for_each_node, set_root_data},
        failure, history,
    },
    route::{self, Route},
};

/// The id of the element that the app is rendered into.
const APP: &str = "app";
/// Attributes of that element, written by the native renderer: the path of the page, and the fingerprint of its
/// nodes.
const RENDERED_PATH: &str = "data-path";
const RENDERED_NODES: &str = "data-fingerprint";

/// Starts the app if the current page is one of the site. `embed.js` starts the elements of a host page.
pub fn start() {
    yew::set_custom_panic_hook(Box::new(|panic| failure::report(&panic.to_string())));
    let Some(root) = app_element(APP, RENDERED_PATH) else {
        return;
    };
    let page = AppRoot::default();
    route::keep_in_fragment(history::is_in_fragment(page));
    let route = Route::parse(&history::location(page).path);
    let as_rendered = is_as_rendered(&|name| root.get_attribute(name), route);
    let renderer = Renderer::<App>::with_root_and_props(root, AppProps::page(route));
    // Before the first effects: elements that are not displayed cannot receive focus.
    set_root_data(page, "app", Some("ready"));
    if as_rendered {
        renderer.hydrate();
    } else {
        renderer.render();
    }
}

/// True if the document is a page of the site, even if it contains `<film-explorer>` elements.
#[cfg(target_arch = "wasm32")]
pub(crate) fn is_page_of_site() -> bool {
    app_element(APP, RENDERED_PATH).is_some()
}

/// True if the DOM is the one that the native renderer wrote for this route. Hydration requires that; an extension, a
/// translator or the host may have changed the page before the program was loaded.
fn is_as_rendered(attribute: &dyn Fn(&str) -> Option<String>, route: Route) -> bool {
    attribute(RENDERED_PATH).is_some_and(|path| path == route.path())
        && attribute(RENDERED_NODES) == Some(fingerprint().to_string())
}

fn fingerprint() -> u32 {
    let mut fingerprint = Fingerprint::default();
    if let Some(app) = app_element(APP, RENDERED_PATH) {
        for_each_node(&app, &mut |node| fingerprint.add(node));
    }
    fingerprint.value()
}
