//! Addresses, each with how much it is sent at most and whom its page is kept for, and the list of them.

use crate::server::state::Jalons;
use axum::{Router, routing::MethodRouter};
use tower_http::limit::RequestBodyLimitLayer;

/// No question to this server is longer, unless its address says otherwise.
pub const MOST_BYTES_SENT: usize = 64 * 1024;

/// Whom a made page is kept for. Every page says it; an address that says nothing is kept for nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Whoever asks without an account gets the same page, until what it shows is written to.
    ForEverybody,
    /// It is made anew for whoever asks: what a link in somebody's hands opens, what one person writes.
    ForNobody,
}

/// Addresses, and the list of them: the table of rights has a row for each.
#[derive(Default)]
pub struct Routes {
    paths: Vec<String>,
    pages: Vec<(String, Kept)>,
    pub router: Router<Jalons>,
}

impl Routes {
    /// An address that is sent little.
    #[must_use]
    pub fn route(self, path: &str, methods: MethodRouter<Jalons>) -> Self {
        self.up_to(MOST_BYTES_SENT, path, methods)
    }

    /// An address that is sent so many bytes at most.
    #[must_use]
    pub fn up_to(self, bytes: usize, path: &str, methods: MethodRouter<Jalons>) -> Self {
        self.unlimited(path, methods.layer(RequestBodyLimitLayer::new(bytes)))
    }

    /// An address that measures by itself what it is sent.
    #[must_use]
    pub fn unlimited(mut self, path: &str, methods: MethodRouter<Jalons>) -> Self {
        self.paths.push(path.to_owned());
        Self { router: self.router.route(path, methods), ..self }
    }

    /// An address that is a page and nothing else.
    #[must_use]
    pub fn alone(self, path: &str, methods: MethodRouter<Jalons>) -> Self {
        Self { router: self.router.route(path, methods), ..self }
    }

    /// Says whom the page of an address is kept for.
    #[must_use]
    pub fn keeping(mut self, path: &str, kept: Kept) -> Self {
        self.pages.push((path.to_owned(), kept));
        self
    }

    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.paths.extend(other.paths);
        self.pages.extend(other.pages);
        Self { router: self.router.merge(other.router), ..self }
    }

    /// Every address but those that are pages and nothing else, as the router writes it.
    #[must_use]
    pub fn paths(&self) -> &[String] {
        &self.paths
    }

    /// Every page, and whom it is kept for.
    #[must_use]
    pub fn pages(&self) -> &[(String, Kept)] {
        &self.pages
    }
}
