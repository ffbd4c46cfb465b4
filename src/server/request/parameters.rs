//! The day, the plan and the width an address of a file asks for.

use crate::{
    api::{ApiError, Kind},
    domain::{asked::Question, language::Language, programme::Scope},
};
use axum::{extract::Query, http::Uri};
use serde::Deserialize;

/// The day, the plan and the width an address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Parameters {
    pub as_of: Option<String>,
    pub known_at: Option<String>,
    pub plan: Option<String>,
    pub axis: Option<String>,
    pub territory: Option<String>,
    pub width: Option<u32>,
}

impl Parameters {
    /// The parameters of an address's query.
    ///
    /// # Errors
    /// What is not a query.
    pub fn read(query: &str) -> Result<Self, ApiError> {
        let invalid = |value: &str| ApiError::Invalid { parameter: "question".to_owned(), value: value.to_owned() };
        let address: Uri = format!("/?{query}").parse().map_err(|_| invalid(query))?;
        let Query(parameters) = Query::try_from_uri(&address).map_err(|refused| invalid(&refused.body_text()))?;
        Ok(parameters)
    }
}

/// What an address of a file asks.
///
/// # Errors
/// A language there is not.
pub fn question(language: &str, programme: String, parameters: Parameters) -> Result<Question, ApiError> {
    let language = Language::from_code(language).ok_or_else(|| ApiError::not_found(Kind::Page, language))?;
    let Parameters { as_of, known_at, plan, axis, territory, .. } = parameters;
    let filled = |value: Option<String>| value.filter(|value| !value.is_empty());
    let scope = Scope { axis: filled(axis).map(Into::into), territory: filled(territory).map(Into::into) };
    Ok(Question { language, programme, as_of, known_at, plan, scope, ..Question::default() })
}
