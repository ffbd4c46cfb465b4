//! The document of the API and the addresses there are: none is missing on either side.

use crate::{
    databases::Database,
    people::{NOBODY, Server},
    rest::server,
};
use axum::{
    body::Body,
    http::{Method, header},
};
use jalons::server::rest;
use serde_json::Value;
use std::collections::BTreeSet;

/// The document's paths, as the router writes them.
fn described() -> BTreeSet<String> {
    let document: Value = serde_json::from_str(rest::DOCUMENT).unwrap();
    document["paths"].as_object().unwrap().keys().cloned().collect()
}

#[test]
fn every_address_for_programs_is_in_the_document_and_the_reverse() {
    let routed: BTreeSet<String> = rest::routes().paths().iter().filter(|path| !path.contains("{*")).cloned().collect();
    assert_eq!(described(), routed);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_method_for_programs_is_in_the_document_and_the_reverse() {
    let database = Database::sqlite();
    let server = server(&database).await;
    let document: Value = serde_json::from_str(rest::DOCUMENT).unwrap();
    for (path, told) in document["paths"].as_object().unwrap() {
        let address = path.replace("{slug}", "alliance").replace("{code}", "T03");
        let strange = Server::request(NOBODY, &Method::TRACE, &address).body(Body::empty()).unwrap();
        let answer = server.ask(strange).await;
        let allowed: BTreeSet<String> =
            answer.header(header::ALLOW).split(',').map(str::to_lowercase).filter(|method| method != "head").collect();
        let methods = told.as_object().unwrap().keys().filter(|key| *key != "parameters").cloned().collect();
        assert_eq!(allowed, methods, "{path}");
    }
}
