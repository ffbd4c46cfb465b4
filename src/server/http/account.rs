//! The forms of accounts: signing in and out, links, one’s own account, everybody’s.

use crate::{
    api::Typed,
    domain::language::Language,
    server::{
        acts::account::{cookie, fault::AccountFault, forgotten, keep, own, sign_in, welcome},
        http::page::page_after,
        request::{
            language::language_of,
            sent::{Sent, see},
            status::http_status,
        },
        state::Jalons,
        store::Purpose,
    },
};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::Response,
};

/// `POST /sign-in`.
pub async fn sign_in(State(jalons): State<Jalons>, sent: Sent) -> Response {
    match sign_in::begun(&jalons, &sent).await {
        Ok(cookie) => {
            let home = format!("/{}", sent.language().code());
            see(next(sent.field("next")).unwrap_or(&home), Some(cookie))
        }
        Err(fault) => refused(sent, &jalons, fault).await,
    }
}

/// `POST /sign-out`.
pub async fn sign_out(State(jalons): State<Jalons>, uri: Uri, headers: HeaderMap) -> Response {
    let home = format!("/{}", language_of(uri.path()).code());
    match cookie::end(&jalons, &headers).await {
        Ok(cookie) => see(&home, Some(cookie)),
        Err(error) => {
            tracing::error!(%error, "a session could not be ended");
            see(&home, None)
        }
    }
}

/// `POST /invitation/{token}`.
pub async fn invitation(State(jalons): State<Jalons>, sent: Sent) -> Response {
    answer(&jalons, sent, Purpose::Invitation).await
}

/// `POST /password/{token}`.
pub async fn password(State(jalons): State<Jalons>, sent: Sent) -> Response {
    answer(&jalons, sent, Purpose::Password).await
}

async fn answer(jalons: &Jalons, sent: Sent, purpose: Purpose) -> Response {
    match welcome::chosen(jalons, &sent, purpose).await {
        Ok(cookie) => see(&format!("/{}", sent.language().code()), Some(cookie)),
        Err(fault) => refused(sent, jalons, fault).await,
    }
}

/// `POST /password`: the same answer, at once, whether or not there is such an account.
pub async fn forgotten(State(jalons): State<Jalons>, sent: Sent) -> Response {
    let language = sent.language();
    forgotten::ask(jalons, sent.field("email").to_owned(), language);
    see(&format!("/{}/password?asked=yes", language.code()), None)
}

/// `POST /account`: what is to be done stands in the field `action`.
pub async fn account(State(jalons): State<Jalons>, sent: Sent) -> Response {
    let page = format!("/{}/account", sent.language().code());
    let done = match sent.field("action") {
        "password" => {
            own::password(&jalons, &sent).await.map(|cookie| see(&format!("{page}?done=password"), Some(cookie)))
        }
        "token" => own::remove_token(&jalons, &sent).await.map(|()| see(&page, None)),
        _ => Err(AccountFault::Forbidden),
    };
    match done {
        Ok(response) => response,
        Err(fault) => refused(sent, &jalons, fault).await,
    }
}

/// `POST /accounts`: what is to be done stands in the field `action`.
pub async fn accounts(State(jalons): State<Jalons>, sent: Sent) -> Response {
    let done = match sent.field("action") {
        "invite" => keep::invite(&jalons, &sent).await.map(Some),
        "password" => keep::password(&jalons, &sent).await.map(Some),
        action @ ("disable" | "enable" | "grant" | "revoke") => {
            keep::alter(&jalons, &sent, action).await.map(|()| None)
        }
        _ => Err(AccountFault::Forbidden),
    };
    match done {
        Ok(None) => see(&format!("/{}/accounts", sent.language().code()), None),
        Ok(Some(made)) => page_after(&jalons, (&sent.uri, sent.who), (StatusCode::OK, made)).await,
        Err(fault) => refused(sent, &jalons, fault).await,
    }
}

/// The same page again, with what was typed, passwords left out, and what is wrong.
async fn refused(sent: Sent, jalons: &Jalons, fault: AccountFault) -> Response {
    let language = sent.language();
    let problem = match &fault {
        AccountFault::Store(error) => {
            tracing::error!(%error, "a form of an account could not be answered");
            AccountFault::Internal.explain(language)
        }
        fault => fault.explain(language),
    };
    let status = http_status(fault.status());
    let fields = sent.fields.into_iter().filter(|(name, _)| !name.contains("password")).collect();
    let typed = Typed { fields, problem };
    let mut response = page_after(jalons, (&sent.uri, sent.who), (status, typed)).await;
    if let AccountFault::Wait(seconds) = fault
        && let Ok(seconds) = HeaderValue::from_str(&seconds.to_string())
    {
        response.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
    response
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
