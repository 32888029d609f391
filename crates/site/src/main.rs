//! The step after Trunk: takes the compiled program, the style sheet and the scripts from Trunk's staging
//! folder and writes the whole static site around them.

mod assets;
mod colors;
mod page;
mod sitemap;

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result, bail};
use assets::Assets;
use dataset::{compile::Compiled, json};
use diptych::{
    library::collection,
    route::{Page, Route},
};

/// The address that the site is published at, if it is known: then heads and the sitemap can name it.
const SITE_VARIABLE: &str = "DIPTYCH_SITE";

/// Where the packed collection is left, below the project.
const PACK: &str = "target/site/collection.pack";

fn main() -> Result<()> {
    let dist = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let dist = dist.context("TRUNK_STAGING_DIR is not set: Trunk calls this after a build")?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let site = env::var(SITE_VARIABLE)
        .ok()
        .map(|site| site.trim_end_matches('/').to_owned() + "/");
    if site.as_ref().is_some_and(|site| !site.starts_with("http")) {
        bail!("{SITE_VARIABLE} must be a whole address, like https://example.org/films/");
    }
    let assets = Assets::collect(&dist, !release)?;
    let template = page::Template::new(&assets, site.as_deref())?;

    let default = collection().default_locale;
    let mut n_pages = 0;
    for route in routes() {
        let path = dist.join(route.path()).join("index.html");
        assets::write(&path, template.page(route)?.as_bytes())?;
        n_pages += 1;
    }
    let lost = Route::new(default, Page::NotFound { depth: 0 });
    assets::write(&dist.join("404.html"), template.not_found(lost)?.as_bytes())?;
    write_collection(&dist)?;
    if let Some(site) = &site {
        assets::write(
            &dist.join("sitemap.xml"),
            sitemap::sitemap(site, routes()).as_bytes(),
        )?;
    }
    println!("{n_pages} pages in {}", dist.display());
    Ok(())
}

/// The root, and every page in every language.
fn routes() -> impl Iterator<Item = Route> {
    let root = Route::new(collection().default_locale, Page::Root);
    let pages = collection().locales().flat_map(|locale| {
        Page::all()
            .into_iter()
            .map(move |page| Route::new(locale, page))
    });
    std::iter::once(root).chain(pages)
}

/// The collection as data, for others.
fn write_collection(dist: &std::path::Path) -> Result<()> {
    let source = env::var_os("TRUNK_SOURCE_DIR").map_or_else(|| PathBuf::from("."), PathBuf::from);
    let outcome = dataset::compile::read(&source.join("data"));
    let Some(compiled) = outcome.compiled else {
        bail!("data/ changed while it was being built; the next build will report what is wrong");
    };
    // The same bytes as in the program, for those who weigh it.
    assets::write(&source.join(PACK), &compiled.pack())?;
    let Compiled { collection, films } = compiled;
    let json = serde_json::to_vec(&json::collection(&collection, &films))
        .context("writing the collection as JSON")?;
    fs::create_dir_all(dist.join("data")).context("creating data/ in the site")?;
    assets::write(&dist.join("data/collection.json"), &json)
}
