//! The making of a film in chronological order.

use dataset::{CardStatus, Event, id::FilmId};
use yew::prelude::*;

use crate::{
    components::{Reading, inlines, status_label},
    library::library,
    markup::{localized_text::in_language, sources::sources},
    messages::Messages,
    present::dates,
    route::Route,
};

/// Renders the events of a film; `None` if there are none.
pub(super) fn timeline(route: Route, film: FilmId) -> Option<Html> {
    let events = &library().film(film).events;
    let items = events.iter().map(|event| item(route, film, event));
    (!events.is_empty()).then(|| html! { <ol class="timeline" role="list">{ for items }</ol> })
}

fn item(route: Route, film: FilmId, event: &'static Event) -> Html {
    let text = Messages::new(route.locale);
    let (reading, value) = Reading::of(route, Some(film), &event.text);
    html! {
        <li>
            <p class="timeline__date">
                <time datetime={event.date.iso()}>{ dates::period(text, event.date, event.until) }</time>
                if event.status != CardStatus::Confirmed {
                    { " " }{ status_label(text, event.status) }
                }
            </p>
            { in_language("p", "", reading.lang(), inlines(reading, value)) }
            { sources(text, library().film(film), &event.sources) }
        </li>
    }
}
