//! What programs ask of Jalons: its addresses under `/api/v1`, as the document they are described by says.

mod call;
mod document;
mod entries;
mod export;
mod figures;
mod problem;
mod programmes;
mod record;
mod territory;

pub use document::{DOCUMENT, operations};
pub use problem::{Problem, dress, no_such_token};

use crate::{formats::open::FORMS, server::request::routes::Routes};
use axum::routing::{any, get};

/// The addresses for programs. Each measures what it is sent by itself.
#[must_use]
pub fn routes() -> Routes {
    let programme = "/api/v1/programmes/{slug}";
    let exports = export::FORMATS.into_iter().fold(Routes::default(), |routes, (ending, format)| {
        let address = format!("{programme}/export.{ending}");
        routes.unlimited(&address, get(move |state, call, path| export::export(format, (state, call, path))))
    });
    let exports = FORMS.into_iter().fold(exports, |routes, form| {
        let address = format!("{programme}/export.{}", form.ending);
        routes.unlimited(&address, get(move |state, call, path| export::open(form, (state, call, path))))
    });
    exports
        .unlimited(&format!("{programme}/export.pdf"), get(export::pdf))
        .unlimited("/api/v1/openapi.json", get(document::document))
        .unlimited("/api/v1/programmes", get(programmes::list))
        .unlimited(programme, get(programmes::one))
        .unlimited(&format!("{programme}/figures"), get(figures::figures))
        .unlimited(&format!("{programme}/territories/{{code}}"), get(territory::territory))
        .unlimited(&format!("{programme}/entries"), get(entries::entries).post(record::record))
        .unlimited("/api/v1/{*nothing}", any(problem::nowhere))
}
