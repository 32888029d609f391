//! The web app manifest (W3C) in each language.

use std::path::Path;

use anyhow::{Context, Result};
use diptych::{
    library::collection,
    messages::Messages,
    present::{LocalizedStr, offline},
    route::{Page, Route},
};
use serde_json::{Value, json};

use crate::{
    colors::PAPER,
    icons::Icons,
    output::files::{self, Asset, Localized},
};

/// Writes the manifest of every language. They describe one app: it starts at the root, which redirects to the reader's
/// language. All URLs are relative to the manifest, so they are valid at any address of the site.
pub(crate) fn write(dist: &Path, icons: &Icons) -> Result<Vec<Localized>> {
    let locales = collection().locales();
    let manifests = locales.map(|locale| {
        let info = collection().locale_info(locale);
        let text = Messages::new(locale);
        let name = LocalizedStr::of(text, &collection().title).text;
        let shortcut = |(page, name): (Page, &str)| json!({ "name": name, "url": format!("./{}", Route::new(locale, page).path()) });
        let shortcuts = offline::shortcuts(text).map(shortcut);
        let manifest = json!({
            "name": name,
            "short_name": name,
            "description": LocalizedStr::of(text, &collection().tagline).text,
            "lang": info.tag,
            "dir": if info.rtl { "rtl" } else { "ltr" },
            "start_url": "./",
            "scope": "./",
            "display": "standalone",
            "theme_color": PAPER[0],
            "background_color": PAPER[0],
            "categories": ["entertainment", "education"],
            "icons": pictures(icons),
            "shortcuts": shortcuts,
        });
        let content = serde_json::to_vec(&manifest).context("writing the manifest")?;
        let name = format!("manifest-{}", info.tag);
        let asset = files::put(dist, &name, "webmanifest", &content)?;
        Ok(Localized {
            lang: &info.tag,
            asset,
        })
    });
    manifests.collect()
}

fn pictures(icons: &Icons) -> Vec<Value> {
    let picture = |(size, asset): &(u32, Asset), purpose: &str| {
        json!({
            "src": asset.name, "sizes": format!("{size}x{size}"), "type": "image/png",
            "purpose": purpose,
        })
    };
    let any = icons.any.iter().map(|icon| picture(icon, "any"));
    any.chain([picture(&icons.maskable, "maskable")]).collect()
}
