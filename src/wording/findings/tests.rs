use super::*;
use crate::domain::{
    asked::Question,
    example,
    language::Language::{self, English, French},
};
use std::sync::Arc;

/// The example, as these lines report it, seen on that day. The event is planned until 20 June 2014, the training
/// until 31 January 2015.
pub(crate) fn ground(lines: &str, as_of: &str, language: Language) -> Ground {
    let standing = Arc::new(example::standing(lines, as_of));
    let question = Question { language, ..Question::default() };
    Ground { question, standing, waiting: 0, revision: 1, heard: 1, last_entry: None }
}

const ALL_DONE: &str = "
    T01 event 2014-06-30
    T02 event 2014-07-10
    T03 event 2014-06-11
    T01 training 2015-02-14
    T02 training 2015-02-10
    T03 training 2015-02-09";

fn each_delay(lines: &str, as_of: &str, language: Language) -> String {
    of_each_delay(&ground(lines, as_of, language)).join(" ").replace('\u{a0}', " ")
}

fn timeline(lines: &str, activity: Option<&str>, language: Language) -> String {
    of_timeline(&ground(lines, "2015-06-30", language), activity).replace('\u{a0}', " ")
}

fn territory(lines: &str, as_of: &str, language: Language) -> String {
    let ground = ground(lines, as_of, language);
    of_territory(&ground, &ground.programme.territories[0]).replace('\u{a0}', " ")
}

#[test]
fn a_programme_is_told_how_much_of_what_is_done_came_late() {
    let said = |lines: &str, language| of_programme(&ground(lines, "2015-06-30", language));
    assert_eq!(said(ALL_DONE, French), "6 des 6 réalisations prévues sont faites, dont 5 plus tard que prévu.");
    let late = &ALL_DONE.replace("2014-06-11", "2014-06-21");
    assert_eq!(said(late, French), "6 des 6 réalisations prévues sont faites, toutes plus tard que prévu.");
    assert_eq!(said(late, English), "6 of the 6 planned steps are done, all of them later than planned.");
    assert!(said("T01 event 2014-06-11", French).starts_with("Une des 6 réalisations prévues est faite, aucune plus"));
}

#[test]
fn the_page_of_the_delays_says_which_activity_is_the_latest_then_the_others() {
    // Event: 10, 20 and −9 days, 7 on average; training: 14, 10 and 9 days, 11 on average.
    assert_eq!(
        each_delay(ALL_DONE, "2015-06-30", French),
        "Training a le plus long retard moyen, 0,4 mois. Suit event (0,2 mois)."
    );
    assert_eq!(
        each_delay(ALL_DONE, "2015-06-30", English),
        "Training has the longest mean delay, 0.4 months. Next comes event (0.2 months)."
    );
}

#[test]
fn an_activity_with_too_few_values_for_a_mean_is_counted_and_not_ranked() {
    assert_eq!(
        each_delay(ALL_DONE, "2015-01-31", French),
        "Event a un retard moyen de 0,2 mois. Une activité a trop peu de réalisations pour une moyenne."
    );
    assert_eq!(each_delay("", "2015-01-31", French), "Aucun retard moyen ne peut se calculer à cette date.");
}

#[test]
fn an_activity_on_time_is_told_from_one_that_imprecise_dates_leave_around_the_plan() {
    let early = "T01 event 2014-06\nT02 event 2014-06\nT03 event 2014-06
        T01 training 2015-01-10\nT02 training 2015-01-10\nT03 training 2015-01-10";
    assert_eq!(
        each_delay(early, "2015-06-30", French),
        "Event vient autour de la fin prévue, en moyenne. Training vient à temps, en moyenne."
    );
}

#[test]
fn the_timeline_says_how_much_came_after_its_window_and_whose_gap_is_the_widest() {
    assert_eq!(
        timeline(ALL_DONE, None, French),
        "5 réalisations sur 6 sont venues après la période prévue. Le plus grand écart est de 20 jours (T02, event)."
    );
    assert_eq!(
        timeline(ALL_DONE, Some("training"), English),
        "3 of 3 completed steps came after the planned window. The longest delay is 14 days (T01, training)."
    );
}

#[test]
fn a_widest_gap_that_is_shared_or_imprecise_is_said_as_it_is() {
    let lines = "T01 event 2014-09\nT02 event 2014-09\nT03 event 2014-06";
    assert_eq!(
        timeline(lines, Some("event"), French),
        "2 réalisations sur 3 sont venues après la période prévue. Pour une autre, la date ne permet pas de le dire. \
         Le plus grand écart est de 73 à 102 jours."
    );
}

#[test]
fn where_nothing_is_done_the_timeline_says_why() {
    assert_eq!(timeline("", None, French), "Rien n’est rapporté à cette date.");
    assert_eq!(
        timeline("T01 event 2015-12-01", Some("event"), English),
        "None of the 3 planned steps is done as of this day."
    );
}

#[test]
fn a_territory_is_told_how_much_of_what_it_did_came_after_the_planned_date() {
    let said = |event: &str, training: &str| {
        territory(&format!("T01 event {event}\nT01 training {training}"), "2015-06-30", French)
    };
    assert_eq!(said("2014-06-10", "2015-01-10"), "T01 : 2 activités sur 2 sont faites");
    assert_eq!(said("2014-07-10", "2015-01-10"), "T01 : 2 activités sur 2 sont faites, dont une après la date prévue");
    assert_eq!(
        said("2014-07-10", "2015-02-10"),
        "T01 : 2 activités sur 2 sont faites, toutes deux après la date prévue"
    );
}

#[test]
fn a_territory_is_told_what_is_overdue() {
    let lines = "T01 event 2014-07-10\nT01 training 2015-12-10";
    let french = "T01 : une activité sur 2 est faite, après la date prévue; une est échue";
    assert_eq!(territory(lines, "2015-06-30", French), french);
    let english = "T01: one of the 2 activities is done, after the planned date; one is overdue";
    assert_eq!(territory(lines, "2015-06-30", English), english);
    let none = territory("T01 event 2015-11\nT01 training 2015-12-10", "2015-06-30", French);
    assert_eq!(none, "T01 : aucune activité sur 2 n’est faite; 2 sont échues");
}

#[test]
fn a_territory_that_said_nothing_is_said_to_have_said_nothing() {
    assert_eq!(territory("T02 event 2014-07-10", "2015-06-30", French), "T01 n’a rien rapporté");
}
