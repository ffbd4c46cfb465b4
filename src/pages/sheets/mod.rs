//! The pages where values come in and go out as sheets.

mod export;
mod import;
mod upload;

pub use export::ExportPage;
pub use import::ImportPage;
pub use upload::UploadPage;
