//! Words of questions around the subject of a search: `movies with trains`, `le film avec des trains`. They
//! never decide a match; purely grammatical ones are not looked up in texts.

/// Grammatical words of English.
const ENGLISH: &str = "a about after all also an and are as at be because been before being between but by can could \
    did do does each even for from had has have he her him his how i if in into is it its just may me more most \
    my no nor not of off on only or other our out over own same she should so such than that the their them then \
    there these they this those through to too under up us very was we were what when where which while who \
    whom whose why will with without would you your";
/// Grammatical words of French, without those that mean something in English (`son`, `car`, `pour`).
const FRENCH: &str = "alors apres au aussi autre autres aux avait avant avec avoir ca ce cela celle celui ces cet \
    cette ceux chez comme dans de deja des donc du elle elles en encore entre est et etait etaient etre eux il \
    ils je jusqu la le les leur leurs lorsqu lui mais meme memes moins ne ni nous ont ou par pas peu peut plus puis \
    qu quand que quel quelle quelles quels qui quoi rien sa sans se ses si soit sont sous sur tous tout toute \
    toutes tres un une vers vous y";
/// Words of questions for a film in both languages: these stay searchable in texts.
const ENGLISH_FILMS: &str = "film films movie movies picture pictures starring directed looking";
const FRENCH_FILMS: &str = "film films pour dont parle cherche realise";

/// Words that are common in any collection in the languages with these tags, with true for those not indexed in texts.
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
