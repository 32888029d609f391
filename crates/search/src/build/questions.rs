//! The words that people put around what they are looking for: `movies with trains`, `le film avec des
//! trains`. They decide nothing; a text is not searched for those that merely hold a sentence together.

/// Of English sentences.
const ENGLISH: &str = "a about after all also an and are as at be because been before being between but by can could \
    did do does each even for from had has have he her him his how i if in into is it its just may me more most \
    my no nor not of off on only or other our out over own same she should so such than that the their them then \
    there these they this those through to too under up us very was we were what when where which while who \
    whom whose why will with without would you your";
/// Of French sentences. Words that mean something in English (`son`, `car`, `pour`) are not among them.
const FRENCH: &str = "alors apres au aussi autre autres aux avait avant avec avoir ca ce cela celle celui ces cet \
    cette ceux chez comme dans de deja des donc du elle elles en encore entre est et etait etaient etre eux il \
    ils je jusqu la le les leur leurs lorsqu lui mais meme memes moins ne ni nous ont ou par pas peu peut plus puis \
    qu quand que quel quelle quelles quels qui quoi rien sa sans se ses si soit sont sous sur tous tout toute \
    toutes tres un une vers vous y";
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
