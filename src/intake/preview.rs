//! What a sheet would change, row by row: nothing is recorded yet.

use crate::{
    domain::{
        entry::{Entry, Status, Value},
        language::Language,
        ledger::Ledger,
        programme::Programme,
        rights::Who,
    },
    formats::{
        entries::column_name,
        sheet::{Column, Row, Sheet},
    },
    intake::{
        before::Before,
        import::{Counting, Import, Rejection},
        new_entry::NewEntry,
    },
    wording::{
        said,
        upload::{Change, UploadRow},
    },
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A row as it is shown, and what it would record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposed {
    pub shown: UploadRow,
    pub entry: Option<NewEntry>,
}

/// What a sheet is looked at against.
#[derive(Clone, Copy)]
pub struct Against<'a> {
    pub programme: &'a Programme,
    /// What stands, what waits for the coordination included.
    pub ledger: &'a Ledger,
    pub who: &'a Who,
    /// Why a value cannot be recorded because its report is closed, if it is.
    pub closed: &'a dyn Fn(&NewEntry) -> Option<String>,
}

/// Every row of a sheet, in its order.
#[must_use]
pub fn preview(
    sheet: &Sheet,
    Against { programme, ledger, who, closed }: Against,
    (today, language): (NaiveDate, Language),
    counting: Counting,
) -> Vec<Proposed> {
    let before = Before::from(ledger);
    let import = Import::of(sheet, (programme, before, who), (today, language), counting);
    let rows: HashMap<usize, &Row> = sheet.rows.iter().map(|row| (row.number, row)).collect();
    let shown = |row: usize, change: Change| UploadRow {
        row,
        cells: rows.get(&row).map(|row| Column::ALL.map(|column| row.cell(column).to_owned())).unwrap_or_default(),
        change,
        before: None,
        reasons: Vec::new(),
    };
    let mut doubts: HashMap<usize, Vec<String>> = HashMap::new();
    for warning in import.warnings {
        doubts.entry(warning.row).or_default().push(warning.reason);
    }
    let mut proposed = Vec::with_capacity(import.rows);
    for (row, entry) in import.accepted_rows.into_iter().zip(import.accepted) {
        let last = before.last(&entry.subject).filter(|last| last.status != Status::Withdrawn);
        let reasons = doubts.remove(&row).unwrap_or_default();
        let change = match last {
            _ if !reasons.is_empty() => Change::Suspicious,
            None => Change::New,
            Some(_) => Change::Changed,
        };
        let shown =
            UploadRow { before: last.map(|last| in_words(last, programme, language)), reasons, ..shown(row, change) };
        proposed.push(match closed(&entry) {
            Some(reason) => refuse(shown, reason),
            None => Proposed { shown, entry: Some(entry) },
        });
    }
    let unchanged = import.unchanged_rows.into_iter().map(|row| shown(row, Change::Unchanged));
    proposed.extend(unchanged.map(|shown| Proposed { shown, entry: None }));
    for Rejection { row, column, value, reason } in import.rejected {
        let column = column_name(&column, language);
        let place = if column.is_empty() { value } else { format!("{column}\u{a0}: {value}") };
        let reason = if place.is_empty() { reason } else { format!("{place} – {reason}") };
        match proposed.last_mut().filter(|last| last.shown.row == row && last.shown.change == Change::Refused) {
            Some(last) => last.shown.reasons.push(reason),
            None => proposed.push(refuse(shown(row, Change::Refused), reason)),
        }
    }
    proposed.sort_by_key(|proposed| proposed.shown.row);
    proposed
}

fn refuse(shown: UploadRow, reason: String) -> Proposed {
    Proposed { shown: UploadRow { change: Change::Refused, reasons: vec![reason], ..shown }, entry: None }
}

/// A value as people say it: the author's words where there are any.
fn in_words(entry: &Entry, programme: &Programme, language: Language) -> String {
    match (&entry.value, &entry.words) {
        (Value::Date(_), Some(words)) => words.to_string(),
        (value, _) => said::value(language, (programme, &entry.subject.item), value),
    }
}

/// Follows what others recorded since the preview; whether anything that was to be recorded has moved.
pub fn follow(rows: &mut [Proposed], (programme, ledger): (&Programme, &Ledger), language: Language) -> bool {
    let mut moved = false;
    for proposed in rows {
        let Some(entry) = &mut proposed.entry else { continue };
        let last = ledger.line(&entry.subject).map(|line| line.last());
        if last.map(|last| last.id.to_string()) == entry.replaces {
            continue;
        }
        moved = true;
        entry.replaces = last.map(|last| last.id.to_string());
        let same = last.is_some_and(|last| {
            last.value == entry.value
                && last.note.as_deref() == entry.note.as_deref()
                && last.status != Status::Withdrawn
        });
        proposed.shown.before = last.map(|last| in_words(last, programme, language));
        if same {
            proposed.shown.change = Change::Unchanged;
            proposed.shown.reasons = Vec::new();
            proposed.entry = None;
        } else {
            proposed.shown.change = Change::Suspicious;
            proposed.shown.reasons = vec![since_moved(language).to_owned()];
        }
    }
    moved
}

fn since_moved(language: Language) -> &'static str {
    match language {
        Language::French => "quelqu’un d’autre a modifié cette valeur depuis l’aperçu. Comparer avant d’enregistrer.",
        Language::English => "someone else has changed this value since the preview. Compare before recording.",
    }
}
