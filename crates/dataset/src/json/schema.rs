//! The JSON Schema of `collection.json` (draft 2020-12), from its types.

use schemars::{Schema, generate::SchemaSettings};

use super::form::CollectionFile;

/// The schema. `id` is the address that it is published at, if it is known.
pub fn schema(id: Option<String>) -> Schema {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<CollectionFile>();
    if let Some(id) = id {
        schema.insert("$id".to_owned(), id.into());
    }
    schema
}
