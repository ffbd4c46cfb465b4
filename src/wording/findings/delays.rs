//! How late things came, as sentences: which activity is the latest, and what came after its planned window.

use super::counted::counted;
use crate::{
    domain::{
        asked::Ground,
        code::ActivityCode,
        conformity::{Cell, CellState},
        figure::id::Measure,
        language::Language,
        number,
    },
    texts::{text, text_with},
    wording::said,
};

/// The mean delay of one activity.
struct MeanDelay {
    /// « le comité local de suivi ».
    name: String,
    days: f64,
    /// Imprecise dates allow a mean after the plan, too.
    perhaps_late: bool,
}

/// The activities with enough values for a mean, the latest first.
fn means(ground: &Ground) -> Vec<MeanDelay> {
    let of_activity = |code: &ActivityCode| {
        let mean = ground.figures.of_activity(code, Measure::DelayMean)?;
        let enough = mean.basis.n >= ground.programme.conventions.minimum_n;
        let name = ground.programme.activity(code)?.subject.get(ground.question.language).to_owned();
        let perhaps_late = mean.interval.is_some_and(|(_, high)| high.number().is_some_and(|high| high > 0.0));
        Some(MeanDelay { name, days: mean.number().filter(|_| enough)?, perhaps_late })
    };
    let mut means: Vec<MeanDelay> = ground.conformity.activities.iter().filter_map(of_activity).collect();
    means.sort_by(|a, b| b.days.total_cmp(&a.days));
    means
}

/// « Le comité local de suivi vient en moyenne 4,5 mois après la fin prévue; le plan de réalisation local, 1,0 mois »
pub fn of_delays(ground: &Ground) -> String {
    let language = ground.question.language;
    let clause = |MeanDelay { name, days, perhaps_late }: &MeanDelay| {
        let name = name.clone();
        if *days > 0.0 {
            let months = said::months(language, *days, &ground.programme.conventions);
            return text_with(language, "finding-delay", &[("name", name.into()), ("months", months.into())]);
        }
        let key = if *perhaps_late { "finding-delay-around" } else { "finding-delay-none" };
        text_with(language, key, &[("name", name.into())])
    };
    match means(ground).as_slice() {
        [] => match ground.conformity.cells().filter(|cell| cell.delay.is_some()).count() {
            0 => text(language, "finding-delays-none"),
            few => text_with(language, "finding-delays-few", &[("n", few.into()), ("shown", few.to_string().into())]),
        },
        [one] => said::capitalised(&clause(one)),
        [longest, .., shortest] => said::capitalised(&format!("{}; {}", clause(longest), clause(shortest))),
    }
}

/// Which activity is the latest on average, then how the others do: one sentence each, the answer first.
///
/// « Le comité local de suivi a le plus long retard moyen, 4,5 mois. » « Suivent l’événement rassembleur (2,9 mois) et
/// le plan de réalisation local (1,0 mois). »
pub fn of_each_delay(ground: &Ground) -> Vec<String> {
    let language = ground.question.language;
    let all = means(ground);
    if all.is_empty() {
        return vec![text(language, "delays-finding-none")];
    }
    let few = ground.conformity.activities.len() - all.len();
    let (late, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|mean| mean.days > 0.0);
    let (around, on_time): (Vec<_>, Vec<_>) = others.into_iter().partition(|mean| mean.perhaps_late);
    let named = |means: Vec<MeanDelay>| means.into_iter().map(|mean| mean.name).collect::<Vec<_>>();
    let mut sentences = of_late(ground, &late);
    for (key, names) in [("delays-finding-around", named(around)), ("delays-finding-on-time", named(on_time))] {
        if !names.is_empty() {
            let list = said::capitalised(&said::list(language, &names));
            sentences.push(text_with(language, key, &[("n", names.len().into()), ("list", list.into())]));
        }
    }
    if few > 0 {
        let letters = u32::try_from(few).map_or_else(|_| few.to_string(), |few| number::in_letters(few, language));
        let arguments = [("n", few.into()), ("letters", said::capitalised(&letters).into())];
        sentences.push(text_with(language, "delays-finding-few", &arguments));
    }
    sentences
}

