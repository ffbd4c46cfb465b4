//! Signing in and out: the same answer, in the same time, whether or not there is such an account.

use super::{cookie, fault::AccountFault};
use crate::{
    formats::fingerprint::fingerprint,
    intake::person,
    server::{request::sent::Sent, state::Jalons, store::Attempt},
};
use axum::http::HeaderValue;

/// Begins a session for whoever knows the password: the cookie of it.
///
/// # Errors
/// Why not.
pub async fn begun(jalons: &Jalons, sent: &Sent) -> Result<HeaderValue, AccountFault> {
    let store = jalons.programmes.store();
    // Before anything is counted: a flood fails for itself, not for those whose addresses it names.
    let _place = jalons.passwords.place()?;
    let typed = sent.field("email").trim().to_lowercase();
    let address = fingerprint(typed.as_bytes());
    if let Attempt::Wait(seconds) = store.attempt(&address).await? {
        return Err(AccountFault::Wait(seconds));
    }
    let person = match person::email(&typed) {
        Ok(email) => store.person_by_email(&email).await?,
        Err(_) => None,
    };
    let kept = person.as_ref().and_then(|person| person.password.clone());
    let is_right = jalons.passwords.verify(sent.field("password"), kept).await?;
    let person = person.filter(|person| is_right && person.disabled_at.is_none()).ok_or(AccountFault::WrongSignIn)?;
    store.succeeded(&address).await?;
    // Whoever signs in on a machine where somebody else was signed in ends that session.
    cookie::end(jalons, &sent.headers).await?;
    let cookie = cookie::begin(jalons, &person.account.id).await?;
    // The password may have changed, or the account been closed, while this attempt waited for its turn.
    let now = store.person_by_id(&person.account.id).await?;
    if now.is_none_or(|now| now.password != person.password || now.disabled_at.is_some()) {
        return Err(AccountFault::WrongSignIn);
    }
    Ok(cookie)
}
