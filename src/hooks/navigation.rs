//! The reader's way through the site: links, Back and Forward, and what follows for the document.

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

/// The heading of every page.
const HEADING: &str = "title";

/// A navigation in this browser.
type BrowserNavigation = Navigation<ScrollSnapshot, ReadingAnchor>;

enum Action {
    Load(Address, Option<ScrollSnapshot>),
    Push(Address, Option<ReadingAnchor>),
    Replace(Address),
    Mount(Address, u32),
    Traverse(Address, Option<ScrollSnapshot>, Option<ReadingAnchor>),
}

/// A navigation, and for which of the elements that the app has served.
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

/// How the app takes a step.
#[derive(Clone, PartialEq)]
pub struct Navigator {
    dispatcher: UseReducerDispatcher<NavigationReducer>,
    /// Where the app plays.
    pub app_root: AppRoot,
}

impl Navigator {
    /// Goes to `address`, as a link would.
    pub fn push(&self, address: Address) {
        history::save_snapshot(self.app_root);
        let anchor = reading_anchor::current(self.app_root);
        history::push(self.app_root, &address.path());
        self.dispatcher.dispatch(Action::Push(address, anchor));
    }

    /// Gives the page that is shown another address, without a new entry in the history: while somebody types.
    pub fn replace(&self, address: Address) {
        history::replace(self.app_root, &address.path());
        self.dispatcher.dispatch(Action::Replace(address));
    }

    /// Follows the link that was clicked, if it is one of ours. Returns where it leads.
    pub fn open_link(&self, event: &MouseEvent) -> Option<Address> {
        let address = read(&history::followed(self.app_root, event)?);
        event.prevent_default();
        self.push(address.clone());
        Some(address)
    }
}

/// Where the reader is, and how to go on. The first render shows `start` as such; what the address adds
/// to it is read once the page lives. On somebody else's page the `request` says what to show.
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
    /// Opens the page, and follows the buttons of the browser.
    fn begin(&self) -> impl Sized + use<> {
        let (page, dispatcher) = (AppRoot::default(), self.dispatcher.clone());
        history::restore_scrolling_by_hand();
        // The snapshot is read first: from here on the entry notes where the reader is now.
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
        // WebKit scrolls such a page to its top.
        let cached = history::on_cached_return(move || {
            if let Some(snapshot) = history::saved_snapshot() {
                scroll::to(page, snapshot.y);
            }
        });
        (back, rest, leave, cached)
    }

    /// Brings the reader to the snapshot that the page did not have when they came back to it, now that its content is
    /// there. Returns false if the page does not have it even so.
    pub fn return_to_content(&self) -> bool {
        let awaited = history::saved_snapshot().filter(|_| history::awaits_content());
        // Whoever has moved the focus is at something else now.
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
        self.dispatcher.dispatch(if request.is_return {
            Action::Traverse(address, None, None)
        } else {
            Action::Mount(address, request.generation)
        });
    }
}

/// The message about an attribute with an unknown value; empty if all are known.
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

/// The address that the reader opened, as it should stand in the address bar. The root leads on to the
/// reader's language: the saved one, one of the browser's, or the default.
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

/// Scrolls to a snapshot, and gives its link the focus. Returns whether the page has both.
fn return_to(app_root: AppRoot, snapshot: &ScrollSnapshot) -> bool {
    scroll::to(app_root, snapshot.y);
    let focus = snapshot.focus.as_ref();
    let has_link = focus.is_none_or(|href| document::focus_link(app_root, href));
    has_link && scroll::is_at(snapshot.y)
}

/// What a step does to the document, once the page is rendered.
fn arrive(app_root: AppRoot, navigation: &BrowserNavigation, generation: u32) {
    let route = navigation.address.route;
    let locale = collection().locale_info(route.locale);
    let title = head::document_title(route);
    document::set_head(app_root, &title, &locale.tag, locale.rtl);
    let fragment = &navigation.address.fragment;
    let is_search = !navigation.address.query.search_terms.is_empty();
    history::await_content(false);
    match &navigation.kind {
        // The focus of a page that is loaded anew is the browser's to give, but for what is still to come.
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
            // What was pressed may have gone with the view before.
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
        // The browser has found no element whose id is the whole address.
        NavigationKind::Fragment if !fragment.is_empty() && history::is_in_fragment(app_root) => {
            scroll::to_element(app_root, fragment);
            document::focus(app_root, fragment);
        }
        NavigationKind::Fragment => {}
    }
    // From now on the entry knows where the reader is, even if they leave it without scrolling.
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
