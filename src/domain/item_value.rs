//! What each territory reported of one item, on one day: a number, or the reason why there is none.

use crate::domain::{
    conformity::CellState,
    entry::{Emptiness, Value},
    figure::{Amount, Basis, Figure, Unit},
    programme::{Item, ItemKind, Period},
    standing::Standing,
};
use serde::{Deserialize, Serialize};

/// One territory's value of one item, as far as it counts on the day of the standing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemValue {
    pub territory: String,
    pub held: Result<f64, Emptiness>,
    /// The entry behind it, if anything was reported.
    pub entry: Option<String>,
}

impl ItemValue {
    /// Each territory's value, in the order of the territories.
    ///
    /// A value of a period counts from the last day of that period within the phase; a value
    /// reported once counts from the day its activity is certainly done.
    #[must_use]
    pub fn all(standing: &Standing, item: &Item, period: Option<&Period>) -> Vec<Self> {
        let code = period.map_or("", |period| period.code.as_str());
        let territories = standing.programme.territories.iter();
        territories
            .map(|territory| {
                let entry = standing.reported.get(&territory.code, &item.code, code);
                let held = match not_yet_counted(standing, item, (&territory.code, period)) {
                    Some(emptiness) => Err(emptiness),
                    None => match entry.map(|entry| &entry.value) {
                        Some(Value::Empty(emptiness)) => Err(*emptiness),
                        Some(value) => value.number().ok_or(Emptiness::Missing),
                        None => Err(Emptiness::Missing),
                    },
                };
                Self { territory: territory.code.clone(), held, entry: entry.map(|entry| entry.id.clone()) }
            })
            .collect()
    }

    /// The number, where there is one.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        self.held.ok()
    }

    /// The number as a rating.
    #[must_use]
    pub fn rating(&self) -> Option<u32> {
        self.number().map(|number| number as u32)
    }
}

/// Why a value does not count yet on that day, whatever was reported since.
fn not_yet_counted(
    standing: &Standing,
    item: &Item,
    (territory, period): (&str, Option<&Period>),
) -> Option<Emptiness> {
    if let Some(period) = period {
        let ends = period.covers.bounds(standing.programme.conventions.season_calendar).latest?;
        return (ends.min(standing.programme.phase.ends) > standing.as_of()).then_some(Emptiness::NotYetDue);
    }
    match standing.conformity.cell(territory, &item.activity)?.state {
        CellState::Overdue | CellState::Due | CellState::NotYetDue => Some(Emptiness::NotYetDue),
        CellState::Perhaps => Some(Emptiness::Unknown),
        CellState::NotApplicable | CellState::Withdrawn => Some(Emptiness::NotApplicable),
        _ => None,
    }
}

/// Counts what is there and what is not.
#[must_use]
pub fn basis_of<'a>(values: impl IntoIterator<Item = &'a Result<f64, Emptiness>>) -> Basis {
    let mut basis = Basis::default();
    for held in values {
        basis.of += 1;
        match held {
            Ok(_) => basis.n += 1,
            Err(Emptiness::Missing) => basis.missing += 1,
            Err(Emptiness::NotApplicable) => basis.not_applicable += 1,
            Err(Emptiness::NotYetDue) => basis.not_yet_due += 1,
            Err(Emptiness::Unknown) => basis.unknown += 1,
        }
    }
    basis
}

/// The mean of an item over the territories that have a value.
#[must_use]
pub fn item_mean(item: &Item, period: Option<&Period>, values: &[ItemValue]) -> Figure {
    let numbers: Vec<f64> = values.iter().filter_map(ItemValue::number).collect();
    Figure {
        id: format!("{}_mean", item.code),
        period: period.map(|period| period.code.clone()),
        value: mean(&numbers).map(Amount::Number),
        unit: if matches!(item.kind, ItemKind::Rating { .. }) { Unit::Rating } else { Unit::Count },
        basis: basis_of(values.iter().map(|value| &value.held)),
        interval: None,
        totals: None,
        withheld: false,
        entries: values.iter().filter(|value| value.held.is_ok()).filter_map(|value| value.entry.clone()).collect(),
    }
}

/// The arithmetic mean; nothing of nothing.
#[must_use]
pub fn mean(numbers: &[f64]) -> Option<f64> {
    (!numbers.is_empty()).then(|| numbers.iter().sum::<f64>() / numbers.len() as f64)
}

