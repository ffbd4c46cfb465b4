//! The conformity summary as a workbook: what the document says, and every value, figure and rule behind it.

mod cells;
mod conventions;
mod delays;
mod dictionary;
mod figures;
mod look;
mod matrix;
mod plot;
mod summary;
mod support;
mod tab;
mod table;

use super::document::Document;
use crate::{
    domain::{
        asked::Ground,
        bulletin::{Summary, edition::Picture},
        entry::Entry,
        figure::Basis,
        language::Language,
    },
    formats::entries::subject,
    texts::{text, text_with},
};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

/// The bulletin as a workbook in the language of the document, with the values it rests on: those of `entries`, in
/// the order given. The same document and entries give the same bytes.
///
/// # Errors
/// Only if memory runs out, or past a million rows.
pub fn workbook(document: &Document, entries: &[&Entry]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Book::of(document);
    summary::write(&mut book, entries.len())?;
    matrix::write(&mut book)?;
    cells::write(&mut book)?;
    delays::write(&mut book)?;
    support::write(&mut book)?;
    tab::data(&mut book, entries)?;
    figures::write(&mut book)?;
    dictionary::write(&mut book)?;
    conventions::write(&mut book)?;
    book.workbook.save_to_buffer()
}

/// The workbook while its tabs are written, and the document they say.
struct Book<'a> {
    workbook: Workbook,
    document: &'a Document,
}

impl<'a> Book<'a> {
    fn of(document: &'a Document) -> Self {
        let mut book = Self { workbook: Workbook::new(), document };
        let slug = &document.summary.programme.slug;
        let mut properties = DocProperties::new().set_title(book.title()).set_subject(subject(slug));
        // Nobody looked at a clock: the day the figures speak for is the only one that is known.
        let first = ExcelDateTime::from_ymd(1900, 1, 1);
        if let Some(created) = look::excel_day(document.summary.as_of()).or_else(|| first.ok()) {
            properties = properties.set_creation_datetime(&created);
        }
        book.workbook.set_properties(&properties);
        book
    }

    fn language(&self) -> Language {
        self.document.language
    }

    fn summary(&self) -> &'a Summary {
        &self.document.summary
    }

    /// « Alliance : sommaire de conformité ».
    fn title(&self) -> String {
        let name = self.name();
        text_with(self.language(), "workbook-title", &[("programme", name.into())])
    }

    /// The programme's name, with what the document is limited to.
    fn name(&self) -> String {
        let name = self.summary().programme.name.get(self.language()).to_owned();
        match &self.document.scope {
            Some(scope) => {
                let arguments = [("programme", name.into()), ("scope", scope.clone().into())];
                text_with(self.language(), "pdf-limited", &arguments)
            }
            None => name,
        }
    }

    /// What an activity is called in tables.
    fn activity(&self, code: &str) -> String {
        let activity = self.summary().programme.activity(code);
        activity.map_or_else(|| code.to_owned(), |activity| activity.short.get(self.language()).to_owned())
    }

    /// What a territory is called.
    fn territory(&self, code: &str) -> String {
        let territory = self.summary().programme.territory(code);
        territory.map_or_else(|| code.to_owned(), |territory| territory.name.get(self.language()).to_owned())
    }

    /// Why a figure has no value: in a word where all that was left out is of one kind; else the counts beside it tell.
    fn why(&self, basis: &Basis) -> String {
        let kinds = [
            (basis.missing, "empty-missing"),
            (basis.not_applicable, "empty-not-applicable"),
            (basis.not_yet_due, "empty-not-yet-due"),
            (basis.not_done, "workbook-not-done"),
            (basis.unknown, "empty-unknown"),
        ];
        let mut some = kinds.into_iter().filter(|(count, _)| *count > 0);
        match (some.next(), some.next()) {
            (Some((_, key)), None) => text(self.language(), key),
            (None, _) => text(self.language(), "workbook-nothing-asked"),
            _ => text(self.language(), "workbook-several-reasons"),
        }
    }

    /// The chart of the document that goes by this word.
    fn picture(&self, name: &str) -> Option<&'a Picture> {
        self.document.charts.iter().find(|picture| picture.name == name)
    }

    /// What names of figures are made from.
    fn ground(&self) -> Ground {
        Ground::of(self.summary(), self.language())
    }
}
