//! Signing in and out: the same answer, in the same time, whether or not there is such an account.

use super::{
    cookie,
    fault::AccountFault,
    grant,
    sent::{Sent, see},
};
use crate::{
    domain::language::Language,
    formats::fingerprint::fingerprint,
    server::{serve::Jalons, store::Attempt},
};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, Uri},
    response::Response,
};

/// `POST /sign-in`.
pub async fn sign_in(State(jalons): State<Jalons>, sent: Sent) -> Response {
    match begun(&jalons, &sent).await {
        Ok(cookie) => {
            let home = format!("/{}", sent.language().code());
            see(next(sent.field("next")).unwrap_or(&home), Some(cookie))
        }
        Err(fault) => sent.refused(&jalons, fault).await,
    }
}

async fn begun(jalons: &Jalons, sent: &Sent) -> Result<HeaderValue, AccountFault> {
    let store = jalons.programmes.store();
    // Before anything is counted: a flood fails for itself, not for those whose addresses it names.
    let _place = jalons.passwords.place()?;
    let typed = sent.field("email").trim().to_lowercase();
    let address = fingerprint(typed.as_bytes());
    if let Attempt::Wait(seconds) = store.attempt(&address).await? {
        return Err(AccountFault::Wait(seconds));
    }
    let person = match grant::email(&typed) {
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

/// `POST /sign-out`.
pub async fn sign_out(State(jalons): State<Jalons>, uri: Uri, headers: HeaderMap) -> Response {
    let home = format!("/{}", crate::server::page::language_of(uri.path()).code());
    match cookie::end(&jalons, &headers).await {
        Ok(cookie) => see(&home, Some(cookie)),
        Err(error) => {
            tracing::error!(%error, "a session could not be ended");
            see(&home, None)
        }
    }
}

/// Where somebody was going: a page of this site in one of its languages, or nothing.
fn next(typed: &str) -> Option<&str> {
    let code = typed.strip_prefix('/')?.split(['/', '?']).next()?;
    let is_page = Language::ALL.iter().any(|language| language.code() == code);
    let is_plain = typed.chars().all(|letter| letter.is_ascii_graphic() && letter != '\\');
    (is_page && is_plain).then_some(typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_signing_in_one_stays_on_this_site() {
        for page in ["/fr", "/en/alliance?as_of=2014-06-30", "/fr/alliance/report/T03", "/fr?x=1"] {
            assert_eq!(next(page), Some(page));
        }
        for other in [
            "",
            "fr",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example/fr",
            "/fr\\..",
            "/de",
            "/fr.evil.example",
            "/fr\r\nset-cookie: a=b",
            "javascript:alert(1)",
            "/ /fr",
        ] {
            assert_eq!(next(other), None, "{other}");
        }
    }
}
