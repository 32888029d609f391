//! Generated films: their texts repeat the words of the real ones with the same frequencies, with invented
//! names among them, so that the dictionary grows like a real one.

use dataset::{
    Locale, Section,
    id::{CardId, FilmId, PersonId},
};
use search::{
    SearchTarget,
    build::{Content, Document, Field},
    tokens,
};

use super::{BenchCorpus, Dice, contents};

/// Maximum number of people: their ids have 16 bits.
const MOST_PEOPLE: usize = 60_000;

/// The data that films are generated from.
struct Stock {
    /// All words of the real texts in sequence, by language.
    words: Vec<Vec<String>>,
    people: Vec<String>,
    names: Vec<String>,
    dice: Dice,
}

pub(crate) fn bench_corpus(real: &BenchCorpus, n_films: usize) -> BenchCorpus {
    let mut dice = Dice(5);
    let n_people = (n_films * 3).min(MOST_PEOPLE);
    let names: Vec<String> = (0..n_people).map(|_| name(&mut dice)).collect();
    let people =
        (0..n_people).map(|_| format!("{} {}", skewed(&names, &mut dice), dice.pick(&names)));
    let mut stock = Stock {
        words: (0..real.tags.len())
            .map(|idx| running_words(real, Locale::new(idx)))
            .collect(),
        people: people.collect(),
        names: names.clone(),
        dice: Dice(9),
    };
    let mut documents: Vec<Document> = (0..n_films).flat_map(|film| stock.film(film)).collect();
    documents.extend(stock.people.iter().enumerate().map(|(idx, name)| Document {
        target: SearchTarget::Person(PersonId::new(idx)),
        locale: None,
        contents: vec![content(Field::Name, None, name.clone())],
    }));
    BenchCorpus {
        tags: real.tags.clone(),
        documents,
    }
}

fn running_words(real: &BenchCorpus, locale: Locale) -> Vec<String> {
    let texts = real
        .documents
        .iter()
        .filter(|document| document.locale == Some(locale));
    let texts = texts.flat_map(|document| contents(document, Field::Text));
    texts
        .flat_map(|text| tokens(text).map(|token| text[token.range].to_owned()))
        .collect()
}

fn content(field: Field, locale: Option<Locale>, text: String) -> Content {
    Content {
        field,
        locale,
        text,
    }
}

/// A name of two to four syllables.
fn name(dice: &mut Dice) -> String {
    const STARTS: [&str; 16] = [
        "b", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "br",
    ];
    const VOWELS: [&str; 8] = ["a", "e", "i", "o", "u", "ai", "ou", "é"];
    const ENDS: [&str; 8] = ["", "", "", "n", "r", "s", "l", "ck"];
    (0..2 + dice.below(3))
        .map(|_| [*dice.pick(&STARTS), *dice.pick(&VOWELS), *dice.pick(&ENDS)].concat())
        .collect()
}

/// Picks an element with a skewed distribution: a few are frequent, most are rare.
fn skewed<'t>(list: &'t [String], dice: &mut Dice) -> &'t str {
    let spread = 1 + dice.below(list.len());
    let idx = dice.below(spread);
    &list[dice.below(idx + 1)]
}

impl Stock {
    fn film(&mut self, idx: usize) -> Vec<Document> {
        let film = FilmId::new(idx);
        let titles = [0, 1].map(|locale| self.title(locale));
        let mut contents: Vec<Content> = (0..)
            .zip(titles)
            .map(|(locale, title)| content(Field::Name, Some(Locale::new(locale)), title))
            .collect();
        let year = 1900 + self.dice.below(124);
        contents.push(content(Field::Facts, None, year.to_string()));
        for _ in 0..9 {
            let person = skewed(&self.people, &mut self.dice).to_owned();
            contents.push(content(Field::People, None, person));
        }
        let mut documents = vec![Document {
            target: SearchTarget::Film(film),
            locale: None,
            contents,
        }];
        for locale in [0, 1] {
            let target = SearchTarget::Section(film, Section::Synopsis);
            documents.push(self.text(target, locale, 60));
            documents.push(self.text(SearchTarget::Card(film, CardId::new(0)), locale, 40));
        }
        documents
    }

    fn text(&mut self, target: SearchTarget, idx: usize, n_words: usize) -> Document {
        let locale = Some(Locale::new(idx));
        let words: Vec<String> = (0..n_words).map(|_| self.word(idx)).collect();
        let title = self.title(idx);
        Document {
            target,
            locale,
            contents: vec![
                content(Field::Name, locale, title),
                content(Field::Text, locale, words.join(" ")),
            ],
        }
    }

    fn title(&mut self, locale: usize) -> String {
        let n_words = 1 + self.dice.below(4);
        let words: Vec<String> = (0..n_words).map(|_| self.word(locale)).collect();
        format!("{} {}", words.join(" "), self.dice.pick(&self.names))
    }

    /// A word of the language, or at times an invented one.
    fn word(&mut self, locale: usize) -> String {
        if self.dice.below(30) == 0 {
            return self.dice.pick(&self.names).clone();
        }
        self.dice.pick(&self.words[locale]).clone()
    }
}
