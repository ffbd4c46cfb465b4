//! What programs are promised under /api/v1, on both databases.

use crate::{
    databases::{ALLIANCE, Database, alliance},
    people::{NOBODY, Server, disable, invite},
};
use axum::{
    body::Body,
    http::{Method, header},
};
use jalons::{
    domain::programme::Programme,
    server::store::{LockStep, NewBatch},
};
use serde_json::{Value, json};

crate::databases::on_both_databases! {
    what_a_committee_sends_waits_and_what_the_coordination_sends_stands
    whoever_has_no_right_to_reports_sees_values_and_nothing_around_them
    a_batch_with_wrong_rows_records_nothing_and_each_is_named
    whoever_is_slower_is_given_what_stands
    what_a_check_of_the_programme_forbids_is_refused
    what_was_seen_can_be_made_a_condition
    what_cannot_be_read_is_refused_and_records_nothing
    nobody_writes_beyond_their_rights
    a_locked_report_is_closed_to_its_committee
    the_ledger_comes_page_by_page
    a_programme_that_is_not_public_does_not_exist_for_strangers
    a_token_holds_as_long_as_its_account
    every_refusal_is_a_problem
}

const ENTRIES: &str = "/api/v1/programmes/alliance/entries";

/// The Alliance programme without a value, and one person of each kind.
pub async fn server(database: &Database) -> Server {
    let store = database.with_alliance().await;
    let server = Server::over(database, store).await;
    invite(&server.pool, "committee", ("committee", "alliance", "T03")).await;
    invite(&server.pool, "other", ("committee", "alliance", "T05")).await;
    invite(&server.pool, "coordination", ("coordination", "alliance", "")).await;
    invite(&server.pool, "evaluator", ("evaluator", "alliance", "")).await;
    invite(&server.pool, "reader", ("reader", "alliance", "")).await;
    server
}

fn plan(value: &str) -> Value {
    json!([{ "territory": "T03", "item": "local_plan", "value": value }])
}

async fn revision(server: &Server) -> i64 {
    server.jalons.programmes.store().revision("alliance").await.unwrap().unwrap()
}

async fn what_a_committee_sends_waits_and_what_the_coordination_sends_stands(database: Database) {
    let server = server(&database).await;
    let sent = server.post("committee", &plan("mi-septembre 2014")).await;
    assert_eq!(sent.status, 201);
    let entry = sent.json()["entries"][0].clone();
    assert_eq!(entry["status"], "submitted");
    assert_eq!((&entry["value"], &entry["words"]), (&json!("2014-09-11/2014-09-20"), &json!("mi-septembre 2014")));
    assert_eq!(entry["author"], "committee");
    let figures = server.get("coordination", "/api/v1/programmes/alliance/figures").await.json();
    let known = |figures: &Value| (figures["waiting"].clone(), figure(figures, "carried_out")["value"].clone());
    assert_eq!(known(&figures), (json!(1), Value::Null));
    let strangers = server.get(NOBODY, "/api/v1/programmes/alliance/figures").await.json();
    assert_eq!(known(&strangers), (json!(0), Value::Null));
    let accepted =
        json!([{ "territory": "T03", "item": "local_plan", "value": "2014-09-15", "replaces": entry["id"] }]);
    assert_eq!(server.post("coordination", &accepted).await.json()["entries"][0]["status"], "accepted");
    let figures = server.get(NOBODY, "/api/v1/programmes/alliance/figures?lang=en").await.json();
    assert_eq!(known(&figures), (json!(0), json!(1.0)));
    assert_eq!(figure(&figures, "carried_out")["name"], "Steps carried out");
}

fn figure<'a>(figures: &'a Value, id: &str) -> &'a Value {
    figures["figures"].as_array().unwrap().iter().find(|figure| figure["id"] == id).unwrap()
}

