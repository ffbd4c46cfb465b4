//! The milestones of a programme as a calendar (iCalendar, RFC 5545): its phase, the windows that are planned, and
//! the dates that have come.
//!
//! Every event lasts whole days, and an imprecise date all the days it can mean. What is planned is there once, for
//! the region; what is done, once a territory. The file depends on the data alone: an event is stamped with the moment
//! its value was recorded, and a planned one with the day the plan was adopted, or the phase began. Its identifier
//! stays when its value is corrected, so that a calendar that is read again moves the event and does not double it.

mod line;

use super::taken::Taken;
use crate::{
    domain::{
        conformity::Cell,
        date::PartialDate,
        language::Language,
        programme::{Activity, Plan},
        standing::Standing,
    },
    texts::{text, text_with},
    wording::said,
};
use chrono::{DateTime, Datelike, NaiveDate};
use line::Lines;

/// One milestone.
struct Event {
    /// Stays the same for as long as there is such a milestone.
    id: String,
    /// `20150630T120000Z`.
    stamp: String,
    /// How many times the plan changed before it.
    sequence: u32,
    days: (NaiveDate, NaiveDate),
    /// The key of its category.
    kind: &'static str,
    summary: String,
    description: String,
    place: Option<String>,
}

/// The calendar.
pub fn ics(taken: &Taken) -> Vec<u8> {
    let (language, programme) = (taken.language(), &taken.programme);
    let standing = taken.standing();
    let name = programme.name.get(language).to_owned();
    let name = text_with(language, "ics-name", &[("programme", name.into())]);
    let mut lines = Lines::default();
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", &format!("-//Jalons//Jalons//{}", language.code().to_uppercase()));
    lines.plain("CALSCALE", "GREGORIAN");
    // The second name is the one most programs read.
    lines.text(&format!("NAME;LANGUAGE={}", language.tag()), &name);
    lines.text("X-WR-CALNAME", &name);
    if programme.illustrative {
        let made_up = format!("{} {}", text(language, "illustrative-title"), text(language, "illustrative-text"));
        lines.text(&format!("DESCRIPTION;LANGUAGE={}", language.tag()), &made_up);
    }
    let events = phase(&standing, language).into_iter();
    let planned = programme.activities.iter().filter_map(|activity| window(&standing, activity, language));
    let done = standing.conformity.cells().filter_map(|cell| come(taken, &standing, &cell));
    for event in events.chain(planned).chain(done) {
        event.write(&mut lines, (&programme.slug, language));
    }
    lines.plain("END", "VCALENDAR");
    lines.into_bytes()
}

/// The first and the last day of the phase.
fn phase(standing: &Standing, language: Language) -> [Event; 2] {
    let phase = standing.programme.phase;
    let of = |id: &str, day, key: &str| Event {
        id: id.to_owned(),
        stamp: midnight(phase.starts),
        sequence: 0,
        days: (day, day),
        kind: "ics-kind-phase",
        summary: text_with(language, key, &[("programme", standing.programme.name.get(language).to_owned().into())]),
        description: String::new(),
        place: None,
    };
    [of("phase-start", phase.starts, "ics-phase-start"), of("phase-end", phase.ends, "ics-phase-end")]
}

/// A planned window, for the whole region; nothing where the plan names no day.
fn window(standing: &Standing, activity: &Activity, language: Language) -> Option<Event> {
    let planned = standing.plan.activities.get(&activity.code)?;
    let version = ("version", standing.plan.version.to_string().into());
    let source = ("source", planned.source.get(language).to_owned().into());
    let arguments = [
        ("activity", activity.short.get(language).to_owned().into()),
        ("date", planned.date.in_words(language).into()),
    ];
    Some(Event {
        id: format!("planned-{}", activity.code),
        stamp: adopted(&standing.plan, standing),
        sequence: standing.plan.version.saturating_sub(1),
        days: days(standing, &planned.date)?,
        kind: "ics-kind-planned",
        summary: text_with(language, "ics-planned", &arguments),
        description: text_with(language, "ics-planned-text", &[version, source]).trim().to_owned(),
        place: None,
    })
}

