//! What the PDF lists: delays, support, what was published, and every figure with what it rests on.

use crate::{
    domain::{
        asked::Ground,
        bulletin::{Checked, statement::Finding},
        code::PeriodCode,
        conformity::CellState,
        figure::{
            Amount, Figure, Unit,
            id::{FigureId, Measure},
        },
        language::Language,
        number,
        support::SupportSeries,
    },
    formats::summary::document::ID,
    texts::{text, text_with},
    wording::{
        bulletin::claim,
        figure::{figure_name, figure_rule},
        said,
        tables::OF_DELAYS,
    },
};
use serde::Serialize;

/// A table of words and numbers; the first cell of a row is its heading.
#[derive(Debug, Serialize)]
pub(super) struct Table {
    title: String,
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
    /// The first column that is aligned right; all after it are too.
    numbers_from: usize,
    notes: Vec<String>,
}

/// How late each activity is.
pub(super) fn delays(ground: &Ground) -> Option<Table> {
    let language = ground.question.language;
    let days = |figure: &Figure| figure.number().map_or_else(none, |days| number::short(days, language));
    let find = |code, measure| ground.figures.of_activity(code, measure);
    let rows = ground.conformity.activities.iter().filter_map(|code| {
        let activity = ground.programme.activity(code)?;
        let (mean, median) = (find(code, Measure::DelayMean)?, find(code, Measure::DelayMedian)?);
        let late = ground.conformity.states_of(code).filter(|state| *state == CellState::Late).count();
        let months = |days| number::decimal(ground.programme.conventions.months(days), 2, language);
        Some(vec![
            activity.short.get(language).to_owned(),
            planned(ground, code),
            n_of(language, mean),
            if mean.basis.n > 0 { late.to_string() } else { none() },
            days(mean),
            mean.number().map_or_else(none, months),
            days(median),
            said::range(language, ground.conformity.delay_range(code)),
        ])
    });
    let rows: Vec<Vec<String>> = rows.collect();
    (!rows.is_empty()).then(|| Table {
        title: text(language, "table-delays"),
        headings: OF_DELAYS.map(|key| text(language, key)).into(),
        rows,
        numbers_from: 2,
        notes: vec![text(language, "pdf-delays-note")],
    })
}

/// What stands for a value that is not there.
fn none() -> String {
    "–".to_owned()
}

/// « septembre 2013 (déduit) ».
fn planned(ground: &Ground, activity: &str) -> String {
    let language = ground.question.language;
    let date = ground.plan.date_of(activity).map(|date| date.in_words(language)).unwrap_or_default();
    if ground.plan.is_derived(activity) { text_with(language, "plan-derived", &[("date", date.into())]) } else { date }
}

/// « 10 sur 12 ».
fn n_of(language: Language, figure: &Figure) -> String {
    let basis = figure.basis;
    text_with(language, "matrix-done-of", &[("done", basis.n.to_string().into()), ("of", basis.of.to_string().into())])
}

fn between(language: Language, low: String, high: String) -> String {
    text_with(language, "table-range", &[("low", low.into()), ("high", high.into())])
}

/// The mean rating of each kind of support, year by year. Where none was published stands why, and never a zero.
pub(super) fn support(ground: &Ground, series: &[SupportSeries]) -> Option<Table> {
    let language = ground.question.language;
    let points = series.iter().flat_map(|series| series.points.iter().map(move |point| (series, point)));
    let rows: Vec<Vec<String>> = points
        .map(|(series, point)| {
            let mean = point.mean.number().map(|mean| number::decimal(mean, 1, language));
            let why = || format!("– ({})", said::why_empty(language, &point.mean));
            vec![
                series.name.get(language).to_owned(),
                point.period.to_string(),
                between(language, series.scale.0.to_string(), series.scale.1.to_string()),
                mean.unwrap_or_else(why),
                if point.mean.value.is_some() { n_of(language, &point.mean) } else { none() },
            ]
        })
        .collect();
    let keys = ["table-support", "table-period", "pdf-scale", "table-mean", "table-n"];
    (!rows.is_empty()).then(|| Table {
        title: text(language, "table-support-caption"),
        headings: keys.map(|key| text(language, key)).into(),
        rows,
        numbers_from: 3,
        notes: vec![text(language, "support-note")],
    })
}

