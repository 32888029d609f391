//! Actions of the annotation controls: presses of the buttons, and input to the note editor.

use annotations::{Notebook, Record, RecordKind, StoreError};

use super::{EditorState, NOTE, NoteEditor, REMOVE, Step, UNDO};
use crate::{
    annotations::store::{self, Draft},
    components::cite_dialog::cite,
    hooks::{AppRoot, dom},
    markup::toolbar::{BOOKMARK, CITE, fragment_of, tool_id},
};

impl EditorState {
    /// Returns the initial state for `target`: closed, or with the text that the storage refused when the page was
    /// left.
    pub(super) fn begin(target: &str) -> Self {
        match store::refused_at(target) {
            Some((owner, record, refused)) => Self {
                step: Step::Writing,
                id: record.follows,
                words: record.text,
                refused: Some(refused),
                bookmark_refused: None,
                owner,
            },
            None => Self {
                owner: store::new_owner(),
                ..Self::default()
            },
        }
    }
}

impl NoteEditor {
    pub(super) fn press(&self, app_root: AppRoot, pressed: &str) {
        store::flush();
        let state = self.now();
        match pressed {
            "" => {}
            BOOKMARK => self.toggle(),
            CITE => cite(app_root, self.props.route, fragment_of(&self.props.target)),
            NOTE if state.step == Step::Writing => self.close(),
            NOTE => {
                let book = store::stored();
                let last = book
                    .with_target(RecordKind::Note, &self.props.target)
                    .last();
                self.open(last.map_or("", |note| &note.id), &book);
            }
            REMOVE => {
                store::withdraw(state.owner);
                store::remove(&state.id);
                if state.words.trim().is_empty() {
                    self.done();
                } else {
                    self.set(Step::Removed, "", &state.words, None);
                }
            }
            UNDO => match store::add(&self.note(&state.words, "")) {
                Ok(_) => self.done(),
                Err(refused) => self.set(Step::Removed, "", &state.words, Some(refused)),
            },
            note => self.open(note, &store::stored()),
        }
    }

    /// Opens the note with this id, or a new note if it is unknown. Does nothing while the editor has a text that could
    /// not be stored.
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
        let target = &self.props.target;
        let book = store::stored();
        let mut bookmark_refused = None;
        match book.with_target(RecordKind::Bookmark, target).next() {
            Some(entry) => store::remove(&entry.id),
            None => {
                let mark = Record::new(RecordKind::Bookmark, target, "", store::now());
                bookmark_refused = store::add(&mark).err();
            }
        }
        self.put(EditorState {
            bookmark_refused,
            ..self.now()
        });
    }

    /// Schedules the typed text to be stored when typing pauses; it replaces the previous version of the note. An empty
    /// text removes the note.
    pub(super) fn write(&self, words: &str) {
        let EditorState {
            id, owner, refused, ..
        } = self.now();
        self.set(Step::Writing, &id, words, refused);
        let editor = self.clone();
        store::store_soon(Draft {
            owner,
            record: self.note(words, &id),
            done: Box::new(move |stored| editor.stored(stored)),
        });
    }

    /// Shows the outcome of the last write: the id of the stored note, or the error.
    fn stored(&self, stored: Result<String, StoreError>) {
        let EditorState {
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
            ..Record::new(RecordKind::Note, &self.props.target, lang, store::now())
        }
    }

    /// Closes the editor, unless its text could not be stored.
    pub(super) fn close(&self) {
        store::flush();
        if self.now().refused.is_none() {
            self.done();
        }
    }

    fn done(&self) {
        self.set(Step::Nothing, "", "", None);
        dom::focus(AppRoot::default(), &tool_id(NOTE, &self.props.target));
    }

    fn set(&self, step: Step, id: &str, words: &str, refused: Option<StoreError>) {
        self.put(EditorState {
            step,
            id: id.to_owned(),
            words: words.to_owned(),
            refused,
            bookmark_refused: None,
            owner: self.now().owner,
        });
    }

    /// Returns the state that was set last; the state that an event handler was rendered with may be older.
    fn now(&self) -> EditorState {
        self.latest.borrow().clone()
    }

    fn put(&self, state: EditorState) {
        self.latest.replace(state.clone());
        self.state.set(state);
    }
}
