//! Where the site is reached from, as far as the server was told.

use axum::http::{HeaderMap, header};
use std::str::FromStr;

/// The address people type, without a path: `https://jalons.example.org`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

/// What was given is no address of a site.
#[derive(Debug, thiserror::Error)]
#[error("write the address of the site without a path: https://jalons.example.org")]
pub struct NotAnOrigin;

impl FromStr for Origin {
    type Err = NotAnOrigin;

    fn from_str(text: &str) -> Result<Self, NotAnOrigin> {
        let text = text.trim_end_matches('/').to_ascii_lowercase();
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).ok_or(NotAnOrigin)?;
        let fits = |letter: char| letter.is_ascii_alphanumeric() || "-._:[]".contains(letter);
        if host.is_empty() || !host.chars().all(fits) {
            return Err(NotAnOrigin);
        }
        Ok(Self(text))
    }
}

impl Origin {
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Whether browsers reach the site over HTTPS.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.0.starts_with("https://")
    }
}

/// What the server was told about itself when it was started.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    pub origin: Option<Origin>,
    /// Whether it shows the shipped programmes, with accounts anybody may use.
    pub demo: bool,
}

impl Site {
    /// Whether browsers reach the site over HTTPS.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.origin.as_ref().is_some_and(Origin::is_secure)
    }

    /// What absolute links begin with: what the server was told, or else the address it was just asked at.
    #[must_use]
    pub fn reached_at(&self, headers: &HeaderMap) -> String {
        match &self.origin {
            Some(origin) => origin.text().to_owned(),
            None => format!("http://{}", host(headers).unwrap_or("127.0.0.1:3000")),
        }
    }
}

/// The host a request was sent to.
#[must_use]
pub fn host(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::HOST).and_then(|host| host.to_str().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_a_scheme_and_a_host_and_nothing_more() {
        assert_eq!("https://Jalons.Example.org/".parse::<Origin>().unwrap().text(), "https://jalons.example.org");
        assert!(!"http://127.0.0.1:3000".parse::<Origin>().unwrap().is_secure());
        for wrong in ["jalons.example.org", "https://", "https://a.org/path", "https://a.org?x", "https://a@b.org", ""]
        {
            assert!(wrong.parse::<Origin>().is_err(), "{wrong}");
        }
    }
}
