//! Pages: made by the application when they are first asked for, kept until the data change.

use crate::{
    api::Unsent,
    app::shell,
    components::layout::Address,
    domain::{language::Language, rights::Who},
    pages::{Failed, StatusTeller},
    server::{
        request::{language::language_of, typed::Untaken},
        state::{Jalons, page_cache::Page},
    },
};
use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::provide_context;
use leptos_axum::ResponseOptions;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// A page is markup, not a download: past this size something is wrong with it.
const MOST_BYTES: usize = 32 * 1024 * 1024;

/// Pages made at once; the others wait, instead of filling the queue of the drawings.
static MAKING: Semaphore = Semaphore::const_new(4);

/// The address of the site sends each reader to their language.
pub async fn home(headers: HeaderMap) -> Redirect {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let first = accepted.split(',').map(str::trim).find_map(|tag| Language::from_code(tag.get(..2)?));
    Redirect::temporary(&format!("/{}", first.unwrap_or_default().code()))
}

/// A page that is kept for everybody who asks without an account.
pub async fn kept(State(jalons): State<Jalons>, request: Request) -> Response {
    let (request, who, headers) = match asked(request) {
        Ok(asked) => asked,
        Err(elsewhere) => return *elsewhere,
    };
    if who != Who::Anyone {
        return made_anew(&jalons, (request, who)).await.private(&headers);
    }
    let address = request.uri().to_string();
    let revision = jalons.revision_of(request.uri().path()).await.unwrap_or(-1);
    if let Some(page) = jalons.pages.get(&address, revision) {
        return page.response(&headers);
    }
    let _turn = MAKING.acquire().await;
    // Somebody may have asked for the same page while this one waited.
    if let Some(page) = jalons.pages.get(&address, revision) {
        return page.response(&headers);
    }
    let page = Arc::new(make(&jalons, (request, who)).await);
    if page.is_whole() {
        jalons.pages.put(address, revision, Arc::clone(&page));
    }
    page.response(&headers)
}

/// A page that is made for whoever asks, and kept nowhere.
pub async fn page(State(jalons): State<Jalons>, request: Request) -> Response {
    match asked(request) {
        Ok((request, who, headers)) => made_anew(&jalons, (request, who)).await.private(&headers),
        Err(elsewhere) => *elsewhere,
    }
}

/// An address that the router does not know: the application says that nothing is there. Should it show something all
/// the same, that is kept nowhere.
pub async fn unknown(State(jalons): State<Jalons>, request: Request) -> Response {
    let (request, who, headers) = match asked(request) {
        Ok(asked) => asked,
        Err(elsewhere) => return *elsewhere,
    };
    let is_anyone = who == Who::Anyone;
    let page = made_anew(&jalons, (request, who)).await;
    if is_anyone && !page.is_whole() { page.response(&headers) } else { page.private(&headers) }
}

async fn made_anew(jalons: &Jalons, asked: (Request, Who)) -> Page {
    let _turn = MAKING.acquire().await;
    make(jalons, asked).await
}

/// The request for a page, who asks and what their browser takes; or the way to its plain address.
fn asked(request: Request) -> Result<(Request, Who, HeaderMap), Box<Response>> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Err(Box::new((StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response()));
    }
    let path = request.uri().path();
    if path.len() > 1 && path.ends_with('/') {
        let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
        let path = path.trim_matches('/');
        return Err(Box::new(Redirect::permanent(&format!("/{path}{query}")).into_response()));
    }
    if let Some(query) = request.uri().query().and_then(without_empty) {
        // With one slash at its head: two would lead to another site.
        let place = format!("/{}{query}", path.trim_start_matches('/'));
        return Err(Box::new(Redirect::temporary(&place).into_response()));
    }
    let who = request.extensions().get::<Who>().cloned().unwrap_or_default();
    let headers = request.headers().clone();
    Ok((request, who, headers))
}

/// A form sends what was left empty too: the query without it, where there is any, so that addresses stay short.
fn without_empty(query: &str) -> Option<String> {
    let parts = || query.split('&');
    let filled: Vec<&str> = parts().filter(|part| !part.ends_with('=')).collect();
    (filled.len() < parts().count())
        .then(|| if filled.is_empty() { String::new() } else { format!("?{}", filled.join("&")) })
}

