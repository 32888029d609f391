//! The packed form of each type of the model: its fields in order. Omitting a field is a compile error.

#[cfg(feature = "compile")]
use super::Writer;
use super::{Packed, Reader};
use crate::model::{
    Award, Card, CardStatus, CardText, Chapter, Character, Collection, Color, Credit, Distinction,
    Event, Film, FilmOrders, FilmSummary, FilmingLocation, Foreign, Ink, Inline, Locale,
    LocaleInfo, Localized, NameOrders, Named, Outcome, Palette, PartialDate, Person, Poster,
    Section, SectionText, Shape, Source, Target, Title, id,
};

macro_rules! structs {
    ($($name:ty { $($field:ident),* })*) => {$(
        impl Packed for $name {
            #[cfg(feature = "compile")]
            fn write(&self, writer: &mut Writer) {
                let Self { $($field),* } = self;
                $($field.write(writer);)*
            }

            fn read(reader: &mut Reader<'_>) -> Self {
                Self { $($field: Packed::read(reader)),* }
            }
        }
    )*};
}

structs! {
    Collection { locales, default_locale, title, tagline, description, about, sections, topics, genres, roles, countries, languages, awards, people, people_sorted, names_sorted, films, orders, rtl_tags }
    NameOrders { genres, countries, languages }
    FilmOrders { year, title, runtime, length }
    Chapter { heading, paragraphs }
    Named { id, name }
    LocaleInfo { tag, name, rtl, articles }
    Color { red, green, blue }
    Poster { motif, shapes }
    Shape { ink, path, stroke }
    Person { slug, name, sort, original, born, died, distinction, credits, parts, cards }
    FilmSummary { slug, title, year, runtime, countries, languages, genres, directors, summary, palette, poster, words, topics, n_cards }
    Title { original, transliteration, local, sort, also }
    Film { color_names, credits, cast, awards, events, places, sources, sections, cards }
    Credit { role, people, note }
    Character { person, name }
    Award { award, year, category, outcome, people, sources }
    PartialDate { year, month, day }
    Event { date, until, text, status, sources }
    FilmingLocation { name, usage, coordinates, sources }
    Card { slug, topics, sections, people, status, sources, spoiler, text }
    CardText { title, text }
    SectionText { section, rows }
}

/// Values of enums without data, by their index among all.
macro_rules! choices {
    ($($name:ident),*) => {$(
        impl Packed for $name {
            #[cfg(feature = "compile")]
            fn write(&self, writer: &mut Writer) {
                let position = Self::ALL.iter().position(|choice| choice == self);
                let position = position.expect("every value is in the list of all");
                writer.number(u32::try_from(position).expect("the list is short"));
            }

            fn read(reader: &mut Reader<'_>) -> Self {
                let position = reader.number() as usize;
                Self::ALL.get(position).copied().unwrap_or_else(|| {
                    reader.fail();
                    Self::ALL[0]
                })
            }
        }
    )*};
}

choices!(CardStatus, Distinction, Outcome, Ink, Section);

macro_rules! positions {
    ($($name:ty),*) => {$(
        impl Packed for $name {
            #[cfg(feature = "compile")]
            fn write(&self, writer: &mut Writer) {
                writer.number(u32::try_from(self.idx()).expect("lists are short"));
            }

            fn read(reader: &mut Reader<'_>) -> Self {
                Self::new(usize::from(u16::read(reader)))
            }
        }
    )*};
}

positions!(
    id::AwardId,
    id::CardId,
    id::CountryId,
    id::FilmId,
    id::GenreId,
    id::LanguageId,
    id::PersonId,
    id::RoleId,
    id::SourceId,
    id::TopicId
);

impl Packed for Locale {
    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer) {
        writer.number(u32::try_from(self.idx()).expect("a locale is a byte"));
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        Self::new(usize::from(u8::read(reader)))
    }
}

/// The texts of each language go to its own stream.
impl<T: Packed> Packed for Localized<T> {
    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::Everywhere(value) => {
                writer.number(0);
                value.write(writer);
            }
            Self::Each { first, others } => {
                writer.number(u32::try_from(others.len() + 1).expect("there are few languages"));
                for (locale, value) in std::iter::once(first).chain(others) {
                    locale.write(writer);
                    writer.in_locale(*locale, value);
                }
            }
        }
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        let n_languages = reader.number();
        if n_languages == 0 {
            return Self::Everywhere(T::read(reader));
        }
        let mut entry = || {
            let locale = Locale::read(reader);
            (locale, reader.in_locale(locale))
        };
        let first = entry();
        // A locale is a byte, so there are no more; an invalid number may be huge.
        let others = (1..n_languages.min(256)).map(|_| entry()).collect();
        Self::Each { first, others }
    }
}

impl<T: Packed> Packed for Palette<T> {
    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer) {
        self.iter().for_each(|value| value.write(writer));
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            sky: T::read(reader),
            ground: T::read(reader),
            figure: T::read(reader),
            light: T::read(reader),
            accent: T::read(reader),
        }
    }
}

impl Packed for Foreign {
    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer) {
        let Self { lang, text } = self;
        writer.tag(lang);
        text.write(writer);
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            lang: reader.tag(),
            text: Packed::read(reader),
        }
    }
}

impl Packed for Source {
    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer) {
        let Self { title, url } = self;
        title.write(writer);
        writer.address(url);
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            title: Packed::read(reader),
            url: reader.address(),
        }
    }
}

impl Packed for Inline {
    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::Text(words) => {
                writer.number(0);
                words.write(writer);
            }
            Self::Emphasis(children) => {
                writer.number(1);
                children.write(writer);
            }
            Self::Strong(children) => {
                writer.number(2);
                children.write(writer);
            }
            Self::Link {
                target,
                lang,
                children,
            } => {
                writer.number(3);
                target.write(writer);
                writer.tag(lang);
                children.write(writer);
            }
            Self::Lang { lang, children } => {
                writer.number(4);
                writer.tag(lang);
                children.write(writer);
            }
            Self::Spoiler(children) => {
                writer.number(5);
                children.write(writer);
            }
        }
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        match reader.number() {
            0 => Self::Text(Packed::read(reader)),
            1 => Self::Emphasis(reader.nested()),
            2 => Self::Strong(reader.nested()),
            3 => Self::Link {
                target: Packed::read(reader),
                lang: reader.tag(),
                children: reader.nested(),
            },
            4 => Self::Lang {
                lang: reader.tag(),
                children: reader.nested(),
            },
            5 => Self::Spoiler(reader.nested()),
            _ => {
                reader.fail();
                Self::Text(String::new())
            }
        }
    }
}

impl Packed for Target {
    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::Film(film, section) => {
                writer.number(0);
                film.write(writer);
                section.write(writer);
            }
            Self::Person(person) => {
                writer.number(1);
                person.write(writer);
            }
            Self::Section(section) => {
                writer.number(2);
                section.write(writer);
            }
            Self::Card(card) => {
                writer.number(3);
                card.write(writer);
            }
            Self::Page(url) => {
                writer.number(4);
                writer.address(url);
            }
        }
    }

    fn read(reader: &mut Reader<'_>) -> Self {
        match reader.number() {
            0 => Self::Film(Packed::read(reader), Packed::read(reader)),
            1 => Self::Person(Packed::read(reader)),
            2 => Self::Section(Packed::read(reader)),
            3 => Self::Card(Packed::read(reader)),
            4 => Self::Page(reader.address()),
            _ => {
                reader.fail();
                Self::Page(String::new())
            }
        }
    }
}
