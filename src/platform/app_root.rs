//! The DOM subtree that an app is mounted in and confined to: the whole document on a page of the site, one
//! `<film-explorer>` on a host page.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{Element, Event, NodeList, ShadowRoot};

use super::window::{document, set_attribute};

/// The attribute with the URL of the root of the site: set by `web/head.js` and `embed.js` from their own URLs.
pub(super) const ROOT: &str = "data-root";
/// The selector of the root element of an app.
const APP_ROOT: &str = "[data-app-root]";

#[wasm_bindgen]
extern "C" {
    /// The `<film-explorer>` around an app, with methods that report events of the app.
    #[derive(Clone, Debug)]
    pub type Explorer;

    /// Reports a navigation to `address`, below the root of the site. `stepped` is true if Back can undo it.
    /// `generation` is that of the element that it was for, which may have been replaced since.
    #[wasm_bindgen(method)]
    pub fn arrived(
        this: &Explorer,
        generation: u32,
        address: &str,
        title: &str,
        lang: &str,
        stepped: bool,
    );

    /// Reports an attribute with an unknown value; `message` is shown to the reader.
    #[wasm_bindgen(method)]
    pub fn refused(this: &Explorer, generation: u32, attribute: &str, message: &str);

    /// The root element of an app, with the property that `embed.js` gives it.
    type AppRootElement;

    #[wasm_bindgen(method, getter)]
    fn explorer(this: &AppRootElement) -> Option<Explorer>;
}

thread_local! {
    /// The elements of host pages that apps are mounted in. Few, and never removed.
    static PARTS: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

/// The DOM subtree that an app is mounted in and confined to: 0, the default, is the whole page, any other number an
/// element of a host page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AppRoot(usize);

impl AppRoot {
    /// Creates the root of an app in the element `part` of a host page. Its attributes `data-root` and `data-address`
    /// replace the URL of the window; its property `explorer` is the [`Explorer`] around it.
    pub fn within(part: JsValue) -> Self {
        PARTS.with_borrow_mut(|parts| {
            parts.push(part.unchecked_into());
            Self(parts.len())
        })
    }

    /// Returns the root of the app that dispatched an event.
    pub fn of(event: &Event) -> Self {
        let target = event.target().and_then(|target| target.dyn_into().ok());
        let part = target.and_then(|target: Element| target.closest(APP_ROOT).ok().flatten());
        let idx = part.and_then(|part| {
            PARTS.with_borrow(|parts| parts.iter().position(|known| *known == part))
        });
        Self(idx.map_or(0, |idx| idx + 1))
    }

    /// True if the app has the whole page.
    pub fn is_page(self) -> bool {
        self.0 == 0
    }

    /// Returns the element of a host page; `None` if the app has the whole page.
    pub(super) fn part(self) -> Option<Element> {
        let idx = self.0.checked_sub(1)?;
        PARTS.with_borrow(|parts| parts.get(idx).cloned())
    }

    /// Returns the outermost element: that of the document, or the one on a host page.
    pub(super) fn outermost(self) -> Option<Element> {
        self.part().or_else(|| document().document_element())
    }

    /// Returns the element of a host page that an app is rendered into.
    ///
    /// # Panics
    /// If the app has the whole page.
    pub fn element(self) -> Element {
        self.part().expect("only a part of a page is rendered into")
    }

    /// Returns the `<film-explorer>` around the app; `None` on a page of the site.
    pub fn explorer(self) -> Option<Explorer> {
        self.part()?.unchecked_ref::<AppRootElement>().explorer()
    }

    /// Returns the element with this id.
    pub(super) fn by_id(self, id: &str) -> Option<Element> {
        match self.part() {
            None => document().get_element_by_id(id),
            Some(_) => self.first(&["[id=\"", id, "\"]"].concat()),
        }
    }

    /// Returns the first element that matches `selector`.
    pub(super) fn first(self, selector: &str) -> Option<Element> {
        self.outermost()?.query_selector(selector).ok().flatten()
    }

    /// Returns every element that matches `selector`.
    pub(super) fn all(self, selector: &str) -> Option<NodeList> {
        self.outermost()?.query_selector_all(selector).ok()
    }

    /// Returns the focused element.
    pub(super) fn focused(self) -> Option<Element> {
        match self.part() {
            None => document().active_element(),
            Some(part) => tree(&part)?.active_element(),
        }
    }

    /// Sets an attribute of the outermost element; `None` removes it.
    pub(super) fn set(self, name: &str, value: Option<&str>) {
        if let Some(top) = self.outermost() {
            match value {
                Some(value) => set_attribute(&top, name, value),
                None => drop(top.remove_attribute(name)),
            }
        }
    }
}

/// True if a script of the site has written the root of the site into the document.
pub(super) fn has_root() -> bool {
    AppRoot::default()
        .outermost()
        .is_some_and(|top| top.has_attribute(ROOT))
}

/// Returns the shadow root that an element is in; `None` if it is in the document tree.
pub(super) fn tree(part: &Element) -> Option<ShadowRoot> {
    part.get_root_node().dyn_into().ok()
}
