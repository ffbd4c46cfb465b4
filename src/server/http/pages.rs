//! Pages among the addresses: each says whom it is kept for, and is answered accordingly.

use crate::server::{
    http::page,
    request::routes::{Kept, Routes},
    state::Jalons,
};
use axum::{
    extract::DefaultBodyLimit,
    routing::{MethodRouter, any, get},
};

/// A list of addresses that pages are added to.
pub trait Pages {
    /// A page of `app.rs` that nothing is sent to.
    #[must_use]
    fn page(self, path: &str, kept: Kept) -> Self;

    /// A page with a form, which `methods` take.
    #[must_use]
    fn form(self, path: &str, kept: Kept, methods: MethodRouter<Jalons>) -> Self;

    /// The same, where what is sent is measured where it is taken: a sheet, what is written on a fiche or in a review.
    #[must_use]
    fn large_form(self, path: &str, kept: Kept, methods: MethodRouter<Jalons>) -> Self;

    /// A page that is made by a handler of its own, and kept for nobody.
    #[must_use]
    fn page_by(self, path: &str, methods: MethodRouter<Jalons>) -> Self;
}

impl Pages for Routes {
    fn page(self, path: &str, kept: Kept) -> Self {
        let methods = match kept {
            Kept::ForEverybody => any(page::kept),
            Kept::ForNobody => any(page::page),
        };
        self.keeping(path, kept).alone(path, methods)
    }

    fn form(self, path: &str, kept: Kept, methods: MethodRouter<Jalons>) -> Self {
        self.keeping(path, kept).route(path, shown(kept).merge(methods))
    }

    fn large_form(self, path: &str, kept: Kept, methods: MethodRouter<Jalons>) -> Self {
        let methods = shown(kept).merge(methods).layer(DefaultBodyLimit::disable());
        self.keeping(path, kept).unlimited(path, methods)
    }

    fn page_by(self, path: &str, methods: MethodRouter<Jalons>) -> Self {
        self.keeping(path, Kept::ForNobody).route(path, methods)
    }
}

fn shown(kept: Kept) -> MethodRouter<Jalons> {
    match kept {
        Kept::ForEverybody => get(page::kept),
        Kept::ForNobody => get(page::page),
    }
}
