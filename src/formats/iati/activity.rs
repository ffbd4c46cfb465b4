//! The programme as an activity, and each implementation activity in each territory as one of its parts.

use super::{
    Told,
    dates::{self, ActivityDate, Said, in_both, in_words},
    xml::Xml,
};
use crate::{
    domain::{
        conformity::{Cell, CellState},
        date::day_in_words,
        language::{Language, Text},
        programme::{Activity, Phase, Territory},
    },
    texts::text_with,
    wording::said,
};
use chrono::{DateTime, SecondsFormat};
use std::io;

/// States of an activity: not begun, under way, done, given up.
const PIPELINE: &str = "1";
const UNDER_WAY: &str = "2";
const CLOSED: &str = "4";
const CANCELLED: &str = "5";

/// Roles: who answers for it, who carries it out.
const ACCOUNTABLE: &str = "2";
const IMPLEMENTING: &str = "4";

/// « Other »: a definition does not say what kind of organisation reports.
const OTHER: &str = "90";
/// The vocabulary of whoever reports.
const OWN: &str = "99";

impl Told<'_> {
    /// The programme.
    pub fn whole(&self, xml: &mut Xml) -> io::Result<()> {
        let programme = self.programme();
        self.open(xml, ("1", &self.id_of_whole()), self.newest.values().max().copied())?;
        xml.narrated("title", &[], &programme.name)?;
        let empty = programme.summary.fr.is_empty() && programme.summary.en.is_empty();
        xml.narrated("description", &[("type", "1")], if empty { &programme.name } else { &programme.summary })?;
        if programme.illustrative {
            xml.narrated("description", &[("type", "4")], &in_both("open-illustrative"))?;
        }
        self.accountable(xml)?;
        for territory in &programme.territories {
            xml.narrated("participating-org", &[("role", IMPLEMENTING)], &territory.name)?;
        }
        xml.empty("activity-status", &[("code", self.state_of_whole())])?;
        write_dates(xml, &dates::of_phase(self.standing))?;
        self.sectors(xml, None)?;
        for territory in &programme.territories {
            for activity in &programme.activities {
                let part = self.id_of_part(territory, activity);
                xml.empty("related-activity", &[("ref", &part), ("type", "2")])?;
            }
        }
        xml.close("iati-activity")
    }

    /// One implementation activity in one territory, with what came of it.
    pub fn part(&self, xml: &mut Xml, (place, territory): (usize, &Territory), activity: &Activity) -> io::Result<()> {
        let cell = self.standing.conformity.cell(&territory.code, &activity.code);
        let newest = self.newest.get(&(territory.code.as_str(), activity.code.as_str())).copied();
        self.open(xml, ("2", &self.id_of_part(territory, activity)), newest)?;
        let title = |language| format!("{} – {}", activity.name.get(language), territory.name.get(language));
        xml.narrated("title", &[], &in_each(title))?;
        let described = in_each(|language| self.described((activity, cell), language));
        xml.narrated("description", &[("type", "1")], &described)?;
        self.accountable(xml)?;
        xml.narrated("participating-org", &[("role", IMPLEMENTING)], &territory.name)?;
        let phase = self.programme().phase;
        let state = cell.map_or_else(|| self.state_by_phase(phase), |cell| state_of(cell.state));
        xml.empty("activity-status", &[("code", state)])?;
        let done = cell.map(|cell| (cell, self.taken.reported.get(&territory.code, &activity.code, None)));
        write_dates(xml, &dates::of_activity(self.standing, activity, done))?;
        xml.open("location", &[("ref", &territory.code)])?;
        xml.narrated("name", &[], &territory.name)?;
        xml.close("location")?;
        self.sectors(xml, Some(activity))?;
        xml.empty("related-activity", &[("ref", &self.id_of_whole()), ("type", "1")])?;
        self.results(xml, (place, territory), activity)?;
        xml.close("iati-activity")
    }

    /// Level and identifier, when its newest value was recorded, and who reports it.
    fn open(&self, xml: &mut Xml, (level, id): (&str, &str), newest: Option<i64>) -> io::Result<()> {
        let newest = newest.and_then(DateTime::from_timestamp_micros);
        let newest = newest.map(|instant| instant.to_rfc3339_opts(SecondsFormat::Secs, true));
        let mut attributes = vec![("xml:lang", self.language.code()), ("hierarchy", level)];
        attributes.extend(newest.as_deref().map(|instant| ("last-updated-datetime", instant)));
        xml.open("iati-activity", &attributes)?;
        xml.words("iati-identifier", &[], id)?;
        let reporter = self.reporter();
        xml.narrated("reporting-org", &[("ref", &reporter), ("type", OTHER)], &self.programme().name)
    }

    /// Whoever reports answers for all of it.
    fn accountable(&self, xml: &mut Xml) -> io::Result<()> {
        let reporter = self.reporter();
        let attributes = [("ref", reporter.as_str()), ("type", OTHER), ("role", ACCOUNTABLE)];
        xml.narrated("participating-org", &attributes, &self.programme().name)
    }

    /// The strand of an activity that has one, else the programme as a whole; and each strand as a tag.
    fn sectors(&self, xml: &mut Xml, activity: Option<&Activity>) -> io::Result<()> {
        let programme = self.programme();
        let of_it = |code: &str| activity.is_none_or(|activity| activity.axes.iter().any(|axis| *axis == *code));
        let axes: Vec<_> = programme.axes.iter().filter(|axis| of_it(&axis.code)).collect();
        let (code, name) = match axes.as_slice() {
            [one] => (one.code.as_str(), &one.name),
            _ => (programme.slug.as_str(), &programme.name),
        };
        xml.narrated("sector", &[("vocabulary", OWN), ("code", code), ("percentage", "100")], name)?;
        for axis in axes {
            xml.narrated("tag", &[("vocabulary", OWN), ("code", &axis.code)], &axis.name)?;
        }
        Ok(())
    }

    /// « En retard (+15 j) en date du 30 juin 2015. Date prévue : septembre 2014 (devis version 1). »
    fn described(&self, (activity, cell): (&Activity, Option<Cell>), language: Language) -> String {
        let Some((cell, planned)) = cell.zip(self.standing.plan.activities.get(&activity.code)) else {
            return text_with(language, "open-continuous", &[]);
        };
        let delay = cell.delay.as_ref().map(|delay| format!(" ({})", said::delay(language, delay)));
        let state = said::capitalised(&said::state(language, cell.state));
        let arguments = [
            ("state", format!("{state}{}", delay.unwrap_or_default()).into()),
            ("day", day_in_words(self.standing.as_of(), language).into()),
            ("planned", in_words(&planned.date).get(language).to_owned().into()),
            ("version", self.standing.plan.version.to_string().into()),
            ("source", planned.source.get(language).to_owned().into()),
        ];
        text_with(language, "open-described", &arguments).trim().to_owned()
    }

    /// The programme is closed once its phase is over and everything in it is done, or is not to be done.
    fn state_of_whole(&self) -> &'static str {
        let by_phase = self.state_by_phase(self.programme().phase);
        let open = |cell: Cell| ![CLOSED, CANCELLED].contains(&state_of(cell.state));
        if by_phase == CLOSED && self.standing.conformity.cells().any(open) { UNDER_WAY } else { by_phase }
    }

    fn state_by_phase(&self, phase: Phase) -> &'static str {
        match self.standing.as_of() {
            day if day < phase.starts => PIPELINE,
            day if day <= phase.ends => UNDER_WAY,
            _ => CLOSED,
        }
    }
}

/// What the state of a cell is called. What is not known to be done is under way: no state says « not reported ».
fn state_of(state: CellState) -> &'static str {
    match state {
        CellState::OnTime | CellState::Late | CellState::Indeterminate => CLOSED,
        CellState::NotYetDue => PIPELINE,
        CellState::NotApplicable | CellState::Withdrawn => CANCELLED,
        CellState::Overdue | CellState::Due | CellState::Perhaps | CellState::Missing | CellState::Unknown => UNDER_WAY,
    }
}

fn write_dates(xml: &mut Xml, dates: &[ActivityDate]) -> io::Result<()> {
    for date in dates {
        xml.open("activity-date", &[("type", date.kind), ("iso-date", &date.day.to_string())])?;
        match &date.said {
            Said::Words(words) => xml.narrative(Language::French, words)?,
            Said::Product(text) => xml.narratives(text)?,
        }
        xml.close("activity-date")?;
    }
    Ok(())
}

fn in_each(said: impl Fn(Language) -> String) -> Text {
    Text { fr: said(Language::French), en: said(Language::English) }
}
