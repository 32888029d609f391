//! Reads `film.toml`: the facts of a film; with its cards and its review, the whole film.

mod published;
mod records;

use fault::{Fault, SourceFile};

use super::{
    cards,
    check::Check,
    coverage::Coverage,
    fields::{self, Fields, Node},
    folder::Folder,
    motifs::{self, Motif},
    names::NameKind,
    people, review,
};
use dataset::model::{
    Card, Color, ColorName, Credit, Film, FilmSummary, Foreign, Localized, Palette, Section,
    SectionText, Title,
    id::{CountryId, GenreId, LanguageId, PersonId, RoleId, TopicId},
};
pub use published::Published;

/// The oldest surviving film is of 1888.
const YEARS: std::ops::Range<u16> = 1888..2101;
const RUNTIME: std::ops::Range<u16> = 1..1501;
/// Maximum length of a summary: it is shown in lists and in search results.
const SUMMARY_LENGTH: usize = 200;

/// A film that was read, and its coverage.
pub(super) struct Read {
    pub(super) summary: FilmSummary,
    pub(super) record: Film,
    pub(super) published: Option<Published>,
    pub(super) coverage: Vec<Coverage>,
}

/// Reads the film number `film` of the folder.
pub(super) fn read(check: &Check, folder: &Folder, film: usize) -> Option<Read> {
    check.current_film.set(Some(film));
    let slug = check.films[film].clone();
    let place = format!("films/{slug}");
    if !people::is_slug(&slug) {
        let file = SourceFile::new(folder.shown(&place), "");
        check.report(
            Fault::new(
                &file,
                0..0,
                format!("`{slug}` cannot be the name of a film’s folder"),
            )
            .help("use lower-case letters, digits and hyphens"),
        );
    }
    let file = folder.open(&format!("{place}/film.toml"));
    let file = match file {
        Ok(file) => file,
        Err(fault) => {
            check.incomplete.set(true);
            folder.pass_over(&format!("{place}/"));
            check.report(match fault.help {
                Some(_) => fault,
                None => {
                    fault.help("every folder in films/ is a film, and every film has this file")
                }
            });
            return None;
        }
    };
    let table = fields::parse(check, &file);
    let root = Fields::root(check, &file, &table);

    let published = published::read(&root);
    let (sources, keys) = records::read_sources(&root);
    let palette = root.required("palette", "a table with the five colors");
    let palette = palette.and_then(|node| read_palette(node.fields()?));
    let (colors, color_names) = palette.unzip();
    let credits = records::read_credits(&root);
    let cast = records::read_cast(&root);
    let awards = records::read_awards(&root, &keys);
    let events = records::read_events(&root, &keys);
    let places = records::read_places(&root, &keys);
    let pairs = root.optional("pairs").and_then(|node| node.fields());
    let facts_tally = check.take_tally();
    let cards = cards::read(check, folder, &place, &keys);
    let cards_tally = check.take_tally();
    let sections = review::read(check, folder, &place, &file, pairs);
    keys.report_unused(&root);
    let described = Described {
        slug,
        directors: directors(check, &credits),
        palette: colors,
        sections: &sections,
        cards: &cards,
    };
    let summary = read_summary(&root, described);
    let summary_tally = check.take_tally();
    root.finish();

    let coverage = check.tags().enumerate().map(|(idx, tag)| Coverage {
        film: check.films[film].clone(),
        locale: tag.to_owned(),
        sections: (review::count_in(&sections, idx), Section::ALL.len()),
        cards: (cards_tally.present[idx], cards_tally.total),
        facts: (
            facts_tally.present[idx] + summary_tally.present[idx],
            facts_tally.total + summary_tally.total,
        ),
    });
    let coverage = coverage.collect();
    let color_names = color_names?;
    let record = Film {
        color_names,
        credits,
        cast,
        awards,
        events,
        places,
        sources,
        sections,
        cards,
    };
    Some(Read {
        summary: summary?,
        record,
        published,
        coverage,
    })
}

/// The parts of a summary that were read before it.
struct Described<'a> {
    slug: String,
    directors: Vec<PersonId>,
    palette: Option<Palette<Color>>,
    sections: &'a [SectionText],
    cards: &'a [Card],
}

fn read_summary(root: &Fields<'_>, described: Described<'_>) -> Option<FilmSummary> {
    let check = root.check;
    let title = root
        .required("title", "a table with the film’s titles")
        .and_then(|node| read_title(node.fields()?));
    let year = root.required("year", "the year of the first public showing");
    let year = year.and_then(|node| node.integer(YEARS, "a year"));
    let runtime = root.required("runtime", "whole minutes");
    let runtime = runtime.and_then(|node| node.integer(RUNTIME, "a number of minutes"));
    let list = |key, expected, kind| root.required_ids(key, expected, |node| node.name_id(kind));
    let countries = list("countries", "ISO 3166 codes", NameKind::Country);
    let languages = list("languages", "BCP 47 tags", NameKind::Language);
    let genres = list("genres", "genres of collection.toml", NameKind::Genre);
    let summary = root.required("summary", "one or two sentences in each language");
    let summary = summary.and_then(|node| {
        node.localized(false, |node, locale| {
            short_text(node, &check.locales[locale?.idx()].tag)
        })
    });
    let motif = root.required("motif", "what the poster draws");
    let motif = motif.and_then(|node| node.word_of(Motif::ALL, Motif::id, "motif"));
    let words = review::words(check, described.sections);
    if words.is_none() && !described.sections.is_empty() {
        check.report(
            Fault::new(
                root.file,
                0..0,
                format!("the review of `{}` has no words", described.slug),
            )
            .help("a spoiler does not count: something must be there to read"),
        );
    }
    let Described {
        slug,
        directors,
        palette,
        cards,
        ..
    } = described;
    Some(FilmSummary {
        slug,
        title: title?,
        year: year?,
        runtime: runtime?,
        countries: countries.into_iter().map(CountryId::new).collect(),
        languages: languages.into_iter().map(LanguageId::new).collect(),
        genres: genres.into_iter().map(GenreId::new).collect(),
        directors,
        summary: summary?,
        palette: palette?,
        poster: motifs::poster(motif?),
        words: words?,
        topics: topics(cards),
        n_cards: u16::try_from(cards.len()).unwrap_or(u16::MAX),
    })
}

