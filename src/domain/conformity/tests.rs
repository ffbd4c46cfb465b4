use super::*;
use crate::domain::{
    entry::{Subject, Value},
    example::{self, EVENT, TERRITORIES, TRAINING, any_day, any_reported, day, reported},
};
use proptest::prelude::*;

fn matrix(lines: &str, as_of: &str) -> Conformity {
    let programme = example::programme();
    Conformity::at(&programme, &programme.plans[0], &reported(lines), day(as_of))
}

/// The state of the event in T01: planned from 20 March to 20 June 2014.
fn event(lines: &str, as_of: &str) -> CellState {
    matrix(lines, as_of).cell("T01", EVENT).unwrap().state
}

#[test]
fn what_was_done_inside_its_window_is_on_time() {
    assert_eq!(event("T01 event 2014-06-20", "2014-06-20"), CellState::OnTime);
    assert_eq!(event("T01 event 2014-21", "2014-06-20"), CellState::OnTime);
}

#[test]
fn what_was_done_before_its_window_is_on_time() {
    assert_eq!(event("T01 event 2014-01", "2014-02-01"), CellState::OnTime);
}

#[test]
fn what_was_done_after_its_window_is_late() {
    assert_eq!(event("T01 event 2014-06-21", "2014-06-21"), CellState::Late);
    assert_eq!(event("T01 event 2014-23", "2015-03-31"), CellState::Late);
}

#[test]
fn what_was_done_some_day_of_a_year_that_holds_the_deadline_is_indeterminate() {
    assert_eq!(event("T01 event 2014", "2014-12-31"), CellState::Indeterminate);
}

#[test]
fn a_day_between_the_first_and_the_last_a_date_can_mean_is_perhaps_after_it() {
    assert_eq!(event("T01 event 2014", "2014-12-30"), CellState::Perhaps);
    assert_eq!(event("T01 event 2014", "2014-01-01"), CellState::Perhaps);
    assert_eq!(event("T01 event 2014-05-01/..", "2016-01-01"), CellState::Perhaps);
    assert_eq!(event("T01 event ../2014-05-01", "2014-04-30"), CellState::Perhaps);
}

#[test]
fn what_is_not_done_and_past_its_window_is_overdue() {
    assert_eq!(event("T01 event 2014-09-15", "2014-06-21"), CellState::Overdue);
    assert_eq!(event("T01 event 2014-09-15", "2014-09-14"), CellState::Overdue);
    assert_eq!(event("T01 event not_yet_due", "2014-06-21"), CellState::Overdue);
}

#[test]
fn what_is_not_done_inside_its_window_is_due() {
    assert_eq!(event("T01 event 2014-09-15", "2014-03-20"), CellState::Due);
    assert_eq!(event("T01 event 2014-09-15", "2014-06-20"), CellState::Due);
}

#[test]
fn what_is_not_done_before_its_window_is_not_yet_due() {
    assert_eq!(event("T01 event 2014-09-15", "2014-03-19"), CellState::NotYetDue);
}

#[test]
fn silence_before_the_window_is_not_yet_due_and_missing_from_its_first_day_on() {
    assert_eq!(event("", "2014-03-19"), CellState::NotYetDue);
    assert_eq!(event("", "2014-03-20"), CellState::Missing);
    assert_eq!(event("T01 event missing", "2020-01-01"), CellState::Missing);
}

#[test]
fn a_territory_that_says_why_there_is_no_date_is_believed() {
    assert_eq!(event("T01 event not_applicable", "2014-01-01"), CellState::NotApplicable);
    assert_eq!(event("T01 event unknown", "2016-01-01"), CellState::Unknown);
}

#[test]
fn a_territory_that_ended_before_the_window_began_is_withdrawn_from_then_on() {
    let mut programme = example::programme();
    programme.territories = programme.territories.changed(|all| all[0].valid_to = Some(day("2014-10-31")));
    let states = |lines: &str, as_of: &str| {
        let conformity = Conformity::at(&programme, &programme.plans[0], &reported(lines), day(as_of));
        [TRAINING, EVENT].map(|activity| conformity.cell("T01", activity).unwrap().state)
    };
    assert_eq!(states("", "2014-10-31"), [CellState::NotYetDue, CellState::Missing]);
    assert_eq!(states("", "2014-11-01"), [CellState::Withdrawn, CellState::Missing]);
    assert_eq!(states("T01 training not_yet_due", "2015-06-01"), [CellState::Withdrawn, CellState::Missing]);
    assert_eq!(
        states("T01 event 2014-06-01", "2015-06-01"),
        [CellState::Withdrawn, CellState::OnTime],
        "its past stays"
    );
}

#[test]
fn tolerance_decides_between_on_time_and_late_but_not_what_is_overdue() {
    let mut programme = example::programme();
    programme.conventions.tolerance_days = 10;
    let state = |lines: &str, as_of: &str| {
        let conformity = Conformity::at(&programme, &programme.plans[0], &reported(lines), day(as_of));
        conformity.cell("T01", EVENT).unwrap().state
    };
    assert_eq!(state("T01 event 2014-06-30", "2014-07-01"), CellState::OnTime);
    assert_eq!(state("T01 event 2014-07-01", "2014-07-01"), CellState::Late);
    assert_eq!(state("T01 event 2014-07-01", "2014-06-21"), CellState::Overdue);
}

