use super::*;
use crate::domain::{
    example::{any_date, any_day, date, day},
    season::SeasonCalendar,
};
use chrono::TimeDelta;
use proptest::prelude::*;
use serde_json::Value;

const TABLE: &str = include_str!("../../../tests/data/dates.json");
const ANCHORS: [Anchor; 3] = [Anchor::Start, Anchor::Middle, Anchor::End];

fn delay(planned: &str, actual: &str) -> Option<Delay> {
    Delay::between(&date(planned), &date(actual), &Conventions::default())
}

fn verdict(planned: &str, actual: &str) -> Verdict {
    Verdict::between(&date(planned), &date(actual), &Conventions::default())
}

fn pair(value: &Value) -> (i64, i64) {
    (value[0].as_i64().unwrap(), value[1].as_i64().unwrap())
}

#[test]
fn every_delay_of_the_table_is_found() {
    let table: Value = serde_json::from_str(TABLE).unwrap();
    for row in table["delays"].as_array().unwrap() {
        let conventions = Conventions {
            season_calendar: serde_json::from_value(row["season"].clone()).unwrap(),
            anchor: serde_json::from_value(row["anchor"].clone()).unwrap(),
            ..Conventions::default()
        };
        let (planned, actual) = (date(row["planned"].as_str().unwrap()), date(row["actual"].as_str().unwrap()));
        let delay = Delay::between(&planned, &actual, &conventions).unwrap();
        if let Some(days) = row["days"].as_f64() {
            assert_eq!(delay.days, days, "{row}");
        }
        if let Some(months) = row["months"].as_f64() {
            assert!((conventions.months(delay.days) - months).abs() < 0.0005, "{row}");
        }
        // The table calls `interval_days` what the product calls `full_interval_days`.
        if let Some(full) = row.get("interval_days") {
            assert_eq!(delay.full_interval_days, Some(pair(full)), "{row}");
        }
        if let Some(interval) = row.get("days_interval_from_anchor") {
            assert_eq!(delay.interval_days, pair(interval), "{row}");
        }
        let verdict = Verdict::between(&planned, &actual, &conventions);
        assert_eq!(serde_json::to_value(verdict).unwrap(), row["verdict"], "{row}");
    }
}

#[test]
fn a_gathering_planned_in_spring_and_held_in_mid_september_is_87_days_late() {
    let delay = delay("2014-21", "2014-09-15").unwrap();
    assert_eq!(delay, Delay { days: 87.0, interval_days: (87, 87), full_interval_days: Some((87, 179)) });
    assert!((Conventions::default().months(delay.days) - 2.858).abs() < 0.0005);
}

#[test]
fn a_training_done_some_day_of_spring_is_between_48_and_140_days_late() {
    let delay = delay("2014-12/2015-01", "2015-21").unwrap();
    assert_eq!((delay.days, delay.interval_days), (94.0, (48, 140)));
    assert_eq!(verdict("2014-12/2015-01", "2015-21"), Verdict::Late);
}

#[test]
fn whether_a_training_of_spring_was_done_before_the_end_of_the_phase_cannot_be_told() {
    assert_eq!(verdict("../2015-03-31", "2015-21"), Verdict::Indeterminate);
}

#[test]
fn something_done_before_its_window_has_a_negative_delay() {
    let delay = delay("2014-09", "2014-08-31").unwrap();
    assert_eq!((delay.days, delay.full_interval_days), (-30.0, Some((-30, -1))));
    assert_eq!(verdict("2014-09", "2014-08-31"), Verdict::OnTime);
}

#[test]
fn the_same_facts_under_another_season_calendar_give_another_delay() {
    let days = |season_calendar| {
        let conventions = Conventions { season_calendar, ..Conventions::default() };
        Delay::between(&date("2014-21"), &date("2014-09-15"), &conventions).unwrap().days
    };
    assert_eq!(SeasonCalendar::ALL.map(days), [87.0, 107.0, 168.0]);
}

