//! Words that stand for each other: `7` and `seven`, `2` and `ii`, `se7en` and `seven`, `澤` and `沢`.

use super::{Index, expand::Expanded};

/// What such a word is worth, where the word itself is worth 1.
const ALIKE: f32 = 0.9;
/// No more spellings of a pair of characters are looked up.
const MOST_SPELLINGS: usize = 64;

impl<'i> Index<'i> {
    /// Adds the words of the collection that stand for the word.
    pub(super) fn add_alike(&self, expanded: &mut Expanded<'i>) {
        let word = expanded.term.word.clone();
        let mut spellings: Vec<String> = self.group(&word).map(str::to_owned).collect();
        // Pairs of Han characters and kana: each of the two may have other forms.
        if spellings.is_empty() && word.starts_with(|c| c >= '\u{2E80}') {
            spellings.push(String::new());
            for c in word.chars() {
                let mut longer = Vec::new();
                for start in &spellings {
                    let same = c.to_string();
                    let forms = self.group(&same).chain([same.as_str()]);
                    longer.extend(forms.map(|form| start.clone() + form));
                }
                longer.truncate(MOST_SPELLINGS);
                spellings = longer;
            }
        }
        for spelling in spellings.iter().filter(|spelling| **spelling != word) {
            if let Some(number) = self.dictionary.number(spelling) {
                self.add(number, ALIKE, expanded);
            }
        }
    }

    /// The members of the groups that a word is in.
    fn group<'w>(&'w self, word: &'w str) -> impl Iterator<Item = &'w str> {
        let groups = self.alike.split('\n');
        groups
            .filter(move |group| group.split(' ').any(|member| member == word))
            .flat_map(|group| group.split(' '))
            .filter(move |member| *member != word)
    }
}
