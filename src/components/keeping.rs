//! The tools beside a film, a section, a card or a person, at work: one keeps it, one opens a note. What is
//! written is kept when typing pauses and whenever the page may go, so there is nothing to save and nothing to lose.

mod acting;

use std::{cell::RefCell, rc::Rc};

use notebook::{Kind, Notebook, Refused};
use yew::prelude::*;

use super::{
    element::{all, element, label},
    parts::line,
    tools::{PEN, Tools, tool_id},
};
use crate::{
    hooks::{Stage, acts, before_render, notebook as kept, use_notebook},
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
    /// They are kept nowhere but here: the storage refused them.
    refused: Option<Refused>,
    /// The editor that they are written in.
    owner: u32,
    /// The bookmark was refused.
    mark_refused: Option<Refused>,
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

/// The tools of what stands at `at`, and what was kept of it. A page in a frame has none.
pub fn keeping(here: Route, at: String, name: &str) -> Html {
    if matches!(here.page, Page::NotFound { .. }) {
        return Html::default();
    }
    let at = AttrValue::from(at);
    html! { <Keeping key={&*at} {here} at={at.clone()} name={name.to_owned()} /> }
}

#[component]
fn Keeping(props: &KeepingProps) -> Html {
    before_render();
    let KeepingProps { here, at, .. } = props;
    let book = use_notebook(Some(at.clone())).unwrap_or_default();
    let doing = use_state(|| Doing::begin(at));
    let latest = use_mut_ref(|| Doing::clone(&doing));
    let focus = match doing.step {
        Step::Nothing => "",
        Step::Writing => "write",
        Step::Removed => UNDO,
    };
    // What was opened has the focus; what was pressed may have gone.
    use_effect_with((focus, at.clone()), |(focus, at)| {
        if !focus.is_empty() {
            acts::focus(Stage::default(), &tool_id(focus, at));
        }
        // When the page is left, nobody is told any more what becomes of the words.
        kept::flush
    });
    let corner = Corner {
        props: props.clone(),
        doing: doing.clone(),
        latest,
    };
    let onfocusout = |_: FocusEvent| kept::flush();
    let onclick = {
        let corner = corner.clone();
        move |event: MouseEvent| corner.press(Stage::of(&event), &acts::pressed(&event))
    };
    let oninput = {
        let corner = corner.clone();
        move |event: InputEvent| corner.write(&acts::value_of(&event))
    };
    let onkeydown = {
        let corner = corner.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape"
                && !acts::is_for_input_method(&event)
                && corner.doing.step == Step::Writing
            {
                corner.close();
            }
        }
    };
    let notes = corner.notes(&book);
    let status = corner.status();
    html! {
        <div class="keeping" {onclick} {onkeydown} {onfocusout}>
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
    /// What was set last, which may not be rendered yet.
    latest: Rc<RefCell<Doing>>,
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
        match (doing.refused.or(doing.mark_refused), doing.step) {
            (Some(Refused::Nowhere), _) => text.saved_nowhere().into(),
            (Some(Refused::Full), _) => {
                // In a tab of its own: what could not be kept stands in this page alone.
                let saved = Address::of(Route::new(here.locale, Page::Saved)).href(here);
                let way = label(
                    "a",
                    &["href", "target"],
                    &[&saved, "_blank"],
                    text.saved_heading().to_owned(),
                );
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
