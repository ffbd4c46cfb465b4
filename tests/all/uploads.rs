//! The previews of sheets: whose they are, what is chosen of them, and what becomes of long or large ones.

use crate::{
    databases::Database,
    server::{Answer, Browser, Server},
};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use futures_util::stream;
use jalons::domain::entry::{Entry, Subject, Value};
use rust_xlsxwriter::Workbook;
use sqlx::{AssertSqlSafe, Row};
use std::io;

crate::databases::on_both_databases! {
    the_same_sheet_a_second_time_changes_nothing_and_says_so
    a_preview_belongs_to_the_one_who_gave_the_sheet
    a_sheet_that_is_given_up_leaves_nothing
    chosen_rows_alone_are_recorded
    a_sheet_that_does_not_arrive_whole_leaves_nothing_and_is_said_so
}

const HEADER: &str = "territory,item,period,value,note\n";
const IMPORT: &str = "/fr/alliance/import";

/// Sends rows, and gives the address of their preview.
async fn preview(browser: &Browser, rows: &str) -> String {
    let answer = browser.give("feuille.csv", format!("{HEADER}{rows}").as_bytes()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.header("location").to_owned()
}

async fn choose(browser: &Browser, preview: &str, choice: &str) -> Answer {
    browser.post(preview, &[("choice", choice)]).await
}

/// The last entry about an item, whatever its status.
async fn last(server: &Server, (territory, item): (&str, &str)) -> Option<Entry> {
    let held = server.programmes.get("alliance").await.unwrap().unwrap();
    held.ledger.line(&Subject::read(territory, item, "")).map(|line| line.last().clone())
}

async fn count(server: &Server) -> usize {
    server.programmes.get("alliance").await.unwrap().unwrap().entries().len()
}

async fn the_same_sheet_a_second_time_changes_nothing_and_says_so(database: Database) {
    let server = Server::on(&database).await;
    for who in ["committee", "coordination"] {
        let browser = server.sign_in(who).await;
        let rows = "T03,local_plan,,printemps 2015,fini\nT03,multipliers_trained,,7,\n";
        let address = preview(&browser, rows).await;
        choose(&browser, &address, "all").await;
        let page = browser.get(&preview(&browser, rows).await).await;
        assert!(page.has("déjà enregistré") && page.has("2 inchangées"), "{who}: {}", page.body);
        assert!(!page.has("value=\"all\""), "{}", page.body);
    }
}

async fn a_preview_belongs_to_the_one_who_gave_the_sheet(database: Database) {
    let server = Server::on(&database).await;
    let browser = server.sign_in("committee").await;
    let address = preview(&browser, "T03,local_plan,,2014-09,\n").await;
    for who in ["coordination", "committee-t05"] {
        let other = server.sign_in(who).await;
        assert_eq!(other.get(&address).await.status, StatusCode::NOT_FOUND, "{who}");
        assert_eq!(choose(&other, &address, "all").await.status, StatusCode::NOT_FOUND, "{who}");
        assert_eq!(other.get(&format!("{address}/refused.xlsx")).await.status, StatusCode::NOT_FOUND, "{who}");
    }
    for who in ["evaluator", "reader", "administrator"] {
        let other = server.sign_in(who).await;
        for (status, asked) in [(other.get(IMPORT).await.status, "page"), (other.get(&address).await.status, "preview")]
        {
            assert_eq!(status, StatusCode::FORBIDDEN, "{who}: {asked}");
        }
        let given = other.give("a.csv", format!("{HEADER}T03,local_plan,,2014,\n").as_bytes()).await;
        assert_eq!(given.status, StatusCode::FORBIDDEN, "{who}");
    }
    let nobody = server.browser();
    let given = nobody.give("a.csv", format!("{HEADER}T03,local_plan,,2014,\n").as_bytes()).await;
    assert!(
        !given.status.is_success() && given.header("location").is_empty()
            || given.header("location").contains("sign-in")
    );
    assert_eq!(count(&server).await, 0);
}

async fn a_sheet_that_is_given_up_leaves_nothing(database: Database) {
    let server = Server::on(&database).await;
    let browser = server.sign_in("coordination").await;
    let address = preview(&browser, "T03,local_plan,,2014-09,\n").await;
    let answer = choose(&browser, &address, "none").await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, IMPORT));
    assert_eq!((browser.get(&address).await.status, count(&server).await), (StatusCode::NOT_FOUND, 0));
}

async fn chosen_rows_alone_are_recorded(database: Database) {
    let server = Server::on(&database).await;
    let browser = server.sign_in("coordination").await;
    let rows = "T01,multipliers_trained,,7,\nT02,multipliers_trained,,8,\nT03,multipliers_trained,,9,\nT04,local_plan,,2999,\n";
    let address = preview(&browser, rows).await;
    let none = choose(&browser, &address, "chosen").await;
    assert_eq!((none.status, none.has("Aucune rangée")), (StatusCode::UNPROCESSABLE_ENTITY, true), "{}", none.body);
    let answer = browser.post(&address, &[("choice", "chosen"), ("row", "3"), ("row", "99")]).await;
    assert_eq!((answer.status, count(&server).await), (StatusCode::SEE_OTHER, 1), "{}", answer.body);
    assert_eq!(last(&server, ("T02", "multipliers_trained")).await.unwrap().value, Value::Count(8));
    let address = preview(&browser, rows).await;
    choose(&browser, &address, "sure").await;
    assert_eq!((count(&server).await, last(&server, ("T04", "local_plan")).await), (3, None));
}

