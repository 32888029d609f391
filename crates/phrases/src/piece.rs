//! A message of one language when everything that can be resolved in the build is resolved.

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Written as it stands.
    Text(String),
    /// The value of a variable.
    Variable(String),
    /// One of several texts.
    Select(Select),
}

/// One of several texts, by the value of a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Select {
    pub(crate) variable: String,
    /// In the order of the file: the first one that fits is taken.
    pub(crate) arms: Vec<Arm>,
}

/// A text and when it is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Arm {
    pub(crate) key: Key,
    pub(crate) pieces: Vec<Piece>,
    /// Taken when none fits.
    pub(crate) is_default: bool,
}

/// What the value of a variable is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Number(u32),
    Plural(&'static str),
    Word(String),
}

/// What a variable holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VariableKind {
    Number,
    Word,
}

/// Adds `more` to `pieces`; neighboring texts become one.
pub(crate) fn append(pieces: &mut Vec<Piece>, more: impl IntoIterator<Item = Piece>) {
    for piece in more {
        match (pieces.last_mut(), piece) {
            (_, Piece::Text(text)) if text.is_empty() => {}
            (Some(Piece::Text(before)), Piece::Text(text)) => before.push_str(&text),
            (_, piece) => pieces.push(piece),
        }
    }
}

/// What all arms begin or end with is written once, before or after the choice between the rest.
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

/// The piece that `of` finds in every arm.
fn shared(arms: &[Arm], of: impl Fn(&[Piece]) -> Option<&Piece>) -> Option<Piece> {
    let first = of(&arms.first()?.pieces)?;
    arms.iter()
        .all(|arm| of(&arm.pieces) == Some(first))
        .then(|| first.clone())
}

/// The text of `pieces` if nothing in them depends on a variable.
pub(crate) fn plain(pieces: &[Piece]) -> Option<&str> {
    match pieces {
        [] => Some(""),
        [Piece::Text(text)] => Some(text),
        _ => None,
    }
}

/// Whether `pieces` read the variable `name`.
pub(crate) fn reads(pieces: &[Piece], name: &str) -> bool {
    pieces.iter().any(|piece| match piece {
        Piece::Text(_) => false,
        Piece::Variable(variable) => variable == name,
        Piece::Select(select) => {
            select.variable == name || select.arms.iter().any(|arm| reads(&arm.pieces, name))
        }
    })
}
