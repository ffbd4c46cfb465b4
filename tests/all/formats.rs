//! The open formats: whoever asks, by whichever way, gets the same bytes, and what is written keeps the published rules.

use crate::{
    commands::command,
    databases::{ALLIANCE, ALLIANCE_VALUES, Database, Directory},
    people::{NOBODY, Server, invite},
};
use axum::http::header;
use jalons::{
    domain::{
        entry::{Status, Subject, Value},
        language::Language,
        ledger::reported::Reported,
    },
    formats::definition,
    intake::{
        import::Import,
        new_entry::{NewEntry, WHATEVER_STANDS},
    },
    server::store::{Location, NewBatch},
};
use std::{
    io::{Cursor, Read},
    path::Path,
    process::Command,
};

crate::databases::on_both_databases! {
    the_command_the_address_for_programs_and_the_page_give_the_same_bytes
    a_committee_takes_its_own_territory_and_strangers_nothing
    what_was_given_back_is_not_in_the_sheet_an_evaluator_takes
    what_is_written_is_valid_iati
    a_file_that_a_program_has_is_not_sent_again
}

/// The word of the command, the ending for programs, the file on a page, and the type of the content.
const FORMATS: [(&str, &str, &str, &str); 6] = [
    ("csv", "csv", "entries.csv", "text/csv; charset=utf-8"),
    ("json", "json", "entries.json", "application/json"),
    ("xlsx", "xlsx", "entries.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ics", "ics", "milestones.ics", "text/calendar; charset=utf-8"),
    ("iati", "xml", "activities.xml", "application/xml"),
    ("package", "zip", "package.zip", "application/zip"),
];

/// Texts that could break a file, as a definition can hold them.
const HOSTILE: [&str; 5] = [
    "=cmd|' /C calc'!A0",
    "<script>alert(1)</script> ]]> & {x} ; , \\\\",
    "שלום عليكم 👩‍👩‍👧‍👦 🌱",
    "BEGIN:VEVENT\\nEND:VCALENDAR",
    "é",
];

/// Alliance with its values, and one person of each kind.
async fn server(database: &Database, definition: &str) -> Server {
    let store = database.open().await;
    let programme = definition::read("alliance.toml", definition).unwrap();
    store.add_programme(definition, &programme).await.unwrap();
    let import = Import::read(
        ALLIANCE_VALUES.as_bytes(),
        (&programme, &Reported::default()),
        (jalons::server::clock::today(), Language::French),
    );
    store.append("alliance", NewBatch::new("alliance.csv", None, "command"), import.accepted).await.unwrap();
    let server = Server::over(database, store).await;
    invite(&server.pool, "committee", ("committee", "alliance", "T03")).await;
    invite(&server.pool, "evaluator", ("evaluator", "alliance", "")).await;
    invite(&server.pool, "reader", ("reader", "alliance", "")).await;
    server
}

/// What the command line writes of the same database.
fn exported(database: &Database, arguments: &[&str]) -> Vec<u8> {
    let url = match &database.location {
        Location::Sqlite(file) => format!("sqlite://{}", file.display()),
        Location::Postgres(url) => url.clone(),
    };
    let all = [&["export", "alliance", "--database-url", &url], arguments].concat();
    let output = command(&all).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

async fn the_command_the_address_for_programs_and_the_page_give_the_same_bytes(database: Database) {
    let server = server(&database, ALLIANCE).await;
    for (word, ending, file, kind) in FORMATS {
        for language in ["fr", "en"] {
            for (as_of, query) in
                [(None, ""), (Some("2014-10-31"), "&as_of=2014-10-31"), (Some("2012-01-01"), "&as_of=2012-01-01")]
            {
                let asked = format!("/api/v1/programmes/alliance/export.{ending}?lang={language}{query}");
                let by_program = server.get("evaluator", &asked).await;
                assert_eq!(
                    (by_program.status.as_u16(), by_program.header(header::CONTENT_TYPE)),
                    (200, kind),
                    "{asked}"
                );
                let asked = format!("/{language}/alliance/data/{file}?{}", query.trim_start_matches('&'));
                let on_page = server.get("evaluator", &asked).await;
                assert_eq!((on_page.status.as_u16(), on_page.header(header::CONTENT_TYPE)), (200, kind), "{asked}");
                let named = on_page.header(header::CONTENT_DISPOSITION).to_owned();
                assert!(named.starts_with("attachment; filename=\"alliance-") && named.ends_with(&format!("{file}\"")));
                let mut arguments = vec!["--format", word, "--lang", language];
                arguments.extend(as_of.iter().flat_map(|day| ["--as-of", *day]));
                let by_command = exported(&database, &arguments);
                assert!(by_program.body == by_command, "{asked}: the command writes something else");
                assert!(on_page.body == by_command, "{asked}: the page gives something else");
            }
        }
        if word == "xlsx" {
            // The command writes a workbook in the language it speaks: people open it.
            continue;
        }
        let without = server.get("evaluator", &format!("/api/v1/programmes/alliance/export.{ending}")).await;
        assert!(without.body == exported(&database, &["--format", word]), "{word}: English where nothing is asked");
    }
}

/// The files of a package, one after the other.
fn unpacked(body: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(body)).unwrap();
    let mut all = String::new();
    for place in 0..zip.len() {
        zip.by_index(place).unwrap().read_to_string(&mut all).unwrap();
    }
    all
}

