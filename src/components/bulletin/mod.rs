//! The bulletin in words: each activity, the strands and the whole, as an evaluator would write them.

mod activity;
mod overall;
mod sentence;

use crate::{
    components::said,
    domain::{
        bulletin::{Note, Section, Sentence, Summary},
        figure::Figure,
        language::Language,
        programme::Activity,
    },
    texts::text,
};
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
    if summary.programme.axes.len() > 1 && !summary.conformity.cells.is_empty() {
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

/// « 2,9 mois (87 jours) »: how far from the planned end, whichever side.
fn distance(saying: &mut Saying, figure: &Figure, days: f64) -> fluent_bundle::FluentValue<'static> {
    let language = saying.language;
    let months = said::months(language, days.abs(), &saying.summary.programme.conventions);
    let shown = format!("{months} ({})", said::days(language, days.abs()));
    saying.put(figure, shown)
}

/// The word that chooses between before, on and after the planned end, of a mean as it is shown.
fn side(days: f64) -> &'static str {
    match (days * 10.0).round() {
        tenths if tenths > 0.0 => "after",
        tenths if tenths < 0.0 => "before",
        _ => "on",
    }
}

#[cfg(test)]
mod tests;
