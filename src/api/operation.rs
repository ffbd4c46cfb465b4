//! The addresses for programs, as the page about them tells them.

use crate::{api::ApiError, domain::language::Language};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// One address and one way of asking it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operation {
    /// `GET`.
    pub method: String,
    pub path: String,
    pub summary: String,
    /// Names and what they mean.
    pub parameters: Vec<(String, String)>,
    /// Statuses and what they mean.
    pub answers: Vec<(String, String)>,
    /// A command that asks it.
    pub example: String,
}

/// Every address for programs.
#[server(AskOperations)]
pub async fn operations(language: Language) -> Result<Vec<Operation>, ApiError> {
    Ok(crate::server::rest::operations(language))
}