async fn whoever_has_no_right_to_reports_sees_values_and_nothing_around_them(database: Database) {
    let server = server(&database).await;
    let row = json!([{ "territory": "T03", "item": "local_plan", "value": "été 2014", "note": "secret" }]);
    server.post("committee", &row).await;
    let row = json!([{ "territory": "T03", "item": "local_plan", "value": "août 2014", "note": "secret", "replaces": "any" }]);
    server.post("coordination", &row).await;
    for who in ["committee", "evaluator", "coordination"] {
        let seen = server.get(who, ENTRIES).await.json();
        assert_eq!(seen["entries"].as_array().unwrap().len(), 2, "{who}");
        assert_eq!(
            (&seen["entries"][0]["note"], &seen["entries"][1]["words"]),
            (&json!("secret"), &json!("août 2014"))
        );
    }
    for who in [NOBODY, "reader", "other"] {
        let seen = server.get(who, ENTRIES).await.json();
        assert_eq!(seen["entries"].as_array().unwrap().len(), 1, "{who}");
        let entry = &seen["entries"][0];
        assert_eq!((&entry["value"], &entry["status"]), (&json!("2014-08"), &json!("accepted")));
        for told in ["words", "note", "author", "remark"] {
            assert_eq!(entry[told], Value::Null, "{who} {told}");
        }
        let answer = server.get(who, "/api/v1/programmes/alliance/territories/T03").await;
        let text = String::from_utf8(answer.body).unwrap();
        assert!(text.contains("2014-08") && !text.contains("secret") && !text.contains("août"), "{who} {text}");
        for path in ["export.csv", "export.json", "export.xlsx", "export.ics", "export.xml", "export.zip"] {
            let answer = server.get(who, &format!("/api/v1/programmes/alliance/{path}")).await;
            if who == "other" {
                assert_eq!(answer.status, 200, "{path}");
                assert!(!String::from_utf8_lossy(&answer.body).contains("T03"), "{path}");
            } else {
                answer.problem(403);
            }
        }
    }
    let whole = server.get("committee", "/api/v1/programmes/alliance/export.csv").await;
    assert!(String::from_utf8(whole.body).unwrap().contains("secret"));
    assert_eq!(
        server.get("reader", "/api/v1/programmes/alliance/territories/T03").await.json()["pending"],
        Value::Null
    );
    assert_eq!(
        server.get("committee", "/api/v1/programmes/alliance/territories/T03").await.json()["pending"],
        json!([])
    );
}

async fn a_batch_with_wrong_rows_records_nothing_and_each_is_named(database: Database) {
    let server = server(&database).await;
    let rows = json!([
        { "territory": "T03", "item": "local_plan", "value": "2014-09" },
        { "territory": "T33", "item": "local_plan", "value": "2014-09" },
        { "territory": "T03", "item": "multipliers_trained", "value": -1 },
        { "territory": "T03", "item": "multipliers_trained", "value": 2.5 },
        { "territory": "T03", "item": "local_plan", "value": "15/09/14" },
        { "territory": "T03", "item": "gathering_event", "value": "2015-02-29" },
        { "territory": "T03", "item": "support_direct", "period": "2014", "value": 4 },
        { "territory": "T03", "item": "aides_trained", "value": 3, "empty": "missing" },
        { "territory": "T03", "item": "aides_trained", "valeur": 3 },
        { "territory": "T03", "item": "aides_trained", "empty": "rien" },
        "T03",
        { "territory": "T03", "item": "local_plan", "value": "2014-10" },
        { "territory": ["T03"], "item": "local_plan", "value": null },
    ]);
    let problem = server.post("coordination", &rows).await.problem(422);
    let named: Vec<(u64, &str)> = problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| (error["row"].as_u64().unwrap(), error["field"].as_str().unwrap()))
        .collect();
    let wrong = [
        (1, "territory"),
        (2, "value"),
        (3, "value"),
        (4, "value"),
        (5, "value"),
        (6, "value"),
        (7, "value"),
        (8, "valeur"),
        (8, "value"),
        (9, "empty"),
        (10, ""),
        (11, "item"),
        (12, "territory"),
        (12, "territory"),
        (12, "value"),
    ];
    assert_eq!(named, wrong);
    assert_eq!(revision(&server).await, 1);
    let unknown = json!([{ "territory": "T03", "item": "local_plan", "value": "2014", "by": "x" }]);
    let unknown = server.post("coordination", &unknown).await;
    assert!(unknown.problem(422)["errors"][0]["reason"].as_str().unwrap().contains("replaces"));
}

