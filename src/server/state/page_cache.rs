//! Pages that were made once and hold until the programme they show is written to.

use crate::server::state::assets::accepts;
use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use std::{
    collections::HashMap,
    io::Write,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

/// 5 of 11: the dashboard weighs 1.5 % more than at 9, and its first view after a write comes 20 ms sooner.
const BROTLI_QUALITY: u32 = 5;

/// Bytes of pages kept at most, before compression; past that the cache starts again, as a cache may.
const MOST_BYTES: usize = 8 * 1024 * 1024;

/// A made page, and its compressed forms from the first time someone asks for them.
pub struct Page {
    status: StatusCode,
    html: Bytes,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
}

impl Page {
    #[must_use]
    pub fn new(status: StatusCode, html: String) -> Self {
        Self { status, html: html.into(), brotli: OnceLock::new(), gzip: OnceLock::new() }
    }

    /// Whether the page is what was asked for, and may be kept.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.status == StatusCode::OK
    }

    /// The same for one reader: nobody between keeps it.
    #[must_use]
    pub fn private(&self, headers: &HeaderMap) -> Response {
        let mut response = self.response(headers);
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }

    /// The page in the encoding the browser prefers.
    #[must_use]
    pub fn response(&self, headers: &HeaderMap) -> Response {
        let (encoding, body) = if accepts(headers, "br") {
            (Some("br"), self.brotli.get_or_init(|| brotli(&self.html)))
        } else if accepts(headers, "gzip") {
            (Some("gzip"), self.gzip.get_or_init(|| gzip(&self.html)))
        } else {
            (None, &self.html)
        };
        let mut response = (self.status, body.clone()).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
        if let Some(encoding) = encoding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }
}

fn brotli(html: &[u8]) -> Bytes {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 4096, BROTLI_QUALITY, 22);
    let written = writer.write_all(html).and_then(|()| writer.flush());
    drop(writer);
    debug_assert!(written.is_ok(), "writing to memory does not fail");
    compressed.into()
}

fn gzip(html: &[u8]) -> Bytes {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    let written = writer.write_all(html);
    debug_assert!(written.is_ok(), "writing to memory does not fail");
    writer.finish().unwrap_or_default().into()
}

/// Made pages by address, each with the revision it was made at.
#[derive(Default)]
pub struct PageCache {
    pages: Mutex<HashMap<String, (i64, Arc<Page>)>>,
}

impl PageCache {
    /// The page of that address, if it was made at that revision.
    #[must_use]
    pub fn get(&self, address: &str, revision: i64) -> Option<Arc<Page>> {
        let pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        pages.get(address).filter(|(made_at, _)| *made_at == revision).map(|(_, page)| Arc::clone(page))
    }

    /// Keeps a page until its programme is written to.
    pub fn put(&self, address: String, revision: i64, page: Arc<Page>) {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let held: usize = pages.values().map(|(_, page)| page.html.len()).sum();
        if held + page.html.len() > MOST_BYTES {
            pages.clear();
        }
        pages.insert(address, (revision, page));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_made_before_a_write_is_not_given_after_it() {
        let cache = PageCache::default();
        cache.put("/fr/alliance".into(), 3, Arc::new(Page::new(StatusCode::OK, "old".into())));
        assert!(cache.get("/fr/alliance", 3).is_some());
        assert!(cache.get("/fr/alliance", 4).is_none());
    }

    #[test]
    fn the_cache_never_holds_more_than_it_may() {
        let cache = PageCache::default();
        for number in 0..20 {
            let page = Page::new(StatusCode::OK, "x".repeat(MOST_BYTES / 10));
            cache.put(number.to_string(), 1, Arc::new(page));
        }
        let held: usize = cache.pages.lock().unwrap().values().map(|(_, page)| page.html.len()).sum();
        assert!(held <= MOST_BYTES);
        assert!(cache.get("19", 1).is_some());
    }

    #[test]
    fn a_browser_that_refuses_brotli_gets_plain_html() {
        let page = Page::new(StatusCode::OK, "<p>Bonjour</p>".into());
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("br;q=0"));
        assert!(page.response(&headers).headers().get(header::CONTENT_ENCODING).is_none());
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip, br"));
        assert_eq!(page.response(&headers).headers()[header::CONTENT_ENCODING], "br");
    }
}
