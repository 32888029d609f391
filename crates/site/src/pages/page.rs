//! A page: the first rendering of the app, and the document around it.

use anyhow::{Context as _, Result};
use diptych::{
    app::{App, AppProps},
    fingerprint,
    library::collection,
    messages::Messages,
    present::{LocalizedStr, head, localized_str::dir, offline},
    route::{Page, Route},
};
use minijinja::{AutoEscape, Environment, Output, State, Value, context, escape_formatter};
use serde::Serialize;
use yew::LocalServerRenderer;

use super::{
    not_found::{self, Depth},
    notices::{self, Notices},
};
use crate::{
    assets::Assets,
    colors::PAPER,
    metadata::{linked_data, open_graph::Preview},
    urls::{SiteUrls, feed_path, oembed_path},
};

/// The content security policy of every page.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/// Template and data for writing pages.
pub(crate) struct Template<'a> {
    environment: Environment<'static>,
    assets: &'a Assets,
    urls: SiteUrls<'a>,
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
    /// The possible depths of the page for unknown addresses; empty for every other page.
    depths: &'a [Depth],
    /// True if search engines may index the page: not one with the reader's own data, nor one without an address.
    is_public: bool,
    app: String,
    notices: Vec<Notices>,
    fingerprint: u32,
    canonical: Option<String>,
    alternates: Vec<Alternate>,
    preview: Option<Preview>,
    feed: Option<String>,
    site_name: &'static str,
    oembed: Option<String>,
    linked_data: Option<String>,
    themes: [(&'static str, &'static str); 2],
    is_empty: bool,
}

/// The same page in another language.
#[derive(Serialize)]
pub(crate) struct Alternate {
    pub(crate) lang: &'static str,
    pub(crate) href: String,
}

impl<'a> Template<'a> {
    /// Parses the templates.
    pub(crate) fn new(assets: &'a Assets, urls: SiteUrls<'a>) -> Result<Self> {
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(write_escaped);
        environment
            .add_template("page.html", include_str!("page.html"))
            .context("reading the template of pages")?;
        not_found::add_template(&mut environment).context("reading the template of no page")?;
        notices::add_template(&mut environment).context("reading the template of notices")?;
        environment
            .add_template("empty.html", include_str!("empty.html"))
            .context("reading the template of empty pages")?;
        Ok(Self {
            environment,
            assets,
            urls,
        })
    }

    /// Renders the page of a route.
    pub(crate) fn page(&self, route: Route) -> Result<String> {
        self.render(route, vec![route.root()])
    }

    /// Renders the page for unknown addresses.
    pub(crate) fn not_found(&self, route: Route, depths: &[Depth]) -> Result<String> {
        let roots = depths.iter().take(not_found::NOT_FOUND_DEPTH + 1);
        let roots = roots.map(|depth| depth.root.clone()).collect();
        let content = not_found::content(&self.environment, depths)?;
        self.write(route, roots, depths, content, false)
    }

    /// Renders the fallback page for an address `depth` folders below the root that cannot be fetched; the program
    /// replaces its content. Until then, or without the program, it says in every language that there is no network.
    pub(crate) fn empty(&self, depth: u8) -> Result<String> {
        let route = Route::new(collection().default_locale, Page::NotFound { depth });
        let words = collection().locales().map(|locale| {
            let [heading, detail] = offline::lost(Messages::new(locale));
            let lang = collection().locale_info(locale).tag.as_str();
            context! { lang, dir => dir(Some(lang)), heading, detail }
        });
        let template = self.environment.get_template("empty.html");
        let app = template
            .context("finding the empty page")?
            .render(context! { words => words.collect::<Vec<_>>() })
            .context("writing an empty page")?;
        self.write(route, vec![route.root()], &[], app, true)
    }

    fn render(&self, route: Route, roots: Vec<String>) -> Result<String> {
        let props = AppProps::page(route);
        let app = pollster::block_on(LocalServerRenderer::<App>::with_props(props).render());
        self.write(route, roots, &[], app, false)
    }

    /// Renders the document around `app`, the content of the app's container.
    fn write(
        &self,
        route: Route,
        roots: Vec<String>,
        depths: &[Depth],
        app: String,
        is_empty: bool,
    ) -> Result<String> {
        let info = collection().locale_info(route.locale);
        let urls = self.urls;
        let is_page = !matches!(route.page, Page::NotFound { .. });
        let has_language = is_page && route.page != Page::Root;
        let context = PageContext {
            assets: self.assets,
            policy: POLICY,
            lang: &info.tag,
            direction: if info.rtl { "rtl" } else { "ltr" },
            title: head::document_title(if is_empty {
                Route::new(route.locale, Page::Root)
            } else {
                route
            }),
            description: head::description(route),
            path: if is_empty {
                String::from("?")
            } else {
                rendered_path(route)
            },
            roots,
            depths,
            is_public: is_page && route.page != Page::Saved,
            fingerprint: fingerprint::of_html(&app),
            app,
            canonical: urls.url(route).filter(|_| is_page),
            alternates: alternates(route, urls),
            preview: Preview::of(route, urls),
            feed: urls
                .file_url(&feed_path(route.locale))
                .filter(|_| has_language && urls.has_feeds()),
            site_name: LocalizedStr::of(Messages::new(route.locale), &collection().title).text,
            oembed: oembed_path(route).and_then(|path| urls.file_url(&path)),
            linked_data: linked_data::script(route, urls),
            themes: [("light", PAPER[0]), ("dark", PAPER[1])],
            is_empty,
            notices: notices::all(route.locale),
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

/// Writes a value as HTML: as text, or as an attribute in double quotes, as in all of the templates. (The template
/// engine's own formatter also escapes slashes, of which a head has hundreds.)
pub(crate) fn write_escaped(
    output: &mut Output<'_>,
    state: &State<'_, '_>,
    value: &Value,
) -> Result<(), minijinja::Error> {
    if value.is_safe() {
        return escape_formatter(output, state, value);
    }
    let text = value.to_string();
    let escaped = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;");
    Ok(output.write_str(&escaped)?)
}

/// Returns the page in every language, and the one for readers of other languages (`x-default`). URLs are absolute if
/// the site's address is known, otherwise relative. Empty for the page for unknown addresses.
pub(crate) fn alternates(route: Route, urls: SiteUrls<'_>) -> Vec<Alternate> {
    if matches!(route.page, Page::NotFound { .. }) {
        return Vec::new();
    }
    let href = |to: Route| urls.url(to).unwrap_or_else(|| to.href(route));
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

/// Returns the path that a page is the rendering of. That of the page for unknown addresses is `404.html`, because the
/// requested path is known in the browser only.
fn rendered_path(route: Route) -> String {
    match route.page {
        Page::NotFound { .. } => "404.html".to_owned(),
        _ => route.path(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_so_that_they_stay_within_their_attribute() {
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(write_escaped);
        let template = "<a title=\"{{ words }}\">{{ words }}{{ markup|safe }}</a>";
        let context = minijinja::context! { words => "\"a\" < b/c & d", markup => "<b>" };
        assert_eq!(
            environment
                .render_str(template, context)
                .expect("it is a template"),
            "<a title=\"&quot;a&quot; &lt; b/c &amp; d\">&quot;a&quot; &lt; b/c &amp; d<b></a>"
        );
    }
}