#[test]
fn the_anchor_chooses_the_day_a_window_commits_to() {
    let september = date("2014-09").bounds(SeasonCalendar::Astronomical);
    let days = ANCHORS.map(|anchor| reference_day(september, anchor));
    assert_eq!(
        days,
        ["2014-09-01", "2014-09-15", "2014-09-30"].map(|iso| Some(day(iso))),
        "the 15th of the 15th and 16th"
    );
}

#[test]
fn a_window_that_is_open_on_the_side_of_the_anchor_gives_no_delay() {
    assert_eq!(delay("2014-09/..", "2014-10-01"), None);
    assert_eq!(delay("2014-09", "2014-10-01/.."), None);
    assert_eq!(delay("2014-09", "../2014-10-01"), None);
}

#[test]
fn a_window_whose_beginning_is_open_has_a_delay_but_nothing_bounds_it() {
    let delay = delay("../2014-09", "2014-10-05").unwrap();
    assert_eq!((delay.days, delay.full_interval_days), (5.0, None));
}

#[test]
fn an_end_that_nobody_knows_leaves_a_verdict_where_the_other_end_settles_it() {
    assert_eq!(verdict("2014-09", "2014-10-01/.."), Verdict::Late);
    assert_eq!(verdict("2014-09", "2014-09-30/.."), Verdict::Indeterminate);
    assert_eq!(verdict("2014-09", "../2014-09-30"), Verdict::OnTime);
    assert_eq!(verdict("2014-09", "../2014-10-01"), Verdict::Indeterminate);
    assert_eq!(verdict("2014-09/..", "2020-01-01"), Verdict::Indeterminate);
}

#[test]
fn days_of_tolerance_come_after_the_window() {
    let conventions = Conventions { tolerance_days: 7, ..Conventions::default() };
    let verdict = |actual: &str| Verdict::between(&date("2014-09"), &date(actual), &conventions);
    assert_eq!(verdict("2014-10-07"), Verdict::OnTime);
    assert_eq!(verdict("2014-10-08"), Verdict::Late);
    assert_eq!(verdict("2014-10"), Verdict::Indeterminate);
    let delay = Delay::between(&date("2014-09"), &date("2014-10-07"), &conventions).unwrap();
    assert_eq!(delay.days, 7.0, "tolerance changes the verdict, never the delay");
}

#[test]
fn a_delay_over_all_the_years_there_are_can_be_measured() {
    let delay = delay("0000-01-01", "9999-12-31").unwrap();
    assert_eq!(delay.days, 3_652_424.0);
}

/// Bounds moved apart by so many days on each side, or opened where there is no number.
fn widened(bounds: Bounds, (before, after): (Option<i64>, Option<i64>)) -> Bounds {
    let moved = |day: Option<NaiveDate>, days: Option<i64>, sign: i64| Some(day? + TimeDelta::days(sign * days?));
    Bounds { earliest: moved(bounds.earliest, before, -1), latest: moved(bounds.latest, after, 1) }
}

fn any_widening() -> impl Strategy<Value = (Option<i64>, Option<i64>)> {
    let days = || prop_oneof![4 => (0..400i64).prop_map(Some), 1 => Just(None)];
    (days(), days())
}

fn any_bounds() -> impl Strategy<Value = Bounds> {
    any_date().prop_map(|date| date.bounds(SeasonCalendar::Astronomical))
}

fn any_window() -> impl Strategy<Value = Bounds> {
    (any_day(), 0..500i64)
        .prop_map(|(first, days)| Bounds { earliest: Some(first), latest: Some(first + TimeDelta::days(days)) })
}

/// What no interval bounds holds everything.
fn holds(wide: Option<(i64, i64)>, narrow: Option<(i64, i64)>) -> bool {
    match (wide, narrow) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(wide), Some(narrow)) => wide.0 <= narrow.0 && narrow.1 <= wide.1,
    }
}

