//! Takes a sheet into the ledger: every row is read, every fault named, and all is stored or nothing.

use crate::{
    domain::{
        entry::{Entry, Subject},
        language::Language,
        programme::Programme,
        rights::{Action, Who, may, reports_as},
    },
    formats::sheet::{Column, Row, Sheet, Slip, SlipKind, unguarded},
    intake::{
        before::Before,
        check::kept_out,
        new_entry::NewEntry,
        refusal::Refusal,
        subject,
        value::{self, LONGEST, within_period},
        warning::{self, Warning},
    },
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What a sheet would change, and what keeps it from being taken.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// Rows under the first one, blank ones aside.
    pub rows: usize,
    /// What is new, to be recorded together.
    pub accepted: Vec<NewEntry>,
    /// The row of each of them, in the same order.
    pub accepted_rows: Vec<usize>,
    /// Rows that say what is already there.
    pub unchanged: usize,
    pub unchanged_rows: Vec<usize>,
    pub rejected: Vec<Rejection>,
    /// What is worth a second look and refuses nothing.
    pub warnings: Vec<Warning>,
}

/// One fault of a sheet: where it is, what was written, why it is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rejection {
    /// As a spreadsheet counts.
    pub row: usize,
    pub column: String,
    pub value: String,
    /// In the language of the person: with what to write instead.
    pub reason: String,
}

/// What came of an import, as commands and the REST API tell it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    pub rows: usize,
    pub accepted: usize,
    pub unchanged: usize,
    pub rejected: Vec<Rejection>,
    pub warnings: Vec<Warning>,
    /// Id of what was recorded; `None` where nothing was.
    pub batch: Option<String>,
}

/// Whoever hears how far the reading of a sheet is.
#[derive(Clone, Copy)]
pub struct Counting<'a> {
    /// So many rows will be read.
    pub expect: &'a dyn Fn(usize),
    /// So many more were.
    pub advance: &'a dyn Fn(usize),
}

impl Counting<'_> {
    pub const NOBODY: Self = Self { expect: &|_| (), advance: &|_| () };
}

impl Import {
    /// Reads a sheet against what is already there. It never fails as a whole.
    #[must_use]
    pub fn read<'a>(bytes: &[u8], against: (&Programme, impl Into<Before<'a>>), on: (NaiveDate, Language)) -> Self {
        Self::of(&Sheet::read(bytes), (against.0, against.1.into(), &Who::Command), on, Counting::NOBODY)
    }

    /// The same for a sheet that was read already, on a day, as far as somebody may report what it says.
    #[must_use]
    pub fn of(
        sheet: &Sheet,
        (programme, before, who): (&Programme, Before, &Who),
        (today, language): (NaiveDate, Language),
        counting: Counting,
    ) -> Self {
        let mut import = Self { rows: sheet.count(), ..Self::default() };
        import.rejected.extend(sheet.slips.iter().map(|slip| rejection_of(slip, language)));
        if subject::is_of_another_programme(sheet, programme) {
            let slip = Slip { row: 1, column: String::new(), value: String::new(), kind: SlipKind::AnotherProgramme };
            import.rejected = vec![rejection_of(&slip, language)];
            return import;
        }
        let mut rows: HashMap<Subject, &Row> = HashMap::new();
        let mut again: BTreeMap<Subject, Vec<&Row>> = BTreeMap::new();
        (counting.expect)(sheet.rows.len());
        for row in &sheet.rows {
            (counting.advance)(1);
            let read = read_row(row, (programme, sheet.from_1904), language);
            match read.and_then(|entry| allowed(entry, (who, programme))) {
                Ok(entry) => match rows.get(&entry.subject) {
                    None => {
                        rows.insert(entry.subject.clone(), row);
                        import.take(row.number, entry, before);
                    }
                    Some(first) => again.entry(entry.subject).or_insert_with(|| vec![first]).push(row),
                },
                Err(faults) => {
                    let told = faults.iter().map(|(column, refusal)| rejection(row, (*column, refusal), language));
                    import.rejected.extend(told);
                }
            }
        }
        import.keep_apart(again, language);
        import.keep_out(&rows, (programme, before), language);
        import.rejected.sort_by_key(|rejection| rejection.row);
        import.warnings = warning::all(&import.accepted, &rows, (programme, before), (today, language));
        import
    }

    fn take(&mut self, row: usize, entry: NewEntry, before: Before) {
        if before.stands(&entry.subject).any(|current| says_the_same(&entry, current)) {
            self.unchanged += 1;
            self.unchanged_rows.push(row);
        } else {
            let replaces = before.last(&entry.subject).map(|last| last.id.to_string());
            self.accepted.push(NewEntry { replaces, ..entry });
            self.accepted_rows.push(row);
        }
    }

    /// Refuses all rows about the same thing: which of them is meant is not for the program to choose.
    fn keep_apart(&mut self, again: BTreeMap<Subject, Vec<&Row>>, language: Language) {
        let firsts: HashSet<usize> = again.values().filter_map(|same| same.first()).map(|row| row.number).collect();
        let accepted = std::mem::take(&mut self.accepted).into_iter().zip(std::mem::take(&mut self.accepted_rows));
        (self.accepted, self.accepted_rows) = accepted.filter(|(_, row)| !firsts.contains(row)).unzip();
        self.unchanged_rows.retain(|row| !firsts.contains(row));
        self.unchanged = self.unchanged_rows.len();
        for (subject, same) in again {
            let refusal = Refusal::Repeated { subject, rows: same.iter().map(|row| row.number).collect() };
            let told = refusal.explain(language);
            let told = same.iter().map(|row| rejected(row, Column::Item, told.clone()));
            self.rejected.extend(told);
        }
    }

    /// Refuses what the checks of the programme keep out.
    fn keep_out(
        &mut self,
        rows: &HashMap<Subject, &Row>,
        (programme, before): (&Programme, Before),
        language: Language,
    ) {
        let kept_out = kept_out(&self.accepted, (programme, before), language);
        let subjects: HashSet<&Subject> = kept_out.iter().map(|(subject, _)| subject).collect();
        let accepted = std::mem::take(&mut self.accepted).into_iter().zip(std::mem::take(&mut self.accepted_rows));
        (self.accepted, self.accepted_rows) = accepted.filter(|(entry, _)| !subjects.contains(&entry.subject)).unzip();
        for (subject, said) in kept_out {
            if let Some(row) = rows.get(&subject) {
                self.rejected.push(rejection(row, (Column::Value, &Refusal::Check(said)), language));
            }
        }
    }

    /// Whether the sheet may be recorded: nothing is, of a sheet with a fault.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.rejected.is_empty()
    }

    /// What is told once `batch` is recorded, or without one when nothing is.
    #[must_use]
    pub fn outcome(self, batch: Option<String>) -> Outcome {
        let Self { rows, accepted, unchanged, rejected, warnings, .. } = self;
        Outcome { rows, accepted: accepted.len(), unchanged, rejected, warnings, batch }
    }
}

