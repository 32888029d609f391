//! The reader's way through the site: links, Back and Forward, and what follows for the document.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    library::collection,
    platform::{
        Stage, document,
        history::{self, Location, Spot},
        place::{self, Place},
        scroll, storage,
    },
    present::head,
    route::{Address, Page, Route},
    state::{Cause, Journey, Preferences, Wish, preferences::STORAGE_KEY},
    text::Text,
};

/// The heading of every page.
const HEADING: &str = "title";

/// A journey in this browser.
type Here = Journey<Spot, Place>;

enum Step {
    Open(Address, Option<Spot>),
    Follow(Address, Option<Place>),
    Amend(Address),
    Show(Address, u32),
    ComeBack(Address, Option<Spot>, Option<Place>),
}

/// A journey, and for which of the elements that the app has served.
#[derive(PartialEq, Eq)]
struct Travel(Here, u32);

impl Reducible for Travel {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        let next = match step {
            Step::Open(address, spot) => Journey::opened(address, spot),
            Step::Follow(address, place) => self.0.follow(address, place),
            Step::Amend(address) => Journey::written(address),
            Step::Show(address, turn) => return Rc::new(Self(Journey::written(address), turn)),
            Step::ComeBack(address, spot, place) => self.0.come_back(address, spot, place),
        };
        Rc::new(Self(next, self.1))
    }
}

/// How the app takes a step.
#[derive(Clone, PartialEq)]
pub struct Steps {
    dispatcher: UseReducerDispatcher<Travel>,
    /// Where the app plays.
    pub stage: Stage,
}

impl Steps {
    /// Goes to `address`, as a link would.
    pub fn follow(&self, address: Address) {
        history::remember_spot(self.stage);
        scroll::leave(self.stage);
        let place = place::current(self.stage);
        history::push(self.stage, &address.path());
        self.dispatcher.dispatch(Step::Follow(address, place));
    }

    /// Gives the page that is shown another address, without a new entry in the history: while somebody types.
    pub fn amend(&self, address: Address) {
        history::replace(self.stage, &address.path());
        self.dispatcher.dispatch(Step::Amend(address));
    }

    /// Follows the link that was clicked, if it is one of ours. Returns where it leads.
    pub fn follow_click(&self, event: &MouseEvent) -> Option<Address> {
        let address = read(&history::followed(self.stage, event)?);
        event.prevent_default();
        self.follow(address.clone());
        Some(address)
    }
}

/// Where the reader is, and how to go on. The first render shows `start` as such; what the address adds
/// to it is read once the page lives. On somebody else's page the `wish` says what to show.
#[hook]
pub fn use_journey(start: Route, stage: Stage, wish: Option<&Rc<Wish>>) -> (Here, Steps) {
    let travel = use_reducer(|| {
        let address = wish.map_or_else(|| Address::of(start), |wish| wish.address.clone());
        Travel(Journey::written(address), wish.map_or(0, |wish| wish.turn))
    });
    let steps = Steps {
        dispatcher: travel.dispatcher(),
        stage,
    };
    use_effect_with((), {
        let steps = steps.clone();
        move |()| {
            let listeners = steps.stage.is_page().then(|| steps.begin());
            move || drop(listeners)
        }
    });
    use_effect_with(wish.cloned(), {
        let steps = steps.clone();
        move |wish| {
            if let Some(wish) = wish {
                steps.grant(wish);
            }
        }
    });
    let turn = travel.1;
    use_effect_with((travel.0.clone(), stage, turn), |(journey, stage, turn)| {
        arrive(*stage, journey, *turn);
    });
    (travel.0.clone(), steps)
}

impl Steps {
    /// Opens the page, and follows the buttons of the browser.
    fn begin(&self) -> impl Sized + use<> {
        let (page, dispatcher) = (Stage::default(), self.dispatcher.clone());
        history::restore_scrolling_by_hand();
        // The spot is read first: from here on the entry notes where the reader is now.
        let spot = history::noted_spot();
        dispatcher.dispatch(Step::Open(open(page), spot));
        let back = history::on_return(move |spot| {
            let address = read(&history::location(page));
            dispatcher.dispatch(Step::ComeBack(address, spot, place::current(page)));
        });
        let rest = scroll::on_rest(|| history::remember_spot(Stage::default()));
        let leave = history::on_leave(|| history::remember_spot(Stage::default()));
        // WebKit scrolls such a page to its top.
        let cached = history::on_cached_return(move || {
            if let Some(spot) = history::noted_spot() {
                scroll::to(page, spot.y);
            }
        });
        (back, rest, leave, cached)
    }

