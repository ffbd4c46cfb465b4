//! The bulletin in words: each activity, the strands and the whole, as an evaluator would write them.

mod activity;
pub mod claim;
mod overall;
mod sentence;

use crate::{
    domain::{
        bulletin::{Note, Section, Sentence, Summary},
        date::day_in_words,
        figure::{Amount, Figure},
        language::Language,
        number,
        programme::Activity,
    },
    texts::{text, text_with},
    wording::said,
};
use fluent_bundle::FluentValue;
use sentence::Saying;

/// Every section, in the order of the bulletin: the whole, each activity, the strands compared.
#[must_use]
pub fn sections(summary: &Summary, notes: &[Note], language: Language) -> Vec<Section> {
    let section = |code: &str, title: String, sentences: Vec<Sentence>| {
        let note = Some(Note::standing(notes, code, language).to_owned()).filter(|note| !note.is_empty());
        Section { code: code.to_owned(), title, sentences, note }
    };
    let mut sections =
        vec![section("overall", text(language, "bulletin-overall"), overall::of_programme(summary, language))];
    for activity in in_order(summary) {
        let name = activity.short.get(language).to_owned();
        sections.push(section(&activity.code, name, activity::of_activity(summary, activity, language)));
    }
    if summary.programme.axes.len() > 1 && !summary.conformity.is_empty() {
        sections.push(section("strands", text(language, "bulletin-strands"), overall::of_strands(summary, language)));
    }
    sections
}

/// Dated activities in the order of the plan, then those that go on all along.
fn in_order(summary: &Summary) -> impl Iterator<Item = &Activity> {
    let dated = summary.conformity.activities.iter().filter_map(|code| summary.programme.activity(code));
    let others = summary.programme.activities.iter();
    dated.chain(others.filter(|activity| !summary.conformity.activities.contains(&activity.code)))
}

/// How far from the planned end, whichever side: « 2,9 mois (87 jours) », « 3,1 mois (94 jours, entre 48 et 140) »; where
/// imprecise dates leave the side open, « entre 12,7 jours avant et 7,6 jours après ».
fn distance(saying: &mut Saying, figure: &Figure, days: f64) -> FluentValue<'static> {
    let language = saying.language;
    let months = said::months(language, days.abs(), &saying.summary.programme.conventions);
    let shown = said::days(language, days.abs());
    let mut arguments = vec![("months", months.clone().into()), ("days", shown.clone().into())];
    let key = match ends(figure) {
        None => return saying.put(figure, format!("{months} ({shown})")),
        Some((low, high)) if side(figure, days) == "about" => {
            let away = |days: f64| said::days(language, days.abs()).into();
            arguments.extend([("low", away(low)), ("high", away(high))]);
            "bulletin-distance-around"
        }
        Some((low, high)) => {
            let (near, far) = if side(figure, days) == "before" { (-high, -low) } else { (low, high) };
            // What is less than shown beyond the end is the end.
            let (near, far) = (near.max(0.0), far.max(0.0));
            arguments
                .extend([("low", number::short(near, language).into()), ("high", number::short(far, language).into())]);
            "bulletin-distance-between"
        }
    };
    let shown = text_with(language, key, &arguments);
    saying.put(figure, shown)
}

/// What imprecise dates allow a figure in days to be.
fn ends(figure: &Figure) -> Option<(f64, f64)> {
    let (low, high) = figure.interval?;
    low.number().zip(high.number())
}

/// The word that chooses between before, on and after the planned end, of a mean as it is shown; `about` where imprecise
/// dates allow both sides.
fn side(figure: &Figure, days: f64) -> &'static str {
    let shown = |days: f64| (days * 10.0).round();
    if ends(figure).is_some_and(|(low, high)| shown(low) < 0.0 && shown(high) > 0.0) {
        return "about";
    }
    match shown(days) {
        tenths if tenths > 0.0 => "after",
        tenths if tenths < 0.0 => "before",
        _ => "on",
    }
}

/// A mean day: « 5 mai 2015 (entre le 20 mars et le 20 juin 2015) ».
fn mean_day(saying: &mut Saying, figure: &Figure) -> Option<FluentValue<'static>> {
    let language = saying.language;
    let Amount::Day(day) = figure.value? else { return None };
    let day = day_in_words(day, language);
    let said = match figure.interval {
        Some((Amount::Day(low), Amount::Day(high))) => {
            let ends = [("low", day_in_words(low, language).into()), ("high", day_in_words(high, language).into())];
            text_with(language, "bulletin-day-between", &[vec![("day", day.into())], ends.to_vec()].concat())
        }
        _ => day,
    };
    Some(saying.put(figure, said))
}

/// The most that imprecise dates allow to be done, where none is certain.
fn at_most(figure: &Figure) -> Option<f64> {
    figure.interval.and_then(|(_, most)| most.number()).filter(|_| figure.number().is_none_or(|sure| sure == 0.0))
}

#[cfg(test)]
mod tests;
