//! What the reader keeps, as it stands in the browser's storage. Every app of a page and every tab shows the
//! same: what one of them writes, the others read again.

use std::{cell::RefCell, rc::Rc};

use notebook::{Form, Leaf, Notebook, Record, Refused, Report, Shelf};
use yew::prelude::*;

use crate::platform::{clock, files, json, storage};

/// The beginning of the names of records in the storage.
const PREFIX: &str = "kept/";

/// The notebook, once it was read.
type Book = Option<Rc<Notebook>>;

/// What was read last, and who shows it. It belongs to the page and not to an app: a page may hold several.
#[derive(Default)]
struct Shared {
    book: Book,
    /// How often it was read.
    n_read: usize,
    /// Those who show it: a number for each, and how they learn that it was read again.
    readers: Vec<(usize, UseStateSetter<usize>)>,
    n_readers: usize,
}

thread_local! {
    static SHARED: RefCell<Shared> = RefCell::default();
}

/// Reads the notebook now, and again whenever another tab changes it; only where the page `is_ours`: somebody
/// else's storage is none of our business.
#[hook]
pub fn use_kept_notebook(is_ours: bool) {
    use_effect_with(is_ours, |is_ours| {
        let change = is_ours.then(|| {
            read();
            storage::on_change(read)
        });
        move || drop(change)
    });
}

/// The notebook; `None` before it was read, so that the first render depends on the path alone.
#[hook]
pub fn use_notebook() -> Book {
    let n_read = use_state_eq(|| 0);
    let setter = n_read.setter();
    use_effect_with((), move |()| {
        let number = SHARED.with_borrow_mut(|shared| {
            shared.n_readers += 1;
            shared.readers.push((shared.n_readers, setter.clone()));
            setter.set(shared.n_read);
            shared.n_readers
        });
        move || {
            SHARED.with_borrow_mut(|shared| shared.readers.retain(|(other, _)| *other != number));
        }
    });
    current()
}

/// The notebook as it was read last.
pub(super) fn current() -> Book {
    SHARED.with_borrow(|shared| shared.book.clone())
}

/// The notebook as it stands in the storage now.
pub fn now_kept() -> Rc<Notebook> {
    Rc::new(Notebook::read(&Drawer))
}

fn read() {
    let book = Some(now_kept());
    let (n_read, readers) = SHARED.with_borrow_mut(|shared| {
        shared.book = book;
        shared.n_read += 1;
        (shared.n_read, shared.readers.clone())
    });
    for (_, reader) in readers {
        reader.set(n_read);
    }
}

/// Keeps a record, and returns its id.
///
/// # Errors
/// If the browser refuses; then all is as it was.
pub fn keep(record: &Record) -> Result<String, Refused> {
    let id = notebook::add(&Drawer, record, &clock::fresh());
    read();
    id
}

/// Keeps a record no longer.
pub fn forget(id: &str) {
    notebook::remove(&Drawer, id);
    read();
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
pub fn can_keep() -> bool {
    storage::is_there()
}

/// Hands the reader the notebook as a file.
pub fn export() {
    let text = notebook::export(&now_kept(), &clock::now(), &json::quote);
    files::hand_out("diptych-notebook.json", "application/json", &text);
}

/// Hands the reader, as it is stored, what could not be read: a line for each, key and text.
pub fn export_strange() {
    let book = now_kept();
    let lines = book.strange.iter().map(|strange| {
        [
            &storage::key(&name(&strange.id)),
            "\t",
            &strange.stored,
            "\n",
        ]
        .concat()
    });
    let text: String = lines.collect();
    files::hand_out("diptych-unread.txt", "text/plain", &text);
}

/// Reads the file that was chosen in the field of `event` into the notebook, and tells what became of it.
pub fn import(event: &Event, done: Box<dyn FnOnce(Report)>) {
    files::read_chosen(
        event,
        Box::new(move |text: String| {
            let mut leaves = Vec::new();
            let mut push = |path: String, value, text: String| {
                let form = match value {
                    json::Value::Nothing => Form::Nothing,
                    json::Value::Literal => Form::Literal,
                    json::Value::Text => Form::Text,
                    json::Value::List => Form::List,
                    json::Value::Object => Form::Object,
                };
                leaves.push(Leaf { path, form, text });
            };
            if let Err(message) = json::take_apart(&text, &mut push) {
                leaves = vec![Leaf {
                    path: String::new(),
                    form: Form::Broken,
                    text: message,
                }];
            }
            let report = notebook::import(&Drawer, &leaves);
            read();
            done(report);
        }),
    );
}

/// The browser's storage, as a shelf.
struct Drawer;

fn name(id: &str) -> String {
    [PREFIX, id].concat()
}

impl Shelf for Drawer {
    fn entries(&self) -> Vec<(String, String)> {
        storage::entries(PREFIX)
    }

    fn get(&self, id: &str) -> Option<String> {
        storage::load(&name(id))
    }

    fn put(&self, id: &str, stored: &str) -> Result<(), Refused> {
        if !storage::is_there() {
            return Err(Refused::Nowhere);
        }
        storage::save(&name(id), stored).map_err(|_| Refused::Full)
    }

    fn remove(&self, id: &str) {
        storage::remove(&name(id));
    }
}
