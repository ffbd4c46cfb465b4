//! The rule of style/main.css: a sheet styles what is inside of its own roots, and leaks into nothing else.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use crate::selectors::{Part, Rule, Selector, Step, rules};

/// The layers whose sheets may style elements wherever they stand; a class they name is a root of theirs all the same.
const EVERYWHERE: [&str; 3] = ["tokens", "base", "print"];
/// The layer of what is about every page: its sheet names the roots of all.
const PAPER: &str = "print";

/// A sheet as main.css lists it.
struct Sheet {
    name: String,
    layer: String,
    roots: Vec<String>,
    text: String,
}

/// Where the element of a selector stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Anywhere,
    Root,
    /// Inside of a root, so that what stands beside it does too.
    Within,
}

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/style"))
}

/// What main.css imports: the name, the layer, and the roots that the comment beside it lists.
fn listed(main: &str) -> Vec<(String, String, Vec<String>)> {
    let between = |text: &str, start: &str, end: &str| {
        text.split_once(start).and_then(|(_, rest)| rest.split_once(end)).map(|(found, _)| found.to_owned())
    };
    let imports = main.split("@import ").skip(1);
    let sheet = |line: &str| {
        let roots = between(line, "/*", "*/").unwrap_or_default();
        let roots = roots.split_whitespace().map(str::to_owned).collect();
        (between(line, "\"", "\"").unwrap(), between(line, "layer(", ")").unwrap(), roots)
    };
    imports.map(sheet).collect()
}

fn sheets() -> Vec<Sheet> {
    let main = fs::read_to_string(folder().join("main.css")).unwrap();
    let read = |(name, layer, roots): (String, String, Vec<String>)| {
        let text = fs::read_to_string(folder().join(&name)).unwrap();
        Sheet { name, layer, roots, text }
    };
    listed(&main).into_iter().map(read).collect()
}

/// Where a selector leads to; `parent` is where the rule around it does.
fn place(selector: &Selector, parent: Place, roots: &BTreeSet<&str>) -> Place {
    let start = if selector.names_parent() { Place::Anywhere } else { parent };
    reached(selector, start, &|step| asked(step, parent, roots))
}

/// Where one gets to from `start`, step by step.
fn reached(selector: &Selector, start: Place, asked: &dyn Fn(&Step) -> Place) -> Place {
    selector.steps.iter().fold(start, |before, step| {
        let led = match (before, step.beside) {
            (Place::Root | Place::Within, false) | (Place::Within, true) => Place::Within,
            _ => Place::Anywhere,
        };
        led.max(asked(step))
    })
}

/// Where an element stands by what is asked of itself.
fn asked(step: &Step, parent: Place, roots: &BTreeSet<&str>) -> Place {
    let inner = |one: &Selector| reached(one, Place::Anywhere, &|step| asked(step, parent, roots));
    let of = |part: &Part| match part {
        Part::Name(name) if roots.contains(name.as_str()) => Place::Root,
        Part::Parent => parent,
        Part::Either(list) => list.iter().map(inner).min().unwrap_or(Place::Anywhere),
        Part::Name(_) | Part::Besides(_) => Place::Anywhere,
    };
    step.parts.iter().map(of).max().unwrap_or(Place::Anywhere)
}

/// What a sheet styles beyond its roots, and the roots of others that it names.
fn leaks(sheet: &Sheet, sheets: &[Sheet]) -> Vec<String> {
    let own = |other: &&Sheet| sheet.layer == PAPER || other.name == sheet.name;
    let roots = sheets.iter().filter(own).flat_map(|sheet| &sheet.roots).map(String::as_str).collect();
    let others: BTreeMap<&str, &str> = sheets
        .iter()
        .filter(|other| !own(other))
        .flat_map(|other| other.roots.iter().map(|root| (root.as_str(), other.name.as_str())))
        .collect();
    let mut faults = Vec::new();
    look(&rules(&sheet.text), Place::Anywhere, &mut |rule, selector, parent| {
        let at = format!("style/{}:{}: {}", sheet.name, rule.line, selector.written);
        let names = selector.names();
        let strangers = names.iter().filter_map(|name| others.get_key_value(name));
        faults
            .extend(strangers.map(|(root, owner)| format!("{at} names {root}: what is said of it belongs to {owner}")));
        let place = place(selector, parent, &roots);
        let is_element = !names.iter().any(|name| name.starts_with('.'));
        if place > Place::Anywhere || (is_element && EVERYWHERE.contains(&sheet.layer.as_str())) {
            return place;
        }
        faults.push(format!("{at} is bare: {}", belongs(sheet)));
        // It has been told: what stands inside of it is bare for no other reason.
        Place::Root
    });
    faults
}

