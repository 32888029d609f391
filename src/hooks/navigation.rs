//! Navigation within the site: links, Back and Forward, and the changes of the document that follow.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    library::collection,
    messages::Messages,
    platform::{
        AppRoot, document,
        history::{self, Location, ScrollSnapshot},
        reading_anchor::{self, ReadingAnchor},
        scroll, storage,
    },
    present::head,
    route::{Address, Page, Route},
    state::{ElementRequest, Navigation, NavigationKind, Preferences, preferences::STORAGE_KEY},
};

/// The id of the heading of every page.
const HEADING: &str = "title";

/// The navigation state with the browser's types.
type BrowserNavigation = Navigation<ScrollSnapshot, ReadingAnchor>;

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

fn read(location: &Location) -> Address {
    Address::parse(&location.path, &location.query, &location.fragment)
}

/// Returns the address that the reader opened, corrected in the address bar if needed. The root redirects to the
/// reader's language: the saved one, else one of the browser's, else the default.
fn open(page: AppRoot) -> Address {
    let location = history::location(page);
    let mut address = read(&location);
    if address.route.page == Page::Root {
        let saved =
            storage::load(STORAGE_KEY).and_then(|stored| Preferences::parse(&stored).language);
        let wanted = saved.into_iter().chain(document::languages());
        address.route = address.route.in_locale(collection().negotiate(wanted));
    }
    let is_page = !matches!(address.route.page, Page::NotFound { .. });
    if is_page && address.route.path() != location.path {
        history::replace(page, &address.path());
    }
    address
}

/// Scrolls to a snapshot and focuses its link. Returns true if the page has both.
fn return_to(app_root: AppRoot, snapshot: &ScrollSnapshot) -> bool {
    scroll::to(app_root, snapshot.y);
    let focus = snapshot.focus.as_ref();
    let has_link = focus.is_none_or(|href| document::focus_link(app_root, href));
    has_link && scroll::is_at(snapshot.y)
}

/// Updates the document after a navigation, once the page is rendered.
fn arrive(app_root: AppRoot, navigation: &BrowserNavigation, generation: u32) {
    let route = navigation.address.route;
    let locale = collection().locale_info(route.locale);
    let title = head::document_title(route);
    document::set_head(app_root, &title, &locale.tag, locale.rtl);
    let fragment = &navigation.address.fragment;
    let is_search = !navigation.address.query.search_terms.is_empty();
    history::await_content(false);
    match &navigation.kind {
        // On a load the browser sets the focus, except in content that is not rendered yet.
        NavigationKind::Load(Some(snapshot)) => {
            scroll::to(app_root, snapshot.y);
            history::await_content(is_search && !scroll::is_at(snapshot.y));
        }
        NavigationKind::Load(None) if !fragment.is_empty() => {
            scroll::to_element(app_root, fragment);
        }
        NavigationKind::Load(None) => {}
        NavigationKind::NewPage => {
            let found = !fragment.is_empty() && scroll::to_element(app_root, fragment);
            if !found {
                scroll::to(app_root, 0);
            }
            if !(found && document::focus(app_root, fragment)) {
                document::focus(app_root, HEADING);
            }
        }
        NavigationKind::OtherLocale(anchor) | NavigationKind::OtherView(anchor) => {
            if let Some(anchor) = anchor {
                reading_anchor::restore(app_root, anchor);
            }
            // The activated element may have been removed with the previous view.
            if document::focus_is_lost() {
                document::focus(app_root, HEADING);
            }
        }
        NavigationKind::Traversal(snapshot) => {
            if snapshot.focus.is_none() {
                document::focus(app_root, HEADING);
            }
            history::await_content(!return_to(app_root, snapshot) && is_search);
        }
        NavigationKind::TraversalInPage(snapshot) => scroll::to(app_root, snapshot.y),
        // The browser has found no element with that id, since in a single file the fragment is the whole address.
        NavigationKind::Fragment if !fragment.is_empty() && history::is_in_fragment(app_root) => {
            scroll::to_element(app_root, fragment);
            document::focus(app_root, fragment);
        }
        NavigationKind::Fragment => {}
    }
    // The entry now has a snapshot, even if the reader leaves it without scrolling.
    history::save_snapshot(app_root);
    if let Some(explorer) = app_root.explorer() {
        let stepped = !matches!(navigation.kind, NavigationKind::Fragment);
        explorer.arrived(
            generation,
            &navigation.address.path(),
            &title,
            &locale.tag,
            stepped,
        );
    }
}
