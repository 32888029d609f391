//! Drafts of notes. They are stored when typing pauses, and at once when the page may be about to be unloaded: with
//! thousands of notes, storing and rendering on every key would be noticeably slow.

use std::cell::RefCell;

use annotations::{Record, StoreError};

use super::{add_as, name, remove};
use crate::platform::{
    clock,
    timer::{self, Timer},
    unload::{self, Listener},
};

/// Milliseconds after the last key until a draft is stored.
const PAUSE: i32 = 300;
/// The number of keys after which drafts are stored while typing continues.
const MOST_KEYS: u32 = 20;

/// Callback for a draft that was stored or refused: the id of the note, empty for an empty text, or the error.
pub type Drafted = Box<dyn FnOnce(Result<String, StoreError>)>;

/// A draft that is not stored yet.
pub struct Draft {
    /// The number of its editor.
    pub owner: u32,
    /// The note. If its text is empty, the note that it follows is removed.
    pub record: Record,
    /// Called when the draft was stored or refused.
    pub done: Drafted,
}

#[derive(Default)]
struct Drafts {
    /// Drafts to be stored, each with the unique text of its future id.
    waiting: Vec<(Draft, String)>,
    /// Drafts that the storage refused, with the error; offered when their page is shown again.
    refused: Vec<(u32, Record, StoreError)>,
    n_owners: u32,
    n_keys: u32,
    pause: Option<Timer>,
    /// Added with the first draft: a page without drafts has no listeners.
    hiding: Vec<Listener>,
    asking: Option<Listener>,
}

thread_local! {
    static DRAFTS: RefCell<Drafts> = RefCell::default();
}

/// Returns a number that no other editor has.
pub fn new_owner() -> u32 {
    DRAFTS.with_borrow_mut(|drafts| {
        drafts.n_owners += 1;
        drafts.n_owners
    })
}

/// Stores a draft soon. It replaces a waiting draft of the same editor.
pub fn store_soon(draft: Draft) {
    let fresh = clock::fresh();
    let is_time = DRAFTS.with_borrow_mut(|drafts| {
        if drafts.hiding.is_empty() {
            drafts.hiding.extend(unload::on_hide(flush));
        }
        // If the program stops, `web/page/failure.js` stores the draft, under the key that it would have had.
        if draft.record.text.trim().is_empty() {
            unload::saved(draft.owner);
        } else {
            let key = name(&["note-", &fresh].concat());
            unload::note_unsaved(draft.owner, &key, &draft.record.stored());
        }
        drafts
            .waiting
            .retain(|(other, _)| other.owner != draft.owner);
        drafts.waiting.push((draft, fresh));
        drafts.n_keys += 1;
        drafts.pause = Some(timer::after(PAUSE, flush));
        drafts.n_keys >= MOST_KEYS
    });
    if is_time {
        flush();
    }
}

/// Stores all waiting drafts at once.
pub fn flush() {
    let waiting = DRAFTS.with_borrow_mut(|drafts| {
        drafts.n_keys = 0;
        drafts.pause = None;
        std::mem::take(&mut drafts.waiting)
    });
    for (draft, fresh) in waiting {
        let Draft {
            owner,
            record,
            done,
        } = draft;
        withdraw(owner);
        let result = if record.text.trim().is_empty() {
            remove(&record.follows);
            Ok(String::new())
        } else {
            add_as(&record, &fresh)
        };
        if let Err(refused) = result {
            DRAFTS.with_borrow_mut(|drafts| {
                drafts.refused.push((owner, record, refused));
                drafts.asking.get_or_insert_with(unload::ask_to_stay);
            });
        }
        done(result);
    }
}

/// Discards the drafts of an editor that are not stored.
pub fn withdraw(owner: u32) {
    unload::saved(owner);
    DRAFTS.with_borrow_mut(|drafts| {
        drafts.waiting.retain(|(draft, _)| draft.owner != owner);
        drafts.refused.retain(|(other, ..)| *other != owner);
        if drafts.refused.is_empty() {
            drafts.asking = None;
        }
    });
}

/// Returns the draft for a target that the storage refused when its page was left: its editor, the note, and the error.
pub fn refused_at(target: &str) -> Option<(u32, Record, StoreError)> {
    DRAFTS.with_borrow(|drafts| {
        let mut refused = drafts.refused.iter();
        refused
            .find(|(_, record, _)| record.target == target)
            .cloned()
    })
}
