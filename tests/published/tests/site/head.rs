//! The head of a page, as a browser reads it.

use anyhow::{Context, Result};
use published::Site;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

/// A page that was read.
pub(crate) struct Page {
    /// Its path below the site.
    pub(crate) path: String,
    document: Html,
}

impl Page {
    /// Reads the page at `path`.
    pub(crate) fn read(site: &Site, path: &str) -> Result<Self> {
        let text = site.text(&format!("{path}index.html"))?;
        // The body is long, and none of these tests asks for it.
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

    /// The attribute of every element that a selector finds.
    pub(crate) fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let elements = self.all(selector).into_iter();
        elements
            .filter_map(|element| element.attr(name).map(str::to_owned))
            .collect()
    }

    /// The attribute of the only element that a selector finds.
    pub(crate) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let mut found = self.attributes(selector, name);
        assert!(
            found.len() <= 1,
            "{}: {selector} twice: {found:?}",
            self.path
        );
        found.pop()
    }

    /// What an Open Graph property says.
    pub(crate) fn property(&self, name: &str) -> Option<String> {
        self.attribute(&format!("meta[property='{name}']"), "content")
    }

    /// What a named piece of metadata says.
    pub(crate) fn meta(&self, name: &str) -> Option<String> {
        self.attribute(&format!("meta[name='{name}']"), "content")
    }

    /// The text of the only element that a selector finds.
    pub(crate) fn text(&self, selector: &str) -> Result<String> {
        let elements = self.all(selector);
        let [element] = elements.as_slice() else {
            anyhow::bail!("{}: {} of {selector}", self.path, elements.len());
        };
        Ok(element.text().collect())
    }

    /// What the page is about, for machines; nothing where it does not say.
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
