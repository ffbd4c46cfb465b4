//! The sentences that say what the figures show: computed, never written by hand.

mod counted;
mod course;
mod delays;
mod territory;
#[cfg(test)]
pub(crate) mod tests;

pub use course::{of_completion, of_support};
pub use delays::{of_delays, of_each_delay, of_timeline};
pub use territory::of_territory;

use crate::{
    domain::{asked::Ground, conformity::CellState, date::day_in_words, number},
    texts::{text, text_with},
    wording::said,
};
use counted::{counted, how_many_of};

/// « 50 des 60 réalisations prévues sont faites, dont 40 plus tard que prévu. Deux territoires n’ont rien rapporté. »
pub fn of_programme(ground: &Ground) -> String {
    let language = ground.question.language;
    let conformity = &ground.conformity;
    let (done, late, overdue) =
        (conformity.done(), conformity.count(CellState::Late), conformity.count(CellState::Overdue));
    let of = conformity.len();
    if of == 0 {
        return text(language, "finding-no-plan");
    }
    if conformity.count(CellState::Missing) == of {
        return text(language, "finding-unreported");
    }
    let mut arguments = vec![
        ("of", of.to_string().into()),
        ("late", how_many_of(late, done).into()),
        ("late_shown", late.to_string().into()),
    ];
    arguments.extend(counted("done", "done_shown", done));
    let mut sentences = vec![text_with(language, if done == 0 { "finding-none" } else { "finding-done" }, &arguments)];
    if overdue > 0 {
        sentences.push(text_with(language, "finding-overdue", &counted("n", "count", overdue)));
    }
    let perhaps = conformity.count(CellState::Perhaps);
    if perhaps > 0 {
        sentences.push(text_with(language, "finding-perhaps", &counted("n", "count", perhaps)));
    }
    let silent = ground.conformity.silent().len();
    if silent > 0 {
        let letters = said::capitalised(&number::in_letters(u32::try_from(silent).unwrap_or(u32::MAX), language));
        sentences.push(text_with(language, "finding-silent", &[("n", silent.into()), ("letters", letters.into())]));
    }
    sentences.join(" ")
}

/// « Les 10 territoires qui ont rapporté ont tout réalisé; 40 réalisations sur 50 sont venues en retard »
pub fn of_matrix(ground: &Ground) -> String {
    let language = ground.question.language;
    let conformity = &ground.conformity;
    let (done, late, overdue) =
        (conformity.done(), conformity.count(CellState::Late), conformity.count(CellState::Overdue));
    let reporting = conformity.territories.len() - ground.conformity.silent().len();
    let all = done > 0 && done == reporting * conformity.activities.len();
    let mut arguments = vec![("of", conformity.len().to_string().into())];
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