async fn what_a_check_of_the_programme_forbids_is_refused(database: Database) {
    let server = server(&database).await;
    let whole = json!([{ "territory": "T03", "item": "multipliers_trained", "value": 5 }]);
    assert_eq!(server.post("committee", &whole).await.status, 201);
    let part = |value: u32| json!([{ "territory": "T03", "item": "multipliers_active", "value": value }]);
    for who in ["committee", "coordination"] {
        let problem = server.post(who, &part(6)).await.problem(422);
        let error = &problem["errors"][0];
        assert_eq!((&error["row"], &error["field"]), (&json!(0), &json!("value")), "{who}");
        assert!(error["reason"].as_str().unwrap().contains("(6)"), "{who} {error}");
    }
    assert_eq!(server.post("committee", &part(5)).await.status, 201);
    let both = json!([
        { "territory": "T05", "item": "multipliers_active", "value": 6 },
        { "territory": "T05", "item": "multipliers_trained", "value": 8 },
    ]);
    assert_eq!(server.post("coordination", &both).await.status, 201, "right together");
}

async fn whoever_is_slower_is_given_what_stands(database: Database) {
    let server = server(&database).await;
    let first = server.post("committee", &plan("2014-09-15")).await.json();
    let problem = server.post("coordination", &plan("2014-09-16")).await.problem(409);
    assert_eq!((&problem["code"], &problem["current"]["id"]), (&json!("conflict"), &first["entries"][0]["id"]));
    assert_eq!(problem["current"]["value"], "2014-09-15");
    let row = json!([{ "territory": "T03", "item": "local_plan", "value": "2014-09-16", "replaces": "any" }]);
    let second = server.post("coordination", &row).await.json();
    assert_eq!(second["entries"][0]["replaces"], first["entries"][0]["id"]);
    let stale = json!([{ "territory": "T03", "item": "local_plan", "empty": "unknown", "replaces": first["entries"][0]["id"] }]);
    assert_eq!(server.post("committee", &stale).await.problem(409)["current"]["id"], second["entries"][0]["id"]);
}

async fn what_was_seen_can_be_made_a_condition(database: Database) {
    let server = server(&database).await;
    let seen = server.get("committee", "/api/v1/programmes/alliance").await;
    let tag = seen.header(header::ETAG).to_owned();
    let again = |address: &str, tag: &str| {
        let request = Server::request("committee", &Method::GET, address).header(header::IF_NONE_MATCH, tag);
        server.ask(request.body(Body::empty()).unwrap())
    };
    let unchanged = again("/api/v1/programmes/alliance", &tag).await;
    assert_eq!((unchanged.status.as_u16(), unchanged.body.len(), unchanged.header(header::ETAG)), (304, 0, &tag[..]));
    assert_eq!(again("/api/v1/programmes/alliance/figures", &tag).await.status, 200);
    let conditional = |tag: &str| {
        let request = Server::request("committee", &Method::POST, ENTRIES).header(header::IF_MATCH, tag);
        let request = request.header(header::CONTENT_TYPE, "application/json");
        let row = json!([{ "territory": "T03", "item": "local_plan", "value": "2014", "replaces": "any" }]);
        server.ask(request.body(row.to_string().into()).unwrap())
    };
    conditional("\"0\"").await.problem(412);
    conditional("nonsense").await.problem(412);
    assert_eq!(conditional(&tag).await.status, 201);
    conditional(&tag).await.problem(412);
    assert_eq!(conditional("*").await.status, 201);
    assert_eq!(revision(&server).await, 3);
    assert_eq!(again("/api/v1/programmes/alliance", &tag).await.status, 200);
}

