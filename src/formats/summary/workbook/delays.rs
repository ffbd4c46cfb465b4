//! Delays by activity: planned, how many, mean, median and range, and a chart of them.

use super::{
    Book,
    look::Shape,
    plot,
    table::{Cell, Table},
};
use crate::{
    domain::{
        code::ActivityCode,
        conformity::{Cell as Carried, CellState},
        figure::{
            Figure,
            id::{FigureId, Measure},
        },
    },
    texts::text,
    wording::said,
};
use rust_xlsxwriter::XlsxError;

/// The columns, by the keys of their headings, and their widths.
const COLUMNS: [(&str, f64); 18] = [
    ("table-activity", 25.0),
    ("workbook-code", 20.0),
    ("table-planned", 20.0),
    ("workbook-planned-first", 11.0),
    ("workbook-planned-last", 11.0),
    ("workbook-provenance", 11.0),
    ("table-n", 6.0),
    ("export-figure-of", 6.0),
    ("table-late", 9.0),
    ("table-mean-days", 9.0),
    ("export-figure-low", 10.0),
    ("export-figure-high", 10.0),
    ("table-median-days", 9.0),
    ("workbook-shortest", 9.0),
    ("workbook-longest", 9.0),
    ("table-mean-months", 9.0),
    ("workbook-mean-date", 12.0),
    ("workbook-basis", 28.0),
];
/// Where the chart finds what it shows.
const MEAN: u16 = 9;
const MEDIAN: u16 = 12;

/// Writes the tab: an activity a row, then all of them together, then the chart.
pub(super) fn write(book: &mut Book) -> Result<(), XlsxError> {
    let columns = COLUMNS.map(|(key, width)| (text(book.language(), key), width));
    let summary = book.summary();
    let conformity = &summary.conformity;
    let rows: Vec<_> = conformity.activities.iter().map(|code| activity(book, code)).collect();
    let all = measured(book, &conformity.cells().collect::<Vec<_>>(), FigureId::Overall);
    let chart = plot::delays(book, rows.len(), (MEAN, MEDIAN));
    let (none, every) =
        (text(book.language(), "workbook-no-activity"), text(book.language(), "workbook-all-activities"));
    let mut table = Table::begin(book, ("workbook-tab-delays", 1), &columns)?;
    for row in &rows {
        table.row(row)?;
    }
    table.close()?;
    let Some(chart) = chart else {
        table.row(&[Cell::Aside(none)])?;
        return table.finish(0);
    };
    let mut row = vec![Cell::Strong(every)];
    row.resize(6, Cell::Empty);
    row.extend(all);
    table.row(&row)?;
    let below = chart.place(&mut table)?;
    table.finish(below)
}

fn activity(book: &Book, code: &ActivityCode) -> Vec<Cell> {
    let (language, summary) = (book.language(), book.summary());
    let planned = summary.plan.date_of(code);
    let window = planned.map(|date| date.bounds(summary.programme.conventions.season_calendar));
    let provenance = if summary.plan.is_derived(code) { "workbook-derived" } else { "workbook-published" };
    let mut row = vec![
        Cell::Said(book.activity(code)),
        Cell::Said(code.to_string()),
        planned.map_or(Cell::Empty, |date| Cell::Said(date.in_words(language))),
        Cell::day(window.and_then(|window| window.earliest)),
        Cell::day(window.and_then(|window| window.latest)),
        Cell::Said(text(book.language(), provenance)),
    ];
    let id = |measure| FigureId::Activity(code.clone(), measure);
    row.extend(measured(book, &summary.conformity.of_activity(code).collect::<Vec<_>>(), id));
    row
}

/// What is measured of some cells: their figures, and the range of the delays.
fn measured(book: &Book, cells: &[Carried], id: impl Fn(Measure) -> FigureId) -> Vec<Cell> {
    let summary = book.summary();
    let find = |measure| summary.figures.of(&id(measure));
    let mean = find(Measure::DelayMean);
    let days = |figure: Option<&Figure>| Cell::number(figure.and_then(Figure::number), Shape::Short);
    let ends = mean.and_then(|mean| mean.interval);
    let delays = || cells.iter().filter_map(|cell| cell.delay);
    let whole = |days: Option<i64>| Cell::number(days.map(|days| days as f64), Shape::Whole);
    let months = mean.and_then(Figure::number).map(|days| summary.programme.conventions.months(days));
    // Of nothing measured nothing is late, and nothing is on time either.
    let late = cells.iter().filter(|cell| cell.state == CellState::Late).count();
    let any = cells.iter().any(|cell| cell.state.is_done());
    vec![
        mean.map_or(Cell::Empty, |mean| Cell::count(mean.basis.n)),
        mean.map_or(Cell::Empty, |mean| Cell::count(mean.basis.of)),
        if any { Cell::count(late) } else { Cell::Empty },
        days(mean),
        Cell::amount(ends.map(|(low, _)| low), Shape::Short),
        Cell::amount(ends.map(|(_, high)| high), Shape::Short),
        days(find(Measure::DelayMedian)),
        whole(delays().map(|delay| delay.interval_days.0).min()),
        whole(delays().map(|delay| delay.interval_days.1).max()),
        Cell::number(months, Shape::Two),
        find(Measure::MeanDate).map_or(Cell::Empty, Cell::value),
        mean.map_or(Cell::Empty, |mean| Cell::Aside(said::basis(book.language(), mean))),
    ]
}
