//! Keeps what was read of a sheet, for its author to look at.

use super::{fault::Fault, packed::packed};
use crate::{
    domain::{
        entry::Status,
        language::Language,
        rights::{Account, Who},
    },
    formats::{fingerprint::fingerprint, sheet::Sheet},
    intake::{
        import::Counting,
        new_entry::NewEntry,
        preview::{Against, preview},
    },
    server::{
        clock,
        programmes::{fault::internal, held::Held},
        progress,
        state::Jalons,
        store::{AppendError, Lock, Upload},
    },
    wording::upload::Change,
};
use axum::http::StatusCode;
use std::{collections::HashMap, sync::Arc};
use tokio::sync::Semaphore;

/// Sheets that are read at once: each may take a while and some memory.
static TURNS: Semaphore = Semaphore::const_new(2);
/// Reads the sheet beside the others' requests and keeps what was read; the id it is shown under.
///
/// # Errors
/// A file that is no sheet, and our own faults.
pub async fn kept(
    jalons: &Jalons,
    (held, account): (Arc<Held>, &Account),
    (name, bytes, language): (String, Vec<u8>, Language),
) -> Result<String, Fault> {
    let store = jalons.programmes.store();
    let slug = held.programme.slug.clone();
    let failed = |error: &(dyn std::error::Error + 'static)| Fault::from(internal(error));
    let locks = store.lock_steps(&slug).await.map_err(|error| failed(&error))?;
    let _turn = TURNS.acquire().await.map_err(|error| failed(&error))?;
    let who = Who::Account(account.clone());
    let counted = progress::current();
    let read = move || {
        let sha256 = fingerprint(&bytes);
        let sheet = Sheet::read(&bytes);
        drop(bytes);
        let locked = Locked::on(&locks);
        let closed = |entry: &NewEntry| locked.refusal(entry, language);
        let against = Against { programme: &held.programme, ledger: &held.ledger, who: &who, closed: &closed };
        let counting = Counting { expect: &progress::expect, advance: &progress::advance };
        let rows = preview(&sheet, against, (clock::today(), language), counting);
        // What is wrong with the file as a whole leaves nothing to look at.
        if sheet.rows.is_empty() || rows.iter().all(|row| row.shown.row == 1 && row.shown.change == Change::Refused) {
            let said: Vec<String> = rows.into_iter().flat_map(|row| row.shown.reasons).take(20).collect();
            return Ok(Err(Fault(StatusCode::UNPROCESSABLE_ENTITY, whole(&said, language))));
        }
        drop(sheet);
        packed(&rows).map(|rows| Ok((sha256, rows)))
    };
    let read = tokio::task::spawn_blocking(move || counted.of_blocking(read));
    let (sha256, rows) = read.await.map_err(|error| failed(&error))?.map_err(|error| failed(&error))??;
    let upload = Upload::new((&slug, &account.id), (&name, sha256), rows);
    store.add_upload(&upload).await.map_err(|error| failed(&error))?;
    Ok(upload.id)
}

/// What is wrong with a whole file; of a sheet to fill in which nothing was filled there is nothing else to say.
fn whole(said: &[String], language: Language) -> String {
    match (said, language) {
        ([], Language::French) => "Rien n’est rempli dans cette feuille\u{a0}: il n’y a rien à verser.".into(),
        ([], Language::English) => "Nothing is filled in this sheet: there is nothing to import.".into(),
        (said, _) => said.join(" "),
    }
}

/// The reports that are closed to their committees today.
struct Locked<'a>(HashMap<(&'a str, &'a str), &'a Lock>);

impl<'a> Locked<'a> {
    /// Of each report the last step counts; they come oldest first.
    fn on(locks: &'a [Lock]) -> Self {
        Self(locks.iter().map(|lock| ((lock.step.territory.as_str(), lock.step.period.as_str()), lock)).collect())
    }

    fn refusal(&self, entry: &NewEntry, language: Language) -> Option<String> {
        let (territory, period) = (entry.subject.territory.as_str(), entry.subject.period_text());
        let lock = self.0.get(&(territory, period)).filter(|_| entry.status == Status::Submitted)?;
        let (territory, period) = (territory.to_owned(), period.to_owned());
        lock.holds_on(clock::today()).then(|| AppendError::Locked { territory, period }.explain(language))
    }
}
