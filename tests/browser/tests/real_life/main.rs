//! Reports about sites of this kind, tried on this one: input methods, held keys, long queries, other buttons of the
//! mouse.

mod dialog;
mod typing;
