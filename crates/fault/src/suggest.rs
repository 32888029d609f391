//! "Did you mean": the known name closest to a misspelt one.

/// Maximum number of known names that are listed when none of them is close.
const LISTED: usize = 20;

/// Longer names, in bytes, are not compared: the edit distance takes time proportional to the product of both lengths.
const LONGEST: usize = 100;

/// Maximum number of known names that are compared: thousands would take seconds for a hundred faults.
const COMPARED: usize = 2_000;

/// Suggests the name of `known` nearest to `found`, or lists all of them if they are few.
///
/// Returns `None` if no name is near and there are none or too many to list.
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
