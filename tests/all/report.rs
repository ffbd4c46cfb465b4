//! The fiche Bilan through the router, on both databases: what is sent, refused, kept, and never written twice.

use crate::{
    databases::Database,
    server::{Answer, Browser, Server},
};
use axum::http::StatusCode;
use jalons::domain::entry::{Emptiness, Entry, Status, Subject, Value};

crate::databases::on_both_databases! {
    what_a_committee_sends_waits_for_the_coordination
    what_the_coordination_records_is_accepted_and_marked
    only_what_changed_is_recorded
    a_form_that_is_posted_twice_is_recorded_once
    every_wrong_answer_is_told_with_what_to_write_and_nothing_is_recorded
    a_part_larger_than_its_whole_is_refused_and_a_date_outside_the_phase_is_confirmed_once
    a_date_with_two_readings_is_chosen_by_a_button
    of_two_who_answer_the_same_question_the_second_chooses
    nobody_writes_for_the_territory_of_another
    a_field_the_form_does_not_have_is_named
    it_is_said_that_a_date_stays_behind_where_an_emptiness_is_chosen
    a_reason_is_taken_where_the_date_is_late_and_only_there
}

pub const T03: &str = "/fr/alliance/report/T03";

pub async fn entries(server: &Server) -> Vec<Entry> {
    server.programmes.get("alliance").await.unwrap().unwrap().entries().iter().cloned().collect()
}

pub async fn last(server: &Server, item: &str) -> Option<Entry> {
    let held = server.programmes.get("alliance").await.unwrap().unwrap();
    held.ledger.line(&Subject::read("T03", item, "")).map(|line| line.last().clone())
}

pub async fn send(browser: &Browser, fields: &[(&str, &str)]) -> Answer {
    browser.post(T03, &[fields, &[("act", "send")]].concat()).await
}

/// What the page of a finished form says.
pub async fn followed(browser: &Browser, answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    browser.get(answer.header("location")).await.body
}

async fn what_a_committee_sends_waits_for_the_coordination(database: Database) {
    let server = Server::on(&database).await;
    let committee = server.sign_in("committee").await;
    let fields = [
        ("gathering_event", "mi-septembre 2014"),
        ("gathering_event.note", "Salle prêtée.\r\nDeux jours."),
        ("aides_trained", "4"),
        ("committee_members.empty", "unknown"),
    ];
    let answer = send(&committee, &fields).await;
    let page = followed(&committee, &answer).await;
    assert!(page.contains("Envoyé à la coordination\u{a0}: 3 valeurs"), "{page}");
    assert!(page.contains("3 valeurs attendent la coordination."));
    let event = last(&server, "gathering_event").await.unwrap();
    assert_eq!((event.status, event.value.as_text()), (Status::Submitted, "2014-09-11/2014-09-20".to_owned()));
    assert_eq!(event.words.as_deref(), Some("mi-septembre 2014"));
    assert_eq!(event.note.as_deref(), Some("Salle prêtée.\nDeux jours."));
    let held = server.programmes.get("alliance").await.unwrap().unwrap();
    assert_eq!(held.reported(None).iter().count(), 0, "figures use none of it yet");
}

async fn what_the_coordination_records_is_accepted_and_marked(database: Database) {
    let server = Server::on(&database).await;
    let coordination = server.sign_in("coordination").await;
    assert!(coordination.get(T03).await.has("Vous écrivez au nom de Territoire 3."));
    let answer = send(&coordination, &[("aides_trained", "4"), ("support_direct@2014", "3")]).await;
    let page = followed(&coordination, &answer).await;
    assert!(page.contains("Enregistré\u{a0}: 2 valeurs") && page.contains("au nom du territoire"), "{page}");
    assert_eq!(last(&server, "aides_trained").await.unwrap().status, Status::Accepted);
}

