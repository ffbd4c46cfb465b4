use super::*;
use crate::domain::{
    conformity::CellState,
    entry::Emptiness,
    figure::Unit,
    language::Language::{English, French},
    rights::Role,
    season::SeasonCalendar,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

const SOURCES: [(Language, [&str; 10]); 2] = [(French, FRENCH_SOURCES), (English, ENGLISH_SOURCES)];

/// Messages that French and English happen to write alike.
const ALIKE: &[&str] = &[
    "api-title",
    "export-figure-n",
    "export-unit-date",
    "foot-conventions",
    "key-n",
    "layout-api",
    "layout-programmes",
    "layout-site",
    "methods-verdict-title",
    "section-bulletin",
    "table-n",
    "table-programme",
    "workbook-code",
    "workbook-phase",
    "workbook-tab-conventions",
    "workbook-type-date",
];

/// Words of the code that begin like a key and are none.
const NO_KEYS: [&str; 4] = ["activity-date", "activity-status", "chart-figure", "matrix-end"];

/// Every message of a file, as it is written: key to lines.
fn messages(sources: [&'static str; 10]) -> BTreeMap<&'static str, String> {
    let mut messages: BTreeMap<&str, String> = BTreeMap::new();
    let mut current = "";
    for line in
        sources.into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#') && !line.trim().is_empty())
    {
        match line.split_once(" =") {
            Some((key, text)) if key.starts_with(|c: char| c.is_ascii_lowercase()) && !key.contains(' ') => {
                current = key;
                assert!(messages.insert(key, text.trim().to_owned()).is_none(), "{key} is written twice");
            }
            _ => messages.entry(current).or_default().push_str(&format!("\n{line}")),
        }
    }
    messages
}

fn of(language: Language) -> BTreeMap<&'static str, String> {
    SOURCES.into_iter().find(|(other, _)| *other == language).map(|(_, sources)| messages(sources)).unwrap()
}

/// The names that come after `$`.
fn variables(message: &str) -> BTreeSet<&str> {
    let name_of = |rest: &'_ str| rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len());
    message.split('$').skip(1).map(|rest| &rest[..name_of(rest)]).collect()
}

/// The words of the kinds of jobs, which the server knows; that they are these is tested there.
const JOB_KINDS: [&str; 3] = ["export", "read", "record"];

#[test]
fn every_message_parses() {
    for (language, sources) in SOURCES {
        for source in sources {
            if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
                panic!("{}: {errors:?}", language.code());
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    let (french, english) = (of(French), of(English));
    let keys = |messages: &BTreeMap<&'static str, String>| messages.keys().copied().collect::<BTreeSet<_>>();
    assert_eq!(keys(&french).symmetric_difference(&keys(&english)).collect::<Vec<_>>(), [&""; 0]);
    for (key, text) in &french {
        // A plural that only one of the languages needs takes a number that chooses and shows nothing.
        let shown = |text: &str| {
            variables(text).into_iter().filter(|name| *name != "n").map(str::to_owned).collect::<BTreeSet<_>>()
        };
        assert_eq!(shown(text), shown(&english[key]), "{key}");
    }
}

#[test]
fn no_message_is_the_same_in_both_languages_but_those_that_are_known_to_be() {
    let english = of(English);
    let same = of(French).into_iter().filter(|(key, text)| english.get(key) == Some(text)).map(|(key, _)| key);
    assert_eq!(same.collect::<Vec<_>>(), ALIKE);
}

/// « prévu : 3 » takes a no-break space before the colon; « prévu; fait » takes none before the semicolon.
#[test]
fn french_spaces_are_where_a_quebec_reader_expects_them() {
    let mut faults = Vec::new();
    for (key, text) in of(French) {
        let letters: Vec<char> = text.chars().collect();
        for (index, letter) in letters.iter().enumerate() {
            let before = index.checked_sub(1).map(|index| letters[index]);
            let after = letters.get(index + 1).copied();
            let wrong = match letter {
                ';' | '!' | '?' => before.is_some_and(char::is_whitespace),
                ':' | '%' | '»' => before != Some('\u{a0}'),
                '«' => after != Some('\u{a0}'),
                '\'' => true,
                _ => false,
            };
            if wrong {
                let around = letters[index.saturating_sub(12)..letters.len().min(index + 8)].iter().collect::<String>();
                faults.push(format!("{key}: …{around}…"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn english_has_no_french_spaces_or_quotes_and_no_straight_apostrophe() {
    for (key, text) in of(English) {
        assert!(!text.contains(['«', '»', '\'']), "{key}: {text}");
        let spaced = |sign: &str| [' ', '\u{a0}'].iter().any(|space| text.contains(&format!("{space}{sign}")));
        assert!(![":", ";", "?", "!", "%"].into_iter().any(spaced), "{key}: {text}");
    }
}

/// The code of the product, tests aside. On the server, and in what was typed and in files, only what says so takes its
/// words from the texts.
fn code() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                walk(&path, files);
            } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
                files.push(path);
            }
        }
    }
    let mut files = Vec::new();
    walk(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut files);
    let files = files.into_iter().filter(|path| !path.components().any(|part| part.as_os_str() == "tests"));
    let code = files.map(|path| (path.clone(), fs::read_to_string(&path).unwrap()));
    let parts = ["formats", "intake", "server"];
    let on_server = |path: &Path| path.components().any(|part| parts.iter().any(|name| part.as_os_str() == *name));
    code.filter(|(path, code)| !on_server(path) || code.contains("texts::")).collect()
}

/// Quoted words of the code that look like the key of a message: the family of a key, and more.
fn keys_in(code: &str, families: &BTreeSet<&str>) -> Vec<String> {
    let is_key = |word: &&str| {
        let mut parts = word.split('-');
        parts.next().is_some_and(|family| families.contains(family))
            && word.contains('-')
            && parts.all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
    };
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let quoted = lines.flat_map(|line| {
        let parts: Vec<&str> = line.split('"').collect();
        let words = parts.chunks_exact(2).filter(|pair| !pair[0].ends_with("class=")).map(|pair| pair[1]);
        words.collect::<Vec<_>>()
    });
    quoted.filter(is_key).map(str::to_owned).collect()
}

fn families(messages: &BTreeMap<&'static str, String>) -> BTreeSet<&'static str> {
    messages.keys().filter_map(|key| key.split('-').next()).collect()
}

#[test]
fn every_key_in_the_code_is_a_message() {
    let messages = of(French);
    let mut unknown = Vec::new();
    let mut found = 0;
    for (path, code) in code() {
        for key in keys_in(&code, &families(&messages)) {
            found += 1;
            if !messages.contains_key(key.as_str()) && !NO_KEYS.contains(&key.as_str()) {
                unknown.push(format!("{}: {key}", path.display()));
            }
        }
    }
    assert!(unknown.is_empty(), "{}", unknown.join("\n"));
    assert!(found > 100, "the search for keys finds too few of them: {found}");
}

/// The keys that the code puts together, family by family.
fn composed() -> Vec<String> {
    let word = |code: &str| code.replace('_', "-");
    let states = |family: &'static str| CellState::ALL.map(|state| format!("{family}-{}", word(state.code())));
    let mut keys: Vec<String> = [states("state"), states("legend")].concat();
    for kind in [Emptiness::Missing, Emptiness::NotApplicable, Emptiness::NotYetDue, Emptiness::Unknown] {
        keys.push(format!("empty-{}", word(kind.code())));
    }
    let left_out = ["missing", "not-applicable", "not-yet-due", "not-done", "unknown"];
    keys.extend(left_out.map(|kind| format!("said-left-out-{kind}")));
    keys.extend(SeasonCalendar::ALL.map(|calendar| format!("convention-season-{}", calendar.code())));
    for section in ["dates", "seasons", "reference", "verdict", "states", "figures", "items", "completion", "number"] {
        keys.extend([format!("methods-{section}"), format!("methods-{section}-title")]);
    }
    keys.extend(
        ["page", "programme", "territory", "activity", "figure", "plan", "axis", "entry", "edition", "upload", "job"]
            .map(|kind| format!("problem-no-{kind}")),
    );
    keys.extend(
        ["as-of", "known-at", "plan", "season", "after", "field", "question"]
            .map(|parameter| format!("problem-invalid-{parameter}")),
    );
    for figure in ["carried-out", "delay-mean", "delay-median", "mean-date"] {
        keys.extend([format!("figure-{figure}"), format!("figure-{figure}-of")]);
    }
    keys.push("figure-late-of".to_owned());
    keys.extend(["carried-out", "late", "delay-mean"].map(|figure| format!("figure-{figure}-in")));
    keys.extend(["yes", "partly", "no", "untold", "perhaps"].map(|verdict| format!("bulletin-verdict-{verdict}")));
    keys.extend(["holds", "no-longer", "cannot-be-told"].map(|finding| format!("bulletin-finding-{finding}")));
    keys.extend(["figure", "then", "now", "value", "basis", "entries"].map(|head| format!("bulletin-edition-{head}")));
    keys.extend(["rounded", "almost", "close-to", "about"].map(|qualifier| format!("bulletin-claim-{qualifier}")));
    keys.extend(["late", "overdue", "item-mean"].map(|figure| format!("figure-{figure}")));
    keys.extend(Role::ALL.map(|role| format!("role-{}", role.code())));
    keys.extend(["active", "invited", "disabled"].map(|state| format!("accounts-state-{state}")));
    keys.extend(Unit::ALL.map(|unit| format!("export-unit-{}", unit.code())));
    for change in ["unchanged", "new", "changed", "suspicious", "refused"] {
        keys.extend([format!("upload-{change}"), format!("upload-only-{change}")]);
    }
    keys.push("upload-only-all".to_owned());
    for purpose in ["invitation", "password"] {
        keys.extend(["subject", "text"].map(|part| format!("mail-{purpose}-{part}")));
    }
    for kind in JOB_KINDS {
        keys.push(format!("job-back-{kind}"));
        keys.extend(
            ["under-way", "ready", "failed", "lost", "lost-text", "progress", "leave"]
                .map(|part| format!("job-{kind}-{part}")),
        );
    }
    keys.extend(
        ["row", "territory", "item", "period", "before", "value", "note", "what"]
            .map(|head| format!("upload-head-{head}")),
    );
    keys.extend(["late", "on-time", "indeterminate"].map(|tip| format!("chart-tip-{tip}-between")));
    keys.push("package-figure".to_owned());
    for column in ["name", "period", "value", "unit", "low", "high", "n", "of"].into_iter().chain(left_out) {
        keys.push(format!("package-figure-{column}"));
    }
    keys
}

#[test]
fn every_key_that_the_code_puts_together_is_a_message() {
    let messages = of(French);
    let unknown: Vec<_> = composed().into_iter().filter(|key| !messages.contains_key(key.as_str())).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn every_message_is_used() {
    let messages = of(French);
    let mut used: BTreeSet<String> = composed().into_iter().collect();
    for (_, code) in code() {
        used.extend(keys_in(&code, &families(&messages)));
    }
    let unused: Vec<_> = messages.keys().filter(|key| !used.contains(**key)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn a_key_nobody_wrote_shows_as_itself() {
    assert_eq!(text(French, "no-such-key"), "no-such-key");
}

#[test]
fn a_text_takes_its_arguments_and_its_plural() {
    let said = |language, n: usize| {
        text_with(language, "said-days", &[("n", n.into()), ("days", n.to_string().into())]).replace('\u{a0}', " ")
    };
    assert_eq!([0, 1, 2].map(|n| said(French, n)), ["0 jour", "1 jour", "2 jours"]);
    assert_eq!([0, 1, 2].map(|n| said(English, n)), ["0 days", "1 day", "2 days"]);
}