async fn what_cannot_be_read_is_refused_and_records_nothing(database: Database) {
    let server = server(&database).await;
    let send = |kind: &'static str, body: Vec<u8>| {
        let request = Server::request("committee", &Method::POST, ENTRIES).header(header::CONTENT_TYPE, kind);
        server.ask(request.body(body.into()).unwrap())
    };
    let json = "application/json";
    for body in ["", "{", "[{]", "[{\"territory\": \"T03\"", "\u{0}", "[1e999999]"] {
        send(json, body.into()).await.problem(400);
    }
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    send(json, deep.into()).await.problem(400);
    send("text/plain", plan("2014").to_string().into()).await.problem(415);
    send(json, vec![b' '; 1024 * 1024 + 1]).await.problem(413);
    let endless = futures_util::stream::repeat_with(|| Ok::<_, std::io::Error>(vec![b' '; 64 * 1024]));
    let request = Server::request("committee", &Method::POST, ENTRIES).header(header::CONTENT_TYPE, json);
    server.ask(request.body(Body::from_stream(endless)).unwrap()).await.problem(413);
    let cut = futures_util::stream::iter([Ok(b"[{".to_vec()), Err(std::io::Error::other("cut"))]);
    let request = Server::request("committee", &Method::POST, ENTRIES).header(header::CONTENT_TYPE, json);
    assert!(server.ask(request.body(Body::from_stream(cut)).unwrap()).await.status.is_client_error());
    for body in ["[]", "{}", "3", "null", "[[]]"] {
        send(json, body.into()).await.problem(422);
    }
    let hidden = json!([{ "territory": "T03", "item": "local_plan", "value": "2014", "note": "a\u{0}b" }]);
    server.post("committee", &hidden).await.problem(422);
    for query in
        ["as_of=2014-13-01", "as_of=tomorrow", "plan=x", "plan=99", "asof=2014-01-01", "lang=de", "as_of=1&as_of=2"]
    {
        let answer = server.get(NOBODY, &format!("/api/v1/programmes/alliance/figures?{query}")).await;
        answer.problem(if query == "plan=99" { 404 } else { 400 });
    }
    assert_eq!(revision(&server).await, 1);
}

async fn nobody_writes_beyond_their_rights(database: Database) {
    let server = server(&database).await;
    let sent = server.post(NOBODY, &plan("2014")).await;
    assert_eq!(sent.header(header::WWW_AUTHENTICATE), "Bearer");
    sent.problem(401);
    for who in ["reader", "evaluator", "other"] {
        server.post(who, &plan("2014")).await.problem(403);
    }
    let mixed = json!([
        { "territory": "T05", "item": "local_plan", "value": "2014" },
        { "territory": "T03", "item": "local_plan", "value": "2014" },
        { "territory": "T05", "item": "support_direct", "period": "2014", "value": 3 },
    ]);
    let errors = server.post("other", &mixed).await.problem(403)["errors"].clone();
    assert_eq!((errors.as_array().unwrap().len(), &errors[0]["row"], &errors[1]["row"]), (2, &json!(1), &json!(2)));
    assert_eq!(revision(&server).await, 1);
}

async fn a_locked_report_is_closed_to_its_committee(database: Database) {
    let server = server(&database).await;
    let lock = LockStep { territory: "T03".into(), period: String::new(), unlocked: None };
    let batch = NewBatch { locks: vec![lock], ..NewBatch::new("form", None, "coordination") };
    server.jalons.programmes.append("alliance", batch, Vec::new()).await.unwrap();
    assert_eq!(server.post("committee", &plan("2014")).await.problem(409)["code"], "locked");
    assert_eq!(server.post("coordination", &plan("2014")).await.status, 201);
}

