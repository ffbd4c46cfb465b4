//! What a programme looks at before a report is sent: that a part is not larger than its whole, that a date is in the
//! phase.

use crate::domain::{
    code::PeriodCode,
    entry::Value,
    programme::{Check, CheckKind, Item, Programme},
};

/// One check that fails, for one period.
#[derive(Clone, Debug, PartialEq)]
pub struct Failed<'a> {
    pub check: &'a Check,
    /// Nothing for what is reported once.
    pub period: Option<PeriodCode>,
    /// The part and the whole; nothing for a date.
    pub numbers: Option<(f64, f64)>,
}

/// The checks of a programme that fail for the values of one territory, in the order of the definition.
///
/// `value` gives the value of an item or activity for a period. What is empty cannot be compared and fails nothing.
/// A date fails where no day it can mean lies in the phase: « printemps 2015 » may still be before 31 March.
pub fn failed<'a, 'v>(
    programme: &'a Programme,
    value: impl Fn(&str, Option<&PeriodCode>) -> Option<&'v Value>,
) -> Vec<Failed<'a>> {
    let mut failed = Vec::new();
    for check in &programme.checks {
        for period in periods(programme, check.about()) {
            let numbers = match &check.kind {
                CheckKind::AtMost { item, of } => {
                    let number = |code: &str| value(code, period.as_ref()).and_then(Value::number);
                    match number(item).zip(number(of)).filter(|(part, whole)| part > whole) {
                        Some(numbers) => Some(numbers),
                        None => continue,
                    }
                }
                CheckKind::WithinPhase { activity } => match value(activity, period.as_ref()) {
                    Some(value) if is_outside(programme, value) => None,
                    _ => continue,
                },
            };
            failed.push(Failed { check, period, numbers });
        }
    }
    failed
}

fn periods(programme: &Programme, code: &str) -> Vec<Option<PeriodCode>> {
    let code_of = |item: &Item| item.stretches().map(|period| period.map(|period| period.code.clone())).collect();
    programme.item(code).map_or_else(|| vec![None], code_of)
}

fn is_outside(programme: &Programme, value: &Value) -> bool {
    let Value::Date(date) = value else { return false };
    let bounds = date.bounds(programme.conventions.season_calendar);
    bounds.earliest.is_some_and(|earliest| earliest > programme.phase.ends)
        || bounds.latest.is_some_and(|latest| latest < programme.phase.starts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        entry::Emptiness,
        example::{self, EVENT, date},
        programme::Severity,
    };

    fn programme() -> Programme {
        let at_most = CheckKind::AtMost { item: "active".into(), of: "trained".into() };
        let within = CheckKind::WithinPhase { activity: EVENT.into() };
        let check = |kind, severity| Check { kind, severity, message: None };
        let checks = vec![check(at_most, Severity::Error), check(within, Severity::Warning)];
        Programme { checks, ..example::programme() }
    }

    fn about(values: &[(&str, Value)]) -> Vec<(String, Option<(f64, f64)>)> {
        let programme = programme();
        let value = |code: &str, _: Option<&PeriodCode>| {
            values.iter().find(|(other, _)| *other == code).map(|(_, value)| value)
        };
        let failed = failed(&programme, value);
        failed.into_iter().map(|failed| (failed.check.about().to_owned(), failed.numbers)).collect()
    }

    #[test]
    fn a_part_that_is_larger_than_its_whole_fails_with_both_numbers() {
        let failed = about(&[("active", Value::Count(9)), ("trained", Value::Count(8))]);
        assert_eq!(failed, [("active".to_owned(), Some((9.0, 8.0)))]);
        assert_eq!(about(&[("active", Value::Count(8)), ("trained", Value::Count(8))]), []);
    }

    #[test]
    fn what_is_empty_is_compared_with_nothing() {
        assert_eq!(about(&[("active", Value::Count(9))]), []);
        let unknown = Value::Empty(Emptiness::Unknown);
        assert_eq!(about(&[("active", Value::Count(9)), ("trained", unknown)]), []);
    }

    #[test]
    fn a_date_fails_only_where_every_day_it_can_mean_is_outside_the_phase() {
        let on = |text: &str| about(&[(EVENT, Value::Date(date(text)))]).len();
        assert_eq!(["2013-12-31", "2015-04", "2015-22"].map(on), [1, 1, 1]);
        assert_eq!(["2014-01-01", "2015-21", "2015-03-31", "2014", "2015-03/.."].map(on), [0; 5]);
    }

    #[test]
    fn a_number_of_a_period_is_compared_with_that_of_the_same_period() {
        let mut programme = programme();
        let yearly = programme.item("support").unwrap().periods.clone();
        programme.items = programme.items.changed(|items| {
            items[0].periods.clone_from(&yearly);
            items[1].periods = yearly;
        });
        let (few, many) = (Value::Count(2), Value::Count(5));
        let failed = failed(&programme, |code, period| {
            Some(if (code == "active") == (period.is_some_and(|period| *period == "2015")) { &many } else { &few })
        });
        let of =
            |period: &str| failed.iter().filter(|failed| PeriodCode::written(failed.period.as_ref()) == period).count();
        assert_eq!((of("2014"), of("2015")), (0, 1));
    }

    #[test]
    fn a_check_knows_what_it_looks_at() {
        let [at_most, within] = &programme().checks[..] else { panic!("two checks") };
        assert_eq!(at_most.looked_at(), ["active", "trained"]);
        assert_eq!(within.looked_at(), [EVENT]);
    }
}
