//! Words of a query that a text writes apart: `deniro` in *De Niro*, `osteen` in *O’Steen*, `mash` in
//! *M\*A\*S\*H*.

use crate::pieces::Piece;

/// The pieces of a text so far, as one word.
#[derive(Default)]
pub(super) struct Apart {
    run: String,
    /// The beginnings of the pieces, in the run and in the text.
    starts: Vec<(usize, usize)>,
}

impl Apart {
    /// Adds a piece, as folded. If it is the last of several that make one of `words` together, returns where
    /// in the text the first of them begins. A word stands with whether a beginning of it is enough.
    pub(super) fn add(
        &mut self,
        folded: &str,
        piece: &Piece,
        words: &[(String, bool)],
    ) -> Option<usize> {
        let before = self.run.len();
        self.run.push_str(folded);
        let longest = words.iter().map(|(word, _)| word.len()).max();
        let found = self.starts.iter().rev().find(|(start, _)| {
            words.iter().any(|(word, is_prefix)| {
                let text = self.run.get(*start..).unwrap_or_default();
                let fits = text == word || *is_prefix && text.starts_with(word.as_str());
                // Otherwise it was found before this piece.
                fits && start + word.len() > before
            })
        });
        let found = found.map(|(_, start)| *start);
        // Runs that are too long already are not looked at again.
        let is_near = |start: usize| self.run.len() - start < longest.unwrap_or_default();
        let n_done = self.starts.partition_point(|(start, _)| !is_near(*start));
        self.starts.drain(..n_done);
        self.starts.push((before, piece.range.start));
        found
    }
}
