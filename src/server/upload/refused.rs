//! Gives the refused rows of a sheet back as a workbook, to mend and send again.

use super::{answer::given, preview::Proposed};
use crate::{
    api::{ApiError, Change},
    domain::rights::Who,
    formats::entries::{RefusedRow, refused_xlsx},
    server::{asked::internal, download, page::language_of, serve::Jalons},
};
use axum::{
    Extension,
    extract::{Path, State},
    http::Uri,
    response::Response,
};

/// `GET /{programme}/import/{id}/refused.xlsx`.
pub async fn refused(
    State(jalons): State<Jalons>,
    Extension(who): Extension<Who>,
    (uri, Path((code, slug, id))): (Uri, Path<(String, String, String)>),
) -> Response {
    let language = language_of(uri.path());
    let written = async {
        let (_, rows) = given(&jalons, (&who, &slug), &id).await?;
        let refused = rows.into_iter().filter(|row| row.shown.change == Change::Refused);
        let row = |Proposed { shown, .. }: Proposed| RefusedRow { cells: shown.cells, reason: shown.reasons.join(" ") };
        let rows: Vec<RefusedRow> = refused.map(row).collect();
        refused_xlsx(&rows, language).map_err(|error| internal(&error))
    };
    let written: Result<Vec<u8>, ApiError> = written.await;
    match written {
        Ok(written) => download::workbook(written, &format!("{slug}-refused.xlsx")),
        Err(error) => download::refused(&code, &error),
    }
}