/// The latest activity, and those that follow it.
fn of_late(ground: &Ground, late: &[MeanDelay]) -> Vec<String> {
    let language = ground.question.language;
    let months = |mean: &MeanDelay| said::months(language, mean.days, &ground.programme.conventions);
    let [longest, others @ ..] = late else { return Vec::new() };
    let name = said::capitalised(&longest.name);
    let arguments = [("n", late.len().into()), ("name", name.into()), ("months", months(longest).into())];
    let mut sentences = vec![text_with(language, "delays-finding-latest", &arguments)];
    if !others.is_empty() {
        let list: Vec<String> = others.iter().map(|mean| format!("{} ({})", mean.name, months(mean))).collect();
        let arguments = [("n", others.len().into()), ("list", said::list(language, &list).into())];
        sentences.push(text_with(language, "delays-finding-then", &arguments));
    }
    sentences
}

/// « 40 réalisations sur 50 sont venues après la période prévue. Le plus grand écart est de 204 jours (Territoire 10,
/// comité local de suivi). » Of one activity, or of all.
pub fn of_timeline(ground: &Ground, activity: Option<&str>) -> String {
    let language = ground.question.language;
    let cells = ground.conformity.cells().filter(|cell| activity.is_none_or(|code| *cell.activity == *code));
    let cells: Vec<Cell> = cells.collect();
    if let Some(nothing) = nothing_done(language, &cells) {
        return nothing;
    }
    let count = |wanted: fn(CellState) -> bool| cells.iter().filter(|cell| wanted(cell.state)).count();
    let done = count(CellState::is_done);
    let mut arguments = counted("late", "late_shown", count(|state| state == CellState::Late)).to_vec();
    arguments.extend(counted("done", "done_shown", done));
    let mut sentences = vec![text_with(language, "timeline-lead", &arguments)];
    let doubtful = count(|state| state == CellState::Indeterminate);
    if doubtful > 0 {
        sentences.push(text_with(language, "timeline-lead-doubtful", &counted("n", "count", doubtful)));
    }
    sentences.extend(widest(ground, &cells));
    sentences.join(" ")
}

/// Why there is nothing to say yet of what was done.
fn nothing_done(language: Language, cells: &[Cell]) -> Option<String> {
    if cells.is_empty() {
        return Some(text(language, "finding-no-plan"));
    }
    if cells.iter().all(|cell| cell.state == CellState::Missing) {
        return Some(text(language, "finding-unreported"));
    }
    let none = cells.iter().all(|cell| !cell.state.is_done());
    none.then(|| text_with(language, "finding-none", &[("of", cells.len().to_string().into())]))
}

/// The longest of the delays, and whose it is where only one is as long.
fn widest(ground: &Ground, cells: &[Cell]) -> Option<String> {
    let language = ground.question.language;
    let late = || cells.iter().filter(|cell| cell.state == CellState::Late);
    let delays = late().filter_map(|cell| Some((*cell, cell.delay?)));
    let longest = delays.clone().map(|(_, delay)| delay.days).max_by(f64::total_cmp)?;
    let as_long: Vec<_> = delays.filter(|(_, delay)| delay.days.total_cmp(&longest).is_eq()).collect();
    let days = said::span(language, as_long.first()?.1.interval_days);
    let [(cell, _)] = as_long.as_slice() else {
        return Some(text_with(language, "timeline-lead-widest", &[("days", days.into())]));
    };
    let territory = ground.programme.territory(cell.territory)?.name.get(language).to_owned();
    let activity = ground.programme.activity(cell.activity)?.short.get(language).to_owned();
    let arguments = [("days", days.into()), ("territory", territory.into()), ("activity", activity.into())];
    Some(text_with(language, "timeline-lead-widest-of", &arguments))
}
