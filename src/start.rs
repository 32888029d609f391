//! From the static page to the living app: which of the two ways in, and what happens if it stops.

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

/// The element that the app lives in.
const APP: &str = "app";
/// Attributes of that element, written by the native renderer: the page that it shows, and what its
/// nodes were.
const RENDERED_PATH: &str = "data-path";
const RENDERED_NODES: &str = "data-fingerprint";

/// Starts the app on the current page, if that is one of the site's: `embed.js` starts the elements of a host page.
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
    // Before the first effects: what is out of sight cannot take the focus.
    set_root_data(page, "app", Some("ready"));
    if as_rendered {
        renderer.hydrate();
    } else {
        renderer.render();
    }
}

/// Whether the page is one of the site's, whatever elements stand on it.
#[cfg(target_arch = "wasm32")]
pub(crate) fn is_page_of_site() -> bool {
    app_element(APP, RENDERED_PATH).is_some()
}

/// Whether the page is what the native renderer wrote for this address. Hydration needs it to be: an
/// extension, a translator or the host may have changed it before the program arrived.
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
