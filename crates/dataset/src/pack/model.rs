//! Reads each type of the model.

use super::{Packed, Reader};
use crate::model::{
    Award, Card, CardStatus, CardText, Chapter, Character, Collection, Color, Credit, Distinction,
    Event, Film, FilmOrders, FilmSummary, FilmingLocation, Foreign, Ink, Inline, Locale,
    LocaleInfo, Localized, NameOrders, Named, Outcome, Palette, PartialDate, Person, Poster,
    Section, SectionText, Shape, Source, Target, Title, id,
};

/// Implements the trait for the listed types: a struct is its fields in order, an enum without data the index of its
/// value among all, an id its index.
macro_rules! implement {
    (
        structs { $($struct:ty { $($field:ident),* })* }
        choices { $($choice:ident),* }
        ids { $($id:ty),* }
    ) => {
        $(
            impl Packed for $struct {
                fn read(reader: &mut Reader<'_>) -> Self {
                    Self { $($field: Packed::read(reader)),* }
                }
            }
        )*
        $(
            impl Packed for $choice {
                fn read(reader: &mut Reader<'_>) -> Self {
                    let position = reader.number() as usize;
                    Self::ALL.get(position).copied().unwrap_or_else(|| {
                        reader.fail();
                        Self::ALL[0]
                    })
                }
            }
        )*
        $(
            impl Packed for $id {
                fn read(reader: &mut Reader<'_>) -> Self {
                    Self::new(usize::from(u16::read(reader)))
                }
            }
        )*
    };
}

crate::packed_types!(implement);

impl Packed for Locale {
    fn read(reader: &mut Reader<'_>) -> Self {
        Self::new(usize::from(u8::read(reader)))
    }
}

/// The texts of each language go to its own stream.
impl<T: Packed> Packed for Localized<T> {
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
    fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            lang: reader.tag(),
            text: Packed::read(reader),
        }
    }
}

impl Packed for Source {
    fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            title: Packed::read(reader),
            url: reader.address(),
        }
    }
}

impl Packed for Inline {
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
