//! Writes every figure of a programme on one day, with what it rests on, as JSON or as a sheet.

use super::entries::Dialect;
use crate::{
    domain::{
        asked::Ground,
        code::PeriodCode,
        conventions::Conventions,
        figure::{Amount, Figure},
        language::Language,
    },
    formats::sheet::guarded,
    texts::text,
    wording::figure::figure_name,
};
use chrono::NaiveDate;
use serde::Serialize;

/// Every figure, with the day, the plan and the conventions it was computed with.
#[derive(Debug, Serialize)]
pub struct FiguresDocument<'a> {
    pub programme: &'a str,
    pub as_of: NaiveDate,
    pub known_at: Option<NaiveDate>,
    pub plan: u32,
    pub conventions: &'a Conventions,
    pub figures: &'a [Figure],
}

/// The figures of a programme as a JSON document.
///
/// # Errors
/// Only if memory runs out.
pub fn figures_json(ground: &Ground, known_at: Option<NaiveDate>) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(&FiguresDocument {
        programme: &ground.programme.slug,
        as_of: ground.conformity.as_of,
        known_at,
        plan: ground.plan.version,
        conventions: &ground.programme.conventions,
        figures: &ground.figures,
    })
}

/// The columns before those of what was left out, as text keys.
pub const HEADINGS: [&str; 14] = [
    "export-figure",
    "export-figure-name",
    "export-figure-period",
    "export-figure-value",
    "export-figure-unit",
    "export-figure-low",
    "export-figure-high",
    "export-figure-n",
    "export-figure-of",
    "export-figure-missing",
    "export-figure-not-applicable",
    "export-figure-not-yet-due",
    "export-figure-not-done",
    "export-figure-unknown",
];

/// The figures of a programme as a sheet, one a row. An empty cell is no value; it is never zero.
///
/// # Errors
/// Only if memory runs out.
pub fn figures_csv(ground: &Ground) -> Result<Vec<u8>, csv::Error> {
    let language = ground.question.language;
    let mut writer = Dialect::of(language).writer();
    writer.write_record(HEADINGS.map(|key| text(language, key)))?;
    for figure in &ground.figures {
        let said = |amount: Option<Amount>| amount.map(|amount| written(amount, language)).unwrap_or_default();
        let basis = figure.basis;
        let mut row = vec![
            figure.id.to_string(),
            guarded(&figure_name(ground, figure)),
            PeriodCode::written(figure.period.as_ref()).to_owned(),
            said(figure.value),
            text(language, &format!("export-unit-{}", figure.unit.code())),
            said(figure.interval.map(|(low, _)| low)),
            said(figure.interval.map(|(_, high)| high)),
        ];
        let counts =
            [basis.n, basis.of, basis.missing, basis.not_applicable, basis.not_yet_due, basis.not_done, basis.unknown];
        row.extend(counts.map(|count| count.to_string()));
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// A day in ISO; a number with at most six decimal places, and the comma in French.
fn written(amount: Amount, language: Language) -> String {
    match amount {
        Amount::Day(day) => day.to_string(),
        Amount::Number(number) => {
            let text = format!("{number:.6}");
            let text = text.trim_end_matches('0').trim_end_matches('.');
            if language == Language::French { text.replace('.', ",") } else { text.to_owned() }
        }
    }
}
