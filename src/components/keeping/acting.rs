//! What the tools do when they are pressed, and the note when it is written.

use notebook::{Kind, Notebook, Record, Refused};

use super::{Corner, Doing, PEN, REMOVE, Step, UNDO};
use crate::{
    components::{
        cite_dialog::cite,
        tools::{CITE, KEEP, fragment_of, tool_id},
    },
    hooks::{
        Stage, acts,
        notebook::{self as kept, Draft},
    },
};

impl Doing {
    /// The tools of what stands at `at` when they are first shown: at rest, or with the words that were refused when
    /// the page was left.
    pub(super) fn begin(at: &str) -> Self {
        match kept::refused_at(at) {
            Some((owner, record, refused)) => Self {
                step: Step::Writing,
                id: record.follows,
                words: record.text,
                refused: Some(refused),
                mark_refused: None,
                owner,
            },
            None => Self {
                owner: kept::new_owner(),
                ..Self::default()
            },
        }
    }
}

impl Corner {
    pub(super) fn press(&self, stage: Stage, pressed: &str) {
        kept::flush();
        let doing = self.now();
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
                kept::withdraw(doing.owner);
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
        if self.now().refused.is_some() {
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
        self.put(Doing {
            mark_refused,
            ..self.now()
        });
    }

    /// Keeps the words that were typed, in the place of those before, when typing pauses. A note without words is
    /// none.
    pub(super) fn write(&self, words: &str) {
        let Doing {
            id, owner, refused, ..
        } = self.now();
        self.set(Step::Writing, &id, words, refused);
        let corner = self.clone();
        kept::keep_soon(Draft {
            owner,
            record: self.note(words, &id),
            done: Box::new(move |stored| corner.stored(stored)),
        });
    }

    /// Shows what became of the words that were typed last.
    fn stored(&self, stored: Result<String, Refused>) {
        let Doing {
            id, words, step, ..
        } = self.now();
        match stored {
            Ok(id) => self.set(step, &id, &words, None),
            Err(refused) => self.set(step, &id, &words, Some(refused)),
        }
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
        kept::flush();
        if self.now().refused.is_none() {
            self.done();
        }
    }

    fn done(&self) {
        self.set(Step::Nothing, "", "", None);
        acts::focus(Stage::default(), &tool_id(PEN, &self.props.at));
    }

    fn set(&self, step: Step, id: &str, words: &str, refused: Option<Refused>) {
        self.put(Doing {
            step,
            id: id.to_owned(),
            words: words.to_owned(),
            refused,
            mark_refused: None,
            owner: self.now().owner,
        });
    }

    /// The state as it was set last. What an event handler was rendered with may be older.
    fn now(&self) -> Doing {
        self.latest.borrow().clone()
    }

    fn put(&self, doing: Doing) {
        self.latest.replace(doing.clone());
        self.doing.set(doing);
    }
}
