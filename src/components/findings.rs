//! The sentences that say what the figures show: computed, never written by hand.

use crate::{
    api::Ground,
    components::said,
    domain::{
        completion::Completion,
        conformity::CellState,
        date::day_in_words,
        figures,
        language::Language,
        number,
        support::{SupportPoint, SupportSeries},
    },
    texts::{text, text_with},
};

/// How many things that is, for a sentence that shows the number and agrees with it.
fn counted(
    name: &'static str,
    shown: &'static str,
    count: usize,
) -> [(&'static str, fluent_bundle::FluentValue<'static>); 2] {
    [(name, count.into()), (shown, count.to_string().into())]
}

/// « 50 des 60 réalisations prévues sont faites, dont 40 plus tard que prévu. Deux territoires n’ont rien rapporté. »
pub fn of_programme(ground: &Ground) -> String {
    let language = ground.question.language;
    let conformity = &ground.conformity;
    let (done, late, overdue) =
        (conformity.done(), conformity.count(CellState::Late), conformity.count(CellState::Overdue));
    let of = conformity.cells.len();
    if of == 0 {
        return text(language, "finding-no-plan");
    }
    if conformity.count(CellState::Missing) == of {
        return text(language, "finding-unreported");
    }
    let mut arguments = vec![("of", of.to_string().into())];
    arguments.extend(counted("done", "done_shown", done));
    arguments.extend(counted("late", "late_shown", late));
    let mut sentences = vec![text_with(language, if done == 0 { "finding-none" } else { "finding-done" }, &arguments)];
    if overdue > 0 {
        sentences.push(text_with(language, "finding-overdue", &counted("n", "count", overdue)));
    }
    let perhaps = conformity.count(CellState::Perhaps);
    if perhaps > 0 {
        sentences.push(text_with(language, "finding-perhaps", &counted("n", "count", perhaps)));
    }
    let silent = silent(ground).len();
    if silent > 0 {
        let letters = said::capitalised(&number::in_letters(u32::try_from(silent).unwrap_or(u32::MAX), language));
        sentences.push(text_with(language, "finding-silent", &[("n", silent.into()), ("letters", letters.into())]));
    }
    sentences.join(" ")
}

/// The territories that reported of no activity although some were awaited.
pub fn silent(ground: &Ground) -> Vec<String> {
    let conformity = &ground.conformity;
    let is_silent = |code: &&String| {
        let mut cells = conformity.of_territory(code);
        let awaited = conformity.of_territory(code).any(|cell| cell.state == CellState::Missing);
        awaited && cells.all(|cell| cell.entry.is_none())
    };
    conformity.territories.iter().filter(is_silent).cloned().collect()
}

/// « Les 10 territoires qui ont rapporté ont tout réalisé; 40 réalisations sur 50 sont venues en retard »
pub fn of_matrix(ground: &Ground) -> String {
    let language = ground.question.language;
    let conformity = &ground.conformity;
    let (done, late, overdue) =
        (conformity.done(), conformity.count(CellState::Late), conformity.count(CellState::Overdue));
    let reporting = conformity.territories.len() - silent(ground).len();
    let all = done > 0 && done == reporting * conformity.activities.len();
    let mut arguments = vec![("of", conformity.cells.len().to_string().into())];
    arguments.extend(counted("reporting", "reporting_shown", reporting));
    arguments.extend(counted("done", "done_shown", done));
    arguments.extend(counted("late", "late_shown", late));
    arguments.extend(counted("overdue", "overdue_shown", overdue));
    let key = match (done, all, overdue) {
        (0, _, 0) => "finding-matrix-none",
        (_, true, _) => "finding-matrix-all",
        (_, _, 0) => "finding-matrix-some",
        _ => "finding-matrix-overdue",
    };
    text_with(language, key, &arguments)
}

