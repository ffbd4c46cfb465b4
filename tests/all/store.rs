//! The same promises kept by the store on SQLite and on PostgreSQL.

use crate::databases::{ALLIANCE, ALLIANCE_VALUES, Database, alliance};
use jalons::{
    domain::{
        date::PartialDate,
        entry::{Emptiness, Subject, Value},
        language::Language,
        ledger::reported::Reported,
    },
    intake::{
        import::Import,
        new_entry::{NewEntry, WHATEVER_STANDS},
    },
    server::{
        clock,
        programmes::held::Programmes,
        store::{AppendError, NewBatch, Store, StoreError, Tampered, VerifyError},
    },
};
use sqlx::Executor;

crate::databases::on_both_databases! {
    a_new_store_holds_no_programme
    a_programme_is_added_once
    what_is_recorded_comes_back_as_it_was
    every_write_raises_the_revision
    a_batch_is_recorded_whole_or_not_at_all
    a_large_batch_follows_itself_entry_by_entry
    of_two_writers_one_wins_and_the_other_is_told
    many_writers_at_once_lose_nothing
    two_entries_cannot_replace_the_same_one_even_behind_the_stores_back
    what_was_recorded_can_be_neither_changed_nor_removed
    a_changed_row_is_named
    a_removed_row_is_noticed_in_the_middle_and_at_the_end
    a_row_that_is_no_value_is_named
    a_database_of_a_newer_version_is_refused_and_left_alone
    texts_are_kept_tidy_and_what_cannot_be_kept_is_refused
    an_unknown_programme_is_named
    the_held_programme_catches_up_with_another_process
    what_was_known_on_a_day_can_be_seen_again
}

const LOCAL_PLAN: (&str, &str) = ("T01", "local_plan");

fn new(value: Value, replaces: Option<&str>) -> NewEntry {
    let subject = Subject::read(LOCAL_PLAN.0, LOCAL_PLAN.1, "");
    NewEntry { subject, value, replaces: replaces.map(Into::into), ..NewEntry::default() }
}

fn date(edtf: &str) -> Value {
    Value::Date(PartialDate::parse(edtf).unwrap())
}

fn form() -> NewBatch {
    NewBatch::new("form", None, "someone")
}

async fn record(store: &Store, value: Value, replaces: Option<&str>) -> String {
    store.append("alliance", form(), vec![new(value, replaces)]).await.unwrap().remove(0).id.to_string()
}

async fn a_new_store_holds_no_programme(database: Database) {
    let store = database.open().await;
    assert_eq!(store.programmes().await.unwrap(), []);
    assert_eq!(store.revision("alliance").await.unwrap(), None);
    assert!(store.answers().await);
}

async fn a_programme_is_added_once(database: Database) {
    let store = database.with_alliance().await;
    let again = store.add_programme("other", &alliance()).await;
    assert!(matches!(again, Err(StoreError::AlreadyThere { slug }) if slug == "alliance"));
    let reopened = database.open().await.programmes().await.unwrap();
    assert_eq!((reopened.len(), reopened[0].definition.as_str(), reopened[0].revision), (1, ALLIANCE, 1));
}

async fn what_is_recorded_comes_back_as_it_was(database: Database) {
    let store = database.with_alliance().await;
    let values = [
        date("2014-12/2015-01"),
        Value::Count(u32::MAX),
        Value::Rating(0),
        Value::Choice("yes".into()),
        Value::Text("« l’été » 🌱".into()),
        Value::Empty(Emptiness::NotYetDue),
    ];
    let entries = values.into_iter().enumerate().map(|(number, value)| NewEntry {
        subject: Subject::read("T01", &format!("item_{number}"), "2014"),
        words: Some("à l’été".into()),
        note: (number > 2).then(|| "deux\nlignes".into()),
        ..new(value, None)
    });
    let recorded = store.append("alliance", form(), entries.collect()).await.unwrap();
    let read = database.open().await.entries_after("alliance", 0).await.unwrap();
    assert_eq!(read, (1..).zip(recorded).collect::<Vec<_>>());
    assert_eq!(store.entries_after("alliance", 4).await.unwrap(), read[4..]);
}

async fn every_write_raises_the_revision(database: Database) {
    let store = database.with_alliance().await;
    record(&store, date("2014-09"), None).await;
    assert_eq!(store.revision("alliance").await.unwrap(), Some(2));
    store.append("alliance", form(), Vec::new()).await.unwrap();
    assert_eq!(store.revision("alliance").await.unwrap(), Some(2));
}

async fn a_batch_is_recorded_whole_or_not_at_all(database: Database) {
    let store = database.with_alliance().await;
    let good = NewEntry { subject: Subject::read("T02", "local_plan", ""), ..new(date("2014-09"), None) };
    let stale = new(date("2014-10"), Some("no such entry"));
    let refused = store.append("alliance", form(), vec![good, stale]).await;
    assert!(matches!(refused, Err(AppendError::Conflict { current: None, .. })));
    assert_eq!(store.entries_after("alliance", 0).await.unwrap(), []);
    assert_eq!(store.revision("alliance").await.unwrap(), Some(1));
}