/// The median: the middle number, or the mean of the two middle ones; nothing of nothing.
#[must_use]
pub fn median(numbers: &[f64]) -> Option<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        length if length % 2 == 1 => Some(sorted[middle]),
        _ => Some(f64::midpoint(sorted[middle - 1], sorted[middle])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        date::PartialDate,
        example::{self, day, reported},
        programme::Programme,
    };

    /// The values of an item in T01, T02 and T03.
    fn values(
        programme: &Programme,
        (item, period): (&str, Option<usize>),
        (lines, as_of): (&str, &str),
    ) -> Vec<Result<f64, Emptiness>> {
        let reported = reported(lines);
        let standing = Standing::at(programme, &programme.plans[0], &reported, day(as_of));
        let item = programme.item(item).unwrap();
        let values = ItemValue::all(&standing, item, period.map(|index| &item.periods[index]));
        values.into_iter().map(|value| value.held).collect()
    }

    fn trained(lines: &str, as_of: &str) -> Vec<Result<f64, Emptiness>> {
        values(&example::programme(), ("trained", None), (lines, as_of))
    }

    fn support(year: usize, lines: &str, as_of: &str) -> Result<f64, Emptiness> {
        values(&example::programme(), ("support", Some(year)), (lines, as_of))[0]
    }

    #[test]
    fn a_value_reported_once_counts_from_the_day_its_activity_is_certainly_done() {
        let lines = "T01 event 2014-05\nT01 trained 7";
        assert_eq!(trained(lines, "2014-04-30")[0], Err(Emptiness::NotYetDue));
        assert_eq!(trained(lines, "2014-05-30")[0], Err(Emptiness::Unknown), "the event may have been held");
        assert_eq!(trained(lines, "2014-05-31")[0], Ok(7.0));
    }

    #[test]
    fn zero_is_a_value_and_silence_is_none() {
        let held = trained("T01 event 2014-05-15\nT01 trained 0\nT02 event 2014-05-15", "2014-06-30");
        assert_eq!(held, [Ok(0.0), Err(Emptiness::Missing), Err(Emptiness::Missing)]);
    }

    #[test]
    fn each_kind_of_emptiness_stays_what_it_is() {
        for kind in [Emptiness::Missing, Emptiness::NotApplicable, Emptiness::NotYetDue, Emptiness::Unknown] {
            let lines = format!("T01 event 2014-05-15\nT01 trained {}", kind.code());
            assert_eq!(trained(&lines, "2014-06-30")[0], Err(kind));
        }
    }

    #[test]
    fn an_activity_that_does_not_concern_a_territory_asks_nothing_of_it() {
        assert_eq!(trained("T01 event not_applicable", "2014-06-30")[0], Err(Emptiness::NotApplicable));
    }

    #[test]
    fn a_count_without_the_date_of_its_activity_counts_once_the_window_has_begun() {
        assert_eq!(trained("T01 trained 7", "2014-03-19")[0], Err(Emptiness::NotYetDue));
        assert_eq!(trained("T01 trained 7", "2014-03-20")[0], Ok(7.0));
    }

    #[test]
    fn a_value_of_a_period_counts_from_the_last_day_of_that_period() {
        let lines = "T01 support@2014 2";
        assert_eq!(support(0, lines, "2014-12-30"), Err(Emptiness::NotYetDue));
        assert_eq!(support(0, lines, "2014-12-31"), Ok(2.0));
        assert_eq!(support(0, "", "2014-12-31"), Err(Emptiness::Missing));
    }

    #[test]
    fn a_period_that_outlasts_the_phase_ends_with_it() {
        let lines = "T01 support@2015 3";
        assert_eq!(support(1, lines, "2015-03-30"), Err(Emptiness::NotYetDue));
        assert_eq!(support(1, lines, "2015-03-31"), Ok(3.0));
    }

    #[test]
    fn a_season_as_a_period_ends_as_the_season_calendar_says() {
        let mut programme = example::programme();
        programme.items[2].periods[0].covers = PartialDate::parse("2014-21").unwrap();
        let held = |programme: &Programme, as_of: &str| {
            values(programme, ("support", Some(0)), ("T01 support@2014 2", as_of))[0]
        };
        assert_eq!(held(&programme, "2014-06-19"), Err(Emptiness::NotYetDue));
        programme.conventions.season_calendar = crate::domain::season::SeasonCalendar::Meteorological;
        assert_eq!(held(&programme, "2014-06-19"), Ok(2.0));
    }

    #[test]
    fn words_where_a_number_is_asked_are_no_number() {
        let programme = example::programme();
        let subject = crate::domain::entry::Subject::new("T01", "trained", "");
        let reported = crate::domain::entry::Reported::new([example::entry("e1", subject, Value::Text("sept".into()))]);
        let standing = Standing::at(&programme, &programme.plans[0], &reported, day("2014-06-30"));
        assert_eq!(ItemValue::all(&standing, &programme.items[0], None)[0].held, Err(Emptiness::Missing));
    }

    #[test]
    fn a_mean_rests_on_the_values_there_are() {
        let programme = example::programme();
        let reported = reported("T01 support@2014 3\nT02 support@2014 0");
        let standing = Standing::at(&programme, &programme.plans[0], &reported, day("2014-12-31"));
        let item = programme.item("support").unwrap();
        let figure = item_mean(item, Some(&item.periods[0]), &ItemValue::all(&standing, item, Some(&item.periods[0])));
        assert_eq!(
            (figure.id.as_str(), figure.period.as_deref(), figure.unit),
            ("support_mean", Some("2014"), Unit::Rating)
        );
        assert_eq!(figure.number(), Some(1.5));
        assert_eq!(figure.basis, Basis { n: 2, of: 3, missing: 1, ..Basis::default() });
        assert_eq!(figure.entries, ["e1", "e2"]);
    }

    #[test]
    fn the_mean_and_the_median_of_nothing_are_nothing() {
        assert_eq!((mean(&[]), median(&[])), (None, None));
    }

    #[test]
    fn the_median_is_in_the_middle_whatever_the_order() {
        assert_eq!(median(&[9.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[9.0, 1.0, 2.0, 4.0]), Some(3.0));
        assert_eq!(median(&[-14.5, -14.5]), Some(-14.5));
    }
}
