//! One activity: when it was planned, where it was carried out, by how much later, who is missing, and what else was
//! reported of it.

use super::{at_most, distance, mean_day, sentence::Saying, side};
use crate::{
    domain::{
        bulletin::{Sentence, Summary},
        code::PeriodCode,
        conformity::CellState,
        figure::{Figure, id::Measure},
        language::Language,
        number,
        programme::{Activity, Item, ItemKind, Provenance, Ratio},
    },
    texts::text_with,
    wording::said,
};

/// States of which it is said who is in them: what is done is told by its number.
const NAMED: [CellState; 7] = [
    CellState::Overdue,
    CellState::Due,
    CellState::Perhaps,
    CellState::Missing,
    CellState::Unknown,
    CellState::NotApplicable,
    CellState::Withdrawn,
];

/// Items reported for more periods than this are left to their page.
const MOST_PERIODS: usize = 6;

pub(super) fn of_activity(summary: &Summary, activity: &Activity, language: Language) -> Vec<Sentence> {
    let mut saying = Saying::of(summary, language);
    let mut sentences = Vec::new();
    if summary.conformity.activities.has(&activity.code) {
        sentences.extend(planned(&mut saying, activity));
        sentences.extend(done(&mut saying, activity));
        sentences.extend(delay(&mut saying, activity));
        sentences.extend(NAMED.into_iter().filter_map(|state| who(&mut saying, activity, state)));
    }
    let items = summary.programme.items.iter().filter(|item| item.activity == activity.code);
    for item in items {
        sentences.extend(of_item(&mut saying, item));
        let ratios = summary.programme.ratios.iter().filter(|ratio| ratio.numerator == item.code);
        sentences.extend(ratios.filter_map(|ratio| of_ratio(&mut saying, ratio)));
    }
    sentences
}

/// « C’était prévu pour septembre 2014. »
fn planned(saying: &mut Saying, activity: &Activity) -> Option<Sentence> {
    let planned = saying.summary.plan.activities.get(&activity.code)?;
    let key = match planned.provenance {
        Provenance::Derived => "bulletin-planned-derived",
        Provenance::Published => "bulletin-planned",
    };
    let words = planned.date.in_words(saying.language);
    Some(saying.say(key, &[("planned", words.into())]))
}

/// « C’est fait dans 10 des 12 territoires, dans 8 d’entre eux après la période prévue. »
fn done(saying: &mut Saying, activity: &Activity) -> Option<Sentence> {
    let (summary, language) = (saying.summary, saying.language);
    let figure = summary.figures.of_activity(&activity.code, Measure::CarriedOut)?;
    let of = ("of", figure.basis.of.to_string().into());
    let count = ("of_n", figure.basis.of.into());
    if let Some(most) = at_most(figure) {
        let most = saying.put(figure, number::short(most, language));
        return Some(saying.say("bulletin-activity-perhaps", &[("most", most), of, count]));
    }
    let Some(done) = figure.number() else {
        return Some(saying.say("bulletin-activity-untold", &[]));
    };
    if done == 0.0 {
        let none = saying.put(figure, figure.basis.of.to_string());
        return Some(saying.say("bulletin-activity-none", &[("of", none), count]));
    }
    let shown = saying.put(figure, number::short(done, language));
    let mut arguments = vec![("done", shown), ("done_n", done.into()), of, count];
    let late = summary.figures.of_activity(&activity.code, Measure::Late);
    let late = late.and_then(|late| Some((late, late.number()?)));
    let doubtful = late.and_then(|(late, sure)| Some((late, late.interval?.1.number()? - sure)));
    if let Some((late, sure)) = late {
        arguments.extend([("n", sure.into()), ("late", saying.put(late, number::short(sure, language)))]);
    }
    match doubtful {
        Some((late, doubtful)) => {
            let said = saying.put(late, number::short(doubtful, language));
            arguments.extend([("doubtful_n", doubtful.into()), ("doubtful", said)]);
            Some(saying.say("bulletin-activity-done-doubtful", &arguments))
        }
        None => Some(saying.say("bulletin-activity-done", &arguments)),
    }
}

