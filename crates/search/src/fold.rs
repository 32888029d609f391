//! Folding: what makes `É`, `é` and `e` the same to a search. Compatibility decomposition, marks
//! stripped, lower case, `œ` → `oe`, `æ` → `ae`, `ß` → `ss`, and the Latin letters with a stroke,
//! which Unicode does not decompose, without it (`ø` → `o`, `ł` → `l`). The letters of other scripts are in
//! `letters.rs`; `docs/search.md` has a table by script.
//!
//! One character at a time, so that a place in a folded text always has its place in the original.

mod letters;
#[cfg_attr(target_arch = "wasm32", path = "fold/browser.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "fold/native.rs")]
mod unicode;

/// Latin letters from U+00C0 to U+017F, folded. A digit stands for two letters, see [`PAIRS`]; `*` for
/// a sign that is no letter and stays.
const LATIN: &[u8; 192] = b"aaaaaa1ceeeeiiiidnooooo*ouuuuy23\
    aaaaaa1ceeeeiiiidnooooo*ouuuuy2y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii44jjkkk\
    llllllllllnnnnnnnnnoooooo55rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// What the digits of [`LATIN`] stand for, from 1.
const PAIRS: [&str; 5] = ["ae", "th", "ss", "ij", "oe"];

const LATIN_START: u32 = 0xC0;

/// Folds a whole text: its characters one by one, quotes made straight, hyphens and dashes made spaces.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, &mut folded);
    }
    folded
}

/// Folds one character onto the end of `folded`: mostly one letter, two for a ligature, none for a
/// combining mark.
pub fn fold_char(c: char, folded: &mut String) {
    if let Some(sign) = fold_sign(c) {
        folded.push(sign);
    } else if c.is_ascii() {
        folded.push(c.to_ascii_lowercase());
    } else if !fold_latin(c, folded) && !is_invisible(c) {
        unicode::lowered(c, &mut |part| push_part(part, folded));
    }
}

/// Hyphens and dashes part words; quotes of every form are one, and so are spaces.
pub(crate) fn fold_sign(c: char) -> Option<char> {
    Some(match c {
        '-' | '\u{2010}'..='\u{2015}' | '\u{A0}' | '\u{2007}' | '\u{202F}' => ' ',
        '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2BC}' => '\'',
        '\u{201C}'..='\u{201F}' | '«' | '»' => '"',
        _ => return None,
    })
}

/// One character of a decomposition, in lower case.
fn push_part(c: char, folded: &mut String) {
    if let Some(sign) = fold_sign(c) {
        folded.push(sign); // `﹣` is a small hyphen.
    } else if c.is_ascii() {
        folded.push(c);
    } else if !fold_latin(c, folded) && !is_invisible(c) {
        letters::push(c, folded);
    }
}

/// Folds a Latin letter by the table; false if it is none.
fn fold_latin(c: char, folded: &mut String) -> bool {
    let idx = u32::from(c).wrapping_sub(LATIN_START) as usize;
    match LATIN.get(idx) {
        None | Some(b'*') => false,
        Some(digit @ b'1'..=b'5') => {
            let pair = PAIRS.get(usize::from(digit - b'1')).copied();
            folded.push_str(pair.unwrap_or_default());
            true
        }
        Some(letter) => {
            folded.push(char::from(*letter));
            true
        }
    }
}

/// True if `c` leaves no trace: a mark that is stripped, or one of [`is_format`].
pub(crate) fn is_invisible(c: char) -> bool {
    is_format(c) || is_stripped(c)
}

/// True if `c` is a sign within a word that is no part of its spelling: a soft hyphen, a joiner, a sign of
/// direction, the Arabic lengthening, the signs for Hebrew numbers and abbreviations, the ʻokina and the
/// signs for ʿayn and hamza in Latin script.
pub(crate) fn is_format(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{2BB}' | '\u{2BD}'..='\u{2BF}' | '\u{5F3}' | '\u{5F4}' | '\u{61C}' | '\u{640}'
        | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}'
    )
}

/// True if `c` is a combining mark (Unicode's general category `M`). Blocks of letters that are read often
/// and have none are passed over: asking the browser is slow.
pub(crate) fn is_mark(c: char) -> bool {
    match u32::from(c) {
        ..0x300
        | 0x370..0x483
        | 0x48A..0x591
        | 0x3041..0x3099
        | 0x309B..0xA66F
        | 0xAC00..0xFB1E => false,
        0x300..0x370 => true,
        _ => unicode::is_mark(c),
    }
}

/// True if `c` is a mark that says how to read a letter, and is left out by many who type: accents, points,
/// tones. The vowel signs and joining signs of the Indic scripts and of those of South-East Asia stay:
/// without them a word is another word.
fn is_stripped(c: char) -> bool {
    let vowels_are_marks = matches!(u32::from(c),
        0x780..=0x7BF | 0x900..=0x109F | 0x1700..=0x17FF | 0x1920..=0x19FF | 0x1A17..=0x1AAF
        | 0x1B00..=0x1CCF | 0xA800..=0xABFF | 0x11000..=0x11FFF | 0x16100..=0x1613F);
    (!vowels_are_marks || letters::is_point(c)) && is_mark(c)
}

#[cfg(test)]
mod tests;
