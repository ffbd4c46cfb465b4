//! A small programme to test with: three territories, two dated activities in two strands, a handful of items.

use crate::domain::{
    code::entry_id::EntryId,
    conventions::Conventions,
    date::PartialDate,
    entry::{Emptiness, Entry, Subject, Value},
    language::Text,
    ledger::reported::Reported,
    programme::{
        Activity, Asked, Axis, Card, Item, ItemKind, Period, Phase, Plan, Planned, Programme, ProgrammeKind,
        Provenance, Ratio, Reporter, Review, Territory,
    },
    standing::Standing,
};
use chrono::NaiveDate;
use proptest::prelude::*;
use std::sync::Arc;

pub const TERRITORIES: [&str; 3] = ["T01", "T02", "T03"];
/// Planned in spring 2014, that is from 20 March to 20 June.
pub const EVENT: &str = "event";
/// Planned from December 2014 to January 2015.
pub const TRAINING: &str = "training";

/// All along the phase: `support`, rated 0 to 3 for 2014 and 2015. Counted with the event: `trained`, `active`.
pub fn programme() -> Programme {
    let ends = day("2015-03-31");
    Programme {
        slug: "example".into(),
        name: text("exemple"),
        kind: ProgrammeKind::Framework,
        summary: Text::default(),
        public: true,
        illustrative: true,
        review: Review::Required,
        phase: Phase { starts: day("2014-01-01"), ends },
        data_as_of: ends,
        evaluated: None,
        conventions: Conventions::default(),
        axes: ["clinical", "partnership"].map(|code| Axis { code: code.into(), name: text(code) }).into(),
        territories: TERRITORIES.map(territory).into(),
        activities: [
            activity(EVENT, "partnership", false),
            activity(TRAINING, "clinical", false),
            activity("coordination", "partnership", true),
        ]
        .into(),
        items: [count("trained"), count("active"), support()].into(),
        plans: vec![plan(1, &[(EVENT, "2014-21"), (TRAINING, "2014-12/2015-01")])],
        ratios: [Ratio {
            id: "active_share".into(),
            name: text("toujours actifs"),
            numerator: "active".into(),
            denominator: "trained".into(),
        }]
        .into(),
        checks: Vec::new(),
        factors: Vec::new(),
        statements: Vec::new(),
        card: Card::default(),
    }
}

pub fn plan(version: u32, dates: &[(&str, &str)]) -> Plan {
    let planned = |edtf| Planned { date: date(edtf), provenance: Provenance::Published, source: Text::default() };
    Plan {
        version,
        adopted: None,
        adopted_by: None,
        reason: None,
        activities: dates.iter().map(|(activity, edtf)| ((*activity).into(), planned(edtf))).collect(),
    }
}

pub fn territory(code: &str) -> Territory {
    Territory { code: code.into(), name: text(code), valid_from: None, valid_to: None }
}

fn activity(code: &str, axis: &str, continuous: bool) -> Activity {
    let axes = vec![axis.into()];
    Activity { code: code.into(), name: text(code), short: text(code), subject: text(code), axes, continuous }
}

fn count(code: &str) -> Item {
    let kind = ItemKind::Count { max: None };
    let (by, asked, periods) = (Reporter::Territory, Asked::Always, Vec::new());
    Item { code: code.into(), activity: EVENT.into(), name: text(code), kind, by, asked, periods }
}

fn support() -> Item {
    let period = |code: &str| Period { code: code.into(), covers: date(code) };
    Item {
        code: "support".into(),
        activity: "coordination".into(),
        name: text("soutien"),
        kind: ItemKind::Rating { min: 0, max: 3 },
        by: Reporter::Region,
        asked: Asked::Always,
        periods: ["2014", "2015"].map(period).into(),
    }
}

fn text(words: &str) -> Text {
    Text { fr: words.into(), en: words.into() }
}

pub fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

pub fn date(edtf: &str) -> PartialDate {
    PartialDate::parse(edtf).unwrap()
}

