//! The pages where values come in and go out as sheets.

mod export;

pub use export::ExportPage;
