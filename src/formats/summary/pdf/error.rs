//! Why no PDF was made.

use thiserror::Error;

/// Why no PDF was made.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PdfError {
    #[error("the typefaces are missing: `cargo xtask build` puts them into site/server")]
    NoTypeface,
    #[error("the document cannot be typeset: {0}")]
    Typeset(String),
}
