//! Refuses what another site has a browser send here on somebody's behalf.

use crate::{
    domain::language::Language,
    server::{
        request::{language::language_of, who::REST},
        state::{Jalons, site},
    },
};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Lets through what only reads, what programs send with tokens, and what comes from the site itself.
pub async fn refuse(State(jalons): State<Jalons>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let own = jalons.site.origin.as_ref().map(site::Origin::text);
    if reads || request.uri().path().starts_with(REST) || is_ours(request.headers(), own) {
        return next.run(request).await;
    }
    let said = match language_of(request.uri().path()) {
        Language::French => "Cet envoi vient d’un autre site et n’est pas accepté. Ouvrir Jalons et recommencer.\n",
        Language::English => "This was sent from another site and is not accepted. Open Jalons and try again.\n",
    };
    (StatusCode::FORBIDDEN, said).into_response()
}

/// Browsers say where a request comes from; what says nothing is no browser, and carries nobody's cookie.
fn is_ours(headers: &HeaderMap, own: Option<&str>) -> bool {
    let said = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    if let Some(fetched) = said("sec-fetch-site") {
        return matches!(fetched, "same-origin" | "none");
    }
    let Some(origin) = said(header::ORIGIN.as_str()) else {
        return true;
    };
    let host = origin.split_once("://").map(|(_, host)| host);
    own == Some(origin) || (host.is_some() && host == site::host(headers))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn ours(given: &[(&'static str, &'static str)]) -> bool {
        let pairs = given.iter().map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_static(value)));
        is_ours(&pairs.collect::<HeaderMap>(), Some("https://jalons.example.org"))
    }

    #[test]
    fn only_the_site_itself_may_send() {
        assert!(ours(&[("sec-fetch-site", "same-origin"), ("origin", "https://jalons.example.org")]));
        assert!(ours(&[("sec-fetch-site", "none")]) && ours(&[]));
        assert!(ours(&[("origin", "http://127.0.0.1:3000"), ("host", "127.0.0.1:3000")]));
        assert!(ours(&[("origin", "https://jalons.example.org"), ("host", "127.0.0.1:3000")]));
        for other in ["cross-site", "same-site", "anything"] {
            assert!(!ours(&[("sec-fetch-site", other)]));
        }
        for origin in ["null", "https://evil.example", "https://jalons.example.org.evil.example", "jalons.example.org"]
        {
            assert!(!ours(&[("origin", origin), ("host", "jalons.example.org")]), "{origin}");
        }
    }
}