/// What a territory has certainly done by that day, in its own words where they may be read.
fn come(taken: &Taken, standing: &Standing, cell: &Cell) -> Option<Event> {
    let (language, programme) = (taken.language(), &standing.programme);
    let date = cell.actual.filter(|_| cell.state.is_done())?;
    let entry = taken.reported.get(cell.territory, cell.activity, None)?;
    let territory = programme.territory(cell.territory)?.name.get(language).to_owned();
    let words = entry.words.as_ref().map_or_else(|| date.in_words(language), ToString::to_string);
    let arguments = [
        ("activity", programme.activity(cell.activity)?.short.get(language).to_owned().into()),
        ("territory", territory.clone().into()),
        ("date", words.into()),
    ];
    let delay = cell.delay.as_ref().map(|delay| format!(" ({})", said::delay(language, delay))).unwrap_or_default();
    let state = said::capitalised(&said::state(language, cell.state));
    let planned = standing.plan.date_of(cell.activity)?.in_words(language);
    let told = [("state", format!("{state}{delay}").into()), ("planned", planned.into())];
    Some(Event {
        id: format!("done-{}-{}", cell.territory, cell.activity),
        stamp: instant(entry.recorded_at()),
        sequence: 0,
        days: days(standing, date)?,
        kind: "ics-kind-done",
        summary: text_with(language, "ics-done", &arguments),
        description: text_with(language, "ics-done-text", &told),
        place: Some(territory),
    })
}

impl Event {
    fn write(self, lines: &mut Lines, (slug, language): (&str, Language)) {
        let (first, last) = self.days;
        let said = |name: &str| format!("{name};LANGUAGE={}", language.tag());
        lines.plain("BEGIN", "VEVENT");
        // No such host is registered anywhere, nor will be.
        lines.plain("UID", &format!("{}@{slug}.jalons.invalid", self.id));
        lines.plain("DTSTAMP", &self.stamp);
        lines.plain("SEQUENCE", &self.sequence.to_string());
        lines.plain("DTSTART;VALUE=DATE", &compact(first));
        // The end is the day after: it is not part of the event.
        lines.plain("DTEND;VALUE=DATE", &compact(day_after(last)));
        lines.text(&said("SUMMARY"), &self.summary);
        if !self.description.is_empty() {
            lines.text(&said("DESCRIPTION"), &self.description);
        }
        if let Some(place) = &self.place {
            lines.text(&said("LOCATION"), place);
        }
        lines.text(&said("CATEGORIES"), &text(language, self.kind));
        // It keeps nobody busy.
        lines.plain("TRANSP", "TRANSPARENT");
        lines.plain("END", "VEVENT");
    }
}

/// The days a date can mean; the one that is known, where the other end is open.
fn days(standing: &Standing, date: &PartialDate) -> Option<(NaiveDate, NaiveDate)> {
    let bounds = date.bounds(standing.programme.conventions.season_calendar);
    let first = bounds.earliest.or(bounds.latest)?;
    Some((first, bounds.latest.unwrap_or(first)))
}

/// The day the plan was adopted, where it says so; else the day the phase began.
fn adopted(plan: &Plan, standing: &Standing) -> String {
    let adopted = plan.adopted.as_ref().and_then(|date| days(standing, date));
    midnight(adopted.map_or(standing.programme.phase.starts, |(_, last)| last))
}

/// Four digits are all that a year has here.
fn day_after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().filter(|next| next.year() <= 9999).unwrap_or(day)
}

fn compact(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

fn midnight(day: NaiveDate) -> String {
    format!("{}T000000Z", compact(day))
}

fn instant(microseconds: i64) -> String {
    DateTime::from_timestamp_micros(microseconds).unwrap_or_default().format("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests;
