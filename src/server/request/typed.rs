//! A form of a page as it arrives: all of it, or none of it and a page that says what to do.

use crate::{
    intake::{Pairs, value::LONGEST},
    server::state::Jalons,
};
use axum::{
    body::{Body, Bytes},
    extract::{Form, FromRequest, Request},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use futures_util::StreamExt;

/// What people write on one page at most: a fiche of so many long notes, or the remarks on a territory of several
/// hundred values. A browser writes « é » as six characters.
const MOST_BYTES: usize = 64 * LONGEST * 6;

/// What is beyond is let go by, up to this much, so that the answer reaches its reader.
const LET_BY: usize = 8 * MOST_BYTES;

/// A form that was sent to a page.
pub struct Typed(pub Pairs);

/// What cannot be taken: longer than anything a page asks for, or not a form at all.
pub struct Untaken(pub Response);

impl FromRequest<Jalons> for Typed {
    type Rejection = Untaken;

    async fn from_request(request: Request, _: &Jalons) -> Result<Self, Untaken> {
        let (parts, body) = request.into_parts();
        let too_long = || Untaken(StatusCode::PAYLOAD_TOO_LARGE.into_response());
        let announced = parts.headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        if announced.is_some_and(|length: usize| length > LET_BY) {
            return Err(too_long());
        }
        let bytes = gathered(body).await.map_err(Untaken)?.ok_or_else(too_long)?;
        let request = Request::from_parts(parts, bytes.into());
        let Form(pairs) = Form::from_request(request, &()).await.map_err(|fault| Untaken(fault.into_response()))?;
        Ok(Self(pairs))
    }
}

/// The whole body; nothing where it is too long.
async fn gathered(body: Body) -> Result<Option<Bytes>, Response> {
    let (mut stream, mut bytes, mut length) = (body.into_data_stream(), Vec::new(), 0);
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|_| StatusCode::BAD_REQUEST.into_response())?;
        length += chunk.len();
        if length > LET_BY {
            break;
        }
        if length <= MOST_BYTES {
            bytes.extend_from_slice(&chunk);
        } else {
            bytes = Vec::new();
        }
    }
    Ok((length <= MOST_BYTES).then(|| bytes.into()))
}

impl IntoResponse for Untaken {
    fn into_response(self) -> Response {
        self.0
    }
}

impl Untaken {
    /// What a script is told.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.0.status()
    }
}
