//! Folding, which makes `É`, `é` and `e` equal in a search. Compatibility decomposition, marks stripped, lower
//! case, `œ` → `oe`, `æ` → `ae`, `ß` → `ss`, and Latin letters with a stroke, which Unicode does not decompose,
//! without it (`ø` → `o`, `ł` → `l`). The letters of other scripts are in `letters.rs`; `docs/search.md` has a
//! table by script.
//!
//! Folds one character at a time, so that each position in a folded text maps to one in the original.

mod letters;
#[cfg_attr(target_arch = "wasm32", path = "fold/browser.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "fold/native.rs")]
mod unicode;

/// Latin letters from U+00C0 to U+017F, folded. A digit stands for two letters, see [`PAIRS`]; `*` for a sign
/// that is no letter and is not folded.
const LATIN: &[u8; 192] = b"aaaaaa1ceeeeiiiidnooooo*ouuuuy23\
    aaaaaa1ceeeeiiiidnooooo*ouuuuy2y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii44jjkkk\
    llllllllllnnnnnnnnnoooooo55rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The letters for the digits of [`LATIN`], from 1.
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

/// Appends the folded form of one character to `folded`: mostly one letter, two for a ligature, none for a
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

/// Folds hyphens, dashes and no-break spaces to a space, and quotes to straight ones; `None` for other characters.
pub(crate) fn fold_sign(c: char) -> Option<char> {
    Some(match c {
        '-' | '\u{2010}'..='\u{2015}' | '\u{A0}' | '\u{2007}' | '\u{202F}' => ' ',
        '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2BC}' => '\'',
        '\u{201C}'..='\u{201F}' | '«' | '»' => '"',
        _ => return None,
    })
}

/// Folds one character of a decomposition, in lower case.
fn push_part(c: char, folded: &mut String) {
    if let Some(sign) = fold_sign(c) {
        folded.push(sign); // `﹣` is a small hyphen.
    } else if c.is_ascii() {
        folded.push(c);
    } else if !fold_latin(c, folded) && !is_invisible(c) {
        letters::push(c, folded);
    }
}

/// Folds a Latin letter by the table; returns false if it is not in it.
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

/// True if `c` is removed by folding: a stripped mark, or one of [`is_format`].
pub(crate) fn is_invisible(c: char) -> bool {
    is_format(c) || is_stripped(c)
}

/// True if `c` is a sign within a word that is no part of its spelling: a soft hyphen, a joiner, a direction
/// mark, the Arabic tatweel, the Hebrew geresh and gershayim, the ʻokina and the signs for ʿayn and hamza in
/// Latin script.
pub(crate) fn is_format(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{2BB}' | '\u{2BD}'..='\u{2BF}' | '\u{5F3}' | '\u{5F4}' | '\u{61C}' | '\u{640}'
        | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}'
    )
}

/// True if `c` is a combining mark (Unicode's general category `M`). Frequent blocks of letters without marks
/// are skipped, since calling the browser is slow.
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

/// True if `c` is a mark of pronunciation that is often left out in typing: accents, points, tones. The vowel
/// signs and joining signs of the Indic and South-East Asian scripts are not stripped: without them a word is
/// another word.
fn is_stripped(c: char) -> bool {
    let vowels_are_marks = matches!(u32::from(c),
        0x780..=0x7BF | 0x900..=0x109F | 0x1700..=0x17FF | 0x1920..=0x19FF | 0x1A17..=0x1AAF
        | 0x1B00..=0x1CCF | 0xA800..=0xABFF | 0x11000..=0x11FFF | 0x16100..=0x1613F);
    (!vowels_are_marks || letters::is_point(c)) && is_mark(c)
}

#[cfg(test)]
mod tests;
