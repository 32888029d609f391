//! The tools beside a film, a section, a card or a person, at work: one keeps it, one opens a note. What is
//! written is kept when typing pauses and whenever the page may go, so there is nothing to save and nothing to lose.

mod actions;

use std::{cell::RefCell, rc::Rc};

use annotations::{Notebook, RecordKind, StoreError};
use yew::prelude::*;

use super::{
    element::{all, element, label},
    parts::line,
    tools::{PEN, Tools, tool_id},
};
use crate::{
    hooks::{AppRoot, annotation_store, before_render, dom, use_annotations},
    messages::Messages,
    route::{Address, Page, Route},
};

/// What can be kept.
#[derive(Clone, PartialEq, Eq, Properties)]
struct AnnotationControlsProps {
    /// The page.
    route: Route,
    /// What is kept: its address below the language.
    target: AttrValue,
    /// Its name.
    name: AttrValue,
}

/// What is going on.
#[derive(Clone, Default)]
struct EditorState {
    step: Step,
    /// The note that is written or was removed; nothing before it was first kept.
    id: String,
    /// Its words.
    words: String,
    /// They are kept nowhere but here: the storage refused them.
    refused: Option<StoreError>,
    /// The editor that they are written in.
    owner: u32,
    /// The bookmark was refused.
    mark_refused: Option<StoreError>,
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
pub fn annotation_controls(route: Route, target: String, name: &str) -> Html {
    if matches!(route.page, Page::NotFound { .. }) {
        return Html::default();
    }
    let target = AttrValue::from(target);
    html! { <AnnotationControls key={&*target} {route} target={target.clone()} name={name.to_owned()} /> }
}

#[component]
fn AnnotationControls(props: &AnnotationControlsProps) -> Html {
    before_render();
    let AnnotationControlsProps { route, target, .. } = props;
    let book = use_annotations(Some(target.clone())).unwrap_or_default();
    let state = use_state(|| EditorState::begin(target));
    let latest = use_mut_ref(|| EditorState::clone(&state));
    let focus = match state.step {
        Step::Nothing => "",
        Step::Writing => "write",
        Step::Removed => UNDO,
    };
    // What was opened has the focus; what was pressed may have gone.
    use_effect_with((focus, target.clone()), |(focus, target)| {
        if !focus.is_empty() {
            dom::focus(AppRoot::default(), &tool_id(focus, target));
        }
        // When the page is left, nobody is told any more what becomes of the words.
        annotation_store::flush
    });
    let editor = NoteEditor {
        props: props.clone(),
        state: state.clone(),
        latest,
    };
    let onfocusout = |_: FocusEvent| annotation_store::flush();
    let onclick = {
        let editor = editor.clone();
        move |event: MouseEvent| editor.press(AppRoot::of(&event), &dom::pressed(&event))
    };
    let oninput = {
        let editor = editor.clone();
        move |event: InputEvent| editor.write(&dom::value_of(&event))
    };
    let onkeydown = {
        let editor = editor.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape"
                && !dom::is_for_input_method(&event)
                && editor.state.step == Step::Writing
            {
                editor.close();
            }
        }
    };
    let notes = editor.notes(&book);
    let status = editor.status();
    html! {
        <div class="annotations" {onclick} {onkeydown} {onfocusout}>
            { editor.tools(&book).row() }
            { notes }
            if state.step == Step::Writing {
                <textarea
                    id={tool_id("write", target)} class="note__field" rows="4" dir="auto" value={state.words.clone()}
                    aria-label={Messages::new(route.locale).saved_field(&props.name)} {oninput}
                />
                { editor.buttons() }
            }
            <p class="annotations__status" role="status">{ status }</p>
        </div>
    }
}

/// The tools as they stand, to show and to act on.
#[derive(Clone)]
struct NoteEditor {
    props: AnnotationControlsProps,
    state: UseStateHandle<EditorState>,
    /// What was set last, which may not be rendered yet.
    latest: Rc<RefCell<EditorState>>,
}

impl NoteEditor {
    fn text(&self) -> Messages {
        Messages::new(self.props.route.locale)
    }

    fn tools<'a>(&'a self, book: &Notebook) -> Tools<'a> {
        let AnnotationControlsProps {
            route,
            target,
            name,
        } = &self.props;
        Tools {
            route: *route,
            target,
            name,
            is_kept: book
                .with_target(RecordKind::Bookmark, target)
                .next()
                .is_some(),
            is_noted: self.state.step == Step::Writing,
        }
    }

    /// The notes, but for the one that is being written.
    fn notes(&self, book: &Notebook) -> Html {
        let AnnotationControlsProps { target, name, .. } = &self.props;
        let text = self.text();
        let notes: Vec<_> = book.with_target(RecordKind::Note, target).collect();
        let is_double = notes.len() > 1;
        let notes = notes.into_iter().filter(|note| note.id != self.state.id);
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
            shown.push(line("annotations__status", text.saved_double().into()));
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
        let (text, route) = (self.text(), self.props.route);
        let state = &*self.state;
        match (state.refused.or(state.mark_refused), state.step) {
            (Some(StoreError::Unavailable), _) => text.saved_nowhere().into(),
            (Some(StoreError::Full), _) => {
                // In a tab of its own: what could not be kept stands in this page alone.
                let saved = Address::of(Route::new(route.locale, Page::Saved)).href(route);
                let way = label(
                    "a",
                    &["href", "target"],
                    &[&saved, "_blank"],
                    text.saved_heading().to_owned(),
                );
                all(vec![text.saved_full().into(), " ".into(), way])
            }
            (None, Step::Writing) if !state.id.is_empty() => text.saved_saved().into(),
            (None, Step::Removed) => {
                let undo = button(UNDO, &tool_id(UNDO, &self.props.target), text.saved_undo());
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
