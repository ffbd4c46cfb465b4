//! How things went over the periods and over the days, as sentences: regional support, and completion.

use super::counted::counted;
use crate::{
    domain::{
        asked::Ground,
        completion::Completion,
        date::day_in_words,
        language::Language,
        number,
        support::{SupportPoint, SupportSeries},
    },
    texts::{text, text_with},
};

/// « Soutien direct aux gestionnaires : le plus fort en 2014, à 2,5 sur 3, puis 1,4 en 2015 »
pub fn of_support(language: Language, series: &[SupportSeries]) -> String {
    let rating =
        |point: &SupportPoint| point.mean.number().map(|mean| number::decimal(mean, 1, language)).unwrap_or_default();
    let rated = series.iter().find_map(|series| Some((series, series.last()?)));
    let Some((series, last)) = rated else { return text(language, "finding-support-none") };
    let peak = series.peak().unwrap_or(last);
    let arguments = [
        ("name", series.name.get(language).to_owned().into()),
        ("period", peak.period.to_string().into()),
        ("value", rating(peak).into()),
        ("max", series.scale.1.to_string().into()),
        ("last", rating(last).into()),
        ("last_period", last.period.to_string().into()),
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
