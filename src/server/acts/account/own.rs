//! What people change about their own account: the password, the tokens of their programs.

use super::{
    cookie::{self, signed_in},
    fault::AccountFault,
    welcome::twice,
};
use crate::{
    formats::fingerprint::fingerprint,
    server::{request::sent::Sent, state::Jalons, store::Attempt},
};
use axum::http::HeaderValue;

/// Another password: every other session ends, and this browser begins a new one.
pub async fn password(jalons: &Jalons, sent: &Sent) -> Result<HeaderValue, AccountFault> {
    let account = signed_in(&sent.who)?;
    let store = jalons.programmes.store();
    // A session that was left open is no way to guess the password either.
    let address = fingerprint(account.email.as_bytes());
    if let Attempt::Wait(seconds) = store.attempt(&address).await? {
        return Err(AccountFault::Wait(seconds));
    }
    let kept = store.person_by_id(&account.id).await?.and_then(|person| person.password);
    if !jalons.passwords.verify(sent.field("password_now"), kept).await? {
        return Err(AccountFault::WrongPassword);
    }
    store.succeeded(&address).await?;
    let hash = jalons.passwords.hash(twice(sent)?).await?;
    store.set_password(&account.id, &hash).await?;
    cookie::begin(jalons, &account.id).await
}

pub async fn remove_token(jalons: &Jalons, sent: &Sent) -> Result<(), AccountFault> {
    let account = signed_in(&sent.who)?;
    jalons.programmes.store().remove_token(&account.id, sent.field("token")).await?;
    Ok(())
}
