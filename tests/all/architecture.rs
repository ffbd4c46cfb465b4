//! The rules of ARCHITECTURE.md that no compiler holds: who may know whom, what stays pure, how big things get.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

const LINES_OF_A_FILE: usize = 400;
const LINES_OF_A_FUNCTION: usize = 60;
const FILES_OF_A_FOLDER: usize = 15;
const DEPTH: usize = 3;

/// Who may name whom. `server` may name everything; `api` names it in the bodies that only the server compiles.
const ARROWS: [(&str, &[&str]); 7] = [
    ("domain", &[]),
    ("texts", &["domain"]),
    ("charts", &["domain", "texts"]),
    ("api", &["domain", "server"]),
    ("components", &["domain", "texts", "api"]),
    ("pages", &["domain", "texts", "api", "components"]),
    ("app", &["domain", "texts", "api", "components", "pages"]),
];

/// What the pure parts do without: the outside world, waiting, clocks, and the crates that bring them.
const IMPURE: [&str; 19] = [
    "async",
    "await",
    "axum",
    "env",
    "eprintln",
    "fs",
    "leptos",
    "leptos_axum",
    "net",
    "println",
    "process",
    "rquickjs",
    "sqlx",
    "thread",
    "tokio",
    "Instant",
    "Local",
    "SystemTime",
    "Utc",
];

/// One file of the product, tests aside.
struct Source {
    /// Below `src`.
    path: PathBuf,
    raw: String,
    /// With blanks for comments and for what stands in quotes, line by line the same.
    code: String,
}

impl Source {
    fn part(&self) -> &str {
        let first = self.path.iter().next().and_then(|name| name.to_str()).unwrap_or_default();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new(""))
    }

    fn at(&self, line: usize) -> String {
        format!("src/{}:{line}", self.path.display())
    }

    /// The lines of the code, from 1.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code.lines().enumerate().map(|(index, line)| (index + 1, line))
    }
}

fn sources() -> Vec<Source> {
    let src = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    let mut folders = vec![src.to_owned()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
            if path.is_dir() && name != "tests" {
                folders.push(path);
            } else if name.ends_with(".rs") && !["tests.rs", "example.rs"].contains(&&name[..]) {
                let text = fs::read_to_string(&path).unwrap();
                let raw = without_tests(&text).to_owned();
                let code = blanked(&raw);
                sources.push(Source { path: path.strip_prefix(src).unwrap().to_owned(), raw, code });
            }
        }
    }
    assert!(sources.len() > 100, "the product cannot be found");
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

fn without_tests(text: &str) -> &str {
    text.find("#[cfg(test)]\nmod tests {").map_or(text, |start| &text[..start])
}

/// The code with a blank for each letter of a comment, of a text in quotes and of a quoted letter.
fn blanked(text: &str) -> String {
    let mut blanked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let quoted = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => end_of_text(rest),
            'r' if !blanked.ends_with(|c: char| c.is_alphanumeric() || c == '_') => end_of_raw_text(rest),
            '\'' => end_of_letter(rest),
            _ => 0,
        };
        let length = quoted.max(first.len_utf8());
        let blank = |c: char| if c == '\n' || quoted == 0 { c } else { ' ' };
        blanked.extend(rest[..length].chars().map(blank));
        rest = &rest[length..];
    }
    blanked
}

fn end_of_text(rest: &str) -> usize {
    let mut escaped = true;
    for (index, letter) in rest.char_indices() {
        match letter {
            '"' if !escaped => return index + 1,
            '\\' if !escaped => escaped = true,
            _ => escaped = false,
        }
    }
    rest.len()
}

/// Nothing where `r` does not begin a raw text.
fn end_of_raw_text(rest: &str) -> usize {
    let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
    if !rest[1 + hashes..].starts_with('"') {
        return 0;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    rest[2 + hashes..].find(&end).map_or(rest.len(), |index| 2 + hashes + index + end.len())
}

/// Nothing where the quote begins a lifetime.
fn end_of_letter(rest: &str) -> usize {
    let letters: Vec<char> = rest.chars().take(12).collect();
    let end = match letters[..] {
        [_, '\\', ..] => letters.iter().skip(3).position(|c| *c == '\'').map(|index| index + 4),
        [_, _, '\'', ..] => Some(3),
        _ => None,
    };
    end.map_or(0, |end| letters[..end].iter().map(|c| c.len_utf8()).sum())
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty())
}

