//! Searching: the program that searches is fetched when there is something to look for.

use std::rc::Rc;

use dataset::Locale;
use yew::prelude::*;

use crate::{
    platform::search_program::{self, SearchProgram},
    present::search_results::{SearchBackend, SearchResults, search},
    route::Route,
};

/// How far a search is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Search {
    /// Nothing is looked for.
    #[default]
    Idle,
    /// The program that searches is on its way.
    Waiting,
    /// It cannot be had.
    Failed,
    /// It answered.
    Answered(Rc<SearchResults>),
}

#[derive(Clone, PartialEq)]
enum Program {
    Unwanted,
    Here(SearchProgram),
    Failed,
}

/// Searches for `search_terms`, and hands out at most `limit` hits of each kind, or all for 0.
#[hook]
pub fn use_search(route: Route, search_terms: &str, limit: usize) -> Search {
    let program = use_state(|| Program::Unwanted);
    let is_wanted = !search_terms.trim().is_empty();
    let setter = program.setter();
    use_effect_with(is_wanted, move |is_wanted| {
        if *is_wanted {
            setter.set(Program::Unwanted); // Asked again, it may come this time.
            search_program::fetch(move |fetched| {
                setter.set(fetched.map_or(Program::Failed, Program::Here));
            });
        }
    });
    let key = (route, search_terms.to_owned(), limit, (*program).clone());
    let answer = use_memo(key, |(route, search_terms, limit, program)| match program {
        _ if search_terms.trim().is_empty() => Search::Idle,
        Program::Unwanted => Search::Waiting,
        Program::Failed => Search::Failed,
        Program::Here(finder) => search(*route, search_terms, *limit, finder)
            .map_or(Search::Failed, |found| Search::Answered(Rc::new(found))),
    });
    Search::clone(&answer)
}

impl SearchBackend for SearchProgram {
    fn find(&self, query: &str, locale: Locale, limit: u32) -> Option<Vec<u32>> {
        self.find(query, number(locale), limit).ok()
    }

    fn nearest(&self, query: &str, locale: Locale) -> Vec<u32> {
        self.nearest(query, number(locale)).unwrap_or_default()
    }

    fn has_phrases(&self, text: &str) -> bool {
        self.has_phrases(text).unwrap_or_default()
    }

    fn show(&self, text: &str, width: u32) -> Vec<u32> {
        self.show(text, width).unwrap_or_default()
    }
}

fn number(locale: Locale) -> u8 {
    u8::try_from(locale.idx()).unwrap_or_default()
}
