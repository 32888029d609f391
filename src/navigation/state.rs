//! The navigation state: the address, and the kind of navigation that led to it, which decides on scrolling and focus.

use crate::route::{Address, Page};

/// The address of the page, and the kind of navigation that led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Navigation<Snapshot, Anchor> {
    /// The address.
    pub address: Address,
    /// The kind of navigation that led to the address.
    pub kind: NavigationKind<Snapshot, Anchor>,
}

/// The kind of a navigation. `Snapshot` is the scroll position and focus of a history entry, `Anchor` the
/// paragraph that is being read: both are measured by the platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NavigationKind<Snapshot, Anchor> {
    /// A load, or a reload with the snapshot of the history entry.
    Load(Option<Snapshot>),
    /// A link to another page: scroll to its top.
    NewPage,
    /// The same page in another language: scroll to this anchor, leave the focus.
    OtherLocale(Option<Anchor>),
    /// Another view of the same page in the same language: scroll to this anchor, leave the focus.
    OtherQuery(Option<Anchor>),
    /// Back or Forward to another page: restore this snapshot.
    Traversal(Snapshot),
    /// Back or Forward within the page: scroll to this snapshot, leave the focus.
    TraversalInPage(Snapshot),
    /// A change of the fragment alone, which the browser handles.
    Fragment,
}

impl<Snapshot, Anchor> Navigation<Snapshot, Anchor> {
    /// Creates the state of the static page, before the address is read.
    pub fn initial(address: Address) -> Self {
        Self {
            address,
            kind: NavigationKind::Fragment,
        }
    }

    /// Creates the state after a load, with the snapshot of the history entry if it has one.
    pub fn load(address: Address, snapshot: Option<Snapshot>) -> Self {
        Self {
            address,
            kind: NavigationKind::Load(snapshot),
        }
    }

    /// Returns the state after a navigation by a link or a key.
    pub fn push(&self, address: Address, anchor: Option<Anchor>) -> Self {
        // Another search counts as another page, even if both have the route of the results.
        let same_search = self.address.query.search_terms == address.query.search_terms;
        let stays = self.is_same_page(&address) && same_search && address.fragment.is_empty();
        let kind = if stays {
            self.in_place(&address, anchor)
        } else {
            NavigationKind::NewPage
        };
        Self { address, kind }
    }

    /// Returns the state after a navigation by Back or Forward.
    pub fn traverse(
        &self,
        address: Address,
        snapshot: Option<Snapshot>,
        anchor: Option<Anchor>,
    ) -> Self {
        let same_view = self.address.route == address.route && self.address.query == address.query;
        let kind = match snapshot {
            Some(snapshot) if same_view => NavigationKind::TraversalInPage(snapshot),
            Some(snapshot) => NavigationKind::Traversal(snapshot),
            None if same_view => NavigationKind::Fragment,
            // An address that was typed after that of a single file.
            None => return self.push(address, anchor),
        };
        Self { address, kind }
    }

    fn in_place(
        &self,
        address: &Address,
        anchor: Option<Anchor>,
    ) -> NavigationKind<Snapshot, Anchor> {
        if self.address.route == address.route {
            NavigationKind::OtherQuery(anchor)
        } else {
            NavigationKind::OtherLocale(anchor)
        }
    }

    /// True if `address` has the same page, in any language and view; false if that is not found.
    fn is_same_page(&self, address: &Address) -> bool {
        let page = self.address.route.page;
        page == address.route.page && !matches!(page, Page::NotFound { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{library::collection, route::Route};

    type TestNavigation = Navigation<u8, u8>;

    fn at(path: &str, query: &str, fragment: &str) -> Address {
        Address::parse(path, query, fragment)
    }

    fn start() -> TestNavigation {
        Navigation::load(at("en/films/runaway-train/", "", ""), None)
    }

    #[test]
    fn another_language_or_view_of_the_page_keeps_the_reading_position() {
        let french = at("fr/films/runaway-train/", "", "");
        let kind = start().push(french, Some(1)).kind;
        assert_eq!(kind, NavigationKind::OtherLocale(Some(1)));
        let parallel = at("en/films/runaway-train/", "with=fr", "");
        let kind = start().push(parallel, Some(1)).kind;
        assert_eq!(kind, NavigationKind::OtherQuery(Some(1)));
    }

    #[test]
    fn another_search_starts_at_its_top() {
        let navigation = TestNavigation::load(at("en/search/", "q=heat", ""), None);
        let kind = navigation
            .push(at("en/search/", "q=snow", ""), Some(1))
            .kind;
        assert_eq!(kind, NavigationKind::NewPage);
    }

    #[test]
    fn another_page_starts_at_its_top() {
        assert_eq!(
            start().push(at("en/", "", ""), Some(1)).kind,
            NavigationKind::NewPage
        );
        let section = at("fr/films/runaway-train/", "", "score");
        assert_eq!(start().push(section, Some(1)).kind, NavigationKind::NewPage);
    }

    #[test]
    fn a_traversal_returns_to_its_scroll_snapshot() {
        let kind = start().traverse(at("en/", "", ""), Some(2), None).kind;
        assert_eq!(kind, NavigationKind::Traversal(2));
    }

    #[test]
    fn a_traversal_without_a_scroll_snapshot_is_like_following_a_link() {
        let french = at("fr/films/runaway-train/", "", "");
        assert_eq!(
            start().traverse(french, None, Some(1)).kind,
            NavigationKind::OtherLocale(Some(1))
        );
        let section = at("fr/films/runaway-train/", "", "score");
        let kind = start().traverse(section, None, Some(1)).kind;
        assert_eq!(kind, NavigationKind::NewPage);
    }

    #[test]
    fn coming_back_within_the_page_only_scrolls() {
        let section = at("en/films/runaway-train/", "", "score");
        assert_eq!(
            start().traverse(section, Some(2), None).kind,
            NavigationKind::TraversalInPage(2)
        );
    }

    #[test]
    fn a_fragment_followed_by_the_browser_is_left_to_it() {
        let section = at("en/films/runaway-train/", "", "score");
        assert_eq!(
            start().traverse(section, None, None).kind,
            NavigationKind::Fragment
        );
    }

    #[test]
    fn a_page_that_does_not_exist_is_never_the_same_one() {
        let lost = Address::of(Route::new(
            collection().default_locale,
            Page::NotFound { depth: 1 },
        ));
        let navigation: TestNavigation = Navigation::load(lost.clone(), None);
        assert_eq!(navigation.push(lost, None).kind, NavigationKind::NewPage);
    }
}
