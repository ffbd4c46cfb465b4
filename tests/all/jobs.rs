//! Work that takes longer than its reader waits: it goes on by itself, tells how far it is, and what it made is fetched
//! later, by the one who asked for it.

use crate::{
    databases::Database,
    server::{Answer, Browser, Server},
};
use axum::http::StatusCode;
use jalons::{
    server::store::{Ended, Job},
    wording::job::JobKind,
};
use sqlx::{Any, AnyPool, Transaction};
use std::time::Duration;

crate::databases::on_both_databases! {
    an_export_is_prepared_apart_and_fetched_later_by_the_one_who_asked
    a_sheet_is_read_and_recorded_apart_and_leads_on_when_that_is_done
    a_sheet_that_cannot_be_read_says_why_on_the_page_of_its_job
    what_may_not_be_taken_away_is_refused_before_any_work
    a_file_is_fetched_only_while_its_rights_last
    of_many_files_the_last_ones_are_kept_and_nothing_that_is_under_way_goes
    a_recording_is_told_while_nothing_else_can_be_written
    work_goes_on_and_is_found_when_its_reader_leaves_at_once
}

const JOBS: &str = "/fr/alliance/jobs";

async fn ask_for(browser: &Browser, fields: &[(&str, &str)]) -> String {
    let answer = browser.post(JOBS, fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let address = answer.header("location").to_owned();
    assert!(address.starts_with(JOBS), "{address}");
    address
}

/// The page of a job once there is nothing to wait for; while there is, it asks to be asked again.
async fn ended(browser: &Browser, address: &str) -> Answer {
    for _ in 0..600 {
        let page = browser.get(address).await;
        if page.header("refresh").is_empty() {
            return page;
        }
        // It may have ended while its page was made.
        assert!(
            page.has("<progress") || page.has("prêt") || page.has("Voir ce qui en est") || page.has("role=\"alert\""),
            "{}",
            page.body
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{address} never ends");
}

async fn give(browser: &Browser, name: &str, bytes: &[u8]) -> String {
    let answer = browser.give(name, bytes).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.header("location").to_owned()
}

async fn an_export_is_prepared_apart_and_fetched_later_by_the_one_who_asked(database: Database) {
    let server = Server::impatient(&database).await;
    let browser = server.sign_in("coordination").await;
    let sheet = give(&browser, "feuille.csv", b"territory,item,period,value,note\nT03,local_plan,,2014-09,\n").await;
    let preview = ended(&browser, &sheet).await.header("location").to_owned();
    let recorded = browser.post(&preview, &[("choice", "all")]).await.header("location").to_owned();
    ended(&browser, &recorded).await;

    let address = ask_for(&browser, &[("file", "entries.csv"), ("territory", "T03"), ("as_of", "")]).await;
    let page = ended(&browser, &address).await;
    assert!(page.has("entries.csv\u{a0}: prêt"), "{}", page.body);
    let file = browser.get(&format!("{address}/file")).await;
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"alliance-T03-entries.csv\"");
    assert_eq!(file.body, browser.get("/fr/alliance/data/entries.csv?territory=T03").await.body);
    assert!(file.body.contains("local_plan"));
    let listed = browser.get("/fr/alliance/export").await;
    assert!(listed.has(&format!("{address}/file")) && listed.has("gardé jusqu’au"), "{}", listed.body);

    let other = server.sign_in("administrator").await;
    for address in [address.clone(), format!("{address}/file")] {
        assert_eq!(other.get(&address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}

async fn a_sheet_is_read_and_recorded_apart_and_leads_on_when_that_is_done(database: Database) {
    let server = Server::impatient(&database).await;
    let browser = server.sign_in("committee").await;
    let rows = b"territory,item,period,value,note\nT03,local_plan,,printemps 2015,fini\nT03,multipliers_trained,,7,\n";
    let reading = give(&browser, "feuille.csv", rows).await;
    assert!(reading.starts_with(JOBS), "{reading}");
    let read = ended(&browser, &reading).await;
    let preview = read.header("location").to_owned();
    assert_eq!((read.status, preview.starts_with("/fr/alliance/import/")), (StatusCode::SEE_OTHER, true), "{preview}");
    assert!(browser.get(&preview).await.has("2 nouvelles"));
    let recording = browser.post(&preview, &[("choice", "all")]).await.header("location").to_owned();
    assert!(recording.starts_with(JOBS), "{recording}");
    let history = ended(&browser, &recording).await.header("location").to_owned();
    let page = browser.get(&history).await;
    assert!(page.has("C’est enregistré\u{a0}: 2\u{a0}valeurs") || page.has("2 valeurs, que voici"), "{}", page.body);
    // The same sheet is not there any more: its page says what became of it.
    let gone = browser.get(&preview).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert!(gone.has("déjà été enregistrée ou abandonnée"), "{}", gone.body);
}

async fn a_sheet_that_cannot_be_read_says_why_on_the_page_of_its_job(database: Database) {
    let server = Server::impatient(&database).await;
    let browser = server.sign_in("committee").await;
    let page = ended(&browser, &give(&browser, "photo.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").await).await;
    assert!(
        page.has("photo.csv\u{a0}: la feuille ne peut pas être versée") && page.has("role=\"alert\""),
        "{}",
        page.body
    );
    assert!(page.has("href=\"/fr/alliance/import\""), "{}", page.body);
}

async fn what_may_not_be_taken_away_is_refused_before_any_work(database: Database) {
    let server = Server::impatient(&database).await;
    let committee = server.sign_in("committee").await;
    let refused = [
        (vec![("file", "entries.csv")], StatusCode::FORBIDDEN),
        (vec![("file", "entries.csv"), ("territory", "T05")], StatusCode::FORBIDDEN),
        (vec![("file", "entries.csv"), ("territory", "T99")], StatusCode::NOT_FOUND),
        (vec![("file", "nothing.csv")], StatusCode::NOT_FOUND),
        (vec![], StatusCode::NOT_FOUND),
        (vec![("file", "bulletin.pdf"), ("as_of", "tomorrow")], StatusCode::BAD_REQUEST),
    ];
    for (fields, status) in refused {
        assert_eq!(committee.post(JOBS, &fields).await.status, status, "{fields:?}");
    }
    let nobody = server.browser();
    assert_eq!(nobody.post(JOBS, &[("file", "figures.csv")]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(nobody.get(&format!("{JOBS}/made-up")).await.status, StatusCode::NOT_FOUND);
}

async fn a_file_is_fetched_only_while_its_rights_last(database: Database) {
    let server = Server::impatient(&database).await;
    let store = server.programmes.store();
    let browser = server.sign_in("reader").await;
    let person =
        store.people().await.unwrap().into_iter().find(|person| person.account.email.starts_with("lecture")).unwrap();
    // What somebody prepared under a role they hold no more.
    for name in ["entries.csv", "bulletin.xlsx"] {
        let job = Job::new(("alliance", &person.account.id), JobKind::Export, (name, ""));
        store.begin_job(&job).await.unwrap();
        store.end_job(&written(job.clone()), Some(b"secret")).await.unwrap();
        let answer = browser.get(&format!("{JOBS}/{}/file", job.id)).await;
        assert_eq!((answer.status, answer.has("secret")), (StatusCode::FORBIDDEN, false), "{name}");
    }
}

/// A job whose file was written.
fn written(job: Job) -> Job {
    Job { ended: Some(Ended::File { content_type: "text/csv".into() }), ..job }
}

async fn of_many_files_the_last_ones_are_kept_and_nothing_that_is_under_way_goes(database: Database) {
    let server = Server::impatient(&database).await;
    let store = server.programmes.store();
    let person = store.people().await.unwrap().remove(0).account.id;
    let job = |kind, name: &str| Job::new(("alliance", &person), kind, (name, ""));
    let (reading, writing) = (job(JobKind::Read, "feuille.csv"), job(JobKind::Export, "encore.csv"));
    for job in [&reading, &writing] {
        store.begin_job(job).await.unwrap();
    }
    let mut files = Vec::new();
    for number in 0..12 {
        let file = written(job(JobKind::Export, &format!("{number}.csv")));
        // Ended before it was begun, as far as the database knows: what came of it stays.
        store.end_job(&file, Some(b"file")).await.unwrap();
        store.begin_job(&Job { ended: None, ..file.clone() }).await.unwrap();
        files.push(file);
    }
    let mut meant: Vec<Job> = files.into_iter().rev().take(10).collect();
    meant.extend([writing, reading]);
    let kept = store.jobs("alliance", &person).await.unwrap();
    assert_eq!(kept, meant);
    let bytes: Vec<u8> = (0..=255).collect();
    store.end_job(&kept[0], Some(&bytes)).await.unwrap();
    assert_eq!(store.job_file(&kept[0].id).await.unwrap(), Some(bytes));
}

/// Keeps everybody else from writing in the ledger until it is dropped.
async fn writer(database: &Database) -> (AnyPool, Transaction<'static, Any>) {
    let pool = database.behind().await;
    let mut held = pool.begin().await.unwrap();
    sqlx::query("update programme set revision = revision").execute(&mut *held).await.unwrap();
    (pool, held)
}

const ROWS: &[u8] = b"territory,item,period,value,note\nT03,local_plan,,2014-09,\nT03,multipliers_trained,,7,\n";

/// The address of a preview, read while its reader waited.
async fn preview(browser: &Browser) -> String {
    let preview = give(browser, "feuille.csv", ROWS).await;
    assert!(preview.starts_with("/fr/alliance/import/"), "{preview}");
    preview
}

async fn recorded(server: &Server) -> usize {
    server.programmes.get("alliance").await.unwrap().unwrap().entries().len()
}

async fn a_recording_is_told_while_nothing_else_can_be_written(database: Database) {
    let server = Server::waiting(&database, Duration::from_secs(2)).await;
    let browser = server.sign_in("committee").await;
    let preview = preview(&browser).await;
    let (_pool, held) = writer(&database).await;
    let job = browser.post(&preview, &[("choice", "all")]).await.header("location").to_owned();
    assert!(job.starts_with(JOBS), "{job}");
    let page = browser.get(&job).await;
    assert!(page.has("en cours d’enregistrement") && page.header("refresh") == "2", "{}", page.body);
    assert_eq!(server.browser().get(&job).await.status, StatusCode::NOT_FOUND);
    drop(held);
    let history = ended(&browser, &job).await.header("location").to_owned();
    assert!(history.contains("/history?batch="), "{history}");
    assert_eq!(recorded(&server).await, 2);
}

async fn work_goes_on_and_is_found_when_its_reader_leaves_at_once(database: Database) {
    let server = Server::waiting(&database, Duration::from_secs(60)).await;
    let browser = server.sign_in("coordination").await;
    let preview = preview(&browser).await;
    let (_pool, held) = writer(&database).await;
    let asked = browser.post(&preview, &[("choice", "all")]);
    assert!(tokio::time::timeout(Duration::from_millis(500), asked).await.is_err());
    drop(held);
    for _ in 0..400 {
        if recorded(&server).await == 2 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("it was not recorded");
}

#[tokio::test]
async fn what_a_process_before_began_has_come_to_nothing() {
    let database = Database::sqlite();
    let server = Server::impatient(&database).await;
    let store = server.programmes.store();
    let account = store.people().await.unwrap().remove(0).account;
    let (person, email) = (account.id, account.email);
    let job = Job::new(("alliance", &person), JobKind::Record, ("", "/import"));
    store.begin_job(&job).await.unwrap();
    store.interrupt_jobs().await.unwrap();
    let ended = store.job(&job.id, &person).await.unwrap().unwrap().ended;
    assert_eq!(ended, Some(Ended::Failed(String::new())));
    // Nobody can tell what became of a recording: the history can.
    let sent = server.browser();
    assert_eq!(sent.sign_in(&email, jalons::server::programmes::demo::PASSWORD).await.status, StatusCode::SEE_OTHER);
    let page = sent.get(&format!("{JOBS}/{}", job.id)).await;
    assert!(page.has("L’enregistrement a été interrompu") && page.has("ou pas du tout"), "{}", page.body);
}
