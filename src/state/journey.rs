//! Where the reader is, and how they came there: that decides what happens to scrolling and focus.

use crate::route::{Address, Page};

/// The address of the page, and how the reader came to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journey<Spot, Place> {
    /// The address.
    pub address: Address,
    /// How the reader came here.
    pub cause: Cause<Spot, Place>,
}

/// How the reader came to an address. `Spot` is where they were when they left a page, `Place` the
/// paragraph that they are reading: both are the platform's to measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause<Spot, Place> {
    /// The page was opened, or opened again where it was left.
    Opened(Option<Spot>),
    /// A link to another page was followed: start at its top.
    Followed,
    /// The same page in another language: stay at this place, keep the focus.
    Stayed(Option<Place>),
    /// Something else of the same page in the same language was asked for: stay as well.
    Refined(Option<Place>),
    /// Back or Forward to another page: return to this spot.
    Returned(Spot),
    /// Back or Forward within the page: return to this spot, and leave the focus where it is.
    Rewound(Spot),
    /// Only the fragment changed: the browser did all.
    Browsed,
}

impl<Spot, Place> Journey<Spot, Place> {
    /// The page as it was written, before anybody reads it.
    pub fn written(address: Address) -> Self {
        Self {
            address,
            cause: Cause::Browsed,
        }
    }

    /// The start of a journey; at `spot` if the reader had been here before.
    pub fn opened(address: Address, spot: Option<Spot>) -> Self {
        Self {
            address,
            cause: Cause::Opened(spot),
        }
    }

    /// The next step, by a link or a key.
    pub fn follow(&self, address: Address, place: Option<Place>) -> Self {
        // Another search is another page, even where the page of results is the same.
        let same_search = self.address.query.sought == address.query.sought;
        let stays = self.is_same_page(&address) && same_search && address.fragment.is_empty();
        let cause = if stays {
            self.staying(&address, place)
        } else {
            Cause::Followed
        };
        Self { address, cause }
    }

    /// The next step, by Back or Forward.
    pub fn come_back(&self, address: Address, spot: Option<Spot>, place: Option<Place>) -> Self {
        let same_view = self.address.route == address.route && self.address.query == address.query;
        let cause = match spot {
            Some(spot) if same_view => Cause::Rewound(spot),
            Some(spot) => Cause::Returned(spot),
            None if same_view => Cause::Browsed,
            // An address that was typed behind the one of a single file.
            None => return self.follow(address, place),
        };
        Self { address, cause }
    }

    fn staying(&self, address: &Address, place: Option<Place>) -> Cause<Spot, Place> {
        if self.address.route == address.route {
            Cause::Refined(place)
        } else {
            Cause::Stayed(place)
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

    type TestJourney = Journey<u8, u8>;

    fn at(path: &str, query: &str, fragment: &str) -> Address {
        Address::parse(path, query, fragment)
    }

    fn start() -> TestJourney {
        Journey::opened(at("en/films/runaway-train/", "", ""), None)
    }

    #[test]
    fn another_language_or_view_of_the_page_keeps_the_place() {
        let french = at("fr/films/runaway-train/", "", "");
        let cause = start().follow(french, Some(1)).cause;
        assert_eq!(cause, Cause::Stayed(Some(1)));
        let parallel = at("en/films/runaway-train/", "with=fr", "");
        let cause = start().follow(parallel, Some(1)).cause;
        assert_eq!(cause, Cause::Refined(Some(1)));
    }

    #[test]
    fn another_search_starts_at_its_top() {
        let journey = TestJourney::opened(at("en/search/", "q=heat", ""), None);
        let cause = journey
            .follow(at("en/search/", "q=snow", ""), Some(1))
            .cause;
        assert_eq!(cause, Cause::Followed);
    }

    #[test]
    fn another_page_starts_at_its_top() {
        assert_eq!(
            start().follow(at("en/", "", ""), Some(1)).cause,
            Cause::Followed
        );
        let section = at("fr/films/runaway-train/", "", "score");
        assert_eq!(start().follow(section, Some(1)).cause, Cause::Followed);
    }

    #[test]
    fn coming_back_returns_to_the_spot() {
        let cause = start().come_back(at("en/", "", ""), Some(2), None).cause;
        assert_eq!(cause, Cause::Returned(2));
    }

    #[test]
    fn an_address_without_a_spot_is_followed_like_a_link() {
        let french = at("fr/films/runaway-train/", "", "");
        assert_eq!(
            start().come_back(french, None, Some(1)).cause,
            Cause::Stayed(Some(1))
        );
        let section = at("fr/films/runaway-train/", "", "score");
        let cause = start().come_back(section, None, Some(1)).cause;
        assert_eq!(cause, Cause::Followed);
    }

    #[test]
    fn coming_back_within_the_page_only_scrolls() {
        let section = at("en/films/runaway-train/", "", "score");
        assert_eq!(
            start().come_back(section, Some(2), None).cause,
            Cause::Rewound(2)
        );
    }

    #[test]
    fn a_fragment_followed_by_the_browser_is_left_to_it() {
        let section = at("en/films/runaway-train/", "", "score");
        assert_eq!(start().come_back(section, None, None).cause, Cause::Browsed);
    }

    #[test]
    fn a_page_that_does_not_exist_is_never_the_same_one() {
        let lost = Address::of(Route::new(
            collection().default_locale,
            Page::NotFound { depth: 1 },
        ));
        let journey: TestJourney = Journey::opened(lost.clone(), None);
        assert_eq!(journey.follow(lost, None).cause, Cause::Followed);
    }
}