/// « L’événement rassembleur vient en moyenne 2,9 mois (87 jours) après la fin de la période prévue… »
fn delay(saying: &mut Saying, activity: &Activity) -> Option<Sentence> {
    let (summary, language) = (saying.summary, saying.language);
    let mean = summary.figures.of_activity(&activity.code, Measure::DelayMean)?;
    let days = mean.number()?;
    let delay = distance(saying, mean, days);
    let day = mean_day(saying, summary.figures.of_activity(&activity.code, Measure::MeanDate)?)?;
    let subject = said::capitalised(activity.subject.get(language));
    let arguments = [("subject", subject.into()), ("side", side(mean, days).into()), ("delay", delay), ("day", day)];
    // Of one territory, one date is all there is to say.
    let few = mean.basis.of > 1 && mean.basis.n < summary.programme.conventions.minimum_n;
    let key = match (mean.basis.of, few) {
        (1, _) => "bulletin-activity-delay-one",
        (_, true) => "bulletin-activity-delay-few",
        (_, false) => "bulletin-activity-delay",
    };
    Some(saying.say(key, &arguments))
}

/// « Non rapporté : Territoire 11 et Territoire 12. »
fn who(saying: &mut Saying, activity: &Activity, state: CellState) -> Option<Sentence> {
    let (summary, language) = (saying.summary, saying.language);
    let codes: Vec<&str> = summary
        .conformity
        .of_activity(&activity.code)
        .filter(|cell| cell.state == state)
        .map(|cell| cell.territory.as_str())
        .collect();
    if codes.is_empty() {
        return None;
    }
    let named =
        |code: &&str| summary.programme.territory(code).map(|territory| territory.name.get(language).to_owned());
    let names: Vec<String> = codes.iter().filter_map(named).collect();
    let state = said::capitalised(&said::state_of(language, state, 1));
    let arguments = [("state", state.into()), ("list", said::list(language, &names).into())];
    Some(saying.say("bulletin-who", &arguments))
}

/// A count, once or for each of its few periods.
fn of_item(saying: &mut Saying, item: &Item) -> Option<Sentence> {
    let (summary, language) = (saying.summary, saying.language);
    let name = said::capitalised(item.name.get(language));
    if item.periods.is_empty() {
        let figure = summary.figures.of_item(&item.code, None)?;
        let n = figure.basis.n.to_string();
        figure.value?;
        let mean = saying.put(figure, said::figure(language, figure));
        return Some(saying.say("bulletin-item", &[("name", name.into()), ("mean", mean), ("n_shown", n.into())]));
    }
    let figures: Vec<&Figure> =
        item.periods.iter().filter_map(|period| summary.figures.of_item(&item.code, Some(&period.code))).collect();
    if figures.is_empty() || figures.len() > MOST_PERIODS || figures.iter().all(|figure| figure.value.is_none()) {
        return None;
    }
    let parts: Vec<String> = figures.into_iter().map(|figure| in_period(saying, figure)).collect();
    let list = said::list(language, &parts);
    let ItemKind::Rating { max, .. } = item.kind else {
        return Some(saying.say("bulletin-periods", &[("name", name.into()), ("list", list.into())]));
    };
    let arguments = [("name", name.into()), ("list", list.into()), ("max", max.to_string().into())];
    Some(saying.say("bulletin-ratings", &arguments))
}

/// « 1,5 en 2013 », or « aucune valeur en 2014 »: what is missing is neither zero nor guessed.
fn in_period(saying: &mut Saying, figure: &Figure) -> String {
    let language = saying.language;
    let said = match figure.value {
        Some(value) => said::amount(language, value, figure.unit),
        None => said::figure(language, figure),
    };
    let few = figure.value.is_some() && figure.basis.n < saying.summary.programme.conventions.minimum_n;
    let said = if few { format!("{said} (n\u{a0}=\u{a0}{})", figure.basis.n) } else { said };
    let value = saying.put_text(figure, said);
    let period = PeriodCode::written(figure.period.as_ref()).to_owned();
    text_with(language, "bulletin-in-period", &[("value", value.into()), ("period", period.into())])
}

/// « Part des multiplicateurs formés à temps : 94,3 % (66 sur 70). »
fn of_ratio(saying: &mut Saying, ratio: &Ratio) -> Option<Sentence> {
    let (summary, language) = (saying.summary, saying.language);
    let figure = summary.figures.of_ratio(&ratio.id)?;
    let (share, totals) = (said::amount(language, figure.value?, figure.unit), figure.totals);
    let totals = totals.map(|totals| format!(" ({})", said::totals(language, totals))).unwrap_or_default();
    let share = saying.put(figure, format!("{share}{totals}"));
    let name = said::capitalised(ratio.name.get(language));
    Some(saying.say("bulletin-share", &[("name", name.into()), ("share", share)]))
}