/// The page at an address after a form was sent to it: what was typed, and what is wrong with it, is given to
/// the page, which finds it with `use_context`.
pub async fn page_after<T: Clone + Send + Sync + 'static>(
    jalons: &Jalons,
    (uri, who): (&Uri, Who),
    (status, given): (StatusCode, T),
) -> Response {
    let mut request = Request::new(Body::empty());
    *request.uri_mut() = uri.clone();
    let given = (given, status.is_server_error().then(|| Failed(status.as_u16())));
    let mut response = make_with(jalons, (request, who), Some(given)).await.private(&HeaderMap::new());
    *response.status_mut() = status;
    response
}

/// The page at the address of the form, which says what is wrong.
pub async fn untaken(untaken: Untaken, jalons: &Jalons, (uri, who): (&Uri, Who)) -> Response {
    if untaken.status() != StatusCode::PAYLOAD_TOO_LARGE {
        return untaken.0;
    }
    page_after(jalons, (uri, who), (StatusCode::PAYLOAD_TOO_LARGE, Unsent::TooLong)).await
}

/// Has the application make the page.
async fn make(jalons: &Jalons, asked: (Request, Who)) -> Page {
    make_with(jalons, asked, None::<((), _)>).await
}

async fn make_with<T: Clone + Send + Sync + 'static>(
    jalons: &Jalons,
    (request, who): (Request, Who),
    given: Option<(T, Option<Failed>)>,
) -> Page {
    let language = language_of(request.uri().path());
    let path = request.uri().to_string();
    let path = path.strip_prefix(&format!("/{}", language.code())).unwrap_or_default().to_owned();
    let context = {
        let (jalons, address) = (jalons.clone(), Address(path.clone()));
        move || {
            provide_context(address.clone());
            provide_context(who.clone());
            if let Some((given, failed)) = given.clone() {
                provide_context(given);
                if let Some(failed) = failed {
                    provide_context(failed);
                }
            }
            provide_context(jalons.clone());
            provide_context(jalons.assets.clone());
            let response = leptos::prelude::use_context::<ResponseOptions>();
            provide_context(StatusTeller(Arc::new(move |status| {
                if let (Some(response), Ok(status)) = (&response, StatusCode::from_u16(status)) {
                    response.set_status(status);
                }
            })));
        }
    };
    let response = leptos_axum::render_app_async_with_context(context, move || shell(language, &path))(request).await;
    let status = response.status();
    let html = to_bytes(Body::new(response.into_body()), MOST_BYTES).await.unwrap_or_default();
    Page::new(status, without_inline_scripts(&String::from_utf8_lossy(&html)))
}

/// What ends a script.
const CLOSING: &str = "</script>";

/// The application writes its resources as inline scripts at the end. No page has any: islands take
/// their values from their own attributes, so the scripts are left out and none needs to be allowed.
fn without_inline_scripts(html: &str) -> String {
    let mut rest = html;
    let mut kept = String::with_capacity(html.len());
    while let Some(start) = rest.find("<script") {
        let opened = rest[start..].find('>').map_or(rest.len(), |length| start + length + 1);
        let closed = rest[start..].find(CLOSING).map_or(rest.len(), |length| start + length + CLOSING.len());
        let linked = rest[start..opened].contains(" src=");
        kept.push_str(&rest[..if linked { closed } else { start }]);
        rest = &rest[closed..];
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_scripts_are_left_out_and_linked_ones_stay() {
        let html = r#"<script type="module" src="/a.js"></script><p>x</p><script nonce="1">self.a=[]</script><script>b</script>"#;
        assert_eq!(without_inline_scripts(html), r#"<script type="module" src="/a.js"></script><p>x</p>"#);
    }

    #[test]
    fn what_a_form_left_empty_is_taken_out_of_the_address() {
        assert_eq!(without_empty("as_of=2014-10-31&axis=").as_deref(), Some("?as_of=2014-10-31"));
        assert_eq!(without_empty("axis=").as_deref(), Some(""));
        assert_eq!(without_empty("as_of=2014-10-31"), None);
    }
}
