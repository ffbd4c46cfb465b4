//! The bulletin through the server, on both databases: what it says, what is written beside it, what it freezes.

use crate::{
    databases::{ALLIANCE_VALUES, Database, alliance},
    people::{Answer, NOBODY, Server, invite},
};
use axum::http::{Method, header};
use jalons::{
    domain::{language::Language, ledger::reported::Reported},
    formats::fingerprint::fingerprint,
    intake::{import::Import, new_entry::NewEntry},
    server::{clock, store::NewBatch},
};
use std::{
    io::Write,
    process::{Command, Stdio},
};

crate::databases::on_both_databases! {
    the_bulletin_says_what_was_published_and_all_of_it_holds
    on_the_last_day_of_the_phase_imprecise_dates_are_no_silence
    what_is_limited_says_so_and_published_sentences_are_not_judged_by_a_part
    the_data_of_a_document_can_be_downloaded_and_counted_again
    a_note_is_not_told_of_a_day_before_it_was_written
    another_season_calendar_shows_what_hangs_on_it
    a_note_stands_in_its_language_until_the_next_one
    only_those_who_evaluate_write_and_freeze
    what_cannot_be_kept_is_refused_and_nothing_typed_is_lost
    the_bulletin_is_taken_away_as_the_same_file_from_its_page_and_by_programs
    a_programme_without_a_value_has_a_bulletin_and_an_edition
}

pub const BULLETIN: &str = "/fr/alliance/bulletin";

/// Alliance with its illustrative values, and those who work on its bulletin.
pub async fn server(database: &Database) -> Server {
    let server = empty(database).await;
    let import = Import::read(
        ALLIANCE_VALUES.as_bytes(),
        (&alliance(), &Reported::default()),
        (clock::today(), Language::French),
    );
    record(&server, import.accepted).await;
    server
}

async fn empty(database: &Database) -> Server {
    let store = database.with_alliance().await;
    let server = Server::over(database, store).await;
    for role in ["evaluator", "coordination", "reader", "administrator"] {
        let programme = if role == "administrator" { "" } else { "alliance" };
        invite(&server.pool, role, (role, programme, "")).await;
    }
    invite(&server.pool, "committee", ("committee", "alliance", "T03")).await;
    server
}

pub async fn record(server: &Server, entries: Vec<NewEntry>) {
    let batch = NewBatch::new("form", None, "coordination");
    server.jalons.programmes.append("alliance", batch, entries).await.unwrap();
}

pub fn page(answer: &Answer) -> String {
    String::from_utf8(answer.body.clone()).unwrap().replace('\u{a0}', " ")
}

pub async fn see(server: &Server, who: &str, address: &str) -> String {
    let answer = server.get(who, address).await;
    assert_eq!(answer.status, 200, "{address}");
    page(&answer)
}

pub async fn send(server: &Server, who: &str, form: &str) -> Answer {
    let request = Server::request(who, &Method::POST, BULLETIN);
    let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    server.ask(request.body(form.to_owned().into()).unwrap()).await
}

/// Freezes an edition, and gives its address.
pub async fn freeze(server: &Server, form: &str) -> String {
    let answer = send(server, "evaluator", &format!("act=freeze&{form}")).await;
    assert_eq!(answer.status, 303, "{}", page(&answer));
    answer.header(header::LOCATION).to_owned()
}

async fn the_bulletin_says_what_was_published_and_all_of_it_holds(database: Database) {
    let server = server(&database).await;
    let french = see(&server, NOBODY, BULLETIN).await;
    for said in [
        "Oui, en partie.",
        ">50</a> des 60 réalisations prévues sont faites.",
        "Deux territoires n’ont rien rapporté : Territoire 11 et Territoire 12.",
        ">2,9 mois (87 jours)</a> après la fin de la période prévue",
        ">15 septembre 2014</a>",
        ">94,3 % (66 sur 70)</a>",
        ">2,5</a> en 2014",
        ">aucune valeur</a> en 2014",
        "Énoncés qui tiennent : 19; qui ne tiennent plus : 0; dont on ne peut rien dire : 0.",
    ] {
        assert!(french.contains(said), "{said}");
    }
    let english = see(&server, NOBODY, "/en/alliance/bulletin").await;
    assert!(english.contains("Yes, in part.") && english.contains("Statements that hold: 19; that no longer hold: 0;"));
    let before = see(&server, NOBODY, &format!("{BULLETIN}?as_of=2013-03-31")).await;
    assert!(before.contains("On ne peut le dire à cette date") && !before.contains(">0</a>"));
}

async fn another_season_calendar_shows_what_hangs_on_it(database: Database) {
    let server = server(&database).await;
    let changed = see(&server, NOBODY, &format!("{BULLETIN}?season=meteorological")).await;
    assert!(changed.contains("qui tiennent : 18; qui ne tiennent plus : 1;"), "one of them hangs on it");
    assert!(changed.contains("3,52 mois (107 jours)"));
    let refused = server.get(NOBODY, &format!("{BULLETIN}?season=lunar")).await;
    assert_eq!(refused.status, 400);
    assert!(page(&refused).contains("« lunar » n’est pas un calendrier des saisons."));
}

