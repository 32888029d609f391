//! Embed pages: a review, one of its sections or one of its cards by itself, for frames of other sites.
//! `embed/en/runaway-train/`, `embed/en/runaway-train/score/`, `embed/en/runaway-train/card-<id>/`: the last
//! segment is the fragment that the part has on the film's page.

use super::{Address, Page, Route, tag};
use crate::library::collection;

impl Address {
    /// The path, below the root of the site, of the embed page of what `self` leads to: a film, or the part of
    /// it that its fragment names.
    pub fn embed_path(&self) -> Option<String> {
        let Page::Film(film, _) = self.route.page else {
            return None;
        };
        let slug = &collection().films[film.idx()].slug;
        let mut path = ["embed/", tag(self.route.locale), "/", slug, "/"].concat();
        if !self.fragment.is_empty() {
            path.push_str(&self.fragment);
            path.push('/');
        }
        Some(path)
    }

    /// Where links on the embed page of `self` start from. It is no page of the app, so it is told by its depth
    /// alone.
    pub fn embed_here(&self) -> Route {
        let path = self.embed_path().unwrap_or_default();
        let depth = u8::try_from(path.matches('/').count()).unwrap_or(u8::MAX);
        Route::new(self.route.locale, Page::NotFound { depth })
    }

    /// A link from the embed page of `self` to that of `to`.
    pub fn embed_href(&self, to: &Self) -> String {
        self.embed_here().root() + &to.embed_path().unwrap_or_default()
    }
}
