//! What may be right in a sheet and is worth a second look: it is told, and refuses nothing.

use super::shortened;
use crate::{
    domain::{
        date::day_in_words,
        entry::{Reported, Subject, Value},
        language::Language,
        programme::Programme,
    },
    server::{
        sheet::{Column, Row},
        store::NewEntry,
    },
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::HashMap;

/// One value worth a second look: where it is, what was written, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// As a spreadsheet counts.
    pub row: usize,
    pub column: String,
    pub value: String,
    /// In the language of the person.
    pub reason: String,
}

/// Why a value is doubtful.
enum Doubt<'a> {
    /// What is reported has happened: its date has come.
    StillToCome { today: NaiveDate },
    /// The programme makes a share of the two, and the part is larger than the whole.
    MoreThanAll { part: (&'a str, u32), whole: (&'a str, u32) },
}

impl Doubt<'_> {
    fn explain(&self, language: Language) -> String {
        match (self, language) {
            (Self::StillToCome { today }, Language::French) => {
                let today = day_in_words(*today, language);
                format!("cette date est à venir (aujourd’hui\u{a0}: {today}). Vérifier l’année.")
            }
            (Self::StillToCome { today }, Language::English) => {
                format!("this date is still to come (today is {}). Check the year.", day_in_words(*today, language))
            }
            (Self::MoreThanAll { part: (part, some), whole: (whole, all) }, Language::French) => {
                format!("{part} ({some}) dépasse {whole} ({all}), dont il fait partie. Vérifier les deux nombres.")
            }
            (Self::MoreThanAll { part: (part, some), whole: (whole, all) }, Language::English) => {
                format!("{part} ({some}) is larger than {whole} ({all}), of which it is a part. Check both numbers.")
            }
        }
    }
}

/// Everything doubtful among what is new, in the order of the rows.
pub(super) fn all(
    accepted: &[NewEntry],
    rows: &HashMap<Subject, &Row>,
    (programme, reported): (&Programme, &Reported),
    (today, language): (NaiveDate, Language),
) -> Vec<Warning> {
    let values = Values { new: accepted.iter().map(|entry| (&entry.subject, &entry.value)).collect(), reported };
    let mut warnings = Vec::new();
    for entry in accepted {
        let Some(row) = rows.get(&entry.subject) else { continue };
        let doubts = still_to_come(entry, programme, today).into_iter().chain(values.too_many(entry, programme));
        warnings.extend(doubts.map(|doubt| Warning {
            row: row.number,
            column: Column::Value.code().to_owned(),
            value: shortened(row.cell(Column::Value)),
            reason: doubt.explain(language),
        }));
    }
    warnings.sort_by_key(|warning| warning.row);
    warnings
}

fn still_to_come<'a>(entry: &NewEntry, programme: &Programme, today: NaiveDate) -> Option<Doubt<'a>> {
    let Value::Date(date) = &entry.value else { return None };
    let earliest = date.bounds(programme.conventions.season_calendar).earliest?;
    (earliest > today).then_some(Doubt::StillToCome { today })
}

/// What will be reported once the sheet is recorded.
struct Values<'a> {
    new: HashMap<&'a Subject, &'a Value>,
    reported: &'a Reported,
}

impl Values<'_> {
    /// The shares in which this count does not fit; of two new counts, the part alone is told of.
    fn too_many<'b>(&self, entry: &NewEntry, programme: &'b Programme) -> Vec<Doubt<'b>> {
        let Subject { territory, item, period } = &entry.subject;
        let about = |item: &str| Subject::new(territory, item, period);
        let concerned = programme.ratios.iter().filter(|ratio| {
            ratio.numerator == *item || ratio.denominator == *item && !self.new.contains_key(&about(&ratio.numerator))
        });
        let doubt = concerned.filter_map(|ratio| {
            let (some, all) = (self.count(&about(&ratio.numerator))?, self.count(&about(&ratio.denominator))?);
            (some > all)
                .then_some(Doubt::MoreThanAll { part: (&ratio.numerator, some), whole: (&ratio.denominator, all) })
        });
        doubt.collect()
    }

    fn count(&self, subject: &Subject) -> Option<u32> {
        let Subject { territory, item, period } = subject;
        let before = || self.reported.get(territory, item, period).map(|entry| &entry.value);
        match self.new.get(subject).copied().or_else(before)? {
            Value::Count(count) => Some(*count),
            _ => None,
        }
    }
}
