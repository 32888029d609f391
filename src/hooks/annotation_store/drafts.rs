//! LocalizedStr of notes on their way into the storage. They are stored when typing pauses, and at once when the page may
//! be about to go: with thousands of notes, storing and showing them with each key would be felt.

use std::cell::RefCell;

use annotations::{Record, StoreError};

use super::{add_as, name, remove};
use crate::platform::{
    clock,
    timer::{self, Timer},
    unload::{self, Listener},
};

/// Milliseconds after the last key until words are stored.
const PAUSE: i32 = 300;
/// The number of keys after which words are stored while typing goes on.
const MOST_KEYS: u32 = 20;

/// Tells what became of words: the id of the note, empty for one without words; or why they were refused.
pub type Drafted = Box<dyn FnOnce(Result<String, StoreError>)>;

/// LocalizedStr that are not stored yet.
pub struct Draft {
    /// The editor that they are written in.
    pub owner: u32,
    /// The note; without words, the one that it follows is to go.
    pub record: Record,
    /// Is told what became of them.
    pub done: Drafted,
}

#[derive(Default)]
struct Drafts {
    /// Each with the text that its id will have.
    waiting: Vec<(Draft, String)>,
    /// LocalizedStr that the storage refused, with why: they are kept for when their page is shown again.
    refused: Vec<(u32, Record, StoreError)>,
    n_owners: u32,
    n_keys: u32,
    pause: Option<Timer>,
    /// From the first draft on: a page where nothing is written listens to nothing.
    hiding: Vec<Listener>,
    asking: Option<Listener>,
}

thread_local! {
    static DRAFTS: RefCell<Drafts> = RefCell::default();
}

/// A number that no other editor has.
pub fn new_owner() -> u32 {
    DRAFTS.with_borrow_mut(|drafts| {
        drafts.n_owners += 1;
        drafts.n_owners
    })
}

/// Stores words soon; those that its owner wrote before and that wait still are replaced.
pub fn store_soon(draft: Draft) {
    let fresh = clock::fresh();
    let is_time = DRAFTS.with_borrow_mut(|drafts| {
        if drafts.hiding.is_empty() {
            drafts.hiding.extend(unload::on_hide(flush));
        }
        // If the program stops, `failure.js` stores them, under the key that they would have had.
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

/// Stores at once what waits.
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

/// Gives up what an owner wrote and was not stored.
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

/// The words of a note at an address that the storage refused when its page was left: their owner, the note, and
/// the reason.
pub fn refused_at(target: &str) -> Option<(u32, Record, StoreError)> {
    DRAFTS.with_borrow(|drafts| {
        let mut refused = drafts.refused.iter();
        refused
            .find(|(_, record, _)| record.target == target)
            .cloned()
    })
}