async fn a_note_stands_in_its_language_until_the_next_one(database: Database) {
    let server = server(&database).await;
    let note = |text: &str| format!("act=note&section=local_plan&text={text}");
    let answer =
        send(&server, "evaluator", &note("%3Cscript%3Ealert(1)%3C/script%3E%0D%0A%7B%7D%20%F0%9F%8C%B1")).await;
    assert_eq!((answer.status.as_u16(), answer.header(header::LOCATION)), (303, "/fr/alliance/bulletin#local_plan"));
    let seen = see(&server, NOBODY, BULLETIN).await;
    assert!(seen.contains("&lt;script&gt;alert(1)&lt;/script&gt;\n{} 🌱"), "as it was written, and never as markup");
    assert!(!see(&server, NOBODY, "/en/alliance/bulletin").await.contains("🌱"));
    send(&server, "evaluator", &note("Autrement.")).await;
    let seen = see(&server, NOBODY, BULLETIN).await;
    assert!(seen.contains("Autrement.") && !seen.contains("🌱"));
    let stale = send(&server, "coordination", &format!("{}&seen=Avant.", note("Le mien."))).await;
    assert_eq!(stale.status, 422);
    let stale = page(&stale);
    assert!(stale.contains("quelqu’un d’autre") && stale.contains("Le mien.") && stale.contains("Autrement."));
    send(&server, "evaluator", &note("")).await;
    assert!(!see(&server, NOBODY, BULLETIN).await.contains("Autrement."));
}

async fn only_those_who_evaluate_write_and_freeze(database: Database) {
    let server = server(&database).await;
    for who in [NOBODY, "reader", "committee", "administrator"] {
        for act in ["act=freeze", "act=note&section=overall&text=x"] {
            assert_eq!(send(&server, who, act).await.status, 403, "{who} {act}");
        }
        let seen = see(&server, who, BULLETIN).await;
        assert!(!seen.contains("name=\"act\""), "{who} is offered nothing");
    }
    assert!(server.jalons.programmes.store().editions("alliance").await.unwrap().is_empty());
    for who in ["evaluator", "coordination"] {
        assert!(see(&server, who, BULLETIN).await.contains("Figer cette édition"), "{who}");
    }
}

async fn what_cannot_be_kept_is_refused_and_nothing_typed_is_lost(database: Database) {
    let server = server(&database).await;
    freeze(&server, "").await;
    let long = format!("act=note&section=overall&text={}", "x".repeat(4001));
    for (form, said) in [
        ("act=destroy", "Cette demande ne se lit pas."),
        ("act=note&section=nothing&text=x", "Cette demande ne se lit pas."),
        ("act=note&section=overall&text=bon%00jour", "caractère invisible"),
        ("act=freeze&restates=7&reason=x", "Cette demande ne se lit pas."),
        ("act=freeze&restates=1&reason=++", "Écrire pourquoi cette édition remplace l’autre."),
        (long.as_str(), "dépasse 4 000 caractères"),
    ] {
        let answer = send(&server, "evaluator", form).await;
        assert_eq!(answer.status, 422, "{said}");
        assert!(page(&answer).contains(said), "{said}");
    }
    let refused = send(&server, "evaluator", "act=freeze&restates=1&reason=&as_of=2015-06-30").await;
    assert!(page(&refused).contains("<option value=\"1\" selected>"), "what was chosen is still chosen");
    let refused = send(&server, "evaluator", &long).await;
    assert!(page(&refused).contains(&"x".repeat(4001)), "what was typed is still there");
    assert_eq!(send(&server, "evaluator", "act=freeze&as_of=tomorrow").await.status, 400);
    assert_eq!(server.jalons.programmes.store().editions("alliance").await.unwrap().len(), 1);
}

async fn the_bulletin_is_taken_away_as_the_same_file_from_its_page_and_by_programs(database: Database) {
    let server = server(&database).await;
    let page = server.get(NOBODY, "/en/alliance/data/bulletin.pdf").await;
    assert_eq!((page.status.as_u16(), page.header(header::CONTENT_TYPE)), (200, "application/pdf"));
    assert!(page.body.starts_with(b"%PDF-"));
    let program = server.get(NOBODY, "/api/v1/programmes/alliance/export.pdf").await;
    assert_eq!(program.body, page.body);
    let french = server.get(NOBODY, "/api/v1/programmes/alliance/export.pdf?lang=fr").await;
    assert_ne!(french.body, page.body);
    let a4 = server.get(NOBODY, "/en/alliance/data/bulletin-a4.pdf").await;
    let program = server.get(NOBODY, "/api/v1/programmes/alliance/export.pdf?paper=a4").await;
    assert!(program.body == a4.body && a4.body != page.body);
    assert_eq!(server.get(NOBODY, "/api/v1/programmes/alliance/export.pdf?paper=a3").await.status, 400);
    for file in ["bulletin-a4.pdf", "bulletin.xlsx"] {
        assert_eq!(server.get(NOBODY, &format!("/fr/alliance/data/{file}")).await.status, 200, "{file}");
    }
    let [public, whole] = [NOBODY, "evaluator"].map(|who| server.get(who, "/fr/alliance/data/bulletin.xlsx"));
    assert!(public.await.body.len() < whole.await.body.len(), "the values are for those who may take them away");
    assert_eq!(server.get(NOBODY, "/fr/alliance/data/bulletin.docx").await.status, 404);
}

