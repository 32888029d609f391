//! The static page for unknown addresses, shown before the program runs or if it does not. A host serves the same file
//! at every depth, so relative links cannot be known at build time. The page has a list of links for each depth, all
//! hidden, and requests a style sheet for each: the one that is found is at the root of the site, and shows its own
//! list.

use std::path::Path;

use anyhow::{Context as _, Result};
use diptych::{
    library::collection,
    messages::Messages,
    present::{LocalizedStr, localized_str::dir, not_found},
    route::{Page, Route},
};
use minijinja::{Environment, context};
use serde::Serialize;

use crate::output::files::{self, Asset};

/// Number of parent folders in which the page for unknown addresses searches for the site's files, because the depth of
/// the requested address is unknown at build time.
pub(crate) const NOT_FOUND_DEPTH: usize = 5;
/// Maximal depth, in folders below the root, of an address for which the page finds its styles and its links.
const LINKED_DEPTH: usize = 16;
/// The folder of the style sheets, below the root of the site.
const FOLDER: &str = "not-found";

/// A depth that an unknown address may have.
#[derive(Debug, Serialize)]
pub(crate) struct Depth {
    number: usize,
    /// Relative path from that depth to the root of the site.
    pub(crate) root: String,
    /// Style sheet that shows the links of this depth only.
    style: Asset,
    /// True if the page loads the site's styles itself: at these depths it does not search for the program.
    is_far: bool,
}

/// Writes a style sheet for each depth into the site at `dist`.
pub(crate) fn depths(dist: &Path) -> Result<Vec<Depth>> {
    let depth = |number: usize| {
        // Hosts that treat `//` as `/` have the files of the root at two depths: the deeper one is later and wins.
        let css =
            format!("[data-depth]{{display:none}}[data-depth=\"{number}\"]{{display:block}}\n");
        let style = files::put(
            &dist.join(FOLDER),
            &number.to_string(),
            "css",
            css.as_bytes(),
        )?;
        Ok(Depth {
            number,
            root: match number {
                0 => "./".to_owned(),
                _ => "../".repeat(number),
            },
            style: Asset {
                name: format!("{FOLDER}/{}", style.name),
                ..style
            },
            is_far: number > NOT_FOUND_DEPTH,
        })
    };
    (0..=LINKED_DEPTH).map(depth).collect()
}

/// Adds the template, for [`content`].
///
/// # Errors
/// If the template has a syntax error.
pub(crate) fn add_template(environment: &mut Environment<'_>) -> Result<(), minijinja::Error> {
    environment.add_template("not-found.html", include_str!("not_found.html"))
}

/// Renders the content of the app's container: the text in every language, and the links home from every depth.
pub(crate) fn content(environment: &Environment<'_>, depths: &[Depth]) -> Result<String> {
    let words = collection().locales().map(|locale| {
        let [heading, help] = not_found::messages(Messages::new(locale));
        let lang = collection().locale_info(locale).tag.as_str();
        context! { lang, dir => dir(Some(lang)), heading, help }
    });
    let homes = collection().locales().map(|locale| {
        let info = collection().locale_info(locale);
        let lang = info.tag.as_str();
        let path = Route::new(locale, Page::Home).path();
        context! { path, lang, dir => dir(Some(lang)), name => info.name }
    });
    let site = LocalizedStr::of(
        Messages::new(collection().default_locale),
        &collection().title,
    );
    let template = environment.get_template("not-found.html");
    template
        .context("finding the page for unknown addresses")?
        .render(context! {
            words => words.collect::<Vec<_>>(),
            homes => homes.collect::<Vec<_>>(),
            site => site.text,
            depths,
        })
        .context("writing the page for unknown addresses")
}
