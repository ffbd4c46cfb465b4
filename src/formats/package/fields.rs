//! The columns of the sheets as programs read them: name, type, what an empty cell is, and what stands there.

use crate::{
    domain::{
        entry::Emptiness,
        figure::Unit,
        language::Language,
        programme::{ItemKind, Programme},
    },
    formats::{entries::Heading, figures::HEADINGS},
    texts::text,
};
use serde_json::{Value, json};

/// The columns of the values. A value is a number, a date, a choice or words, as its item asks: it is read as words.
pub(super) fn of_entries(programme: &Programme, language: Language) -> Vec<Value> {
    let territories: Vec<&str> = programme.territories.iter().map(|territory| territory.code.as_str()).collect();
    let activities = programme.activities.iter().filter(|activity| !activity.continuous);
    let activities = activities.map(|activity| activity.code.as_str());
    let items: Vec<&str> = activities.chain(programme.items.iter().map(|item| item.code.as_str())).collect();
    Heading::VALUES
        .map(|heading| {
            let (key, constraints) = match heading {
                Heading::Territory => ("package-territory", required(&territories)),
                Heading::Item => ("package-item", required(&items)),
                Heading::Period => ("package-period", Value::Null),
                Heading::Value => ("package-value", json!({ "required": true })),
                Heading::Note => ("package-note", Value::Null),
                _ => ("package-words", Value::Null),
            };
            let mut field = field((heading.name(language), "string"), &text(language, key));
            if !constraints.is_null() {
                field["constraints"] = constraints;
            }
            if heading == Heading::Item {
                field["jalons"] = json!({ "kinds": kinds(programme) });
            }
            if heading == Heading::Value {
                field["jalons"] = json!({ "empty": empty_words(language) });
            }
            field
        })
        .into()
}

/// A list of nothing would forbid everything.
fn required(codes: &[&str]) -> Value {
    if codes.is_empty() { json!({ "required": true }) } else { json!({ "required": true, "enum": codes }) }
}

/// The columns of the figures. A value is a number, or a day where its unit is a date; no list of types says both.
pub(super) fn of_figures(language: Language) -> Vec<Value> {
    let units: Vec<String> = Unit::ALL.map(|unit| text(language, &format!("export-unit-{}", unit.code()))).into();
    HEADINGS
        .iter()
        .map(|heading| {
            let kind = match *heading {
                "export-figure" | "export-figure-name" | "export-figure-period" | "export-figure-unit" => "string",
                "export-figure-value" | "export-figure-low" | "export-figure-high" => "any",
                _ => "integer",
            };
            let described = heading.replace("export-figure", "package-figure");
            let mut field = field((&text(language, heading), kind), &text(language, &described));
            match (*heading, kind) {
                ("export-figure", _) => field["constraints"] = json!({ "required": true }),
                ("export-figure-unit", _) => field["constraints"] = json!({ "required": true, "enum": units }),
                (_, "integer") => field["constraints"] = json!({ "required": true, "minimum": 0 }),
                (_, "any") => field["jalons"] = json!({ "decimalChar": decimal_mark(language) }),
                _ => {}
            }
            field
        })
        .collect()
}

fn decimal_mark(language: Language) -> &'static str {
    if language == Language::French { "," } else { "." }
}

fn field((name, kind): (&str, &str), description: &str) -> Value {
    json!({ "name": name, "type": kind, "description": description })
}

/// What each item asks for, by its code: the date of an activity, a count, a rating…
fn kinds(programme: &Programme) -> Value {
    let dated = programme.activities.iter().filter(|activity| !activity.continuous);
    let dated = dated.map(|activity| (activity.code.to_string(), Value::from("date")));
    let items = programme.items.iter().map(|item| {
        let kind = match item.kind {
            ItemKind::Date => "date",
            ItemKind::Count { .. } => "count",
            ItemKind::Rating { .. } => "rating",
            ItemKind::Choice { .. } => "choice",
            ItemKind::Text => "text",
        };
        (item.code.to_string(), Value::from(kind))
    });
    Value::Object(dated.chain(items).collect())
}

/// The words that stand where there is no value, and which kind of emptiness each is.
fn empty_words(language: Language) -> Value {
    let kinds = [Emptiness::Missing, Emptiness::NotApplicable, Emptiness::NotYetDue, Emptiness::Unknown];
    let word = |kind: Emptiness| match language {
        Language::French => crate::wording::said::emptiness(language, kind),
        Language::English => kind.code().to_owned(),
    };
    Value::Object(kinds.map(|kind| (word(kind), Value::from(kind.code()))).into_iter().collect())
}
