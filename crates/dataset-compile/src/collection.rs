//! Reads `collection.toml`: the languages, and the names shared by all films.

use std::rc::Rc;

use fault::{Fault, SourceFile};

use super::{
    check::Check,
    direction::is_right_to_left,
    feed_id,
    fields::{self, Fields, Node},
    folder::Folder,
    markdown,
    names::{NameKind, Names},
};
use dataset::model::{
    Collection, FilmOrders, Locale, LocaleInfo, Localized, NameOrders, Named, Section,
};

const FILE: &str = "collection.toml";

/// Maximum number of languages: a locale is a byte, and the search reserves one value of it.
const MOST_LOCALES: usize = 255;

/// The content of this file: of the collection, and for its feeds.
pub(super) struct Head {
    pub(super) collection: Collection,
    pub(super) feed_id: Option<String>,
}

/// Reads the head of the collection, and the state for checking all other files.
pub(super) fn read(folder: &Folder) -> (Check, Option<Head>) {
    let file = match folder.open(FILE) {
        Ok(file) => file,
        Err(fault) => {
            let check = Check::new(Vec::new(), Locale::new(0), Names::default());
            check.report(match fault.help {
                Some(_) => fault,
                None => fault.help("a collection begins with this file; see data/README.md"),
            });
            return (check, None);
        }
    };
    // The languages come first, since all other texts depend on them.
    let mut check = Check::new(Vec::new(), Locale::new(0), Names::default());
    let table = fields::parse(&check, &file);
    let root = Fields::root(&check, &file, &table);
    let n_faults = check.n_faults();
    let locales = read_locales(&root);
    if check.n_faults() > n_faults {
        return (check, None); // Otherwise every text in such a language would be one more fault.
    }
    let default = read_default(&root, &locales);
    check.locales = locales;
    check.default_locale = default;

    let (head, names) = read_head(&check, &file, &table);
    check.names = names;
    (check, head)
}

fn read_locales(root: &Fields<'_>) -> Vec<LocaleInfo> {
    let Some(list) = root.required("locales", "a `[[locales]]` table for each language") else {
        return Vec::new();
    };
    let mut locales: Vec<LocaleInfo> = Vec::new();
    let items = list.items();
    if items.as_ref().is_some_and(Vec::is_empty) {
        root.check.report(
            list.fault("`locales` is empty")
                .expected("expected at least one language"),
        );
    }
    let items = items.unwrap_or_default();
    if items.len() > MOST_LOCALES {
        root.check.report(
            list.fault(format!("{} languages", items.len()))
                .expected(format!("expected at most {MOST_LOCALES}")),
        );
    }
    for item in items.into_iter().take(MOST_LOCALES) {
        let Some(fields) = item.fields() else {
            continue;
        };
        let id = fields.required("id", "the language’s BCP 47 tag, like `pt-BR`");
        let name = fields.required("name", "the language’s name in itself");
        let direction = fields.optional("direction");
        let articles = fields
            .optional("articles")
            .and_then(|node| node.items())
            .unwrap_or_default();
        let articles = articles
            .iter()
            .filter_map(|node| read_article(node))
            .collect();
        fields.finish();
        let tag = id.as_ref().and_then(Node::language_tag);
        if let (Some(tag), Some(node)) = (&tag, &id)
            && locales.iter().any(|locale| locale.tag == *tag)
        {
            root.check.report(
                node.fault(format!("the language `{tag}` twice"))
                    .expected("expected another language"),
            );
            continue;
        }
        let name = name.and_then(|node| node.plain(None));
        if let (Some(tag), Some(name)) = (tag, name) {
            let rtl = match direction {
                Some(node) => read_direction(&node).unwrap_or_default(),
                None => is_right_to_left(&tag),
            };
            locales.push(LocaleInfo {
                tag,
                name,
                rtl,
                articles,
            });
        }
    }
    locales
}

/// Reads an article with its space or apostrophe, in one line.
fn read_article(node: &Node<'_>) -> Option<String> {
    let article = node.string()?;
    if article.contains(char::is_control) {
        node.check.report(
            node.fault("an article with a line break")
                .expected("expected a word, like `the `"),
        );
        return None;
    }
    Some(article.to_owned())
}

