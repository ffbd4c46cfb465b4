use crate::{
    domain::language::Language,
    formats::example::{HOSTILE, of_alliance, of_example, of_hostile, of_nothing, text},
};
use std::collections::BTreeMap;

/// The events of a calendar: each its properties by name, without their parameters.
fn events(calendar: &str) -> Vec<BTreeMap<String, String>> {
    let unfolded = calendar.replace("\r\n ", "");
    let mut lines = unfolded.strip_suffix("\r\n").unwrap().split("\r\n");
    assert_eq!((lines.next(), lines.clone().last()), (Some("BEGIN:VCALENDAR"), Some("END:VCALENDAR")));
    let (mut events, mut open) = (Vec::new(), None);
    for line in lines {
        let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("no property: {line}"));
        match (line, &mut open) {
            ("BEGIN:VEVENT", None) => open = Some(BTreeMap::new()),
            ("END:VEVENT", Some(_)) => events.extend(open.take()),
            (_, Some(event)) => {
                let name = name.split(';').next().unwrap().to_owned();
                assert!(event.insert(name, value.to_owned()).is_none(), "twice: {line}");
            }
            _ => {}
        }
    }
    events
}

fn of_kind(events: &[BTreeMap<String, String>], kind: &str) -> usize {
    events.iter().filter(|event| event["UID"].starts_with(kind)).count()
}

#[test]
fn what_is_planned_is_there_once_and_what_is_done_once_a_territory() {
    let events = events(&text("ics", &of_alliance(Language::French, None)));
    assert_eq!(["phase-", "planned-", "done-"].map(|kind| of_kind(&events, kind)), [2, 5, 50]);
    let planned =
        events.iter().find(|event| event["UID"] == "planned-gathering_event@alliance.jalons.invalid").unwrap();
    assert_eq!((&planned["DTSTART"][..], &planned["DTEND"][..]), ("20140320", "20140621"), "the end is the day after");
    assert_eq!(planned["SUMMARY"].replace('\u{a0}', " "), "Prévu : Événement rassembleur (printemps 2014)");
    assert_eq!(planned["DTSTAMP"], "20130401T000000Z", "the plan does not say when it was adopted: the phase");
    for event in &events {
        for needed in ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"] {
            assert!(event.contains_key(needed), "{needed} of {event:?}");
        }
    }
}

#[test]
fn a_calendar_says_in_either_language_what_was_done_when_and_where() {
    let english = text("ics", &of_alliance(Language::English, None));
    assert!(english.contains("NAME;LANGUAGE=en-CA:Alliance: milestones\r\n"), "{english}");
    let events = events(&english);
    let done = events.iter().find(|event| event["UID"].starts_with("done-T01-local_plan@")).unwrap();
    assert!(done["SUMMARY"].starts_with("Done: Local implementation plan – Territory 1 ("), "{done:?}");
    assert_eq!(done["LOCATION"], "Territory 1");
    assert!(done["DESCRIPTION"].ends_with("Planned: September 2014."), "{done:?}");
    assert!(english.replace("\r\n ", "").contains("They describe no real territory."), "{english}");
}

#[test]
fn an_imprecise_date_lasts_all_the_days_it_can_mean_and_one_that_has_not_come_is_not_there() {
    let done = |as_of| {
        let events = events(&text("ics", &of_example("T01 event 2014-09\nT02 event 2014-09-15", as_of)));
        let done = events.into_iter().filter(|event| event["UID"].starts_with("done-"));
        done.map(|event| (event["DTSTART"].clone(), event["DTEND"].clone())).collect::<Vec<_>>()
    };
    let days = |first: &str, end: &str| (first.to_owned(), end.to_owned());
    assert_eq!(done("2014-09-30"), [days("20140901", "20141001"), days("20140915", "20140916")]);
    assert_eq!(done("2014-09-29"), [days("20140915", "20140916")]);
    assert_eq!(done("2013-01-01"), []);
}

#[test]
fn before_the_phase_and_without_anything_planned_a_calendar_has_the_phase() {
    let events = events(&text("ics", &of_nothing()));
    assert_eq!((events.len(), of_kind(&events, "phase-")), (2, 2));
    let early = self::events(&text("ics", &of_example("", "2012-01-01")));
    assert_eq!(["phase-", "planned-"].map(|kind| of_kind(&early, kind)), [2, 2]);
}

#[test]
fn no_text_breaks_out_of_its_line() {
    for words in HOSTILE {
        let calendar = text("ics", &of_hostile(words));
        let events = events(&calendar);
        assert_eq!(["phase-", "planned-", "done-"].map(|kind| of_kind(&events, kind)), [2, 2, 1], "{words}");
        assert!(calendar.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{calendar}");
        assert_eq!(calendar.matches("BEGIN:VCALENDAR").count(), 1);
    }
}

#[test]
fn the_same_data_give_the_same_bytes() {
    let asked = of_example("T01 event 2014-09", "2015-03-31");
    assert_eq!(text("ics", &asked), text("ics", &asked));
    let identifiers =
        |calendar: &str| events(calendar).into_iter().map(|event| event["UID"].clone()).collect::<Vec<_>>();
    let corrected = of_example("T01 event 2014-10", "2015-03-31");
    assert_eq!(
        identifiers(&text("ics", &asked)),
        identifiers(&text("ics", &corrected)),
        "a correction moves the event"
    );
}