async fn a_programme_without_a_value_has_a_bulletin_and_an_edition(database: Database) {
    let server = empty(&database).await;
    let seen = see(&server, NOBODY, BULLETIN).await;
    assert!(
        seen.contains("On ne peut le dire à cette date")
            && seen.contains("qui tiennent : 1; qui ne tiennent plus : 0; dont on ne peut rien dire : 18.")
    );
    assert_eq!(freeze(&server, "as_of=2013-01-01").await, "/fr/alliance/bulletin/1");
    assert!(see(&server, NOBODY, "/fr/alliance/bulletin/1").await.contains("aucune valeur"));
}

async fn on_the_last_day_of_the_phase_imprecise_dates_are_no_silence(database: Database) {
    let server = server(&database).await;
    let seen = see(&server, NOBODY, &format!("{BULLETIN}?as_of=2015-03-31")).await;
    let aides = seen.split("id=\"aides_training\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(aides.contains("C’est fait dans 0 à <a") && aides.contains(">10</a> des 12 territoires"), "{aides}");
    assert!(!aides.contains("Rien n’est encore rapporté"), "{aides}");
    let strands = seen.split("id=\"strands\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(strands.contains("Volet clinique : de 0 à <a") && !strands.contains("plus avancé"), "{strands}");
}

async fn what_is_limited_says_so_and_published_sentences_are_not_judged_by_a_part(database: Database) {
    let server = server(&database).await;
    for limit in ["axis=clinical", "territory=T03"] {
        let seen = see(&server, NOBODY, &format!("{BULLETIN}?{limit}")).await;
        assert!(!seen.contains("Ne tient plus") && !seen.contains("Énoncés qui tiennent"), "{limit}");
    }
    let part = see(&server, NOBODY, &format!("{BULLETIN}?territory=T03")).await;
    assert!(!part.contains("des 1 ") && !part.contains("n = 1 de"), "{part}");
    let file = server.get(NOBODY, "/fr/alliance/data/bulletin.pdf?axis=clinical").await;
    assert!(file.header(header::CONTENT_DISPOSITION).contains("alliance-clinical-bulletin.pdf"));
    let whole = server.get(NOBODY, "/fr/alliance/data/bulletin.pdf").await;
    assert_ne!(file.body, whole.body);
    assert!(words(&file.body).matches("Alliance : Volet clinique").count() > 3, "on its cover, and on each page");
}

/// What is read in a PDF.
pub fn words(pdf: &[u8]) -> String {
    let (input, output) = (Stdio::piped(), Stdio::piped());
    let reader = Command::new("pdftotext").args(["-raw", "-", "-"]).stdin(input).stdout(output).spawn();
    let mut reader = reader.unwrap_or_else(|_| panic!("pdftotext is missing: install poppler-utils"));
    reader.stdin.take().unwrap().write_all(pdf).unwrap();
    let text = String::from_utf8(reader.wait_with_output().unwrap().stdout).unwrap();
    text.replace(['\u{a0}', '\n'], " ")
}

async fn the_data_of_a_document_can_be_downloaded_and_counted_again(database: Database) {
    let server = server(&database).await;
    let digest = |figures: &Answer| fingerprint(&figures.body);
    let query = format!("?as_of=2014-06-30&known_at={}&plan=1", clock::today());
    let figures = server.get(NOBODY, &format!("/fr/alliance/data/figures.json{query}")).await;
    let document = server.get(NOBODY, "/fr/alliance/data/bulletin.pdf?as_of=2014-06-30").await;
    assert!(words(&document.body).contains(&digest(&figures)), "the hash is that of the file");
    let note = "act=note&section=overall&text=Une+remarque";
    assert_eq!(send(&server, "evaluator", note).await.status, 303);
    let again = server.get(NOBODY, &format!("/fr/alliance/data/figures.json{query}")).await;
    assert_eq!(digest(&again), digest(&figures), "a note is no figure");
}

async fn a_note_is_not_told_of_a_day_before_it_was_written(database: Database) {
    let server = server(&database).await;
    send(&server, "evaluator", "act=note&section=overall&text=Plus+tard.").await;
    let yesterday = clock::today().pred_opt().unwrap();
    assert!(see(&server, NOBODY, &format!("{BULLETIN}?known_at={}", clock::today())).await.contains("Plus tard."));
    assert!(!see(&server, NOBODY, &format!("{BULLETIN}?known_at={yesterday}")).await.contains("Plus tard."));
}
