//! The tables of delays: by activity, territory by territory, and cell by cell.

use super::parts::{headings, opening, row_of, said_plan};
use crate::{
    domain::{
        asked::Ground,
        code::ActivityCode,
        conformity::{Cell, CellState},
        figure::{Figure, id::Measure},
        language::Language,
        number,
    },
    texts::text,
    wording::{
        said,
        table::{Table, plain},
    },
};

/// What the table of delays tells of each activity, by the keys of its headings, on pages and on paper.
pub const OF_DELAYS: [&str; 8] = [
    "table-activity",
    "table-planned",
    "table-n",
    "table-late",
    "table-mean-days",
    "table-mean-months",
    "table-median-days",
    "table-range-days",
];

/// Mean, median and range of the delays of each activity.
pub fn delays(ground: &Ground) -> Table {
    let language = ground.question.language;
    let conventions = &ground.programme.conventions;
    let rows = ground.conformity.activities.iter().filter_map(|code| {
        let activity = ground.programme.activity(code)?;
        let mean = ground.figures.of_activity(code, Measure::DelayMean)?;
        let late = ground.conformity.states_of(code).filter(|state| *state == CellState::Late).count();
        let months = mean.number().map(|days| number::decimal(conventions.months(days), 2, language));
        Some(vec![
            activity.short.get(language).to_owned().into(),
            ground.plan.date_of(code).map(|date| date.in_words(language)).unwrap_or_default().into(),
            mean.basis.n.to_string().into(),
            late.to_string().into(),
            opening(ground, mean, days(language, mean)),
            months.unwrap_or_else(|| "–".to_owned()).into(),
            ground
                .figures
                .of_activity(code, Measure::DelayMedian)
                .map(|median| opening(ground, median, days(language, median)))
                .unwrap_or_default(),
            said::range(language, ground.conformity.delay_range(code)).into(),
        ])
    });
    Table {
        caption: text(language, "table-delays"),
        rows: rows.collect(),
        headings: headings(language, &OF_DELAYS),
        numbers_from: 2,
    }
}

fn days(language: Language, figure: &Figure) -> String {
    figure.number().map_or_else(|| "–".to_owned(), |days| number::short(days, language))
}

/// When each activity is planned, and the days these words cover.
pub fn planned(ground: &Ground) -> Table {
    let language = ground.question.language;
    let calendar = ground.programme.conventions.season_calendar;
    let rows = ground.conformity.activities.iter().filter_map(|code| {
        let window = ground.plan.date_of(code)?.bounds(calendar).in_words(language);
        let name = ground.programme.activity(code)?.short.get(language).to_owned();
        Some(vec![name, said_plan(ground, code)?, window])
    });
    Table {
        caption: text(language, "territory-planned"),
        rows: plain(rows),
        headings: headings(language, &["table-activity", "table-planned", "table-window"]),
        numbers_from: 3,
    }
}

/// Every delay, territory by territory, in days.
pub fn by_territory(ground: &Ground) -> Table {
    let language = ground.question.language;
    let short =
        |code: &ActivityCode| ground.programme.activity(code).map(|activity| activity.short.get(language).to_owned());
    let mut headings = vec![text(language, "table-territory")];
    headings.extend(ground.conformity.activities.iter().filter_map(short));
    let rows = ground.conformity.territories.iter().map(|territory| {
        let cells = ground.conformity.of_territory(territory).map(|cell| {
            cell.delay.as_ref().map_or_else(|| said::state(language, cell.state), |delay| said::delay(language, delay))
        });
        row_of(ground, territory, cells.collect())
    });
    Table { caption: text(language, "delays-by-territory"), rows: rows.collect(), headings, numbers_from: 1 }
}

/// What happened in each territory for one activity, and how far from the plan.
pub fn of_activity(ground: &Ground, activity: &str) -> Table {
    let language = ground.question.language;
    let rows = ground.conformity.of_activity(activity).map(|cell| {
        row_of(
            ground,
            cell.territory,
            vec![said::state(language, cell.state), date(language, &cell), delay(language, &cell)],
        )
    });
    Table {
        caption: text(language, "activity-chart"),
        rows: rows.collect(),
        headings: headings(language, &["table-territory", "table-state", "table-date", "table-delay"]),
        numbers_from: 3,
    }
}

/// The cells a figure rests on, one by one.
pub fn cells(ground: &Ground, cells: &[Cell]) -> Table {
    let language = ground.question.language;
    let rows = cells.iter().map(|cell| {
        let activity = ground.programme.activity(cell.activity);
        let activity = activity.map(|activity| activity.short.get(language).to_owned()).unwrap_or_default();
        let said = vec![activity, said::state(language, cell.state), date(language, cell), delay(language, cell)];
        row_of(ground, cell.territory, said)
    });
    Table {
        caption: text(language, "figure-values"),
        rows: rows.collect(),
        headings: headings(
            language,
            &["table-territory", "table-activity", "table-state", "table-date", "table-delay"],
        ),
        numbers_from: 4,
    }
}

/// « 15 septembre 2014 », or a dash.
fn date(language: Language, cell: &Cell) -> String {
    cell.actual.as_ref().map_or_else(|| "–".to_owned(), |date| date.in_words(language))
}

/// « +87 j », or a dash.
fn delay(language: Language, cell: &Cell) -> String {
    cell.delay.as_ref().map_or_else(|| "–".to_owned(), |delay| said::delay(language, delay))
}
