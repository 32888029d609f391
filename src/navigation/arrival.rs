//! Arrival at an address: the address that the reader opened, and title, language, focus and scroll position after the
//! page is rendered.

use super::state::{Navigation, NavigationKind};
use crate::{
    library::collection,
    platform::{
        AppRoot, document,
        history::{self, Location, ScrollSnapshot},
        reading_anchor::{self, ReadingAnchor},
        scroll, storage,
    },
    preferences::state::{Preferences, STORAGE_KEY},
    present::head,
    route::{Address, Page},
};

/// The navigation state with the browser's types.
pub(super) type BrowserNavigation = Navigation<ScrollSnapshot, ReadingAnchor>;

/// The id of the heading of every page.
const HEADING: &str = "title";

/// Parses a location.
pub(super) fn read(location: &Location) -> Address {
    Address::parse(&location.path, &location.query, &location.fragment)
}

/// Returns the address that the reader opened, corrected in the address bar if needed. The root redirects to the
/// reader's language: the saved one, else one of the browser's, else the default.
pub(super) fn open(page: AppRoot) -> Address {
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
pub(super) fn return_to(app_root: AppRoot, snapshot: &ScrollSnapshot) -> bool {
    scroll::to(app_root, snapshot.y);
    let focus = snapshot.focus.as_ref();
    let has_link = focus.is_none_or(|href| document::focus_link(app_root, href));
    has_link && scroll::is_at(snapshot.y)
}

/// Updates the document after a navigation, once the page is rendered.
pub(super) fn arrive(app_root: AppRoot, navigation: &BrowserNavigation, generation: u32) {
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
        NavigationKind::OtherLocale(anchor) | NavigationKind::OtherQuery(anchor) => {
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
