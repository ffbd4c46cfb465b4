//! The forms of the bulletin’s page: a note, or an edition frozen.

use crate::{
    api::BulletinGiven,
    domain::{asked::Question, language::Language, rights::Who},
    server::{
        acts::bulletin::freeze::{Fields, Refused, done, field},
        http::page::page_after,
        request::status::http_status,
        state::Jalons,
    },
};
use axum::{
    Extension,
    extract::{Form, OriginalUri, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

/// `POST /{language}/{programme}/bulletin`: `act` is `note` or `freeze`.
pub async fn receive(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    (OriginalUri(uri), Path((language, slug))): (OriginalUri, Path<(String, String)>),
    Form(fields): Form<Fields>,
) -> Response {
    let language = Language::from_code(&language).unwrap_or_default();
    let question = question((language, slug), &fields);
    match done(&jalons, (&who, question), &fields).await {
        Ok(address) => Redirect::to(&address).into_response(),
        Err(refused) => {
            let (status, fault) = match refused {
                Refused::Fault(fault) => (StatusCode::UNPROCESSABLE_ENTITY, Some(fault)),
                Refused::Api(error) => (http_status(error.status()), None),
            };
            page_after(&jalons, (&uri, who), (status, BulletinGiven { fault, fields })).await
        }
    }
}

/// The day, the knowledge and the plan the page was looked at with.
fn question((language, programme): (Language, String), fields: &Fields) -> Question {
    let given = |name| Some(field(fields, name).to_owned()).filter(|value| !value.is_empty());
    let (as_of, known_at, plan) = (given("as_of"), given("known_at"), given("plan"));
    Question { language, programme, as_of, known_at, plan, ..Question::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::programmes::demo;
    use axum::body::to_bytes;

    async fn frozen(jalons: &Jalons) -> (StatusCode, String) {
        let uri: axum::http::Uri = "/fr/alliance/bulletin".parse().unwrap();
        let fields = vec![("act".to_owned(), "freeze".to_owned())];
        let place = (OriginalUri(uri), Path(("fr".to_owned(), "alliance".to_owned())));
        let answer = receive(State(jalons.clone()), Extension(Who::Command), place, Form(fields)).await;
        let status = answer.status();
        (status, String::from_utf8(to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap())
    }

    #[tokio::test]
    async fn a_full_disk_keeps_nothing_of_an_edition_says_so_and_loses_nothing() {
        let jalons = Jalons::new(demo::open(Language::French).await.unwrap()).unwrap();
        let store = jalons.programmes.store();
        let before = store.revision("alliance").await.unwrap();
        store.leave_room(false).await.unwrap();
        let (status, page) = frozen(&jalons).await;
        assert_eq!(status, StatusCode::INSUFFICIENT_STORAGE, "{page}");
        assert!(page.contains("il n’y a plus de place"), "{page}");
        assert!(store.editions("alliance").await.unwrap().is_empty());
        assert_eq!(store.revision("alliance").await.unwrap(), before);
        store.leave_room(true).await.unwrap();
        let (status, page) = frozen(&jalons).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
        assert_eq!(store.editions("alliance").await.unwrap().len(), 1);
    }
}
