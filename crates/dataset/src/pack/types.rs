//! The structs, enums and ids of the model, in the form that the reader and the writer of packs share.

/// Calls the macro `$implement` with the types of the model whose packed form follows from a list: structs with their
/// fields, in the order of the pack; enums without data; ids. The reader and the writer pass a macro that implements
/// their trait. Without one of its fields, a struct does not compile.
#[macro_export]
macro_rules! packed_types {
    ($implement:ident) => {
        $implement! {
            structs {
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
            choices { CardStatus, Distinction, Outcome, Ink, Section }
            ids {
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
            }
        }
    };
}
