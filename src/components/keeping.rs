//! The marks beside a film, a section, a card or a person: one keeps it, the other opens a note. What is
//! written is kept with every key, so there is nothing to save and nothing to lose.

use notebook::{Entry, Kind, Record, Refused};
use yew::prelude::*;

use super::{element::element, parts::link};
use crate::{
    hooks::{acts, notebook as kept, use_notebook},
    route::{Address, Page, Route, kept_kind},
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
#[derive(Clone, Default, PartialEq, Eq)]
enum Doing {
    #[default]
    Nothing,
    /// A note is being written: the last one that was kept, which the next one follows, and its words.
    Writing(String, String),
    /// A note was removed, and can be had again.
    Removed(Record),
}

/// What the reader does.
enum Act {
    Bookmark,
    /// Opens a note, or a new one.
    Open(Option<Entry>),
    Type(String),
    Close,
    Remove,
    Undo,
}

/// The marks of what stands at `at`, and what was kept of it.
pub fn keeping(here: Route, at: String, name: &str) -> Html {
    let at = AttrValue::from(at);
    html! { <Keeping key={&*at} {here} at={at.clone()} name={name.to_owned()} /> }
}

#[component]
fn Keeping(props: &KeepingProps) -> Html {
    let KeepingProps { here, at, name } = props;
    let text = Text::new(here.locale);
    let book = use_notebook();
    let doing = use_state_eq(Doing::default);
    let refused = use_state_eq(|| None);
    let id_of = |what: &str| [what, "-", at].concat();
    let target = match &*doing {
        Doing::Nothing => None,
        Doing::Writing(..) => Some(id_of("write")),
        Doing::Removed(_) => Some(id_of("undo")),
    };
    // What was opened has the focus; what was pressed may have gone.
    use_effect_with(target, |target| {
        if let Some(target) = target {
            acts::focus(target);
        }
    });
    let entries = |kind: Kind| -> Vec<Entry> {
        let book = book.as_deref();
        book.map_or_else(Vec::new, |book| book.at(kind, at).cloned().collect())
    };
    let (bookmark, mut notes) = (entries(Kind::Bookmark).pop(), entries(Kind::Note));
    let (is_kept, is_double, last) = (bookmark.is_some(), notes.len() > 1, notes.last().cloned());
    let act = {
        let corner = Corner {
            props: props.clone(),
            bookmark,
            doing: doing.clone(),
            refused: refused.clone(),
        };
        Callback::from(move |act: Act| corner.act(act))
    };
    let kind = kept_kind(at);
    let is_writing = matches!(*doing, Doing::Writing(..));
    let open = act.reform(move |_: MouseEvent| match is_writing {
        true => Act::Close,
        false => Act::Open(last.clone()),
    });
    let written = match &*doing {
        Doing::Writing(id, words) => {
            notes.retain(|note| note.id != *id);
            editor(text, name, &id_of("write"), words, &act)
        }
        _ => Html::default(),
    };
    let notes = notes.into_iter().map(|entry| note(text, name, entry, &act));
    html! {
        <div class="keeping" data-kept={is_kept.then_some("")}>
            <div class="keeping__marks needs-script">
                <button
                    class="keeping__mark" type="button" aria-pressed={is_kept.to_string()}
                    aria-label={text.saved_keep(kind, name)} onclick={act.reform(|_: MouseEvent| Act::Bookmark)}
                >
                    { drawing("M5.5 2.5h9v15L10 13.75 5.5 17.5Z") }
                </button>
                if kind != "person" {
                    <button
                        id={id_of("pen")} class="keeping__mark" type="button" aria-expanded={is_writing.to_string()}
                        aria-label={text.saved_note(kind, name)} onclick={open}
                    >
                        { drawing("M3.5 16.5 4.5 12 14 2.5l3.5 3.5L8 15.5Zm8.5-12 3.5 3.5") }
                    </button>
                }
            </div>
            { for notes }
            { written }
            if is_double {
                <p class="keeping__status">{ text.saved_double() }</p>
            }
            <p class="keeping__status" role="status">
                { status(*here, &doing, *refused, &id_of("undo"), &act) }
            </p>
        </div>
    }
}

fn drawing(path: &'static str) -> Html {
    let path = element("path", &["d"], &[path], Vec::new());
    element(
        "svg",
        &["viewBox", "aria-hidden"],
        &["0 0 20 20", "true"],
        vec![path],
    )
}

/// A note as it was written.
fn note(text: Text, name: &str, entry: Entry, act: &Callback<Act>) -> Html {
    let Record {
        lang, text: words, ..
    } = &entry.record;
    let lang = (!lang.is_empty() && *lang != text.locale_info().tag).then(|| lang.clone());
    let words = words.clone();
    let onclick = act.reform(move |_: MouseEvent| Act::Open(Some(entry.clone())));
    html! {
        <div class="note">
            <p class="note__words" {lang} dir="auto">{ words }</p>
            <button class="note__edit" type="button" aria-label={text.saved_edit_of(name)} {onclick}>{ text.saved_edit() }</button>
        </div>
    }
}

/// The field that a note is written in.
fn editor(text: Text, name: &str, id: &str, words: &str, act: &Callback<Act>) -> Html {
    let oninput = act.reform(|event: InputEvent| Act::Type(acts::value_of(&event)));
    let onkeydown = {
        let act = act.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() {
                act.emit(Act::Close);
            }
        }
    };
    let button = |label: &'static str, onclick: Callback<MouseEvent>| {
        html! { <button class="button" type="button" {onclick}>{ label }</button> }
    };
    html! {
        <div class="note note--open">
            <textarea
                id={id.to_owned()} class="note__field" rows="4" dir="auto" value={words.to_owned()}
                aria-label={text.saved_field(name)} {oninput} {onkeydown}
            />
            <div class="note__buttons">
                { button(text.saved_done(), act.reform(|_| Act::Close)) }
                { button(text.saved_remove(), act.reform(|_| Act::Remove)) }
            </div>
        </div>
    }
}

