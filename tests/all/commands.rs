//! The commands as people and programs type them.

use crate::databases::{ALLIANCE_VALUES, Directory};
use serde_json::{Value, json};
use std::{
    path::Path,
    process::{Command, Output, Stdio},
};

/// The binary, in French, without the variables of whoever runs the tests.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jalons"));
    command.args(arguments).stdin(Stdio::null());
    for name in ["LANG", "LC_ALL", "LC_MESSAGES", "DATABASE_URL"] {
        command.env_remove(name);
    }
    command
}

/// What a command that succeeds writes.
#[track_caller]
pub fn said(arguments: &[&str]) -> String {
    let output = command(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[track_caller]
pub fn json_said(arguments: &[&str]) -> Value {
    serde_json::from_str(&said(arguments)).unwrap()
}

/// What a command that fails complains of; it exits with 1, as it was well typed.
#[track_caller]
pub fn complaint(arguments: &[&str]) -> String {
    complaint_of(&command(arguments).output().unwrap())
}

#[track_caller]
fn complaint_of(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A data directory with the Alliance programme and no value.
pub fn with_alliance() -> Directory {
    let directory = Directory::new();
    said(&["programme", "add", "programmes/alliance.toml", "--data", text(directory.path())]);
    directory
}

pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_date_tells_its_bounds_and_its_words() {
    let expected = json!({
        "edtf": "2014-21", "earliest": "2014-03-20", "latest": "2014-06-20", "precision": "season", "qualifier": "",
        "words_fr": "printemps 2014", "words_en": "spring 2014",
    });
    assert_eq!(json_said(&["date", "printemps 2014", "--json"]), expected);
    assert_eq!(json_said(&["date", "spring 2014", "--lang", "en", "--json"]), expected);
    let quarter = json_said(&["date", "2014-21", "--season", "quarter", "--json"]);
    assert_eq!((&quarter["earliest"], &quarter["latest"]), (&json!("2014-01-01"), &json!("2014-03-31")));
    let open = json_said(&["date", "1985-04-12/..", "--json"]);
    assert_eq!((&open["earliest"], &open["latest"]), (&json!("1985-04-12"), &Value::Null));
}

#[test]
fn a_date_that_cannot_be_read_offers_its_readings() {
    let refused = complaint(&["date", "04/05/2014"]);
    assert!(refused.contains("4 mai 2014") && refused.contains("5 avril 2014"), "{refused}");
    assert!(complaint(&["date", "hiver 2015", "--json"]).contains("2014-2015"));
    assert!(complaint(&["date", "2014-02-30", "--lang", "en"]).is_ascii());
}

#[test]
fn a_delay_tells_its_days_its_bounds_and_its_verdict() {
    let event = json_said(&["delay", "2014-21", "2014-09-15", "--json"]);
    assert_eq!(event["days"], 87.0);
    assert!((event["months"].as_f64().unwrap() - 87.0 / 30.4375).abs() < 1e-12);
    assert_eq!((&event["interval_days"], &event["verdict"]), (&json!([87, 87]), &json!("late")));
    let training = json_said(&["delay", "décembre 2014 à janvier 2015", "printemps 2015", "--json"]);
    assert_eq!(training["interval_days"], json!([48, 140]));
    assert_eq!(json_said(&["delay", "2015-03-31", "2015-21", "--json"])["verdict"], "indeterminate");
    assert_eq!(json_said(&["delay", "2014-12", "2014-11", "--json"])["verdict"], "on_time");
    assert_eq!(json_said(&["delay", "2014-09", "2014-09-15", "--anchor", "start", "--json"])["days"], 14.0);
    let open = json_said(&["delay", "2014-09", "2014-10/..", "--json"]);
    assert_eq!((&open["days"], &open["verdict"]), (&Value::Null, &json!("late")));
    assert!(said(&["delay", "2014-21", "2014-09-15"]).contains("en retard (+87 jours, soit +2,9 mois"));
}

#[test]
fn the_figures_say_what_they_rest_on() {
    let told = json_said(&["figures", "alliance", "--demo", "--json"]);
    assert_eq!(
        (&told["programme"], &told["as_of"], &told["plan"]),
        (&json!("alliance"), &json!("2015-06-30"), &json!(1))
    );
    assert_eq!((&told["known_at"], &told["conventions"]["season_calendar"]), (&Value::Null, &json!("astronomical")));
    let figures = told["figures"].as_array().unwrap();
    let event = figures.iter().find(|figure| figure["id"] == "gathering_event_delay_mean").unwrap();
    assert_eq!(
        (&event["value"], &event["unit"], &event["n"], &event["missing"]),
        (&json!(87.0), &json!("days"), &json!(10), &json!(2))
    );
    assert_eq!(event["entries"].as_array().unwrap().len(), 10);
    let gap = figures.iter().find(|figure| figure["id"] == "support_plan_mean" && figure["period"] == "2014").unwrap();
    assert_eq!(gap["value"], Value::Null);
    let early =
        json_said(&["figures", "alliance", "--demo", "--json", "--as-of", "2014-06-30", "--known-at", "2015-01-01"]);
    assert_eq!((&early["as_of"], &early["known_at"]), (&json!("2014-06-30"), &json!("2015-01-01")));
    assert!(said(&["figures", "alliance", "--demo", "--lang", "en"]).contains("+87.0 days"));
    assert!(complaint(&["figures", "alliance", "--demo", "--plan", "7"]).contains("une de celles-ci\u{a0}: 1"));
}

#[test]
fn a_programme_is_added_listed_and_checked() {
    let data = with_alliance();
    let data = text(data.path());
    assert_eq!(said(&["programme", "list", "--data", data]).trim(), "alliance  Alliance");
    assert!(complaint(&["programme", "add", "programmes/alliance.toml", "--data", data]).contains("existe déjà"));
    assert!(said(&["programme", "check", "programmes/alliance.toml"]).contains("12 territoires, 6 activités"));
    let shipped = said(&["programme", "list", "--demo"]);
    let shipped: Vec<_> = shipped.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(shipped, ["alliance", "attachment"]);
    let directory = Directory::new();
    let broken = directory.file("broken.toml", "slug = \"x\"\nnoise = 1\n");
    let findings = complaint(&["programme", "check", text(&broken)]);
    assert!(findings.contains("broken.toml, ligne\u{a0}2") && findings.lines().count() > 3, "{findings}");
}

#[test]
fn an_export_imported_elsewhere_gives_the_same_export() {
    let (there, file) = (with_alliance(), Directory::new());
    let data = text(there.path());
    for (lang, format) in [("fr", "csv"), ("en", "csv"), ("fr", "xlsx"), ("en", "xlsx")] {
        let path = file.path().join(format!("{lang}.{format}"));
        said(&["export", "alliance", "--demo", "--format", format, "--lang", lang, "--out", text(&path)]);
        let outcome = json_said(&["import", "alliance", text(&path), "--data", data, "--json"]);
        let expected = if (lang, format) == ("fr", "csv") { (180, 0) } else { (0, 180) };
        assert_eq!((&outcome["accepted"], &outcome["unchanged"]), (&json!(expected.0), &json!(expected.1)));
    }
    let shipped = ALLIANCE_VALUES.lines().enumerate();
    let shipped = shipped.map(|(line, row)| format!("{row},{}\n", if line == 0 { "words" } else { "" }));
    assert_eq!(said(&["export", "alliance", "--format", "csv", "--data", data]), shipped.collect::<String>());
    let told = json_said(&["export", "alliance", "--format", "json", "--data", data, "--as-of", "2014-06-30"]);
    assert_eq!(
        (&told["programme"], &told["as_of"], &told["known_at"]),
        (&json!("alliance"), &json!("2014-06-30"), &Value::Null)
    );
    assert!(told["entries"].as_array().unwrap().len() < 180);
    assert!(said(&["verify", "--data", data]).contains("saisies intactes\u{a0}: 180"));
}

#[test]
fn what_is_badly_typed_exits_with_2() {
    for arguments in [
        ["figures"].as_slice(),
        &["export", "alliance", "--demo", "--format", "papyrus"],
        &["figures", "alliance", "--demo", "--as-of", "tomorrow"],
        &["figures", "alliance", "--demo", "--as-of", "0000-99-99"],
        &["date", "2014", "--season", "lunar"],
        &["programme", "list", "--demo", "--data", "x"],
        &["nonsense"],
    ] {
        assert_eq!(command(arguments).output().unwrap().status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn help_and_complaints_are_in_the_language_of_the_person() {
    let french = said(&["import", "--help"]);
    assert!(french.contains("Utilisation\u{a0}: jalons import [OPTIONS] <PROGRAMME> <FICHIER>"), "{french}");
    assert!(!french.contains("Usage") && !french.contains("Print"), "{french}");
    for english in [said(&["--lang", "en", "--help"]), said(&["--lang=en", "help", "programme"])] {
        assert!(english.contains("Usage: jalons") && english.contains("Language of messages"), "{english}");
        assert!(!english.contains("français"), "{english}");
    }
    let typed = |arguments: &[&str], lang: &str| {
        let output = command(arguments).env("LANG", lang).output().unwrap();
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
        String::from_utf8(output.stderr).unwrap()
    };
    let wrong = ["figures", "alliance", "--as-of", "2014"];
    assert!(typed(&wrong, "fr_CA.UTF-8").starts_with("«\u{a0}2014\u{a0}» ne convient pas à --as-of <JOUR>."));
    let english = typed(&wrong, "en_CA.UTF-8");
    assert!(english.contains("'--as-of <DAY>': write the year, the month and the day"), "{english}");
    assert!(typed(&[], "fr_CA.UTF-8").contains("Commandes\u{a0}:"));
}

#[test]
fn an_address_that_is_taken_is_told_in_both_languages() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    assert!(complaint(&["serve", "--demo", "--listen", &address]).contains("est déjà pris"));
    let english = complaint(&["serve", "--demo", "--listen", &address, "--lang", "en"]);
    assert!(english.contains("is already taken") && english.is_ascii(), "{english}");
}

#[test]
fn the_language_of_the_system_is_followed_and_the_one_asked_for_wins() {
    let mut english = command(&["figures", "nope", "--demo"]);
    let output = english.env("LANG", "en_CA.UTF-8").output().unwrap();
    assert!(complaint_of(&output).starts_with("There is no programme"));
    let mut french = command(&["figures", "nope", "--demo", "--lang", "fr"]);
    let output = french.env("LANG", "en_CA.UTF-8").output().unwrap();
    assert!(complaint_of(&output).starts_with("Il n’y a pas de programme"));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = command(&["figures", "alliance", "--demo", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_demonstration_leaves_nothing_behind() {
    let directory = Directory::new();
    let mut demo = command(&["figures", "alliance", "--demo"]);
    assert!(demo.env("TMPDIR", directory.path()).output().unwrap().status.success());
    assert_eq!(std::fs::read_dir(directory.path()).unwrap().count(), 0);
}

#[test]
fn a_directory_without_data_is_not_filled_by_looking_at_it() {
    let directory = Directory::new();
    let refused = complaint(&["figures", "alliance", "--data", text(directory.path())]);
    assert!(refused.contains("--demo") && refused.contains("programme add"), "{refused}");
    assert_eq!(std::fs::read_dir(directory.path()).unwrap().count(), 0);
}

#[test]
fn a_file_that_is_no_database_is_named() {
    let directory = Directory::new();
    directory.file("jalons.sqlite", "something else altogether, and long enough to be looked at".repeat(40));
    let refused = complaint(&["programme", "list", "--data", text(directory.path())]);
    assert!(refused.contains("n’est pas une base de données de Jalons"), "{refused}");
}

#[test]
fn a_server_that_does_not_answer_is_named_without_its_password() {
    let refused = complaint(&["programme", "list", "--database-url", "postgres://ann:secret@127.0.0.1:1/base"]);
    assert!(refused.contains("postgres://ann@127.0.0.1:1/base") && !refused.contains("secret"), "{refused}");
    assert!(complaint(&["programme", "list", "--database-url", "mysql://x"]).contains("postgres://"));
}

/// As someone who may not write there: root may write anywhere, so it steps down first.
#[cfg(unix)]
#[test]
fn a_read_only_directory_says_what_to_do() {
    use std::os::unix::{fs::MetadataExt, fs::PermissionsExt, process::CommandExt};
    let (data, tools) = (with_alliance(), Directory::new());
    let program = tools.path().join("jalons");
    std::fs::copy(env!("CARGO_BIN_EXE_jalons"), &program).unwrap();
    let is_root = std::fs::metadata(data.path()).unwrap().uid() == 0;
    let only = |mode| std::fs::set_permissions(data.path(), std::fs::Permissions::from_mode(mode)).unwrap();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(&program);
        command.args(arguments).args(["--data", text(data.path())]).env_remove("LANG").env_remove("LC_ALL");
        if is_root {
            command.uid(65_534).gid(65_534);
        }
        complaint_of(&command.output().unwrap())
    };
    let sheet = tools.file("feuille.csv", "territory,item,period,value,note\nT01,local_plan,,2014-09,\n");
    only(0o555);
    let existing = run(&["import", "alliance", text(&sheet)]);
    only(0o755);
    std::fs::remove_file(data.path().join("jalons.sqlite")).unwrap();
    only(0o555);
    let new = run(&["programme", "add", "programmes/alliance.toml"]);
    only(0o755);
    for refused in [existing, new] {
        assert!(refused.contains("impossible d’y écrire") && refused.contains("--data"), "{refused}");
    }
}
