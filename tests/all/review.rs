//! The review, its locks, the history and the undo, through the server, on both databases.

use crate::{
    databases::Database,
    server::{Answer, Browser, Server},
};
use axum::http::StatusCode;
use jalons::{
    domain::{
        entry::{Entry, Status, Subject, Value},
        rights::{Action, Who, may},
    },
    server::store::{AppendError, Batch, NewEntry},
};
use std::sync::Arc;

crate::databases::on_both_databases! {
    what_a_committee_submits_waits_until_it_is_accepted_and_then_its_report_locks
    a_value_is_given_back_with_a_remark_and_its_correction_shows_it
    a_form_without_a_decision_or_a_remark_is_refused_and_keeps_what_was_typed
    a_form_sent_twice_is_recorded_once
    a_value_that_changed_since_it_was_shown_is_not_decided
    a_report_with_a_value_that_came_later_is_not_locked
    a_locked_report_is_reopened_for_a_reason_and_a_while
    a_lock_is_seen_by_all_whom_it_concerns_and_nobody_else
    only_the_coordination_reviews_and_takes_back
    each_reads_the_history_of_their_own
    the_history_is_told_a_hundred_at_a_time
    the_history_can_be_limited
    a_value_is_taken_back_and_the_taking_back_too
    a_batch_is_taken_back_except_what_was_written_since
    those_who_read_reports_see_how_many_values_wait
}

const REVIEW: &str = "/fr/alliance/review";
const FEW: [(&str, u32); 2] = [("multipliers_trained", 8), ("multipliers_active", 6)];

/// A whole server, and the accounts of those who use it.
struct Scene {
    server: Server,
    _database: Database,
}

impl Scene {
    async fn on(database: Database) -> Self {
        Self { server: Server::on(&database).await, _database: database }
    }

    async fn coordination(&self) -> Browser {
        self.server.sign_in("coordination").await
    }

    /// The id of the account of that name.
    async fn id(&self, name: &str) -> String {
        let names = self.server.store().names().await.unwrap();
        names.into_iter().find(|(_, known)| known == name).unwrap().0
    }

    async fn last(&self, territory: &str, item: &str) -> Option<Entry> {
        let held = self.server.programmes.get("alliance").await.unwrap().unwrap();
        held.ledger.line(&Subject::new(territory, item, "")).map(|line| line.last.clone())
    }

    async fn accepted(&self, territory: &str, item: &str) -> Option<Value> {
        let held = self.server.programmes.get("alliance").await.unwrap().unwrap();
        held.reported(None).get(territory, item, "").map(|entry| entry.value.clone())
    }

    async fn revision(&self) -> i64 {
        self.server.store().revision("alliance").await.unwrap().unwrap()
    }

    /// Records counts of a territory, each over what stands, by the account of that name.
    async fn write(
        &self,
        who: &str,
        status: Status,
        (territory, counts): (&str, &[(&str, u32)]),
    ) -> Result<Vec<Entry>, AppendError> {
        let batch = Batch::new("form", None, &self.id(who).await);
        self.write_batch(batch, status, (territory, counts)).await
    }

    async fn write_batch(
        &self,
        batch: Batch,
        status: Status,
        (territory, counts): (&str, &[(&str, u32)]),
    ) -> Result<Vec<Entry>, AppendError> {
        let mut entries = Vec::new();
        for (item, count) in counts {
            let replaces = self.last(territory, item).await.map(|entry| entry.id);
            let subject = Subject::new(territory, item, "");
            entries.push(NewEntry { subject, value: Value::Count(*count), replaces, status, ..NewEntry::default() });
        }
        self.server.programmes.append("alliance", batch, entries).await
    }

    /// Committee T03 submits; the ids of what it submitted.
    async fn submit(&self, counts: &[(&str, u32)]) -> Vec<String> {
        let entries = self.write("Comité T03", Status::Submitted, ("T03", counts)).await.unwrap();
        entries.into_iter().map(|entry| entry.id).collect()
    }
}

/// Sends the form of the report of T03 with what was shown.
async fn decide(browser: &Browser, seen: &[String], others: &[(&str, &str)]) -> Answer {
    let mut form = vec![("territory", "T03"), ("period", "")];
    form.extend(seen.iter().map(|id| ("seen", id.as_str())));
    form.extend(others);
    browser.post(REVIEW, &form).await
}