/// What became of the last thing that was done.
fn status(
    here: Route,
    doing: &Doing,
    refused: Option<Refused>,
    undo: &str,
    act: &Callback<Act>,
) -> Html {
    let text = Text::new(here.locale);
    match (refused, doing) {
        (Some(Refused::Nowhere), _) => text.saved_nowhere().into(),
        (Some(Refused::Full), _) => {
            let saved = Address::of(Route::new(here.locale, Page::Saved));
            let way = link(here, &saved, "", text.saved_heading().into());
            html! { <>{ text.saved_full() }{ " " }{ way }</> }
        }
        (None, Doing::Writing(id, _)) if !id.is_empty() => text.saved_saved().into(),
        (None, Doing::Removed(_)) => {
            let onclick = act.reform(|_: MouseEvent| Act::Undo);
            html! {
                <>
                    { text.saved_removed() }{ " " }
                    <button id={undo.to_owned()} class="button" type="button" {onclick}>{ text.saved_undo() }</button>
                </>
            }
        }
        _ => Html::default(),
    }
}

/// The marks as they stand, to act on.
struct Corner {
    props: KeepingProps,
    bookmark: Option<Entry>,
    doing: UseStateHandle<Doing>,
    refused: UseStateHandle<Option<Refused>>,
}

impl Corner {
    fn act(&self, act: Act) {
        match (act, &*self.doing) {
            (Act::Bookmark, _) => self.bookmark(),
            (Act::Open(entry), _) => {
                let (id, words) =
                    entry.map_or_else(Default::default, |entry| (entry.id, entry.record.text));
                self.doing.set(Doing::Writing(id, words));
            }
            (Act::Type(words), Doing::Writing(id, _)) => {
                let id = self.write(id, &words);
                self.doing.set(Doing::Writing(id, words));
            }
            // What could not be kept stays in the field.
            (Act::Close, Doing::Writing(..)) if self.refused.is_none() => self.close(),
            (Act::Remove, Doing::Writing(id, words)) => {
                kept::forget(id);
                self.refused.set(None);
                if words.trim().is_empty() {
                    self.close();
                } else {
                    self.doing.set(Doing::Removed(self.note(words, "")));
                }
            }
            (Act::Undo, Doing::Removed(record)) => {
                let again = kept::keep(record).err();
                self.refused.set(again);
                if again.is_none() {
                    self.close();
                }
            }
            _ => {}
        }
    }

    fn bookmark(&self) {
        let outcome = match &self.bookmark {
            Some(entry) => {
                kept::forget(&entry.id);
                None
            }
            None => {
                let record = Record::new(Kind::Bookmark, &self.props.at, "", kept::now());
                kept::keep(&record).err()
            }
        };
        self.refused.set(outcome);
    }

    /// Keeps the words of a note that follows the note `id`. A note without words is none.
    fn write(&self, id: &str, words: &str) -> String {
        if words.trim().is_empty() {
            kept::forget(id);
            self.refused.set(None);
            return String::new();
        }
        let outcome = kept::keep(&self.note(words, id));
        self.refused.set(outcome.as_ref().err().copied());
        outcome.unwrap_or_else(|_| id.to_owned())
    }

    fn note(&self, words: &str, follows: &str) -> Record {
        let lang = &Text::new(self.props.here.locale).locale_info().tag;
        Record {
            text: words.to_owned(),
            follows: follows.to_owned(),
            ..Record::new(Kind::Note, &self.props.at, lang, kept::now())
        }
    }

    fn close(&self) {
        self.doing.set(Doing::Nothing);
        acts::focus(&["pen-", &self.props.at].concat());
    }
}
