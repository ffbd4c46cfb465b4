//! What `jalons verify` finds in a database that somebody changed behind the back of Jalons.

use crate::databases::Database;
use jalons::{
    domain::{
        entry::{Subject, Value},
        language::Language,
    },
    intake::new_entry::NewEntry,
    server::store::{Location, LockStep, NewBatch, Store, Tampered, VerifyError},
};
use sqlx::{AssertSqlSafe, Executor};

crate::databases::on_both_databases! {
    a_changed_remark_names_its_entry
    an_added_row_is_named
    a_batch_that_names_another_author_or_time_is_found
    a_lock_that_no_batch_recorded_is_found
}

/// Three entries about one count, each in its own batch, the last with a lock.
async fn recorded(database: &Database) -> (Store, Vec<String>) {
    let store = database.with_alliance().await;
    let mut ids: Vec<String> = Vec::new();
    for count in 1..=3 {
        let mut batch = NewBatch::new("form", None, "someone");
        if count == 3 {
            batch.locks = vec![LockStep { territory: "T03".into(), period: String::new(), unlocked: None }];
        }
        let entry = NewEntry {
            subject: Subject::read("T03", "multipliers_trained", ""),
            value: Value::Count(count),
            replaces: ids.last().cloned(),
            remark: Some("à revoir".into()),
            ..NewEntry::default()
        };
        ids.push(store.append("alliance", batch, vec![entry]).await.unwrap().remove(0).id.to_string());
    }
    assert_eq!(store.verify("alliance").await.unwrap().entries, 3);
    (store, ids)
}

/// Takes the guards away, as someone who owns the database can, and changes something.
async fn tamper(database: &Database, change: &str) {
    let behind = database.behind().await;
    for table in ["entry", "batch", "lock_step"] {
        for guard in ["changed", "removed"] {
            let on =
                if matches!(database.location, Location::Postgres(_)) { format!(" on {table}") } else { String::new() };
            let drop = format!("drop trigger if exists {table}_is_never_{guard}{on}");
            behind.execute(AssertSqlSafe(drop)).await.unwrap();
        }
    }
    assert_eq!(behind.execute(AssertSqlSafe(change.to_owned())).await.unwrap().rows_affected(), 1);
}

/// What is found, and what people are told in both languages.
async fn found(store: &Store) -> (Tampered, String, String) {
    let error = store.verify("alliance").await.unwrap_err();
    let (french, english) = (error.explain(Language::French), error.explain(Language::English));
    assert!(french.contains("copie de sauvegarde") && english.contains("backup"), "{french} {english}");
    match error {
        VerifyError::Tampered(tampered) => (tampered, french, english),
        VerifyError::Store(error) => panic!("{error}"),
    }
}

async fn a_changed_remark_names_its_entry(database: Database) {
    let (store, ids) = recorded(&database).await;
    tamper(&database, "update entry set remark = 'parfait' where sequence = 2").await;
    let (tampered, french, english) = found(&store).await;
    assert_eq!(tampered, Tampered::Changed { id: ids[1].clone(), sequence: 2 });
    assert!(french.contains(&ids[1]) && english.contains(&ids[1]), "{french} {english}");
}

async fn an_added_row_is_named(database: Database) {
    let (store, _) = recorded(&database).await;
    let copy = "insert into entry (id, programme, sequence, territory, item, period, kind, value, words, note, status, \
         remark, recorded_at, recorded_by, batch, replaces, hash) \
         select 'forged', programme, 4, territory, item, period, kind, '99', words, note, status, \
         remark, recorded_at, recorded_by, batch, id, hash from entry where sequence = 3";
    tamper(&database, copy).await;
    let (tampered, french, english) = found(&store).await;
    assert_eq!(tampered, Tampered::Added { id: "forged".into(), sequence: 4 });
    assert!(french.contains("n° 4 (forged) a été ajoutée") && english.contains("forged (number 4) was added"));
}

async fn a_batch_that_names_another_author_or_time_is_found(database: Database) {
    let (store, ids) = recorded(&database).await;
    for change in ["recorded_by = 'someone else'", "recorded_by = 'someone', recorded_at = recorded_at - 1"] {
        let entry = &ids[1];
        tamper(
            &database,
            &format!("update batch set {change} where id = (select batch from entry where id = '{entry}')"),
        )
        .await;
        let (tampered, french, english) = found(&store).await;
        assert!(matches!(tampered, Tampered::Batch { ref id, sequence: 2, .. } if id == entry), "{tampered}");
        assert!(french.contains("n° 2") && french.contains(entry) && english.contains(entry), "{french} {english}");
    }
}

async fn a_lock_that_no_batch_recorded_is_found(database: Database) {
    let (store, _) = recorded(&database).await;
    tamper(&database, "update lock_step set recorded_by = 'someone else'").await;
    let (tampered, french, english) = found(&store).await;
    assert!(matches!(tampered, Tampered::Lock { ref report, .. } if report == "T03"), "{tampered}");
    assert!(french.contains("fiche T03") && english.contains("report T03"), "{french} {english}");
}
