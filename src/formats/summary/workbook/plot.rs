//! The charts of the workbook: they show the cells of their tab, and change with them.

use super::{
    Book, look,
    tab::alternative,
    table::{Cell, Table, put},
};
use crate::{domain::language::Language, texts::text};
use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartAxisLabelPosition, ChartDataLabel, ChartEmptyCells, ChartFont, ChartFormat,
    ChartLegendPosition, ChartLine, ChartMarker, ChartMarkerType, ChartSolidFill, Color, XlsxError,
};

const WIDTH: u32 = 1240;
/// No taller than a printed page.
const HEIGHT: u32 = 640;
/// A line of a sheet, in the pixels charts are measured in.
const LINE: u32 = 20;
/// As many series as a chart takes.
const MOST_SERIES: usize = 255;
/// Lines are told apart by their marks first.
const LINES: [(Color, ChartMarkerType); 6] = [
    (look::ON_TIME, ChartMarkerType::Circle),
    (look::LATE, ChartMarkerType::Diamond),
    (look::INK_2, ChartMarkerType::Square),
    (look::INDETERMINATE, ChartMarkerType::Triangle),
    (look::OVERDUE, ChartMarkerType::X),
    (look::PLANNED, ChartMarkerType::PlusSign),
];

/// A chart with the sentence it opens with, which stands in the cell behind it.
pub(super) struct Plot {
    chart: Chart,
    tab: String,
    title: String,
    language: Language,
    height: u32,
}

impl Plot {
    /// Puts the chart under a table, and tells how many lines it takes.
    pub(super) fn place(mut self, table: &mut Table) -> Result<u32, XlsxError> {
        table.line += 1;
        put(table.tab, self.language, (table.line, 0), &Cell::Aside(self.title.clone()))?;
        // Read from a cell, it is never taken for the place of one, whatever it says.
        self.chart.title().set_name((self.tab.as_str(), table.line, 0)).set_font(&font(13)).set_overlay(false);
        self.chart.set_width(WIDTH).set_height(self.height);
        table.tab.insert_chart(table.line, 0, &self.chart)?;
        Ok(self.height / LINE + 1)
    }
}

fn font(size: u32) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_size(size).set_color(look::INK).unset_bold();
    font
}

fn line(color: Color, width: f64) -> ChartLine {
    let mut line = ChartLine::new();
    line.set_color(color).set_width(width);
    line
}

/// What both charts share.
fn framed(book: &Book, mut chart: Chart, (name, key): (&str, &str)) -> (Chart, String) {
    let picture = book.picture(name);
    let title = picture.map_or_else(|| text(book.language(), key), |picture| picture.title.clone());
    chart.set_alt_text(alternative(&picture.map_or_else(|| title.clone(), |picture| picture.alternative.clone())));
    chart.set_name(text(book.language(), key));
    chart.show_empty_cells_as(ChartEmptyCells::Gaps);
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font(10));
    chart.chart_area().set_format(ChartFormat::new().set_no_border());
    for axis in [true, false] {
        let axis = if axis { chart.x_axis() } else { chart.y_axis() };
        axis.set_font(&font(10)).set_name_font(&font(10)).set_major_gridlines_line(&line(look::GRID, 0.75));
    }
    (chart, title)
}

/// The column a chart takes names from: that of the codes where a name would leave no room for the chart.
fn names_at(mut names: impl Iterator<Item = String>) -> u16 {
    const LONGEST: usize = 70;
    u16::from(names.any(|name| name.chars().count() > LONGEST))
}

/// Bars of the mean and of the median delay of each activity; nothing where there is no activity.
pub(super) fn delays(book: &Book, activities: usize, (mean, median): (u16, u16)) -> Option<Plot> {
    let last = u32::try_from(activities).ok().filter(|count| *count > 0)?;
    let tab = text(book.language(), "workbook-tab-delays");
    let (mut chart, title) = framed(book, Chart::new_bar(), ("delays", "workbook-chart-delays"));
    let names = names_at(book.summary().conformity.activities.iter().map(|code| book.activity(code)));
    for (place, color) in [(mean, look::LATE), (median, look::PLANNED)] {
        let series = chart.add_series();
        series.set_name((tab.as_str(), 0, place)).set_values((tab.as_str(), 1, place, last, place));
        series.set_categories((tab.as_str(), 1, names, last, names));
        series.set_format(ChartSolidFill::new().set_color(color)).set_gap(60).set_overlap(-5);
        series.set_data_label(ChartDataLabel::new().show_value().set_num_format("0").set_font(&font(9)));
    }
    // The first activity on top; names beside the bars even where these are negative.
    chart.y_axis().set_reverse().set_crossing(ChartAxisCrossing::Max);
    chart.y_axis().set_label_position(ChartAxisLabelPosition::Low).set_major_gridlines(false);
    chart.x_axis().set_name(&text(book.language(), "workbook-axis-days")).set_num_format("0").set_major_gridlines(true);
    let height = (150 + 46 * last).min(HEIGHT);
    Some(Plot { chart, tab, title, language: book.language(), height })
}

/// A line for each kind of support over its years; nothing where none is rated.
pub(super) fn support(book: &Book, (kinds, periods): (usize, usize)) -> Option<Plot> {
    let periods = u16::try_from(periods).ok().filter(|count| *count > 0)?;
    let kinds = u32::try_from(kinds.min(MOST_SERIES)).ok().filter(|count| *count > 0)?;
    let tab = text(book.language(), "workbook-tab-support");
    let (mut chart, title) = framed(book, Chart::new_line(), ("support", "workbook-chart-support"));
    let names = names_at(book.summary().support.iter().map(|series| series.name.get(book.language()).to_owned()));
    for (place, (color, mark)) in (1..=kinds).zip(LINES.into_iter().cycle()) {
        let series = chart.add_series();
        series.set_name((tab.as_str(), place, names)).set_values((tab.as_str(), place, 3, place, 2 + periods));
        series.set_categories((tab.as_str(), 0, 3, 0, 2 + periods)).set_format(&mut line(color, 2.25));
        let mut fill = ChartSolidFill::new();
        series.set_marker(ChartMarker::new().set_type(mark).set_size(8).set_format(fill.set_color(color)));
    }
    let scales = book.summary().support.iter().map(|series| series.scale);
    let ends = scales.reduce(|(low, high), (min, max)| (low.min(min), high.max(max)));
    let axis = chart.y_axis().set_name(&text(book.language(), "workbook-axis-rating")).set_num_format("0.0");
    if let Some((low, high)) = ends.filter(|(low, high)| low < high) {
        axis.set_min(low).set_max(high);
    }
    axis.set_major_gridlines(true);
    chart.x_axis().set_major_gridlines(false);
    Some(Plot { chart, tab, title, language: book.language(), height: 380 })
}
