//! What may be right in a sheet and is worth a second look: it is told, and refuses nothing.

use super::{before::Before, check, import::shortened};
use crate::{
    domain::{
        code::ItemCode,
        date::{PartialDate, day_in_words},
        entry::{Status, Subject, Value},
        language::Language,
        programme::{Programme, Severity},
        season::SeasonCalendar,
    },
    formats::sheet::{Column, Row},
    intake::new_entry::NewEntry,
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
    /// Another value waits for the coordination, and this one would take its place.
    Waiting { value: String },
    /// The row is hidden in the sheet.
    Hidden,
    /// Said already in the language of the person: a check of the programme that only warns fails.
    Said(String),
    /// A bare number stood where a date is asked.
    Serial { day: NaiveDate },
}

impl Doubt<'_> {
    fn explain(&self, language: Language) -> String {
        match (self, language) {
            (Self::Said(said), _) => said.clone(),
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
            (Self::Waiting { value }, Language::French) => format!(
                "une autre valeur ({value}) attend d’être acceptée\u{a0}: celle-ci prendrait sa place. La relire avant."
            ),
            (Self::Waiting { value }, Language::English) => {
                format!(
                    "another value ({value}) waits to be accepted: this one would take its place. Look at it first."
                )
            }
            (Self::Hidden, Language::French) => {
                "cette rangée est masquée dans la feuille. L’afficher et vérifier qu’elle doit y être.".into()
            }
            (Self::Hidden, Language::English) => {
                "this row is hidden in the sheet. Show it and check that it belongs there.".into()
            }
            (Self::Serial { day }, Language::French) => format!(
                "ce nombre est lu comme le jour qu’un tableur garde ainsi\u{a0}: {}. Vérifier, ou écrire la date.",
                day_in_words(*day, language)
            ),
            (Self::Serial { day }, Language::English) => format!(
                "this number is read as the day a spreadsheet keeps that way: {}. Check it, or write the date.",
                day_in_words(*day, language)
            ),
        }
    }
}

/// Everything doubtful among what is new, in the order of the rows.
pub fn all(
    accepted: &[NewEntry],
    rows: &HashMap<Subject, &Row>,
    (programme, before): (&Programme, Before),
    (today, language): (NaiveDate, Language),
) -> Vec<Warning> {
    let values = Values { new: accepted.iter().map(|entry| (&entry.subject, &entry.value)).collect(), before };
    let mut failing: HashMap<Subject, Vec<String>> = HashMap::new();
    for (subject, said) in check::failing(accepted, (programme, before), (Severity::Warning, language)) {
        failing.entry(subject).or_default().push(said);
    }
    let mut warnings = Vec::new();
    for entry in accepted {
        let Some(row) = rows.get(&entry.subject) else { continue };
        let ahead = match &entry.value {
            Value::Date(date) => still_to_come((date, programme.conventions.season_calendar), today, language),
            _ => None,
        };
        let doubts = ahead.map(Doubt::Said).into_iter().chain(values.too_many(entry, programme));
        let doubts = doubts.chain(waiting(entry, before)).chain(row.hidden.then_some(Doubt::Hidden));
        let checks = failing.remove(&entry.subject).unwrap_or_default().into_iter().map(Doubt::Said);
        let doubts = doubts.chain(serial(entry, row)).chain(checks);
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

/// What is said of a date that cannot have come yet.
#[must_use]
pub fn still_to_come(
    (date, calendar): (&PartialDate, SeasonCalendar),
    today: NaiveDate,
    language: Language,
) -> Option<String> {
    let earliest = date.bounds(calendar).earliest?;
    (earliest > today).then(|| Doubt::StillToCome { today }.explain(language))
}

fn waiting<'a>(entry: &NewEntry, before: Before) -> Option<Doubt<'a>> {
    let waits = before.waiting(&entry.subject).filter(|_| entry.status == Status::Accepted)?;
    Some(Doubt::Waiting { value: shortened(&waits.value.as_text()) })
}

fn serial<'a>(entry: &NewEntry, row: &Row) -> Option<Doubt<'a>> {
    let Value::Date(date) = &entry.value else { return None };
    let written = row.cell(Column::Value);
    let bare = written.len() >= 5 && written.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    let day = date.edtf().parse().ok()?;
    (bare && !written.contains('-')).then_some(Doubt::Serial { day })
}

/// What will be reported once the sheet is recorded.
struct Values<'a> {
    new: HashMap<&'a Subject, &'a Value>,
    before: Before<'a>,
}

impl Values<'_> {
    /// The shares in which this count does not fit; of two new counts, the part alone is told of.
    fn too_many<'b>(&self, entry: &NewEntry, programme: &'b Programme) -> Vec<Doubt<'b>> {
        let Subject { territory, item, period } = &entry.subject;
        let about = |item: &ItemCode| Subject::new(territory.clone(), item.clone(), period.clone());
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
        let before = || self.before.accepted(subject).map(|entry| &entry.value);
        match self.new.get(subject).copied().or_else(before)? {
            Value::Count(count) => Some(*count),
            _ => None,
        }
    }
}
