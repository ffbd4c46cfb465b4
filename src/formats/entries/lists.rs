//! The lists a cell lets people choose from, kept in a tab of their own that is out of sight.

use super::subjects::Asked;
use crate::{
    domain::{language::Language, programme::ItemKind},
    formats::sheet::guarded,
    texts::text,
    wording::to_fill::{asked, empty_words, offered},
};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Formula, Workbook, XlsxError, utility::column_number_to_name,
};

/// A spreadsheet shows no longer message beside a cell.
const LONGEST_MESSAGE: usize = 250;

/// Every list that a row needed, each once.
pub(super) struct Lists {
    language: Language,
    /// Numbers are kept as such, so that choosing one writes a number.
    lists: Vec<Vec<Choice>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Choice {
    Number(u32),
    Words(String),
}

impl Lists {
    pub(super) fn new(language: Language) -> Self {
        Self { language, lists: Vec::new() }
    }

    /// What may stand in the cell of a value. Where a list says all there is, nothing else is taken; where a date,
    /// a number or words are asked, it only offers the reasons for an absent value.
    pub(super) fn rule(&mut self, row: &Asked) -> Result<DataValidation, XlsxError> {
        let (mut list, closed): (Vec<Choice>, bool) = match row.kind {
            ItemKind::Rating { min, max } => ((*min..=*max).map(Choice::Number).collect(), true),
            ItemKind::Choice { choices } => {
                let names = choices.iter().map(|choice| guarded(&offered(choices, choice, self.language)));
                (names.map(Choice::Words).collect(), true)
            }
            ItemKind::Date | ItemKind::Count { .. } | ItemKind::Text => (Vec::new(), false),
        };
        list.extend(empty_words(self.language).into_iter().map(Choice::Words));
        let length = list.len();
        let place = self.lists.iter().position(|other| *other == list).unwrap_or_else(|| {
            self.lists.push(list);
            self.lists.len() - 1
        });
        let column = column_number_to_name(u16::try_from(place).unwrap_or(u16::MAX));
        let source = format!("={}!${column}$1:${column}${length}", text(self.language, "export-tab-lists"));
        let message: String = asked(row.kind, self.language).chars().take(LONGEST_MESSAGE).collect();
        DataValidation::new()
            .allow_list_formula(Formula::new(source))
            .show_error_message(closed)
            .set_error_style(DataValidationErrorStyle::Stop)
            .set_error_message(text(self.language, "export-not-in-list"))?
            .set_input_message(message)
    }

    /// Writes the tab, which nobody needs to see.
    pub(super) fn write(self, workbook: &mut Workbook) -> Result<(), XlsxError> {
        let tab = workbook.add_worksheet();
        tab.set_name(text(self.language, "export-tab-lists"))?.set_hidden(true).protect();
        for (place, list) in (0u16..).zip(self.lists) {
            for (line, choice) in (0u32..).zip(list) {
                match choice {
                    Choice::Number(number) => tab.write_number(line, place, number)?,
                    Choice::Words(words) => tab.write_string(line, place, words)?,
                };
            }
        }
        Ok(())
    }
}
