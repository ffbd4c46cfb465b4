//! The conformity summary in one language, worded and drawn: nothing more has to be asked to typeset it.

use crate::domain::{
    bulletin::{Section, Summary, edition::Picture},
    language::Language,
};

/// Everything a PDF or a workbook of the bulletin holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    pub language: Language,
    pub summary: Summary,
    pub sections: Vec<Section>,
    /// In the order they stand in the document.
    pub charts: Vec<Picture>,
    /// SHA-256 of the summary's data, in hexadecimal: what every figure of the document rests on.
    pub digest: String,
    /// « Édition 2, figée le 3 mars 2027 »: where it is an edition.
    pub edition: Option<String>,
}
