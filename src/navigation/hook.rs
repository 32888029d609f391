//! Navigation within the site: links, Back and Forward, and the changes of the document that follow.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    arrival::{BrowserNavigation, arrive, open, read, return_to},
    state::Navigation,
};
use crate::{
    element::request::ElementRequest,
    messages::Messages,
    platform::{
        AppRoot, document,
        history::{self, ScrollSnapshot},
        reading_anchor::{self, ReadingAnchor},
        scroll,
    },
    route::{Address, Route},
};

enum Action {
    Load(Address, Option<ScrollSnapshot>),
    Push(Address, Option<ReadingAnchor>),
    Replace(Address),
    Mount(Address, u32),
    Traverse(Address, Option<ScrollSnapshot>, Option<ReadingAnchor>),
}

/// The navigation state, and the generation of the element that it belongs to.
#[derive(PartialEq, Eq)]
struct NavigationReducer(BrowserNavigation, u32);

impl Reducible for NavigationReducer {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = match action {
            Action::Load(address, snapshot) => Navigation::load(address, snapshot),
            Action::Push(address, anchor) => self.0.push(address, anchor),
            Action::Replace(address) => Navigation::initial(address),
            Action::Mount(address, generation) => {
                return Rc::new(Self(Navigation::initial(address), generation));
            }
            Action::Traverse(address, snapshot, anchor) => {
                self.0.traverse(address, snapshot, anchor)
            }
        };
        Rc::new(Self(next, self.1))
    }
}

/// Dispatches navigations.
#[derive(Clone, PartialEq)]
pub struct Navigator {
    dispatcher: UseReducerDispatcher<NavigationReducer>,
    /// The DOM subtree that the app is mounted in.
    pub app_root: AppRoot,
}

impl Navigator {
    /// Navigates to `address`, as a link does, with a new entry in the history.
    pub fn push(&self, address: Address) {
        history::save_snapshot(self.app_root);
        scroll::leave(self.app_root);
        let anchor = reading_anchor::current(self.app_root);
        history::push(self.app_root, &address.path());
        self.dispatcher.dispatch(Action::Push(address, anchor));
    }

    /// Changes the address of the current page without a new entry in the history, as while the reader types.
    pub fn replace(&self, address: Address) {
        history::replace(self.app_root, &address.path());
        self.dispatcher.dispatch(Action::Replace(address));
    }

    /// Follows the clicked link if it leads to a page of the site. Returns its address; `None` for any other click.
    pub fn open_link(&self, event: &MouseEvent) -> Option<Address> {
        let address = read(&history::followed(self.app_root, event)?);
        event.prevent_default();
        self.push(address.clone());
        Some(address)
    }
}

/// Returns the navigation state and its dispatcher. The first render shows `start`; the query and the fragment are read
/// after hydration. On a host page, `request` has the address to show.
#[hook]
pub fn use_navigation(
    start: Route,
    app_root: AppRoot,
    request: Option<&Rc<ElementRequest>>,
) -> (BrowserNavigation, Navigator) {
    let reducer = use_reducer(|| {
        let address = request.map_or_else(|| Address::of(start), |request| request.address.clone());
        NavigationReducer(
            Navigation::initial(address),
            request.map_or(0, |request| request.generation),
        )
    });
    let navigator = Navigator {
        dispatcher: reducer.dispatcher(),
        app_root,
    };
    use_effect_with((), {
        let navigator = navigator.clone();
        move |()| {
            let listeners = navigator.app_root.is_page().then(|| navigator.begin());
            move || drop(listeners)
        }
    });
    use_effect_with(request.cloned(), {
        let navigator = navigator.clone();
        move |request| {
            if let Some(request) = request {
                navigator.apply(request);
            }
        }
    });
    let generation = reducer.1;
    use_effect_with(
        (reducer.0.clone(), app_root, generation),
        |(navigation, app_root, generation)| {
            arrive(*app_root, navigation, *generation);
        },
    );
    (reducer.0.clone(), navigator)
}

impl Navigator {
    /// Loads the current address and listens to the history, to scrolling and to leaving the page.
    fn begin(&self) -> impl Sized + use<> {
        let (page, dispatcher) = (AppRoot::default(), self.dispatcher.clone());
        history::restore_scrolling_by_hand();
        // Read before the listeners below overwrite the snapshot of the entry.
        let snapshot = history::saved_snapshot();
        dispatcher.dispatch(Action::Load(open(page), snapshot));
        let back = history::on_return(move |snapshot| {
            let address = read(&history::location(page));
            dispatcher.dispatch(Action::Traverse(
                address,
                snapshot,
                reading_anchor::current(page),
            ));
        });
        let rest = scroll::on_rest(|| history::save_snapshot(AppRoot::default()));
        let leave = history::on_leave(|| history::save_snapshot(AppRoot::default()));
        // WebKit scrolls a page from the back/forward cache to its top.
        let cached = history::on_cached_return(move || {
            if let Some(snapshot) = history::saved_snapshot() {
                scroll::to(page, snapshot.y);
            }
        });
        (back, rest, leave, cached)
    }

    /// Restores the snapshot that could not be restored before the content of the page was rendered. Returns false if
    /// it still cannot be restored.
    pub fn return_to_content(&self) -> bool {
        let awaited = history::saved_snapshot().filter(|_| history::awaits_content());
        // A reader who has moved the focus since is left undisturbed.
        let awaited =
            awaited.filter(|snapshot| snapshot.focus.is_none() || document::focus_is_lost());
        let is_there = awaited.is_none_or(|snapshot| return_to(self.app_root, &snapshot));
        history::await_content(!is_there);
        is_there
    }

    /// Navigates to the address that an element requests, and reports an attribute with an unknown value.
    fn apply(&self, request: &ElementRequest) {
        let address = request.address.clone();
        history::replace(self.app_root, &address.path());
        if let (Some(explorer), Some((name, _))) = (self.app_root.explorer(), &request.unknown) {
            explorer.refused(request.generation, name, &unknown_message(request));
        }
        scroll::leave(self.app_root);
        self.dispatcher.dispatch(if request.is_return {
            Action::Traverse(address, None, None)
        } else {
            Action::Mount(address, request.generation)
        });
    }
}

/// Returns the message about an attribute with an unknown value; empty if all are known.
pub fn unknown_message(request: &ElementRequest) -> String {
    let text = Messages::new(request.address.route.locale);
    let unknown = request.unknown.as_ref();
    unknown.map_or_else(String::new, |(name, value)| {
        text.element_missing(name, value)
    })
}
