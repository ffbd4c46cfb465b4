//! One question of a program: who asks, in which language, and what it already has.

use super::problem::{Problem, said};
use crate::{
    api::{ApiError, Kind},
    domain::{
        language::Language,
        rights::{Action, Who, may},
    },
    formats::fingerprint::fingerprint,
    server::{programmes::held::Held, state::Jalons},
};
use axum::{
    Json,
    extract::{FromRequestParts, Query},
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header, request::Parts},
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{convert::Infallible, sync::Arc};

/// What every handler needs of a request besides its body.
pub struct Call {
    pub who: Who,
    pub language: Language,
    pub uri: Uri,
    pub headers: HeaderMap,
}

/// What may stand behind any address.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plain {
    #[serde(rename = "lang")]
    _lang: Option<Language>,
}

impl<S: Sync> FromRequestParts<S> for Call {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let who = parts.extensions.get::<Who>().cloned().unwrap_or_default();
        let language = Self::language_of(&parts.uri, &parts.headers);
        Ok(Self { who, language, uri: parts.uri.clone(), headers: parts.headers.clone() })
    }
}

impl Call {
    /// What `lang` says, else the first language the program accepts that Jalons has.
    #[must_use]
    pub fn language_of(uri: &Uri, headers: &HeaderMap) -> Language {
        let query = uri.query().unwrap_or_default();
        let said = query.split('&').find_map(|part| Language::from_code(part.strip_prefix("lang=")?));
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let accepted = || accepted.split(',').map(str::trim).find_map(|tag| Language::from_code(tag.get(..2)?));
        said.or_else(accepted).unwrap_or_default()
    }

    /// Reads what stands behind the address; a word that is not known there is told, and not passed over.
    pub fn parameters<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        let read = Query::try_from_uri(&self.uri).map(|Query(read)| read);
        read.map_err(|error| {
            let wrong = said(self.language, "L’adresse ne peut pas être lue", "The address cannot be read");
            let colon = said(self.language, "\u{a0}:", ":");
            let reason = error.body_text().replace(char::is_control, "\u{fffd}");
            Problem::new(StatusCode::BAD_REQUEST, "invalid_parameter", format!("{wrong}{colon} {reason}"))
        })
    }

    /// A programme that this program may read.
    pub async fn held(&self, jalons: &Jalons, slug: &str) -> Result<Arc<Held>, Problem> {
        let held = jalons.programmes.get(slug).await.map_err(|error| Problem::of_store(&error, self.language))?;
        held.filter(|held| may(&self.who, Action::Read, &held.programme, None)).ok_or_else(|| self.no_programme(slug))
    }

    /// There is none of that name, or it is not for this program to know.
    #[must_use]
    pub fn no_programme(&self, slug: &str) -> Problem {
        Problem::of(&ApiError::not_found(Kind::Programme, slug), self.language)
    }

    #[must_use]
    pub fn refused(&self, error: &ApiError) -> Problem {
        Problem::of(error, self.language)
    }

    /// The answer as JSON; nothing where the program already has it.
    #[must_use]
    pub fn json(&self, revision: i64, answer: &impl Serialize) -> Response {
        if self.has(revision) {
            return self.unchanged(revision);
        }
        self.marked(revision, Json(answer).into_response())
    }

    /// Whether the program already has what this address gives at that revision.
    #[must_use]
    pub fn has(&self, revision: i64) -> bool {
        let tag = self.tag(revision);
        tags(&self.headers, &header::IF_NONE_MATCH)
            .any(|given| given == "*" || given.strip_prefix("W/").unwrap_or(given) == tag)
    }

    #[must_use]
    pub fn unchanged(&self, revision: i64) -> Response {
        self.marked(revision, StatusCode::NOT_MODIFIED.into_response())
    }

    /// The answer with what it is known by.
    #[must_use]
    pub fn marked(&self, revision: i64, mut answer: Response) -> Response {
        let headers = answer.headers_mut();
        if let Ok(tag) = HeaderValue::from_str(&self.tag(revision)) {
            headers.insert(header::ETAG, tag);
        }
        let kept = if self.who == Who::Anyone { "no-cache" } else { "private, no-cache" };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
        headers.insert(header::VARY, HeaderValue::from_static("authorization, accept-language"));
        answer
    }

    /// The revision, then what else the answer depends on: the address, the language, and what its reader may see.
    fn tag(&self, revision: i64) -> String {
        let query = self.uri.query().unwrap_or_default();
        let seen = format!("{}?{query}\n{}\n{:?}", self.uri.path(), self.language.code(), self.who);
        format!("\"{revision}-{}\"", &fingerprint(seen.as_bytes())[..12])
    }

    /// The revision that must still stand for what is sent to be recorded: that of any answer about the programme.
    pub fn expected(&self) -> Result<Option<i64>, Problem> {
        let given: Vec<&str> = tags(&self.headers, &header::IF_MATCH).collect();
        if given.is_empty() || given.contains(&"*") {
            return Ok(None);
        }
        let revision_of = |tag: &str| {
            let inside = tag.strip_prefix('"')?.strip_suffix('"')?;
            inside.split('-').next()?.parse::<i64>().ok()
        };
        match given.as_slice() {
            [tag] => Ok(Some(revision_of(tag).unwrap_or(-1))),
            _ => Err(Problem::new(
                StatusCode::BAD_REQUEST,
                "invalid_parameter",
                said(self.language, "If-Match prend une seule marque.", "If-Match takes one tag."),
            )),
        }
    }
}

/// The tags of a header, one by one.
fn tags<'a>(headers: &'a HeaderMap, name: &header::HeaderName) -> impl Iterator<Item = &'a str> {
    let lines = headers.get_all(name).into_iter().filter_map(|value| value.to_str().ok());
    lines.flat_map(|line| line.split(',')).map(str::trim).filter(|tag| !tag.is_empty())
}