async fn accept_all(browser: &Browser, seen: &[String]) -> Answer {
    decide(browser, seen, &[("act", "accept")]).await
}

async fn give_back(browser: &Browser, seen: &[String], remark: &str) -> Answer {
    let (decision, name) = (format!("decision-{}", seen[0]), format!("remark-{}", seen[0]));
    decide(browser, seen, &[("act", "decide"), (&decision, "return"), (&name, remark)]).await
}

/// The words of a page as people read them.
fn words(answer: &Answer) -> String {
    answer.body.replace('\u{a0}', " ").replace(" class=\"\"", "").replace("<!>", "")
}

/// The part of a page that is its own.
fn main(words: &str) -> &str {
    words.split("</header>").last().unwrap_or(words).split("<footer").next().unwrap_or_default()
}

#[track_caller]
fn shows(answer: &Answer, parts: &[&str]) {
    let words = words(answer);
    for part in parts {
        assert!(words.contains(part), "{part} is not in {}", main(&words));
    }
}

#[track_caller]
fn hides(answer: &Answer, parts: &[&str]) {
    let words = words(answer);
    for part in parts {
        assert!(!words.contains(part), "{part} is in {}", main(&words));
    }
}

async fn what_a_committee_submits_waits_until_it_is_accepted_and_then_its_report_locks(database: Database) {
    let scene = Scene::on(database).await;
    scene.write("Coordination régionale", Status::Accepted, ("T03", &[("multipliers_trained", 7)])).await.unwrap();
    let seen = scene.submit(&FEW).await;
    let coordination = scene.coordination().await;
    let page = coordination.get(REVIEW).await;
    assert_eq!(page.status, StatusCode::OK);
    shows(
        &page,
        &[
            "2 valeurs attendent la révision, dans 1 fiche",
            "Territoire 3",
            "Soumis par Comité T03; attend depuis le ",
            "<dd>7</dd>",
            "<dd>8</dd>",
            "aucune valeur",
        ],
    );
    assert_eq!(scene.accepted("T03", "multipliers_trained").await, Some(Value::Count(7)));

    let answer = accept_all(&coordination, &seen).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert_eq!(scene.accepted("T03", "multipliers_trained").await, Some(Value::Count(8)));
    assert_eq!(scene.accepted("T03", "multipliers_active").await, Some(Value::Count(6)));
    let last = scene.last("T03", "multipliers_trained").await.unwrap();
    assert_eq!(
        (last.status, last.source.as_str(), last.replaces.as_ref()),
        (Status::Accepted, "review", Some(&seen[0]))
    );
    assert_eq!(last.author, scene.id("Coordination régionale").await);
    let page = coordination.get(answer.header("location")).await;
    shows(
        &page,
        &[
            "Rien n’attend la révision",
            "C’est enregistré.",
            "Fiche verrouillée depuis le",
            "par Coordination régionale",
        ],
    );
    let refused = scene.write("Comité T03", Status::Submitted, ("T03", &[("multipliers_trained", 9)])).await;
    assert!(matches!(refused, Err(AppendError::Locked { .. })));
    scene.server.store().verify("alliance").await.unwrap();
}

async fn a_value_is_given_back_with_a_remark_and_its_correction_shows_it(database: Database) {
    let scene = Scene::on(database).await;
    let coordination = scene.coordination().await;
    let seen = scene.submit(&FEW).await;
    let (other, trained, remark) =
        (format!("decision-{}", seen[1]), format!("decision-{}", seen[0]), format!("remark-{}", seen[0]));
    let form = [
        ("act", "decide"),
        (other.as_str(), "accept"),
        (trained.as_str(), "return"),
        (remark.as_str(), "Huit ou dix?"),
    ];
    assert_eq!(decide(&coordination, &seen, &form).await.status, StatusCode::SEE_OTHER);
    let returned = scene.last("T03", "multipliers_trained").await.unwrap();
    assert_eq!(
        (returned.status, returned.remark.as_deref(), &returned.value),
        (Status::Returned, Some("Huit ou dix?"), &Value::Count(8))
    );
    assert_eq!(scene.accepted("T03", "multipliers_trained").await, None);
    let page = coordination.get(REVIEW).await;
    shows(&page, &["Rien n’attend la révision", "Retourné aux comités", "Huit ou dix?"]);
    hides(&page, &["Fiche verrouillée"]);

    let corrected = scene.submit(&[("multipliers_trained", 10)]).await;
    let page = coordination.get(REVIEW).await;
    shows(&page, &["1 valeur attend la révision", "Répond à la valeur « 8 »", "« Huit ou dix? »", "<dd>10</dd>"]);
    hides(&page, &["<dd>6</dd>"]);
    assert_eq!(accept_all(&coordination, &corrected).await.status, StatusCode::SEE_OTHER);
    assert_eq!(scene.accepted("T03", "multipliers_trained").await, Some(Value::Count(10)));
    shows(&coordination.get(REVIEW).await, &["Fiche verrouillée"]);
}

