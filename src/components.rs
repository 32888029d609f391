//! What pages are made of. A part without state is a function; a part with a hook is a component.

mod card_filter;
mod contents;
mod film_card;
mod film_header;
mod footer;
mod hit;
mod keys_dialog;
mod masthead;
mod parallel;
mod passages;
mod person_link;
mod poster;
mod review;
mod search_box;
mod settings;
mod sources;
mod spoiler;
mod trivia_card;
mod words;

pub use card_filter::card_filter;
pub use contents::{Contents, REVIEW};
pub use film_card::film_card;
pub use film_header::film_header;
pub use footer::footer;
pub use hit::{count, group_name, hit_content, search_notice};
pub use keys_dialog::{KEYS_DIALOG, keys_dialog};
pub use masthead::masthead;
pub use parallel::ParallelReview;
pub use passages::{Reading, inlines};
pub use person_link::{people_list, person_link};
pub use poster::poster;
pub use review::review;
pub use search_box::{SEARCH_DIALOG, SearchBox};
pub use sources::{external_link, sources};
pub use trivia_card::{status_label, trivia_card};
pub use words::{fallback_badge, language_phrase, phrase_around, words};
