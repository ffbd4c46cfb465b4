//! The history and the undo, through the server, on both databases.

use crate::databases::Database;
use axum::http::StatusCode;
use jalons::{
    domain::{
        entry::{Status, Value},
        rights::{Action, Who, may},
    },
    server::store::NewBatch,
};

use crate::scene::*;

crate::databases::on_both_databases! {
    each_reads_the_history_of_their_own
    the_history_is_told_a_hundred_at_a_time
    the_history_can_be_limited
    a_value_is_taken_back_and_the_taking_back_too
    a_batch_is_taken_back_except_what_was_written_since
}

async fn each_reads_the_history_of_their_own(database: Database) {
    let scene = Scene::on(database).await;
    scene.submit(&FEW).await;
    scene.write("Comité T05", Status::Submitted, ("T05", &[("multipliers_trained", 41)])).await.unwrap();
    let held = scene.server.programmes.get("alliance").await.unwrap().unwrap();
    assert!(!may(&Who::Anyone, Action::ReadReport, &held.programme, Some("T03")));
    for (who, all, own, other) in [
        ("nobody", 403, 403, 403),
        ("reader", 403, 403, 403),
        ("administrator", 403, 403, 403),
        ("committee", 200, 200, 403),
        ("committee-t05", 200, 403, 200),
        ("evaluator", 200, 200, 200),
        ("coordination", 200, 200, 200),
    ] {
        let browser = if who == "nobody" { scene.server.browser() } else { scene.server.sign_in(who).await };
        for (path, status) in [("", all), ("?territory=T03", own), ("?territory=T05", other)] {
            let page = browser.get(&format!("/fr/alliance/history{path}")).await;
            assert_eq!(page.status.as_u16(), status, "{who} {path}");
        }
        let page = browser.get("/fr/alliance/history").await;
        assert_eq!(words(&page).contains(">41</td>"), all == 200 && other == 200, "{who}");
        assert_eq!(words(&page).contains("Comité T05"), all == 200 && other == 200, "{who}");
        assert_eq!(words(&page).contains("Annuler cette saisie"), who == "coordination", "{who}");
    }
}

async fn the_history_is_told_a_hundred_at_a_time(database: Database) {
    let scene = Scene::on(database).await;
    let committee = scene.server.sign_in("committee").await;
    for count in 0..103 {
        scene.submit(&[("multipliers_trained", count)]).await;
    }
    let first = committee.get("/fr/alliance/history").await;
    shows(&first, &[">102</td>", ">3</td>", "Plus ancien"]);
    hides(&first, &[">2</td>"]);
    let next = words(&first)
        .split("href=\"")
        .find(|rest| rest.contains("after="))
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let second = committee.get(&next).await;
    shows(&second, &[">2</td>", ">0</td>"]);
    hides(&second, &[">3</td>", "Plus ancien"]);
    assert_eq!(committee.get("/fr/alliance/history?after=nothing").await.status, StatusCode::BAD_REQUEST);
}

