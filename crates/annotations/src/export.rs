//! Exports a notebook as a JSON file, one record a line.

use crate::{
    record::VERSION,
    store::{Entry, Notebook},
};

/// The value of the `format` field of an exported file.
pub(crate) const FORMAT: &str = "diptych-notebook";

/// The notebook as JSON (RFC 8259). `quote` serializes a text as a JSON string.
pub fn export(notebook: &Notebook, time: &str, quote: &dyn Fn(&str) -> String) -> String {
    let pair = |name: &str, value: &str| [&quote(name), ": ", &quote(value)].concat();
    let mut file = ["{\n  ", &pair("format", FORMAT), ",\n  "].concat();
    file.push_str(&[&quote("version"), ": ", &VERSION.to_string(), ",\n  "].concat());
    file.push_str(&[&pair("exported", time), ",\n  ", &quote("records"), ": ["].concat());
    for (idx, Entry { id, record }) in notebook.entries.iter().enumerate() {
        file.push_str(if idx == 0 { "\n    { " } else { ",\n    { " });
        file.push_str(&pair("id", id));
        for (name, value) in record.fields() {
            if !value.is_empty() {
                file.push_str(", ");
                file.push_str(&pair(name, value));
            }
        }
        file.push_str(" }");
    }
    file.push_str("\n  ]\n}\n");
    file
}
