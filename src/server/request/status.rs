//! The HTTP status that an error says by its number.

use axum::http::StatusCode;

/// The status of that number; a fault of ours where HTTP has none.
#[must_use]
pub fn http_status(number: u16) -> StatusCode {
    StatusCode::from_u16(number).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
