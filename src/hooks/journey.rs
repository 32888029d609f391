//! The reader's way through the site: links, Back and Forward, and what follows for the document.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    library::collection,
    platform::{
        document,
        history::{self, Location, Spot},
        place::{self, Place},
        scroll, storage,
    },
    present::head,
    route::{Address, Page, Route},
    state::{Cause, Journey, Preferences, preferences::STORAGE_KEY},
};

/// The heading of every page.
const HEADING: &str = "title";

/// A journey in this browser.
type Here = Journey<Spot, Place>;

enum Step {
    Open(Address, Option<Spot>),
    Follow(Address, Option<Place>),
    Amend(Address),
    ComeBack(Address, Option<Spot>, Option<Place>),
}

#[derive(PartialEq, Eq)]
struct Travel(Here);

impl Reducible for Travel {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        let next = match step {
            Step::Open(address, spot) => Journey::opened(address, spot),
            Step::Follow(address, place) => self.0.follow(address, place),
            Step::Amend(address) => Journey::written(address),
            Step::ComeBack(address, spot, place) => self.0.come_back(address, spot, place),
        };
        Rc::new(Self(next))
    }
}

/// How the app takes a step.
#[derive(Clone, PartialEq)]
pub struct Steps(UseReducerDispatcher<Travel>);

impl Steps {
    /// Goes to `address`, as a link would.
    pub fn follow(&self, address: Address) {
        history::remember_spot();
        let place = place::current();
        history::push(&address.path());
        self.0.dispatch(Step::Follow(address, place));
    }

    /// Gives the page that is shown another address, without a new entry in the history: while somebody types.
    pub fn amend(&self, address: Address) {
        history::replace(&address.path());
        self.0.dispatch(Step::Amend(address));
    }

    /// Follows the link that was clicked, if it is one of ours. Returns where it leads.
    pub fn follow_click(&self, event: &MouseEvent) -> Option<Address> {
        let address = read(&history::followed(event)?);
        event.prevent_default();
        self.follow(address.clone());
        Some(address)
    }
}

/// Where the reader is, and how to go on. The first render shows `start` as such; what the address adds
/// to it is read once the page lives.
#[hook]
pub fn use_journey(start: Route) -> (Here, Steps) {
    let travel = use_reducer(|| Travel(Journey::written(Address::of(start))));
    let dispatcher = travel.dispatcher();
    use_effect_with((), {
        let dispatcher = dispatcher.clone();
        move |()| {
            history::restore_scrolling_by_hand();
            // The spot is read first: from here on the entry notes where the reader is now.
            let spot = history::noted_spot();
            dispatcher.dispatch(Step::Open(open(), spot));
            let back = history::on_return(move || {
                let address = read(&history::location());
                let step = Step::ComeBack(address, history::noted_spot(), place::current());
                dispatcher.dispatch(step);
            });
            let rest = scroll::on_rest(history::remember_spot);
            let leave = history::on_leave(history::remember_spot);
            move || drop((back, rest, leave))
        }
    });
    use_effect_with(travel.0.clone(), arrive);
    (travel.0.clone(), Steps(dispatcher))
}

fn read(location: &Location) -> Address {
    Address::parse(&location.path, &location.query, &location.fragment)
}

/// The address that the reader opened, as it should stand in the address bar. The root leads on to the
/// reader's language: the saved one, one of the browser's, or the default.
fn open() -> Address {
    let location = history::location();
    let mut address = read(&location);
    if address.route.page == Page::Root {
        let saved =
            storage::load(STORAGE_KEY).and_then(|stored| Preferences::parse(&stored).language);
        let wanted = saved.into_iter().chain(document::languages());
        address.route = address.route.in_locale(collection().negotiate(wanted));
    }
    let is_page = !matches!(address.route.page, Page::NotFound { .. });
    if is_page && address.route.path() != location.path {
        history::replace(&address.path());
    }
    address
}

/// What a step does to the document, once the page is rendered.
fn arrive(journey: &Here) {
    let route = journey.address.route;
    let locale = collection().locale_info(route.locale);
    document::set_head(&head::document_title(route), &locale.tag, locale.rtl);
    let fragment = &journey.address.fragment;
    match &journey.cause {
        Cause::Opened(Some(spot)) => scroll::to(spot.y),
        Cause::Opened(None) if !fragment.is_empty() => drop(scroll::to_element(fragment)),
        Cause::Opened(None) => {}
        Cause::Followed => {
            let found = !fragment.is_empty() && scroll::to_element(fragment);
            if !found {
                scroll::to(0);
            }
            if !(found && document::focus(fragment)) {
                document::focus(HEADING);
            }
        }
        Cause::Stayed(place) | Cause::Refined(place) => {
            if let Some(place) = place {
                place::restore(place);
            }
            // What was pressed may have gone with the view before.
            if document::focus_is_lost() {
                document::focus(HEADING);
            }
        }
        Cause::Returned(spot) => {
            scroll::to(spot.y);
            match &spot.focus {
                Some(href) => document::focus_link(href),
                None => drop(document::focus(HEADING)),
            }
        }
        Cause::Rewound(spot) => scroll::to(spot.y),
        // The browser has found no element whose id is the whole address.
        Cause::Browsed if !fragment.is_empty() && history::is_in_fragment() => {
            scroll::to_element(fragment);
            document::focus(fragment);
        }
        Cause::Browsed => {}
    }
    // From now on the entry knows where the reader is, even if they leave it without scrolling.
    history::remember_spot();
}
