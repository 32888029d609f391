//! Writing files: under names with a hash of their content, with their Subresource Integrity, and compressed.

pub(crate) mod compress;
pub(crate) mod files;