async fn what_was_given_back_is_not_in_the_sheet_an_evaluator_takes(database: Database) {
    let server = server(&database, ALLIANCE).await;
    for (status, remark) in [(Status::Submitted, None), (Status::Returned, Some("À compter de nouveau".to_owned()))] {
        let entry = NewEntry {
            subject: Subject::read("T03", "multipliers_trained", ""),
            value: Value::Count(983),
            replaces: Some(WHATEVER_STANDS.into()),
            status,
            remark,
            ..NewEntry::default()
        };
        let batch = NewBatch::new("form", None, "command");
        server.jalons.programmes.append("alliance", batch, vec![entry]).await.unwrap();
    }
    for (who, told) in [("evaluator", false), ("committee", true)] {
        let sheet = server.get(who, "/fr/alliance/export/sheet.xlsx?territory=T03").await;
        assert_eq!(sheet.status, 200, "{who}");
        let sheet = unpacked(&sheet.body);
        assert_eq!(sheet.contains("À compter de nouveau"), told, "{who}");
        assert_eq!(sheet.contains("983"), told, "{who}");
    }
}

async fn a_committee_takes_its_own_territory_and_strangers_nothing(database: Database) {
    let server = server(&database, ALLIANCE).await;
    for (_, ending, file, _) in FORMATS {
        let by_program = format!("/api/v1/programmes/alliance/export.{ending}");
        let on_page = format!("/fr/alliance/data/{file}");
        for who in [NOBODY, "reader"] {
            for path in [&by_program, &on_page, &format!("{on_page}?territory=T03")] {
                assert_eq!(server.get(who, path).await.status, 403, "{who} {path}");
            }
        }
        assert_eq!(server.get("committee", &on_page).await.status, 403, "all territories are not its own");
        assert_eq!(server.get("committee", &format!("{on_page}?territory=T05")).await.status, 403);
        for path in [by_program, format!("{on_page}?territory=T03")] {
            let own = server.get("committee", &path).await;
            assert_eq!(own.status, 200, "{path}");
            let text =
                if own.body.starts_with(b"PK") { unpacked(&own.body) } else { String::from_utf8(own.body).unwrap() };
            assert!(text.contains("T03") && !text.contains("T05"), "{path}");
        }
    }
}

/// Complaints of xmllint, with the published schema; none where the file is valid.
fn complaints(xml: &Path) -> String {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/iati/iati-activities-schema.xsd");
    let checked = Command::new("xmllint").args(["--noout", "--nonet", "--schema"]).arg(schema).arg(xml).output();
    let checked = checked.unwrap_or_else(|error| {
        panic!("xmllint cannot be started ({error}): run the tests with `cargo xtask test`, or type: apt-get install libxml2-utils")
    });
    if checked.status.success() { String::new() } else { String::from_utf8_lossy(&checked.stderr).into_owned() }
}

async fn what_is_written_is_valid_iati(database: Database) {
    let directory = Directory::new();
    for (number, words) in HOSTILE.into_iter().enumerate() {
        let long = format!("{words}{}", "x".repeat(300 - words.chars().count().min(300)));
        let definition = ALLIANCE.replace("\"Territoire 3\"", &format!("\"{}\"", words.replace('"', "\\\"")));
        let definition = definition.replace("\"Territory 3\"", &format!("\"{long}\""));
        // The first one on the database of the test; a programme of that name can be there once.
        let other = Database::sqlite();
        let server = server(if number == 0 { &database } else { &other }, &definition).await;
        for query in ["", "?as_of=2014-06-30", "?as_of=2012-01-01&lang=fr"] {
            let answer = server.get("evaluator", &format!("/api/v1/programmes/alliance/export.xml{query}")).await;
            let file = directory.file("activities.xml", &answer.body);
            assert_eq!(complaints(&file), "", "{words} {query}");
        }
    }
    // The schema does complain where there is something to complain of.
    let broken = directory.file("broken.xml", "<iati-activities version=\"2.03\"><iati-activity/></iati-activities>");
    assert!(complaints(&broken).contains("iati-identifier"));
}

async fn a_file_that_a_program_has_is_not_sent_again(database: Database) {
    let server = server(&database, ALLIANCE).await;
    for (_, ending, _, _) in FORMATS {
        let address = format!("/api/v1/programmes/alliance/export.{ending}");
        let first = server.get("evaluator", &address).await;
        let tag = first.header(header::ETAG).to_owned();
        assert!(!tag.is_empty());
        let request = Server::request("evaluator", &axum::http::Method::GET, &address);
        let again =
            server.ask(request.header(header::IF_NONE_MATCH, &tag).body(axum::body::Body::empty()).unwrap()).await;
        assert_eq!((again.status.as_u16(), again.body.len()), (304, 0), "{address}");
    }
}
