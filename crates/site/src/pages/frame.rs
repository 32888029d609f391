//! The pages for frames on other sites: the app's views for them, and the document around these. A frame may be
//! sandboxed (`sandbox="allow-scripts"`): its origin is then opaque, so scripts and styles with integrity, and modules,
//! need CORS headers. Static hosts do not send them, so these pages use neither.

use address::SiteAddress;
use anyhow::{Context as _, Result};
use diptych::{
    frame::{Embed, EmbedProps},
    library::{collection, library},
    present::embed,
};
use minijinja::{AutoEscape, Environment, context};
use yew::LocalServerRenderer;

use super::page::write_escaped;
use crate::{assets::Assets, output::files::FRAMES, urls::SiteUrls};

/// The content policy of pages for frames; `{site}` stands for the origins that `'self'` means. In a sandbox the page
/// has an opaque origin, which WebKit's `'self'` never matches. These pages need no program, connection or worker.
const POLICY: &str = "default-src 'none'; script-src {site}; style-src {site}; img-src {site} data:; \
    font-src {site}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

fn policy(urls: SiteUrls<'_>) -> String {
    // The origin is unknown without an address, so any is allowed. Nothing is inserted into these pages at run time, so
    // no other script can be loaded from there.
    let known = urls.address.map(SiteAddress::origin);
    let origin = known.as_deref().unwrap_or("http: https:");
    POLICY.replace("{site}", &["'self' ", origin].concat())
}

/// Renders every page for frames; returns each with its path.
pub(crate) fn pages(assets: &Assets, urls: SiteUrls<'_>) -> Result<Vec<(String, String)>> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(write_escaped);
    environment
        .add_template("embed.html", include_str!("frame.html"))
        .context("reading the template of pages for frames")?;
    EmbedProps::all()
        .map(|props| page(&environment, assets, urls, &props))
        .collect()
}

fn page(
    environment: &Environment<'_>,
    assets: &Assets,
    urls: SiteUrls<'_>,
    props: &EmbedProps,
) -> Result<(String, String)> {
    let address = &props.address;
    let path = address
        .embed_path()
        .context("an embed page is that of a film")?;
    let (film, _) = props
        .part()
        .with_context(|| format!("{path} leads to nothing"))?;
    let sections = &library().film(film).sections;
    let sections: Vec<&str> = sections.iter().map(|part| part.section.id()).collect();
    let info = collection().locale_info(address.route.locale);
    let root = address.embed_here().root();
    let context = context! {
        policy => policy(urls),
        lang => info.tag,
        direction => if info.rtl { "rtl" } else { "ltr" },
        film => library().summary(film).slug,
        part => address.fragment,
        sections => sections.join(" "),
        title => embed::title(address),
        // The film's page, of which this page shows a part.
        canonical => urls.url(address.route),
        icon => assets.icon.name,
        style => assets.frame_style.name,
        script => format!("{FRAMES}/{}", assets.frame_script.name),
        root,
        page => render(props.clone()),
    };
    let template = environment
        .get_template("embed.html")
        .context("finding the template")?;
    let html = template
        .render(context)
        .with_context(|| format!("rendering {path}"))?;
    Ok((path + "index.html", html))
}

/// Renders the view without hydration markers, because no program hydrates this page.
fn render(props: EmbedProps) -> String {
    let renderer = LocalServerRenderer::<Embed>::with_props(props).hydratable(false);
    pollster::block_on(renderer.render())
}
