//! "Did you mean": the known word that is closest to a misspelt one.

/// How many known words are listed when none of them is close.
const LISTED: usize = 20;

/// Longer words are no slips of known ones, and comparing takes as many steps as both words have letters, multiplied.
const LONGEST: usize = 100;

/// How many known words are compared: a list of thousands would take seconds for a hundred faults.
const COMPARED: usize = 2_000;

/// A hint naming the word of `known` nearest to `found`, or all of them where they are few.
///
/// Returns `None` if there is nothing helpful to say.
pub fn did_you_mean<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let known: Vec<&str> = known.into_iter().collect();
    let comparable = if found.len() <= LONGEST {
        &known[..]
    } else {
        &[]
    };
    let nearest = comparable
        .iter()
        .take(COMPARED)
        .map(|word| (strsim::damerau_levenshtein(found, word), word))
        .min_by_key(|(distance, word)| (*distance, word.len()));
    match nearest {
        Some((distance, word)) if distance <= (found.chars().count() / 3).max(1) => {
            Some(format!("did you mean `{word}`?"))
        }
        _ if !known.is_empty() && known.len() <= LISTED => {
            let listed: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
            Some(format!("known here: {}", listed.join(", ")))
        }
        _ => None,
    }
}