async fn the_history_can_be_limited(database: Database) {
    let scene = Scene::on(database).await;
    let coordination = scene.coordination().await;
    let seen = scene.submit(&FEW).await;
    accept_all(&coordination, &seen).await;
    let command = NewBatch::new("fiche & bilan.csv", None, "command");
    scene.write_batch(command, Status::Accepted, ("T04", &[("multipliers_trained", 44)])).await.unwrap();
    let rows = async |query: &str| {
        let page = coordination.get(&format!("/fr/alliance/history{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        words(&page).matches("<th scope=\"row\"").count()
    };
    let author = scene.id("Comité T03").await;
    assert_eq!(rows("").await, 5);
    assert_eq!(rows("?territory=T03").await, 4);
    assert_eq!(rows("?item=multipliers_trained").await, 3);
    assert_eq!(rows("?source=review").await, 2);
    assert_eq!(rows("?source=fiche%20%26%20bilan.csv").await, 1);
    assert_eq!(rows(&format!("?author={author}")).await, 2);
    assert_eq!(rows("?author=command&item=multipliers_active").await, 0);
    for query in ["?territory=T99", "?item=nothing"] {
        assert_eq!(coordination.get(&format!("/fr/alliance/history{query}")).await.status, StatusCode::NOT_FOUND);
    }
    shows(&coordination.get("/fr/alliance/history").await, &["ligne de commande", "fiche &amp; bilan.csv", "batch="]);
    shows(&coordination.get("/en/alliance/history").await, &["command line", "Coordination régionale", "accepted"]);
}

async fn a_value_is_taken_back_and_the_taking_back_too(database: Database) {
    let scene = Scene::on(database).await;
    let coordination = scene.coordination().await;
    scene.write("Coordination régionale", Status::Accepted, ("T03", &[("multipliers_trained", 7)])).await.unwrap();
    let seen = scene.submit(&[("multipliers_trained", 8)]).await;
    accept_all(&coordination, &seen).await;
    let accepted = scene.last("T03", "multipliers_trained").await.unwrap();
    let undo = format!("/fr/alliance/history/undo?entry={}", accepted.id);
    let page = coordination.get(&undo).await;
    shows(&page, &["Annuler une saisie", "<td>8</td><td>7</td>", "Annuler cette valeur"]);
    assert_eq!(scene.accepted("T03", "multipliers_trained").await, Some(Value::Count(8)));

    let done = coordination.post(&undo, &[("standing", "1")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(scene.accepted("T03", "multipliers_trained").await, Some(Value::Count(7)));
    let restored = scene.last("T03", "multipliers_trained").await.unwrap();
    assert_eq!((&*restored.batch.source, restored.note.as_deref()), ("undo", None));
    assert!(restored.remark.as_ref().unwrap().starts_with("Annulation de la saisie du "), "{restored:?}");
    assert_eq!(restored.replaces, Some(accepted.id));
    shows(&coordination.get(done.header("location")).await, &["Annulation de la saisie du", "annulation"]);
    let revision = scene.revision().await;
    assert_eq!(coordination.post(&undo, &[("standing", "1")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(scene.revision().await, revision);

    let again = format!("/fr/alliance/history/undo?entry={}", restored.id);
    assert_eq!(coordination.post(&again, &[("standing", "1")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(scene.accepted("T03", "multipliers_trained").await, Some(Value::Count(8)));
    let overtaken = coordination.post(&undo, &[("standing", "1")]).await;
    assert_eq!(overtaken.status, StatusCode::CONFLICT);
    shows(&overtaken, &["Rien n’est enregistré", "Ce qui ne peut pas être annulé"]);
    assert_eq!(coordination.get("/fr/alliance/history/undo?entry=nothing").await.status, StatusCode::NOT_FOUND);
    assert_eq!(coordination.post("/fr/alliance/history/undo", &[]).await.status, StatusCode::NOT_FOUND);
}

async fn a_batch_is_taken_back_except_what_was_written_since(database: Database) {
    let scene = Scene::on(database).await;
    let coordination = scene.coordination().await;
    scene.write("Coordination régionale", Status::Accepted, ("T04", &[("multipliers_trained", 7)])).await.unwrap();
    let sheet = NewBatch::new("bilan.csv", None, "command");
    let counts = [("multipliers_trained", 8), ("multipliers_active", 5), ("aides_trained", 4)];
    let batch = scene.write_batch(sheet, Status::Accepted, ("T04", &counts)).await.unwrap()[0].batch.id.clone();
    let undo = format!("/fr/alliance/history/undo?batch={batch}");
    shows(&coordination.get(&format!("/fr/alliance/history?batch={batch}")).await, &["Annuler tout ce lot"]);
    shows(&coordination.get(&undo).await, &["Annuler ces 3 valeurs"]);
    scene.write("Coordination régionale", Status::Accepted, ("T04", &[("aides_trained", 3)])).await.unwrap();
    let revision = scene.revision().await;
    let stale = coordination.post(&undo, &[("standing", "3")]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    shows(&stale, &["Annuler ces 2 valeurs", "Ce qui ne peut pas être annulé", "3 (acceptée)"]);
    assert_eq!(scene.revision().await, revision);
    let done = coordination.post(&undo, &[("standing", "2")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(scene.accepted("T04", "multipliers_trained").await, Some(Value::Count(7)));
    assert_eq!(scene.accepted("T04", "multipliers_active").await, None);
    assert_eq!(scene.accepted("T04", "aides_trained").await, Some(Value::Count(3)));
    shows(&coordination.get(done.header("location")).await, &["Annulation du lot enregistré le", "retirée"]);
}