/// All topics of the cards, in the order of the collection's list.
fn topics(cards: &[Card]) -> Vec<TopicId> {
    let mut topics: Vec<TopicId> = cards
        .iter()
        .flat_map(|card| card.topics.iter().copied())
        .collect();
    topics.sort_unstable();
    topics.dedup();
    topics
}

fn short_text(node: &Node<'_>, tag: &str) -> Option<String> {
    let text = node.plain(Some(tag))?;
    let length = text.chars().count();
    if length > SUMMARY_LENGTH {
        node.check.report(
            node.fault(format!("a summary of {length} characters"))
                .expected(format!("expected at most {SUMMARY_LENGTH}")),
        );
    }
    Some(text)
}

fn directors(check: &Check, credits: &[Credit]) -> Vec<PersonId> {
    let is_director = |role: RoleId| {
        check
            .names
            .of(NameKind::Role)
            .get(role.idx())
            .is_some_and(|named| named.id == "director")
    };
    let directing = credits.iter().filter(|credit| is_director(credit.role));
    directing
        .flat_map(|credit| credit.people.iter().copied())
        .collect()
}

fn read_title(fields: Fields<'_>) -> Option<Title> {
    let check = fields.check;
    let original = fields.required("original", "{ lang = \"…\", text = \"…\" }");
    let (original, transliteration) = match original.and_then(|node| node.fields()) {
        Some(original) => {
            let transliteration = original.optional("transliteration");
            let lang = original.required("lang", "the language of the title");
            let text = original.required("text", "the title itself");
            original.finish();
            let lang = lang.and_then(|node| node.language_tag());
            let text = text.and_then(|node| node.plain(lang.as_deref()));
            let foreign = lang.zip(text).map(|(lang, text)| Foreign { lang, text });
            (foreign, transliteration.and_then(|node| node.plain(None)))
        }
        None => (None, None),
    };
    // Not counted: a title that sorts well as it is needs no sort key.
    let sort = check.uncounted(|| fields.optional_words("sort"));
    let also = fields
        .optional("also")
        .and_then(|node| node.items())
        .unwrap_or_default();
    let also = also.iter().filter_map(|node| node.foreign()).collect();
    let mut local = Vec::new();
    let original_text = original
        .as_ref()
        .map(|foreign: &Foreign| foreign.text.clone());
    for (idx, info) in check.locales.iter().enumerate() {
        if let Some(node) = fields.optional(&info.tag) {
            // A title equal to the original is checked by the typography of its own language.
            let is_original = node.value.as_str().map(str::to_owned) == original_text;
            let tag = (!is_original).then_some(info.tag.as_str());
            local.extend(
                node.plain(tag)
                    .map(|text| (dataset::model::Locale::new(idx), text)),
            );
        }
    }
    check.count_text(local.iter().map(|(locale, _)| *locale));
    let local = Localized::from_entries(local, check.default_locale);
    if local.is_none() {
        let tags: Vec<&str> = check.tags().collect();
        check.report(
            Fault::new(fields.file, fields.first_line(), "a title in no language")
                .expected("expected the title in at least one language")
                .help(format!("write it in one of: {}", tags.join(", "))),
        );
    }
    fields.finish();
    Some(Title {
        original: original?,
        transliteration,
        local: local?,
        sort,
        also,
    })
}

fn read_palette(fields: Fields<'_>) -> Option<(Palette<Color>, Palette<ColorName>)> {
    let read = |part: &str| {
        let fields = fields
            .required(part, "{ color = \"#…\", name = { … } }")?
            .fields()?;
        let color = fields
            .required("color", "`#` and six hex digits")
            .and_then(|node| node.color());
        let name = fields.words("name", "what the color is called");
        fields.finish();
        color.zip(name)
    };
    let [sky, ground, figure, light, accent] =
        ["sky", "ground", "figure", "light", "accent"].map(read);
    fields.finish();
    let (sky, ground, figure, light, accent) = (sky?, ground?, figure?, light?, accent?);
    let colors = Palette {
        sky: sky.0,
        ground: ground.0,
        figure: figure.0,
        light: light.0,
        accent: accent.0,
    };
    let names = Palette {
        sky: sky.1,
        ground: ground.1,
        figure: figure.1,
        light: light.1,
        accent: accent.1,
    };
    Some((colors, names))
}
