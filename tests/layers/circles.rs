//! Circles in a graph of names: groups in which each reaches each other.

use std::collections::{BTreeMap, BTreeSet};

/// Names, each with those that it needs.
pub(crate) type Graph = BTreeMap<String, BTreeSet<String>>;

/// Returns the groups of two and more names that reach each other, each sorted. A graph of a thousand files is small
/// enough to follow every name separately.
pub(crate) fn circles(graph: &Graph) -> Vec<Vec<String>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> = graph
        .keys()
        .map(|name| (name.as_str(), reachable(graph, name)))
        .collect();
    let mut found = BTreeSet::new();
    for (name, others) in &reached {
        let group: BTreeSet<&str> = others
            .iter()
            .filter(|other| reached.get(*other).is_some_and(|back| back.contains(name)))
            .copied()
            .collect();
        if group.len() > 1 {
            found.insert(group.into_iter().map(str::to_owned).collect());
        }
    }
    found.into_iter().collect()
}

fn reachable<'a>(graph: &'a Graph, from: &str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&str> = graph
        .get(from)
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    while let Some(name) = open.pop() {
        if found.insert(name) {
            open.extend(graph.get(name).into_iter().flatten().map(String::as_str));
        }
    }
    found
}
