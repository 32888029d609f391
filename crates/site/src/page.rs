//! A page: the app as it first renders, and the document around it.

use anyhow::{Context as _, Result};
use diptych::{
    app::{App, AppProps},
    fingerprint,
    library::collection,
    present::head,
    route::{Page, Route},
};
use minijinja::{AutoEscape, Environment};
use serde::Serialize;
use yew::LocalServerRenderer;

use crate::assets::Assets;

/// The content policy of every page (requirement P3).
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/// How many folders above itself the page for unknown addresses looks for the site's files. It does not
/// know how deep the address was that led to it.
const LOST_DEPTH: usize = 5;

/// What pages are written with.
pub(crate) struct Template<'a> {
    environment: Environment<'static>,
    assets: &'a Assets,
    site: Option<&'a str>,
}

#[derive(Serialize)]
struct PageContext<'a> {
    assets: &'a Assets,
    policy: &'static str,
    lang: &'static str,
    direction: &'static str,
    title: String,
    description: String,
    path: String,
    roots: Vec<String>,
    app: String,
    fingerprint: u32,
    canonical: Option<String>,
    alternates: Vec<Alternate>,
}

/// The same page in another language.
#[derive(Serialize)]
pub(crate) struct Alternate {
    pub(crate) lang: &'static str,
    pub(crate) href: String,
}

impl<'a> Template<'a> {
    /// Reads the template. `site` is the address that the site is published at, if it is known.
    pub(crate) fn new(assets: &'a Assets, site: Option<&'a str>) -> Result<Self> {
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment
            .add_template("page.html", include_str!("../templates/page.html"))
            .context("reading the template of pages")?;
        Ok(Self {
            environment,
            assets,
            site,
        })
    }

    /// The page of a route.
    pub(crate) fn page(&self, route: Route) -> Result<String> {
        self.render(route, vec![route.root()])
    }

    /// The page for unknown addresses.
    pub(crate) fn not_found(&self, route: Route) -> Result<String> {
        let roots = (0..=LOST_DEPTH).map(|depth| match depth {
            0 => "./".to_owned(),
            _ => "../".repeat(depth),
        });
        self.render(route, roots.collect())
    }

    fn render(&self, route: Route, roots: Vec<String>) -> Result<String> {
        let props = AppProps::page(route);
        let app = pollster::block_on(LocalServerRenderer::<App>::with_props(props).render());
        let info = collection().locale_info(route.locale);
        let context = PageContext {
            assets: self.assets,
            policy: POLICY,
            lang: &info.tag,
            direction: if info.rtl { "rtl" } else { "ltr" },
            title: head::document_title(route),
            description: head::description(route),
            path: rendered_path(route),
            roots,
            fingerprint: fingerprint::of_html(&app),
            app,
            canonical: self.site.map(|site| site.to_owned() + &route.path()),
            alternates: alternates(route, self.site),
        };
        let template = self
            .environment
            .get_template("page.html")
            .context("finding the template")?;
        template
            .render(&context)
            .with_context(|| format!("rendering {:?}", route.path()))
    }
}

/// The page in every language, and what to show to those who want another (`x-default`). The addresses
/// are absolute where the site's is known; they are relative otherwise.
pub(crate) fn alternates(route: Route, site: Option<&str>) -> Vec<Alternate> {
    if matches!(route.page, Page::NotFound { .. }) {
        return Vec::new();
    }
    let href = |to: Route| match site {
        Some(site) => site.to_owned() + &to.path(),
        None => to.href(route),
    };
    let languages = collection().locales().map(|locale| Alternate {
        lang: &collection().locale_info(locale).tag,
        href: href(route.in_locale(locale)),
    });
    let fallback = match route.page {
        Page::Root | Page::Home => Route::new(collection().default_locale, Page::Root),
        _ => route.in_locale(collection().default_locale),
    };
    languages
        .chain([Alternate {
            lang: "x-default",
            href: href(fallback),
        }])
        .collect()
}

/// The path that a page is the rendering of. The page for unknown addresses is that of none: how deep the
/// address was that led to it is known in the browser only.
fn rendered_path(route: Route) -> String {
    match route.page {
        Page::NotFound { .. } => "404.html".to_owned(),
        _ => route.path(),
    }
}
