//! The conventions the figures were computed with, the plan they are compared with, and every method in words.

use super::{
    Book,
    tab::in_rows,
    table::{Cell, Table},
};
use crate::{
    domain::{conventions::Anchor, date::day_in_words, number},
    texts::{text, text_with},
    wording::said,
};
use rust_xlsxwriter::XlsxError;

/// The methods as their page tells them: the text keys `methods-{name}-title` and `methods-{name}`.
const METHODS: [&str; 9] =
    ["dates", "seasons", "reference", "verdict", "states", "figures", "items", "completion", "number"];

/// Writes the tab: each setting, then the plan, then the methods.
pub(super) fn write(book: &mut Book) -> Result<(), XlsxError> {
    let columns =
        [(text(book.language(), "workbook-setting"), 44.0), (text(book.language(), "export-figure-value"), 110.0)];
    let (settings, plan) = (settings(book), plan(book));
    let methods = METHODS.map(|name| {
        (
            text(book.language(), &format!("methods-{name}-title")),
            in_rows(&text(book.language(), &format!("methods-{name}"))),
        )
    });
    let mut table = Table::begin(book, ("workbook-tab-conventions", 1), &columns)?;
    for (name, value) in settings.into_iter().chain(plan) {
        table.row(&[Cell::Said(name), Cell::Said(value)])?;
    }
    for (title, rows) in methods {
        let mut title = Cell::Strong(title);
        for row in rows {
            table.row(&[std::mem::replace(&mut title, Cell::Empty), Cell::Said(row)])?;
        }
    }
    table.finish(0)
}

fn settings(book: &Book) -> Vec<(String, String)> {
    let (language, programme) = (book.language(), &book.summary().programme);
    let conventions = &programme.conventions;
    let anchor = match conventions.anchor {
        Anchor::End => "convention-anchor-end",
        Anchor::Middle => "convention-anchor-middle",
        Anchor::Start => "convention-anchor-start",
    };
    let month = number::decimal(conventions.month_days, 4, language);
    let phase = [programme.phase.starts, programme.phase.ends].map(|day| day_in_words(day, language));
    let [starts, ends] = phase;
    [
        ("workbook-phase", text_with(language, "head-phase", &[("starts", starts.into()), ("ends", ends.into())])),
        (
            "explorer-calendar",
            text(book.language(), &format!("convention-season-{}", conventions.season_calendar.code())),
        ),
        ("workbook-anchor", text(book.language(), anchor)),
        ("table-tolerance", said::days(language, conventions.tolerance_days as f64)),
        ("table-month", text_with(language, "said-days", &[("n", 30.into()), ("days", month.into())])),
        ("table-minimum", conventions.minimum_n.to_string()),
        ("workbook-emptiness", text(book.language(), "convention-emptiness")),
    ]
    .map(|(key, value)| (text(book.language(), key), value))
    .into()
}

/// The version of the plan, who adopted it and why, and where each date comes from.
fn plan(book: &Book) -> Vec<(String, String)> {
    let (language, plan) = (book.language(), &book.summary().plan);
    let mut rows = vec![(text(book.language(), "workbook-plan"), plan.version.to_string())];
    let adopted = plan.adopted.as_ref().map(|date| date.in_words(language));
    let of = |text: &Option<crate::domain::language::Text>| text.as_ref().map(|text| text.get(language).to_owned());
    let told = [
        ("workbook-adopted", adopted),
        ("workbook-adopted-by", of(&plan.adopted_by)),
        ("workbook-reason", of(&plan.reason)),
    ];
    rows.extend(told.into_iter().filter_map(|(key, value)| Some((text(book.language(), key), value?))));
    rows.extend(book.summary().conformity.activities.iter().filter_map(|code| {
        let planned = plan.activities.get(code)?;
        let key = if plan.is_derived(code) { "plan-derived" } else { "workbook-plan-published" };
        let date = text_with(language, key, &[("date", planned.date.in_words(language).into())]);
        let source = planned.source.get(language);
        let said = if source.is_empty() { date } else { format!("{date}. {source}") };
        Some((book.activity(code), said))
    }));
    rows
}
