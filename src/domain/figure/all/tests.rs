use super::*;
use crate::domain::{
    code::register::Register,
    conventions::Anchor,
    example::{self, any_day, any_reported, day, id, reported},
    ledger::reported::Reported,
    programme::Programme,
};
use proptest::prelude::*;
use std::sync::Arc;

fn figures(programme: &Programme, reported: &Reported, as_of: NaiveDate) -> Figures {
    let (programme, reported) = (Arc::new(programme.clone()), Arc::new(reported.clone()));
    Standing::at(&programme, &programme.plans[0], &reported, as_of).figures
}

fn at(lines: &str, as_of: &str) -> Figures {
    example::standing(lines, as_of).figures
}

fn figure(figures: &Figures, id: &str) -> Figure {
    figures.meant(id, None).unwrap_or_else(|| panic!("{id}")).clone()
}

/// Days: T01 −36, T02 +10 to +40 (25), T03 nothing.
const TWO_EVENTS: &str = "
    T01 event 2014-05-15
    T02 event 2014-06-30/2014-07-30
    T01 trained 8
    T02 trained 2
    T01 active 2
    T02 active 2";

#[test]
fn figures_come_from_the_whole_to_the_parts() {
    let ids: Vec<_> = at("", "2014-01-01")
        .iter()
        .map(|figure| (figure.id.to_string(), figure.period.as_ref().map(ToString::to_string)))
        .collect();
    let once = [
        "carried_out",
        "late",
        "overdue",
        "delay_mean",
        "delay_median",
        "axis_clinical_carried_out",
        "axis_clinical_late",
        "axis_clinical_delay_mean",
        "axis_partnership_carried_out",
        "axis_partnership_late",
        "axis_partnership_delay_mean",
        "training_carried_out",
        "training_late",
        "training_delay_mean",
        "training_delay_median",
        "training_mean_date",
        "event_carried_out",
        "event_late",
        "event_delay_mean",
        "event_delay_median",
        "event_mean_date",
        "trained_mean",
        "active_mean",
    ];
    let mut expected: Vec<_> = once.iter().map(|id| ((*id).to_owned(), None)).collect();
    expected.extend(["2014", "2015"].map(|year| ("support_mean".to_owned(), Some(year.to_owned()))));
    expected.push(("active_share".to_owned(), None));
    assert_eq!(ids, expected);
}

#[test]
fn what_is_carried_out_late_and_overdue_is_counted_with_what_it_rests_on() {
    let figures = at(TWO_EVENTS, "2014-07-30");
    let carried_out = figure(&figures, "event_carried_out");
    assert_eq!((carried_out.number(), carried_out.interval), (Some(2.0), None));
    assert_eq!(carried_out.basis, Basis { n: 2, of: 3, missing: 1, ..Basis::default() });
    assert_eq!(carried_out.entries, ["e1", "e2"].map(id));
    let late = figure(&figures, "late");
    assert_eq!(late.number(), Some(1.0));
    assert_eq!(late.basis, Basis { n: 2, of: 6, missing: 1, not_yet_due: 3, ..Basis::default() });
    assert_eq!(figure(&figures, "overdue").number(), Some(0.0), "known to be none");
}

#[test]
fn what_is_perhaps_done_is_in_the_interval_and_not_in_the_count() {
    let carried_out = figure(&at(TWO_EVENTS, "2014-07-29"), "event_carried_out");
    assert_eq!(carried_out.number(), Some(1.0));
    assert_eq!(carried_out.interval, Some((Amount::Number(1.0), Amount::Number(2.0))));
    assert_eq!(carried_out.basis, Basis { n: 1, of: 3, missing: 1, unknown: 1, ..Basis::default() });
}

#[test]
fn what_is_done_but_perhaps_on_time_is_in_the_interval_of_late() {
    let late = figure(&at("T01 event 2014\nT02 event 2014-09", "2014-12-31"), "late");
    assert_eq!(late.number(), Some(1.0));
    assert_eq!(late.interval, Some((Amount::Number(1.0), Amount::Number(2.0))));
}

#[test]
fn what_is_not_done_and_past_the_plan_is_overdue_but_silence_is_not() {
    let overdue = figure(&at("T01 event 2014-09-15", "2014-06-30"), "overdue");
    assert_eq!(overdue.number(), Some(1.0));
    assert_eq!(overdue.basis, Basis { n: 1, of: 6, missing: 2, not_yet_due: 3, ..Basis::default() });
}

