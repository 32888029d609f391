//! Embed pages: a review, one of its sections or one of its cards on a page of its own, for frames on other sites.
//! `embed/en/runaway-train/`, `embed/en/runaway-train/score/`, `embed/en/runaway-train/card-<id>/`: the last segment is
//! the fragment of the part on the film's page.

use super::{Address, Page, Route, tag};
use crate::library::collection;

impl Address {
    /// Returns the path, below the root of the site, of the embed page for `self`: of a film, or of the part that its
    /// fragment names. `None` if the address is not that of a film.
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

    /// Returns the base of the links on the embed page of `self`. An embed page has no [`Page`], so the route has its
    /// depth alone.
    pub fn embed_here(&self) -> Route {
        let path = self.embed_path().unwrap_or_default();
        let depth = u8::try_from(path.matches('/').count()).unwrap_or(u8::MAX);
        Route::new(self.route.locale, Page::NotFound { depth })
    }

    /// Returns a link from the embed page of `self` to that of `to`.
    pub fn embed_href(&self, to: &Self) -> String {
        self.embed_here().root() + &to.embed_path().unwrap_or_default()
    }
}
