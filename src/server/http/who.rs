//! Finds out who asks, before anything else.

use crate::server::{
    request::who::{REST, who},
    rest::no_such_token,
    state::Jalons,
};
use axum::{
    extract::{Request, State},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Finds out who asks, for everything behind; a token that does not hold is refused.
pub async fn find(State(jalons): State<Jalons>, mut request: Request, next: Next) -> Response {
    let rest = request.uri().path().starts_with(REST);
    match who(&jalons, request.headers(), rest).await {
        Ok(Some(who)) => {
            request.extensions_mut().insert(who);
            next.run(request).await
        }
        Ok(None) => no_such_token(&request).into_response(),
        Err(error) => {
            tracing::error!(%error, "who asks could not be found out");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
