//! Letters that are one letter to a reader and two to Unicode, by script: final forms, the forms of Arabic
//! letters, katakana and small kana, the final consonants of Korean, digits.

/// The zeros of the decimal digits that are no ASCII, in the Basic Multilingual Plane. Unicode keeps the ten
/// of a script together, in order.
const ZEROS: [u16; 36] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6,
    0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
    0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
];

/// The final consonants of Hangul from U+11A8 on, as the initial ones that are typed for them, two for a
/// cluster. So a syllable that is still being typed begins as the finished word does: `깃` as `기생`.
const FINALS: &str = "ᄀ|ᄁ|ᄀᄉ|ᄂ|ᄂᄌ|ᄂᄒ|ᄃ|ᄅ|ᄅᄀ|ᄅᄆ|ᄅᄇ|ᄅᄉ|ᄅᄐ|ᄅᄑ|ᄅᄒ|ᄆ|ᄇ|ᄇᄉ|ᄉ|ᄊ|ᄋ|ᄌ|ᄎ|ᄏ|ᄐ|ᄑ|ᄒ";

/// Adds a decomposed letter in lower case to `folded`.
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
        // Vowels that are typed as two.
        'ᅪ' => return folded.push_str("ᅩᅡ"),
        'ᅫ' => return folded.push_str("ᅩᅢ"),
        'ᅬ' => return folded.push_str("ᅩᅵ"),
        'ᅯ' => return folded.push_str("ᅮᅥ"),
        'ᅰ' => return folded.push_str("ᅮᅦ"),
        'ᅱ' => return folded.push_str("ᅮᅵ"),
        'ᅴ' => return folded.push_str("ᅳᅵ"),
        '\u{11A8}'..='\u{11C2}' => {
            let initials = FINALS.split('|').nth((code - 0x11A8) as usize);
            return folded.push_str(initials.unwrap_or_default());
        }
        _ => digit(code).unwrap_or(c),
    };
    folded.push(letter);
}

/// Large kana for small ones.
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

/// The ASCII digit for a digit of any script.
fn digit(code: u32) -> Option<char> {
    let mut zeros = ZEROS.into_iter();
    let value = zeros.find_map(|zero| code.checked_sub(zero.into()).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

/// Marks of the scripts whose vowels are marks that are points or tones all the same: nukta, the accents
/// of the Vedas, the tones and the silencing signs of Thai and Lao.
pub(super) fn is_point(c: char) -> bool {
    matches!(u32::from(c),
        0x93C | 0x951..=0x954 | 0x9BC | 0xA3C | 0xABC | 0xB3C | 0xC3C | 0xCBC | 0xE47..=0xE4C | 0xE4E | 0xEC8..=0xECC | 0xECE
        | 0x110BA | 0x11133 | 0x11173)
}
