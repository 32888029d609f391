//! The tools beside a film, a section, a card or a person, at work: one keeps it, one opens a note. What is
//! written is kept with every key, so there is nothing to save and nothing to lose.

use notebook::{Kind, Notebook, Record, Refused};
use yew::prelude::*;

use super::{
    cite_dialog::cite,
    element::{all, element, label},
    parts::{line, link},
    tools::{CITE, KEEP, PEN, Tools, fragment_of, tool_id},
};
use crate::{
    hooks::{Stage, acts, notebook as kept, use_notebook},
    route::{Address, Page, Route},
    text::Text,
};

/// What can be kept.
#[derive(Clone, PartialEq, Eq, Properties)]
struct KeepingProps {
    /// The page.
    here: Route,
    /// What is kept: its address below the language.
    at: AttrValue,
    /// Its name.
    name: AttrValue,
}

/// What is going on.
#[derive(Clone, Default)]
struct Doing {
    step: Step,
    /// The note that is written or was removed; nothing before it was first kept.
    id: String,
    /// Its words.
    words: String,
    /// The last thing that was done was refused.
    refused: Option<Refused>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Step {
    #[default]
    Nothing,
    Writing,
    Removed,
}

/// What the buttons of a note are told apart by; that of a note that is shown has its id.
const REMOVE: &str = "remove";
const UNDO: &str = "undo";

/// The tools of what stands at `at`, and what was kept of it.
pub fn keeping(here: Route, at: String, name: &str) -> Html {
    let at = AttrValue::from(at);
    html! { <Keeping key={&*at} {here} at={at.clone()} name={name.to_owned()} /> }
}

#[component]
fn Keeping(props: &KeepingProps) -> Html {
    let KeepingProps { here, at, .. } = props;
    let book = use_notebook().unwrap_or_default();
    let doing = use_state(Doing::default);
    let focus = match doing.step {
        Step::Nothing => "",
        Step::Writing => "write",
        Step::Removed => UNDO,
    };
    // What was opened has the focus; what was pressed may have gone.
    use_effect_with((focus, at.clone()), |(focus, at)| {
        if !focus.is_empty() {
            acts::focus(&Stage::default(), &tool_id(focus, at));
        }
    });
    let corner = Corner {
        props: props.clone(),
        doing: doing.clone(),
    };
    let onclick = {
        let corner = corner.clone();
        move |event: MouseEvent| corner.press(&Stage::of(&event), &acts::pressed(&event))
    };
    let oninput = {
        let corner = corner.clone();
        move |event: InputEvent| corner.write(&acts::value_of(&event))
    };
    let onkeydown = {
        let corner = corner.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" && corner.doing.step == Step::Writing {
                corner.close();
            }
        }
    };
    let notes = corner.notes(&book);
    let status = corner.status();
    html! {
        <div class="keeping" {onclick} {onkeydown}>
            { corner.tools(&book).row() }
            { notes }
            if doing.step == Step::Writing {
                <textarea
                    id={tool_id("write", at)} class="note__field" rows="4" dir="auto" value={doing.words.clone()}
                    aria-label={Text::new(here.locale).saved_field(&props.name)} {oninput}
                />
                { corner.buttons() }
            }
            <p class="keeping__status" role="status">{ status }</p>
        </div>
    }
}

/// The tools as they stand, to show and to act on.
#[derive(Clone)]
struct Corner {
    props: KeepingProps,
    doing: UseStateHandle<Doing>,
}

impl Corner {
    fn text(&self) -> Text {
        Text::new(self.props.here.locale)
    }

    fn tools<'a>(&'a self, book: &Notebook) -> Tools<'a> {
        let KeepingProps { here, at, name } = &self.props;
        Tools {
            here: *here,
            at,
            name,
            is_kept: book.at(Kind::Bookmark, at).next().is_some(),
            is_noted: self.doing.step == Step::Writing,
        }
    }

    /// The notes, but for the one that is being written.
    fn notes(&self, book: &Notebook) -> Html {
        let KeepingProps { at, name, .. } = &self.props;
        let text = self.text();
        let notes: Vec<_> = book.at(Kind::Note, at).collect();
        let is_double = notes.len() > 1;
        let notes = notes.into_iter().filter(|note| note.id != self.doing.id);
        let mut shown: Vec<Html> = Vec::new();
        for note in notes {
            let values: &[&str] = &["note__words", "auto", &note.record.lang];
            let keys: &[&str] = if note.record.lang.is_empty() {
                &["class", "dir"]
            } else {
                &["class", "dir", "lang"]
            };
            let words = label("p", keys, &values[..keys.len()], note.record.text.clone());
            let edit = label(
                "button",
                &["type", "class", "value", "aria-label"],
                &["button", "note__edit", &note.id, &text.saved_edit_of(name)],
                text.saved_edit().to_owned(),
            );
            shown.push(element("div", &["class"], &["note"], vec![words, edit]));
        }
        if is_double {
            shown.push(line("keeping__status", text.saved_double().into()));
        }
        all(shown)
    }

    fn buttons(&self) -> Html {
        let text = self.text();
        let button = |value, words: &str| button(value, "", words);
        let both = vec![
            button(PEN, text.saved_done()),
            button(REMOVE, text.saved_remove()),
        ];
        element("div", &["class"], &["note__buttons"], both)
    }

    /// What became of the last thing that was done.
    fn status(&self) -> Html {
        let (text, here) = (self.text(), self.props.here);
        let doing = &*self.doing;
        match (doing.refused, doing.step) {
            (Some(Refused::Nowhere), _) => text.saved_nowhere().into(),
            (Some(Refused::Full), _) => {
                let saved = Address::of(Route::new(here.locale, Page::Saved));
                let way = link(here, &saved, "", text.saved_heading().into());
                all(vec![text.saved_full().into(), " ".into(), way])
            }
            (None, Step::Writing) if !doing.id.is_empty() => text.saved_saved().into(),
            (None, Step::Removed) => {
                let undo = button(UNDO, &tool_id(UNDO, &self.props.at), text.saved_undo());
                all(vec![text.saved_removed().into(), undo])
            }
            _ => Html::default(),
        }
    }

    fn press(&self, stage: &Stage, pressed: &str) {
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

    /// Opens a note, or a new one.
    fn open(&self, id: &str, book: &Notebook) {
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
        let mut refused = None;
        match book.at(Kind::Bookmark, at).next() {
            Some(entry) => kept::forget(&entry.id),
            None => refused = kept::keep(&Record::new(Kind::Bookmark, at, "", kept::now())).err(),
        }
        let doing = Doing::clone(&self.doing);
        self.doing.set(Doing { refused, ..doing });
    }

    /// Keeps the words that were typed, in the place of those before. A note without words is none.
    fn write(&self, words: &str) {
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
    fn close(&self) {
        if self.doing.refused.is_none() {
            self.done();
        }
    }

    fn done(&self) {
        self.set(Step::Nothing, "", "", None);
        acts::focus(&Stage::default(), &tool_id(PEN, &self.props.at));
    }

    fn set(&self, step: Step, id: &str, words: &str, refused: Option<Refused>) {
        self.doing.set(Doing {
            step,
            id: id.to_owned(),
            words: words.to_owned(),
            refused,
        });
    }
}

/// A button that is told apart by its value.
pub fn button(value: &str, id: &str, words: &str) -> Html {
    let (keys, values): (&[&str], &[&str]) = (
        &["type", "class", "value", "id"],
        &["button", "button", value, id],
    );
    let n = if id.is_empty() { 3 } else { 4 };
    label("button", &keys[..n], &values[..n], words.to_owned())
}
