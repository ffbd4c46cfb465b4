//! A form of the fiche Bilan that is sent, and the draft the script of its page saves.

use crate::{
    api::{ApiError, Told, Unsent},
    domain::{language::Language, rights::Who},
    intake::{
        Pairs,
        report::{form::Form, judged::judge, kept::kept},
    },
    server::{
        acts::report::{
            answer::saved,
            attempt::Attempt,
            send::{Taken, save, take, writable},
        },
        http::page::{page_after, untaken},
        request::{
            opening::known_to_all,
            status::http_status,
            typed::{Typed, Untaken},
        },
        state::Jalons,
        store::DraftSaved,
    },
};
use axum::{
    Extension, Json,
    extract::{Path, State},
    http::{StatusCode, Uri},
    response::{IntoResponse, Redirect, Response},
};
use serde_json::json;

type Address = (String, String, String);

/// The form as a whole: sent, checked, or saved as a draft.
pub async fn send(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    (Path((language, slug, territory)), uri): (Path<Address>, Uri),
    typed: Result<Typed, Untaken>,
) -> Response {
    let language = Language::from_code(&language).unwrap_or_default();
    let pairs = match typed {
        Ok(Typed(pairs)) => pairs,
        Err(fault) => return untaken(fault, &jalons, (&uri, who)).await,
    };
    let typed = pairs.clone();
    let (status, attempt) = match take(&jalons, &who, (&slug, &territory, language), pairs).await {
        Ok(Taken::Moved(query)) => return Redirect::to(&format!("{}{query}", uri.path())).into_response(),
        Ok(Taken::Told(form, told)) => (status_of(&told), Attempt::Form(Box::new(form), told)),
        Err(error) => {
            let status = http_status(error.status());
            if who == Who::Anyone && status.is_client_error() {
                let held = known_to_all(&jalons, &slug).await;
                let report = (held.as_ref().map(|held| held.programme.as_ref()), territory.as_str());
                let unsent = Unsent::SignedOut(kept(report, &typed, language));
                return page_after(&jalons, (&uri, who), (status, unsent)).await;
            }
            (status, refused(&jalons, &who, (&slug, &territory, language), (error, typed)).await)
        }
    };
    page_after(&jalons, (&uri, who), (status, attempt)).await
}

/// The draft alone, as the script of the page saves it while its author types.
pub async fn draft(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    Path((language, slug, territory)): Path<Address>,
    typed: Result<Typed, Untaken>,
) -> Response {
    let language = Language::from_code(&language).unwrap_or_default();
    let refused = |status: StatusCode, version: i64| (status, Json(json!({ "version": version }))).into_response();
    let pairs = match typed {
        Ok(Typed(pairs)) => pairs,
        Err(untaken) => return refused(untaken.status(), 0),
    };
    let done = async {
        let sheet = writable(&jalons, &who, (&slug, &territory)).await?;
        let form = Form::read(pairs, &sheet, language)?;
        let judged = judge(&sheet, (&form.answers, &form.confirmed), language);
        save(&jalons, &sheet, (&form, &judged)).await
    };
    match done.await {
        Ok(DraftSaved::Saved(draft)) => {
            Json(json!({ "version": draft.version, "saved_at": saved(&draft, language).at })).into_response()
        }
        Ok(DraftSaved::Newer(draft)) => refused(StatusCode::CONFLICT, draft.map_or(0, |draft| draft.version)),
        Err(error) => refused(http_status(error.status()), 0),
    }
}

/// The page of the refusal; of a fault of ours, the form again with all that was typed.
async fn refused(
    jalons: &Jalons,
    who: &Who,
    (slug, territory, language): (&str, &str, Language),
    (error, typed): (ApiError, Pairs),
) -> Attempt {
    if matches!(error, ApiError::Internal | ApiError::Full)
        && let Ok(sheet) = writable(jalons, who, (slug, territory)).await
        && let Ok(form) = Form::read(typed, &sheet, language)
    {
        return Attempt::Form(Box::new(form), Told::Nothing);
    }
    Attempt::Refused(error)
}

fn status_of(told: &Told) -> StatusCode {
    match told {
        Told::Faults | Told::Doubts => StatusCode::UNPROCESSABLE_ENTITY,
        Told::Conflict | Told::NewerDraft | Told::Locked => StatusCode::CONFLICT,
        Told::Nothing | Told::Checked | Told::Unchanged | Told::AlreadySent | Told::Sent(_) => StatusCode::OK,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::programmes::demo;
    use axum::body::to_bytes;

    #[tokio::test]
    async fn a_full_disk_records_nothing_of_a_form_and_gives_back_all_that_was_typed() {
        let jalons = Jalons::new(demo::open(Language::French).await.unwrap()).unwrap();
        let store = jalons.programmes.store();
        let before = store.revision("alliance").await.unwrap();
        store.leave_room(false).await.unwrap();
        let long = "beaucoup de mots ".repeat(2_000);
        let pairs = [("act", "send"), ("local_plan", "novembre 2014"), ("local_plan.note", &long[..9_000])];
        let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        let uri: Uri = "/fr/alliance/report/T11".parse().unwrap();
        let place = (Path(("fr".to_owned(), "alliance".to_owned(), "T11".to_owned())), uri);
        let answer = send(State(jalons.clone()), Extension(Who::Command), place, Ok(Typed(pairs))).await;
        assert_eq!(answer.status(), StatusCode::INSUFFICIENT_STORAGE);
        let page = to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec();
        let page = String::from_utf8(page).unwrap();
        for words in ["il n’y a plus de place", "novembre 2014", "beaucoup de mots"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert_eq!(store.revision("alliance").await.unwrap(), before);
    }
}
