//! Editions through the server, on both databases: what is frozen stays, and leads to the entries it rests on.

use crate::{
    bulletin::{BULLETIN, freeze, page, record, see, send, server, words},
    databases::Database,
    people::{NOBODY, Server},
};
use jalons::{
    domain::{
        date::PartialDate,
        entry::{Emptiness, Subject, Value},
    },
    formats::fingerprint::fingerprint,
    intake::new_entry::{NewEntry, WHATEVER_STANDS},
    server::store::{Location, Tampered, VerifyError},
};
use sqlx::Executor;

crate::databases::on_both_databases! {
    an_edition_says_the_same_after_a_thousand_entries
    a_restated_edition_tells_what_changed_and_why
    the_public_address_opens_without_an_account_and_tells_no_count_of_few
    an_edition_is_neither_changed_nor_removed_and_a_changed_one_is_noticed
    the_files_of_an_edition_stay_what_they_are
    there_is_no_edition_of_another_number
    the_figures_of_an_edition_open_onto_the_entries_it_was_frozen_with
    a_restated_edition_tells_what_else_changed
}

/// What an edition itself says, without what became of it.
async fn kept(server: &Server, number: i64) -> (String, String) {
    let edition = server.jalons.programmes.store().edition("alliance", number).await.unwrap().unwrap();
    (edition.content, edition.sha256)
}

async fn an_edition_says_the_same_after_a_thousand_entries(database: Database) {
    let server = server(&database).await;
    assert_eq!(freeze(&server, "").await, "/fr/alliance/bulletin/1");
    let (before, shown) = (kept(&server, 1).await, see(&server, NOBODY, "/fr/alliance/bulletin/1").await);
    assert!(shown.contains("Tous les chiffres de ce jour-là sont les mêmes aujourd’hui."));
    let mut random = Random(20_150_630);
    for _ in 0..10 {
        let entries = (0..100).map(|_| random.entry()).collect();
        record(&server, entries).await;
    }
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
    record(&server, vec![count("T01", "committee_members", 33)]).await;
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
    for told in ["94,3", "66 sur 70", ">6,6<", "6,6 en moyenne"] {
        assert!(!public.contains(told), "four were not trained on time, which {told} would tell");
    }
    assert!(public.contains(">non montré</a>") && public.contains(">71,4 % (50 sur 70)</a>"));
    let figures = server.get(NOBODY, &format!("{address}/figures.json")).await;
    let figures = String::from_utf8(figures.body).unwrap();
    assert!(!figures.contains("0.94285") && !figures.contains("6.6"), "nor does the file of its figures");
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
    record(&server, vec![count("T01", "committee_members", 33)]).await;
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

/// Numbers nobody chose, and the same at each run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    /// A count, a rating, a date, or none, of any territory.
    fn entry(&mut self) -> NewEntry {
        let territory = format!("T{:02}", self.below(12) + 1);
        let few = |number: u64| u32::try_from(number).unwrap();
        let counts = ["aides_trained", "committee_members", "multipliers_trained", "multipliers_active"];
        let (item, period, value) = match self.below(4) {
            0 => (counts[self.below(4) as usize], "", Value::Count(few(self.below(40)))),
            1 => ("support_direct", "2014", Value::Rating(few(self.below(4)))),
            2 => {
                let day = format!("2014-{:02}-{:02}", self.below(12) + 1, self.below(28) + 1);
                ("local_plan", "", Value::Date(PartialDate::parse(&day).unwrap()))
            }
            _ => ("gathering_event", "", Value::Empty(Emptiness::NotApplicable)),
        };
        let subject = Subject::read(&territory, item, period);
        NewEntry { subject, value, replaces: Some(WHATEVER_STANDS.into()), ..NewEntry::default() }
    }
}

/// A count of a territory.
fn count(territory: &str, item: &str, count: u32) -> NewEntry {
    NewEntry {
        subject: Subject::read(territory, item, ""),
        value: Value::Count(count),
        replaces: Some(WHATEVER_STANDS.into()),
        ..NewEntry::default()
    }
}

async fn the_figures_of_an_edition_open_onto_the_entries_it_was_frozen_with(database: Database) {
    let server = server(&database).await;
    freeze(&server, "").await;
    let workbook = format!("{BULLETIN}/1/bulletin.xlsx");
    let [before, public] = [server.get("evaluator", &workbook).await.body, server.get(NOBODY, &workbook).await.body];
    assert!(before.len() > public.len() + 1000, "it holds the values, for those who may take them away");
    record(&server, vec![count("T01", "multipliers_trained", 27)]).await;
    let frozen = see(&server, NOBODY, &format!("{BULLETIN}/1")).await;
    let link = "/fr/alliance/figures/multipliers_trained_mean?as_of=2015-06-30&plan=1&edition=1";
    assert!(frozen.contains(&link.replace('&', "&amp;")), "{frozen}");
    let then = see(&server, NOBODY, link).await;
    assert!(then.contains("class=\"figure-value\">7") && !then.contains(">27<"), "{then}");
    assert!(then.contains("Chiffre de l’édition 1, figée le"), "{then}");
    let now = see(&server, NOBODY, &link.replace("&edition=1", "")).await;
    assert!(now.contains("class=\"figure-value\">9") && now.contains(">27<"), "{now}");
    assert_eq!(server.get("evaluator", &workbook).await.body, before, "the values are those of then");
    assert_eq!(server.get(NOBODY, &link.replace("edition=1", "edition=7")).await.status, 404);
    let file = server.get(NOBODY, &format!("{BULLETIN}/1/figures.json")).await;
    let pdf = server.get(NOBODY, &format!("{BULLETIN}/1/bulletin.pdf")).await;
    assert!(words(&pdf.body).contains(&fingerprint(&file.body)), "its hash is that of its file");
}

async fn a_restated_edition_tells_what_else_changed(database: Database) {
    let server = server(&database).await;
    freeze(&server, "").await;
    send(&server, "evaluator", "act=note&section=local_plan&text=Autrement.").await;
    freeze(&server, "restates=1&reason=Un+texte").await;
    let changed = see(&server, NOBODY, &format!("{BULLETIN}/2")).await;
    assert!(changed.contains("Le texte de l’équipe d’évaluation n’est plus le même : Plan de réalisation local."));
    assert!(changed.contains("Aucun chiffre n’a changé."));
    freeze(&server, "restates=2&reason=Un+autre+jour&as_of=2014-12-31").await;
    let changed = see(&server, NOBODY, &format!("{BULLETIN}/3")).await;
    assert!(changed.contains("Le jour choisi : 30 juin 2015, puis 31 décembre 2014."), "{changed}");
    assert!(changed.contains(" : tient, puis on ne peut le dire."), "{changed}");
}