#[test]
fn a_mean_delay_is_that_of_the_middles_with_the_means_of_both_ends() {
    let figures = at(TWO_EVENTS, "2014-07-30");
    let mean = figure(&figures, "event_delay_mean");
    assert_eq!((mean.number(), mean.unit), (Some((-36.0 + 25.0) / 2.0), Unit::Days));
    assert_eq!(mean.interval, Some((Amount::Number(-13.0), Amount::Number(2.0))));
    assert_eq!(mean.basis, Basis { n: 2, of: 3, missing: 1, ..Basis::default() });
    assert_eq!(figure(&figures, "event_delay_median").number(), Some(-5.5));
}

#[test]
fn exact_dates_leave_no_interval() {
    assert_eq!(figure(&at("T01 event 2014-05-15", "2014-12-31"), "event_delay_mean").interval, None);
}

#[test]
fn the_mean_date_is_the_end_of_the_window_plus_the_mean_delay_to_the_nearest_day() {
    let mean_date = figure(&at(TWO_EVENTS, "2014-07-30"), "event_mean_date");
    assert_eq!((mean_date.value, mean_date.unit), (Some(Amount::Day(day("2014-06-15"))), Unit::Date), "20 June − 5.5");
    let ends = (Amount::Day(day("2014-06-07")), Amount::Day(day("2014-06-22")));
    assert_eq!(mean_date.interval, Some(ends));
}

#[test]
fn the_mean_date_does_not_depend_on_the_day_delays_are_counted_from() {
    let mut programme = example::programme();
    let reported = reported("T01 event 2014-05-15\nT02 event 2014-05-26");
    for anchor in [Anchor::Start, Anchor::Middle, Anchor::End] {
        programme.conventions.anchor = anchor;
        let mean_date = figure(&figures(&programme, &reported, day("2014-12-31")), "event_mean_date");
        assert_eq!(mean_date.value, Some(Amount::Day(day("2014-05-21"))), "half-way is the later day");
    }
}

#[test]
fn a_done_activity_that_began_nobody_knows_when_has_no_delay_and_is_said_to_be_unknown() {
    let mean = figure(&at("T01 event ../2014-07-31\nT02 event 2014-05-15", "2014-12-31"), "event_delay_mean");
    assert_eq!((mean.number(), mean.basis.n, mean.basis.unknown), (Some(-36.0), 1, 1));
    assert_eq!(mean.entries, ["e2"].map(id));
}

#[test]
fn a_ratio_is_pooled_over_the_territories_that_have_both_numbers() {
    let share = figure(&at(TWO_EVENTS, "2014-12-31"), "active_share");
    assert_eq!((share.number(), share.unit), (Some(0.4), Unit::Share), "4 of 10, not the mean of 25 % and 100 %");
    assert_eq!(share.totals, Some((4.0, 10.0)));
    assert_eq!(share.entries, ["e5", "e3", "e6", "e4"].map(id));
    let one = figure(&at(&TWO_EVENTS.replace("T02 active 2", "T02 active unknown"), "2014-12-31"), "active_share");
    assert_eq!((one.number(), one.basis.n, one.basis.unknown, one.basis.missing), (Some(0.25), 1, 1, 1));
}

#[test]
fn a_share_of_nobody_is_no_share() {
    let share = figure(&at("T01 event 2014-05-15\nT01 trained 0\nT01 active 0", "2014-12-31"), "active_share");
    assert_eq!((share.value, share.totals, share.basis.n), (None, None, 1));
}

#[test]
fn a_programme_that_reported_nothing_has_no_value_anywhere_rather_than_zero() {
    for as_of in ["2013-01-01", "2014-04-01", "2015-03-31", "2020-01-01"] {
        for figure in &at("", as_of) {
            assert_eq!((figure.value, figure.basis.n, figure.interval), (None, 0, None), "{} {as_of}", figure.id);
            assert!(figure.entries.is_empty());
        }
    }
}

#[test]
fn a_programme_without_territories_or_without_activities_has_no_values() {
    let mut programme = example::programme();
    programme.territories = Register::default();
    for figure in &figures(&programme, &Reported::default(), day("2015-03-31")) {
        assert_eq!((figure.value, figure.basis), (None, Basis::default()), "{}", figure.id);
    }
    programme.activities = Register::default();
    programme.plans[0].activities.clear();
    assert!(figures(&programme, &Reported::default(), day("2015-03-31")).overall(Measure::CarriedOut).is_some());
}