/// A sheet carries the value and the note. Words it does not repeat are not taken back.
fn says_the_same(entry: &NewEntry, current: &Entry) -> bool {
    let same_words = entry.words.is_none() || entry.words.as_deref() == current.words.as_deref();
    entry.value == current.value && entry.note.as_deref() == current.note.as_deref() && same_words
}

/// Reads one row, or gives every fault it has.
fn read_row(
    row: &Row,
    (programme, from_1904): (&Programme, bool),
    language: Language,
) -> Result<NewEntry, Vec<(Column, Refusal)>> {
    let code = |column: Column| unguarded(row.cell(column)).0;
    let (territory, item, period) = (code(Column::Territory), code(Column::Item), code(Column::Period));
    let mut faults = Vec::new();
    if let Err(refusal) = subject::territory(programme, territory) {
        faults.push((Column::Territory, refusal));
    }
    let read = match subject::item(programme, item) {
        Err(refusal) => {
            faults.push((Column::Item, refusal));
            None
        }
        Ok(asked) => {
            let found = asked.period(period).map_err(|refusal| faults.push((Column::Period, refusal)));
            let written = value::as_written(&asked, row.cell(Column::Value), (from_1904, language));
            let read = value::read(asked.kind, &written, language).and_then(|(value, words)| {
                within_period(&value, found.ok().flatten(), programme).map(|()| (value, words))
            });
            read.map_err(|refusal| faults.push((Column::Value, refusal))).ok()
        }
    };
    let note = unguarded(row.cell(Column::Note)).0;
    if note.chars().count() > LONGEST {
        faults.push((Column::Note, Refusal::TooLong));
    }
    match read {
        Some((value, words)) if faults.is_empty() => {
            let note = (!note.is_empty()).then(|| note.to_owned());
            let words = value::own_words(&value, unguarded(&row.words).0, language).or(words);
            Ok(NewEntry { subject: Subject::read(territory, item, period), value, words, note, ..NewEntry::default() })
        }
        _ => Err(faults),
    }
}

/// What somebody says, as what it is recorded when they do; refused where it is not theirs to say.
fn allowed(entry: NewEntry, (who, programme): (&Who, &Programme)) -> Result<NewEntry, Vec<(Column, Refusal)>> {
    let Subject { territory, item, .. } = &entry.subject;
    match reports_as(who, programme, (territory, item)) {
        Some(status) => Ok(NewEntry { status, ..entry }),
        None if may(who, Action::Report, programme, Some(territory)) => Err(vec![(Column::Item, Refusal::Regional)]),
        None => Err(vec![(Column::Territory, Refusal::NotTheirs)]),
    }
}

fn rejection(row: &Row, (column, refusal): (Column, &Refusal), language: Language) -> Rejection {
    rejected(row, column, refusal.explain(language))
}

fn rejected(row: &Row, column: Column, reason: String) -> Rejection {
    let value = shortened(row.cell(column));
    Rejection { row: row.number, column: column.code().to_owned(), value, reason }
}

fn rejection_of(slip: &Slip, language: Language) -> Rejection {
    Rejection {
        row: slip.row,
        column: slip.column.clone(),
        value: shortened(&slip.value),
        reason: Refusal::Slip(slip.kind).explain(language),
    }
}

/// Enough of a text to find it again.
pub fn shortened(text: &str) -> String {
    const SHOWN: usize = 100;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests;
