//! The pieces of a resolved message of one language.

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A literal text.
    Text(String),
    /// The value of a variable.
    Variable(String),
    /// One of several texts.
    Select(Select),
}

/// One of several texts, chosen by the value of a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Select {
    pub(crate) variable: String,
    /// The arms in the order of the file: the first match is taken.
    pub(crate) arms: Vec<Arm>,
}

/// A text and its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Arm {
    pub(crate) key: Key,
    pub(crate) pieces: Vec<Piece>,
    /// True for the arm taken if none matches.
    pub(crate) is_default: bool,
}

/// The value that an arm compares the variable with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Number(u32),
    Plural(&'static str),
    Word(String),
}

/// The kind of value of a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VariableKind {
    Number,
    Word,
}

/// Appends `more` to `pieces`; adjacent texts are joined.
pub(crate) fn append(pieces: &mut Vec<Piece>, more: impl IntoIterator<Item = Piece>) {
    for piece in more {
        match (pieces.last_mut(), piece) {
            (_, Piece::Text(text)) if text.is_empty() => {}
            (Some(Piece::Text(before)), Piece::Text(text)) => before.push_str(&text),
            (_, piece) => pieces.push(piece),
        }
    }
}

/// Moves the pieces that all arms begin or end with out of the select, before or after it.
pub(crate) fn factored(mut select: Select) -> Vec<Piece> {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    while let Some(piece) = shared(&select.arms, |pieces| pieces.first()) {
        before.push(piece);
        select
            .arms
            .iter_mut()
            .for_each(|arm| drop(arm.pieces.remove(0)));
    }
    while let Some(piece) = shared(&select.arms, |pieces| pieces.last()) {
        after.insert(0, piece);
        select
            .arms
            .iter_mut()
            .for_each(|arm| drop(arm.pieces.pop()));
    }
    if select.arms.iter().any(|arm| !arm.pieces.is_empty()) {
        before.push(Piece::Select(select));
    }
    append(&mut before, after);
    before
}

/// Returns the piece that `of` finds in every arm; `None` if they differ.
fn shared(arms: &[Arm], of: impl Fn(&[Piece]) -> Option<&Piece>) -> Option<Piece> {
    let first = of(&arms.first()?.pieces)?;
    arms.iter()
        .all(|arm| of(&arm.pieces) == Some(first))
        .then(|| first.clone())
}

/// The text of `pieces`; `None` if it depends on a variable.
pub(crate) fn plain(pieces: &[Piece]) -> Option<&str> {
    match pieces {
        [] => Some(""),
        [Piece::Text(text)] => Some(text),
        _ => None,
    }
}

/// True if `pieces` use the variable `name`.
pub(crate) fn reads(pieces: &[Piece], name: &str) -> bool {
    pieces.iter().any(|piece| match piece {
        Piece::Text(_) => false,
        Piece::Variable(variable) => variable == name,
        Piece::Select(select) => {
            select.variable == name || select.arms.iter().any(|arm| reads(&arm.pieces, name))
        }
    })
}