async fn only_what_changed_is_recorded(database: Database) {
    let server = Server::on(&database).await;
    let committee = server.sign_in("committee").await;
    send(&committee, &[("aides_trained", "4"), ("local_plan", "12 octobre 2014")]).await;
    let (aides, plan) = (last(&server, "aides_trained").await.unwrap(), last(&server, "local_plan").await.unwrap());
    let fields = [
        ("aides_trained", "4"),
        ("aides_trained.based_on", &aides.id.to_string()),
        ("local_plan", "12 octobre 2014"),
        ("local_plan.based_on", &plan.id.to_string()),
    ];
    let same = send(&committee, &fields).await;
    assert_eq!(same.status, StatusCode::OK);
    assert!(same.has("Rien n’a changé"), "{}", same.body);
    let mut fields = fields;
    fields[0].1 = "5";
    send(&committee, &fields).await;
    let all = entries(&server).await;
    assert_eq!(all.len(), 3);
    assert_eq!((all[2].value.as_text(), all[2].replaces), ("5".to_owned(), Some(aides.id)));
}

async fn a_form_that_is_posted_twice_is_recorded_once(database: Database) {
    let server = Server::on(&database).await;
    let committee = server.sign_in("committee").await;
    let fields = [("aides_trained", "4"), ("local_plan", "12 octobre 2014")];
    send(&committee, &fields).await;
    let again = send(&committee, &fields).await;
    assert_eq!(again.status, StatusCode::OK);
    assert!(again.has("étaient déjà envoyées"), "{}", again.body);
    assert_eq!(entries(&server).await.len(), 2);
}

