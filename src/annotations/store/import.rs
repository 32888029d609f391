//! Import of a file that the reader chose: its first bytes are checked before the rest is read, and its records are
//! imported in batches, so that the page stays responsive.

use annotations::{Expected, Fault, Form, Import, N_LOOKED_AT, NotJson, Report, check_beginning};
use yew::prelude::*;

use super::{LocalStorageStore, flush, read};
use crate::platform::{
    files::{self, NotRead},
    json, timer,
};

/// The number of records in a batch: a few milliseconds, most of them in the browser's storage.
const AT_A_TIME: usize = 200;

/// Imports the file that was chosen in the field of `event` into the notebook, and passes the report to `done`.
pub fn import(event: &Event, done: impl FnOnce(Report) + 'static) {
    flush();
    files::read_chosen(event, N_LOOKED_AT, check_beginning, |text| {
        let whole = match text {
            Ok(text) => json::parse(&text).ok_or(Form::Other(NotJson::Broken)),
            Err(NotRead::Refused(fault)) => return done(Report::of_fault(fault)),
            Err(NotRead::Unreadable) => Err(Form::Other(NotJson::Unreadable)),
        };
        let whole = whole.map_err(|form| Fault::of_whole(form, Expected::Json));
        match whole.and_then(|whole| Import::begin(&LocalStorageStore, &Held(whole))) {
            Ok(import) => go_on(import, done),
            Err(fault) => done(Report::of_fault(fault)),
        }
    });
}

fn go_on(mut import: Import<Held>, done: impl FnOnce(Report) + 'static) {
    if import.step(&LocalStorageStore, AT_A_TIME) {
        timer::soon(move || go_on(import, done));
    } else {
        read();
        done(import.report());
    }
}

/// A JSON value held by the browser.
#[derive(Debug)]
struct Held(json::Value);

impl annotations::Value for Held {
    fn form(&self) -> Form {
        match self.0.form() {
            json::Form::Nothing => Form::Nothing,
            json::Form::Literal => Form::Literal,
            json::Form::Text => Form::Text,
            json::Form::List => Form::List,
            json::Form::Object => Form::Object,
        }
    }

    fn text(&self) -> String {
        self.0.text()
    }

    fn field(&self, key: &str) -> Option<Self> {
        self.0.field(key).map(Self)
    }

    fn n_items(&self) -> usize {
        self.0.n_items() as usize
    }

    fn item(&self, idx: usize) -> Option<Self> {
        let idx = u32::try_from(idx).ok()?;
        self.0.item(idx).map(Self)
    }
}
