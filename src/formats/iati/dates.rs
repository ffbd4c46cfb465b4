//! The dates of an activity: when it was planned to begin and end, when it did, and in whose words.

use crate::{
    domain::{
        conformity::Cell,
        date::PartialDate,
        entry::Entry,
        language::{Language, Text},
        programme::Activity,
        standing::Standing,
    },
    texts::text,
};
use chrono::{Datelike, NaiveDate};

const PLANNED_START: &str = "1";
const ACTUAL_START: &str = "2";
const PLANNED_END: &str = "3";
const ACTUAL_END: &str = "4";

/// One date of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ActivityDate {
    /// 1 planned start, 2 actual start, 3 planned end, 4 actual end.
    pub kind: &'static str,
    pub day: NaiveDate,
    pub said: Said,
}

/// How a date is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// By whoever reported it, in the language reports are written in.
    Words(String),
    /// By the product, in both languages.
    Product(Text),
}

/// The first and the last day of the phase: what is planned for the programme as a whole.
pub(super) fn of_phase(standing: &Standing) -> Vec<ActivityDate> {
    let phase = standing.programme.phase;
    let said = Said::Product(in_both("open-phase"));
    vec![dated(PLANNED_START, phase.starts, &said), dated(PLANNED_END, phase.ends, &said)]
}

/// The planned window of an activity, and the days on which a territory can have done it, once they have certainly come.
pub(super) fn of_activity(
    standing: &Standing,
    activity: &Activity,
    done: Option<(Cell, Option<&Entry>)>,
) -> Vec<ActivityDate> {
    let mut dates = match standing.plan.date_of(&activity.code) {
        Some(planned) => of_window(standing, planned),
        None => of_phase(standing),
    };
    let done = done.filter(|(cell, _)| cell.state.is_done());
    if let Some((date, entry)) = done.and_then(|(cell, entry)| Some((cell.actual?, entry))) {
        let bounds = date.bounds(standing.programme.conventions.season_calendar);
        let words = entry.and_then(|entry| entry.words.clone());
        let said = words.map_or_else(|| Said::Product(in_words(date)), |words| Said::Words(words.to_string()));
        dates.extend(bounds.earliest.map(|day| dated(ACTUAL_START, day, &said)));
        dates.extend(bounds.latest.map(|day| dated(ACTUAL_END, day, &said)));
    }
    // The calendar of the format begins with the year 1.
    dates.retain(|date| date.day.year() >= 1);
    dates.sort_by_key(|date| date.kind);
    dates
}

/// Where a plan names no first day, the phase's own stands for it, and says so: a start must be there.
fn of_window(standing: &Standing, planned: &PartialDate) -> Vec<ActivityDate> {
    let bounds = planned.bounds(standing.programme.conventions.season_calendar);
    let said = Said::Product(in_words(planned));
    let phase = standing.programme.phase.starts;
    let start = match bounds.earliest.filter(|day| day.year() >= 1) {
        Some(day) => dated(PLANNED_START, day, &said),
        None => {
            let day = bounds.latest.map_or(phase, |latest| latest.min(phase));
            dated(PLANNED_START, day, &Said::Product(in_both("open-no-first-day")))
        }
    };
    let end = bounds.latest.map(|day| dated(PLANNED_END, day, &said));
    [Some(start), end].into_iter().flatten().collect()
}

fn dated(kind: &'static str, day: NaiveDate, said: &Said) -> ActivityDate {
    ActivityDate { kind, day, said: said.clone() }
}

/// A date in the product's words, in both languages.
pub(super) fn in_words(date: &PartialDate) -> Text {
    Text { fr: date.in_words(Language::French), en: date.in_words(Language::English) }
}

/// A sentence of the product in both languages.
pub(super) fn in_both(key: &str) -> Text {
    Text { fr: text(Language::French, key), en: text(Language::English, key) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::example::{self, EVENT, day};
    use std::sync::Arc;

    fn dates(lines: &str, as_of: &str) -> Vec<(&'static str, String)> {
        let standing = example::standing(lines, as_of);
        let cell = standing.conformity.cell("T01", EVENT).unwrap();
        let entry = standing.reported.get("T01", EVENT, None);
        let dates = of_activity(&standing, standing.programme.activity(EVENT).unwrap(), Some((cell, entry)));
        dates.into_iter().map(|date| (date.kind, date.day.to_string())).collect()
    }

    #[test]
    fn a_window_is_a_planned_start_and_a_planned_end() {
        let expected = [("1", "2014-03-20".to_owned()), ("3", "2014-06-20".to_owned())];
        assert_eq!(dates("", "2013-01-01"), expected, "before the phase too");
        assert_eq!(dates("T01 event missing", "2015-03-31"), expected);
    }

    #[test]
    fn an_imprecise_date_is_done_between_the_days_it_can_mean() {
        let expected = [("1", "2014-03-20"), ("2", "2014-09-01"), ("3", "2014-06-20"), ("4", "2014-09-30")];
        assert_eq!(dates("T01 event 2014-09", "2014-09-30"), expected.map(|(kind, day)| (kind, day.to_owned())));
    }

    #[test]
    fn a_date_that_has_not_certainly_come_is_not_there() {
        assert_eq!(dates("T01 event 2014-09", "2014-09-29").len(), 2);
    }

    #[test]
    fn a_date_with_an_open_beginning_has_an_end_alone() {
        let kinds: Vec<_> = dates("T01 event ../2014-05", "2015-03-31").into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, ["1", "3", "4"]);
    }

    #[test]
    fn a_plan_without_a_first_day_begins_with_the_phase_and_says_so() {
        let mut programme = example::programme();
        programme.plans = vec![example::plan(1, &[(EVENT, "../2014-06")])];
        let (programme, nothing) = (Arc::new(programme), Arc::default());
        let standing = Standing::at(&programme, &programme.plans[0], &nothing, day("2015-03-31"));
        let dates = of_activity(&standing, programme.activity(EVENT).unwrap(), None);
        assert_eq!((dates[0].kind, dates[0].day), ("1", day("2014-01-01")));
        assert_eq!(dates[0].said, Said::Product(in_both("open-no-first-day")));
    }
}