/// Entries written as people would note them, one a line, oldest first: territory, item (and `@` its period), value.
///
/// A value is a date, a number, or the word for a kind of emptiness. Entries are numbered from e1.
pub fn reported(lines: &str) -> Reported {
    let lines = lines.lines().filter(|line| !line.trim().is_empty());
    Reported::new(lines.enumerate().map(|(index, line)| {
        let [territory, item, value] = line.split_whitespace().collect::<Vec<_>>()[..] else { panic!("{line}") };
        let (item, period) = item.split_once('@').unwrap_or((item, ""));
        entry(&format!("e{}", index + 1), Subject::read(territory, item, period), value_of(item, value))
    }))
}

fn value_of(item: &str, text: &str) -> Value {
    match (item, Emptiness::from_code(text)) {
        (_, Some(kind)) => Value::Empty(kind),
        (EVENT | TRAINING, _) => Value::Date(date(text)),
        ("support", _) => Value::Rating(text.parse().unwrap()),
        _ => Value::Count(text.parse().unwrap()),
    }
}

pub fn entry(name: &str, subject: Subject, value: Value) -> Entry {
    Entry::new(id(name), subject, value)
}

/// An id that goes by a short name in tests: `e1`.
pub fn id(name: &str) -> EntryId {
    let number = name.bytes().fold(0, |number, letter| (number << 8) | u128::from(letter));
    EntryId::new(uuid::Uuid::from_u128(number)).unwrap()
}

/// Where the example stands on a day, under its own plan.
pub fn standing(lines: &str, as_of: &str) -> Standing {
    let programme = Arc::new(programme());
    Standing::at(&programme, &programme.plans[0], &Arc::new(reported(lines)), day(as_of))
}

/// Any day from 2012 to 2017: before, during and after everything the example plans.
pub fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0..6 * 365i64).prop_map(|days| day("2012-01-01") + chrono::TimeDelta::days(days))
}

/// A date of any precision, from a day to a decade, with or without ends.
pub fn any_date() -> impl Strategy<Value = PartialDate> {
    let year = || 2012..2018i32;
    let unit = || {
        prop_oneof![
            4 => any_day().prop_map(|day| day.to_string()),
            2 => (year(), 1..=12u32).prop_map(|(year, month)| format!("{year}-{month:02}")),
            1 => (year(), prop::sample::select(vec!["21", "22", "23", "24", "33", "34", "35", "36", "40", "41", "XX"]))
                .prop_map(|(year, part)| format!("{year}-{part}")),
            1 => (year(), 1..=12u32).prop_map(|(year, month)| format!("{year}-{month:02}-XX")),
            1 => year().prop_map(|year| year.to_string()),
            1 => Just("201X".to_owned()),
        ]
    };
    let end = move || prop_oneof![4 => unit(), 1 => Just("..".to_owned()), 1 => Just(String::new())];
    let text = prop_oneof![
        3 => (unit(), prop::sample::select(vec!["", "", "?", "~", "%"])).prop_map(|(unit, doubt)| unit + doubt),
        1 => (end(), end()).prop_map(|(first, last)| format!("{first}/{last}")),
    ];
    text.prop_filter_map("ends before it begins", |text| PartialDate::parse(&text).ok())
}

fn any_emptiness() -> impl Strategy<Value = Value> {
    use Emptiness::{Missing, NotApplicable, NotYetDue, Unknown};
    prop::sample::select(vec![Missing, NotApplicable, NotYetDue, Unknown]).prop_map(Value::Empty)
}

/// Anything the territories may have reported, or not.
pub fn any_reported() -> impl Strategy<Value = Reported> {
    let dated = prop_oneof![4 => any_date().prop_map(Value::Date), 1 => any_emptiness()];
    let counted = prop_oneof![4 => (0..40u32).prop_map(Value::Count), 1 => any_emptiness()];
    let rated = prop_oneof![4 => (0..=3u32).prop_map(Value::Rating), 1 => any_emptiness()];
    let asked = prop_oneof![
        (prop::sample::select(vec![(EVENT, ""), (TRAINING, "")]), dated),
        (prop::sample::select(vec![("trained", ""), ("active", "")]), counted),
        (prop::sample::select(vec![("support", "2014"), ("support", "2015")]), rated),
    ];
    let said = (prop::sample::select(TERRITORIES.to_vec()), asked).prop_map(|(territory, ((item, period), value))| {
        entry(&format!("{territory} {item} {period}"), Subject::read(territory, item, period), value)
    });
    prop::collection::vec(said, 0..20).prop_map(Reported::new)
}
