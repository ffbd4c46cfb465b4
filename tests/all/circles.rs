//! No circle of imports has more than three files: what lies below knows nothing of what stands on it.

use crate::source::{Import, Names, Source, sources};
use std::collections::{BTreeMap, BTreeSet};

const FILES_OF_A_CIRCLE: usize = 3;

/// Which file takes names from which: a name goes to the file that defines it, through every list that hands it on.
struct Graph {
    /// The files by the module they are.
    files: BTreeMap<Names, String>,
    /// Below each module, the names it takes from elsewhere, and from where.
    taken: BTreeMap<Names, BTreeMap<String, Names>>,
    arrows: BTreeMap<String, BTreeSet<String>>,
}

impl Graph {
    fn of(sources: &[Source]) -> Self {
        let files = sources.iter().filter(|source| !source.module().is_empty());
        let files: BTreeMap<_, _> = files.map(|source| (source.module(), source.path.display().to_string())).collect();
        let mut graph = Self { files, taken: BTreeMap::new(), arrows: BTreeMap::new() };
        let imports: Vec<(Names, Vec<Import>)> = sources
            .iter()
            .map(|source| (source.module(), source.imports(|module| graph.files.contains_key(module))))
            .collect();
        for (module, imports) in &imports {
            let uses = imports.iter().filter(|import| import.is_use);
            let names = uses.map(|import| (import.name.clone(), import.path.clone()));
            graph.taken.insert(module.clone(), names.collect());
        }
        for (module, imports) in &imports {
            let Some(file) = graph.files.get(module) else { continue };
            // The bodies of what pages ask name the server, which alone compiles them.
            let counts = |import: &&Import| import.is_use || module.first().is_none_or(|part| part != "api");
            let others = imports.iter().filter(counts).filter_map(|import| graph.file_of(&import.path));
            let others: BTreeSet<String> = others.filter(|other| *other != file).cloned().collect();
            graph.arrows.insert(file.clone(), others);
        }
        graph
    }

    /// The file that defines what a path leads to.
    fn file_of(&self, path: &[String]) -> Option<&String> {
        let mut path = path.to_vec();
        for _ in 0..8 {
            let deepest = (1..=path.len()).rev().find(|length| self.files.contains_key(&path[..*length]))?;
            let (module, rest) = path.split_at(deepest);
            let onward = rest.first().and_then(|name| self.taken.get(module)?.get(name));
            match onward.filter(|onward| **onward != path[..=deepest]) {
                Some(onward) => path = [onward, &rest[1..]].concat(),
                None => return self.files.get(module),
            }
        }
        None
    }

    /// Every file that can be come to from a file.
    fn beyond<'a>(&'a self, file: &'a str) -> BTreeSet<&'a str> {
        let mut beyond = BTreeSet::new();
        let mut waiting = vec![file];
        while let Some(file) = waiting.pop() {
            let others = self.arrows.get(file).into_iter().flatten().map(String::as_str);
            waiting.extend(others.filter(|other| beyond.insert(*other)));
        }
        beyond
    }

    /// The files that can be come back to, together with those on the way.
    fn circles(&self) -> BTreeSet<BTreeSet<&str>> {
        let beyond: BTreeMap<&str, BTreeSet<&str>> =
            self.arrows.keys().map(|file| (file.as_str(), self.beyond(file))).collect();
        let circle = |file: &&str| {
            let around =
                beyond[file].iter().copied().filter(|other| beyond.get(other).is_some_and(|b| b.contains(file)));
            around.collect::<BTreeSet<&str>>()
        };
        beyond.keys().map(circle).filter(|circle| circle.len() > 1).collect()
    }
}

/// A circle with what ties it, and the way out.
fn told(graph: &Graph, circle: &BTreeSet<&str>) -> String {
    let mut lines = vec![format!("{} files import each other in a circle:", circle.len())];
    for file in circle {
        let inside = graph.arrows[*file].iter().filter(|other| circle.contains(other.as_str()));
        let inside: Vec<String> = inside.map(|other| format!("src/{other}")).collect();
        lines.push(format!("  src/{file} takes names from {}", inside.join(", ")));
    }
    lines.push("  What two of them share belongs in a file of its own below both.".to_owned());
    lines.join("\n")
}

#[test]
fn no_circle_of_imports_has_more_than_three_files() {
    let sources = sources();
    let graph = Graph::of(&sources);
    let circles = graph.circles();
    let large: Vec<String> =
        circles.iter().filter(|circle| circle.len() > FILES_OF_A_CIRCLE).map(|circle| told(&graph, circle)).collect();
    assert!(large.is_empty(), "\n{}\n", large.join("\n"));
}

#[test]
fn a_name_leads_to_the_file_that_defines_it() {
    let file = |path: &str, code: &str| Source { path: path.into(), raw: code.to_owned(), code: code.to_owned() };
    let sources = [
        file("a/mod.rs", "mod b;\nmod c;\npub use b::{B, self as other};\npub use c::C as D;\npub const E: u8 = 0;"),
        file("a/b.rs", "use super::{D, c::{self, C}};\nuse std::fmt;"),
        file("a/c.rs", "use crate::d::{F, *};\nfn c() -> crate::a::B { self::g() }"),
        file("d.rs", "use crate::a::{D, E as G};\npub(in crate::a) fn d() {}"),
        file("lib.rs", "pub mod a;\npub mod d;"),
    ];
    let graph = Graph::of(&sources);
    let arrows = |file: &str| graph.arrows[file].iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(arrows("a/mod.rs"), ["a/b.rs", "a/c.rs"]);
    assert_eq!(arrows("a/b.rs"), ["a/c.rs"]);
    assert_eq!(arrows("a/c.rs"), ["a/b.rs", "d.rs"]);
    assert_eq!(arrows("d.rs"), ["a/c.rs", "a/mod.rs"]);
    let circles = graph.circles();
    assert_eq!(circles.len(), 1);
    assert_eq!(circles.first().map(BTreeSet::len), Some(4));
}