/// What comes before the connection is cut: the first rows of a sheet.
const CUT: &str = "--jalons\r\nContent-Disposition: form-data; name=\"file\"; filename=\"feuille.csv\"\r\n\r\n\
     territory,item,period,value,note\nT01,multipliers_trained,,7,\nT02,multip";

async fn a_sheet_that_does_not_arrive_whole_leaves_nothing_and_is_said_so(database: Database) {
    let server = Server::on(&database).await;
    let browser = server.sign_in("coordination").await;
    let form = "multipart/form-data; boundary=jalons";
    let gone = || io::Error::new(io::ErrorKind::ConnectionReset, "cut");
    let cut = Body::from_stream(stream::iter([Ok(CUT), Err(gone())]));
    let sent = [
        (form, cut),
        (form, Body::from(CUT)),
        (form, Body::empty()),
        ("multipart/form-data", Body::from(CUT)),
        ("text/csv", Body::from("territory,item,period,value,note\nT01,multipliers_trained,,7,\n")),
    ];
    for (kind, body) in sent {
        let answer = browser.send_as((Method::POST, IMPORT, kind), body).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{kind}: {}", answer.body);
        assert!(answer.has("<html") && answer.has("Aucun fichier n’est arrivé en entier."), "{kind}: {}", answer.body);
    }
    let english = browser.send_as((Method::POST, "/en/alliance/import", "text/csv"), "").await;
    assert!(english.status == StatusCode::BAD_REQUEST && english.has("No file has arrived whole."), "{}", english.body);
    let refused = server.sign_in("reader").await.send_as((Method::POST, IMPORT, "text/csv"), "").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "rights come first");
    for table in ["upload", "job", "batch", "entry"] {
        let count = sqlx::query(AssertSqlSafe(format!("select count(*) from {table}")));
        let count: i64 = count.fetch_one(&database.behind().await).await.unwrap().get(0);
        assert_eq!(count, 0, "{table}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_sheet_is_shown_two_hundred_rows_at_a_time() {
    let server = Server::demo().await;
    let browser = server.sign_in("coordination").await;
    let rows: String = (0..450).map(|row| format!("T01,multipliers_trained,,x{row},\n")).collect();
    let address = preview(&browser, &rows).await;
    let (first, last) = (browser.get(&address).await, browser.get(&format!("{address}?page=3")).await);
    assert!(first.has(">x199<") && !first.has(">x200<") && first.has("page=2"), "{}", first.body.len());
    assert!(last.has(">x449<") && !last.has(">x399<"), "{}", last.body.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_beyond_fifty_megabytes_is_refused_and_said_so() {
    let server = Server::demo().await;
    let browser = server.sign_in("coordination").await;
    let answer = browser.give("grand.csv", &vec![b' '; 50_000_001]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.has("50\u{a0}Mo"), "{}", answer.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn words_of_a_sheet_are_never_markup() {
    let server = Server::demo().await;
    let browser = server.sign_in("coordination").await;
    let rows = format!("{HEADER}T01,local_plan,,<script>1</script>,<b>x</b>\nT01,multipliers_trained,,3,<i>y</i>\n");
    let given = browser.give("<img>.csv", rows.as_bytes()).await;
    let page = browser.get(given.header("location")).await;
    assert!(page.has("&lt;script&gt;1") && page.has("&lt;img&gt;.csv"), "{}", page.body);
    for markup in ["<script>1", "<b>x", "<i>y", "<img>"] {
        assert!(!page.has(markup), "{markup}");
    }
}

/// A workbook of a programme's values, with a tab of words before the data.
fn workbook(rows: &[[&str; 5]]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Consignes").unwrap().write_string(0, 0, "À lire").unwrap();
    let tab = workbook.add_worksheet();
    let header = [["Territoire", "Élément", "Période", "Valeur", "Note"]];
    for (row, cells) in (0..).zip(header.iter().chain(rows)) {
        for (column, cell) in (0..).zip(cells) {
            tab.write_string(row, column, *cell).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workbook_says_what_the_same_rows_of_text_say() {
    let server = Server::demo().await;
    let browser = server.sign_in("coordination").await;
    let rows =
        [["T01", "local_plan", "", "mi-septembre 2015", "été"], ["T02", "multipliers_trained", "", "sans objet", ""]];
    let answer = browser.give("bilan.xlsx", &workbook(&rows)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let recorded = choose(&browser, answer.header("location"), "all").await;
    assert_eq!(recorded.status, StatusCode::SEE_OTHER, "{}", recorded.body);
    let plan = last(&server, ("T01", "local_plan")).await.unwrap();
    assert_eq!((plan.words.as_deref(), plan.note.as_deref()), (Some("mi-septembre 2015"), Some("été")));
    assert!(matches!(last(&server, ("T02", "multipliers_trained")).await.unwrap().value, Value::Empty(_)));
}
