//! The parts of the fiche Bilan: what is told above it, its questions, what stands beside it.

pub mod date_field;
mod empty;
mod field;
mod inputs;
pub mod lock;
mod notice;
mod page;
mod part;
pub mod planned;
mod side;
mod standing;
pub mod text_area;

pub use notice::Notice;
pub use page::{Page, field_name, part_name};
pub use part::ReportPart;
pub use side::Side;
