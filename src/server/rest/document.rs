//! The document that describes the addresses for programs (OpenAPI 3.1), and what the page about them takes from it.

use super::{
    call::{Call, Plain},
    problem::Problem,
};
use crate::{api::Operation, domain::language::Language};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde_json::Value;
use std::sync::LazyLock;

/// As it is served.
pub const DOCUMENT: &str = include_str!("openapi.json");

static READ: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(DOCUMENT).unwrap_or_default());

pub async fn document(call: Call) -> Result<Response, Problem> {
    call.parameters::<Plain>()?;
    let mut answer = DOCUMENT.into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    // Documentation is read from other sites too; there is nothing of anybody in it.
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
    Ok(answer)
}

/// What each address is for, in one language, address by address.
#[must_use]
pub fn operations(language: Language) -> Vec<Operation> {
    let paths = READ["paths"].as_object().into_iter().flatten();
    let operations = paths.flat_map(|(path, methods)| {
        let shared = list(&methods["parameters"]);
        let methods = methods.as_object().into_iter().flatten().filter(|(name, _)| *name != "parameters");
        methods.map(move |(method, told)| operation((path, method), (told, &shared), language))
    });
    operations.collect()
}

fn operation((path, method): (&str, &str), (told, shared): (&Value, &[&Value]), language: Language) -> Operation {
    let parameters = shared.iter().copied().chain(list(&told["parameters"])).map(found);
    let parameters = parameters.map(|parameter| (text(&parameter["name"]), described(parameter, language)));
    let answers = told["responses"].as_object().into_iter().flatten();
    let answers = answers.map(|(status, answer)| (status.clone(), described(found(answer), language)));
    Operation {
        method: method.to_uppercase(),
        path: path.to_owned(),
        summary: described(told, language),
        parameters: parameters.collect(),
        answers: answers.collect(),
        example: text(&told["x-example"]),
    }
}

/// What a reference leads to.
fn found(value: &Value) -> &Value {
    let target = value["$ref"].as_str().and_then(|target| READ.pointer(target.trim_start_matches('#')));
    target.unwrap_or(value)
}

fn list(value: &Value) -> Vec<&Value> {
    value.as_array().into_iter().flatten().collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// English is what the format has a place for; French stands beside it.
fn described(value: &Value, language: Language) -> String {
    let english = || value["summary"].as_str().or(value["description"].as_str());
    let words = match language {
        Language::French => value["x-fr"].as_str().or_else(english),
        Language::English => english(),
    };
    words.unwrap_or_default().to_owned()
}
