//! The site's files, inside the binary: styles, font, scripts, each under a name that carries its hash.

use crate::api::Assets;
use axum::http::{HeaderMap, header};
use rust_embed::RustEmbed;
use std::{borrow::Cow, sync::Arc};

/// What `cargo xtask build` leaves in `site/`.
#[derive(RustEmbed)]
#[folder = "site"]
#[allow_missing = true]
pub struct Site;

/// The names of the files and their hashed addresses; empty where the site was not built.
#[must_use]
pub fn assets() -> Assets {
    let manifest = Site::get("manifest.json").and_then(|file| serde_json::from_slice(&file.data).ok());
    Assets(Arc::new(manifest.unwrap_or_default()))
}

/// The chart engine's script, which is not served.
#[must_use]
pub fn chart_engine() -> Option<String> {
    Site::get("server/charts.js").map(|file| String::from_utf8_lossy(&file.data).into_owned())
}

/// The typefaces of documents, which are not served: always in the same order.
#[must_use]
pub fn typefaces() -> Vec<Cow<'static, [u8]>> {
    let mut names: Vec<_> = Site::iter().filter(|name| name.starts_with("server/") && name.ends_with(".ttf")).collect();
    names.sort();
    names.iter().filter_map(|name| Site::get(name)).map(|file| file.data).collect()
}

/// Whether the browser takes that encoding; `q=0` is a refusal.
#[must_use]
pub fn accepts(headers: &HeaderMap, encoding: &str) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|part| {
        let (name, quality) = part.split_once(';').unwrap_or((part, ""));
        name.trim() == encoding && !matches!(quality.trim(), "q=0" | "q=0.0")
    })
}
