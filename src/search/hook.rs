//! Search: the search program is fetched with the first query.

use std::rc::Rc;

use dataset::Locale;
use search::{Reply, ReplyExcerpt, ReplyHits};
use yew::prelude::*;

use super::results::{self, SearchBackend, SearchResults};
use crate::{
    platform::search_program::{self, SearchProgram},
    route::Route,
};

/// The state of a search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Search {
    /// No search terms.
    #[default]
    Idle,
    /// The search program is being fetched.
    Waiting,
    /// The search program could not be fetched, or it failed.
    Failed,
    /// The results.
    Answered(Rc<SearchResults>),
}

#[derive(Clone, PartialEq)]
enum Program {
    Unwanted,
    Loaded(SearchProgram),
    Failed,
}

/// Searches for `search_terms`. Returns at most `limit` hits of each kind, or all for 0.
#[hook]
pub fn use_search(route: Route, search_terms: &str, limit: usize) -> Search {
    let program = use_state(|| Program::Unwanted);
    let is_wanted = !search_terms.trim().is_empty();
    let setter = program.setter();
    use_effect_with(is_wanted, move |is_wanted| {
        if *is_wanted {
            setter.set(Program::Unwanted); // Retried after a failure.
            search_program::fetch(move |fetched| {
                setter.set(fetched.map_or(Program::Failed, Program::Loaded));
            });
        }
    });
    let key = (route, search_terms.to_owned(), limit, (*program).clone());
    let answer = use_memo(key, |(route, search_terms, limit, program)| match program {
        _ if search_terms.trim().is_empty() => Search::Idle,
        Program::Unwanted => Search::Waiting,
        Program::Failed => Search::Failed,
        Program::Loaded(finder) => results::search(*route, search_terms, *limit, finder)
            .map_or(Search::Failed, |found| Search::Answered(Rc::new(found))),
    });
    Search::clone(&answer)
}

impl SearchBackend for SearchProgram {
    fn find(&self, query: &str, locale: Locale, limit: u32) -> Option<Reply> {
        Reply::from_numbers(self.find(query, number(locale), limit).ok()?)
    }

    fn nearest(&self, query: &str, locale: Locale) -> ReplyHits {
        let numbers = self.nearest(query, number(locale)).unwrap_or_default();
        ReplyHits::from_numbers(numbers)
    }

    fn has_phrases(&self, text: &str) -> bool {
        self.has_phrases(text).unwrap_or_default()
    }

    fn show(&self, text: &str, width: u32) -> ReplyExcerpt {
        let numbers = self.show(text, width).unwrap_or_default();
        ReplyExcerpt::from_numbers(numbers)
    }
}

fn number(locale: Locale) -> u8 {
    u8::try_from(locale.idx()).unwrap_or_default()
}
