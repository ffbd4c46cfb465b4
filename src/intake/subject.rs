//! What a row is about: its territory, item and period must be the programme's own.

use super::refusal::Refusal;
use crate::{
    domain::programme::{Activity, Item, ItemKind, Period, Programme},
    formats::{
        definition::nearest,
        sheet::{Column, Row, Sheet, unguarded},
    },
};

/// What a row asks for: the form its value takes, and the periods it may be reported for.
pub struct Asked<'a> {
    pub kind: &'a ItemKind,
    periods: &'a [Period],
}

/// Refuses a territory the programme does not have.
pub fn territory(programme: &Programme, code: &str) -> Result<(), Refusal> {
    if programme.territory(code).is_some() {
        return Ok(());
    }
    Err(unknown(code, programme.territories.iter().map(|territory| territory.code.as_str()).collect()))
}

/// Finds the item, or the activity whose date is reported.
pub fn item<'a>(programme: &'a Programme, code: &str) -> Result<Asked<'a>, Refusal> {
    if let Some(item) = programme.item(code) {
        return Ok(Asked { kind: &item.kind, periods: &item.periods });
    }
    match programme.activity(code) {
        Some(activity) if activity.continuous => {
            let told = programme.items.iter().filter(|item| item.activity == activity.code);
            Err(Refusal::Continuous { items: told.map(|item| item.code.to_string()).collect() })
        }
        Some(_) => Ok(Asked { kind: &ItemKind::Date, periods: &[] }),
        None => Err(unknown(code, codes(programme))),
    }
}

/// Rows that are looked at to tell whether a sheet is of another programme.
const LOOKED_AT: usize = 50;

/// Whether a sheet was made for another programme: it says so, or names no territory and no item of this one.
pub fn is_of_another_programme(sheet: &Sheet, programme: &Programme) -> bool {
    if let Some(slug) = &sheet.programme {
        return programme.slug != *slug;
    }
    let known = |row: &Row| {
        let (territory, asked) = (unguarded(row.cell(Column::Territory)).0, unguarded(row.cell(Column::Item)).0);
        programme.territory(territory).is_some() || item(programme, asked).is_ok()
    };
    // A row or two may be slips of the hand.
    sheet.rows.len() > 2 && !sheet.rows.iter().take(LOOKED_AT).any(known)
}

fn codes(programme: &Programme) -> Vec<&str> {
    let dated = programme.activities.iter().filter(|activity| !activity.continuous);
    let activities = dated.map(|activity: &Activity| activity.code.as_str());
    activities.chain(programme.items.iter().map(|item: &Item| item.code.as_str())).collect()
}

impl<'a> Asked<'a> {
    /// Finds the period; none where the item is reported once.
    pub fn period(&self, code: &str) -> Result<Option<&'a Period>, Refusal> {
        match (self.periods, code) {
            ([], "") => Ok(None),
            ([], _) => Err(Refusal::PeriodNotAsked),
            (periods, "") => {
                Err(Refusal::NoPeriod { periods: periods.iter().map(|period| period.code.to_string()).collect() })
            }
            (periods, code) => match periods.iter().find(|period| period.code == code) {
                Some(period) => Ok(Some(period)),
                None => Err(unknown(code, periods.iter().map(|period| period.code.as_str()).collect())),
            },
        }
    }
}

fn unknown(code: &str, known: Vec<&str>) -> Refusal {
    if code.is_empty() {
        return Refusal::NoCode { known: known.into_iter().map(ToOwned::to_owned).collect() };
    }
    let same = known.iter().find(|candidate| candidate.eq_ignore_ascii_case(code)).map(|same| (*same).to_owned());
    // Of two years, neither is a slip of the other.
    let is_number = code.bytes().all(|byte| byte.is_ascii_digit());
    let nearest = same.or_else(|| nearest(code, known.iter().copied()).filter(|_| !is_number));
    Refusal::NoSuchCode { nearest, known: known.into_iter().map(ToOwned::to_owned).collect() }
}
