//! The rules of ARCHITECTURE.md that no compiler holds: who may know whom, what stays pure, how big things get.

use crate::source::{Names, Source, blanked, functions, sources, words};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

const LINES_OF_A_FILE: usize = 400;
const LINES_OF_A_FUNCTION: usize = 60;
const FILES_OF_A_FOLDER: usize = 15;
const DEPTH: usize = 3;

/// A part of the product: what belongs in it, and which other parts it may know. Nothing is known upwards.
type Room = (&'static str, &'static str, &'static [&'static str]);

/// The parts of `src`. `api` names the server in the bodies that only the server compiles.
const ROOMS: [Room; 11] = [
    ("domain", "what a date, a delay, a state, a figure is", &[]),
    ("texts", "the sentences by key", &["domain"]),
    ("wording", "how what the domain knows is said, as sentences and tables", &["domain", "texts"]),
    ("charts", "what a chart shows, down to the place of every label", &["domain", "texts", "wording"]),
    ("formats", "the files that come in and go out", &["domain", "texts", "wording", "charts"]),
    ("intake", "what was typed, read and judged", &["domain", "texts", "wording", "formats"]),
    ("api", "what pages ask the server", &["domain", "texts", "wording", "server"]),
    ("components", "the parts of pages", &["domain", "texts", "wording", "api"]),
    ("pages", "one file a page", &["domain", "texts", "wording", "api", "components"]),
    ("app", "the table of contents", &["domain", "texts", "wording", "api", "components", "pages"]),
    (
        "server",
        "everything that touches the outside",
        &["domain", "texts", "wording", "charts", "formats", "intake", "api"],
    ),
];

/// The parts of `src/server`.
const FLOORS: [Room; 11] = [
    ("clock", "what time it is", &[]),
    ("progress", "how far a piece of work is", &[]),
    ("render", "what draws and paints", &[]),
    ("store", "SQL", &["clock", "progress"]),
    ("programmes", "programmes in memory, and what each reader may know", &["clock", "progress", "store"]),
    (
        "state",
        "what the server holds from its start to its end",
        &["clock", "progress", "render", "store", "programmes"],
    ),
    ("request", "what a request brings", &["clock", "progress", "render", "store", "programmes", "state"]),
    (
        "acts",
        "what can be done, one folder a use case",
        &["clock", "progress", "render", "store", "programmes", "state", "request"],
    ),
    ("rest", "what programs ask", &["clock", "progress", "render", "store", "programmes", "state", "request", "acts"]),
    (
        "http",
        "what browsers ask",
        &["clock", "progress", "render", "store", "programmes", "state", "request", "acts", "rest"],
    ),
    (
        "command",
        "what is typed on a terminal",
        &["clock", "progress", "render", "store", "programmes", "state", "request", "acts", "http"],
    ),
];

/// Where a page is made: no other file of the server names what people see. A sentence belongs in `wording`.
const PAGE_MAKER: &str = "server/http/page.rs";

/// The parts that compute and touch nothing.
const PURE: [&str; 6] = ["domain", "texts", "wording", "charts", "formats", "intake"];

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
    assert_eq!(gates, ["formats", "ssr", "hydrate"].map(|name| ("lib.rs".to_owned(), name.to_owned())));
}

#[test]
fn what_computes_touches_nothing() {
    none(&lines_with(&sources(), |source, line| {
        PURE.contains(&source.part()) && words(line).any(|word| IMPURE.contains(&word))
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

/// What each file of a part takes from elsewhere, as paths from the root.
fn taken(sources: &[Source]) -> Vec<(&Source, BTreeSet<Names>)> {
    let modules: BTreeSet<Names> = sources.iter().map(Source::module).collect();
    let taken =
        |source: &Source| source.imports(|module| modules.contains(module)).into_iter().map(|import| import.path);
    sources.iter().map(|source| (source, taken(source).collect())).collect()
}

/// The arrows that run upwards among these rooms, which are so deep below the root, and where things belong.
fn upwards(sources: &[Source], rooms: &[Room], depth: usize) -> Vec<String> {
    let mut faults = Vec::new();
    for (source, taken) in taken(sources) {
        let module = source.module();
        let Some((room, holds, known)) =
            rooms.iter().find(|(room, ..)| module.get(depth).is_some_and(|name| name == room))
        else {
            continue;
        };
        let beside = taken.iter().filter(|path| path.get(..depth) == module.get(..depth));
        for name in beside.filter_map(|path| path.get(depth)).collect::<BTreeSet<_>>() {
            let stranger = rooms.iter().find(|(other, ..)| other == name && other != room && !known.contains(other));
            let allowed = source.path.ends_with(PAGE_MAKER) && ["app", "components", "pages"].contains(&name.as_str());
            if let Some((other, above, _)) = stranger.filter(|_| !allowed) {
                let at = source.at(1);
                faults.push(format!(
                    "{at} names `{other}` ({above}), which `{room}` ({holds}) may not know: move what is shared below both"
                ));
            }
        }
    }
    faults
}

#[test]
fn every_part_names_only_the_parts_it_may_know() {
    none(&upwards(&sources(), &ROOMS, 0));
}

#[test]
fn every_part_of_the_server_names_only_the_parts_it_may_know() {
    let sources = sources();
    let servers: Vec<Source> = sources.into_iter().filter(|source| source.part() == "server").collect();
    let parts: BTreeSet<String> = servers.iter().filter_map(|source| source.module().get(1).cloned()).collect();
    let rooms: BTreeSet<String> = FLOORS.iter().map(|(room, ..)| (*room).to_owned()).collect();
    assert_eq!(parts, rooms, "each part of the server has its floor in this table");
    none(&upwards(&servers, &FLOORS, 1));
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
    let source = Source { path: "p/q.rs".into(), raw: String::new(), code: seen };
    assert_eq!(source.module(), ["p", "q"]);
}

#[test]
fn the_rules_see_every_way_to_name_another_file() {
    let code = "use crate::{a::{b, c as x}, d::*};\nuse super::e::{self, F};\npub use g::H;\nfn i() { super::super::j(crate::k::l()) }";
    let source = Source { path: "p/q.rs".into(), raw: code.to_owned(), code: code.to_owned() };
    let imports = source.imports(|module| module == ["p", "q", "g"]);
    let seen: Vec<String> =
        imports.iter().map(|import| format!("{} {}", import.path.join("::"), import.name)).collect();
    assert_eq!(seen, ["a::b b", "a::c x", "d d", "p::e e", "p::e::F F", "p::q::g::H H", "k::l l", "j j"]);
}
