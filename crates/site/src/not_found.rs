//! The page for unknown addresses as it is written, before the program runs, and where it does not. A host serves the
//! same file at every depth, so the page cannot know its links. It has a list of them for each depth, all hidden, and
//! asks for a style sheet at each: the one that is found lies at the root of the site, and shows its own list.

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

use crate::{
    assets::{self, Asset},
    page::LOST_DEPTH,
};

/// How many folders below the root an address may be for the page to find its styles and its links.
const LINKED_DEPTH: usize = 16;
/// The folder of the style sheets, below the root of the site.
const FOLDER: &str = "not-found";

/// A depth that an unknown address may have.
#[derive(Debug, Serialize)]
pub(crate) struct Depth {
    number: usize,
    /// The root of the site, from there.
    pub(crate) root: String,
    /// Shows the links of this depth, and of no other.
    style: Asset,
    /// The page asks for the site's own styles at depths where it does not look for the program.
    is_far: bool,
}

/// Writes a style sheet for each depth into the site at `dist`.
pub(crate) fn depths(dist: &Path) -> Result<Vec<Depth>> {
    let depth = |number: usize| {
        // Hosts that take `//` for `/` have the files of the root at two depths: the deeper one comes last.
        let css =
            format!("[data-depth]{{display:none}}[data-depth=\"{number}\"]{{display:block}}\n");
        let style = assets::put(
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
            is_far: number > LOST_DEPTH,
        })
    };
    (0..=LINKED_DEPTH).map(depth).collect()
}

/// Adds the template, for [`content`].
///
/// # Errors
/// If it is no template.
pub(crate) fn add_template(environment: &mut Environment<'_>) -> Result<(), minijinja::Error> {
    environment.add_template(
        "not-found.html",
        include_str!("../templates/not-found.html"),
    )
}

/// What stands in the app's place: the words in every language, and the ways home from every depth.
pub(crate) fn content(environment: &Environment<'_>, depths: &[Depth]) -> Result<String> {
    let words = collection().locales().map(|locale| {
        let [heading, help] = not_found::words(Messages::new(locale));
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
