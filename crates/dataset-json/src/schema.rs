//! The JSON Schema of `collection.json` (draft 2020-12), derived from its types.

use schemars::{Schema, generate::SchemaSettings, transform::RecursiveTransform};
use serde_json::Value;

use super::form::CollectionFile;

/// Returns the schema. `id` is the URL that it is published at, if known.
pub fn schema(id: Option<String>) -> Schema {
    // For serialization: fields that are skipped without a value are not required.
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

/// Joins the lines of descriptions, which come from wrapped doc comments.
fn unwrap_lines(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = description.replace('\n', " ");
    }
}
