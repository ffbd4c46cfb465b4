//! Gives back what was reported, as a sheet that can be imported again or as JSON; and the sheet to fill.

mod exported;
mod fill;
mod guide;
mod heading;
mod json;
mod lists;
mod refused;
mod row;
mod sheet;
mod subjects;
mod workbook;

pub use exported::Exported;
pub use fill::{ToFill, sheet_to_fill};
pub use heading::{Heading, column_name};
pub use json::json;
pub use refused::{RefusedRow, refused_xlsx};
pub use sheet::{Dialect, csv};
pub use workbook::values_xlsx;
pub use workbook::{height, held, subject, values_tab};

#[cfg(test)]
mod tests;
