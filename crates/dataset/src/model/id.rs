//! Indexes of the lists of a [`Collection`](super::Collection), one type for each list so that they cannot be
//! confused. They are valid within one compiled collection only.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u16);

        impl $name {
            /// The id of the list's element number `idx`.
            ///
            /// # Panics
            /// If there are more elements than a `u16` can count.
            pub fn new(idx: usize) -> Self {
                Self(u16::try_from(idx).expect("a list has fewer than 65,536 elements"))
            }

            /// The index in the list.
            pub fn idx(self) -> usize {
                usize::from(self.0)
            }
        }
    )*};
}

ids! {
    /// A film.
    FilmId,
    /// A person.
    PersonId,
    /// A topic of cards.
    TopicId,
    /// A genre.
    GenreId,
    /// A role behind the camera.
    RoleId,
    /// A country.
    CountryId,
    /// A language spoken in a film.
    LanguageId,
    /// A prize, a festival, a register.
    AwardId,
    /// A source, within one film.
    SourceId,
    /// A card, within one film.
    CardId,
}
