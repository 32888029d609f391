//! The reader's annotations in the browser's storage. All apps of a page and all tabs show the same annotations: each
//! rereads the records that another one has written.

mod drafts;
mod import;

use std::{cell::RefCell, rc::Rc};

use annotations::{Notebook, Record, RecordStore, StoreError};
use yew::prelude::*;

use crate::platform::{
    clock, files, json, storage,
    timer::{self, Timer},
};

pub use drafts::{Draft, Drafted, flush, new_owner, refused_at, store_soon, withdraw};
pub use import::import;

/// The prefix of the names of records in the storage.
const PREFIX: &str = "kept/";
/// Milliseconds until changes by other tabs are shown: they often come in pairs.
const COALESCE: i32 = 100;

/// The notebook; `None` before it is read.
type Book = Option<Rc<Notebook>>;

/// The notebook as last read, and the components that show it. It is shared by all apps of a page.
#[derive(Default)]
struct Shared {
    book: Book,
    /// The number of reads so far: a new number renders a component again.
    n_read: usize,
    readers: Vec<Reader>,
    n_readers: usize,
    /// Targets changed by other tabs since the components were last notified; `None` stands for all targets.
    changed: Vec<Option<String>>,
    waiting: Option<Timer>,
}

/// A component that shows the notebook, or the annotations of one target.
#[derive(Clone)]
struct Reader {
    number: usize,
    target: Option<AttrValue>,
    /// Renders the component again when set to another number of reads.
    setter: UseStateSetter<usize>,
}

thread_local! {
    static SHARED: RefCell<Shared> = RefCell::default();
}

/// Reads the notebook now, and again whenever another tab changes it; only if `is_ours`, that is on a page of the site,
/// since the storage of a host page is private to that page.
#[hook]
pub fn use_stored_annotations(is_ours: bool) {
    use_effect_with(is_ours, |is_ours| {
        let change = is_ours.then(|| {
            read();
            storage::on_change(|key| match key {
                None => read(),
                Some(key) => note_change(&key),
            })
        });
        move || drop(change)
    });
}

/// Returns the notebook; `None` before it is read, so that the first render depends on the path alone. With a target,
/// the component renders again only when the annotations of that target change.
#[hook]
pub fn use_annotations(target: Option<AttrValue>) -> Book {
    let n_read = use_state_eq(|| 0);
    let setter = n_read.setter();
    use_effect_with(target, move |target| {
        let number = SHARED.with_borrow_mut(|shared| {
            shared.n_readers += 1;
            shared.readers.push(Reader {
                number: shared.n_readers,
                target: target.clone(),
                setter: setter.clone(),
            });
            setter.set(shared.n_read);
            shared.n_readers
        });
        move || {
            SHARED.with_borrow_mut(|shared| {
                shared.readers.retain(|reader| reader.number != number);
            });
        }
    });
    current()
}

/// Returns the notebook as last read; `None` before it is read.
pub(super) fn current() -> Book {
    SHARED.with_borrow(|shared| shared.book.clone())
}

/// Reads the notebook from the storage.
pub fn stored() -> Rc<Notebook> {
    Rc::new(Notebook::read(&LocalStorageStore))
}

fn read() {
    SHARED.with_borrow_mut(|shared| shared.book = Some(stored()));
    notify(&[None]);
}

/// Rereads the records with these ids, and renders the components that show them.
fn reread(ids: &[&str]) {
    notify(&changed_by(ids));
}

/// Rereads the records with these ids. Returns the targets with changes; `None` among them stands for all targets.
fn changed_by(ids: &[&str]) -> Vec<Option<String>> {
    SHARED.with_borrow_mut(|shared| {
        let Some(book) = &mut shared.book else {
            shared.book = Some(stored());
            return vec![None];
        };
        let book = Rc::make_mut(book);
        let mut targets = Vec::new();
        for id in ids {
            if !id.is_empty() {
                targets.extend(book.reread(&LocalStorageStore, id).into_iter().map(Some));
            }
        }
        targets
    })
}

/// Handles a change of a stored entry by another tab.
fn note_change(key: &str) {
    let Some(id) = key.strip_prefix(PREFIX) else {
        return;
    };
    let changed = changed_by(&[id]);
    SHARED.with_borrow_mut(|shared| {
        shared.changed.extend(changed);
        let notify_later = || {
            let changed = SHARED.with_borrow_mut(|shared| {
                shared.waiting = None;
                std::mem::take(&mut shared.changed)
            });
            notify(&changed);
        };
        shared
            .waiting
            .get_or_insert_with(|| timer::after(COALESCE, notify_later));
    });
}

/// Renders the components that show something of these targets; `None` among them stands for all targets.
fn notify(targets: &[Option<String>]) {
    let (n_read, mut readers) = SHARED.with_borrow_mut(|shared| {
        shared.n_read += 1;
        (shared.n_read, shared.readers.clone())
    });
    readers.retain(|reader| {
        let shows = |target: &Option<String>| match (target, &reader.target) {
            (Some(target), Some(shown)) => target == shown,
            _ => true,
        };
        targets.iter().any(shows)
    });
    for reader in readers {
        reader.setter.set(n_read);
    }
}

/// Stores a record, and returns its id.
///
/// # Errors
/// If the browser refuses; the storage is then unchanged.
pub fn add(record: &Record) -> Result<String, StoreError> {
    add_as(record, &clock::fresh())
}

/// Stores a record; `fresh` is a text that is in the id of no other note.
fn add_as(record: &Record, fresh: &str) -> Result<String, StoreError> {
    let id = annotations::add(&LocalStorageStore, record, fresh)?;
    reread(&[&id, &record.follows]);
    Ok(id)
}

/// Removes a record.
pub fn remove(id: &str) {
    annotations::remove(&LocalStorageStore, id);
    reread(&[id]);
}

/// Returns the current time in the format of records.
pub fn now() -> String {
    clock::now()
}

/// Returns year, month and day of a record in the reader's time zone; `None` if its time is not valid.
pub fn day_of(record: &Record) -> Option<(u16, u8, u8)> {
    clock::day_of(&record.time)
}

/// True if the browser can store annotations for this page.
pub fn can_store() -> bool {
    storage::is_there()
}

/// Downloads the notebook as a file.
pub fn export() {
    flush();
    let text = annotations::export(&stored(), &clock::now(), &json::quote);
    files::hand_out("diptych-notebook.json", "application/json", &text);
}

/// Downloads the records that could not be read, as they are stored: one line each, with key and text.
pub fn export_unreadable() {
    let book = stored();
    let lines = book.unreadable.iter().map(|unreadable| {
        [
            &storage::key(&name(&unreadable.id)),
            "\t",
            &unreadable.stored,
            "\n",
        ]
        .concat()
    });
    let text: String = lines.collect();
    files::hand_out("diptych-unread.txt", "text/plain", &text);
}

/// The browser's `localStorage` as a store of records.
struct LocalStorageStore;

fn name(id: &str) -> String {
    [PREFIX, id].concat()
}

impl RecordStore for LocalStorageStore {
    fn entries(&self) -> Vec<(String, String)> {
        storage::entries(PREFIX)
    }

    fn get(&self, id: &str) -> Option<String> {
        storage::load(&name(id))
    }

    fn put(&self, id: &str, stored: &str) -> Result<(), StoreError> {
        if !storage::is_there() {
            return Err(StoreError::Unavailable);
        }
        storage::save(&name(id), stored).map_err(|_| StoreError::Full)
    }

    fn remove(&self, id: &str) {
        storage::remove(&name(id));
    }
}
