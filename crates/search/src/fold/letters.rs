//! Equivalent letters that Unicode distinguishes, by script: final forms, the forms of Arabic letters, katakana
//! and small kana, the final consonants of Korean, digits.

/// The zeros of the non-ASCII decimal digits in the Basic Multilingual Plane. The ten digits of a script are
/// contiguous and in order.
const ZEROS: [u16; 36] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6,
    0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
    0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
];

/// The final consonants of Hangul from U+11A8 on, as the initial ones that are typed for them, counted from
/// U+1100: two for a cluster, or `-`. So the prefix of an incomplete syllable equals that of the finished word:
/// `깃` as `기생`.
const FINALS: &[u8; 54] = b"\x00-\x01-\x00\x09\x02-\x02\x0C\x02\x12\x03-\x05-\x05\x00\x05\x06\x05\x07\x05\x09\x05\x10\x05\x11\x05\x12\
    \x06-\x07-\x07\x09\x09-\x0A-\x0B-\x0C-\x0E-\x0F-\x10-\x11-\x12-";
/// The vowels of Hangul from U+1161 on that are typed as two, with those two.
const VOWELS: [(char, char, char); 7] = [
    ('ᅪ', 'ᅩ', 'ᅡ'),
    ('ᅫ', 'ᅩ', 'ᅢ'),
    ('ᅬ', 'ᅩ', 'ᅵ'),
    ('ᅯ', 'ᅮ', 'ᅥ'),
    ('ᅰ', 'ᅮ', 'ᅦ'),
    ('ᅱ', 'ᅮ', 'ᅵ'),
    ('ᅴ', 'ᅳ', 'ᅵ'),
];
/// The first initial consonant, and the first final one.
const INITIAL: u32 = 0x1100;
const FINAL: u32 = 0x11A8;

/// Appends the folded form of a decomposed lower-case letter to `folded`.
pub(super) fn push(c: char, folded: &mut String) {
    let code = u32::from(c);
    let letter = match c {
        'ς' => 'σ',
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        'ٱ' => 'ا',
        'ة' | 'ھ' | 'ہ' | 'ۃ' | 'ە' => 'ه',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        // Candrabindu is often written as anusvara.
        '\u{901}' => '\u{902}',
        '\u{30A1}'..='\u{30F6}' | '\u{30FD}' => hiragana(code - 0x60),
        '\u{3041}'..='\u{3096}' => hiragana(code),
        '\u{1161}'..='\u{1175}' => {
            let typed = VOWELS.iter().find(|(vowel, ..)| *vowel == c);
            let (_, first, second) = typed.copied().unwrap_or((c, c, c));
            if first != second {
                folded.push(first);
            }
            second
        }
        '\u{11A8}'..='\u{11C2}' => {
            let typed = FINALS.as_chunks::<2>().0.get((code - FINAL) as usize);
            for offset in typed
                .into_iter()
                .flatten()
                .filter(|offset| **offset != b'-')
            {
                folded.extend(char::from_u32(INITIAL + u32::from(*offset)));
            }
            return;
        }
        _ => digit(code).unwrap_or(c),
    };
    folded.push(letter);
}

/// The hiragana for a code point, with small kana made large.
fn hiragana(code: u32) -> char {
    let large = match code {
        0x3041 | 0x3043 | 0x3045 | 0x3047 | 0x3049 | 0x3063 | 0x3083 | 0x3085 | 0x3087 | 0x308E => {
            code + 1
        }
        0x3095 => 0x304B,
        0x3096 => 0x3051,
        _ => code,
    };
    char::from_u32(large).unwrap_or_default()
}

/// The ASCII digit for a digit of any script; `None` if it is no digit.
fn digit(code: u32) -> Option<char> {
    let mut zeros = ZEROS.into_iter();
    let value = zeros.find_map(|zero| code.checked_sub(zero.into()).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

/// True for marks that are points or tones in scripts whose vowels are marks: nukta, the Vedic accents, the
/// tones and silencing signs of Thai and Lao.
pub(super) fn is_point(c: char) -> bool {
    matches!(u32::from(c),
        0x93C | 0x951..=0x954 | 0x9BC | 0xA3C | 0xABC | 0xB3C | 0xC3C | 0xCBC | 0xE47..=0xE4C | 0xE4E | 0xEC8..=0xECC | 0xECE
        | 0x110BA | 0x11133 | 0x11173)
}
