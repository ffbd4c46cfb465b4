//! The review and its locks, through the server, on both databases.

use crate::databases::Database;
use axum::http::StatusCode;
use jalons::{
    domain::entry::{Status, Value},
    server::store::AppendError,
};
use std::sync::Arc;

use crate::scene::*;

crate::databases::on_both_databases! {
    what_a_committee_submits_waits_until_it_is_accepted_and_then_its_report_locks
    a_value_is_given_back_with_a_remark_and_its_correction_shows_it
    a_form_without_a_decision_or_a_remark_is_refused_and_keeps_what_was_typed
    a_form_sent_twice_is_recorded_once
    a_value_that_a_form_names_twice_is_decided_once
    a_value_that_changed_since_it_was_shown_is_not_decided
    a_report_with_a_value_that_came_later_is_not_locked
    a_locked_report_is_reopened_for_a_reason_and_a_while
    a_lock_is_seen_by_all_whom_it_concerns_and_nobody_else
    only_the_coordination_reviews_and_takes_back
    comments_typed_after_the_session_ended_come_back_to_be_copied
    many_values_are_accepted_at_once
    those_who_read_reports_see_how_many_values_wait
    what_was_given_back_is_not_for_the_evaluators
}

async fn what_was_given_back_is_not_for_the_evaluators(database: Database) {
    const ENTRIES: &str = "/api/v1/programmes/alliance/entries?territory=T03";
    const TERRITORY: &str = "/api/v1/programmes/alliance/territories/T03";
    const PAGES: [&str; 2] = ["/fr/alliance/report/T03", "/fr/alliance/history?territory=T03"];
    let scene = Scene::on(database).await;
    let seen = scene.submit(&[("multipliers_trained", 983)]).await;
    let (evaluator, committee) = (scene.server.sign_in("evaluator").await, scene.server.sign_in("committee").await);
    for path in PAGES {
        shows(&evaluator.get(path).await, &["983"]);
    }
    let answer = give_back(&scene.coordination().await, &seen, "Compter les actifs à part").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    for path in PAGES {
        hides(&evaluator.get(path).await, &["Compter les actifs", "retournée", "Retourné"]);
        shows(&committee.get(path).await, &["Compter les actifs", "983"]);
    }
    let report = evaluator.get(PAGES[0]).await;
    assert!(!main(&words(&report)).contains("983"), "{}", main(&words(&report)));
    let (evaluator, committee) = (scene.server.program("evaluator").await, scene.server.program("committee").await);
    for path in [ENTRIES, TERRITORY] {
        let (kept, told) = (evaluator.get(path).await, committee.get(path).await);
        assert_eq!((kept.status, told.status), (StatusCode::OK, StatusCode::OK), "{path}");
        assert!(!kept.has("returned") && !kept.has("Compter les actifs"), "{path}: {}", kept.body);
        assert!(told.has("returned") && told.has("Compter les actifs"), "{path}: {}", told.body);
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
    assert_eq!((last.status, &*last.batch.source, last.replaces), (Status::Accepted, "review", seen[0].parse().ok()));
    assert_eq!(last.batch.author, scene.id("Coordination régionale").await);
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
            &format!(
                "href=\"#remark-{}\">Territoire 3, Multiplicateurs formés : Pour retourner une valeur, écrivez",
                seen[0]
            ),
            &format!("<p id=\"remark-{}.fault\" class=\"message\">", seen[0]),
            &format!("aria-describedby=\"remark-{}.fault\"", seen[0]),
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

async fn a_value_that_a_form_names_twice_is_decided_once(database: Database) {
    let scene = Scene::on(database).await;
    let coordination = scene.coordination().await;
    let seen = scene.submit(&FEW).await;
    let answer = accept_all(&coordination, &[seen.clone(), seen].concat()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
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
        let name = if reason.is_empty() { "reason" } else { "ends" };
        let (by, place) = (format!("aria-describedby=\"{name}-T03-.fault\""), format!("Territoire 3 : {said}"));
        shows(&refused, &[&place, reason, ends, &by]);
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
    let batch = format!("/fr/alliance/history/undo?batch={}", entry.batch.id);
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
        for address in ["/fr/alliance/card", "/fr"] {
            let page = browser.get(address).await;
            match said {
                Some(said) => shows(&page, &[said]),
                None => hides(&page, &["la révision."]),
            }
        }
    }
}

async fn comments_typed_after_the_session_ended_come_back_to_be_copied(database: Database) {
    let scene = Scene::on(database).await;
    let seen = scene.submit(&FEW).await;
    let before = scene.revision().await;
    let ended = scene.server.browser();
    let answer = give_back(&ended, &seen, "Huit <b>ou</b> dix?").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    shows(
        &answer,
        &[
            "Votre session est terminée : rien n’a été envoyé",
            "href=\"/fr/sign-in?next=/fr/alliance/review\" target=\"_blank\"",
            "Territoire 3, Multiplicateurs formés : commentaire</label>",
            "Huit &lt;b&gt;ou&lt;/b&gt; dix?</textarea>",
            "Territoire 3, Multiplicateurs formés : décision</label>",
            "Retourner</textarea>",
        ],
    );
    let unlock =
        [("act", "unlock"), ("territory", "T03"), ("reason", "Une date était fausse"), ("ends_on", "fin mars")];
    shows(
        &ended.post(REVIEW, &unlock).await,
        &["Une date était fausse</textarea>", "fin mars</textarea>", "Territoire 3 : "],
    );
    let elsewhere = ended.post("/en/nothing/review", &[("act", "decide"), ("remark-x", "Kept")]).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
    shows(&elsewhere, &["Your session has ended: nothing was sent", "remark-x</label>", "Kept</textarea>"]);
    assert_eq!(scene.revision().await, before);
}

async fn many_values_are_accepted_at_once(database: Database) {
    let scene = Scene::on(database).await;
    let coordination = scene.coordination().await;
    let seen = scene.submit(&FEW).await;
    // A browser sends the comment of every value, empty ones too.
    let names: Vec<String> = (0..2_000).map(|place| format!("remark-{place:036}")).collect();
    let comments = names.iter().map(|name| (name.as_str(), ""));
    let answer =
        decide(&coordination, &seen, &[("act", "accept")].into_iter().chain(comments).collect::<Vec<_>>()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let endless = "é".repeat(700_000);
    let answer = give_back(&coordination, &seen[..1], &endless).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    shows(&answer, &["Rien n’a été envoyé : c’est trop long"]);
}
