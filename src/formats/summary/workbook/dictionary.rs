//! The data dictionary: every column, activity, item and figure by its code, and the rule that makes it.

use super::{
    Book,
    table::{Cell, Table},
};
use crate::{
    domain::{
        figure::{Figure, Unit, id::FigureId},
        programme::{Activity, Item, ItemKind, Reporter},
    },
    formats::entries::Heading,
    texts::{text, text_with},
    wording::figure::{figure_name, figure_rule},
};
use rust_xlsxwriter::XlsxError;
use std::collections::HashSet;

/// The columns, by the keys of their headings, and their widths.
const COLUMNS: [(&str, f64); 8] = [
    ("workbook-what", 12.0),
    ("workbook-code", 34.0),
    ("export-figure-name", 46.0),
    ("workbook-type", 12.0),
    ("export-figure-unit", 10.0),
    ("workbook-scale", 34.0),
    ("workbook-periods", 18.0),
    ("workbook-rule", 80.0),
];

type Row = [Cell; COLUMNS.len()];

/// Writes the tab: the columns of the values, then what they are about, then what is computed from them.
pub(super) fn write(book: &mut Book) -> Result<(), XlsxError> {
    let columns = COLUMNS.map(|(key, width)| (text(book.language(), key), width));
    let summary = book.summary();
    let programme = &summary.programme;
    let mut rows: Vec<Row> = column_rules().into_iter().map(|(heading, key)| column(book, heading, key)).collect();
    for asked in &programme.activities {
        rows.push(activity(book, asked));
        rows.extend(programme.items.iter().filter(|item| item.activity == asked.code).map(|told| item(book, told)));
    }
    let ground = book.ground();
    let mut seen: HashSet<&FigureId> = HashSet::new();
    for computed in &summary.figures {
        if seen.insert(&computed.id) {
            let name = figure_name(&ground, &Figure { period: None, ..computed.clone() });
            rows.push(figure(book, computed, name));
        }
    }
    let mut table = Table::begin(book, ("workbook-tab-dictionary", 2), &columns)?;
    for row in &rows {
        table.row(row)?;
    }
    table.close()?;
    table.finish(0)
}

fn column_rules() -> [(Heading, &'static str); 6] {
    [
        (Heading::Territory, "workbook-column-territory"),
        (Heading::Item, "workbook-column-item"),
        (Heading::Period, "workbook-column-period"),
        (Heading::Value, "workbook-column-value"),
        (Heading::Note, "workbook-column-note"),
        (Heading::Words, "workbook-column-words"),
    ]
}

/// A column of the tab of values.
fn column(book: &Book, heading: Heading, rule: &str) -> Row {
    let name = heading.name(book.language()).to_owned();
    let said = |key: &str| Cell::Said(text(book.language(), key));
    [
        said("workbook-what-column"),
        Cell::Said(name),
        Cell::Empty,
        said("workbook-type-text"),
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        said(rule),
    ]
}

/// An activity; where it has a date, that date is reported under its code.
fn activity(book: &Book, activity: &Activity) -> Row {
    let language = book.language();
    let source = book.summary().plan.activities.get(&activity.code).map(|planned| &planned.source);
    let rule = match source {
        _ if activity.continuous => text(book.language(), "workbook-rule-continuous"),
        Some(source) => {
            let source = source.get(language).to_owned();
            text_with(language, "workbook-rule-date", &[("source", source.into())])
        }
        None => text(book.language(), "workbook-rule-unplanned"),
    };
    let kind = if activity.continuous { Cell::Empty } else { Cell::Said(text(book.language(), "workbook-type-date")) };
    [
        Cell::Said(text(book.language(), "workbook-what-activity")),
        Cell::Said(activity.code.to_string()),
        Cell::Said(activity.name.get(language).to_owned()),
        kind,
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        Cell::Said(rule),
    ]
}

/// Something else that is asked about an activity.
fn item(book: &Book, item: &Item) -> Row {
    let language = book.language();
    let range = |low: &u32, high: &u32| {
        text_with(language, "table-range", &[("low", low.to_string().into()), ("high", high.to_string().into())])
    };
    let (kind, unit, scale) = match &item.kind {
        ItemKind::Count { max } => {
            ("workbook-type-count", "export-unit-count", max.map(|max| range(&0, &max)).unwrap_or_default())
        }
        ItemKind::Rating { min, max } => ("workbook-type-rating", "export-unit-rating", range(min, max)),
        ItemKind::Choice { choices } => {
            let named = choices.iter().map(|choice| format!("{} = {}", choice.code, choice.name.get(language)));
            ("workbook-type-choice", "", named.collect::<Vec<_>>().join("; "))
        }
        ItemKind::Text => ("workbook-type-text", "", String::new()),
        ItemKind::Date => ("workbook-type-date", "", String::new()),
    };
    let by = match item.by {
        Reporter::Territory => "workbook-by-territory",
        Reporter::Region => "workbook-by-region",
    };
    let about = [("activity", book.activity(&item.activity).into())];
    let periods: Vec<&str> = item.periods.iter().map(|period| period.code.as_str()).collect();
    [
        Cell::Said(text(book.language(), "workbook-what-item")),
        Cell::Said(item.code.to_string()),
        Cell::Said(item.name.get(language).to_owned()),
        Cell::Said(text(book.language(), kind)),
        if unit.is_empty() { Cell::Empty } else { Cell::Said(text(book.language(), unit)) },
        Cell::Said(scale),
        Cell::Said(periods.join(", ")),
        Cell::Said(text_with(language, by, &about)),
    ]
}

fn figure(book: &Book, figure: &Figure, name: String) -> Row {
    let periods = book.summary().figures.iter().filter(|other| other.id == figure.id);
    let periods: Vec<&str> = periods.filter_map(|other| other.period.as_deref()).collect();
    let kind = if figure.unit == Unit::Date { "workbook-type-date" } else { "workbook-type-number" };
    [
        Cell::Said(text(book.language(), "workbook-what-figure")),
        Cell::Said(figure.id.to_string()),
        Cell::Said(name),
        Cell::Said(text(book.language(), kind)),
        Cell::Said(text(book.language(), &format!("export-unit-{}", figure.unit.code()))),
        Cell::Empty,
        Cell::Said(periods.join(", ")),
        Cell::Said(text(book.language(), figure_rule(figure))),
    ]
}
