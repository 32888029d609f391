//! The parsed head of a page.

use anyhow::{Context, Result};
use published::Site;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

/// A page with its parsed head.
pub(crate) struct Page {
    /// Path below the site's root.
    pub(crate) path: String,
    document: Html,
}

impl Page {
    /// Parses the head of the page at `path`.
    pub(crate) fn read(site: &Site, path: &str) -> Result<Self> {
        let text = site.text(&format!("{path}index.html"))?;
        // The body is long, and no test here needs it.
        let (head, _) = text
            .split_once("</head>")
            .with_context(|| format!("{path} has no head"))?;
        Ok(Self {
            path: path.to_owned(),
            document: Html::parse_document(head),
        })
    }

    fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let selector = Selector::parse(selector).expect("the tests write selectors");
        self.document.select(&selector).collect()
    }

    /// The values of an attribute of all elements that match a selector.
    pub(crate) fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let elements = self.all(selector).into_iter();
        elements
            .filter_map(|element| element.attr(name).map(str::to_owned))
            .collect()
    }

    /// The value of an attribute of the only element that matches a selector; `None` if there is none.
    pub(crate) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let mut found = self.attributes(selector, name);
        assert!(
            found.len() <= 1,
            "{}: {selector} twice: {found:?}",
            self.path
        );
        found.pop()
    }

    /// The content of an Open Graph property.
    pub(crate) fn property(&self, name: &str) -> Option<String> {
        self.attribute(&format!("meta[property='{name}']"), "content")
    }

    /// The content of the `meta` element with this name.
    pub(crate) fn meta(&self, name: &str) -> Option<String> {
        self.attribute(&format!("meta[name='{name}']"), "content")
    }

    /// The text of the only element that matches a selector.
    pub(crate) fn text(&self, selector: &str) -> Result<String> {
        let elements = self.all(selector);
        let [element] = elements.as_slice() else {
            anyhow::bail!("{}: {} of {selector}", self.path, elements.len());
        };
        Ok(element.text().collect())
    }

    /// The JSON-LD graph of the page; empty if there is none.
    pub(crate) fn graph(&self) -> Result<Vec<Value>> {
        const DATA: &str = "script[type='application/ld+json']";
        if self.all(DATA).is_empty() {
            return Ok(Vec::new());
        }
        let data: Value = serde_json::from_str(&self.text(DATA)?)
            .with_context(|| format!("{}: reading the data", self.path))?;
        assert_eq!(data["@context"], "https://schema.org", "{}", self.path);
        let graph = data["@graph"].as_array();
        graph.cloned().context("the data has no graph")
    }
}
