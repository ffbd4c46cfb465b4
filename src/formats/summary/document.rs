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
    /// SHA-256 of the file of [`Addresses::figures`], in hexadecimal: whoever doubts takes that file and counts again.
    pub digest: String,
    /// What it is limited to, where it does not say everything: « Clinique ».
    pub scope: Option<String>,
    pub addresses: Addresses,
    /// Where it is an edition.
    pub edition: Option<Edition>,
}

/// Where what is behind a document is found; without a host where the server was told none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses {
    /// Of a figure's page, with [`ID`] in the place of its id; empty where its readers may not see entries.
    pub page: String,
    /// Of the file with all figures.
    pub figures: String,
}

/// Stands for a figure's id in [`Addresses::page`].
pub const ID: &str = "{id}";

/// Which edition a document is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// « Édition 2, figée le 3 mars 2027 »
    pub name: String,
    /// « Remplace l’édition 1 : une date corrigée. » What replaces it later is not said in it: an edition never changes.
    pub restates: Option<String>,
    /// SHA-256 of everything it says, in hexadecimal.
    pub sha256: String,
}