async fn the_ledger_comes_page_by_page(database: Database) {
    let server = server(&database).await;
    for number in 0..11 {
        let rows: Vec<Value> = (1..=10).flat_map(|territory| {
            ["multipliers_trained", "multipliers_active", "aides_trained", "committee_members", "aides_informal"].map(|item| {
                json!({ "territory": format!("T{territory:02}"), "item": item, "value": number, "replaces": "any" })
            })
        }).collect();
        assert_eq!(server.post("coordination", &Value::Array(rows)).await.status, 201);
    }
    let mut values = Vec::new();
    let mut after = String::new();
    let mut pages = 0;
    loop {
        let page = server.get(NOBODY, &format!("{ENTRIES}?{after}")).await.json();
        let entries = page["entries"].as_array().unwrap();
        assert!(!entries.is_empty() && entries.len() <= 500);
        values.extend(entries.iter().map(|entry| entry["value"].as_u64().unwrap()));
        pages += 1;
        match page["next"].as_u64() {
            Some(next) => after = format!("after={next}"),
            None => break,
        }
    }
    assert_eq!((pages, values.len()), (2, 550));
    assert!(values.is_sorted(), "the newest are last");
    let some = server.get(NOBODY, &format!("{ENTRIES}?territory=T02&item=aides_trained")).await.json();
    assert_eq!(some["entries"].as_array().unwrap().len(), 11);
    server.get(NOBODY, &format!("{ENTRIES}?territory=T99")).await.problem(404);
}

async fn a_programme_that_is_not_public_does_not_exist_for_strangers(database: Database) {
    let store = database.open().await;
    let definition = ALLIANCE.replace("public = true", "public = false");
    let private = Programme { public: false, ..alliance() };
    store.add_programme(&definition, &private).await.unwrap();
    let server = Server::over(&database, store).await;
    invite(&server.pool, "reader", ("reader", "alliance", "")).await;
    invite(&server.pool, "stranger", ("coordination", "elsewhere", "")).await;
    for path in [
        "",
        "/figures",
        "/entries",
        "/territories/T03",
        "/export.csv",
        "/export.json",
        "/export.xlsx",
        "/export.ics",
        "/export.xml",
        "/export.zip",
    ] {
        let address = format!("/api/v1/programmes/alliance{path}");
        let read = if path.starts_with("/export") { 403 } else { 200 };
        assert_eq!(server.get("reader", &address).await.status, read, "{path}");
        for who in [NOBODY, "stranger"] {
            let refused = server.get(who, &address).await.problem(404);
            let nowhere = server.get(who, &address.replace("alliance", "nowhere")).await.problem(404);
            let named = refused["detail"].as_str().unwrap().replace("alliance", "nowhere");
            assert_eq!(named, nowhere["detail"].as_str().unwrap());
        }
    }
    assert_eq!(server.get(NOBODY, "/api/v1/programmes").await.json()["programmes"], json!([]));
    server.post("stranger", &plan("2014")).await.problem(404);
}

async fn a_token_holds_as_long_as_its_account(database: Database) {
    let server = server(&database).await;
    assert_eq!(server.get("committee", ENTRIES).await.status, 200);
    disable(&server.pool, "committee").await;
    server.get("committee", ENTRIES).await.problem(401);
    server.post("committee", &plan("2014")).await.problem(401);
    sqlx::query("update token set removed_at = 1 where account = 'other'").execute(&server.pool).await.unwrap();
    server.get("other", ENTRIES).await.problem(401);
    server.get("made-up", ENTRIES).await.problem(401);
    assert_eq!(revision(&server).await, 1);
}

async fn every_refusal_is_a_problem(database: Database) {
    let server = server(&database).await;
    for address in [
        "/api/v1/nothing",
        "/api/v1/programmes/nothing",
        "/api/v1/programmes/alliance/nothing/at/all",
        "/api/v1/programmes/alliance/export.docx",
        "/api/v1/programmes/alliance/territories/T99",
        "/api/v1/programmes/a%00b",
        "/api/v1/programmes/alliance/territories/a%00b",
    ] {
        server.get(NOBODY, address).await.problem(404);
    }
    server.get(NOBODY, "/api/v1/programmes/%ff").await.problem(400);
    for (method, address) in
        [(Method::DELETE, ENTRIES), (Method::POST, "/api/v1/programmes"), (Method::PUT, "/api/v1/programmes/alliance")]
    {
        let answer = server.ask(Server::request(NOBODY, &method, address).body(Body::empty()).unwrap()).await;
        assert!(answer.header(header::ALLOW).contains("GET"));
        answer.problem(405);
    }
    let english = server.get(NOBODY, "/api/v1/programmes/nothing?lang=en").await.problem(404);
    assert!(english["detail"].as_str().unwrap().contains("no"), "{english}");
}