/// Larger than what is written with one statement, and about few subjects: each entry replaces an earlier one of it.
async fn a_large_batch_follows_itself_entry_by_entry(database: Database) {
    const ENTRIES: u32 = 503;
    let store = database.with_alliance().await;
    let entry = |number: u32| {
        let territory = format!("T{:02}", number % 7 + 1);
        let subject = Subject::read(&territory, "aides_trained", "");
        NewEntry { subject, replaces: Some(WHATEVER_STANDS.into()), ..new(Value::Count(number), None) }
    };
    let recorded = store.append("alliance", form(), (0..ENTRIES).map(entry).collect()).await.unwrap();
    for (number, entry) in recorded.iter().enumerate() {
        let before = number.checked_sub(7).map(|before| recorded[before].id);
        assert_eq!((entry.value.number(), &entry.replaces), (Some(number as f64), &before));
    }
    let kept: Vec<_> = store.entries_after("alliance", 0).await.unwrap().into_iter().map(|(_, entry)| entry).collect();
    assert_eq!(kept, recorded);
    assert_eq!(store.verify("alliance").await.unwrap().entries, recorded.len());
}

async fn of_two_writers_one_wins_and_the_other_is_told(database: Database) {
    let (one, other) = (database.with_alliance().await, database.open().await);
    let first = record(&one, date("2014-09"), None).await;
    let (left, right) = tokio::join!(
        one.append("alliance", form(), vec![new(date("2014-10"), Some(&first))]),
        other.append("alliance", form(), vec![new(date("2014-11"), Some(&first))]),
    );
    let (won, lost) = if left.is_ok() { (left, right) } else { (right, left) };
    let winner = won.unwrap().remove(0);
    match lost {
        Err(AppendError::Conflict { current: Some(current), .. }) => assert_eq!(*current, winner),
        other => panic!("both writers won: {other:?}"),
    }
    assert_eq!(one.verify("alliance").await.unwrap().entries, 2);
}

