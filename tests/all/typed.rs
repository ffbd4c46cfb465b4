//! What is typed into a fiche is never lost: drafts, long notes, a report that is closed, a session that has ended.

use crate::{
    databases::Database,
    report::{T03, entries, followed, last, send},
    server::Server,
};
use axum::http::StatusCode;
use jalons::server::{
    clock,
    store::{LockStep, NewBatch},
};

crate::databases::on_both_databases! {
    four_long_notes_are_taken_and_more_than_a_form_holds_is_refused_on_a_page
    what_was_typed_after_the_session_ended_comes_back_to_be_copied
    a_closed_period_takes_nothing_and_keeps_what_was_typed
    a_draft_outlives_the_session_and_goes_once_it_is_sent
    an_old_window_does_not_write_over_a_newer_draft
}

/// Letters that a browser writes with six characters each.
fn french(letters: usize) -> String {
    "é".repeat(letters)
}

async fn four_long_notes_are_taken_and_more_than_a_form_holds_is_refused_on_a_page(database: Database) {
    let server = Server::on(&database).await;
    let committee = server.sign_in("committee").await;
    let note = french(9_500);
    let fields = [
        ("local_plan", "12 octobre 2014"),
        ("local_plan.note", note.as_str()),
        ("local_plan_reason", "better_prepared"),
        ("local_plan_reason.note", note.as_str()),
        ("gathering_event", "15 septembre 2014"),
        ("gathering_event.note", note.as_str()),
        ("gathering_event_reason", "better_prepared"),
        ("gathering_event_reason.note", note.as_str()),
    ];
    let draft = committee.post(&format!("{T03}/draft"), &fields).await;
    assert_eq!(draft.status, StatusCode::OK, "{}", draft.body);
    let answer = send(&committee, &[&fields[..], &[("version", "1")]].concat()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert_eq!(last(&server, "gathering_event_reason").await.unwrap().note.as_deref(), Some(note.as_str()));

    let before = entries(&server).await.len();
    let endless = french(700_000);
    let fields = [("aides_trained", "4"), ("aides_trained.note", endless.as_str())];
    let answer = send(&committee, &fields).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.has("c’est trop long") && answer.has("raccourcir les notes"), "{}", answer.body);
    assert!(answer.header("content-type").starts_with("text/html"));
    let english = committee.post("/en/alliance/report/T03", &fields).await;
    assert!(english.has("it is too long"), "{}", english.body);
    assert_eq!(committee.post(&format!("{T03}/draft"), &fields).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(entries(&server).await.len(), before);
    assert!(committee.get(T03).await.has("data-too-long=\"Ce brouillon est trop long"));
}

async fn what_was_typed_after_the_session_ended_comes_back_to_be_copied(database: Database) {
    let server = Server::on(&database).await;
    let ended = server.browser();
    let fields = [
        ("territory", "T03"),
        ("version", "3"),
        ("local_plan", "vers le 12 oct"),
        ("local_plan.note", "Salle <b>prêtée</b></textarea><script>x</script>"),
        ("local_plan.based_on", "made-up-entry"),
        ("gathering_event_reason", "better_prepared"),
        ("aides_trained", ""),
        ("committee_members.empty", "unknown"),
        ("no_such_field", "gardé aussi"),
    ];
    let answer = send(&ended, &fields).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    for words in [
        "Votre session est terminée\u{a0}: rien n’a été envoyé",
        "href=\"/fr/sign-in?next=/fr/alliance/report/T03\" target=\"_blank\"",
        "Quand cela s’est-il fait?</label>",
        "vers le 12 oct</textarea>",
        "Quand cela s’est-il fait? (note)</label>",
        "Salle &lt;b&gt;prêtée&lt;/b&gt;&lt;/textarea&gt;&lt;script&gt;x&lt;/script&gt;</textarea>",
        "gardé aussi</textarea>",
        "inconnu</textarea>",
    ] {
        assert!(answer.has(words), "{words}: {}", answer.body);
    }
    assert!(!answer.has("made-up-entry") && !answer.has(">better_prepared<"), "{}", answer.body);
    let english = ended.post("/en/alliance/report/T03", &fields).await;
    assert!(english.has("Your session has ended: nothing was sent"), "{}", english.body);
    let nowhere = ended.post("/fr/nothing/report/T03", &fields).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    assert!(nowhere.has(">local_plan</label>") && nowhere.has("vers le 12 oct</textarea>"), "{}", nowhere.body);
    assert_eq!(entries(&server).await, []);
}

async fn a_closed_period_takes_nothing_and_keeps_what_was_typed(database: Database) {
    let server = Server::on(&database).await;
    let committee = server.sign_in("committee").await;
    let mut batch = NewBatch::new("review", None, "command");
    batch.locks.push(LockStep { territory: "T03".into(), period: String::new(), unlocked: None });
    server.programmes.append("alliance", batch, Vec::new()).await.unwrap();
    let answer = send(&committee, &[("local_plan", "12 octobre 2014")]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.has("rien n’a été envoyé") && answer.has("Demander à la coordination régionale de rouvrir"));
    let page = committee.get(T03).await;
    assert!(page.has("gardé comme brouillon") && page.has("12 octobre 2014"), "{}", page.body);
    assert!(page.has("il s’adresse à la coordination régionale"), "{}", page.body);
    assert_eq!(entries(&server).await, []);
    let whole = [
        ("version", "1"),
        ("local_plan", "12 octobre 2014"),
        ("local_plan.note", "Salle <b>\nDeux jours."),
        ("local_plan_reason", "better_prepared"),
        ("local_plan_reason.note", "La salle n’était pas libre."),
        ("aides_trained.empty", "unknown"),
    ];
    send(&committee, &whole).await;
    let page = committee.get(T03).await;
    for words in [
        "<b>12 octobre 2014</b>",
        "<b>Salle &lt;b&gt;\nDeux jours.</b>",
        "<b>La salle n’était pas libre.</b>",
        "<b>inconnu</b>",
    ] {
        assert!(page.has(words), "{words}: {}", page.body);
    }
    assert!(!page.has("better_prepared"), "a choice is told by its name");
    let coordination = server.sign_in("coordination").await;
    assert_eq!(send(&coordination, &[("local_plan", "12 octobre 2014")]).await.status, StatusCode::SEE_OTHER);
    assert!(clock::now() > 0);
}

async fn a_draft_outlives_the_session_and_goes_once_it_is_sent(database: Database) {
    let server = Server::on(&database).await;
    let committee = server.sign_in("committee").await;
    let fields =
        [("local_plan", "vers le 12 oct"), ("local_plan.note", "à vérifier"), ("act", "draft"), ("version", "0")];
    let answer = committee.post(T03, &fields).await;
    let page = followed(&committee, &answer).await;
    assert!(page.contains("value=\"vers le 12 oct\"") && page.contains("Brouillon enregistré"), "{page}");
    assert!(page.contains("\u{a0}h") && !page.contains("temps universel"), "as the clocks of Montréal show it: {page}");
    let again = server.sign_in("committee").await;
    let page = again.get(T03).await;
    assert!(page.has("value=\"vers le 12 oct\"") && page.has("à vérifier"), "as typed, in another session");
    assert!(
        !server.sign_in("coordination").await.get(T03).await.has("vers le 12 oct"),
        "a draft is its author's alone"
    );
    let sent = [("local_plan", "12 octobre 2014"), ("version", "1")];
    let answer = send(&again, &sent).await;
    let page = followed(&again, &answer).await;
    assert!(page.contains("une valeur") && page.contains("Aucun brouillon."), "{page}");
}

async fn an_old_window_does_not_write_over_a_newer_draft(database: Database) {
    let server = Server::on(&database).await;
    let committee = server.sign_in("committee").await;
    let draft = format!("{T03}/draft");
    let first = committee.post(&draft, &[("aides_trained", "4"), ("version", "0")]).await;
    assert_eq!(first.status, StatusCode::OK);
    assert!(first.has("\"version\":1"), "{}", first.body);
    let second = committee.post(&draft, &[("aides_trained", "5"), ("version", "1")]).await;
    assert!(second.has("\"version\":2"), "{}", second.body);
    let old = committee.post(&draft, &[("aides_trained", "7"), ("version", "1")]).await;
    assert_eq!(old.status, StatusCode::CONFLICT);
    let page = committee.post(T03, &[("aides_trained", "7"), ("version", "1"), ("act", "draft")]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("value=\"7\"") && page.has("Dans l’autre fenêtre") && page.has("<b>5</b>"), "{}", page.body);
    let knowingly = committee.post(T03, &[("aides_trained", "7"), ("version", "2"), ("act", "draft")]).await;
    assert!(followed(&committee, &knowingly).await.contains("value=\"7\""));
}