/// The parts of the product that a file names: `crate::a::…`, and each of `crate::{a::…, b}`.
fn named(code: &str) -> BTreeSet<&str> {
    code.split("crate::")
        .skip(1)
        .flat_map(|rest| match rest.strip_prefix('{') {
            Some(list) => heads(list),
            None => words(rest).take(1).collect(),
        })
        .collect()
}

/// The first word of each entry of a list in braces.
fn heads(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut heads) = (0, 0, Vec::new());
    for (index, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                heads.extend(words(&list[start..index]).next());
                start = index + 1;
                if letter == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    heads
}

/// Each function: its name, the line it begins on, and how many lines it has.
fn functions(code: &str) -> Vec<(&str, usize, usize)> {
    let mut found = Vec::new();
    for (index, _) in code.match_indices("fn ") {
        let own_word = !code[..index].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let name = words(&code[index + 3..]).next().unwrap_or_default();
        if own_word && let Some(length) = body_end(&code[index..]) {
            let first = code[..index].lines().count().max(1);
            found.push((name, first, code[index..index + length].lines().count()));
        }
    }
    found
}

/// Where the body of a function ends; nothing for one without a body.
fn body_end(code: &str) -> Option<usize> {
    let (mut brackets, mut braces) = (0, 0);
    for (index, letter) in code.char_indices() {
        match letter {
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets -= 1,
            ';' if brackets == 0 && braces == 0 => return None,
            '{' => braces += 1,
            '}' if braces == 1 => return Some(index + 1),
            '}' => braces -= 1,
            _ => {}
        }
    }
    None
}

#[track_caller]
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

fn lines_with(sources: &[Source], wrong: impl Fn(&Source, &str) -> bool) -> Vec<String> {
    let lines = sources.iter().flat_map(|source| source.lines().map(move |(number, line)| (source, number, line)));
    lines
        .filter(|(source, _, line)| wrong(source, line))
        .map(|(source, number, line)| format!("{}: {}", source.at(number), line.trim()))
        .collect()
}

#[test]
fn what_depends_on_a_feature_is_said_in_one_place() {
    let mut gates = Vec::new();
    for source in sources() {
        let lines = source.raw.lines().filter(|line| !line.trim_start().starts_with("//"));
        let names = lines
            .flat_map(|line| line.split("feature = \"").skip(1))
            .map(|rest| rest.split('"').next().unwrap_or_default().to_owned());
        gates.extend(names.map(|name| (source.path.display().to_string(), name)));
    }
    assert_eq!(gates, ["ssr", "hydrate"].map(|name| ("lib.rs".to_owned(), name.to_owned())));
}

#[test]
fn the_domain_the_texts_and_the_charts_are_pure() {
    none(&lines_with(&sources(), |source, line| {
        ["domain", "texts", "charts"].contains(&source.part()) && words(line).any(|word| IMPURE.contains(&word))
    }));
}

#[test]
fn only_charts_and_the_server_know_how_charts_are_built() {
    let drawing = ["charming", "rquickjs"];
    none(&lines_with(&sources(), |source, line| {
        !["charts", "server"].contains(&source.part()) && words(line).any(|word| drawing.contains(&word))
    }));
}

#[test]
fn what_people_see_touches_neither_database_nor_network_nor_server() {
    let outside = ["sqlx", "tokio", "axum", "leptos_axum", "fs"];
    none(&lines_with(&sources(), |source, line| {
        ["api", "components", "pages", "app"].contains(&source.part())
            && words(line).any(|word| outside.contains(&word))
    }));
}

#[test]
fn every_part_names_only_the_parts_it_may_know() {
    let sources = sources();
    let mut faults = Vec::new();
    for (part, known) in ARROWS {
        for source in sources.iter().filter(|source| source.part() == part) {
            let strangers = named(&source.code).into_iter().filter(|name| *name != part && !known.contains(name));
            faults.extend(strangers.map(|name| format!("{} names {name}", source.at(1))));
        }
    }
    none(&faults);
}

