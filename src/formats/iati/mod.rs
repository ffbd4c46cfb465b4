//! A programme as the International Aid Transparency Initiative writes activities (IATI 2.03): dates, states, results.
//!
//! **What an activity is.** The standard leaves that to whoever reports. Here the programme is one (level 1), and so is
//! each implementation activity in each territory (level 2), because the four kinds of dates (planned start and end,
//! actual start and end) may each stand once in an activity, and it is the implementation activity in a territory that
//! is planned for a window and done on a date. Levels are tied by `related-activity` (1 is the parent, 2 a child), as
//! the standard recommends, and results stand on the lower level alone, so that nobody counts them twice.
//!
//! **Dates.** An imprecise date is said by its first and last day, and by words: the author's own where they may be
//! read, else the product's. That is what the narrative of a date is for. A date that has not certainly come by the day
//! that is looked at is left out.
//!
//! **What is not said is not there.** No value is invented: a count or a rating that was not reported has no `actual`,
//! and there is neither baseline nor target, since a definition names none. It names no country, no budget and no
//! purpose code of the OECD either. `generated-datetime` is left out, so that the same data give the same bytes; an
//! activity's `last-updated-datetime` is that of its newest value.
//!
//! **Who reports.** A definition names no organisation that is registered anywhere, and none may be claimed: the
//! reference is `ZZ-JALONS-` and the programme's word. `ZZ` is no country, and never will be (ISO 3166 leaves it to its
//! users), so no register of organisations begins with it. Whoever publishes the file puts their own reference in its
//! place. Their type is 90, « other », for the same reason.
//!
//! **Sectors.** The programme's own vocabulary (99), with names. An activity of one strand has that strand; one of
//! several has the programme as a whole, since how much of it is of which strand is not known. All strands stand as tags.

mod activity;
mod dates;
mod results;
mod xml;

use super::taken::Taken;
use crate::domain::{
    language::Language,
    programme::{Activity, Programme, Territory},
    standing::Standing,
};
use results::Values;
use std::{collections::BTreeMap, io};
use xml::Xml;

/// What every part of the file is written from.
struct Told<'a> {
    taken: &'a Taken<'a>,
    standing: &'a Standing,
    language: Language,
    /// What the territories reported of each item.
    values: Vec<Values<'a>>,
    /// When the newest value about an activity in a territory was recorded.
    newest: BTreeMap<(&'a str, &'a str), i64>,
}

/// The file.
pub fn iati(taken: &Taken) -> io::Result<Vec<u8>> {
    let standing = taken.standing();
    let values = Values::all(&standing);
    let newest = newest(taken);
    let told = Told { taken, standing: &standing, language: taken.language(), values, newest };
    let programme = told.programme();
    let mut xml = Xml::begin()?;
    xml.open("iati-activities", &[("version", "2.03")])?;
    told.whole(&mut xml)?;
    for (place, territory) in programme.territories.iter().enumerate() {
        for activity in &programme.activities {
            told.part(&mut xml, (place, territory), activity)?;
        }
    }
    xml.close("iati-activities")?;
    Ok(xml.into_bytes())
}

fn newest<'a>(taken: &'a Taken) -> BTreeMap<(&'a str, &'a str), i64> {
    let mut newest = BTreeMap::new();
    for entry in taken.reported.iter() {
        let item = &entry.subject.item;
        let told_of = taken.programme.item(item).map_or(item.as_str(), |item| &item.activity);
        let latest = newest.entry((entry.subject.territory.as_str(), told_of)).or_insert(entry.recorded_at());
        *latest = entry.recorded_at().max(*latest);
    }
    newest
}

impl<'a> Told<'a> {
    fn programme(&self) -> &'a Programme {
        &self.standing.programme
    }

    /// The reference of whoever reports: no register has it.
    fn reporter(&self) -> String {
        format!("ZZ-JALONS-{}", self.programme().slug)
    }

    /// The programme as an activity.
    fn id_of_whole(&self) -> String {
        format!("{}-programme", self.reporter())
    }

    /// An implementation activity in a territory. The codes of a definition hold no sign that an identifier must not
    /// have, and an activity's code no hyphen: no two are written alike.
    fn id_of_part(&self, territory: &Territory, activity: &Activity) -> String {
        format!("{}-{}-{}", self.reporter(), territory.code, activity.code)
    }
}

#[cfg(test)]
mod tests;
