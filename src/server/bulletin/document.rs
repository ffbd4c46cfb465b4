//! The conformity summary in one language, worded and drawn: nothing more has to be asked to typeset it.

use crate::domain::{
    bulletin::{Section, Summary},
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

/// A chart, drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The chart's word: `delays`, `support`, `completion`.
    pub name: String,
    /// Its finding, which stands over it: the drawing does not repeat it.
    pub title: String,
    /// What it shows, in words, for those who do not see it.
    pub alternative: String,
    /// A file of its own: light colours, its own words and typeface.
    pub svg: String,
}