#[test]
fn the_last_entry_of_a_territory_is_the_one_that_counts() {
    let conformity = matrix("T01 event 2014-09-15\nT01 event 2014-05-15", "2015-01-01");
    let cell = conformity.cell("T01", EVENT).unwrap();
    assert_eq!((cell.state, cell.entry), (CellState::OnTime, Some(example::id("e2"))));
}

#[test]
fn a_value_that_is_no_date_tells_nothing_of_an_activity() {
    let programme = example::programme();
    let entry = example::entry("e1", Subject::read("T01", EVENT, ""), Value::Text("bientôt".into()));
    let conformity = Conformity::at(&programme, &programme.plans[0], &Reported::new([entry]), day("2014-04-01"));
    assert_eq!(conformity.cell("T01", EVENT).unwrap().state, CellState::Missing);
}

#[test]
fn a_date_shows_only_once_it_may_have_come() {
    let lines = "T01 event 2014-09-15";
    assert_eq!(matrix(lines, "2014-09-14").cell("T01", EVENT).unwrap().actual, None);
    let done = matrix(lines, "2014-09-15");
    let cell = done.cell("T01", EVENT).unwrap();
    assert_eq!(cell.actual, Some(&example::date("2014-09-15")));
    assert_eq!(cell.delay.map(|delay| delay.days), Some(87.0));
    let perhaps = matrix("T01 event 2014-09", "2014-09-14");
    assert!(perhaps.cell("T01", EVENT).unwrap().actual.is_some());
    assert!(perhaps.cell("T01", EVENT).unwrap().delay.is_none(), "what is perhaps done has no delay yet");
}

#[test]
fn activities_come_strand_by_strand_and_continuous_ones_have_no_cell() {
    let conformity = matrix("", "2014-01-01");
    assert_eq!(conformity.activities[..], [TRAINING, EVENT]);
    assert_eq!(conformity.territories[..], TERRITORIES);
    assert_eq!(conformity.len(), 6);
    assert!(conformity.cell("T01", "coordination").is_none());
    let order: Vec<_> = conformity.of_territory("T02").map(|cell| cell.activity.as_str()).collect();
    assert_eq!(order, [TRAINING, EVENT]);
    let order: Vec<_> = conformity.of_activity(EVENT).map(|cell| cell.territory.as_str()).collect();
    assert_eq!(order, TERRITORIES);
}

#[test]
fn an_amended_plan_gives_other_verdicts_on_the_same_facts() {
    let programme = example::programme();
    let amended = example::plan(2, &[(EVENT, "2014-23")]);
    let conformity = Conformity::at(&programme, &amended, &reported("T01 event 2014-11-01"), day("2015-01-01"));
    assert_eq!((conformity.plan, conformity.len()), (2, 3), "an activity that left the plan has no cell");
    assert_eq!(conformity.cell("T01", EVENT).unwrap().state, CellState::OnTime);
}

#[test]
fn every_state_has_a_word_of_its_own_that_is_also_its_word_in_json() {
    let words: std::collections::BTreeSet<_> = CellState::ALL.iter().map(|state| state.code()).collect();
    assert_eq!(words.len(), CellState::ALL.len());
    for state in CellState::ALL {
        assert_eq!(serde_json::to_value(state).unwrap(), state.code());
    }
}

proptest! {
    #[test]
    fn the_states_always_add_up_to_territories_times_activities(reported in any_reported(), as_of in any_day(), ends in prop::option::of(any_day())) {
        let mut programme = example::programme();
        programme.territories = programme.territories.changed(|all| all[0].valid_to = ends);
        let conformity = Conformity::at(&programme, &programme.plans[0], &reported, as_of);
        let counted: usize = CellState::ALL.iter().map(|state| conformity.count(*state)).sum();
        prop_assert_eq!(counted, programme.territories.len() * conformity.activities.len());
        let done: usize = CellState::ALL.iter().filter(|state| state.is_done()).map(|state| conformity.count(*state)).sum();
        prop_assert_eq!(done, conformity.done());
    }

    #[test]
    fn what_is_done_stays_done_with_the_same_verdict(reported in any_reported(), first in any_day(), second in any_day()) {
        let programme = example::programme();
        let at = |day| Conformity::at(&programme, &programme.plans[0], &reported, day);
        let (before, after) = (at(first.min(second)), at(first.max(second)));
        for (before, after) in before.cells().zip(after.cells()) {
            if before.state.is_done() {
                prop_assert_eq!(before, after);
            }
        }
    }

    #[test]
    fn only_what_is_done_has_a_delay(reported in any_reported(), as_of in any_day()) {
        let programme = example::programme();
        for cell in Conformity::at(&programme, &programme.plans[0], &reported, as_of).cells() {
            prop_assert!(cell.delay.is_none() || cell.state.is_done());
            prop_assert!(cell.actual.is_some() == (cell.state.is_done() || cell.state == CellState::Perhaps));
        }
    }
}
