//! What a form sends, and the page it is answered with when something is wrong.

use crate::{
    domain::{language::Language, rights::Who},
    server::request::language::language_of,
};
use axum::{
    Form,
    extract::{FromRequest, Request},
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};

/// A form as it came, with who sent it and where.
pub struct Sent {
    pub uri: Uri,
    pub who: Who,
    pub headers: HeaderMap,
    pub fields: Vec<(String, String)>,
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let (uri, headers) = (request.uri().clone(), request.headers().clone());
        let who = request.extensions().get::<Who>().cloned().unwrap_or_default();
        let Form(fields) = Form::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        Ok(Self { uri, who, headers, fields })
    }
}

impl Sent {
    /// What a field holds; nothing where there is none of that name.
    #[must_use]
    pub fn field(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    #[must_use]
    pub fn language(&self) -> Language {
        language_of(self.uri.path())
    }
}

/// Sends the browser on, with the cookie of a session where one begins or ends.
#[must_use]
pub fn see(address: &str, cookie: Option<HeaderValue>) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(address) = HeaderValue::from_str(address) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    if let Some(cookie) = cookie {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
