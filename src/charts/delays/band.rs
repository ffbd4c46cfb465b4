//! One activity seen by its delays: the planned window, each territory's mark, the mean, and their words.

use crate::{
    charts::{
        day_scale::DayScale,
        measure::{NAME, width},
        picture::{Align, Word},
    },
    domain::{
        code::{ActivityCode, TerritoryCode},
        conformity::{Cell, CellState},
        delay::{Delay, reference_day},
        figure::{Figure, id::Measure},
        language::Language,
        number::{decimal, short},
        programme::Activity,
        standing::Standing,
    },
    texts::{text, text_with},
};
use chrono::NaiveDate;

/// Days under which a mean delay is not said again in months.
const SAID_IN_MONTHS_FROM: f64 = 15.0;

/// What one activity shows. All days are counted from the reference day of the plan.
#[derive(Clone, Debug)]
pub struct Band {
    pub name: String,
    /// What was planned, how many are late, how sure the mean is.
    pub notes: Vec<String>,
    /// First and last planned day; nothing where an end is open.
    pub window: Option<(f64, f64)>,
    /// From the earliest to the latest.
    pub marks: Vec<Mark>,
    pub mean: Option<Mean>,
}

/// One territory's date.
#[derive(Clone, Debug)]
pub struct Mark {
    pub territory: TerritoryCode,
    pub state: CellState,
    pub delay: Delay,
    /// Lines for someone who points at it.
    pub tip: String,
}

/// The mean of the delays.
#[derive(Clone, Debug)]
pub struct Mean {
    pub days: f64,
    pub label: String,
    /// It rests on fewer territories than the programme asks for.
    pub faint: bool,
}

impl Mark {
    /// First and last day the date allows.
    #[must_use]
    pub fn span(&self) -> (f64, f64) {
        (self.delay.interval_days.0 as f64, self.delay.interval_days.1 as f64)
    }
}

impl Band {
    #[must_use]
    pub fn of(standing: &Standing, activity: &Activity, language: Language) -> Self {
        let mean = standing.figures.of_activity(&activity.code, Measure::DelayMean);
        let mut marks: Vec<Mark> = standing
            .conformity
            .of_activity(&activity.code)
            .filter_map(|cell| Mark::of(standing, &cell, language))
            .collect();
        marks.sort_by(|a, b| a.delay.days.total_cmp(&b.delay.days).then_with(|| a.territory.cmp(&b.territory)));
        let mean = mean.filter(|_| !marks.is_empty());
        Self {
            name: activity.short.get(language).to_owned(),
            notes: notes(standing, activity, (&marks, mean), language),
            window: window(standing, &activity.code),
            mean: mean.and_then(|figure| Mean::of(standing, figure, language)),
            marks,
        }
    }

    /// The days the marks cover, zero included.
    #[must_use]
    pub fn extent(&self) -> (f64, f64) {
        let spans = self.marks.iter().map(Mark::span);
        spans.fold((0.0, 0.0), |(low, high), (from, to)| (from.min(low), to.max(high)))
    }

    /// One clause about the activity, for those who do not see the drawing.
    #[must_use]
    pub fn clause(&self, language: Language) -> String {
        let name = self.name.clone();
        let Some(mean) = &self.mean else {
            return text_with(language, "chart-delays-clause-none", &[("name", name.into())]);
        };
        let late = self.marks.iter().filter(|mark| mark.state == CellState::Late).count();
        let days = short(mean.days, language);
        let (late, n) = (late.to_string(), self.marks.len().to_string());
        let given = [("name", name.into()), ("days", days.into()), ("late", late.into()), ("n", n.into())];
        text_with(language, "chart-delays-clause", &given)
    }
}

impl Mark {
    fn of(standing: &Standing, cell: &Cell, language: Language) -> Option<Self> {
        let delay = cell.delay?;
        let name = standing.programme.territory(cell.territory).map(|territory| territory.name.get(language));
        let actual = cell.actual.as_ref().map(|date| date.in_words(language)).unwrap_or_default();
        let done = text_with(language, "chart-tip-done", &[("date", actual.into())]);
        let verdict = verdict_words(standing, cell.state, delay, language);
        let tip = [name.unwrap_or(cell.territory), &done, &verdict].join("\n");
        Some(Self { territory: cell.territory.clone(), state: cell.state, delay, tip })
    }
}

