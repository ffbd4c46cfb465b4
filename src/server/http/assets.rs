//! Serves the site's files: styles, font, scripts, each under a name that carries its hash.

use crate::server::state::{
    Jalons,
    assets::{Site, accepts},
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};

/// A file of the site, in the encoding the browser prefers. Hashed names never change their content.
pub async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let private = name == "manifest.json" || name.starts_with("server/");
    let encodings = [("br", "br"), ("gzip", "gz")].into_iter().filter(|(encoding, _)| accepts(&headers, encoding));
    let encoded =
        encodings.filter_map(|(encoding, ending)| Some((encoding, Site::get(&format!("{name}.{ending}"))?))).next();
    let Some((encoding, file)) =
        encoded.map(|(encoding, file)| (Some(encoding), file)).or_else(|| Some((None, Site::get(&name)?)))
    else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if private {
        return StatusCode::NOT_FOUND.into_response();
    }
    let mut response = file.data.into_owned().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(&name)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// Everything may be found by search engines, but what is asked of the server by its own pages.
pub async fn robots() -> &'static str {
    "User-agent: *\nDisallow: /api/\n"
}

/// The address browsers try by themselves, where a file has no page to name its icon.
pub async fn favicon(State(jalons): State<Jalons>) -> Redirect {
    Redirect::temporary(&jalons.assets.url("favicon.svg"))
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
