//! The bulletin through the server, on both databases: what it says, what is written beside it, what it freezes.

use crate::{
    databases::{ALLIANCE_VALUES, Database, alliance},
    people::{Answer, NOBODY, Server, invite},
};
use axum::http::{Method, header};
use jalons::{
    domain::{
        entry::{Reported, Subject, Value},
        language::Language,
    },
    server::{
        import::Import,
        store::{Batch, Location, NewEntry, Tampered, VerifyError, WHATEVER_STANDS},
    },
};
use sqlx::Executor;

crate::databases::on_both_databases! {
    the_bulletin_says_what_was_published_and_all_of_it_holds
    another_season_calendar_shows_what_hangs_on_it
    a_note_stands_in_its_language_until_the_next_one
    only_those_who_evaluate_write_and_freeze
    what_cannot_be_kept_is_refused_and_nothing_typed_is_lost
    an_edition_says_the_same_after_a_thousand_entries
    a_restated_edition_tells_what_changed_and_why
    the_public_address_opens_without_an_account_and_tells_no_count_of_few
    an_edition_is_neither_changed_nor_removed_and_a_changed_one_is_noticed
    the_bulletin_is_taken_away_as_the_same_file_from_its_page_and_by_programs
    the_files_of_an_edition_stay_what_they_are
    there_is_no_edition_of_another_number
    a_programme_without_a_value_has_a_bulletin_and_an_edition
}

const BULLETIN: &str = "/fr/alliance/bulletin";

