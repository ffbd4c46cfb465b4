//! Records what somebody chose of the sheet they gave, all of it in one batch; or gives the sheet up.

use super::{
    answer::given,
    fault::{Fault, led},
    packed::packed,
};
use crate::{
    api::{ApiError, Kind},
    domain::{
        entry::Status,
        language::Language,
        rights::{Who, reports_as},
    },
    intake::{
        before::Before,
        check::kept_out,
        new_entry::NewEntry,
        preview::{Proposed, follow},
    },
    server::{
        programmes::{fault::internal, held::Held},
        state::Jalons,
        store::{AppendError, Job, NewBatch, Upload},
    },
    wording::{job::JobKind, upload::Change},
};
use axum::http::StatusCode;
use std::{collections::HashSet, sync::Arc};

/// The fields of the form.
pub type Fields = Vec<(String, String)>;

/// Where what came of it is shown: at once, or after the page of the job.
///
/// # Errors
/// Why nothing is recorded.
pub async fn soon(
    jalons: &Jalons,
    (who, slug, id): (Who, &str, &str),
    (fields, language): (Fields, Language),
) -> Result<String, Fault> {
    let account = who.account().ok_or(ApiError::Forbidden)?;
    let job = Job::new((slug, &account.id), JobKind::Record, ("", &format!("/import/{id}")));
    let below = format!("/{}/{slug}", language.code());
    let (recording, slug, id) = (jalons.clone(), slug.to_owned(), id.to_owned());
    let work = async move {
        let batch = recorded(&recording, (&who, &slug, &id), (&fields, language)).await?;
        Ok(batch.map_or(format!("{below}/import"), |batch| format!("{below}/history?batch={batch}&recorded=yes")))
    };
    led(jalons, job, (work, language)).await
}

