use super::*;
use crate::domain::{
    conformity::CellState,
    example::{self, any_day, any_reported, day, reported},
    ledger::reported::Reported,
    programme::Programme,
};
use proptest::prelude::*;
use std::sync::Arc;

fn completion(programme: &Programme, reported: &Reported, as_of: NaiveDate) -> Completion {
    Completion::of(&standing(programme, reported, as_of))
}

fn standing(programme: &Programme, reported: &Reported, as_of: NaiveDate) -> Standing {
    let (programme, reported) = (Arc::new(programme.clone()), Arc::new(reported.clone()));
    Standing::at(&programme, &programme.plans[0], &reported, as_of)
}

fn of(lines: &str, as_of: &str) -> Completion {
    completion(&example::programme(), &reported(lines), day(as_of))
}

fn totals(step: Option<Step>) -> (usize, usize, usize) {
    step.map(|step| (step.planned, step.done, step.possibly)).unwrap()
}

#[test]
fn nothing_reported_is_nothing_done_while_the_plan_goes_on() {
    let completion = of("", "2015-03-31");
    assert_eq!(completion.of, 6);
    let days: Vec<_> = completion.steps.iter().map(|step| (step.day.to_string(), step.planned, step.done)).collect();
    let expected = [("2014-01-01", 0, 0), ("2014-06-20", 3, 0), ("2015-01-31", 6, 0), ("2015-03-31", 6, 0)];
    assert_eq!(days, expected.map(|(day, planned, done)| (day.to_owned(), planned, done)));
}

#[test]
fn a_day_counts_once_and_an_imprecise_date_between_its_first_and_last_day() {
    let completion = of("T01 event 2014-05-15\nT02 event 2014-07", "2014-12-31");
    assert_eq!(totals(completion.on(day("2014-05-14"))), (0, 0, 0));
    assert_eq!(totals(completion.on(day("2014-05-15"))), (0, 1, 1));
    assert_eq!(totals(completion.on(day("2014-07-01"))), (3, 1, 2));
    assert_eq!(totals(completion.on(day("2014-07-30"))), (3, 1, 2));
    assert_eq!(totals(completion.on(day("2014-07-31"))), (3, 2, 2));
}

#[test]
fn a_date_that_never_ends_is_never_certain_and_one_that_never_began_is_always_possible() {
    let completion = of("T01 event 2014-05-15/..\nT02 event ../2014-07-31", "2015-03-31");
    assert_eq!(totals(completion.on(day("2014-01-01"))), (0, 0, 1));
    assert_eq!(totals(completion.on(day("2014-05-15"))), (0, 0, 2));
    assert_eq!(totals(completion.on(day("2015-03-31"))), (6, 1, 2));
}

#[test]
fn what_came_after_the_day_looked_at_is_not_shown() {
    let completion = of("T01 event 2014-05-15\nT02 event 2014-07-15", "2014-06-30");
    assert_eq!(completion.steps.last().map(|step| (step.day, step.done)), Some((day("2014-06-30"), 1)));
    assert!(completion.steps.iter().all(|step| step.day <= day("2014-06-30")));
}

#[test]
fn a_day_before_the_phase_is_shown_alone() {
    let completion = of("T01 event 2014-05-15", "2013-06-30");
    assert_eq!(completion.steps, [Step { day: day("2013-06-30"), planned: 0, done: 0, possibly: 0 }]);
    assert_eq!(completion.on(day("2013-06-29")), None);
}

#[test]
fn the_day_on_which_a_total_was_reached_is_the_first_one() {
    let completion = of("T01 event 2014-05-15\nT02 event 2014-07-15\nT03 event 2014-07-15", "2014-12-31");
    assert_eq!(completion.reached(1), Some(day("2014-05-15")));
    assert_eq!(completion.reached(2), Some(day("2014-07-15")));
    assert_eq!(completion.reached(4), None);
}

proptest! {
    #[test]
    fn totals_never_fall_and_never_pass_the_whole(reported in any_reported(), as_of in any_day()) {
        let completion = completion(&example::programme(), &reported, as_of);
        prop_assert_eq!(completion.steps.last().map(|step| step.day), Some(as_of));
        for step in &completion.steps {
            prop_assert!(step.done <= step.possibly && step.possibly <= completion.of && step.planned <= completion.of);
        }
        for pair in completion.steps.windows(2) {
            prop_assert!(pair[0].day < pair[1].day);
            prop_assert!(pair[0].planned <= pair[1].planned && pair[0].done <= pair[1].done && pair[0].possibly <= pair[1].possibly);
        }
    }

    #[test]
    fn the_totals_of_a_day_are_the_states_of_that_day(reported in any_reported(), looked_at in any_day(), earlier in 0..900i64) {
        let programme = example::programme();
        let then = looked_at - chrono::TimeDelta::days(earlier);
        let on_that_day = standing(&programme, &reported, then).conformity;
        if let Some(step) = completion(&programme, &reported, looked_at).on(then) {
            prop_assert_eq!(step.done, on_that_day.done());
            prop_assert_eq!(step.possibly, on_that_day.done() + on_that_day.count(CellState::Perhaps));
        }
    }
}
