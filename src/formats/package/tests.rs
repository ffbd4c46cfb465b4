use crate::{
    domain::{asked::Ground, language::Language},
    formats::{
        example::{HOSTILE, of_alliance, of_example, of_hostile, of_nothing, written},
        fingerprint::fingerprint,
    },
};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};
use zip::ZipArchive;

/// The files of a package, by name.
fn files(asked: &Ground) -> BTreeMap<String, Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(written("package", asked))).unwrap();
    let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut read = |name: &str| {
        let mut content = Vec::new();
        zip.by_name(name).unwrap().read_to_end(&mut content).unwrap();
        content
    };
    names.into_iter().map(|name| (name.clone(), read(&name))).collect()
}

fn described(files: &BTreeMap<String, Vec<u8>>) -> Value {
    serde_json::from_slice(&files["datapackage.json"]).unwrap()
}

/// The rows of a sheet, read as its description says; the first names the columns.
fn rows(files: &BTreeMap<String, Vec<u8>>, resource: &Value) -> Vec<Vec<String>> {
    let content = &files[resource["path"].as_str().unwrap()];
    let text = String::from_utf8(content.clone()).unwrap();
    let dialect = &resource["dialect"];
    let delimiter = dialect["delimiter"].as_str().unwrap().as_bytes()[0];
    assert!(text.ends_with(dialect["lineTerminator"].as_str().unwrap()));
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = ::csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// What a value that is told to be of a type can be: the rules of Table Schema that the descriptions use.
fn fits(field: &Value, cell: &str) -> bool {
    let constraints = &field["constraints"];
    if cell.is_empty() {
        return constraints["required"] != true;
    }
    let allowed = constraints["enum"].as_array().is_none_or(|all| all.iter().any(|one| one == cell));
    allowed
        && match field["type"].as_str().unwrap() {
            "string" | "any" => true,
            "integer" => cell.parse::<i64>().is_ok_and(|number| constraints["minimum"].as_i64() <= Some(number)),
            other => panic!("{other} is not expected"),
        }
}

/// The rules of the Data Package standard (2.0) that a description has to keep.
#[track_caller]
fn is_sound(files: &BTreeMap<String, Vec<u8>>) {
    let package = described(files);
    let is_name = |name: &Value| {
        let name = name.as_str().unwrap_or_default();
        !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-._/".contains(c))
    };
    assert!(is_name(&package["name"]) && package["title"].is_string() && package["description"].is_string());
    assert!(package.get("licenses").is_none(), "none is stated, none is supposed");
    let resources = package["resources"].as_array().unwrap();
    assert_eq!(resources.iter().map(|resource| &resource["name"]).collect::<Vec<_>>(), ["entries", "figures"]);
    for resource in resources {
        let content = &files[resource["path"].as_str().unwrap()];
        assert_eq!(resource["bytes"], content.len());
        assert_eq!(resource["hash"], format!("sha256:{}", fingerprint(content)));
        assert_eq!((&resource["type"], &resource["encoding"]), (&json!("table"), &json!("utf-8")));
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let rows = rows(files, resource);
        let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(rows[0], names, "the columns are those that are described");
        assert!(fields.iter().all(|field| field["description"].as_str().is_some_and(|words| words.len() > 10)));
        for row in &rows[1..] {
            for (field, cell) in fields.iter().zip(row) {
                assert!(fits(field, cell), "{cell:?} is no {field}");
            }
        }
    }
}

#[test]
fn a_package_holds_two_sheets_and_says_what_they_are_in_both_dialects() {
    for (language, delimiter, value) in [(Language::French, ";", "valeur"), (Language::English, ",", "value")] {
        let files = files(&of_alliance(language, None));
        assert_eq!(files.keys().collect::<Vec<_>>(), ["datapackage.json", "entries.csv", "figures.csv"]);
        is_sound(&files);
        let package = described(&files);
        assert_eq!((&package["name"], &package["jalons"]["as_of"]), (&json!("alliance"), &json!("2015-06-30")));
        assert_eq!(package["jalons"]["conventions"]["season_calendar"], "astronomical");
        let entries = &package["resources"][0];
        assert_eq!(entries["dialect"]["delimiter"], delimiter);
        assert_eq!(entries["schema"]["fields"][3]["name"], value);
        assert_eq!(entries["schema"]["fields"][1]["jalons"]["kinds"]["support_direct"], "rating");
        assert!(rows(&files, entries).len() > 100 && rows(&files, &package["resources"][1]).len() > 20);
    }
}

#[test]
fn the_words_of_emptiness_are_told_with_their_kind() {
    let package = described(&files(&of_alliance(Language::French, None)));
    let empty = &package["resources"][0]["schema"]["fields"][3]["jalons"]["empty"];
    assert_eq!((&empty["non rapporté"], &empty["sans objet"]), (&json!("missing"), &json!("not_applicable")));
    let english = described(&files(&of_alliance(Language::English, None)));
    assert_eq!(english["resources"][0]["schema"]["fields"][3]["jalons"]["empty"]["missing"], "missing");
}

#[test]
fn no_text_breaks_a_sheet_or_is_computed_by_a_spreadsheet() {
    for words in HOSTILE {
        let files = files(&of_hostile(words));
        is_sound(&files);
        let package = described(&files);
        for resource in package["resources"].as_array().unwrap() {
            for cell in rows(&files, resource).into_iter().flatten() {
                let number = cell.replace(',', ".").parse::<f64>().is_ok();
                assert!(number || !cell.starts_with(['=', '+', '-', '@']), "{cell:?}");
            }
        }
    }
}

#[test]
fn an_empty_programme_and_a_day_before_the_phase_give_a_sound_package() {
    is_sound(&files(&of_nothing()));
    is_sound(&files(&of_example("T01 event 2014-09", "2012-01-01")));
}

#[test]
fn the_same_data_give_the_same_bytes() {
    let asked = of_example("T01 event 2014-09", "2015-03-31");
    assert_eq!(written("package", &asked), written("package", &asked));
}
