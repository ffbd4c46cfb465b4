//! What the open formats are tried on: the shipped programme, and one with everything that could break a file.

use crate::{
    domain::{
        asked::{Ground, Question},
        code::register::Register,
        entry::{Batch, Entry},
        example,
        language::{Language, Text},
        ledger::reported::Reported,
        programme::Programme,
        rights::Who,
    },
    formats::{definition, open::Form},
    intake::import::Import,
};
use std::sync::Arc;

/// Markup, a script, a formula, an entity, quotes, separators, line ends, what no file may hold, right to left, emoji.
pub const HOSTILE: [&str; 8] = [
    "<script>alert('{x}')</script> ]]> &amp; &nbsp; \"",
    "=cmd|' /C calc'!A0",
    "BEGIN:VEVENT\r\nEND:VCALENDAR;,\\n",
    "شارع القدس ‏{ $day }‏ שלום",
    "👩‍👩‍👧‍👦 🌱 e\u{301}",
    "\u{0}\u{7}\u{1b}\u{fffe}\u{2028}",
    "-- '; drop table entry; -- ../../etc/passwd",
    "%s %n {0} ${x} {{x}} \t tab",
];

pub fn question(language: Language) -> Question {
    Question { language, programme: "example".into(), ..Question::default() }
}

/// The example programme on a day, in French.
pub fn of_example(lines: &str, as_of: &str) -> Ground {
    let as_of = example::day(as_of);
    Ground::about(example::programme(), example::reported(lines), (as_of, question(Language::French)))
}

const ALLIANCE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/programmes/alliance.toml"));
const VALUES: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/programmes/alliance.csv"));

/// The shipped programme with its values.
pub fn of_alliance(language: Language, as_of: Option<&str>) -> Ground {
    let programme = definition::read("alliance.toml", ALLIANCE).unwrap();
    let import =
        Import::read(VALUES.as_bytes(), (&programme, &Reported::default()), (example::day("2026-11-25"), language));
    let batch = Arc::new(Batch { recorded_at: 1_417_392_000_000_000, ..Batch::default() });
    let entries = import.accepted.into_iter().enumerate().map(|(number, new)| Entry {
        words: new.words.map(Into::into),
        note: new.note.map(Into::into),
        batch: Arc::clone(&batch),
        ..example::entry(&format!("e{number}"), new.subject, new.value)
    });
    let reported = Reported::new(entries);
    let question =
        Question { language, programme: "alliance".into(), as_of: as_of.map(str::to_owned), ..Question::default() };
    let as_of = as_of.map_or(programme.data_as_of, example::day);
    Ground::about(programme, reported, (as_of, question))
}

/// The example programme with a hostile text, and one of 300 letters, wherever people write.
pub fn of_hostile(words: &str) -> Ground {
    let long = format!("{words}{}", "é".repeat(300));
    let text = || Text { fr: long.clone(), en: words.to_owned() };
    let mut programme = example::programme();
    programme.name = text();
    programme.summary = text();
    programme.axes = programme.axes.changed(|all| all.iter_mut().for_each(|axis| axis.name = text()));
    programme.territories =
        programme.territories.changed(|all| all.iter_mut().for_each(|territory| territory.name = text()));
    programme.items = programme.items.changed(|all| all.iter_mut().for_each(|item| item.name = text()));
    programme.ratios = programme.ratios.changed(|all| all.iter_mut().for_each(|ratio| ratio.name = text()));
    programme.activities = programme.activities.changed(|all| {
        for activity in all {
            (activity.name, activity.short, activity.subject) = (text(), text(), text());
        }
    });
    for planned in programme.plans.iter_mut().flat_map(|plan| plan.activities.values_mut()) {
        planned.source = text();
    }
    let entries = example::reported("T01 event 2014-09\nT01 trained 7\nT02 support@2014 2");
    let said = |entry: &Entry| Entry { words: Some(long.as_str().into()), note: Some(words.into()), ..entry.clone() };
    let reported = Reported::new(entries.iter().map(said));
    Ground::about(programme, reported, (example::day("2015-03-31"), question(Language::French)))
}

/// The example programme without territories, activities or anything that is asked.
pub fn of_nothing() -> Ground {
    let programme = Programme {
        territories: Register::default(),
        activities: Register::default(),
        items: Register::default(),
        ratios: Register::default(),
        plans: vec![example::plan(1, &[])],
        ..example::programme()
    };
    Ground::about(programme, Reported::default(), (example::day("2015-03-31"), question(Language::English)))
}

/// The file of a format, as the command line writes it.
pub fn written(word: &str, asked: &Ground) -> Vec<u8> {
    Form::of_word(word).unwrap().written(&Who::Command, asked).unwrap()
}

pub fn text(word: &str, asked: &Ground) -> String {
    String::from_utf8(written(word, asked)).unwrap()
}
