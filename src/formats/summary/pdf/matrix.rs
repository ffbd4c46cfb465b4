//! The matrix of the PDF: every dated activity in every territory, with its state in a word and a shape.

use crate::{
    domain::{
        asked::Ground,
        code::{ActivityCode, AxisCode},
        conformity::{Cell, CellState},
        figure::id::Measure,
        number,
        programme::{Activity, Territory},
    },
    texts::{text, text_with},
    wording::{said, tables::matrix_omissions},
};
use serde::Serialize;

/// Activities that fit beside each other on a page.
const ABREAST: usize = 6;

#[derive(Debug, Serialize)]
pub(super) struct Matrix {
    caption: String,
    /// How many cells are in each state.
    legend: Vec<Counted>,
    /// The activities, a few at a time where there are many.
    parts: Vec<Part>,
    notes: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Counted {
    state: &'static str,
    count: usize,
    word: String,
}

#[derive(Debug, Serialize)]
struct Part {
    strands: Vec<Strand>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    /// The totals: their names, and one cell a column.
    totals: Vec<(String, Vec<String>)>,
}

#[derive(Debug, Serialize)]
struct Strand {
    code: Option<AxisCode>,
    name: String,
    columns: usize,
}

#[derive(Debug, Serialize)]
struct Column {
    name: String,
    planned: String,
}

#[derive(Debug, Serialize)]
struct Row {
    code: String,
    name: String,
    cells: Vec<Square>,
}

#[derive(Debug, Serialize)]
struct Square {
    state: &'static str,
    word: String,
    delay: Option<String>,
    date: Option<String>,
}

impl Matrix {
    /// Nothing where there is nothing to stand in it.
    pub(super) fn of(ground: &Ground) -> Option<Self> {
        let language = ground.question.language;
        let conformity = &ground.conformity;
        if conformity.is_empty() {
            return None;
        }
        let counted = |state: CellState| {
            let count = conformity.count(state);
            Counted { state: state.code(), count, word: said::state_of(language, state, count) }
        };
        let activities = conformity.activities.iter().filter_map(|code| ground.programme.activity(code));
        let activities: Vec<&Activity> = activities.collect();
        Some(Self {
            caption: text(language, "matrix-caption"),
            legend: CellState::ALL.into_iter().map(counted).filter(|counted| counted.count > 0).collect(),
            parts: activities.chunks(ABREAST).map(|activities| Part::of(ground, activities)).collect(),
            notes: notes(ground),
        })
    }
}

impl Part {
    fn of(ground: &Ground, activities: &[&Activity]) -> Self {
        let territories = &ground.programme.territories;
        Self {
            strands: strands(ground, activities),
            columns: activities.iter().map(|activity| column(ground, activity)).collect(),
            rows: territories.iter().map(|territory| row(ground, territory, activities)).collect(),
            totals: totals(ground, activities),
        }
    }
}

/// One heading for each run of columns of the same strand.
fn strands(ground: &Ground, activities: &[&Activity]) -> Vec<Strand> {
    let language = ground.question.language;
    let mut runs: Vec<Strand> = Vec::new();
    for activity in activities {
        let code = activity.axes.first().cloned();
        match runs.last_mut() {
            Some(run) if run.code == code => run.columns += 1,
            _ => {
                let axis = code.as_ref().and_then(|code| ground.programme.axis(code));
                let name = axis.map(|axis| axis.name.get(language).to_owned());
                runs.push(Strand { code, name: name.unwrap_or_default(), columns: 1 });
            }
        }
    }
    runs
}

fn column(ground: &Ground, activity: &Activity) -> Column {
    let language = ground.question.language;
    let planned = ground.plan.date_of(&activity.code).map(|date| date.in_short(language)).unwrap_or_default();
    let derived = if ground.plan.is_derived(&activity.code) { "*" } else { "" };
    Column { name: activity.short.get(language).to_owned(), planned: format!("{planned}{derived}") }
}

fn row(ground: &Ground, territory: &Territory, activities: &[&Activity]) -> Row {
    let square = |activity: &&Activity| ground.conformity.cell(&territory.code, &activity.code);
    Row {
        code: territory.code.to_string(),
        name: territory.name.get(ground.question.language).to_owned(),
        cells: activities.iter().filter_map(square).map(|cell| Square::of(ground, &cell)).collect(),
    }
}

impl Square {
    fn of(ground: &Ground, cell: &Cell) -> Self {
        let language = ground.question.language;
        let late = (cell.state == CellState::Late).then_some(cell.delay).flatten();
        Self {
            state: cell.state.code(),
            word: said::state(language, cell.state),
            delay: late.map(|delay| said::delay(language, &delay)),
            date: cell.actual.as_ref().map(|date| date.in_short(language)),
        }
    }
}

fn totals(ground: &Ground, activities: &[&Activity]) -> Vec<(String, Vec<String>)> {
    let language = ground.question.language;
    let conformity = &ground.conformity;
    let said_of = |part: usize, whole: usize| {
        let numbers = [("done", part.to_string().into()), ("of", whole.to_string().into())];
        text_with(language, "matrix-done-of", &numbers)
    };
    let count = |code: &ActivityCode, wanted: fn(CellState) -> bool| {
        conformity.states_of(code).filter(|state| wanted(*state)).count()
    };
    let done = |code: &ActivityCode| count(code, CellState::is_done);
    let late = |code: &ActivityCode| match done(code) {
        0 => "–".to_owned(),
        done => said_of(count(code, |state| state == CellState::Late), done),
    };
    let mean = |code: &ActivityCode| {
        let mean = ground.figures.of_activity(code, Measure::DelayMean).and_then(|mean| mean.number());
        mean.map_or_else(
            || "–".to_owned(),
            |days| text_with(language, "said-days-short", &[("days", number::short(days, language).into())]),
        )
    };
    let row = |key: &str, said: &dyn Fn(&ActivityCode) -> String| {
        (text(language, key), activities.iter().map(|activity| said(&activity.code)).collect())
    };
    vec![
        row("matrix-done", &|code| said_of(done(code), conformity.territories.len())),
        row("matrix-late", &late),
        row("matrix-mean", &mean),
    ]
}

/// What has to be known to read it.
fn notes(ground: &Ground) -> Vec<String> {
    let language = ground.question.language;
    let mut notes = vec![text(language, "pdf-matrix-note")];
    if ground.conformity.activities.iter().any(|code| ground.plan.is_derived(code)) {
        notes.push(text(language, "matrix-note-derived"));
    }
    notes.extend(matrix_omissions(ground));
    notes
}
