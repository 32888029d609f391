//! Words of a query that a text writes as several: `deniro` in *De Niro*, `osteen` in *O’Steen*, `mash` in
//! *M\*A\*S\*H*.

use crate::pieces::Piece;

/// The pieces of a text so far, joined to one word.
#[derive(Default)]
pub(super) struct Apart {
    run: String,
    /// The starts of the pieces, in the run and in the text.
    starts: Vec<(usize, usize)>,
}

impl Apart {
    /// Adds a folded piece. If it completes a sequence of pieces that together form one of `words`, returns the
    /// start of the sequence in the text. The flag of a word is true if a prefix of it is enough.
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
        // Starts that are too far back are dropped.
        let is_near = |start: usize| self.run.len() - start < longest.unwrap_or_default();
        let n_done = self.starts.partition_point(|(start, _)| !is_near(*start));
        self.starts.drain(..n_done);
        self.starts.push((before, piece.range.start));
        found
    }
}
