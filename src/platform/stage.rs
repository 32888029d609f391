//! The part of a document that an app plays on. A page of the site is all its app's; on somebody else's page
//! an app has one element, `<film-explorer>`, and neither looks nor reaches beyond it.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{Element, Event, NodeList, ShadowRoot};

use super::document::{document, set_attribute};

/// Marks the element that is the stage of an app.
const STAGE: &str = "[data-stage]";

#[wasm_bindgen]
extern "C" {
    /// The `<film-explorer>` around a stage, as `embed.js` hands it over: it is told what happens.
    #[derive(Clone, Debug)]
    pub type Explorer;

    /// The reader, or the page around it, has come to `address`, below the root of the site. `stepped` is
    /// whether it was a step that one can go back from, `turn` the element that it was for: it may have given
    /// its stage to another one since.
    #[wasm_bindgen(method)]
    pub fn arrived(
        this: &Explorer,
        turn: u32,
        address: &str,
        title: &str,
        lang: &str,
        stepped: bool,
    );

    /// The page asked for something that there is not; `message` says so to its reader.
    #[wasm_bindgen(method)]
    pub fn refused(this: &Explorer, turn: u32, attribute: &str, message: &str);

    /// The element of a stage, with the property that `embed.js` gives it.
    type StagePart;

    #[wasm_bindgen(method, getter)]
    fn explorer(this: &StagePart) -> Option<Explorer>;
}

thread_local! {
    /// The elements of other people's pages that apps have been given. There are few, and they stay.
    static PARTS: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

/// Where an app plays: 0, the default, is the whole page, any other number a part of one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stage(usize);

impl Stage {
    /// The element `part` of somebody else's page. Its attributes `data-root` and `data-address` are to it
    /// what the address bar is to a page, its property `explorer` is the [`Explorer`] around it.
    pub fn within(part: JsValue) -> Self {
        PARTS.with_borrow_mut(|parts| {
            parts.push(part.unchecked_into());
            Self(parts.len())
        })
    }

    /// The stage that an event comes from.
    pub fn of(event: &Event) -> Self {
        let target = event.target().and_then(|target| target.dyn_into().ok());
        let part = target.and_then(|target: Element| target.closest(STAGE).ok().flatten());
        let idx = part.and_then(|part| {
            PARTS.with_borrow(|parts| parts.iter().position(|known| *known == part))
        });
        Self(idx.map_or(0, |idx| idx + 1))
    }

    /// Whether it is a whole page.
    pub fn is_page(self) -> bool {
        self.0 == 0
    }

    /// The element, unless it is a whole page.
    pub(super) fn part(self) -> Option<Element> {
        let idx = self.0.checked_sub(1)?;
        PARTS.with_borrow(|parts| parts.get(idx).cloned())
    }

    /// The outermost element: the page's own, or the one on somebody else's page.
    pub(super) fn top(self) -> Option<Element> {
        self.part().or_else(|| document().document_element())
    }

    /// The element that an app is rendered into, on somebody else's page.
    ///
    /// # Panics
    /// If it is a whole page.
    pub fn root(self) -> Element {
        self.part().expect("only a part of a page is rendered into")
    }

    /// What is told of the app's steps, unless it is a whole page.
    pub fn explorer(self) -> Option<Explorer> {
        self.part()?.unchecked_ref::<StagePart>().explorer()
    }

    /// The element with this id.
    pub(super) fn by_id(self, id: &str) -> Option<Element> {
        match self.part() {
            None => document().get_element_by_id(id),
            Some(_) => self.first(&["[id=\"", id, "\"]"].concat()),
        }
    }

    /// The first element that matches `selector`.
    pub(super) fn first(self, selector: &str) -> Option<Element> {
        self.top()?.query_selector(selector).ok().flatten()
    }

    /// Every element that matches `selector`.
    pub(super) fn all(self, selector: &str) -> Option<NodeList> {
        self.top()?.query_selector_all(selector).ok()
    }

    /// The element with the focus.
    pub(super) fn focused(self) -> Option<Element> {
        match self.part() {
            None => document().active_element(),
            Some(part) => tree(&part)?.active_element(),
        }
    }

    /// Sets an attribute of the outermost element; `None` removes it.
    pub(super) fn set(self, name: &str, value: Option<&str>) {
        if let Some(top) = self.top() {
            match value {
                Some(value) => set_attribute(&top, name, value),
                None => drop(top.remove_attribute(name)),
            }
        }
    }
}

/// The shadow root that an element stands in.
pub(super) fn tree(part: &Element) -> Option<ShadowRoot> {
    part.get_root_node().dyn_into().ok()
}
