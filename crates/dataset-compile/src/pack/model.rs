//! Writes each type of the model.

use dataset::model::{
    Award, Card, CardStatus, CardText, Chapter, Character, Collection, Color, Credit, Distinction,
    Event, Film, FilmOrders, FilmSummary, FilmingLocation, Foreign, Ink, Inline, Locale,
    LocaleInfo, Localized, NameOrders, Named, Outcome, Palette, PartialDate, Person, Poster,
    Section, SectionText, Shape, Source, Target, Title, id,
};

use super::writer::{WritePacked, Writer};

/// Implements the trait for the listed types: a struct is its fields in order, an enum without data the index of its
/// value among all, an id its index.
macro_rules! implement {
    (
        structs { $($struct:ty { $($field:ident),* })* }
        choices { $($choice:ident),* }
        ids { $($id:ty),* }
    ) => {
        $(
            impl WritePacked for $struct {
                fn write(&self, writer: &mut Writer) {
                    let Self { $($field),* } = self;
                    $($field.write(writer);)*
                }
            }
        )*
        $(
            impl WritePacked for $choice {
                fn write(&self, writer: &mut Writer) {
                    let position = Self::ALL.iter().position(|choice| choice == self);
                    let position = position.expect("every value is in the list of all");
                    writer.number(u32::try_from(position).expect("the list is short"));
                }
            }
        )*
        $(
            impl WritePacked for $id {
                fn write(&self, writer: &mut Writer) {
                    writer.number(u32::try_from(self.idx()).expect("lists are short"));
                }
            }
        )*
    };
}

dataset::packed_types!(implement);

impl WritePacked for Locale {
    fn write(&self, writer: &mut Writer) {
        writer.number(u32::try_from(self.idx()).expect("a locale is a byte"));
    }
}

/// The texts of each language go to its own stream.
impl<T: WritePacked> WritePacked for Localized<T> {
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
}

impl<T: WritePacked> WritePacked for Palette<T> {
    fn write(&self, writer: &mut Writer) {
        self.iter().for_each(|value| value.write(writer));
    }
}

impl WritePacked for Foreign {
    fn write(&self, writer: &mut Writer) {
        let Self { lang, text } = self;
        writer.tag(lang);
        text.write(writer);
    }
}

impl WritePacked for Source {
    fn write(&self, writer: &mut Writer) {
        let Self { title, url } = self;
        title.write(writer);
        writer.address(url);
    }
}

impl WritePacked for Inline {
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
}

impl WritePacked for Target {
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
}