async fn a_form_without_a_decision_or_a_remark_is_refused_and_keeps_what_was_typed(database: Database) {
    let scene = Scene::on(database).await;
    let coordination = scene.coordination().await;
    let seen = scene.submit(&FEW).await;
    let before = scene.revision().await;
    let nothing = decide(&coordination, &seen, &[("act", "decide")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    shows(&nothing, &["Aucune décision n’est choisie."]);
    let silent = give_back(&coordination, &seen, "  ").await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    shows(
        &silent,
        &[
            "Pour retourner une valeur, écrivez au comité ce qui est à revoir.",
            &format!("href=\"#remark-{}\"", seen[0]),
        ],
    );
    let (decision, remark) = (format!("decision-{}", seen[0]), format!("remark-{}", seen[0]));
    let unused =
        decide(&coordination, &seen, &[("act", "decide"), (&decision, "accept"), (&remark, "Bravo <b>")]).await;
    assert_eq!(unused.status, StatusCode::UNPROCESSABLE_ENTITY);
    shows(&unused, &["ou effacez le commentaire", "Bravo &lt;b&gt;</textarea>", "checked"]);
    let mixed = decide(&coordination, &seen, &[("act", "accept"), (&remark, "À revoir")]).await;
    assert_eq!(mixed.status, StatusCode::UNPROCESSABLE_ENTITY);
    shows(&mixed, &["À revoir"]);
    for remark in ["é".repeat(1001), "a\u{0}b".to_owned()] {
        let refused = give_back(&coordination, &seen, &remark).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", remark.len());
    }
    assert_eq!(decide(&coordination, &seen, &[("act", "destroy")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(scene.revision().await, before);
}

async fn a_form_sent_twice_is_recorded_once(database: Database) {
    let scene = Scene::on(database).await;
    let coordination = scene.coordination().await;
    let seen = scene.submit(&FEW).await;
    let (first, second) = tokio::join!(accept_all(&coordination, &seen), accept_all(&coordination, &seen));
    assert_eq!((first.status, second.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
    let after = scene.revision().await;
    assert_eq!(accept_all(&coordination, &seen).await.status, StatusCode::SEE_OTHER);
    assert_eq!(scene.revision().await, after);
    assert_eq!(scene.server.store().entries_after("alliance", 0).await.unwrap().len(), 4);
}

async fn a_value_that_changed_since_it_was_shown_is_not_decided(database: Database) {
    let scene = Scene::on(database).await;
    let coordination = scene.coordination().await;
    let seen = scene.submit(&FEW).await;
    scene.submit(&[("multipliers_trained", 9)]).await;
    let before = scene.revision().await;
    let answer = accept_all(&coordination, &seen).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    shows(
        &answer,
        &[
            "Rien n’est enregistré : des valeurs ont changé",
            "vous aviez sous les yeux « 8 »; il y a maintenant « 9 » (soumise)",
        ],
    );
    let unknown = accept_all(&coordination, &["nothing".to_owned()]).await;
    assert_eq!(unknown.status, StatusCode::CONFLICT);
    assert_eq!(scene.revision().await, before);
}

async fn a_report_with_a_value_that_came_later_is_not_locked(database: Database) {
    let scene = Scene::on(database).await;
    let coordination = scene.coordination().await;
    let seen = scene.submit(&FEW[..1]).await;
    scene.submit(&FEW[1..]).await;
    assert_eq!(accept_all(&coordination, &seen).await.status, StatusCode::SEE_OTHER);
    let page = coordination.get(REVIEW).await;
    shows(&page, &["1 valeur attend la révision"]);
    hides(&page, &["Fiche verrouillée"]);
}

async fn a_locked_report_is_reopened_for_a_reason_and_a_while(database: Database) {
    let scene = Scene::on(database).await;
    let coordination = scene.coordination().await;
    let unlock = async |reason: &str, ends: &str| {
        let form = [("act", "unlock"), ("territory", "T03"), ("period", ""), ("reason", reason), ("ends_on", ends)];
        coordination.post(REVIEW, &form).await
    };
    let early = unlock("Erreur", "2999-12-31").await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    shows(&early, &["Cette fiche n’est pas verrouillée"]);
    let seen = scene.submit(&FEW).await;
    accept_all(&coordination, &seen).await;
    let before = scene.revision().await;
    for (reason, ends, said) in [
        ("", "2999-12-31", "Écrivez pourquoi la fiche est rouverte"),
        ("Erreur", "", "Écrivez le dernier jour"),
        ("Erreur", "2015-01-31", "Ce jour est déjà passé."),
        ("Erreur", "29 février 2999", "Le dernier jour ne peut pas se lire."),
        ("Erreur", "04/05/2999", "Le dernier jour ne peut pas se lire."),
        ("Erreur", "22.5", "Le dernier jour ne peut pas se lire."),
        ("Erreur", "2999-01-01/..", "Écrivez le dernier jour"),
    ] {
        let refused = unlock(reason, ends).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{ends}");
        shows(&refused, &[said, reason, ends]);
    }
    assert_eq!(scene.revision().await, before);

    assert_eq!(unlock("Une date était fausse", "fin mars 2999").await.status, StatusCode::SEE_OTHER);
    assert_eq!(unlock("Une date était fausse", "fin mars 2999").await.status, StatusCode::SEE_OTHER);
    assert_eq!(scene.revision().await, before + 1);
    let page = coordination.get(REVIEW).await;
    shows(
        &page,
        &[
            "Fiche rouverte au comité jusqu’au 31 mars 2999 inclus, par Coordination régionale. Raison : Une date était fausse",
        ],
    );
    let corrected = scene.submit(&[("multipliers_trained", 9)]).await;
    let lock = [("act", "lock"), ("territory", "T03"), ("period", "")];
    assert_eq!(coordination.post(REVIEW, &lock).await.status, StatusCode::SEE_OTHER);
    let after = scene.revision().await;
    assert_eq!(coordination.post(REVIEW, &lock).await.status, StatusCode::SEE_OTHER);
    assert_eq!(scene.revision().await, after);
    let refused = scene.write("Comité T03", Status::Submitted, ("T03", &FEW)).await;
    assert!(matches!(refused, Err(AppendError::Locked { .. })));
    assert_eq!(accept_all(&coordination, &corrected).await.status, StatusCode::SEE_OTHER);
    let unknown = [("act", "lock"), ("territory", "T99"), ("period", "")];
    assert_eq!(coordination.post(REVIEW, &unknown).await.status, StatusCode::NOT_FOUND);
    let unknown = [("act", "lock"), ("territory", "T03"), ("period", "1999")];
    assert_eq!(coordination.post(REVIEW, &unknown).await.status, StatusCode::NOT_FOUND);
    scene.server.store().verify("alliance").await.unwrap();
}

async fn a_lock_is_seen_by_all_whom_it_concerns_and_nobody_else(database: Database) {
    let scene = Scene::on(database).await;
    let seen = scene.submit(&FEW).await;
    accept_all(&scene.coordination().await, &seen).await;
    for (who, sees) in [
        ("coordination", true),
        ("committee", true),
        ("evaluator", true),
        ("committee-t05", false),
        ("reader", false),
        ("administrator", false),
    ] {
        let page = scene.server.sign_in(who).await.get("/fr/alliance/territories/T03").await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(words(&page).contains("Fiche verrouillée depuis le"), sees, "{who}");
        assert_eq!(words(&page).contains("/fr/alliance/history?territory=T03"), sees, "{who}");
    }
    hides(&scene.server.browser().get("/fr/alliance/territories/T03").await, &["Fiche verrouillée", "/history"]);
}

async fn only_the_coordination_reviews_and_takes_back(database: Database) {
    let scene = Scene::on(database).await;
    let seen = scene.submit(&FEW).await;
    let entry = scene.last("T03", "multipliers_trained").await.unwrap();
    let undo = format!("/fr/alliance/history/undo?entry={}", entry.id);
    let batch = format!("/fr/alliance/history/undo?batch={}", entry.batch);
    let before = scene.revision().await;
    for who in ["nobody", "reader", "committee", "committee-t05", "evaluator", "administrator"] {
        let browser = if who == "nobody" { scene.server.browser() } else { scene.server.sign_in(who).await };
        for path in [REVIEW, &undo, &batch] {
            assert_eq!(browser.get(path).await.status, StatusCode::FORBIDDEN, "{who} {path}");
        }
        assert_eq!(accept_all(&browser, &seen).await.status, StatusCode::FORBIDDEN, "{who}");
        let lock = [("act", "lock"), ("territory", "T03"), ("period", "")];
        assert_eq!(browser.post(REVIEW, &lock).await.status, StatusCode::FORBIDDEN, "{who}");
        assert_eq!(browser.post(&undo, &[("standing", "1")]).await.status, StatusCode::FORBIDDEN, "{who}");
        assert_eq!(browser.post(&batch, &[("standing", "2")]).await.status, StatusCode::FORBIDDEN, "{who}");
        assert_eq!(browser.post("/fr/nothing/review", &lock).await.status, StatusCode::NOT_FOUND, "{who}");
    }
    assert_eq!(scene.revision().await, before);
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
        assert_eq!(words(&page).contains("<td>41</td>"), all == 200 && other == 200, "{who}");
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
    shows(&first, &["<td>102</td>", "<td>3</td>", "Plus ancien"]);
    hides(&first, &["<td>2</td>"]);
    let next = words(&first)
        .split("href=\"")
        .find(|rest| rest.contains("after="))
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let second = committee.get(&next).await;
    shows(&second, &["<td>2</td>", "<td>0</td>"]);
    hides(&second, &["<td>3</td>", "Plus ancien"]);
    assert_eq!(committee.get("/fr/alliance/history?after=nothing").await.status, StatusCode::BAD_REQUEST);
}

async fn the_history_can_be_limited(database: Database) {
    let scene = Scene::on(database).await;
    let coordination = scene.coordination().await;
    let seen = scene.submit(&FEW).await;
    accept_all(&coordination, &seen).await;
    let command = Batch::new("fiche & bilan.csv", None, "command");
    scene.write_batch(command, Status::Accepted, ("T04", &[("multipliers_trained", 44)])).await.unwrap();
    let rows = async |query: &str| {
        let page = coordination.get(&format!("/fr/alliance/history{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        words(&page).matches("<tr>").count() - usize::from(words(&page).contains("<thead>"))
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
    assert_eq!((restored.source.as_str(), restored.note.as_deref()), ("undo", None));
    assert!(restored.remark.as_ref().unwrap().contains(&accepted.id), "{restored:?}");
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
    let sheet = Batch::new("bilan.csv", None, "command");
    let counts = [("multipliers_trained", 8), ("multipliers_active", 5), ("aides_trained", 4)];
    let batch = scene.write_batch(sheet, Status::Accepted, ("T04", &counts)).await.unwrap()[0].batch.clone();
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

async fn those_who_read_reports_see_how_many_values_wait(database: Database) {
    let scene = Arc::new(Scene::on(database).await);
    scene.submit(&FEW).await;
    scene.write("Comité T05", Status::Submitted, ("T05", &[("multipliers_trained", 41)])).await.unwrap();
    for (who, said) in [
        ("coordination", Some("<a href=\"/fr/alliance/review\">3 valeurs attendent la révision.</a>")),
        ("evaluator", Some("<a href=\"/fr/alliance/history\">3 valeurs attendent la révision.</a>")),
        ("committee", Some("2 valeurs attendent la révision.")),
        ("committee-t05", Some("1 valeur attend la révision.")),
        ("reader", None),
        ("nobody", None),
    ] {
        let browser = if who == "nobody" { scene.server.browser() } else { scene.server.sign_in(who).await };
        let page = browser.get("/fr/alliance/card").await;
        match said {
            Some(said) => shows(&page, &[said]),
            None => hides(&page, &["la révision."]),
        }
    }
}
