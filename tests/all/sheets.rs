//! Sheets that come in through the page: looked at row by row, recorded as chosen, refused with what to do.

use crate::{
    databases::{ALLIANCE_VALUES, Database},
    server::{Browser, Server},
};
use axum::http::StatusCode;

const PAGE: &str = "/fr/alliance/import";
const HEADER: &str = "territoire;élément;période;valeur;note\n";

/// The address of the preview of a sheet that is shown.
async fn shown(browser: &Browser, sheet: &str) -> String {
    let answer = browser.give("feuille.csv", sheet.as_bytes()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.header("location").to_owned()
}

async fn count(server: &Server) -> usize {
    server.programmes.get("alliance").await.unwrap().unwrap().entries().len()
}

crate::databases::on_both_databases! {
    a_sheet_is_shown_row_by_row_and_recorded_in_one_batch
    what_somebody_changed_since_the_preview_is_shown_again
    a_committee_submits_its_own_rows_and_no_others
}

async fn a_sheet_is_shown_row_by_row_and_recorded_in_one_batch(database: Database) {
    let server = Server::on(&database).await;
    let browser = server.sign_in("coordination").await;
    let sheet =
        format!("{HEADER}T01;local_plan;;printemps 2015;\nT02;local_plan;;2999-01-01;\nT03;aides_trained;;x;\n");
    let preview = shown(&browser, &sheet).await;
    let page = browser.get(&preview).await;
    for words in ["1 nouvelle", "1 suspecte", "1 refusée", "en chiffres seulement", "à venir"] {
        assert!(page.has(words), "{words}: {}", page.body);
    }
    assert_eq!(count(&server).await, 0);
    let only = browser.get(&format!("{preview}?only=refused")).await;
    assert!(only.has("Personnes formées aux outils AIDES"), "{}", only.body);
    assert!(!only.has("printemps 2015"));
    let refused = browser.get(&format!("{preview}/refused.xlsx")).await;
    assert_eq!((refused.status, refused.body.starts_with("PK")), (StatusCode::OK, true));
    let nothing = browser.post(&preview, &[("choice", "chosen")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = browser.post(&preview, &[("choice", "sure")]).await;
    assert!(done.header("location").starts_with("/fr/alliance/history?batch="), "{}", done.body);
    assert_eq!(count(&server).await, 1);
    assert_eq!(browser.get(&preview).await.status, StatusCode::NOT_FOUND);
    let again = shown(&browser, &format!("{HEADER}T01;local_plan;;printemps 2015;\n")).await;
    assert!(browser.get(&again).await.has("déjà enregistré"));
    browser.post(&again, &[("choice", "none")]).await;
    assert_eq!((count(&server).await, browser.get(&again).await.status), (1, StatusCode::NOT_FOUND));
}

async fn what_somebody_changed_since_the_preview_is_shown_again(database: Database) {
    let server = Server::on(&database).await;
    let (first, second) = (server.sign_in("coordination").await, server.sign_in("coordination").await);
    let row = |value: &str| format!("{HEADER}T01;aides_trained;;{value};\n");
    let (slow, fast) = (shown(&first, &row("7")).await, shown(&second, &row("8")).await);
    assert_eq!(second.post(&fast, &[("choice", "all")]).await.status, StatusCode::SEE_OTHER);
    let late = first.post(&slow, &[("choice", "all")]).await;
    assert_eq!((late.status, count(&server).await), (StatusCode::CONFLICT, 1));
    assert!(late.has("depuis l’aperçu") && late.has("1 suspecte"), "{}", late.body);
    assert_eq!(first.post(&slow, &[("choice", "all")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(count(&server).await, 2);
}

async fn a_committee_submits_its_own_rows_and_no_others(database: Database) {
    let server = Server::on(&database).await;
    let committee = server.sign_in("committee").await;
    let sheet = format!(
        "{HEADER}T03;aides_trained;;7;\nT05;aides_trained;;7;\nT03;support_direct;2014;2;\nT99;local_plan;;2014;\n"
    );
    let preview = shown(&committee, &sheet).await;
    let page = committee.get(&preview).await;
    assert!(page.has("3 refusées") && page.has("ce territoire n’est pas de ceux"), "{}", page.body);
    assert!(page.has("la coordination régionale répond"));
    assert_eq!(server.sign_in("committee-t05").await.get(&preview).await.status, StatusCode::NOT_FOUND);
    committee.post(&preview, &[("choice", "all")]).await;
    let held = server.programmes.get("alliance").await.unwrap().unwrap();
    assert_eq!((held.entries().len(), held.ledger.waiting().count()), (1, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_those_who_report_give_sheets() {
    let server = Server::demo().await;
    for who in ["reader", "evaluator", "administrator"] {
        let browser = server.sign_in(who).await;
        assert_eq!(browser.get(PAGE).await.status, StatusCode::FORBIDDEN, "{who}");
        assert_eq!(browser.give("a.csv", HEADER.as_bytes()).await.status, StatusCode::FORBIDDEN, "{who}");
    }
    assert_eq!(server.browser().give("a.csv", HEADER.as_bytes()).await.status, StatusCode::FORBIDDEN);
    for who in ["committee", "coordination"] {
        assert_eq!(server.sign_in(who).await.get(PAGE).await.status, StatusCode::OK, "{who}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_sheet_is_refused_with_what_to_do() {
    let server = Server::demo().await;
    let browser = server.sign_in("coordination").await;
    let other = format!("{HEADER}{}", "X1;rien;;2014;\n".repeat(3));
    for (bytes, words) in [
        (b"".as_slice(), "le fichier est vide"),
        (b"PK\x03\x04rest", "incomplet ou endommagé"),
        (&[0xd0, 0xcf, 0x11, 0xe0], ".xlsx"),
        (HEADER.as_bytes(), "il n’y a rien à verser"),
        (b"territoire;valeur\nT01;7\n", "cette colonne manque"),
        (other.as_bytes(), "celle d’un autre programme"),
    ] {
        let refused = browser.give("feuille.xlsx", bytes).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        assert!(refused.has(words), "{words}: {}", refused.body);
    }
    let large = browser.give("grand.csv", &vec![b'x'; 51_000_000]).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(large.has("50\u{a0}Mo"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_exported_changes_nothing_when_it_comes_back() {
    let server = Server::demo().await;
    let browser = server.sign_in("coordination").await;
    let before = count(&server).await;
    for address in ["/fr/alliance/data/entries.csv", "/en/alliance/data/entries.csv"] {
        let sheet = browser.get(address).await.body;
        let preview = shown(&browser, &sheet).await;
        assert!(browser.get(&preview).await.has("déjà enregistré"), "{address}");
    }
    let preview = shown(&browser, ALLIANCE_VALUES).await;
    assert!(browser.get(&preview).await.has("déjà enregistré"));
    assert_eq!(count(&server).await, before);
}
