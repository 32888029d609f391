//! The JSON Schema of `collection.json` (draft 2020-12), from its types.

use schemars::{Schema, generate::SchemaSettings, transform::RecursiveTransform};
use serde_json::Value;

use super::form::CollectionFile;

/// The schema. `id` is the address that it is published at, if it is known.
pub fn schema(id: Option<String>) -> Schema {
    // As it is written: what is left out where it has no value is not required.
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let generator = settings
        .with_transform(RecursiveTransform(unwrap_lines))
        .into_generator();
    let mut schema = generator.into_root_schema_for::<CollectionFile>();
    if let Some(id) = id {
        schema.insert("$id".to_owned(), id.into());
    }
    schema
}

/// Descriptions are comments of the source, broken into lines as these are.
fn unwrap_lines(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = description.replace('\n', " ");
    }
}
