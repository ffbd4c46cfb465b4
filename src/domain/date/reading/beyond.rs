//! What lies before or after a date: « avant mars 2015 », « à partir du printemps 2014 ».

use chrono::{Datelike, Days, NaiveDate};

use crate::domain::{
    date::{
        End, Form,
        point::{Point, Unit},
    },
    season::SeasonCalendar,
};

/// Up to the day before: « avant mars 2015 » ends on 28 February, and « avant le printemps » with the winter.
pub(super) fn before(form: Form) -> Option<Form> {
    let Form::Interval(End::Known(point), _) = form.span(&form) else {
        return None;
    };
    let unit = match point.unit {
        Unit::Season(year, season) => {
            let (year, season) = season.previous(year);
            Unit::season(year, season).ok()?
        }
        unit => Unit::Day(within_years(unit.days(SeasonCalendar::default()).0 - Days::new(1))?),
    };
    Some(Form::Interval(End::Open, End::Known(Point { unit, ..point })))
}

/// From the day after on.
pub(super) fn after(form: Form) -> Option<Form> {
    let Form::Interval(_, End::Known(point)) = form.span(&form) else {
        return None;
    };
    let unit = match point.unit {
        Unit::Season(year, season) => {
            let (year, season) = season.next(year);
            Unit::season(year, season).ok()?
        }
        unit => Unit::Day(within_years(unit.days(SeasonCalendar::default()).1 + Days::new(1))?),
    };
    Some(Form::Interval(End::Known(Point { unit, ..point }), End::Open))
}

pub(super) fn since(form: Form) -> Option<Form> {
    match form.span(&form) {
        Form::Interval(start @ End::Known(_), _) => Some(Form::Interval(start, End::Open)),
        _ => None,
    }
}

pub(super) fn until(form: Form) -> Option<Form> {
    match form.span(&form) {
        Form::Interval(_, end @ End::Known(_)) => Some(Form::Interval(End::Open, end)),
        _ => None,
    }
}

fn within_years(day: NaiveDate) -> Option<NaiveDate> {
    (0..=9999).contains(&day.year()).then_some(day)
}
