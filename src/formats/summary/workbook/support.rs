//! Regional support: each kind by year, as numbers and as lines that break where a year has no value.

use super::{
    Book,
    look::Shape,
    plot,
    table::{Cell, Table},
};
use crate::{
    domain::support::SupportSeries,
    texts::{text, text_with},
    wording::said,
};
use rust_xlsxwriter::XlsxError;

/// Writes the tab: a kind of support a row, the mean and n of each of its years, then the chart.
pub(super) fn write(book: &mut Book) -> Result<(), XlsxError> {
    let series = &book.summary().support;
    let mut periods: Vec<&str> = Vec::new();
    for point in series.iter().flat_map(|series| &series.points) {
        if !periods.contains(&point.period.as_str()) {
            periods.push(&point.period);
        }
    }
    let mut columns = vec![
        (text(book.language(), "table-item"), 34.0),
        (text(book.language(), "workbook-code"), 20.0),
        (text(book.language(), "workbook-scale"), 9.0),
    ];
    columns.extend(periods.iter().map(|period| ((*period).to_owned(), 9.0)));
    columns.extend(periods.iter().map(|period| (format!("n {period}"), 8.0)));
    columns.push((text(book.language(), "workbook-why-empty"), 60.0));
    let rows: Vec<_> = series.iter().map(|series| row(book, series, &periods)).collect();
    let chart = plot::support(book, (rows.len(), periods.len()));
    let none = text(book.language(), "workbook-no-support");
    let mut table = Table::begin(book, ("workbook-tab-support", 1), &columns)?;
    for row in &rows {
        table.row(row)?;
    }
    table.close()?;
    let Some(chart) = chart else {
        table.row(&[Cell::Aside(none)])?;
        return table.finish(0);
    };
    let below = chart.place(&mut table)?;
    table.finish(below)
}

fn row(book: &Book, series: &SupportSeries, periods: &[&str]) -> Vec<Cell> {
    let language = book.language();
    let (min, max) = series.scale;
    let scale = [("low", min.to_string().into()), ("high", max.to_string().into())];
    let mut row = vec![
        Cell::Said(series.name.get(language).to_owned()),
        Cell::Said(series.item.to_string()),
        Cell::Said(text_with(language, "table-range", &scale)),
    ];
    let mean_of = |period: &str| series.points.iter().find(|point| point.period == period).map(|point| &point.mean);
    row.extend(periods.iter().map(|period| {
        let mean = mean_of(period).and_then(crate::domain::figure::Figure::number);
        Cell::number(mean, Shape::Two)
    }));
    row.extend(periods.iter().map(|period| mean_of(period).map_or(Cell::Empty, |mean| Cell::count(mean.basis.n))));
    let empty = periods.iter().filter_map(|period| {
        let why = match mean_of(period) {
            Some(mean) if mean.value.is_some() => return None,
            Some(mean) => said::basis(language, mean),
            None => text(book.language(), "workbook-not-asked"),
        };
        let reason = [("period", (*period).to_owned().into()), ("reason", why.into())];
        Some(text_with(language, "workbook-period-reason", &reason))
    });
    row.push(Cell::Aside(empty.collect::<Vec<_>>().join("\n")));
    row
}
