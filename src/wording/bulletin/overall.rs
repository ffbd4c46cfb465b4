//! The programme as a whole, and its strands beside each other.

use super::{at_most, distance, sentence::Saying, side};
use crate::{
    domain::{
        bulletin::{Sentence, Summary},
        code::TerritoryCode,
        conformity::CellState,
        figure::{
            Figure,
            id::{FigureId, Measure},
        },
        language::Language,
        number,
        programme::Axis,
    },
    wording::said,
};

/// « La programmation a-t-elle été réalisée comme prévu? Oui, en partie. 50 des 60 réalisations… »
pub(super) fn of_programme(summary: &Summary, language: Language) -> Vec<Sentence> {
    let mut saying = Saying::of(summary, language);
    let mut sentences = vec![saying.say(&format!("bulletin-verdict-{}", verdict(summary)), &[])];
    sentences.extend(done(&mut saying));
    sentences.extend(counted(&mut saying, (Measure::Late, "bulletin-late")));
    sentences.extend(counted(&mut saying, (Measure::Overdue, "bulletin-overdue")));
    if let Some((figure, days)) =
        summary.figures.overall(Measure::DelayMean).and_then(|figure| Some((figure, figure.number()?)))
    {
        let delay = distance(&mut saying, figure, days);
        sentences.push(saying.say("bulletin-delay", &[("side", side(figure, days).into()), ("delay", delay)]));
    }
    let named = |code: &TerritoryCode| {
        summary.programme.territory(code).map(|territory| territory.name.get(language).to_owned())
    };
    let silent: Vec<String> = summary.conformity.silent().into_iter().filter_map(named).collect();
    if !silent.is_empty() {
        let letters = number::in_letters(u32::try_from(silent.len()).unwrap_or(u32::MAX), language);
        let arguments = [
            ("n", silent.len().into()),
            ("letters", said::capitalised(&letters).into()),
            ("list", said::list(language, &silent).into()),
        ];
        sentences.push(saying.say("bulletin-silent", &arguments));
    }
    sentences
}

/// Was the plan carried out as it was made?
fn verdict(summary: &Summary) -> &'static str {
    let conformity = &summary.conformity;
    let applicable = conformity.len() - conformity.count(CellState::NotApplicable);
    let whole = summary.figures.overall(Measure::CarriedOut);
    match conformity.done() {
        _ if whole.is_some_and(|whole| at_most(whole).is_some()) => "perhaps",
        _ if whole.is_none_or(|whole| whole.value.is_none()) => "untold",
        0 => "no",
        done if done == applicable && conformity.count(CellState::OnTime) == done => "yes",
        _ => "partly",
    }
}

/// « 50 des 60 réalisations prévues sont faites. »
fn done(saying: &mut Saying) -> Option<Sentence> {
    let figure = saying.summary.figures.overall(Measure::CarriedOut)?;
    let of = [("of", figure.basis.of.to_string().into()), ("of_n", figure.basis.of.into())];
    if let Some(most) = at_most(figure) {
        let most = saying.put(figure, number::short(most, saying.language));
        return Some(saying.say("bulletin-done-perhaps", &[of.to_vec(), vec![("most", most)]].concat()));
    }
    let count = figure.number()?;
    let said = saying.put(figure, number::short(count, saying.language));
    Some(saying.say("bulletin-done", &[of.to_vec(), vec![("n", count.into()), ("done", said)]].concat()))
}

/// A count that is told only where it is not zero.
fn counted(saying: &mut Saying, (measure, key): (Measure, &str)) -> Option<Sentence> {
    let figure = saying.summary.figures.overall(measure)?;
    let count = figure.number().filter(|count| *count > 0.0)?;
    let said = saying.put(figure, number::short(count, saying.language));
    Some(saying.say(key, &[("n", count.into()), ("count", said)]))
}

/// Each strand in a sentence; of two, which is further.
pub(super) fn of_strands(summary: &Summary, language: Language) -> Vec<Sentence> {
    let mut saying = Saying::of(summary, language);
    let axes = &summary.programme.axes;
    let mut sentences: Vec<Sentence> = axes.iter().filter_map(|axis| of_strand(&mut saying, axis)).collect();
    if let [one, other] = &axes[..]
        && let (Some(left), Some(right)) = (share(summary, one), share(summary, other))
    {
        let (key, ahead) = match left.total_cmp(&right) {
            std::cmp::Ordering::Equal => ("bulletin-strands-even", one),
            std::cmp::Ordering::Greater => ("bulletin-strands-ahead", one),
            std::cmp::Ordering::Less => ("bulletin-strands-ahead", other),
        };
        let name = ahead.name.get(language).to_owned();
        let behind = if ahead.code == one.code { other } else { one };
        let mut percent = |axis: &Axis, share: f64| match carried_out(summary, axis) {
            Some(figure) => saying.put(figure, number::percent(share, 0, language)),
            None => number::percent(share, 0, language).into(),
        };
        let (more, less) = (percent(ahead, left.max(right)), percent(behind, left.min(right)));
        let arguments = [("name", name.into()), ("more", more), ("less", less)];
        sentences.push(saying.say(key, &arguments));
    }
    sentences
}

fn of_strand(saying: &mut Saying, axis: &Axis) -> Option<Sentence> {
    let (summary, language) = (saying.summary, saying.language);
    let figure = carried_out(summary, axis)?;
    let name = axis.name.get(language).to_owned();
    if figure.basis.of == 0 {
        // Left out by the view.
        return None;
    }
    let (of, of_n) = (("of", figure.basis.of.to_string().into()), ("of_n", figure.basis.of.into()));
    if let Some(most) = at_most(figure) {
        let most = saying.put(figure, number::short(most, language));
        return Some(saying.say("bulletin-strand-perhaps", &[("name", name.into()), ("most", most), of, of_n]));
    }
    let Some(count) = figure.number() else {
        let of = saying.put(figure, figure.basis.of.to_string());
        return Some(saying.say("bulletin-strand-untold", &[("name", name.into()), ("of", of), of_n]));
    };
    let done = saying.put(figure, number::short(count, language));
    let mut arguments = vec![("name", name.into()), ("done", done), ("n", count.into()), of, of_n];
    let delay = summary.figures.of(&FigureId::Axis(axis.code.clone(), Measure::DelayMean));
    match delay.and_then(|delay| Some((delay, delay.number()?))) {
        Some((delay, days)) => {
            arguments.push(("delay", distance(saying, delay, days)));
            arguments.push(("side", side(delay, days).into()));
            Some(saying.say("bulletin-strand-delay", &arguments))
        }
        None => Some(saying.say("bulletin-strand", &arguments)),
    }
}

/// The part of a strand's steps that are done.
fn share(summary: &Summary, axis: &Axis) -> Option<f64> {
    let figure = carried_out(summary, axis)?;
    figure
        .number()
        .filter(|_| figure.basis.of > 0 && at_most(figure).is_none())
        .map(|done| done / figure.basis.of as f64)
}

/// How many of a strand's steps are done.
fn carried_out<'a>(summary: &'a Summary, axis: &Axis) -> Option<&'a Figure> {
    summary.figures.of(&FigureId::Axis(axis.code.clone(), Measure::CarriedOut))
}
