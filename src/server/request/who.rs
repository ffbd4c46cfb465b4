//! Who is asking: read from the cookie of a session, or from the bearer token of a program.

use crate::{
    domain::rights::Who,
    formats::fingerprint::fingerprint,
    server::{state::Jalons, store::StoreError},
};
use axum::http::{HeaderMap, header};

/// The name of the cookie of a session: browsers keep the first from being set by anybody but this host over HTTPS.
#[must_use]
pub fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-jalons" } else { "jalons" }
}

/// Addresses that are asked by programs, with tokens; a cookie says nothing there.
pub const REST: &str = "/api/v1/";

/// Who asks; `None` for a token that does not hold. A cookie that does not is as good as none.
pub async fn who(jalons: &Jalons, headers: &HeaderMap, rest: bool) -> Result<Option<Who>, StoreError> {
    let store = jalons.programmes.store();
    if rest {
        let Some(given) = headers.get(header::AUTHORIZATION) else {
            return Ok(Some(Who::Anyone));
        };
        let Some(token) = given.to_str().ok().and_then(|given| given.strip_prefix("Bearer ")) else {
            return Ok(None);
        };
        return Ok(store.account_of_token(&fingerprint(token.trim().as_bytes())).await?.map(Who::Account));
    }
    let Some(session) = session_of(headers, cookie_name(jalons.site.is_secure())) else {
        return Ok(Some(Who::Anyone));
    };
    let account = store.account_of_session(&fingerprint(session.as_bytes())).await?;
    Ok(Some(account.map_or(Who::Anyone, Who::Account)))
}

/// What the cookie of the session holds.
#[must_use]
pub fn session_of<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let cookies = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(given, _)| *given == name).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn the_session_is_found_among_other_cookies() {
        let mut headers = HeaderMap::new();
        assert_eq!(session_of(&headers, "jalons"), None);
        headers.append(header::COOKIE, HeaderValue::from_static("a=1; jalons2=x"));
        assert_eq!(session_of(&headers, "jalons"), None);
        headers.append(header::COOKIE, HeaderValue::from_static("b=2;__Host-jalons=secret; jalons=planted"));
        assert_eq!(session_of(&headers, cookie_name(true)), Some("secret"));
    }
}
