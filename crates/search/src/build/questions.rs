//! The words that people put around what they are looking for: `movies with trains`, `le film avec des
//! trains`. They decide nothing; a text is not searched for those that merely hold a sentence together.

/// Of English sentences.
const ENGLISH: &str = "a about an and are as at be been by for from had has have he her his how i in is it its \
    of on or she that the their them there they this to was were what when where which who whom whose why \
    with without";
/// Of French sentences. Words that mean something in English (`son`, `but`, `pour`) are not among them.
const FRENCH: &str = "au aux avec ce ces cet cette dans de des du elle elles en est et il ils la le les leur \
    leurs lui ou par pas que quel quelle quelles quels qui quoi sans ses sont sur un une y";
/// Of questions for a film, in both: these are worth finding in a text.
const ENGLISH_FILMS: &str = "film films movie movies picture pictures starring directed looking";
const FRENCH_FILMS: &str = "film films pour dont parle cherche realise";

/// Words that are common in any collection in the languages with these tags, and whether they stand in texts
/// so often that it says nothing.
pub(super) fn words<'t>(tags: impl IntoIterator<Item = &'t str>) -> Vec<(&'static str, bool)> {
    let mut words = Vec::new();
    for tag in tags {
        let (grammar, films) = match tag.split('-').next() {
            Some("en") => (ENGLISH, ENGLISH_FILMS),
            Some("fr") => (FRENCH, FRENCH_FILMS),
            _ => continue,
        };
        words.extend(grammar.split_whitespace().map(|word| (word, true)));
        words.extend(films.split_whitespace().map(|word| (word, false)));
    }
    words.sort_unstable();
    words.dedup_by_key(|(word, _)| *word);
    words
}