/// « Retard moyen le plus long : comité local de suivi, 4,5 mois; le plus court : plan de réalisation local, 1,0 mois »
pub fn of_delays(ground: &Ground) -> String {
    let language = ground.question.language;
    let mut means: Vec<(&str, f64, bool)> = ground
        .conformity
        .activities
        .iter()
        .filter_map(|code| {
            let mean = figures::find(&ground.figures, &format!("{code}_delay_mean"), None)?;
            let enough = mean.basis.n >= ground.programme.conventions.minimum_n;
            let doubtful = mean.interval.is_some_and(|(_, high)| high.number().is_some_and(|high| high > 0.0));
            Some((ground.programme.activity(code)?.subject.get(language), mean.number().filter(|_| enough)?, doubtful))
        })
        .collect();
    means.sort_by(|a, b| b.1.total_cmp(&a.1));
    let conventions = &ground.programme.conventions;
    let argument = |(name, days, doubtful): (&str, f64, bool)| {
        if days <= 0.0 {
            let key = if doubtful { "finding-delay-around" } else { "finding-delay-none" };
            text_with(language, key, &[("name", name.to_owned().into())])
        } else {
            let months = said::months(language, days, conventions);
            text_with(language, "finding-delay", &[("name", name.to_owned().into()), ("months", months.into())])
        }
    };
    match means.as_slice() {
        [] => text(language, "finding-delays-none"),
        [one] => said::capitalised(&argument(*one)),
        [longest, .., shortest] => said::capitalised(&format!("{}; {}", argument(*longest), argument(*shortest))),
    }
}

/// « Soutien direct aux gestionnaires : le plus fort en 2014, à 2,5 sur 3, puis 1,4 en 2015 »
pub fn of_support(language: Language, series: &[SupportSeries]) -> String {
    let rating =
        |point: &SupportPoint| point.mean.number().map(|mean| number::decimal(mean, 1, language)).unwrap_or_default();
    let rated = series.iter().find_map(|series| Some((series, series.last()?)));
    let Some((series, last)) = rated else { return text(language, "finding-support-none") };
    let peak = series.peak().unwrap_or(last);
    let arguments = [
        ("name", series.name.get(language).to_owned().into()),
        ("period", peak.period.clone().into()),
        ("value", rating(peak).into()),
        ("max", series.scale.1.to_string().into()),
        ("last", rating(last).into()),
        ("last_period", last.period.clone().into()),
    ];
    let key = match series.peak() {
        None => "finding-support-only",
        Some(peak) if peak.period == last.period => "finding-support",
        Some(_) => "finding-support-then",
    };
    text_with(language, key, &arguments)
}

/// « À la fin de la phase, entre 40 et 50 des 60 réalisations prévues étaient faites »
pub fn of_completion(ground: &Ground, completion: &Completion) -> String {
    let language = ground.question.language;
    let (phase, as_of) = (ground.programme.phase, ground.conformity.as_of);
    let ended = as_of >= phase.ends;
    let Some(step) = completion.on(if ended { phase.ends } else { as_of }) else {
        return text(language, "finding-completion-none");
    };
    let when = if ended {
        text(language, "finding-at-phase-end")
    } else {
        text_with(language, "finding-on-day", &[("day", day_in_words(as_of, language).into())])
    };
    let mut arguments = vec![("when", when.into()), ("of", completion.of.to_string().into())];
    arguments.extend(counted("done", "done_shown", step.done));
    arguments.push(("possibly", step.possibly.to_string().into()));
    let key = if step.possibly > step.done { "finding-completion-between" } else { "finding-completion" };
    text_with(language, key, &arguments)
}

/// « En date du 30 juin 2015, plan version 1. »
pub fn basis(ground: &Ground) -> String {
    let language = ground.question.language;
    let said = |day| day_in_words(day, language);
    let mut arguments =
        vec![("day", said(ground.conformity.as_of).into()), ("version", ground.plan.version.to_string().into())];
    match ground.question.known_day() {
        Some(known) => {
            arguments.push(("known", said(known).into()));
            text_with(language, "finding-basis-known", &arguments)
        }
        None => text_with(language, "finding-basis", &arguments),
    }
}