/// The same day, known ever less precisely.
fn ever_wider(day: NaiveDate) -> Vec<PartialDate> {
    use chrono::Datelike;
    let (year, month) = (day.year(), day.month());
    let (quarter, half) = (33 + (month - 1) / 3, 40 + (month - 1) / 6);
    [
        day.to_string(),
        format!("{year}-{month:02}"),
        format!("{year}-{quarter}"),
        format!("{year}-{half}"),
        format!("{year}-XX-XX"),
        format!("{}X", year / 10),
        format!("../{}9", year / 10),
    ]
    .map(|edtf| date(&edtf))
    .into()
}

proptest! {
    #[test]
    fn widening_the_actual_date_never_narrows_a_delay(planned in any_bounds(), actual in any_bounds(), by in any_widening()) {
        for anchor in ANCHORS {
            let narrow = Delay::of_bounds(planned, actual, anchor);
            let wide = Delay::of_bounds(planned, widened(actual, by), anchor);
            prop_assert!(holds(wide.map(|delay| delay.interval_days), narrow.map(|delay| delay.interval_days)));
            prop_assert!(holds(
                wide.and_then(|delay| delay.full_interval_days),
                narrow.and_then(|delay| delay.full_interval_days),
            ));
        }
    }

    #[test]
    fn widening_the_planned_window_never_narrows_what_both_dates_allow(
        planned in any_bounds(), actual in any_bounds(), by in any_widening(),
    ) {
        for anchor in ANCHORS {
            let narrow = Delay::of_bounds(planned, actual, anchor).and_then(|delay| delay.full_interval_days);
            let wide = Delay::of_bounds(widened(planned, by), actual, anchor).and_then(|delay| delay.full_interval_days);
            prop_assert!(holds(wide, narrow));
        }
    }

    #[test]
    fn knowing_less_never_turns_doubt_into_a_verdict(
        planned in any_bounds(), actual in any_bounds(), by in any_widening(), tolerance in 0..60i64,
    ) {
        let before = Verdict::of_bounds(planned, actual, tolerance);
        let after = Verdict::of_bounds(planned, widened(actual, by), tolerance);
        prop_assert!(after == before || after == Verdict::Indeterminate);
    }

    #[test]
    fn a_day_known_to_the_month_the_quarter_the_year_or_the_decade_never_narrows_a_delay(planned in any_date(), day in any_day()) {
        let conventions = Conventions::default();
        for pair in ever_wider(day).windows(2) {
            let delay = |actual| Delay::between(&planned, actual, &conventions).map(|delay| delay.interval_days);
            prop_assert!(holds(delay(&pair[1]), delay(&pair[0])));
            let verdict = |actual| Verdict::between(&planned, actual, &conventions);
            prop_assert!([verdict(&pair[0]), Verdict::Indeterminate].contains(&verdict(&pair[1])));
        }
    }

    #[test]
    fn late_means_after_the_window_and_on_time_means_inside_it_or_before(planned in any_bounds(), actual in any_bounds()) {
        let Some(delay) = Delay::of_bounds(planned, actual, Anchor::End) else { return Ok(()) };
        match Verdict::of_bounds(planned, actual, 0) {
            Verdict::Late => prop_assert!(delay.interval_days.0 > 0),
            Verdict::OnTime => prop_assert!(delay.interval_days.1 <= 0),
            Verdict::Indeterminate => prop_assert!(delay.interval_days.0 <= 0 && delay.interval_days.1 > 0),
        }
    }

    #[test]
    fn the_point_lies_in_its_interval_and_that_one_in_what_both_dates_allow(planned in any_window(), actual in any_window()) {
        for anchor in ANCHORS {
            let delay = Delay::of_bounds(planned, actual, anchor).unwrap();
            let (low, high) = delay.interval_days;
            prop_assert!(low as f64 <= delay.days && delay.days <= high as f64);
            prop_assert!(holds(delay.full_interval_days, Some((low, high))));
        }
    }

    #[test]
    fn counting_from_an_earlier_day_of_the_window_never_shortens_a_delay(planned in any_window(), actual in any_window()) {
        let [start, middle, end] = ANCHORS.map(|anchor| Delay::of_bounds(planned, actual, anchor).unwrap().days);
        prop_assert!(start >= middle && middle >= end);
    }
}
