//! Folding: what makes `É`, `é` and `e` the same to a search. Compatibility decomposition, marks
//! stripped, lower case, `œ` → `oe`, `æ` → `ae`, `ß` → `ss`, and the Latin letters with a stroke,
//! which Unicode does not decompose, without it (`ø` → `o`, `ł` → `l`).
//!
//! One character at a time, so that a place in a folded text always has its place in the original.

#[cfg_attr(target_arch = "wasm32", path = "fold/browser.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "fold/native.rs")]
mod decompose;

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
        decompose::lowered(c, &mut |part| push_part(part, folded));
    }
}

/// Hyphens and dashes part words; quotes of every form are one, and so are spaces.
fn fold_sign(c: char) -> Option<char> {
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
        // Greek writes its s differently at the end of a word.
        folded.push(if c == 'ς' { 'σ' } else { c });
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

/// Whether `c` is a sign within a word that leaves no trace: a combining mark, or a soft hyphen or
/// joiner.
pub(crate) fn is_invisible(c: char) -> bool {
    is_mark(c)
        || matches!(
            c,
            '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}'
        )
}

/// Marks that are stripped: the combining blocks of Unicode 16 (Blocks.txt), and the points of Cyrillic,
/// Hebrew, Arabic and kana (DerivedGeneralCategory.txt, `Mn`). The vowel signs of the Indic scripts are
/// left: without them a word is another word.
fn is_mark(c: char) -> bool {
    matches!(u32::from(c),
        0x300..=0x36F | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0xFE20..=0xFE2F
        | 0x483..=0x489
        | 0x591..=0x5BD | 0x5BF | 0x5C1 | 0x5C2 | 0x5C4 | 0x5C5 | 0x5C7
        | 0x610..=0x61A | 0x64B..=0x65F | 0x670 | 0x6D6..=0x6DC | 0x6DF..=0x6E4
        | 0x3099 | 0x309A)
}

#[cfg(test)]
mod tests;
