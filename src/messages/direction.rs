//! Direction of the letters in a text (Unicode Bidirectional Algorithm).

/// Returns two flags: `text` has left-to-right letters, and it has right-to-left letters. Letters within isolates do
/// not count, since isolates have a direction of their own.
pub(super) fn letters(text: &str) -> [bool; 2] {
    let (mut depth, mut found) = (0_u32, [false; 2]);
    for letter in text.chars() {
        match letter {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            // The blocks of right-to-left scripts (DerivedBidiClass of Unicode).
            '\u{590}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefe}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}' => found[1] = true,
            // Punctuation, symbols and the marks in messages have no direction.
            '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3020}' | '\u{fff0}'..='\u{ffff}' => {}
            'A'..='Z' | 'a'..='z' | '\u{c0}'.. => found[0] = true,
            _ => {}
        }
    }
    found
}
