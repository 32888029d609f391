//! From the static page to the living app: which of the two ways in, and what happens if it stops.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::Renderer;

use crate::{
    app::{App, AppProps},
    platform::{
        document::{by_id, document, set_root_data},
        history,
    },
    route::Route,
};

/// The element that the app lives in.
const APP: &str = "app";
/// Attributes of that element, written by the native renderer: the page that it shows, and how many
/// elements it has.
const RENDERED_PATH: &str = "data-path";
const RENDERED_ELEMENTS: &str = "data-elements";

/// Starts the app on the page that stands there.
pub fn start() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        report_failure("broken");
    }));
    let Some(root) = by_id(APP) else { return };
    let route = Route::parse(&history::location().path);
    let renderer = Renderer::<App>::with_root_and_props(root.clone(), AppProps { start: route });
    if is_as_rendered(&root, route) {
        renderer.hydrate();
    } else {
        renderer.render();
    }
    set_root_data("app", Some("ready"));
}

/// Whether the page is what the native renderer wrote for this address. Hydration needs it to be: an
/// extension or a translator may have changed it before the program arrived.
fn is_as_rendered(root: &Element, route: Route) -> bool {
    let elements = root.query_selector_all("*").map_or(0, |all| all.length());
    root.get_attribute(RENDERED_PATH)
        .is_some_and(|path| path == route.path())
        && root.get_attribute(RENDERED_ELEMENTS) == Some(elements.to_string())
}

/// Says in the page that the program stopped; the text stays. Works without the app.
fn report_failure(state: &str) {
    set_root_data("app", Some(state));
    let notice = document()
        .query_selector("[data-notice=broken]")
        .ok()
        .flatten();
    if let Some(notice) = notice.and_then(|notice| notice.dyn_into::<HtmlElement>().ok()) {
        notice.set_hidden(false);
    }
}