/// Each selector of each rule with where the rule around it leads to; `told` answers where it leads to itself.
fn look(rules: &[Rule], parent: Place, told: &mut impl FnMut(&Rule, &Selector, Place) -> Place) {
    for rule in rules {
        let places = rule.selectors.iter().map(|selector| told(rule, selector, parent));
        let place = places.min().unwrap_or(parent);
        look(&rule.rules, place, told);
    }
}

fn belongs(sheet: &Sheet) -> String {
    match sheet.roots.as_slice() {
        _ if sheet.layer == PAPER => "begin it with a root that main.css lists".to_owned(),
        [] => "a class belongs to the sheet of its component".to_owned(),
        roots => {
            format!("begin it with {}; what is said of an element on all pages belongs to base.css", roots.join(", "))
        }
    }
}

#[track_caller]
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn no_style_leaks_out_of_its_component() {
    let sheets = sheets();
    none(&sheets.iter().flat_map(|sheet| leaks(sheet, &sheets)).collect::<Vec<_>>());
}

#[test]
fn every_sheet_is_listed_once_in_the_one_that_only_lists() {
    let files = fs::read_dir(folder()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<String> = files.filter(|name| name != "main.css").collect();
    let mut listed: Vec<String> = sheets().into_iter().map(|sheet| sheet.name).collect();
    files.sort();
    listed.sort();
    assert_eq!(listed, files);
    assert!(rules(&fs::read_to_string(folder().join("main.css")).unwrap()).is_empty());
}

#[test]
fn every_root_is_of_one_sheet_and_is_styled() {
    let sheets = sheets();
    let rules: Vec<Rule> = sheets.iter().flat_map(|sheet| rules(&sheet.text)).collect();
    let mut named = BTreeSet::new();
    look(&rules, Place::Anywhere, &mut |_, selector, _| {
        named.extend(selector.names().into_iter().map(str::to_owned));
        Place::Anywhere
    });
    let mut owners: BTreeMap<&String, Vec<&str>> = BTreeMap::new();
    for (sheet, root) in sheets.iter().flat_map(|sheet| sheet.roots.iter().map(move |root| (sheet, root))) {
        owners.entry(root).or_default().push(&sheet.name);
    }
    let wrong = owners.into_iter().filter(|(root, sheets)| sheets.len() > 1 || !named.contains(*root));
    none(&wrong.map(|(root, sheets)| format!("{root}, root of {}", sheets.join(" and "))).collect::<Vec<_>>());
}

/// The faults of a sheet of the layer `components` with these roots, beside one whose root is `.list`.
fn faults(roots: &str, text: &str) -> Vec<String> {
    let sheet = |name: &str, roots: &str, text: &str| Sheet {
        name: name.to_owned(),
        layer: "components".to_owned(),
        roots: roots.split(' ').map(str::to_owned).collect(),
        text: text.to_owned(),
    };
    let sheets = [sheet("card.css", roots, text), sheet("list.css", ".list", "")];
    let told = leaks(&sheets[0], &sheets).into_iter();
    told.map(|fault| fault.trim_start_matches("style/card.css:").split(": begin").next().unwrap().to_owned()).collect()
}

#[test]
fn a_bare_selector_is_told_with_its_file_its_line_and_where_it_belongs() {
    let sheets = [Sheet {
        name: "card.css".to_owned(),
        layer: "components".to_owned(),
        roots: vec![".card".to_owned(), ".card-note".to_owned()],
        text: ".card {\n  color: red;\n}\n\n.value {\n  margin: 0;\n}\n".to_owned(),
    }];
    let fault = "style/card.css:5: .value is bare: begin it with .card, .card-note; what is said of an element on all pages belongs to base.css";
    assert_eq!(leaks(&sheets[0], &sheets), [fault]);
}

#[test]
fn what_leaks_is_seen_wherever_it_hides() {
    for (text, fault) in [
        (".card, .value { margin: 0 }", "1: .value is bare"),
        ("/* .card { */\ntable { margin: 0 }", "2: table is bare"),
        ("@layer x { @media print {\n .value { margin: 0 } } }", "2: .value is bare"),
        ("@container (width > 3rem) { .value { margin: 0 } }", "1: .value is bare"),
        (".card { & + p { margin: 0 } }", "1: & + p is bare"),
        (".card ~ p { margin: 0 }", "1: .card ~ p is bare"),
        (".card { .dark & ~ * { margin: 0 } }", "1: .dark & ~ * is bare"),
        (".card { & ~ :is(p, .row) { b { margin: 0 } } }", "1: & ~ :is(p, .row) is bare"),
        (":is(.card, .value) b { margin: 0 }", "1: :is(.card, .value) b is bare"),
        ("b:not(.card) { margin: 0 }", "1: b:not(.card) is bare"),
        ("main:has(.card) p { margin: 0 }", "1: main:has(.card) p is bare"),
        ("[class=\".card\"] { margin: 0 }", "1: [class=\".card\"] is bare"),
        (".cards { content: \".card {\" }", "1: .cards is bare"),
        (".card { .list { margin: 0 } }", "1: .list names .list: what is said of it belongs to list.css"),
        (".card:has(.list) { margin: 0 }", "1: .card:has(.list) names .list: what is said of it belongs to list.css"),
    ] {
        assert_eq!(faults(".card", text), [fault], "{text}");
    }
}

#[test]
fn what_stays_inside_is_left_alone() {
    for text in [
        ".card { --hollow: { .value: 0 }; color: red; &:hover { margin: 0 } > b, + .card, &.bad + & { margin: 0 } }",
        ".card { .row { + p { margin: 0 } & ~ p { margin: 0 } .dark & { margin: 0 } } }",
        ":is(.card, x-card) b::before, :where(x-card > .row) ~ p { content: \"} .value {\" }",
        "@media (width < 3rem) { x-card { @media print { & { margin: 0 } } } }",
        ".dark .card:not(:has(> .value)) { margin: 0 }",
        "@font-face { font-family: \"Card\" } @keyframes turn { from { opacity: 0 } 50.5% { opacity: 1 } }",
        "@page :first { margin: 0 }",
    ] {
        assert_eq!(faults(".card x-card", text), [""; 0], "{text}");
    }
}

#[test]
fn paper_and_the_base_style_elements_and_no_class_that_is_not_listed() {
    let sheet = |name: &str, layer: &str, text: &str| Sheet {
        name: name.to_owned(),
        layer: layer.to_owned(),
        roots: vec![format!(".{layer}")],
        text: text.to_owned(),
    };
    let text = "html, tr:first-child, .components .row { margin: 0 }\ntd { &:hover, .row { margin: 0 } }";
    let sheets =
        [sheet("base.css", "base", text), sheet("print.css", "print", text), sheet("card.css", "components", "")];
    let told = sheets.iter().flat_map(|sheet| leaks(sheet, &sheets)).collect::<Vec<_>>();
    assert_eq!(
        told,
        [
            "style/base.css:1: .components .row names .components: what is said of it belongs to card.css",
            "style/base.css:1: .components .row is bare: begin it with .base; what is said of an element on all pages belongs to base.css",
            "style/base.css:2: .row is bare: begin it with .base; what is said of an element on all pages belongs to base.css",
            "style/print.css:2: .row is bare: begin it with a root that main.css lists",
        ]
    );
}
