//! Annotation controls of a film, a section, a card or a person: a bookmark button, and a note editor that stores its
//! text when typing pauses, when it loses the focus and when the page is left, so no Save button is needed.

mod actions;

use std::{cell::RefCell, rc::Rc};

use annotations::{Notebook, RecordKind, StoreError};
use yew::prelude::*;

use super::store::{self, use_annotations};
use crate::markup::{
    parts::line,
    toolbar::{NOTE, Toolbar, tool_id},
    vnode::{all, element, label},
};
use crate::{
    hooks::{AppRoot, before_render, dom},
    messages::Messages,
    route::{Address, Page, Route},
};

/// The target of the controls, and the page that they are rendered on.
#[derive(Clone, PartialEq, Eq, Properties)]
struct AnnotationControlsProps {
    /// The current route.
    route: Route,
    /// The annotation target: an address below the language, such as `films/heat/#score`.
    target: AttrValue,
    /// The name of the target, for labels.
    name: AttrValue,
}

/// State of the note editor and of the bookmark button.
#[derive(Clone, Default)]
struct EditorState {
    step: Step,
    /// The id of the note being edited; empty if there is none, and for a new note until it is first stored.
    id: String,
    /// The text of the note; after a removal, the text that Undo restores.
    words: String,
    /// The error of the last write: the text is not stored, only held here.
    refused: Option<StoreError>,
    /// The number of the editor, which identifies its drafts.
    owner: u32,
    /// The error of the last write of the bookmark.
    bookmark_refused: Option<StoreError>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Step {
    #[default]
    Nothing,
    Writing,
    Removed,
}

/// Values of the buttons of a note. The edit button of a stored note has the id of the note instead.
const REMOVE: &str = "remove";
const UNDO: &str = "undo";

/// Renders the annotation controls of `target`, and its notes, on the page `route`. Empty in a frame and on the 404
/// page, which have the page `NotFound`.
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
    // Focus the field or the button that was opened: the pressed button may have been removed.
    use_effect_with((focus, target.clone()), |(focus, target)| {
        if !focus.is_empty() {
            dom::focus(AppRoot::default(), &tool_id(focus, target));
        }
        // Store the draft when the controls are unmounted: a later outcome could not be shown.
        store::flush
    });
    let editor = NoteEditor {
        props: props.clone(),
        state: state.clone(),
        latest,
    };
    let onfocusout = |_: FocusEvent| store::flush();
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

/// Controller of the annotation controls: renders their state and handles their events.
#[derive(Clone)]
struct NoteEditor {
    props: AnnotationControlsProps,
    state: UseStateHandle<EditorState>,
    /// The state that was set last, which may not be rendered yet.
    latest: Rc<RefCell<EditorState>>,
}

impl NoteEditor {
    fn text(&self) -> Messages {
        Messages::new(self.props.route.locale)
    }

    fn tools<'a>(&'a self, book: &Notebook) -> Toolbar<'a> {
        let AnnotationControlsProps {
            route,
            target,
            name,
        } = &self.props;
        Toolbar {
            route: *route,
            target,
            name,
            is_bookmarked: book
                .with_target(RecordKind::Bookmark, target)
                .next()
                .is_some(),
            is_editing: self.state.step == Step::Writing,
        }
    }

    /// Renders the stored notes, except the one that is being edited.
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
            button(NOTE, text.saved_done()),
            button(REMOVE, text.saved_remove()),
        ];
        element("div", &["class"], &["note__buttons"], both)
    }

    /// Renders the status message: a storage error, otherwise the outcome of the last action.
    fn status(&self) -> Html {
        let (text, route) = (self.text(), self.props.route);
        let state = &*self.state;
        match (state.refused.or(state.bookmark_refused), state.step) {
            (Some(StoreError::Unavailable), _) => text.saved_nowhere().into(),
            (Some(StoreError::Full), _) => {
                // In a new tab: the text that could not be stored exists in this page only.
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

/// Renders a button that event handlers identify by its `value`; without the attribute `id` if `id` is empty.
pub fn button(value: &str, id: &str, words: &str) -> Html {
    let (keys, values): (&[&str], &[&str]) = (
        &["type", "class", "value", "id"],
        &["button", "button", value, id],
    );
    let n = if id.is_empty() { 3 } else { 4 };
    label("button", &keys[..n], &values[..n], words.to_owned())
}