async fn many_writers_at_once_lose_nothing(database: Database) {
    database.with_alliance().await;
    let writers = (1..=8u32).map(|writer| {
        let location = database.location.clone();
        tokio::spawn(async move {
            let store = Store::open(&location).await.unwrap();
            for number in 0..5 {
                let subject = Subject::read(&format!("T{writer:02}"), &format!("item_{number}"), "");
                let entry = NewEntry { subject, ..new(Value::Count(number), None) };
                store.append("alliance", form(), vec![entry]).await.unwrap();
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
    let store = database.open().await;
    assert_eq!(store.verify("alliance").await.unwrap().entries, 40);
    assert_eq!(store.revision("alliance").await.unwrap(), Some(41));
}

async fn two_entries_cannot_replace_the_same_one_even_behind_the_stores_back(database: Database) {
    let store = database.with_alliance().await;
    record(&store, date("2014-09"), None).await;
    let copy = "insert into entry (id, programme, sequence, territory, item, period, kind, value, words, note, status, \
         recorded_at, recorded_by, batch, replaces, hash) \
         select 'copy', programme, 2, territory, item, period, kind, value, words, note, status, \
         recorded_at, recorded_by, batch, replaces, hash from entry";
    let refused = database.behind().await.execute(copy).await.unwrap_err();
    assert!(refused.as_database_error().is_some_and(|error| error.is_unique_violation()), "{refused}");
}

async fn what_was_recorded_can_be_neither_changed_nor_removed(database: Database) {
    let store = database.with_alliance().await;
    record(&store, date("2014-09"), None).await;
    let behind = database.behind().await;
    for attempt in [
        "update entry set value = '2014-08'",
        "delete from entry",
        "update batch set source = 'x'",
        "delete from batch",
    ] {
        let refused = behind.execute(attempt).await.unwrap_err().to_string();
        assert!(refused.contains("append-only"), "{attempt}: {refused}");
    }
}

/// Takes the guard away, as someone who owns the database can, and changes something.
async fn tamper(database: &Database, change: &'static str) {
    let behind = database.behind().await;
    for guard in ["entry_is_never_changed", "entry_is_never_removed"] {
        let on_table =
            if matches!(database.location, jalons::server::store::Location::Postgres(_)) { " on entry" } else { "" };
        behind.execute(sqlx::AssertSqlSafe(format!("drop trigger if exists {guard}{on_table}"))).await.unwrap();
    }
    assert_eq!(behind.execute(change).await.unwrap().rows_affected(), 1);
}

async fn a_changed_row_is_named(database: Database) {
    let store = database.with_alliance().await;
    let first = record(&store, date("2014-09"), None).await;
    let second = record(&store, date("2014-10"), Some(&first.to_string())).await;
    record(&store, date("2014-11"), Some(&second)).await;
    tamper(&database, "update entry set value = '2014-08' where sequence = 2").await;
    let found = store.verify("alliance").await.unwrap_err();
    assert!(found.explain(Language::French).contains(&format!("n° 2 ({second})")));
    match found {
        VerifyError::Tampered(tampered) => assert_eq!(tampered, Tampered::Changed { id: second, sequence: 2 }),
        other => panic!("{other}"),
    }
}

async fn a_removed_row_is_noticed_in_the_middle_and_at_the_end(database: Database) {
    let store = database.with_alliance().await;
    let first = record(&store, date("2014-09"), None).await;
    let second = record(&store, date("2014-10"), Some(&first.to_string())).await;
    record(&store, date("2014-11"), Some(&second)).await;
    let gone = |sequence| move |found: &VerifyError| matches!(found, VerifyError::Tampered(Tampered::Gone { sequence: at }) if *at == sequence);
    tamper(&database, "delete from entry where sequence = 3").await;
    let found = store.verify("alliance").await.unwrap_err();
    assert!(gone(3)(&found), "{found}");
    tamper(&database, "delete from entry where sequence = 1").await;
    let found = store.verify("alliance").await.unwrap_err();
    assert!(gone(1)(&found), "{found}");
}

async fn a_row_that_is_no_value_is_named(database: Database) {
    let store = database.with_alliance().await;
    let id = record(&store, date("2014-09"), None).await;
    tamper(&database, "update entry set value = 'soon'").await;
    match store.entries_after("alliance", 0).await {
        Err(StoreError::Corrupt { table: "entry", id: named, field: "value" }) => assert_eq!(named, id),
        other => panic!("{other:?}"),
    }
}

async fn a_database_of_a_newer_version_is_refused_and_left_alone(database: Database) {
    database.with_alliance().await;
    let newer = "insert into _sqlx_migrations (version, description, success, checksum, execution_time) \
         select 9999, 'later', success, checksum, execution_time from _sqlx_migrations where version = 1";
    database.behind().await.execute(newer).await.unwrap();
    let refused = Store::open(&database.location).await.unwrap_err();
    assert!(matches!(refused, StoreError::Newer { .. }), "{refused}");
    assert!(refused.explain(Language::French).contains("version plus récente"));
    assert!(refused.explain(Language::English).contains("newer version"));
}

async fn texts_are_kept_tidy_and_what_cannot_be_kept_is_refused(database: Database) {
    let store = database.with_alliance().await;
    let entry = NewEntry {
        note: Some(" un\r\ndeux\rtrois ".into()),
        words: Some("  ".into()),
        ..new(Value::Text(" x ".into()), None)
    };
    let recorded = store.append("alliance", form(), vec![entry]).await.unwrap().remove(0);
    assert_eq!(recorded.value, Value::Text("x".into()));
    assert_eq!((recorded.words, recorded.note.as_deref()), (None, Some("un\ndeux\ntrois")));
    for text in ["", "  ", "a\0b"] {
        let refused =
            store.append("alliance", form(), vec![new(Value::Text(text.into()), Some(&recorded.id.to_string()))]).await;
        assert!(matches!(refused, Err(AppendError::Unstorable { .. })), "{text:?}");
    }
}

async fn an_unknown_programme_is_named(database: Database) {
    let store = database.open().await;
    let refused = store.append("nowhere", form(), vec![new(date("2014-09"), None)]).await;
    assert!(matches!(refused, Err(AppendError::Store(StoreError::NoSuchProgramme { slug })) if slug == "nowhere"));
    let refused = store.verify("nowhere").await;
    assert!(matches!(refused, Err(VerifyError::Store(StoreError::NoSuchProgramme { .. }))));
}

async fn the_held_programme_catches_up_with_another_process(database: Database) {
    let programmes = Programmes::new(database.with_alliance().await);
    assert!(programmes.get("nowhere").await.unwrap().is_none());
    let before = programmes.get("alliance").await.unwrap().unwrap();
    assert_eq!(before.reported(None).iter().count(), 0);
    let import = Import::read(
        ALLIANCE_VALUES.as_bytes(),
        (&before.programme, &Reported::default()),
        (clock::today(), Language::French),
    );
    let another = database.open().await;
    another.append("alliance", form(), import.accepted).await.unwrap();
    let after = programmes.get("alliance").await.unwrap().unwrap();
    assert_eq!((after.revision, after.reported(None).iter().count()), (2, 180));
    let first = after.reported(None).get("T01", "local_plan", None).unwrap().id;
    record(&another, Value::Empty(Emptiness::Unknown), Some(&first.to_string())).await;
    let last = programmes.get("alliance").await.unwrap().unwrap();
    assert_eq!((last.entries().len(), last.reported(None).iter().count()), (181, 180));
    assert_eq!(programmes.list().await.unwrap().len(), 1);
}

async fn what_was_known_on_a_day_can_be_seen_again(database: Database) {
    let programmes = Programmes::new(database.with_alliance().await);
    record(programmes.store(), date("2014-09"), None).await;
    let held = programmes.get("alliance").await.unwrap().unwrap();
    let today = clock::today();
    assert_eq!(held.reported(Some(today)).iter().count(), 1);
    assert_eq!(held.reported(today.pred_opt()).iter().count(), 0);
}