fn read_direction(node: &Node<'_>) -> Option<bool> {
    match node.string()? {
        "ltr" => Some(false),
        "rtl" => Some(true),
        other => {
            node.check.report(
                node.fault(format!("unknown direction `{other}`"))
                    .expected("expected `ltr` or `rtl`"),
            );
            None
        }
    }
}

fn read_default(root: &Fields<'_>, locales: &[LocaleInfo]) -> Locale {
    let node = root.required("default-locale", "the `id` of one of the locales");
    let Some((node, tag)) = node
        .and_then(|node| Some((node.string()?, node)))
        .map(|(tag, node)| (node, tag))
    else {
        return Locale::new(0);
    };
    let known = locales.iter().position(|locale| locale.tag == tag);
    if known.is_none() {
        root.check.report(
            node.fault(format!("unknown language `{tag}`"))
                .expected("expected the `id` of a locale")
                .known(tag, locales.iter().map(|locale| locale.tag.as_str())),
        );
    }
    Locale::new(known.unwrap_or(0))
}

fn read_head(
    check: &Check,
    file: &Rc<SourceFile>,
    table: &toml::Spanned<toml::de::DeTable<'_>>,
) -> (Option<Head>, Names) {
    let root = Fields::root(check, file, table);
    for known in ["locales", "default-locale"] {
        root.optional(known);
    }
    let title = root.words("title", "the name of the site");
    let tagline = root.words("tagline", "a line about it");
    let description = root.words("description", "what it is, in a sentence or two");
    let feed_id = feed_id::read(&root);
    let sections = root.required("sections", "a table with the name of each section");
    let sections = sections
        .and_then(|node| node.fields())
        .map(|fields| read_sections(check, &fields));
    let mut names = Names::default();
    for kind in NameKind::ALL {
        names.set(kind, read_names(&root, kind));
    }
    root.finish();
    check.take_tally();
    let collection = (|| {
        Some(Collection {
            locales: check.locales.clone(),
            default_locale: check.default_locale,
            title: title?,
            tagline: tagline?,
            description: description?,
            about: None,
            sections: sections??,
            topics: names.of(NameKind::Topic).to_vec(),
            genres: names.of(NameKind::Genre).to_vec(),
            roles: names.of(NameKind::Role).to_vec(),
            countries: names.of(NameKind::Country).to_vec(),
            languages: names.of(NameKind::Language).to_vec(),
            awards: names.of(NameKind::Award).to_vec(),
            people: Vec::new(),
            people_sorted: Vec::new(),
            names_sorted: NameOrders::default(),
            films: Vec::new(),
            orders: FilmOrders::default(),
            rtl_tags: Vec::new(),
        })
    })();
    let head = collection.map(|collection| Head {
        collection,
        feed_id,
    });
    (head, names)
}

fn read_sections(check: &Check, fields: &Fields<'_>) -> Option<Vec<Localized<String>>> {
    let names = Section::ALL.map(|section| fields.words(section.id(), "its name in each language"));
    for (id, span, _) in fields.entries() {
        if Section::from_id(id).is_none() {
            let fault = Fault::new(fields.file, span, format!("unknown section `{id}`"))
                .expected("expected one of the thirteen sections");
            check.report_unknown(fault, id, Section::ALL.map(Section::id));
        }
    }
    names.into_iter().collect()
}

fn read_names(root: &Fields<'_>, kind: NameKind) -> Vec<Named> {
    let expected = format!("a table with the name of each {}", kind.noun());
    let fields = root
        .required(kind.table(), &expected)
        .and_then(|node| node.fields());
    let entries = fields.map(|fields| fields.entries()).unwrap_or_default();
    let named = entries.into_iter().filter_map(|(id, span, node)| {
        let fault = match kind {
            NameKind::Country => {
                let valid = id.len() == 2 && id.bytes().all(|letter| letter.is_ascii_uppercase());
                (!valid).then_some("expected an ISO 3166 code of two capital letters")
            }
            NameKind::Language => (markdown::language_tag(id).as_deref() != Some(id))
                .then_some("expected a BCP 47 tag in its usual letter case"),
            _ => (!super::people::is_slug(id))
                .then_some("expected lower-case letters, digits and hyphens"),
        };
        if let Some(expected) = fault {
            let message = format!("`{id}` cannot be the id in [{}]", kind.table());
            root.check
                .report(Fault::new(root.file, span, message).expected(expected));
        }
        Some(Named {
            id: id.to_owned(),
            name: node.words()?,
        })
    });
    named.collect()
}
