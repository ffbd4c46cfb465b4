//! What can go wrong between a page and the server, in words a page can show.

use crate::{
    domain::language::Language,
    texts::{text, text_with},
};
use leptos::prelude::{FromServerFnError, ServerFnErrorErr};
use leptos::server_fn::codec::JsonEncoding;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why a question was not answered.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
pub enum ApiError {
    /// Nothing of that kind has that name, or it is not for this reader to know.
    #[error("there is no {kind:?} {name:?}")]
    NotFound { kind: Kind, name: String },
    /// A part of the address cannot be read.
    #[error("{parameter} cannot be {value:?}")]
    Invalid { parameter: String, value: String },
    /// A part of the address is there twice, and it could mean either.
    #[error("{parameter} is given more than once")]
    Repeated { parameter: String },
    /// The account may not do this.
    #[error("not allowed")]
    Forbidden,
    /// The fault is ours; the details are in the log.
    #[error("internal error")]
    Internal,
    /// There is no room left where the data are kept: nothing was recorded.
    #[error("the disk is full")]
    Full,
}

/// The kinds of things an address can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Page,
    Programme,
    Territory,
    Activity,
    Figure,
    Plan,
    Axis,
    Entry,
    Edition,
    Upload,
    Job,
}

impl Kind {
    /// The word in text keys.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Programme => "programme",
            Self::Territory => "territory",
            Self::Activity => "activity",
            Self::Figure => "figure",
            Self::Plan => "plan",
            Self::Axis => "axis",
            Self::Entry => "entry",
            Self::Edition => "edition",
            Self::Upload => "upload",
            Self::Job => "job",
        }
    }
}

impl ApiError {
    /// The HTTP status that says the same.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::NotFound { .. } => 404,
            Self::Invalid { .. } | Self::Repeated { .. } => 400,
            Self::Forbidden => 403,
            Self::Internal => 500,
            Self::Full => 507,
        }
    }

    pub(crate) fn not_found(kind: Kind, name: &str) -> Self {
        Self::NotFound { kind, name: name.to_owned() }
    }
}

/// What is wrong, as a title and a sentence. What was typed is shown without its control characters.
#[must_use]
pub fn explained(language: Language, error: &ApiError) -> (String, String) {
    let typed = |text: &str| text.replace(char::is_control, "\u{fffd}");
    match error {
        ApiError::NotFound { kind, name } => {
            let key = format!("problem-no-{}", kind.code());
            (text(language, "problem-not-found"), text_with(language, &key, &[("name", typed(name).into())]))
        }
        ApiError::Invalid { parameter, value } => {
            let key = format!("problem-invalid-{}", parameter.replace('_', "-"));
            (text(language, "problem-invalid"), text_with(language, &key, &[("value", typed(value).into())]))
        }
        ApiError::Repeated { parameter } => (
            text(language, "problem-invalid"),
            text_with(language, "problem-repeated", &[("parameter", typed(parameter).into())]),
        ),
        ApiError::Forbidden => (text(language, "problem-forbidden"), text(language, "problem-forbidden-text")),
        ApiError::Internal => (text(language, "problem-internal"), text(language, "problem-internal-text")),
        ApiError::Full => (text(language, "problem-full"), text(language, "problem-full-text")),
    }
}

/// The error that a status stands for where nothing else is known of it.
#[must_use]
pub fn failed(status: u16) -> ApiError {
    let others = [ApiError::Full, ApiError::Forbidden];
    others.into_iter().find(|error| error.status() == status).unwrap_or(ApiError::Internal)
}

impl FromServerFnError for ApiError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        let (ServerFnErrorErr::Args(said) | ServerFnErrorErr::MissingArg(said)) = error else {
            return Self::Internal;
        };
        Self::Invalid { parameter: "question".to_owned(), value: said }
    }
}
