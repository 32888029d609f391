//! Functions that build nodes for every view: elements, lists, links, texts in a language, rows of tools. They know no
//! page and no hook.

pub mod localized_text;
pub mod parts;
pub mod sources;
pub mod toolbar;
pub mod vnode;
