//! The cookie of a session: what a browser shows to be known again.

use crate::{
    domain::rights::Who,
    formats::fingerprint::fingerprint,
    server::{
        acts::account::fault::AccountFault,
        clock,
        request::{
            secret::Secret,
            who::{cookie_name, session_of},
        },
        state::Jalons,
    },
};
use axum::http::{HeaderMap, HeaderValue};

/// How long a session lasts, in seconds.
const LASTS: i64 = 30 * 24 * 60 * 60;

/// Begins a session; what the browser is told to keep.
pub async fn begin(jalons: &Jalons, account: &str) -> Result<HeaderValue, AccountFault> {
    let secret = Secret::new().ok_or(AccountFault::Internal)?;
    let ends_at = clock::now() + LASTS * 1_000_000;
    jalons.programmes.store().begin_session(account, &secret.hash, ends_at).await?;
    value(jalons, &secret.told, LASTS)
}

/// Ends the session a browser shows; what it is told to forget.
pub async fn end(jalons: &Jalons, headers: &HeaderMap) -> Result<HeaderValue, AccountFault> {
    if let Some(session) = session_of(headers, cookie_name(jalons.site.is_secure())) {
        jalons.programmes.store().end_session(&fingerprint(session.as_bytes())).await?;
    }
    value(jalons, "", 0)
}

fn value(jalons: &Jalons, told: &str, lasts: i64) -> Result<HeaderValue, AccountFault> {
    let secure = jalons.site.is_secure();
    let name = cookie_name(secure);
    let only = if secure { "; Secure" } else { "" };
    let text = format!("{name}={told}; Path=/; Max-Age={lasts}; HttpOnly; SameSite=Lax{only}");
    HeaderValue::from_str(&text).map_err(|_| AccountFault::Internal)
}

/// The account of whoever is signed in.
pub fn signed_in(who: &Who) -> Result<&crate::domain::rights::Account, AccountFault> {
    who.account().ok_or(AccountFault::Forbidden)
}
