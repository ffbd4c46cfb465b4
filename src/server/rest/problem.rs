//! What a program is told when it does not get what it asked for (RFC 9457, `application/problem+json`).

use super::call::Call;
use crate::{
    api::{ApiError, explained},
    domain::language::Language,
    formats::told::Told,
    intake::given::RowError,
    server::{
        request::status::http_status,
        store::{AppendError, StoreError},
    },
};
use axum::{
    Json,
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use serde::Serialize;

/// Where all of it begins.
pub const ROOT: &str = "/api/v1";

/// The type of every refusal.
const TYPE: HeaderValue = HeaderValue::from_static("application/problem+json");

/// A refusal: what happened and what to do.
#[derive(Clone, Debug, Serialize)]
pub struct Problem {
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'static str,
    status: u16,
    /// A word for programs.
    code: &'static str,
    /// For people, in the language that was asked for.
    detail: String,
    /// Of a conflict: what stands now.
    #[serde(skip_serializing_if = "Option::is_none")]
    current: Option<Box<Told>>,
    /// What is wrong in which row.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<RowError>,
}

impl Problem {
    #[must_use]
    pub fn new(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Self {
        let title = status.canonical_reason().unwrap_or("Error");
        let (current, errors, detail) = (None, Vec::new(), detail.into());
        Self { kind: "about:blank", title, status: status.as_u16(), code, detail, current, errors }
    }

    /// With what is wrong row by row.
    #[must_use]
    pub fn of_rows(self, errors: Vec<RowError>) -> Self {
        Self { errors, ..self }
    }

    /// From what a question was refused for.
    #[must_use]
    pub fn of(error: &ApiError, language: Language) -> Self {
        let (_, words) = explained(language, error);
        let (status, code) = match error {
            ApiError::NotFound { .. } => (StatusCode::NOT_FOUND, "not_found"),
            ApiError::Invalid { .. } | ApiError::Repeated { .. } => (StatusCode::BAD_REQUEST, "invalid_parameter"),
            ApiError::Forbidden => (StatusCode::FORBIDDEN, "forbidden"),
            ApiError::Full => (StatusCode::SERVICE_UNAVAILABLE, "unavailable"),
            ApiError::Internal => (StatusCode::INTERNAL_SERVER_ERROR, "internal"),
        };
        Self::new(status, code, words)
    }

    /// From what the store said; the log has the rest.
    #[must_use]
    pub fn of_store(error: &StoreError, language: Language) -> Self {
        tracing::error!(%error, "a program could not be answered");
        match error {
            error if error.is_full() => Self::of(&ApiError::Full, language),
            StoreError::Busy { .. } | StoreError::Unreachable { .. } => {
                let (french, english) = (
                    "La base de données ne répond pas. Recommencer dans un moment.",
                    "The database does not answer. Try again in a moment.",
                );
                Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", said(language, french, english))
            }
            _ => Self::of(&ApiError::Internal, language),
        }
    }

    /// From why a batch was not recorded.
    #[must_use]
    pub fn of_append(error: AppendError, language: Language) -> Self {
        let detail = error.explain(language);
        match error {
            AppendError::Store(error) => Self::of_store(&error, language),
            AppendError::Conflict { current, .. } => {
                let current = current.map(|entry| Box::new(Told::whole(&entry)));
                Self { current, ..Self::new(StatusCode::CONFLICT, "conflict", detail) }
            }
            AppendError::Locked { .. } => Self::new(StatusCode::CONFLICT, "locked", detail),
            AppendError::Moved { .. } => Self::new(StatusCode::PRECONDITION_FAILED, "moved", detail),
            AppendError::Unstorable { .. } => Self::new(StatusCode::UNPROCESSABLE_ENTITY, "unstorable", detail),
        }
    }

    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = http_status(self.status);
        let mut response = (status, Json(&self)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, TYPE);
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

/// One of two sentences.
#[must_use]
pub fn said<'a>(language: Language, french: &'a str, english: &'a str) -> &'a str {
    match language {
        Language::French => french,
        Language::English => english,
    }
}

/// The token that was shown does not hold, or not any more.
#[must_use]
pub fn no_such_token(request: &Request) -> Problem {
    let (french, english) = (
        "Ce jeton ne tient pas. En demander un autre\u{a0}: jalons account token COURRIEL",
        "This token does not hold. Ask for another: jalons account token EMAIL",
    );
    let language = Call::language_of(request.uri(), request.headers());
    Problem::new(StatusCode::UNAUTHORIZED, "no_token", said(language, french, english))
}

/// There is nothing at that address.
pub async fn nowhere(call: Call) -> Problem {
    Problem::new(
        StatusCode::NOT_FOUND,
        "not_found",
        said(
            call.language,
            "Il n’y a rien à cette adresse. /api/v1/openapi.json dit ce qu’il y a.",
            "There is nothing at this address. /api/v1/openapi.json tells what there is.",
        ),
    )
}

/// Refusals that come from around the handlers (a method that is not there, an address that cannot be read) are
/// made like all others, wherever a program asked.
pub async fn dress(request: Request, next: Next) -> Response {
    let asked_by_program = request.uri().path().starts_with(ROOT);
    let language = Call::language_of(request.uri(), request.headers());
    let mut response = next.run(request).await;
    let status = response.status();
    let refused = status.is_client_error() || status.is_server_error();
    if !asked_by_program || !refused || response.headers().get(header::CONTENT_TYPE) == Some(&TYPE) {
        return response;
    }
    let (code, french, english) = match status {
        StatusCode::METHOD_NOT_ALLOWED => (
            "method_not_allowed",
            "Cette adresse ne se demande pas ainsi. L’en-tête Allow dit comment.",
            "This address is not asked that way. The header Allow tells how.",
        ),
        StatusCode::SERVICE_UNAVAILABLE => (
            "unavailable",
            "La base de données ne répond pas. Recommencer dans un moment.",
            "The database does not answer. Try again in a moment.",
        ),
        _ => ("refused", "Cette demande ne peut pas être lue.", "This request cannot be read."),
    };
    let mut dressed = Problem::new(status, code, said(language, french, english)).into_response();
    if let Some(allowed) = response.headers_mut().remove(header::ALLOW) {
        dressed.headers_mut().insert(header::ALLOW, allowed);
    }
    dressed
}
