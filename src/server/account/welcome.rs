//! What somebody who follows a link chooses: how they are named, and a password. Then they are signed in.

use super::{
    cookie,
    fault::AccountFault,
    grant,
    sent::{Sent, see},
};
use crate::{
    formats::fingerprint::fingerprint,
    server::{
        serve::Jalons,
        store::{Chosen, Purpose},
    },
};
use axum::{extract::State, http::HeaderValue, response::Response};

/// `POST /invitation/{token}`.
pub async fn invitation(State(jalons): State<Jalons>, sent: Sent) -> Response {
    answer(&jalons, sent, Purpose::Invitation).await
}

/// `POST /password/{token}`.
pub async fn password(State(jalons): State<Jalons>, sent: Sent) -> Response {
    answer(&jalons, sent, Purpose::Password).await
}

async fn answer(jalons: &Jalons, sent: Sent, purpose: Purpose) -> Response {
    match chosen(jalons, &sent, purpose).await {
        Ok(cookie) => see(&format!("/{}", sent.language().code()), Some(cookie)),
        Err(fault) => sent.refused(jalons, fault).await,
    }
}

async fn chosen(jalons: &Jalons, sent: &Sent, purpose: Purpose) -> Result<HeaderValue, AccountFault> {
    let token = sent.uri.path().rsplit('/').next().unwrap_or_default();
    let hash = fingerprint(token.as_bytes());
    let store = jalons.programmes.store();
    // Before anything is hashed: whoever has no link has nothing to ask.
    let account = store.account_of_link(&hash, purpose).await?.ok_or(AccountFault::NoLink)?;
    let name = match purpose {
        Purpose::Invitation => grant::name(sent.field("name"))?,
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
