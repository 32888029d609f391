//! What happens to sites like this one outside of a laboratory, as reported of others.

mod files;
mod notes;