    /// Brings the reader to the spot that the page did not have when they came back to it, now that its content is
    /// there. Returns false if the page does not have it even so.
    pub fn return_to_content(&self) -> bool {
        let awaited = history::noted_spot().filter(|_| history::awaits_content());
        // Whoever has moved the focus is at something else now.
        let awaited = awaited.filter(|spot| spot.focus.is_none() || document::focus_is_lost());
        let is_there = awaited.is_none_or(|spot| return_to(self.stage, &spot));
        history::await_content(!is_there);
        is_there
    }

    /// Shows what somebody else's page asks for, or says that there is none.
    fn grant(&self, wish: &Wish) {
        let address = wish.address.clone();
        history::replace(self.stage, &address.path());
        if let (Some(explorer), Some((name, _))) = (self.stage.explorer(), &wish.missing) {
            explorer.refused(wish.turn, name, &missing(wish));
        }
        scroll::leave(self.stage);
        self.dispatcher.dispatch(if wish.is_return {
            Step::ComeBack(address, None, None)
        } else {
            Step::Show(address, wish.turn)
        });
    }
}

/// What is said where a page asks for what there is not.
pub fn missing(wish: &Wish) -> String {
    let text = Text::new(wish.address.route.locale);
    let asked = wish.missing.as_ref();
    asked.map_or_else(String::new, |(name, value)| {
        text.element_missing(name, value)
    })
}

fn read(location: &Location) -> Address {
    Address::parse(&location.path, &location.query, &location.fragment)
}

/// The address that the reader opened, as it should stand in the address bar. The root leads on to the
/// reader's language: the saved one, one of the browser's, or the default.
fn open(page: Stage) -> Address {
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

/// Scrolls to a spot, and gives its link the focus. Returns whether the page has both.
fn return_to(stage: Stage, spot: &Spot) -> bool {
    scroll::to(stage, spot.y);
    let focus = spot.focus.as_ref();
    let has_link = focus.is_none_or(|href| document::focus_link(stage, href));
    has_link && scroll::is_at(spot.y)
}

/// What a step does to the document, once the page is rendered.
fn arrive(stage: Stage, journey: &Here, turn: u32) {
    let route = journey.address.route;
    let locale = collection().locale_info(route.locale);
    let title = head::document_title(route);
    document::set_head(stage, &title, &locale.tag, locale.rtl);
    let fragment = &journey.address.fragment;
    let is_search = !journey.address.query.sought.is_empty();
    history::await_content(false);
    match &journey.cause {
        // The focus of a page that is loaded anew is the browser's to give, but for what is still to come.
        Cause::Opened(Some(spot)) => {
            scroll::to(stage, spot.y);
            history::await_content(is_search && !scroll::is_at(spot.y));
        }
        Cause::Opened(None) if !fragment.is_empty() => drop(scroll::to_element(stage, fragment)),
        Cause::Opened(None) => {}
        Cause::Followed => {
            let found = !fragment.is_empty() && scroll::to_element(stage, fragment);
            if !found {
                scroll::to(stage, 0);
            }
            if !(found && document::focus(stage, fragment)) {
                document::focus(stage, HEADING);
            }
        }
        Cause::Stayed(place) | Cause::Refined(place) => {
            if let Some(place) = place {
                place::restore(stage, place);
            }
            // What was pressed may have gone with the view before.
            if document::focus_is_lost() {
                document::focus(stage, HEADING);
            }
        }
        Cause::Returned(spot) => {
            if spot.focus.is_none() {
                document::focus(stage, HEADING);
            }
            history::await_content(!return_to(stage, spot) && is_search);
        }
        Cause::Rewound(spot) => scroll::to(stage, spot.y),
        // The browser has found no element whose id is the whole address.
        Cause::Browsed if !fragment.is_empty() && history::is_in_fragment(stage) => {
            scroll::to_element(stage, fragment);
            document::focus(stage, fragment);
        }
        Cause::Browsed => {}
    }
    // From now on the entry knows where the reader is, even if they leave it without scrolling.
    history::remember_spot(stage);
    if let Some(explorer) = stage.explorer() {
        let stepped = !matches!(journey.cause, Cause::Browsed);
        explorer.arrived(turn, &journey.address.path(), &title, &locale.tag, stepped);
    }
}
