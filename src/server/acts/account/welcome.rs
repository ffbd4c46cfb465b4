//! What somebody who follows a link chooses: how they are named, and a password. Then they are signed in.

use super::{cookie, fault::AccountFault};
use crate::{
    formats::fingerprint::fingerprint,
    intake::person,
    server::{
        request::sent::Sent,
        state::Jalons,
        store::{Chosen, Purpose},
    },
};
use axum::http::HeaderValue;

/// Takes what was chosen, and signs whoever chose it in.
///
/// # Errors
/// Why not.
pub async fn chosen(jalons: &Jalons, sent: &Sent, purpose: Purpose) -> Result<HeaderValue, AccountFault> {
    let token = sent.uri.path().rsplit('/').next().unwrap_or_default();
    let hash = fingerprint(token.as_bytes());
    let store = jalons.programmes.store();
    // Before anything is hashed: whoever has no link has nothing to ask.
    let account = store.account_of_link(&hash, purpose).await?.ok_or(AccountFault::NoLink)?;
    let name = match purpose {
        Purpose::Invitation => person::name(sent.field("name"))?,
        Purpose::Password => account.name,
    };
    let password = twice(sent)?;
    let password = jalons.passwords.hash(password).await?;
    let chosen = Chosen { name: &name, password: &password };
    let account = store.use_link(&hash, purpose, chosen).await?.ok_or(AccountFault::NoLink)?;
    // What failed before the password was another's fault.
    if let Some(person) = store.person_by_id(&account).await? {
        store.succeeded(&fingerprint(person.account.email.as_bytes())).await?;
    }
    cookie::end(jalons, &sent.headers).await?;
    cookie::begin(jalons, &account).await
}

/// The password that was written twice.
pub fn twice(sent: &Sent) -> Result<&str, AccountFault> {
    let password = sent.field("password");
    if password == sent.field("password_again") { Ok(password) } else { Err(AccountFault::PasswordsDiffer) }
}
