//! Variants of Han characters: old and new ones of Japan, traditional and simplified ones of China, by the
//! tables of OpenCC, and additional ones of names.

use std::collections::{BTreeMap, BTreeSet};

use ferrous_opencc::{OpenCC, config::BuiltinConfig};

/// Variants in Japanese names that are in no official list, with the usual characters.
const NAMES: &str = "崎﨑碕嵜|高髙|辺邊邉|斎齋斉齊|吉𠮷|浜濱濵|富冨|島嶋嶌|峰峯|淵渕|館舘|柳栁|桑桒|崖崕|徳德|瀬瀨|黒黑|真眞|曽曾|\
    桧檜|薮藪|頼賴|増增|寛寬|彦彥|郎郞|青靑|清淸|内內|戸戶|産產|緑綠|教敎";

/// The first and last Han characters of the Basic Multilingual Plane.
const HAN: std::ops::RangeInclusive<char> = '\u{3400}'..='\u{9FFF}';

/// Groups of equivalent characters with a member in `known`.
pub(super) fn groups(known: &BTreeSet<char>) -> Vec<String> {
    if !known.iter().any(|c| HAN.contains(c)) {
        return Vec::new();
    }
    let mut forms: BTreeMap<char, BTreeSet<char>> = BTreeMap::new();
    let mut join = |a: char, b: char| {
        if a != b {
            forms.entry(a).or_default().insert(b);
            forms.entry(b).or_default().insert(a);
        }
    };
    for group in NAMES.split('|').map(str::trim) {
        let first = group.chars().next();
        group
            .chars()
            .skip(1)
            .for_each(|c| first.iter().for_each(|first| join(*first, c)));
    }
    let tables = [
        BuiltinConfig::T2s,
        BuiltinConfig::S2t,
        BuiltinConfig::T2jp,
        BuiltinConfig::Jp2t,
    ];
    for table in tables {
        let table = OpenCC::from_config(table).expect("the tables are part of the library");
        for c in HAN {
            let form = table.convert(c.encode_utf8(&mut [0; 4]));
            let mut form = form.chars();
            if let (Some(form), None) = (form.next(), form.next()) {
                join(c, form);
            }
        }
    }
    let mut groups = BTreeSet::new();
    for c in known {
        let group = reachable(*c, &forms);
        if group.len() > 1 {
            let members: Vec<String> = group.iter().map(char::to_string).collect();
            groups.insert(members.join(" "));
        }
    }
    groups.into_iter().collect()
}

/// The transitive closure of the variants of a character.
fn reachable(c: char, forms: &BTreeMap<char, BTreeSet<char>>) -> BTreeSet<char> {
    let mut group = BTreeSet::from([c]);
    let mut waiting = vec![c];
    while let Some(c) = waiting.pop() {
        for form in forms.get(&c).into_iter().flatten() {
            if group.insert(*form) {
                waiting.push(*form);
            }
        }
    }
    group
}
