//! What is taken away: figures by everyone, values and the sheet to fill by those who may, and nothing by others.

use crate::server::{Answer, Server};
use axum::http::StatusCode;

const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Everything that only some may take, without the territory.
const KEPT: [&str; 5] = [
    "/fr/alliance/data/entries.csv",
    "/fr/alliance/data/entries.json",
    "/fr/alliance/data/entries.xlsx",
    "/fr/alliance/export/sheet.xlsx",
    "/fr/alliance/export",
];

fn is_workbook(answer: &Answer) -> bool {
    answer.status == StatusCode::OK && answer.header("content-type") == WORKBOOK && answer.body.starts_with("PK")
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_are_for_everyone_who_reads() {
    let server = Server::demo().await;
    let anyone = server.browser();
    let sheet = anyone.get("/fr/alliance/data/figures.csv").await;
    assert_eq!(sheet.header("content-disposition"), "attachment; filename=\"alliance-figures.csv\"");
    let mut lines = sheet.body.strip_prefix('\u{feff}').unwrap().lines();
    let headings = "chiffre;libellé;période;valeur;unité;au moins;au plus;n;sur;non rapportés;sans objet;\
                    pas encore dus;non faits;inconnus";
    assert_eq!(lines.next(), Some(headings));
    assert!(lines.any(|line| line.starts_with("carried_out;Réalisations faites;;50;nombre;")), "{}", sheet.body);
    // Decimals have a comma where semicolons part the cells, and a point where commas do.
    assert!(sheet.body.contains("multipliers_active_share;Multiplicateurs toujours actifs;;0,71"), "{}", sheet.body);
    let english = anyone.get("/en/alliance/data/figures.csv").await;
    assert!(english.has("multipliers_active_share,Multipliers still active,,0.71"), "{}", english.body);
    let told = anyone.get("/fr/alliance/data/figures.json?as_of=2014-10-31").await;
    let told: serde_json::Value = serde_json::from_str(&told.body).unwrap();
    assert_eq!((&told["programme"], &told["as_of"]), (&"alliance".into(), &"2014-10-31".into()));
    assert!(told["figures"].as_array().unwrap().iter().any(|figure| figure["id"] == "delay_median"));
}

#[tokio::test(flavor = "multi_thread")]
async fn values_are_for_those_who_may_take_them_away() {
    let server = Server::demo().await;
    for who in ["coordination", "evaluator"] {
        let browser = server.sign_in(who).await;
        for path in KEPT {
            assert_eq!(browser.get(path).await.status, StatusCode::OK, "{who} {path}");
        }
    }
    for who in ["administrator", "reader"] {
        let browser = server.sign_in(who).await;
        for path in KEPT {
            let answer = browser.get(&format!("{path}?territory=T03")).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{who} {path}");
        }
    }
    for path in KEPT {
        let answer = server.browser().get(path).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
        assert!(!answer.has("local_plan"), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_committee_takes_the_values_of_its_own_territory_and_of_no_other() {
    let server = Server::demo().await;
    let committee = server.sign_in("committee").await;
    for path in &KEPT[..4] {
        assert_eq!(committee.get(&format!("{path}?territory=T03")).await.status, StatusCode::OK, "{path}");
        for other in ["", "?territory=T05", "?territory="] {
            let answer = committee.get(&format!("{path}{other}")).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}{other}");
        }
    }
    let own = committee.get("/fr/alliance/data/entries.csv?territory=T03").await;
    assert!(own.body.lines().skip(1).all(|line| line.starts_with("T03;")) && own.body.lines().count() > 5);
    assert_eq!(own.header("cache-control"), "no-store");
    let page = committee.get("/fr/alliance/export").await;
    assert!(page.has(r#"name="territory" value="T03""#), "{}", page.body);
    assert!(!page.has(r#"id="sheet-territory""#) && !page.has(r#"id="values-territory""#), "{}", page.body);
    let all = server.sign_in("coordination").await.get("/fr/alliance/export").await;
    assert!(all.has(r#"id="sheet-territory""#) && all.has(r#"id="values-territory""#), "{}", all.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn workbooks_are_sent_as_such_under_a_name_that_tells_the_territory() {
    let server = Server::demo().await;
    let coordination = server.sign_in("coordination").await;
    for (path, name) in [
        ("/fr/alliance/data/entries.xlsx", "alliance-entries.xlsx"),
        ("/en/alliance/export/sheet.xlsx?territory=T05", "alliance-T05-sheet.xlsx"),
    ] {
        let answer = coordination.get(path).await;
        assert!(is_workbook(&answer), "{path}");
        assert_eq!(answer.header("content-disposition"), format!("attachment; filename=\"{name}\""));
    }
    for nothing in ["/fr/alliance/export/sheet.exe", "/fr/alliance/export/sheet.xlsx?territory=T99"] {
        assert_eq!(coordination.get(nothing).await.status, StatusCode::NOT_FOUND, "{nothing}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_offer_readers_the_figures_and_not_the_values() {
    let dashboard = Server::demo().await.browser().get("/fr/alliance").await;
    assert!(dashboard.has("/data/figures.csv") && !dashboard.has("/data/entries"));
}
