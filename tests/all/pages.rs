//! Pages: each says whom it is kept for, and what says nothing is kept for nobody.

use crate::server::Server;
use jalons::server::{http::router::routes, request::routes::Kept};
use std::collections::BTreeSet;

/// The pages of `app.rs`, as the router writes addresses.
fn pages() -> BTreeSet<String> {
    let app = include_str!("../../src/app.rs");
    let paths = app.split("path!(\"").skip(1).filter_map(|rest| rest.split('"').next());
    let part = |part: &str| part.strip_prefix(':').map_or(part.to_owned(), |name| format!("{{{name}}}"));
    paths.map(|path| path.split('/').map(part).collect::<Vec<_>>().join("/")).collect()
}

#[test]
fn every_page_says_whom_it_is_kept_for() {
    let declared: BTreeSet<String> = routes().pages().iter().map(|(path, _)| path.clone()).collect();
    let silent: Vec<String> = pages().difference(&declared).cloned().collect();
    assert!(silent.is_empty(), "say in src/server/http/router.rs whom these pages are kept for: {silent:?}");
    let gone: Vec<String> = declared.difference(&pages()).cloned().collect();
    assert!(gone.is_empty(), "these are no pages of src/app.rs: {gone:?}");
}

#[test]
fn what_a_link_in_somebody_s_hands_opens_is_kept_for_nobody() {
    let routes = routes();
    let nobody: Vec<&str> =
        routes.pages().iter().filter(|(_, kept)| *kept == Kept::ForNobody).map(|(path, _)| path.as_str()).collect();
    for secret in ["invitation/{token}", "password/{token}", "editions/{edition}"] {
        assert!(nobody.iter().any(|path| path.ends_with(secret)), "{secret}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_kept_for_those_without_an_account_alone() {
    let server = Server::demo().await;
    let page = server.browser().get("/fr/methods").await;
    assert_eq!(page.header("cache-control"), "no-cache");
    let secret = server.browser().get("/fr/invitation/0123456789").await;
    assert_eq!(secret.header("cache-control"), "no-store");
}