#[test]
fn a_figure_is_found_by_its_period_too() {
    let figures = at("T01 support@2014 3\nT01 support@2015 1", "2015-03-31");
    let value = |year: Option<&str>| {
        figures.of_item(&"support".into(), year.map(Into::into).as_ref()).map(|figure| figure.number())
    };
    assert_eq!((value(Some("2014")), value(Some("2015")), value(None)), (Some(Some(3.0)), Some(Some(1.0)), None));
}

#[test]
fn an_item_and_a_share_whose_codes_read_like_a_measure_are_figures_of_their_own() {
    let mut programme = example::programme();
    programme.items = programme.items.changed(|items| items[0].code = "delay".into());
    programme.ratios = programme.ratios.changed(|ratios| {
        ratios[0].id = "event_late".into();
        ratios[0].denominator = "delay".into();
    });
    let reported = reported("T01 event 2014-06-24\nT01 delay 8\nT01 active 2");
    let figures = figures(&programme, &reported, day("2014-12-31"));
    assert_eq!(figures.overall(Measure::DelayMean).and_then(Figure::number), Some(4.0));
    assert_eq!(figures.of_item(&"delay".into(), None).and_then(Figure::number), Some(8.0));
    assert_eq!(figures.of_activity(&"event".into(), Measure::Late).and_then(Figure::number), Some(1.0));
    let share = figures.of_ratio(&"event_late".into()).unwrap();
    assert_eq!((share.number(), share.unit), (Some(0.25), Unit::Share));
    let ids: std::collections::BTreeSet<String> = figures.iter().map(|figure| figure.id.to_string()).collect();
    assert_eq!(ids.len(), figures.len() - 1, "each has a text of its own; support has two periods");
    for figure in &figures {
        assert_eq!(figures.meant(&figure.id.to_string(), figure.period.as_ref()), Some(figure));
    }
}

proptest! {
    #[test]
    fn a_figure_says_what_became_of_everything_it_could_rest_on(reported in any_reported(), as_of in any_day(), ends in prop::option::of(any_day())) {
        let mut programme = example::programme();
        programme.territories = programme.territories.changed(|all| all[0].valid_to = ends);
        for figure in &figures(&programme, &reported, as_of) {
            let Basis { n, of, missing, not_applicable, not_yet_due, not_done, unknown } = figure.basis;
            prop_assert_eq!(n + missing + not_applicable + not_yet_due + not_done + unknown, of, "{}", figure.id);
            prop_assert!(figure.value.is_none() || n > 0, "{} has a value of nothing", figure.id);
        }
    }

    #[test]
    fn a_value_lies_in_its_interval(reported in any_reported(), as_of in any_day()) {
        for figure in &figures(&example::programme(), &reported, as_of) {
            let number = |amount: Amount| match amount {
                Amount::Number(number) => number,
                Amount::Day(day) => day.signed_duration_since(NaiveDate::default()).num_days() as f64,
            };
            if let (Some(value), Some((low, high))) = (figure.value, figure.interval) {
                prop_assert!(number(low) <= number(value) && number(value) <= number(high), "{:?}", figure);
            }
        }
    }

    #[test]
    fn a_silent_territory_never_changes_a_value(reported in any_reported(), as_of in any_day()) {
        let mut programme = example::programme();
        let before = figures(&programme, &reported, as_of);
        programme.territories = programme.territories.changed(|all| all.push(example::territory("T04")));
        let after = figures(&programme, &reported, as_of);
        for (before, after) in before.iter().zip(&after) {
            prop_assert_eq!((&before.id, before.value, before.interval), (&after.id, after.value, after.interval));
            prop_assert_eq!(before.basis.n, after.basis.n);
            prop_assert!(before.basis.of < after.basis.of);
        }
    }

    #[test]
    fn the_order_of_the_territories_changes_no_figure(reported in any_reported(), as_of in any_day()) {
        let mut programme = example::programme();
        let before = figures(&programme, &reported, as_of);
        programme.territories = programme.territories.changed(|all| all.reverse());
        for (before, after) in before.iter().zip(&figures(&programme, &reported, as_of)) {
            let close = before.number().zip(after.number()).is_none_or(|(a, b)| (a - b).abs() < 1e-9);
            prop_assert!(close && before.value.is_some() == after.value.is_some() && before.basis == after.basis);
        }
    }
}