/// « en retard de 104 jours (3,4 mois) ».
fn verdict_words(standing: &Standing, state: CellState, delay: Delay, language: Language) -> String {
    let key = match state {
        CellState::Late => "chart-tip-late",
        CellState::OnTime => "chart-tip-on-time",
        _ => "chart-tip-indeterminate",
    };
    let (low, high) = delay.interval_days;
    let months = decimal(standing.programme.conventions.months(delay.days), 1, language);
    let whole = |days: i64| decimal(days as f64, 0, language);
    if low == high {
        let given = [("days", whole(low).into()), ("n", low.into()), ("months", months.into())];
        text_with(language, key, &given)
    } else {
        let given = [("low", whole(low).into()), ("high", whole(high).into()), ("months", months.into())];
        text_with(language, &format!("{key}-between"), &given)
    }
}

impl Mean {
    fn of(standing: &Standing, figure: &Figure, language: Language) -> Option<Self> {
        let days = figure.number().filter(|_| figure.basis.n > 1)?;
        let label = text_with(language, "chart-delays-mean", &[("days", short(days, language).into())]);
        Some(Self { days, label, faint: figure.basis.n < standing.programme.conventions.minimum_n })
    }

    /// Its label above its line; beside the end of the plan where it would be crossed by it.
    pub fn word(&self, scale: &DayScale, y: f64) -> Word {
        let half = width(&self.label, NAME) / 2.0;
        let (first, last) = (scale.left + half, scale.right() - half);
        let end = scale.x(0.0);
        let above = scale.x(self.days).min(last).max(first);
        let (before, after) = (end - AWAY - half, end + AWAY + half);
        let beside = if self.days < 0.0 { [before, after] } else { [after, before] };
        let free = |x: &f64| first <= *x && *x <= last;
        let x = if (before..=after).contains(&above) { beside.into_iter().find(free).unwrap_or(above) } else { above };
        Word::new((scale.day(x), y), &self.label, Align::Center)
    }
}

/// From the line of the plan's end to a label beside it, in px.
const AWAY: f64 = 6.0;

fn window(standing: &Standing, activity: &ActivityCode) -> Option<(f64, f64)> {
    let conventions = &standing.programme.conventions;
    let bounds = standing.plan.date_of(activity)?.bounds(conventions.season_calendar);
    let reference = reference_day(bounds, conventions.anchor)?;
    let from = |day: NaiveDate| day.signed_duration_since(reference).num_days() as f64;
    Some((from(bounds.earliest?), from(bounds.latest?)))
}

fn notes(
    standing: &Standing,
    activity: &Activity,
    found: (&[Mark], Option<&Figure>),
    language: Language,
) -> Vec<String> {
    let (marks, mean) = found;
    let planned = standing.plan.date_of(&activity.code).map(|date| date.in_words(language)).unwrap_or_default();
    let derived = standing.plan.is_derived(&activity.code);
    let key = if derived { "chart-delays-planned-derived" } else { "chart-delays-planned" };
    let planned = text_with(language, key, &[("date", planned.into())]);
    let Some(mean) = mean.filter(|_| !marks.is_empty()) else {
        return vec![planned, text(language, "chart-delays-none")];
    };
    let mut notes = vec![planned, late_words(standing, marks, mean, language)];
    if let Some((low, high)) = mean.interval.and_then(|(low, high)| low.number().zip(high.number())) {
        let given = [("low", short(low, language).into()), ("high", short(high, language).into())];
        notes.push(text_with(language, "chart-delays-doubt", &given));
    }
    notes
}

/// « 10 sur 10 en retard; en moyenne 4,5 mois ».
fn late_words(standing: &Standing, marks: &[Mark], mean: &Figure, language: Language) -> String {
    let late = marks.iter().filter(|mark| mark.state == CellState::Late).count();
    let days = mean.number().filter(|days| days.abs() >= SAID_IN_MONTHS_FROM && mean.basis.n > 1);
    let months = days.map(|days| decimal(standing.programme.conventions.months(days), 1, language));
    let key = if months.is_some() { "chart-delays-late-months" } else { "chart-delays-late" };
    let given = [
        ("late", late.to_string().into()),
        ("n", marks.len().to_string().into()),
        ("months", months.unwrap_or_default().into()),
    ];
    text_with(language, key, &given)
}

/// The days the axis covers: every mark, and the windows as far as they leave the marks room.
pub fn reach(bands: &[Band]) -> (f64, f64) {
    let marks = bands.iter().map(Band::extent).fold((0.0, 0.0), |a: (f64, f64), b| (a.0.min(b.0), a.1.max(b.1)));
    let windows = bands.iter().filter_map(|band| band.window);
    let windows = windows.fold((0.0, 0.0), |a: (f64, f64), b| (a.0.min(b.0), a.1.max(b.1)));
    let far = marks.1.max(SIX_MONTHS);
    (marks.0.min(windows.0.max(-far)), marks.1.max(windows.1.min(far)).max(ONE_MONTH))
}

const ONE_MONTH: f64 = 30.0;
const SIX_MONTHS: f64 = 183.0;
