//! Files larger than anybody writes: their faults are few and say which bound was passed.

mod folders;

use std::{fs, path::PathBuf};

use fault::Fault;
use folders::{copy, fresh_data, tests_folder};

const REVIEW: &str = "films/quiet-harbor/review.en.md";

/// A copy of the collection without faults.
fn base(test: &str) -> PathBuf {
    let data = fresh_data(&format!("bounds/{test}"));
    copy(&tests_folder().join("base"), &data);
    data
}

/// The faults of the collection without faults, after `change` was made to the file at `path`.
fn faults(test: &str, path: &str, change: impl FnOnce(String) -> String) -> Vec<Fault> {
    let data = base(test);
    let file = data.join(path);
    let text = fs::read_to_string(&file).expect("the base has this file");
    fs::write(&file, change(text)).expect("a copy can be written");
    dataset_compile::read(&data).faults
}

/// The number of faults with this message.
fn count(faults: &[Fault], message: &str) -> usize {
    let has = |fault: &&Fault| fault.message.contains(message);
    faults.iter().filter(has).count()
}

#[test]
fn faults_beyond_five_hundred_are_counted() {
    let faults = faults("faults", REVIEW, |text| {
        text + &"\n[a](dream:b)".repeat(1_000)
    });
    assert_eq!(faults.len(), 501);
    assert_eq!(count(&faults, "more faults are not listed"), 1);
}

#[test]
fn a_file_of_another_format_reports_at_most_fifty_syntax_faults() {
    let faults = faults("syntax", "people.toml", |_| "= 1\n".repeat(1_000));
    assert_eq!(count(&faults, "not valid TOML"), 50);
}

#[test]
fn a_collection_has_at_most_255_languages() {
    let faults = faults("languages", "collection.toml", |text| {
        let more = "\n[[locales]]\nid = \"is\"\nname = \"Íslenska\"\ndirection = \"ltr\"\n";
        let (head, rest) = text.split_once("\n[sections]").expect("it has sections");
        [head, &more.repeat(300), "\n[sections]", rest].concat()
    });
    assert_eq!(count(&faults, "302 languages"), 1);
}

#[test]
fn a_list_has_at_most_65535_values() {
    let faults = faults("values", "collection.toml", |text| {
        let articles = "\"a \",".repeat(65_536);
        text.replace("[\"The \"]", &["[", &articles, "]"].concat())
    });
    assert_eq!(count(&faults, "65536 values in one list"), 1);
}

#[test]
fn an_article_with_a_line_break_is_a_fault() {
    let faults = faults("article", "collection.toml", |text| {
        text.replace("[\"The \"]", "[\"The\\n\"]")
    });
    assert_eq!(count(&faults, "an article with a line break"), 1);
}

#[test]
fn markup_that_is_nested_too_deeply_is_reported_once() {
    let deep = ["*a _a ".repeat(40), " a_ a*".repeat(40)].concat();
    let faults = faults("marks", REVIEW, |text| [&text, "\n", &deep, "\n"].concat());
    assert_eq!(count(&faults, "a mark this deep inside others"), 1);
    // Another review has fewer paragraphs.
    assert!(faults.len() < 5, "{faults:?}");
}

#[test]
fn thousands_of_long_names_are_not_compared_with_every_unknown_one() {
    let data = base("suggestions");
    let long = |number: usize| format!("{}{number:04}", "a".repeat(86));
    let person = |number| format!("[{}]\nname = \"A\"\nsort = \"A\"\n", long(number));
    let people: String = (0..1_900).map(person).collect();
    fs::write(data.join("people.toml"), people).expect("a copy can be written");
    let link = |number| format!("[a](person:{}) ", long(number));
    let links: String = (2_000..2_300).map(link).collect();
    let review = ["## synopsis\n\n", &links, "\n"].concat();
    fs::write(data.join(REVIEW), review).expect("a copy can be written");
    let faults = dataset_compile::read(&data).faults;
    let unknown = |fault: &&Fault| fault.message.starts_with("unknown person `aaa");
    let unknown: Vec<_> = faults.iter().filter(unknown).collect();
    assert_eq!(unknown.len(), 300);
    let suggested = unknown.iter().filter(|fault| fault.help.is_some()).count();
    assert!((1..10).contains(&suggested), "{suggested}");
}

#[test]
fn at_most_fifty_people_share_a_name() {
    let people = |number: usize| {
        let person = |number| {
            format!(
                "\n[p{number}]\nname = \"A\"\nsort = \"A\"\nborn = {}\n",
                1900 + number
            )
        };
        move |text: String| text + &(0..number).map(person).collect::<String>()
    };
    let told = "51 people have the name of `p0`";
    assert_eq!(
        count(&faults("namesakes", "people.toml", people(50)), told),
        0
    );
    assert_eq!(
        count(&faults("namesakes-more", "people.toml", people(51)), told),
        1
    );
}
