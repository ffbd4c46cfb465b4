//! What each territory reported of one item, on one day: a number, or the reason why there is none.

use crate::domain::{
    code::{TerritoryCode, entry_id::EntryId},
    conformity::CellState,
    entry::{Emptiness, Entry, Value},
    figure::{Amount, Basis, Figure, Unit, id::FigureId},
    programme::{Item, ItemKind, Period},
    standing::Standing,
};
use serde::{Deserialize, Serialize};

/// One territory's value of one item, as far as it counts on the day of the standing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemValue {
    pub territory: TerritoryCode,
    pub held: Result<f64, Emptiness>,
    /// The entry behind it, if anything was reported.
    pub entry: Option<EntryId>,
}

impl ItemValue {
    /// Each territory's value, in the order of the territories.
    ///
    /// A value of a period counts from the last day of that period within the phase; a value
    /// reported once counts from the day its activity is certainly done.
    #[must_use]
    pub fn all(standing: &Standing, item: &Item, period: Option<&Period>) -> Vec<Self> {
        let conformity = &standing.conformity;
        let rows = standing.reported.rows(conformity.territories.iter().map(TerritoryCode::as_str));
        let code = period.map(|period| period.code.as_str());
        let entries = standing.reported.of_each(&rows, (&item.code, code));
        let counts = Counts::of(standing, period);
        let mut states = conformity.states_of(&item.activity);
        let territories = conformity.territories.iter().zip(entries);
        let value = |(territory, entry): (&TerritoryCode, Option<&Entry>)| {
            let held = match counts.not_yet(states.next()) {
                Some(emptiness) => Err(emptiness),
                None => match entry.map(|entry| &entry.value) {
                    Some(Value::Empty(emptiness)) => Err(*emptiness),
                    Some(value) => value.number().ok_or(Emptiness::Missing),
                    None => Err(Emptiness::Missing),
                },
            };
            Self { territory: territory.clone(), held, entry: entry.map(|entry| entry.id) }
        };
        territories.map(value).collect()
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

/// From when on a value counts, whatever was reported since.
enum Counts {
    /// From the end of its period.
    Always,
    NotYet,
    /// From the day its activity is certainly done.
    OnceDone,
}

impl Counts {
    fn of(standing: &Standing, period: Option<&Period>) -> Self {
        let Some(period) = period else { return Self::OnceDone };
        let ends = period.covers.bounds(standing.programme.conventions.season_calendar).latest;
        let over = ends.is_none_or(|ends| ends.min(standing.programme.phase.ends) <= standing.as_of());
        if over { Self::Always } else { Self::NotYet }
    }

    /// Why a value does not count yet, where its activity is in that state, or has none.
    fn not_yet(&self, state: Option<CellState>) -> Option<Emptiness> {
        match (self, state) {
            (Self::Always, _) | (Self::OnceDone, None) => None,
            (Self::NotYet, _) => Some(Emptiness::NotYetDue),
            (Self::OnceDone, Some(CellState::Overdue | CellState::Due | CellState::NotYetDue)) => {
                Some(Emptiness::NotYetDue)
            }
            (Self::OnceDone, Some(CellState::Perhaps)) => Some(Emptiness::Unknown),
            (Self::OnceDone, Some(CellState::NotApplicable | CellState::Withdrawn)) => Some(Emptiness::NotApplicable),
            (Self::OnceDone, Some(_)) => None,
        }
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
        id: FigureId::Item(item.code.clone()),
        period: period.map(|period| period.code.clone()),
        value: mean(&numbers).map(Amount::Number),
        unit: if matches!(item.kind, ItemKind::Rating { .. }) { Unit::Rating } else { Unit::Count },
        basis: basis_of(values.iter().map(|value| &value.held)),
        interval: None,
        totals: None,
        withheld: false,
        entries: values.iter().filter(|value| value.held.is_ok()).filter_map(|value| value.entry).collect(),
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
    use std::sync::Arc;

    /// The values of an item in T01, T02 and T03.
    fn values(
        programme: &Programme,
        (item, period): (&str, Option<usize>),
        (lines, as_of): (&str, &str),
    ) -> Vec<Result<f64, Emptiness>> {
        let (programme, reported) = (Arc::new(programme.clone()), Arc::new(reported(lines)));
        let standing = Standing::at(&programme, &programme.plans[0], &reported, day(as_of));
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
        let spring = PartialDate::parse("2014-21").unwrap();
        programme.items = programme.items.changed(|items| items[2].periods[0].covers = spring);
        let held = |programme: &Programme, as_of: &str| {
            values(programme, ("support", Some(0)), ("T01 support@2014 2", as_of))[0]
        };
        assert_eq!(held(&programme, "2014-06-19"), Err(Emptiness::NotYetDue));
        programme.conventions.season_calendar = crate::domain::season::SeasonCalendar::Meteorological;
        assert_eq!(held(&programme, "2014-06-19"), Ok(2.0));
    }

    #[test]
    fn words_where_a_number_is_asked_are_no_number() {
        let programme = Arc::new(example::programme());
        let subject = crate::domain::entry::Subject::read("T01", "trained", "");
        let words = example::entry("e1", subject, Value::Text("sept".into()));
        let reported = Arc::new(crate::domain::ledger::reported::Reported::new([words]));
        let standing = Standing::at(&programme, &programme.plans[0], &reported, day("2014-06-30"));
        assert_eq!(ItemValue::all(&standing, &programme.items[0], None)[0].held, Err(Emptiness::Missing));
    }

    #[test]
    fn a_mean_rests_on_the_values_there_are() {
        let standing = example::standing("T01 support@2014 3\nT02 support@2014 0", "2014-12-31");
        let item = standing.programme.item("support").unwrap();
        let figure = item_mean(item, Some(&item.periods[0]), &ItemValue::all(&standing, item, Some(&item.periods[0])));
        assert_eq!(
            (figure.id.to_string(), figure.period.as_deref(), figure.unit),
            ("support_mean".to_owned(), Some("2014"), Unit::Rating)
        );
        assert_eq!(figure.number(), Some(1.5));
        assert_eq!(figure.basis, Basis { n: 2, of: 3, missing: 1, ..Basis::default() });
        assert_eq!(figure.entries, ["e1", "e2"].map(example::id));
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
