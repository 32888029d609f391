//! The build step after Trunk: takes the compiled program, the style sheets and the scripts from Trunk's folder and
//! writes the whole static site around them.

mod assets;
mod colors;
mod element;
mod embed_dialog;
mod icons;
mod manifest;
mod metadata;
mod offline;
mod output;
mod pages;
mod scripts;
mod sheets;
mod single;
mod trunk;
mod urls;

use std::path::PathBuf;

use address::SiteAddress;
use anyhow::{Context, Result, bail};
use assets::Assets;
use dataset_compile::Compiled;
use diptych::{
    library::collection,
    route::{Page, Route},
};
use metadata::{feed, oembed, preview_pictures, sitemap};
use output::{compress, files};
use pages::{demonstration, frame, not_found, page};
use scripts::Scripts;
use serde::Serialize;
use urls::SiteUrls;

pub use single::SingleFile;
pub use trunk::{KEPT, copy_folder};

/// Path of the packed collection, below the project's folder.
const PACK: &str = "target/site/collection.pack";
/// Path of the cache of painted cards, below the project's folder.
const CARDS: &str = "target/site/cards";
/// Path of the collection published as JSON, below the root of the site.
const DATA: &str = "data";

/// Options of a site to write.
#[derive(Debug)]
pub struct Build {
    /// Folder with Trunk's output; the site is written into it.
    pub folder: PathBuf,
    /// The project's root folder.
    pub project: PathBuf,
    /// True in development: pages reload after a build, and files that are only for publication are left out.
    pub developing: bool,
    /// The address that the site is published at, if known: `head`s, feeds and the sitemap need it.
    pub address: Option<SiteAddress>,
}

impl Build {
    /// Writes every file of the site; returns the number of pages.
    pub fn write(&self) -> Result<usize> {
        let compiled = self.collection()?;
        let urls = SiteUrls {
            address: self.address.as_ref(),
            published: &compiled.published,
            feed_id: compiled.feed_id.as_deref(),
        };
        let routes: Vec<Route> = routes().collect();
        let scripts = Scripts::take(&self.folder)?;
        let assets = Assets::collect(&self.folder, &scripts, self.developing)?;
        let template = page::Template::new(&assets, urls)?;
        for route in &routes {
            let path = route.path() + "index.html";
            self.put(&path, template.page(*route)?.as_bytes())?;
        }
        let not_found = Route::new(collection().default_locale, Page::NotFound { depth: 0 });
        let depths = not_found::depths(&self.folder)?;
        self.put(
            "404.html",
            template.not_found(not_found, &depths)?.as_bytes(),
        )?;
        for (path, page) in frame::pages(&assets, urls)? {
            self.put(&path, page.as_bytes())?;
        }
        self.put(
            demonstration::PATH,
            demonstration::page(&assets)?.as_bytes(),
        )?;
        self.put_data(&compiled, urls)?;
        self.put("robots.txt", sitemap::robots(urls.address).as_bytes())?;
        if !self.developing {
            preview_pictures::write(&self.folder, &self.project.join(CARDS))?;
        }
        if let Some(address) = urls.address {
            for (name, xml) in sitemap::sitemaps(address, urls, &routes)? {
                self.put(&name, &xml)?;
            }
        }
        self.put_descriptions(urls)?;
        if !self.developing {
            self.put_offline(&template, scripts.get("sw")?, &assets, &routes)?;
            compress::compress(&self.folder)?;
        }
        Ok(routes.len())
    }

    /// Writes the files for reading offline, with a list of the files written before.
    fn put_offline(
        &self,
        template: &page::Template<'_>,
        worker: &str,
        assets: &Assets,
        routes: &[Route],
    ) -> Result<()> {
        for depth in 0..=not_found::NOT_FOUND_DEPTH {
            let depth_of_page = u8::try_from(depth).context("addresses are not so deep")?;
            self.put(
                &offline::fallback_path(depth),
                template.empty(depth_of_page)?.as_bytes(),
            )?;
        }
        offline::finish(
            &self.folder,
            worker,
            &assets.names(),
            routes,
            not_found::NOT_FOUND_DEPTH + 1,
        )
    }

    /// Writes the files with absolute URLs for other services: feeds and oEmbed descriptions.
    fn put_descriptions(&self, urls: SiteUrls<'_>) -> Result<()> {
        for locale in collection().locales() {
            if let Some(feed) = feed::feed(locale, urls) {
                self.put(&urls::feed_path(locale), feed.as_bytes())?;
            }
        }
        for (route, _) in urls::reviews() {
            if let (Some(path), Some(frame)) =
                (urls::oembed_path(route), oembed::frame(route, urls))
            {
                self.put(&path, frame.to_string().as_bytes())?;
            }
        }
        Ok(())
    }

    /// Writes the collection as JSON, with its schema.
    fn put_data(&self, compiled: &Compiled, urls: SiteUrls<'_>) -> Result<()> {
        // The same bytes as in the program, for measuring their size.
        files::write(&self.project.join(PACK), &compiled.pack())?;
        let schema = format!("{DATA}/{}", dataset_json::SCHEMA_FILE);
        let id = urls.file_url(&schema);
        self.put(&schema, &as_json(&dataset_json::schema(id))?)?;
        let films = as_json(&dataset_json::collection(compiled))?;
        self.put(&format!("{DATA}/collection.json"), &films)
    }

    fn collection(&self) -> Result<Compiled> {
        let outcome = dataset_compile::read(&self.project.join("data"));
        let Some(compiled) = outcome.compiled else {
            bail!(
                "data/ changed while it was being built; the next build will report what is wrong"
            );
        };
        if compiled.films.len() != collection().films.len() {
            bail!(
                "a film came or went while the site was being built; the next build will have it"
            );
        }
        Ok(compiled)
    }

    fn put(&self, path: &str, content: &[u8]) -> Result<()> {
        files::write(&self.folder.join(path), content)
    }
}

fn as_json(value: &impl Serialize) -> Result<Vec<u8>> {
    serde_json::to_vec(value).context("writing the collection as JSON")
}

/// Returns the root, and every page in every language.
fn routes() -> impl Iterator<Item = Route> {
    let root = Route::new(collection().default_locale, Page::Root);
    let pages = collection().locales().flat_map(|locale| {
        Page::all()
            .into_iter()
            .map(move |page| Route::new(locale, page))
    });
    std::iter::once(root).chain(pages)
}