#[test]
fn the_wire_names_the_server_only_where_it_answers() {
    none(&lines_with(&sources(), |source, line| source.part() == "api" && line.contains("use crate::server")));
}

#[test]
fn one_file_alone_looks_at_the_clock() {
    let clocks = ["Utc::now", "Local::now", "SystemTime::now"];
    none(&lines_with(&sources(), |source, line| {
        !source.path.ends_with("server/clock.rs") && clocks.iter().any(|clock| line.contains(clock))
    }));
}

#[test]
fn nothing_is_left_to_do_or_to_chance() {
    let unfinished = ["todo!", "unimplemented!", "dbg!", ".unwrap()", ".expect("];
    none(&lines_with(&sources(), |_, line| unfinished.iter().any(|word| line.contains(word))));
}

#[test]
fn every_file_begins_with_what_it_is() {
    let silent = sources().into_iter().filter(|source| !source.raw.starts_with("//! "));
    none(&silent.map(|source| source.at(1)).collect::<Vec<_>>());
}

#[test]
fn files_and_functions_stay_small() {
    let mut faults = Vec::new();
    for source in sources() {
        let lines = source.raw.lines().count();
        if lines > LINES_OF_A_FILE {
            faults.push(format!("{}: {lines} lines", source.at(1)));
        }
        let long = functions(&source.code).into_iter().filter(|(_, _, lines)| *lines > LINES_OF_A_FUNCTION);
        faults.extend(long.map(|(name, line, lines)| format!("{}: {name} has {lines} lines", source.at(line))));
    }
    none(&faults);
}

/// The list of a folder's modules, `mod.rs`, is not counted.
#[test]
fn folders_stay_small_and_shallow() {
    let mut folders: BTreeMap<PathBuf, usize> = BTreeMap::new();
    for source in sources().iter().filter(|source| !source.path.ends_with("mod.rs")) {
        *folders.entry(source.folder().to_owned()).or_default() += 1;
    }
    let wrong =
        folders.into_iter().filter(|(folder, files)| *files > FILES_OF_A_FOLDER || folder.iter().count() > DEPTH);
    none(&wrong.map(|(folder, files)| format!("src/{}: {files} files", folder.display())).collect::<Vec<_>>());
}

/// Leptos writes the children of this one element as they are: markup in them would be markup of the page.
#[test]
fn what_is_typed_in_a_text_area_comes_back_as_text() {
    let mut faults = Vec::new();
    for source in sources() {
        for area in source.raw.split("<textarea").skip(1) {
            let area = area.split("</textarea>").next().unwrap_or(area);
            if !area.contains("inner_html=as_typed(") {
                faults.push(format!("{}: <textarea{area}", source.at(1)));
            }
        }
    }
    none(&faults);
}

#[test]
fn no_file_is_named_after_a_drawer() {
    let drawers = [
        "services",
        "service",
        "repositories",
        "repository",
        "managers",
        "manager",
        "utils",
        "util",
        "helpers",
        "helper",
        "dto",
        "common",
        "misc",
    ];
    let named_so = |source: &Source| {
        source.path.with_extension("").iter().any(|name| drawers.iter().any(|drawer| name == *drawer))
    };
    none(&sources().iter().filter(|source| named_so(source)).map(|source| source.at(1)).collect::<Vec<_>>());
}

#[test]
fn the_rules_see_through_quotes_comments_and_lists() {
    let code =
        "fn a<'x>(b: [u8; 2]) -> char {\n  let c = '\"'; // fs {\n  r#\"tokio \"{\"#;\n  \"sqlx \\\" {\"\n}\nfn d();";
    let seen = blanked(code);
    assert_eq!(seen.lines().count(), code.lines().count());
    assert!(words(&seen).all(|word| !["fs", "tokio", "sqlx"].contains(&word)), "{seen}");
    assert_eq!(functions(&seen), [("a", 1, 5)]);
    let named = named("use crate::{a::{b, c}, d, e::f}; use crate::g::h; crate::i(x, y);");
    assert_eq!(named.into_iter().collect::<Vec<_>>(), ["a", "d", "e", "g", "i"]);
}