/// A published sentence, what became of it, and the figure it is about.
#[derive(Debug, Serialize)]
pub(super) struct Published {
    text: String,
    /// What it claims, with the limits its words allow.
    claim: String,
    found: &'static str,
    word: String,
    /// Why it cannot be told.
    reason: Option<String>,
    figure: String,
    number: Option<usize>,
}

pub(super) fn published(ground: &Ground, checked: &Checked) -> Published {
    let language = ground.question.language;
    let (statement, finding) = (&checked.statement, checked.finding);
    let word = match finding {
        Finding::Holds => "pdf-holds",
        Finding::NoLonger => "pdf-no-longer",
        Finding::CannotBeTold(_) => "pdf-cannot-be-told",
    };
    Published {
        text: statement.text.get(language).to_owned(),
        claim: claim::claimed(language, checked),
        found: finding.code(),
        word: text(language, word),
        reason: claim::untold(language, finding),
        figure: claim::now(language, checked, &ground.programme.conventions).unwrap_or_else(none),
        number: number_of(ground, (&statement.figure, statement.period.as_ref())),
    }
}

/// The number of a figure in the index, from 1.
pub(super) fn number_of(ground: &Ground, (id, period): (&FigureId, Option<&PeriodCode>)) -> Option<usize> {
    let place = ground.figures.iter().position(|figure| figure.id == *id && figure.period.as_ref() == period);
    place.map(|place| place + 1)
}

/// A figure, with everything it rests on.
#[derive(Debug, Serialize)]
pub(super) struct Indexed {
    name: String,
    /// Its id, and its period where it has one.
    id: String,
    value: String,
    /// What imprecise dates allow.
    interval: Option<String>,
    unit: String,
    n: usize,
    of: usize,
    left_out: String,
    entries: usize,
    /// The number of the rule that makes it, from 1.
    rule: usize,
    /// Where its values are.
    address: Option<String>,
}

/// The rules of figures, in the order they are first needed.
pub(super) fn rules(ground: &Ground) -> Vec<&'static str> {
    let mut rules = Vec::new();
    for rule in ground.figures.iter().map(figure_rule) {
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    rules
}

pub(super) fn indexed(ground: &Ground, (figure, rules): (&Figure, &[&str]), page: &str) -> Indexed {
    let language = ground.question.language;
    let basis = figure.basis;
    let period = figure.period.as_ref().map(|period| format!(" {period}")).unwrap_or_default();
    let why = || format!("– ({})", said::why_empty(language, figure));
    let low_and_high =
        figure.interval.map(|(low, high)| (bare(language, low, figure.unit), bare(language, high, figure.unit)));
    let left_out = said::basis(language, figure).split_once("; ").map(|(_, left_out)| left_out.to_owned());
    Indexed {
        name: figure_name(ground, figure),
        id: format!("{}{period}", figure.id),
        value: figure.value.map_or_else(why, |value| bare(language, value, figure.unit)),
        interval: low_and_high.map(|(low, high)| between(language, low, high)),
        unit: text(language, &format!("export-unit-{}", figure.unit.code())),
        n: basis.n,
        of: basis.of,
        left_out: left_out.unwrap_or_else(none),
        entries: figure.entries.len(),
        rule: rules.iter().position(|rule| *rule == figure_rule(figure)).map_or(0, |place| place + 1),
        address: page.contains("://").then(|| {
            let page = page.replacen(ID, &figure.id.to_string(), 1);
            figure.period.as_ref().map_or(page.clone(), |period| format!("{page}&period={period}"))
        }),
    }
}

/// A figure's amount beside a unit that stands in its own column.
fn bare(language: Language, amount: Amount, unit: Unit) -> String {
    match (amount, unit) {
        (Amount::Number(days), Unit::Days) => number::short(days, language),
        _ => said::amount(language, amount, unit),
    }
}
