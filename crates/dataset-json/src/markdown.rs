//! Converts texts back to their Markdown source.

use super::{Writer, marks};
use dataset::model::{Inline, Target};

impl Writer<'_> {
    pub(super) fn paragraph(&self, passage: &[Inline]) -> String {
        marks::opened(self.markdown(passage))
    }

    fn markdown(&self, passage: &[Inline]) -> String {
        passage.iter().map(|piece| self.piece(piece)).collect()
    }

    fn piece(&self, piece: &Inline) -> String {
        match piece {
            Inline::Text(words) => marks::escaped(words),
            Inline::Emphasis(children) => format!("*{}*", self.markdown(children)),
            Inline::Strong(children) => format!("**{}**", self.markdown(children)),
            Inline::Lang { lang, children } => {
                format!("[{}](lang:{lang})", self.markdown(children))
            }
            Inline::Spoiler(children) => format!("[{}](spoiler:)", self.markdown(children)),
            Inline::Link {
                target,
                lang,
                children,
            } => {
                let lang = lang
                    .as_ref()
                    .map(|lang| format!(" \"{lang}\""))
                    .unwrap_or_default();
                format!(
                    "[{}]({}{lang})",
                    self.markdown(children),
                    self.target(target)
                )
            }
        }
    }

    fn target(&self, target: &Target) -> String {
        match target {
            Target::Film(film, section) => {
                let fragment = section
                    .map(|section| format!("#{}", section.id()))
                    .unwrap_or_default();
                format!("film:{}{fragment}", self.collection.films[film.idx()].slug)
            }
            Target::Person(person) => {
                format!("person:{}", self.collection.people[person.idx()].slug)
            }
            Target::Section(section) => format!("section:{}", section.id()),
            Target::Card(card) => format!("card:{card}"),
            Target::Page(url) => marks::address(url),
        }
    }
}
