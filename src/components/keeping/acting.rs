//! What the tools do when they are pressed, and the note when it is written.

use notebook::{Kind, Notebook, Record, Refused};

use super::{Corner, Doing, PEN, REMOVE, Step, UNDO};
use crate::{
    components::{
        cite_dialog::cite,
        tools::{CITE, KEEP, fragment_of, tool_id},
    },
    hooks::{Stage, acts, notebook as kept},
};

impl Corner {
    pub(super) fn press(&self, stage: Stage, pressed: &str) {
        let doing = &*self.doing;
        match pressed {
            "" => {}
            KEEP => self.toggle(),
            CITE => cite(stage, self.props.here, fragment_of(&self.props.at)),
            PEN if doing.step == Step::Writing => self.close(),
            PEN => {
                let book = kept::now_kept();
                let last = book.at(Kind::Note, &self.props.at).last();
                self.open(last.map_or("", |note| &note.id), &book);
            }
            REMOVE => {
                kept::forget(&doing.id);
                if doing.words.trim().is_empty() {
                    self.done();
                } else {
                    self.set(Step::Removed, "", &doing.words, None);
                }
            }
            UNDO => match kept::keep(&self.note(&doing.words, "")) {
                Ok(_) => self.done(),
                Err(refused) => self.set(Step::Removed, "", &doing.words, Some(refused)),
            },
            note => self.open(note, &kept::now_kept()),
        }
    }

    /// Opens a note, or a new one. Words that could not be kept are not given up for it.
    fn open(&self, id: &str, book: &Notebook) {
        if self.doing.refused.is_some() {
            return;
        }
        let note = book.entries.iter().find(|entry| entry.id == id);
        self.set(
            Step::Writing,
            id,
            note.map_or("", |note| &note.record.text),
            None,
        );
    }

    fn toggle(&self) {
        let at = &self.props.at;
        let book = kept::now_kept();
        let mut mark_refused = None;
        match book.at(Kind::Bookmark, at).next() {
            Some(entry) => kept::forget(&entry.id),
            None => {
                let mark = Record::new(Kind::Bookmark, at, "", kept::now());
                mark_refused = kept::keep(&mark).err();
            }
        }
        let doing = Doing::clone(&self.doing);
        self.doing.set(Doing {
            mark_refused,
            ..doing
        });
    }

    /// Keeps the words that were typed, in the place of those before. A note without words is none.
    pub(super) fn write(&self, words: &str) {
        let id = &self.doing.id;
        let mut refused = None;
        let id = if words.trim().is_empty() {
            kept::forget(id);
            String::new()
        } else {
            kept::keep(&self.note(words, id)).unwrap_or_else(|error| {
                refused = Some(error);
                id.clone()
            })
        };
        self.set(Step::Writing, &id, words, refused);
    }

    fn note(&self, words: &str, follows: &str) -> Record {
        let lang = &self.text().locale_info().tag;
        Record {
            text: words.to_owned(),
            follows: follows.to_owned(),
            ..Record::new(Kind::Note, &self.props.at, lang, kept::now())
        }
    }

    /// Closes the field. What could not be kept stays in it.
    pub(super) fn close(&self) {
        if self.doing.refused.is_none() {
            self.done();
        }
    }

    fn done(&self) {
        self.set(Step::Nothing, "", "", None);
        acts::focus(Stage::default(), &tool_id(PEN, &self.props.at));
    }

    fn set(&self, step: Step, id: &str, words: &str, refused: Option<Refused>) {
        self.doing.set(Doing {
            step,
            id: id.to_owned(),
            words: words.to_owned(),
            refused,
            mark_refused: None,
        });
    }
}
