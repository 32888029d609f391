//! The step after Trunk: takes the compiled program, the style sheet and the scripts that Trunk left and
//! writes the whole static site around them.

mod assets;
mod colors;
mod compress;
mod embed;
mod page;
mod single;
mod sitemap;
mod trunk;

use std::{fs, path::PathBuf};

use anyhow::{Context, Result, bail};
use assets::Assets;
use dataset::{compile::Compiled, json};
use diptych::{
    library::collection,
    route::{Page, Route},
};

pub use single::SingleFile;
pub use trunk::{KEPT, copy_folder};

/// Where the packed collection is left, below the project.
const PACK: &str = "target/site/collection.pack";

/// A site that is to be written.
#[derive(Debug)]
pub struct Build {
    /// What Trunk left lies here, and the site will.
    pub folder: PathBuf,
    /// The project's folder.
    pub project: PathBuf,
    /// Whether somebody develops: then pages reload themselves after a build.
    pub developing: bool,
    /// The address that the site is published at, with a slash at its end, if it is known: then heads and
    /// the sitemap can name it.
    pub address: Option<String>,
}

impl Build {
    /// Writes every file of the site; gives the number of pages.
    pub fn write(&self) -> Result<usize> {
        let Self {
            folder, address, ..
        } = self;
        let assets = Assets::collect(folder, self.developing)?;
        let template = page::Template::new(&assets, address.as_deref())?;
        let mut n_pages = 0;
        for route in routes() {
            let path = folder.join(route.path()).join("index.html");
            assets::write(&path, template.page(route)?.as_bytes())?;
            n_pages += 1;
        }
        let lost = Route::new(collection().default_locale, Page::NotFound { depth: 0 });
        assets::write(
            &folder.join("404.html"),
            template.not_found(lost)?.as_bytes(),
        )?;
        self.write_collection()?;
        embed::write(folder, &assets)?;
        if let Some(address) = address {
            assets::write(
                &folder.join("sitemap.xml"),
                sitemap::sitemap(address, routes()).as_bytes(),
            )?;
        }
        if !self.developing {
            compress::compress(folder)?;
        }
        Ok(n_pages)
    }

    /// The collection as data, for others.
    fn write_collection(&self) -> Result<()> {
        let outcome = dataset::compile::read(&self.project.join("data"));
        let Some(compiled) = outcome.compiled else {
            bail!(
                "data/ changed while it was being built; the next build will report what is wrong"
            );
        };
        // The same bytes as in the program, for those who weigh it.
        assets::write(&self.project.join(PACK), &compiled.pack())?;
        let Compiled { collection, films } = compiled;
        let json = serde_json::to_vec(&json::collection(&collection, &films))
            .context("writing the collection as JSON")?;
        let data = self.folder.join("data");
        fs::create_dir_all(&data).context("creating data/ in the site")?;
        assets::write(&data.join("collection.json"), &json)
    }
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
