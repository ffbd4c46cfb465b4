//! Addresses, each with how much it is sent at most, and the list of them.

use crate::server::state::Jalons;
use axum::{Router, routing::MethodRouter};
use tower_http::limit::RequestBodyLimitLayer;

/// No question to this server is longer, unless its address says otherwise.
pub const MOST_BYTES_SENT: usize = 64 * 1024;

/// Addresses, and the list of them: the table of rights has a row for each.
#[derive(Default)]
pub struct Routes {
    paths: Vec<String>,
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
        Self { paths: self.paths, router: self.router.route(path, methods) }
    }

    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.paths.extend(other.paths);
        Self { paths: self.paths, router: self.router.merge(other.router) }
    }

    /// Every address, as the router writes it.
    #[must_use]
    pub fn paths(&self) -> &[String] {
        &self.paths
    }
}
