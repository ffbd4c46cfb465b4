//! Gives the refused rows of a sheet back as a workbook, to mend and send again.

use super::answer::given;
use crate::{
    api::ApiError,
    domain::{language::Language, rights::Who},
    formats::entries::{RefusedRow, refused_xlsx},
    intake::preview::Proposed,
    server::{programmes::fault::internal, state::Jalons},
    wording::upload::Change,
};

/// The workbook of the refused rows of a sheet.
///
/// # Errors
/// A sheet there is not, and our own faults.
pub async fn written(
    jalons: &Jalons,
    (who, slug): (&Who, &str),
    (id, language): (&str, Language),
) -> Result<Vec<u8>, ApiError> {
    let (_, rows) = given(jalons, (who, slug), id).await?;
    let refused = rows.into_iter().filter(|row| row.shown.change == Change::Refused);
    let row = |Proposed { shown, .. }: Proposed| RefusedRow { cells: shown.cells, reason: shown.reasons.join(" ") };
    let rows: Vec<RefusedRow> = refused.map(row).collect();
    refused_xlsx(&rows, language).map_err(|error| internal(&error))
}
