//! What the parts of the form need to know of their page, and what they call things.

use crate::{
    api::{Field, Part},
    domain::asked::Ground,
    texts::text,
};
use chrono::NaiveDate;

/// What the parts of the form need to know of the page.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    pub ground: &'a Ground,
    /// Whether this person may write here at all.
    pub writes: bool,
    pub today: NaiveDate,
}

/// « Événement rassembleur ».
pub fn part_name(ground: &Ground, part: &Part) -> String {
    let language = ground.question.language;
    ground
        .programme
        .activity(&part.code)
        .map_or_else(|| part.code.clone(), |activity| activity.short.get(language).to_owned())
}

/// How a question is called: « Multiplicateurs formés », « Soutien direct, 2014 », or the date of its activity.
pub fn field_name(ground: &Ground, field: &Field) -> String {
    let language = ground.question.language;
    let name = match &field.label {
        _ if field.when_late => text(language, "report-reason"),
        Some(label) => label.get(language).to_owned(),
        None => text(language, "report-when"),
    };
    match &field.period {
        Some(period) => format!("{name}, {period}"),
        None => name,
    }
}
