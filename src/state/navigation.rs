//! Where the reader is, and how they came there: that decides what happens to scrolling and focus.

use crate::route::{Address, Page};

/// The address of the page, and how the reader came to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Navigation<ScrollSnapshot, ReadingAnchor> {
    /// The address.
    pub address: Address,
    /// How the reader came here.
    pub kind: NavigationKind<ScrollSnapshot, ReadingAnchor>,
}

/// How the reader came to an address. `ScrollSnapshot` is where they were when they left a page, `ReadingAnchor` the
/// paragraph that they are reading: both are the platform's to measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NavigationKind<ScrollSnapshot, ReadingAnchor> {
    /// The page was opened, or opened again where it was left.
    Load(Option<ScrollSnapshot>),
    /// A link to another page was followed: start at its top.
    NewPage,
    /// The same page in another language: stay at this anchor, keep the focus.
    OtherLocale(Option<ReadingAnchor>),
    /// Something else of the same page in the same language was asked for: stay as well.
    OtherView(Option<ReadingAnchor>),
    /// Back or Forward to another page: return to this snapshot.
    Traversal(ScrollSnapshot),
    /// Back or Forward within the page: return to this snapshot, and leave the focus where it is.
    TraversalInPage(ScrollSnapshot),
    /// Only the fragment changed: the browser did all.
    Fragment,
}

impl<ScrollSnapshot, ReadingAnchor> Navigation<ScrollSnapshot, ReadingAnchor> {
    /// The page as it was written, before anybody reads it.
    pub fn initial(address: Address) -> Self {
        Self {
            address,
            kind: NavigationKind::Fragment,
        }
    }

    /// The start of a navigation; at `snapshot` if the reader had been here before.
    pub fn load(address: Address, snapshot: Option<ScrollSnapshot>) -> Self {
        Self {
            address,
            kind: NavigationKind::Load(snapshot),
        }
    }

    /// The next step, by a link or a key.
    pub fn push(&self, address: Address, anchor: Option<ReadingAnchor>) -> Self {
        // Another search is another page, even where the page of results is the same.
        let same_search = self.address.query.search_terms == address.query.search_terms;
        let stays = self.is_same_page(&address) && same_search && address.fragment.is_empty();
        let kind = if stays {
            self.in_place(&address, anchor)
        } else {
            NavigationKind::NewPage
        };
        Self { address, kind }
    }

    /// The next step, by Back or Forward.
    pub fn traverse(
        &self,
        address: Address,
        snapshot: Option<ScrollSnapshot>,
        anchor: Option<ReadingAnchor>,
    ) -> Self {
        let same_view = self.address.route == address.route && self.address.query == address.query;
        let kind = match snapshot {
            Some(snapshot) if same_view => NavigationKind::TraversalInPage(snapshot),
            Some(snapshot) => NavigationKind::Traversal(snapshot),
            None if same_view => NavigationKind::Fragment,
            // An address that was typed behind the one of a single file.
            None => return self.push(address, anchor),
        };
        Self { address, kind }
    }

    fn in_place(
        &self,
        address: &Address,
        anchor: Option<ReadingAnchor>,
    ) -> NavigationKind<ScrollSnapshot, ReadingAnchor> {
        if self.address.route == address.route {
            NavigationKind::OtherView(anchor)
        } else {
            NavigationKind::OtherLocale(anchor)
        }
    }

    /// Whether `address` shows the same page, if in another language or another view of it.
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
    fn another_language_or_view_of_the_page_keeps_the_place() {
        let french = at("fr/films/runaway-train/", "", "");
        let kind = start().push(french, Some(1)).kind;
        assert_eq!(kind, NavigationKind::OtherLocale(Some(1)));
        let parallel = at("en/films/runaway-train/", "with=fr", "");
        let kind = start().push(parallel, Some(1)).kind;
        assert_eq!(kind, NavigationKind::OtherView(Some(1)));
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
    fn coming_back_returns_to_the_spot() {
        let kind = start().traverse(at("en/", "", ""), Some(2), None).kind;
        assert_eq!(kind, NavigationKind::Traversal(2));
    }

    #[test]
    fn an_address_without_a_spot_is_followed_like_a_link() {
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
