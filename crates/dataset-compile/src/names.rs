//! The ids that `collection.toml` defines, by kind.

use dataset::model::Named;

/// A kind of id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameKind {
    Topic,
    Genre,
    Role,
    Country,
    Language,
    Award,
}

impl NameKind {
    pub(super) const ALL: [Self; 6] = [
        Self::Topic,
        Self::Genre,
        Self::Role,
        Self::Country,
        Self::Language,
        Self::Award,
    ];

    /// The table in `collection.toml`.
    pub(super) fn table(self) -> &'static str {
        match self {
            Self::Topic => "topics",
            Self::Genre => "genres",
            Self::Role => "roles",
            Self::Country => "countries",
            Self::Language => "languages",
            Self::Award => "awards",
        }
    }

    /// The noun for one of them in messages.
    pub(super) fn noun(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Genre => "genre",
            Self::Role => "role",
            Self::Country => "country",
            Self::Language => "language",
            Self::Award => "award",
        }
    }
}

/// All names of all kinds.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    lists: [Vec<Named>; 6],
}

impl Names {
    pub(super) fn of(&self, kind: NameKind) -> &[Named] {
        &self.lists[kind as usize]
    }

    pub(super) fn set(&mut self, kind: NameKind, names: Vec<Named>) {
        self.lists[kind as usize] = names;
    }
}
