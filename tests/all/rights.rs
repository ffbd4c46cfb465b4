//! Who may what, address by address: a row for each, and each row tried with everybody.

use crate::{
    databases::{ALLIANCE, ALLIANCE_VALUES, Database, alliance},
    people::{NOBODY, Server, disable, invite, sign_in},
};
use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use jalons::{
    app::App,
    domain::{language::Language, ledger::reported::Reported, programme::Programme},
    intake::import::Import,
    server::{
        http::router::routes,
        store::{Ended, Job, NewBatch, Store},
    },
    wording::job::JobKind,
};
use leptos::server_fn::axum::server_fn_paths;
use serde_json::json;
use sqlx::{AssertSqlSafe, Row};
use std::collections::{BTreeMap, BTreeSet};

/// A role, its programme and its territory.
type Held = (&'static str, &'static str, &'static str);

/// Who asks: name, and what they hold. The programme is Alliance, and not public.
const PEOPLE: [(&str, Option<Held>); 9] = [
    (NOBODY, None),
    ("reader", Some(("reader", "alliance", ""))),
    ("own", Some(("committee", "alliance", "T03"))),
    ("other", Some(("committee", "alliance", "T05"))),
    ("evaluator", Some(("evaluator", "alliance", ""))),
    ("coordination", Some(("coordination", "alliance", ""))),
    ("administrator", Some(("administrator", "", ""))),
    ("elsewhere", Some(("coordination", "attachment", ""))),
    ("disabled", Some(("coordination", "alliance", ""))),
];

/// A row: method and address; then what each of [`PEOPLE`] is answered, in their order: nobody, reader, committee of
/// T03, committee of T05, evaluator, coordination, administrator, coordination of another programme, disabled account.
///
/// `+` is given, `1` is 401, `3` is 403, `4` is 404, `!` is refused for what was sent. Where an address names a
/// territory it is T03; a sheet and a prepared file are those of its committee, and nobody else's. A refusal changes
/// nothing. An address without a row, and a row without its address, fail the test.
#[rustfmt::skip]
const TABLE: &[(&str, &str)] = &[
    // For everybody.
    ("GET /",                                             "+++++++++"),
    ("GET /assets/{*name}",                               "+++++++++"),
    ("GET /favicon.ico",                                  "+++++++++"),
    ("GET /healthz",                                      "+++++++++"),
    ("GET /readyz",                                       "+++++++++"),
    ("GET /robots.txt",                                   "+++++++++"),
    ("GET /{language}",                                   "+++++++++"),
    ("GET /{language}/api",                               "+++++++++"),
    ("GET /{language}/methods",                           "+++++++++"),
    // What was published opens to whoever has its address.
    ("GET /{language}/editions/{edition}",                "+++++++++"),
    ("GET /{language}/editions/{edition}/{file}",         "+++++++++"),
    // Of a programme: for whoever may read it.
    ("GET /{language}/{programme}",                       "4++++++44"),
    ("GET /{language}/{programme}/activities/{activity}", "4++++++44"),
    ("GET /{language}/{programme}/bulletin/{edition}/{file}", "4++++++44"),
    ("GET /{language}/{programme}/bulletin",              "4++++++44"),
    ("POST /{language}/{programme}/bulletin",             "4333!!344"),
    ("GET /{language}/{programme}/bulletin/{edition}",    "4++++++44"),
    ("GET /{language}/{programme}/card",                  "4++++++44"),
    ("GET /{language}/{programme}/charts/{file}",         "4++++++44"),
    ("GET /{language}/{programme}/data/{file}",           "4++++++44"),
    ("POST /{language}/{programme}/jobs",                 "43+3++344"),
    ("GET /{language}/{programme}/jobs/{job}",            "44+444444"),
    ("GET /{language}/{programme}/jobs/{job}/file",       "44+444444"),
    ("GET /{language}/{programme}/delays",                "4++++++44"),
    ("GET /{language}/{programme}/figures/{figure}",      "4++++++44"),
    ("GET /{language}/{programme}/live",                  "4++++++44"),
    ("GET /{language}/{programme}/support",               "4++++++44"),
    ("GET /{language}/{programme}/territories/{territory}", "4++++++44"),
    ("GET /{language}/{programme}/timeline",              "4++++++44"),
    // The work: fiche, review, history, sheets.
    ("GET /{language}/{programme}/report/{territory}",    "43+3++344"),
    ("POST /{language}/{programme}/report/{territory}",   "43+33+344"),
    ("POST /{language}/{programme}/report/{territory}/draft", "43+33+344"),
    ("GET /{language}/{programme}/review",                "43333+344"),
    ("POST /{language}/{programme}/review",               "43333!344"),
    ("GET /{language}/{programme}/history",               "43++++344"),
    ("GET /{language}/{programme}/history/undo",          "43333+344"),
    ("POST /{language}/{programme}/history/undo",         "43333+344"),
    ("GET /{language}/{programme}/export",                "43++++344"),
    ("GET /{language}/{programme}/export/{file}",         "43+3++344"),
    ("GET /{language}/{programme}/import",                "43++3+344"),
    ("POST /{language}/{programme}/import",               "43!!3!344"),
    ("GET /{language}/{programme}/import/{upload}",       "43+434344"),
    ("POST /{language}/{programme}/import/{upload}",      "34+444443"),
    ("GET /{language}/{programme}/import/{upload}/refused.xlsx", "34+444443"),
    // Accounts. Who may not keep them is told so; a link nobody was given opens nothing.
    ("GET /{language}/account",                           "3+++++++3"),
    ("POST /{language}/account",                          "3+++++++3"),
    ("GET /{language}/accounts",                          "33333++33"),
    ("POST /{language}/accounts",                         "33333++33"),
    ("GET /{language}/invitation/{token}",                "!!!!!!!!!"),
    ("POST /{language}/invitation/{token}",               "!!!!!!!!!"),
    ("GET /{language}/password/{token}",                  "!!!!!!!!!"),
    ("POST /{language}/password/{token}",                 "!!!!!!!!!"),
    ("GET /{language}/password",                          "+++++++++"),
    ("POST /{language}/password",                         "+++++++++"),
    ("GET /{language}/sign-in",                           "+++++++++"),
    ("POST /{language}/sign-in",                          "!!!!!!!!!"),
    ("POST /{language}/sign-out",                         "+++++++++"),
    // What pages ask. Of a link that was not given to anybody it is told that it opens nothing.
    ("POST /api/account",                                 "3+++++++3"),
    ("POST /api/accounts",                                "33333++33"),
    ("POST /api/activity",                                "4++++++44"),
    ("POST /api/bulletin",                                "4++++++44"),
    ("POST /api/edition",                                 "4++++++44"),
    ("POST /api/public_edition",                          "+++++++++"),
    ("POST /api/dashboard",                               "4++++++44"),
    ("POST /api/delays",                                  "4++++++44"),
    ("POST /api/figure",                                  "4++++++44"),
    ("POST /api/ground",                                  "4++++++44"),
    ("POST /api/invitation",                              "+++++++++"),
    ("POST /api/operations",                              "+++++++++"),
    ("POST /api/password",                                "+++++++++"),
    ("POST /api/export",                                  "43++++344"),
    ("POST /api/history",                                 "43+3++344"),
    ("POST /api/job",                                     "44+444444"),
    ("POST /api/import",                                  "43++3+344"),
    ("POST /api/report",                                  "43+3++344"),
    ("POST /api/review",                                  "43333+344"),
    ("POST /api/undo",                                    "43333+344"),
    ("POST /api/upload",                                  "43+434344"),
    ("POST /api/programmes",                              "+++++++++"),
    ("POST /api/sign_in",                                 "+++++++++"),
    ("POST /api/support",                                 "4++++++44"),
    ("POST /api/territory",                               "4++++++44"),
    ("POST /api/{*function}",                             "444444444"),
    // For programs: a token that does not hold is refused everywhere.
    ("GET /api/v1/openapi.json",                          "++++++++1"),
    ("GET /api/v1/programmes",                            "++++++++1"),
    ("GET /api/v1/programmes/{slug}",                     "4++++++41"),
    ("GET /api/v1/programmes/{slug}/entries",             "4++++++41"),
    ("POST /api/v1/programmes/{slug}/entries",            "13+33+341"),
    ("GET /api/v1/programmes/{slug}/export.csv",          "43++++341"),
    ("GET /api/v1/programmes/{slug}/export.ics",          "43++++341"),
    ("GET /api/v1/programmes/{slug}/export.json",         "43++++341"),
    ("GET /api/v1/programmes/{slug}/export.pdf",          "4++++++41"),
    ("GET /api/v1/programmes/{slug}/export.xlsx",         "43++++341"),
    ("GET /api/v1/programmes/{slug}/export.xml",          "43++++341"),
    ("GET /api/v1/programmes/{slug}/export.zip",          "43++++341"),
    ("GET /api/v1/programmes/{slug}/figures",             "4++++++41"),
    ("GET /api/v1/programmes/{slug}/territories/{code}",  "4++++++41"),
    ("GET /api/v1/{*nothing}",                            "444444441"),
];

/// What stands in the places of an address, besides what was [`Seeded`].
const PLACES: [(&str, &str); 10] = [
    ("{language}", "fr"),
    ("{programme}", "alliance"),
    ("{slug}", "alliance"),
    ("{territory}", "T03"),
    ("{code}", "T03"),
    ("{activity}", "local_plan"),
    ("{figure}", "carried_out"),
    ("{token}", "made-up"),
    ("{*function}", "nothing"),
    ("{*nothing}", "nothing"),
];

/// What is there to be asked for: a sheet and a file of the committee of T03, an entry about T03, an edition.
struct Seeded {
    upload: String,
    job: String,
    entry: String,
    /// The secret part of the public address of the edition, which is the first one.
    token: String,
}

impl Seeded {
    async fn on(server: &Server) -> Self {
        let store = server.jalons.programmes.store();
        let (kind, sheet) = given("territory,item,period,value,note\r\nT03,aides_trained,,3,\r\n");
        let request = Server::request("own", &Method::POST, "/fr/alliance/import").header(header::CONTENT_TYPE, kind);
        let preview = server.ask(request.body(sheet.into()).unwrap()).await.header(header::LOCATION).to_owned();
        let job = Job::new(("alliance", "own"), JobKind::Export, ("entries.csv", "territory=T03"));
        store.begin_job(&job).await.unwrap();
        let job = Job { ended: Some(Ended::File { content_type: "text/csv".to_owned() }), ..job };
        store.end_job(&job, Some(b"a file")).await.unwrap();
        let request = Server::request("evaluator", &Method::POST, "/fr/alliance/bulletin");
        let request = request.header(header::CONTENT_TYPE, FORM).body("act=freeze".into()).unwrap();
        assert_eq!(server.ask(request).await.status, 303);
        let held = server.jalons.programmes.get("alliance").await.unwrap().unwrap();
        let entry = held.entries().iter().find(|entry| entry.subject.territory == "T03").unwrap();
        // Whoever may decide about the sheet takes it away: it is laid back for the next one.
        sqlx::query("create table upload_kept as select * from upload").execute(&server.pool).await.unwrap();
        Self {
            upload: preview.rsplit('/').next().unwrap().to_owned(),
            job: job.id,
            entry: entry.id.to_string(),
            token: store.editions("alliance").await.unwrap().remove(0).token,
        }
    }

    /// As it was at first, for the next one who asks.
    async fn again(server: &Server) {
        let again = "insert into upload select * from upload_kept where id not in (select id from upload)";
        sqlx::query(again).execute(&server.pool).await.unwrap();
    }
}

const FORM: &str = "application/x-www-form-urlencoded";

/// A sheet as a browser sends it, and as what.
fn given(sheet: &str) -> (&'static str, String) {
    let part = format!("Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n{sheet}\r\n");
    ("multipart/form-data; boundary=x", format!("--x\r\n{part}--x--\r\n"))
}

/// What is sent with a row, and as what. Nothing, as a form, where a row needs no more.
fn sent(row: &str, seeded: &Seeded) -> (&'static str, String) {
    let form = |fields: &str| (FORM, fields.to_owned());
    match row {
        "POST /api/v1/programmes/{slug}/entries" => {
            let row = json!([{ "territory": "T03", "item": "local_plan", "value": "2014-09", "replaces": "any" }]);
            ("application/json", row.to_string())
        }
        "POST /{language}/{programme}/import" => given(""),
        "POST /{language}/{programme}/import/{upload}" => form("choice=all"),
        "POST /{language}/{programme}/history/undo" => form("standing=1"),
        "POST /{language}/{programme}/jobs" => form("file=entries.csv&territory=T03"),
        "POST /{language}/account" => form("action=token&token=made-up"),
        "POST /{language}/accounts" => {
            form("action=invite&email=invited@example.org&role=committee&place=alliance/T03")
        }
        "POST /api/operations" => form("language=fr"),
        _ if row.starts_with("POST /api/") => {
            let Seeded { upload, job, entry, token } = seeded;
            let edition = if row.ends_with("public_edition") { token } else { "1" };
            let places =
                [("territory", "T03"), ("activity", "local_plan"), ("figure", "carried_out"), ("edition", edition)];
            let places = places.map(|(name, value)| format!("&question[{name}]={value}")).concat();
            form(&format!(
                "question[language]=fr&question[programme]=alliance{places}&token=made-up&filter[territory]=T03\
                 &undone[entry]={entry}&part[id]={upload}&part[page]=1&id={job}"
            ))
        }
        _ => form(""),
    }
}

/// The address of a row, with something in each of its places.
fn address(path: &str, (server, seeded): (&Server, &Seeded)) -> String {
    let functions: BTreeMap<String, &str> = server_fn_paths().map(|(path, _)| (plain(path), path)).collect();
    if let Some(function) = functions.get(path) {
        return (*function).to_owned();
    }
    let file = match path {
        _ if path.contains("/charts/") => "delays.json",
        _ if path.contains("/data/") => "figures.csv",
        _ if path.contains("/{edition}/") => "bulletin.xlsx",
        _ => "sheet.xlsx?territory=T03",
    };
    let edition = if path.contains("/editions/") { seeded.token.as_str() } else { "1" };
    let asset = server.jalons.assets.url("favicon.svg");
    let path = path.replace("{file}", file).replace("/assets/{*name}", &asset).replace("{edition}", edition);
    let path = path.replace("/undo", &format!("/undo?entry={}", seeded.entry));
    let path = path.replace("{upload}", &seeded.upload).replace("{job}", &seeded.job);
    PLACES.iter().fold(path, |path, (place, value)| path.replace(place, value))
}

/// A server function's address without the number that makes it its own.
fn plain(path: &str) -> String {
    path.trim_end_matches(|letter: char| letter.is_ascii_digit()).to_owned()
}

/// Every method and address that is answered.
async fn answered(server: &Server, seeded: &Seeded) -> BTreeSet<String> {
    let mut answered = BTreeSet::new();
    for path in routes().paths() {
        // A method that no address has: what comes back tells those it does have.
        let strange =
            Server::request(NOBODY, &Method::TRACE, &address(path, (server, seeded))).body(Body::empty()).unwrap();
        let answer = server.ask(strange).await;
        let allowed = match answer.header(header::ALLOW) {
            "" => "GET",
            allowed => allowed,
        };
        let methods = allowed.split(',').filter(|method| *method != "HEAD");
        answered.extend(methods.map(|method| format!("{method} {path}")));
    }
    answered.extend(leptos_axum::generate_route_list(App).iter().map(|page| format!("GET {}", page.path())));
    answered.extend(server_fn_paths().map(|(path, method)| format!("{method} {}", plain(path))));
    answered
}

/// All that each table holds: what a refusal leaves as it is, to the last cell.
async fn left(server: &Server) -> BTreeMap<String, String> {
    let text = async |asked: String| -> Vec<String> {
        let rows = sqlx::query(AssertSqlSafe(asked)).fetch_all(&server.pool).await.unwrap();
        rows.iter().map(|row| row.get(0)).collect()
    };
    let mut left = BTreeMap::new();
    for table in text("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'".into()).await {
        let columns = text(format!("select 'quote(' || name || ')' from pragma_table_info('{table}')")).await;
        let rows = text(format!("select {} as row from {table} order by row", columns.join(" || "))).await;
        left.insert(table, rows.join("\n"));
    }
    left
}

/// The tables that do not hold what they held before. That an attempt to sign in failed is written down.
fn changed(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> Vec<String> {
    let changed = after.iter().filter(|(table, rows)| before.get(*table) != Some(rows));
    changed.map(|(table, _)| table.clone()).filter(|table| table != "sign_in_failure").collect()
}

/// Alliance, not public, with its values.
async fn add_private(store: &Store) {
    let programme = Programme { public: false, ..alliance() };
    store.add_programme(&ALLIANCE.replace("public = true", "public = false"), &programme).await.unwrap();
    let import = Import::read(
        ALLIANCE_VALUES.as_bytes(),
        (&programme, &Reported::default()),
        (jalons::server::clock::today(), Language::French),
    );
    store.append("alliance", NewBatch::new("alliance.csv", None, "command"), import.accepted).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_may_what_the_table_says_and_nothing_else() {
    let database = Database::sqlite();
    let store = database.open().await;
    add_private(&store).await;
    let server = Server::over(&database, store).await;
    for (name, held) in PEOPLE {
        if let Some(held) = held {
            invite(&server.pool, name, held).await;
        }
    }
    disable(&server.pool, "disabled").await;
    let seeded = Seeded::on(&server).await;

    let rows: BTreeSet<String> = TABLE.iter().map(|(row, _)| (*row).to_owned()).collect();
    assert_eq!(rows.len(), TABLE.len(), "a row is there twice");
    let answered = answered(&server, &seeded).await;
    let without: Vec<_> = answered.symmetric_difference(&rows).collect();
    assert!(without.is_empty(), "an address without a row, or a row without its address: {without:#?}");

    let mut faults = Vec::new();
    for (row, expected) in TABLE {
        let (method, path) = row.split_once(' ').unwrap();
        let (method, address) = (method.parse::<Method>().unwrap(), address(path, (&server, &seeded)));
        for ((name, _), expected) in PEOPLE.iter().zip(expected.chars()) {
            // Leaving ends a session: everybody comes back for the next row.
            sign_in(&server.pool, name).await;
            Seeded::again(&server).await;
            let before = left(&server).await;
            let (kind, body) = sent(row, &seeded);
            let request = Server::request(name, &method, &address).header(header::CONTENT_TYPE, kind);
            // The head alone: a channel never ends.
            let status = server.send(request.body(body.into()).unwrap()).await.status();
            if outcome(status) != expected {
                faults.push(format!("{row}: {name:?} is answered {status}, and not {expected}"));
            }
            let changed = changed(&before, &left(&server).await);
            if (expected != '+' || method == Method::GET) && !changed.is_empty() {
                faults.push(format!("{row}: {name:?} has changed something of {changed:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn outcome(status: StatusCode) -> char {
    match status.as_u16() {
        200..=399 => '+',
        401 => '1',
        403 => '3',
        404 => '4',
        400..=499 => '!',
        _ => '?',
    }
}