async fn every_wrong_answer_is_told_with_what_to_write_and_nothing_is_recorded(database: Database) {
    let server = Server::on(&database).await;
    let committee = server.sign_in("committee").await;
    let coordination = server.sign_in("coordination").await;
    let table = [
        ("local_plan", "29 février 2015", "29 février 2015"),
        ("local_plan", "22.5", "22.5"),
        ("local_plan", "hiver 2015", "hiver 2014-2015"),
        ("local_plan", "04/05/2014", "4 mai 2014"),
        ("local_plan", "hier", "hier"),
        ("aides_trained", "-3", "Un nombre ne peut pas être négatif."),
        ("aides_trained", "1e309", "Un nombre entier à partir de 0 est attendu"),
        ("aides_trained", "99999999999999999999", "Ce nombre est trop grand."),
        ("aides_trained", "22,5", "Un nombre entier"),
        ("aides_trained", "=1+1", "Une formule n’est pas une valeur."),
        ("aides_trained", "4\u{0}", "caractère invisible"),
        ("local_plan_reason", "bad_luck", ""),
        ("support_direct@2014", "4", "La cote va de 0 à 3."),
    ];
    for (field, value, said) in table {
        if field == "local_plan_reason" {
            let fields = [("local_plan", "novembre 2014"), (field, value)];
            let answer = send(&committee, &fields).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{value}");
            assert!(answer.has("Ce choix n’existe pas."));
            continue;
        }
        let browser = if field.contains('@') { &coordination } else { &committee };
        let answer = send(browser, &[(field, value)]).await;
        // Each failure keeps the draft: the next one is written on it.
        assert!([422, 409].contains(&answer.status.as_u16()), "{value}: {}", answer.status);
        assert!(answer.has(said), "{value}: {}", answer.body);
        if answer.status == StatusCode::UNPROCESSABLE_ENTITY {
            assert!(answer.has("remplis, dont 1 à corriger"), "{value}: {}", answer.body);
            assert!(answer.has("Une réponse est à corriger") && answer.has(&format!("href=\"#{field}\"")), "{value}");
        }
        let account = server
            .store()
            .person_by_email(crate::server::email(if field.contains('@') { "coordination" } else { "committee" }))
            .await
            .unwrap()
            .unwrap()
            .account
            .id;
        let draft = server.store().draft(("alliance", "T03", &account)).await.unwrap().unwrap();
        server.store().remove_draft(("alliance", "T03", &account), draft.version).await.unwrap();
    }
    assert_eq!(entries(&server).await, []);
    let long = "n".repeat(300);
    let answer = send(&committee, &[("local_plan", "12 octobre 2014"), ("local_plan.note", &long)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "300 letters are no long note");
    let too_long = "n".repeat(10_001);
    let answer = send(&committee, &[("aides_trained", "1"), ("aides_trained.note", &too_long)]).await;
    assert!(answer.has("Ce texte dépasse"), "{}", answer.status);
}

async fn a_part_larger_than_its_whole_is_refused_and_a_date_outside_the_phase_is_confirmed_once(database: Database) {
    let server = Server::on(&database).await;
    let committee = server.sign_in("committee").await;
    let answer = send(&committee, &[("multipliers_active", "9"), ("multipliers_trained", "8")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.has("(9) ne peut dépasser") && answer.has("(8). Corriger l’un des deux."), "{}", answer.body);
    let fields =
        [("version", "1"), ("multipliers_active", "8"), ("multipliers_trained", "8"), ("local_plan", "mai 2016")];
    let answer = send(&committee, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.has("hors de la phase") && answer.has("name=\"confirmed\" value=\"check:local_plan\""));
    assert_eq!(entries(&server).await, []);
    let mut fields = fields.to_vec();
    fields[0].1 = "2";
    fields.push(("confirmed", "check:local_plan"));
    assert_eq!(send(&committee, &fields).await.status, StatusCode::SEE_OTHER);
    assert_eq!(entries(&server).await.len(), 3);
}

async fn a_date_with_two_readings_is_chosen_by_a_button(database: Database) {
    let server = Server::on(&database).await;
    let committee = server.sign_in("committee").await;
    let answer = committee.post(T03, &[("local_plan", "10/12/2014"), ("act", "check")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for reading in ["2014-10-12", "2014-12-10"] {
        assert!(answer.has(&format!("name=\"local_plan.choose\" value=\"{reading}\"")), "{}", answer.body);
    }
    assert!(answer.has("value=\"10/12/2014\""), "what was typed stays as it was typed");
    let chosen = [("local_plan", "10/12/2014"), ("local_plan.choose", "2014-10-12"), ("version", "1")];
    let answer = committee.post(T03, &chosen).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.has("value=\"12 octobre 2014\"") && answer.has("le 12 octobre 2014"), "{}", answer.body);
    assert!(answer.has("soit 12\u{a0}jours après la fin prévue") || answer.has("soit 12 jours après la fin prévue"));
    assert_eq!(entries(&server).await, []);
}

async fn of_two_who_answer_the_same_question_the_second_chooses(database: Database) {
    let server = Server::on(&database).await;
    let (committee, coordination) = (server.sign_in("committee").await, server.sign_in("coordination").await);
    send(&coordination, &[("aides_trained", "4")]).await;
    let first = last(&server, "aides_trained").await.unwrap();
    let answer = send(&committee, &[("aides_trained", "6"), ("local_plan", "12 octobre 2014")]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.has("a écrit\u{a0}:") && answer.has("<b>4</b>") && answer.has("value=\"6\""), "{}", answer.body);
    assert!(answer.has(&format!("name=\"aides_trained.keep\" value=\"{}\"", first.id)));
    assert_eq!(entries(&server).await.len(), 1, "nothing of the form is recorded before the choice");
    let mine = [
        ("version", "1"),
        ("aides_trained", "6"),
        ("aides_trained.keep", &first.id.to_string()),
        ("local_plan", "12 octobre 2014"),
    ];
    assert_eq!(send(&committee, &mine).await.status, StatusCode::SEE_OTHER);
    let now = last(&server, "aides_trained").await.unwrap();
    assert_eq!((now.value.as_text(), now.replaces), ("6".to_owned(), Some(first.id)));
    let theirs =
        [("aides_trained", "9"), ("aides_trained.based_on", &first.id.to_string()), ("aides_trained.keep", "theirs")];
    assert!(send(&committee, &theirs).await.has("Rien n’a changé"));
}

async fn nobody_writes_for_the_territory_of_another(database: Database) {
    let server = Server::on(&database).await;
    let other = server.sign_in("committee-t05").await;
    for who in [
        other.clone(),
        server.browser(),
        server.sign_in("reader").await,
        server.sign_in("evaluator").await,
        server.sign_in("administrator").await,
    ] {
        let answer = send(&who, &[("aides_trained", "4")]).await;
        assert!([401, 403, 404].contains(&answer.status.as_u16()), "{}", answer.status);
        let draft = who.post(&format!("{T03}/draft"), &[("aides_trained", "4")]).await;
        assert!([401, 403, 404].contains(&draft.status.as_u16()), "{}", draft.status);
    }
    assert_eq!(other.get(T03).await.status, StatusCode::FORBIDDEN);
    let hidden =
        other.post("/fr/alliance/report/T05", &[("territory", "T03"), ("aides_trained", "4"), ("act", "send")]);
    assert_eq!(hidden.await.status, StatusCode::FORBIDDEN);
    let rated = other.post("/fr/alliance/report/T05", &[("support_direct@2014", "3"), ("act", "send")]).await;
    assert_eq!(rated.status, StatusCode::FORBIDDEN, "a committee does not rate what the region gives");
    assert_eq!(server.sign_in("evaluator").await.get(T03).await.status, StatusCode::OK, "an evaluator reads it");
    assert_eq!(server.sign_in("committee").await.get("/fr/alliance/report/T99").await.status, StatusCode::NOT_FOUND);
    assert_eq!(entries(&server).await, []);
}

async fn a_field_the_form_does_not_have_is_named(database: Database) {
    let server = Server::on(&database).await;
    let committee = server.sign_in("committee").await;
    for wrong in ["aides_train", "aides_trained.color", "aides_trained@2014", "constructor"] {
        let answer = send(&committee, &[(wrong, "4"), ("aides_trained", "4")]).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}");
        assert!(answer.has(wrong), "{}", answer.body);
    }
    let twice = send(&committee, &[("aides_trained", "4"), ("aides_trained", "5")]).await;
    assert_eq!(twice.status, StatusCode::BAD_REQUEST);
    assert_eq!(entries(&server).await, []);
}

async fn a_reason_is_taken_where_the_date_is_late_and_only_there(database: Database) {
    let server = Server::on(&database).await;
    let committee = server.sign_in("committee").await;
    let reason =
        [("gathering_event_reason", "better_prepared"), ("gathering_event_reason.note", "Salle libre en septembre.")];
    let on_time = [&[("gathering_event", "mai 2014")][..], &reason].concat();
    send(&committee, &on_time).await;
    assert_eq!(last(&server, "gathering_event_reason").await, None);
    let event = last(&server, "gathering_event").await.unwrap();
    let event = event.id.to_string();
    let late = [&[("gathering_event", "15 septembre 2014"), ("gathering_event.based_on", event.as_str())][..], &reason]
        .concat();
    assert_eq!(send(&committee, &late).await.status, StatusCode::SEE_OTHER);
    let taken = last(&server, "gathering_event_reason").await.unwrap();
    assert_eq!(
        (taken.value.as_text(), taken.note.as_deref()),
        ("better_prepared".to_owned(), Some("Salle libre en septembre."))
    );
}

async fn it_is_said_that_a_date_stays_behind_where_an_emptiness_is_chosen(database: Database) {
    let server = Server::on(&database).await;
    let committee = server.sign_in("committee").await;
    let said = |page: &Answer, kind: &str| {
        let part = page.body.split("id=\"part-local_plan\"").nth(1).unwrap().split("</section>").next().unwrap();
        part.contains(&format!("data-kind=\"{kind}\" class=\"instead\""))
            && part.contains("cette date ne sera pas envoyée")
    };
    send(&committee, &[("local_plan", "12 octobre 2014")]).await;
    let date = last(&server, "local_plan").await.unwrap();
    let page = committee.get(T03).await;
    assert!(said(&page, "unknown") && said(&page, "missing"), "{}", page.body);
    let both = [
        ("local_plan", "12 octobre 2014"),
        ("local_plan.empty", "unknown"),
        ("local_plan.based_on", &date.id.to_string()),
    ];
    assert_eq!(send(&committee, &both).await.status, StatusCode::SEE_OTHER);
    let empty = last(&server, "local_plan").await.unwrap();
    assert_eq!(empty.value, Value::Empty(Emptiness::Unknown));
    let page = committee.get(T03).await;
    assert!(!said(&page, "unknown") && said(&page, "missing"), "a date over it takes its place: {}", page.body);
    let over =
        [("local_plan", "mai 2014"), ("local_plan.empty", "unknown"), ("local_plan.based_on", &empty.id.to_string())];
    assert_eq!(send(&committee, &over).await.status, StatusCode::SEE_OTHER);
    assert_eq!(last(&server, "local_plan").await.unwrap().value.as_text(), "2014-05");
}