/// Alliance with its illustrative values, and those who work on its bulletin.
async fn server(database: &Database) -> Server {
    let server = empty(database).await;
    let import = Import::read(ALLIANCE_VALUES.as_bytes(), (&alliance(), &Reported::default()), Language::French);
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

async fn record(server: &Server, entries: Vec<NewEntry>) {
    let batch = Batch::new("form", None, "coordination");
    server.jalons.programmes.append("alliance", batch, entries).await.unwrap();
}

fn page(answer: &Answer) -> String {
    String::from_utf8(answer.body.clone()).unwrap().replace('\u{a0}', " ")
}

async fn see(server: &Server, who: &str, address: &str) -> String {
    let answer = server.get(who, address).await;
    assert_eq!(answer.status, 200, "{address}");
    page(&answer)
}

async fn send(server: &Server, who: &str, form: &str) -> Answer {
    let request = Server::request(who, &Method::POST, BULLETIN);
    let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    server.ask(request.body(form.to_owned().into()).unwrap()).await
}

/// Freezes an edition, and gives its address.
async fn freeze(server: &Server, form: &str) -> String {
    let answer = send(server, "evaluator", &format!("act=freeze&{form}")).await;
    assert_eq!(answer.status, 303, "{}", page(&answer));
    answer.header(header::LOCATION).to_owned()
}

/// What an edition itself says, without what became of it.
async fn kept(server: &Server, number: i64) -> (String, String) {
    let edition = server.jalons.programmes.store().edition("alliance", number).await.unwrap().unwrap();
    (edition.content, edition.sha256)
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

async fn an_edition_says_the_same_after_a_thousand_entries(database: Database) {
    let server = server(&database).await;
    assert_eq!(freeze(&server, "").await, "/fr/alliance/bulletin/1");
    let (before, shown) = (kept(&server, 1).await, see(&server, NOBODY, "/fr/alliance/bulletin/1").await);
    assert!(shown.contains("Tous les chiffres de ce jour-là sont les mêmes aujourd’hui."));
    let entry = |number: u32| NewEntry {
        subject: Subject::new(&format!("T{:02}", number % 10 + 1), "aides_trained", ""),
        value: Value::Count(number % 37 + 5),
        replaces: Some(WHATEVER_STANDS.into()),
        ..NewEntry::default()
    };
    record(&server, (0..1000).map(entry).collect()).await;
    assert_eq!(kept(&server, 1).await, before);
    let again = see(&server, NOBODY, "/fr/alliance/bulletin/1").await;
    let figures =
        |page: &str| page.split("id=\"figures\"").nth(1).unwrap().split("</section>").next().unwrap().to_owned();
    assert_eq!(figures(&again), figures(&shown), "its own figures, byte for byte");
    assert!(again.contains("chiffres de ce jour-là sont autres aujourd’hui") && again.contains("Ne tient plus"));
}

async fn a_restated_edition_tells_what_changed_and_why(database: Database) {
    let server = server(&database).await;
    freeze(&server, "").await;
    let members = NewEntry {
        subject: Subject::new("T01", "committee_members", ""),
        value: Value::Count(33),
        replaces: Some(WHATEVER_STANDS.into()),
        ..NewEntry::default()
    };
    record(&server, vec![members]).await;
    assert_eq!(freeze(&server, "restates=1&reason=Une+valeur+corrig%C3%A9e").await, "/fr/alliance/bulletin/2");
    let seen = see(&server, NOBODY, "/fr/alliance/bulletin/2").await;
    assert!(seen.contains("Remplace l’édition 1 : Une valeur corrigée"));
    let begins = seen.find("<h2>Ce qui a changé depuis l’édition 1").unwrap();
    let changed = seen[begins..].split("</section>").next().unwrap();
    assert!(changed.contains(">13<") && changed.contains(">15<") && changed.contains("siègent au comité"), "{changed}");
    assert_eq!(changed.matches("scope=\"row\"").count(), 1, "one figure, and no other");
    let list = see(&server, NOBODY, BULLETIN).await;
    assert!(list.find("Édition 2").unwrap() < list.find("Édition 1").unwrap(), "newest first");
    let first = see(&server, NOBODY, "/fr/alliance/bulletin/1").await;
    assert!(list.contains("Remplacée par l’édition 2.") && first.contains("Remplacée par l’édition 2."));
    let again = send(&server, "evaluator", "act=freeze&restates=1&reason=encore").await;
    assert_eq!(again.status, 422);
    assert!(page(&again).contains("est déjà remplacée"));
    assert_eq!(freeze(&server, "").await, "/fr/alliance/bulletin/2", "asked again, it is the same one");
}

async fn the_public_address_opens_without_an_account_and_tells_no_count_of_few(database: Database) {
    let server = server(&database).await;
    freeze(&server, "").await;
    let token = server.jalons.programmes.store().editions("alliance").await.unwrap().remove(0).token;
    let address = format!("/fr/editions/{token}");
    assert!(see(&server, "evaluator", "/fr/alliance/bulletin/1").await.contains(&address));
    assert!(!see(&server, "reader", "/fr/alliance/bulletin/1").await.contains(&token));
    server.pool.execute("update account set disabled_at = 1").await.unwrap();
    let public = see(&server, NOBODY, &address).await;
    assert!(public.contains(">94,3 %</a>") && !public.contains("66 sur 70"), "four were not trained on time");
    assert!(public.contains("Les comptes de moins de cinq personnes ne sont pas montrés ici."));
    assert!(see(&server, NOBODY, &format!("/en/editions/{token}")).await.contains("edition 1 of the bulletin"));
    for wrong in ["/fr/editions/0", "/fr/editions/%00", "/fr/editions/1"] {
        assert_eq!(server.get(NOBODY, wrong).await.status, 404, "{wrong}");
    }
}

async fn an_edition_is_neither_changed_nor_removed_and_a_changed_one_is_noticed(database: Database) {
    let server = server(&database).await;
    freeze(&server, "").await;
    send(&server, "evaluator", "act=note&section=overall&text=x").await;
    for change in [
        "update edition set content = '{}'",
        "delete from edition",
        "update bulletin_note set text = ''",
        "delete from bulletin_note",
    ] {
        assert!(server.pool.execute(change).await.is_err(), "{change}");
    }
    let store = server.jalons.programmes.store();
    store.verify("alliance").await.unwrap();
    // Somebody with the file in their hands, who takes the guard away first.
    let guard = if matches!(database.location, Location::Postgres(_)) {
        "drop trigger edition_is_never_changed on edition"
    } else {
        "drop trigger edition_is_never_changed"
    };
    server.pool.execute(guard).await.unwrap();
    server.pool.execute("update edition set content = replace(content, 'Alliance', 'Autre')").await.unwrap();
    let found = store.verify("alliance").await;
    assert!(matches!(found, Err(VerifyError::Tampered(Tampered::Edition { number: 1 }))), "{found:?}");
    let seen = see(&server, NOBODY, "/fr/alliance/bulletin/1").await;
    assert!(seen.contains("Le contenu gardé ne correspond plus à son empreinte"));
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
    for file in ["bulletin-a4.pdf", "bulletin.xlsx"] {
        assert_eq!(server.get(NOBODY, &format!("/fr/alliance/data/{file}")).await.status, 200, "{file}");
    }
    let [public, whole] = [NOBODY, "evaluator"].map(|who| server.get(who, "/fr/alliance/data/bulletin.xlsx"));
    assert!(public.await.body.len() < whole.await.body.len(), "the values are for those who may take them away");
    assert_eq!(server.get(NOBODY, "/fr/alliance/data/bulletin.docx").await.status, 404);
}

async fn the_files_of_an_edition_stay_what_they_are(database: Database) {
    let server = server(&database).await;
    freeze(&server, "").await;
    let token = server.jalons.programmes.store().editions("alliance").await.unwrap().remove(0).token;
    let addresses = ["pdf", "xlsx"]
        .map(|ending| [format!("{BULLETIN}/1/bulletin.{ending}"), format!("/fr/editions/{token}/bulletin.{ending}")]);
    let mut before = Vec::new();
    for address in addresses.iter().flatten() {
        let file = server.get(NOBODY, address).await;
        assert_eq!(file.status, 200, "{address}");
        before.push(file.body);
    }
    assert_ne!(before[0], before[1], "the public one tells no count of few");
    let members = NewEntry {
        subject: Subject::new("T01", "committee_members", ""),
        value: Value::Count(33),
        replaces: Some(WHATEVER_STANDS.into()),
        ..NewEntry::default()
    };
    record(&server, vec![members]).await;
    for (address, before) in addresses.iter().flatten().zip(&before) {
        assert_eq!(server.get(NOBODY, address).await.body, *before, "{address}");
    }
    for wrong in
        [format!("{BULLETIN}/2/bulletin.pdf"), format!("{BULLETIN}/1/other.pdf"), "/fr/editions/x/bulletin.pdf".into()]
    {
        assert_eq!(server.get(NOBODY, &wrong).await.status, 404, "{wrong}");
    }
}

async fn there_is_no_edition_of_another_number(database: Database) {
    let server = server(&database).await;
    freeze(&server, "").await;
    for number in ["0", "2", "01", "+1", "-1", "x", "99999999999999999999", "1%00"] {
        let answer = server.get(NOBODY, &format!("{BULLETIN}/{number}")).await;
        assert_eq!(answer.status, 404, "{number}");
    }
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
