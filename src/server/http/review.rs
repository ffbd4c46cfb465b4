//! The forms of the review and of what is taken back.

use crate::{
    api::{ReviewGiven, UndoChanged, Unsent},
    domain::{language::Language, review::Undone, rights::Who},
    intake::review::{ReviewForm, kept},
    server::{
        acts::review::{
            decide::{self, Received, Refused},
            take_back::{self, Recorded},
        },
        http::page::{page_after, untaken},
        request::{
            opening::known_to_all,
            status::http_status,
            typed::{Typed, Untaken},
        },
        state::Jalons,
    },
};
use axum::{
    Extension,
    extract::{Form, OriginalUri, Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

/// `POST /{language}/{programme}/review`.
pub async fn receive(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    (OriginalUri(uri), Path((language, slug))): (OriginalUri, Path<(String, String)>),
    typed: Result<Typed, Untaken>,
) -> Response {
    let language = Language::from_code(&language).unwrap_or_default();
    let fields = match typed {
        Ok(Typed(fields)) => fields,
        Err(fault) => return untaken(fault, &jalons, (&uri, who)).await,
    };
    let received = Received { jalons: &jalons, who: &who, language, slug: &slug, form: ReviewForm(fields) };
    let (status, given) = match decide::record(&received).await {
        Ok(batch) => {
            let told = batch.map(|batch| format!("?recorded={batch}")).unwrap_or_default();
            return Redirect::to(&format!("/{}/{slug}/review{told}", language.code())).into_response();
        }
        Err(Refused::Faults(faults)) => {
            let fields = received.form.0;
            (StatusCode::UNPROCESSABLE_ENTITY, ReviewGiven { fields, faults, moved: Vec::new() })
        }
        Err(Refused::Moved(moved)) => {
            let fields = received.form.0;
            (StatusCode::CONFLICT, ReviewGiven { fields, faults: Vec::new(), moved })
        }
        Err(Refused::Api(error)) => {
            let status = http_status(error.status());
            if who == Who::Anyone && status.is_client_error() {
                let held = known_to_all(&jalons, &slug).await;
                let known = held.as_deref().map(|held| (held.programme.as_ref(), held.entries().iter()));
                let unsent = Unsent::SignedOut(kept(known, &received.form.0, language));
                return page_after(&jalons, (&uri, who), (status, unsent)).await;
            }
            (status, ReviewGiven { fields: received.form.0, ..ReviewGiven::default() })
        }
    };
    page_after(&jalons, (&uri, who), (status, given)).await
}

type Fields = Vec<(String, String)>;

fn field<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
}

/// `POST /{language}/{programme}/history/undo?entry=…` or `?batch=…`, after its confirmation.
pub async fn take_back(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    (OriginalUri(uri), Path((language, slug)), Query(asked)): (OriginalUri, Path<(String, String)>, Query<Fields>),
    Form(fields): Form<Fields>,
) -> Response {
    let language = Language::from_code(&language).unwrap_or_default();
    let undone = match (field(&asked, "entry"), field(&asked, "batch")) {
        (Some(id), _) => Undone::Entry(id.to_owned()),
        (None, id) => Undone::Batch(id.unwrap_or_default().to_owned()),
    };
    let standing = field(&fields, "standing").and_then(|count| count.parse().ok());
    let history = format!("/{}/{slug}/history", language.code());
    let status = match take_back::record(&jalons, (&who, language), (&slug, &undone, standing)).await {
        Ok(Recorded::Batch(id)) => return Redirect::to(&format!("{history}?batch={id}&recorded=yes")).into_response(),
        Ok(Recorded::Before) => return Redirect::to(&history).into_response(),
        Ok(Recorded::Nothing) => StatusCode::CONFLICT,
        Err(error) => http_status(error.status()),
    };
    page_after(&jalons, (&uri, who), (status, UndoChanged)).await
}
