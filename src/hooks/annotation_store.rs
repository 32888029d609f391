//! What the reader keeps, as it stands in the browser's storage. Every app of a page and every tab shows the
//! same: what one of them writes, the others read again.

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

/// The beginning of the names of records in the storage.
const PREFIX: &str = "kept/";
/// Milliseconds until changes by other tabs are shown: they often come in pairs.
const COALESCE: i32 = 100;

/// The notebook, once it was read.
type Book = Option<Rc<Notebook>>;

/// What was read last, and who shows it. It belongs to the page and not to an app: a page may hold several.
#[derive(Default)]
struct Shared {
    book: Book,
    /// How often it was read.
    n_read: usize,
    readers: Vec<Reader>,
    n_readers: usize,
    /// Addresses that other tabs have changed and nobody was told of; `None` among them is all of them.
    changed: Vec<Option<String>>,
    waiting: Option<Timer>,
}

/// Somebody who shows the notebook, or what is kept at one address.
#[derive(Clone)]
struct Reader {
    number: usize,
    target: Option<AttrValue>,
    /// How they learn that it was read again.
    setter: UseStateSetter<usize>,
}

thread_local! {
    static SHARED: RefCell<Shared> = RefCell::default();
}

/// Reads the notebook now, and again whenever another tab changes it; only where the page `is_ours`: somebody
/// else's storage is none of our business.
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

/// The notebook; `None` before it was read, so that the first render depends on the path alone. With an address,
/// the component renders again only when something changes there.
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

/// The notebook as it was read last.
pub(super) fn current() -> Book {
    SHARED.with_borrow(|shared| shared.book.clone())
}

/// The notebook as it stands in the storage now.
pub fn stored() -> Rc<Notebook> {
    Rc::new(Notebook::read(&LocalStorageStore))
}

fn read() {
    SHARED.with_borrow_mut(|shared| shared.book = Some(stored()));
    tell(&[None]);
}

/// Reads the records with these ids again, and tells those who show them.
fn reread(ids: &[&str]) {
    tell(&changed_by(ids));
}

/// Reads the records with these ids again. Returns the addresses that something changed at.
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

/// Another tab has changed what is stored under a key.
fn note_change(key: &str) {
    let Some(id) = key.strip_prefix(PREFIX) else {
        return;
    };
    let changed = changed_by(&[id]);
    SHARED.with_borrow_mut(|shared| {
        shared.changed.extend(changed);
        let told = || {
            let changed = SHARED.with_borrow_mut(|shared| {
                shared.waiting = None;
                std::mem::take(&mut shared.changed)
            });
            tell(&changed);
        };
        shared
            .waiting
            .get_or_insert_with(|| timer::after(COALESCE, told));
    });
}

/// Lets those render who show something of the addresses `ats`.
fn tell(targets: &[Option<String>]) {
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

/// Keeps a record, and returns its id.
///
/// # Errors
/// If the browser refuses; then all is as it was.
pub fn add(record: &Record) -> Result<String, StoreError> {
    add_as(record, &clock::fresh())
}

/// Keeps a record; `fresh` is a text that no other note has in its id.
fn add_as(record: &Record, fresh: &str) -> Result<String, StoreError> {
    let id = annotations::add(&LocalStorageStore, record, fresh)?;
    reread(&[&id, &record.follows]);
    Ok(id)
}

/// Keeps a record no longer.
pub fn remove(id: &str) {
    annotations::remove(&LocalStorageStore, id);
    reread(&[id]);
}

/// The time to write into a record.
pub fn now() -> String {
    clock::now()
}

/// Year, month and day of a record, where the reader is.
pub fn day_of(record: &Record) -> Option<(u16, u8, u8)> {
    clock::day_of(&record.time)
}

/// Whether this browser keeps anything for this page.
pub fn can_store() -> bool {
    storage::is_there()
}

/// Hands the reader the notebook as a file.
pub fn export() {
    flush();
    let text = annotations::export(&stored(), &clock::now(), &json::quote);
    files::hand_out("diptych-notebook.json", "application/json", &text);
}

/// Hands the reader, as it is stored, what could not be read: a line for each, key and text.
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

/// The browser's storage, as a store.
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