/// The batch that was recorded; none where the sheet was given up.
async fn recorded(
    jalons: &Jalons,
    (who, slug, id): (&Who, &str, &str),
    (fields, language): (&Fields, Language),
) -> Result<Option<String>, Fault> {
    let (upload, mut rows) = given(jalons, (who, slug), id).await?;
    let store = jalons.programmes.store();
    let failed = |error: &(dyn std::error::Error + 'static)| Fault::from(internal(error));
    let choice = fields.iter().find(|(name, _)| name == "choice").map_or("", |(_, value)| value.as_str());
    if choice == "none" {
        store.remove_upload(id).await.map_err(|error| failed(&error))?;
        return Ok(None);
    }
    let held = held(jalons, slug).await?;
    // Their territory may be another one since: what stands now is then not for them to see.
    if rows.iter().filter_map(|proposed| proposed.entry.as_ref()).any(|entry| status(entry, (who, &held)).is_none()) {
        return Err(ApiError::Forbidden.into());
    }
    if follow(&mut rows, (&held.programme, &held.ledger), language) {
        return Err(moved(jalons, (&upload, &rows), language).await);
    }
    let entries = chosen(&rows, (choice, fields), (who, &held))?;
    if entries.is_empty() {
        return Err(Fault(StatusCode::UNPROCESSABLE_ENTITY, nothing(language).to_owned()));
    }
    // Rows that are right together may be wrong alone: a part without its new whole.
    let before = Before::Ledger(&held.ledger);
    if let Some((subject, said)) = kept_out(&entries, (&held.programme, before), language).into_iter().next() {
        let about = subject.codes().collect::<Vec<_>>().join(", ");
        return Err(Fault(StatusCode::UNPROCESSABLE_ENTITY, said_apart(&about, &said, language)));
    }
    // A large sheet is there once more in what is recorded of it.
    drop(rows);
    let batch = NewBatch::new(&upload.source, Some(upload.sha256.clone()), who.id());
    let batch_id = batch.id.clone();
    match jalons.programmes.append(slug, batch, entries).await {
        Ok(_) => {
            // It is recorded, whatever becomes of its preview.
            if let Err(error) = store.remove_upload(id).await {
                tracing::error!(%error, "the preview of a recorded sheet was not removed");
            }
            Ok(Some(batch_id))
        }
        Err(AppendError::Conflict { .. }) => {
            // Somebody was faster by a moment.
            let held = self::held(jalons, slug).await?;
            let (upload, mut rows) = given(jalons, (who, slug), id).await?;
            follow(&mut rows, (&held.programme, &held.ledger), language);
            Err(moved(jalons, (&upload, &rows), language).await)
        }
        Err(AppendError::Store(error)) => Err(failed(&error)),
        Err(error) => Err(Fault(StatusCode::CONFLICT, error.explain(language))),
    }
}

async fn held(jalons: &Jalons, slug: &str) -> Result<Arc<Held>, Fault> {
    let held = jalons.programmes.get(slug).await.map_err(|error| Fault::from(internal(&error)))?;
    Ok(held.ok_or_else(|| ApiError::not_found(Kind::Programme, slug))?)
}

/// What is to be recorded, as far as this person still may.
fn chosen(
    rows: &[Proposed],
    (choice, fields): (&str, &Fields),
    (who, held): (&Who, &Held),
) -> Result<Vec<NewEntry>, Fault> {
    let ticked: HashSet<usize> =
        fields.iter().filter(|(name, _)| name == "row").filter_map(|(_, row)| row.parse().ok()).collect();
    let wanted = |proposed: &Proposed| match choice {
        "all" => true,
        "sure" => proposed.shown.change != Change::Suspicious,
        "chosen" => ticked.contains(&proposed.shown.row),
        _ => false,
    };
    let entries = rows.iter().filter(|proposed| wanted(proposed)).filter_map(|proposed| proposed.entry.clone());
    entries
        .map(|entry| {
            let status = status(&entry, (who, held)).ok_or(ApiError::Forbidden)?;
            Ok(NewEntry { status, ..entry })
        })
        .collect()
}

/// As what this person may record a value, if at all.
fn status(entry: &NewEntry, (who, held): (&Who, &Held)) -> Option<Status> {
    reports_as(who, &held.programme, (&entry.subject.territory, &entry.subject.item))
}

/// Keeps the preview as it now is, for its author to look at again.
async fn moved(jalons: &Jalons, (upload, rows): (&Upload, &[Proposed]), language: Language) -> Fault {
    let kept = match packed(rows) {
        Ok(rows) => {
            jalons.programmes.store().set_upload_rows(&upload.id, &rows).await.map_err(|error| internal(&error))
        }
        Err(error) => Err(internal(&error)),
    };
    match kept {
        Ok(()) => Fault(StatusCode::CONFLICT, said_moved(language).to_owned()),
        Err(error) => Fault::from(error),
    }
}

fn said_moved(language: Language) -> &'static str {
    match language {
        Language::French => {
            "Des valeurs de cette feuille ont été modifiées par quelqu’un d’autre depuis l’aperçu. Rien n’est \
             enregistré\u{a0}: l’aperçu est à jour, et ces rangées sont parmi les suspectes."
        }
        Language::English => {
            "Someone else has changed values of this sheet since the preview. Nothing is recorded: the preview is up \
             to date, and these rows are among the suspicious ones."
        }
    }
}

fn said_apart(about: &str, said: &str, language: Language) -> String {
    match language {
        Language::French => {
            format!("Rien n’est enregistré. {about}\u{a0}: {said} Choisir aussi la rangée qui va avec celle-ci.")
        }
        Language::English => {
            format!("Nothing is recorded. {about}: {said} Choose the row that goes with this one as well.")
        }
    }
}

fn nothing(language: Language) -> &'static str {
    match language {
        Language::French => "Aucune rangée n’est choisie\u{a0}: rien n’est enregistré. Cocher celles qu’il faut.",
        Language::English => "No row is chosen: nothing is recorded. Tick those that should be.",
    }
}
