//! How states, delays, counts and figures are said in a sentence or a cell.

use crate::{
    domain::{
        conformity::CellState,
        conventions::Conventions,
        date::day_in_words,
        delay::Delay,
        entry::Emptiness,
        figure::{Amount, Figure, Unit},
        language::Language,
        number,
    },
    texts::{text, text_with},
};

/// « en retard ».
pub fn state(language: Language, state: CellState) -> String {
    text(language, &format!("state-{}", state.code().replace('_', "-")))
}

/// « non rapporté ».
pub fn emptiness(language: Language, kind: Emptiness) -> String {
    text(language, &format!("empty-{}", kind.code().replace('_', "-")))
}

/// « +61 j », or « +48 à +140 j » where the date is imprecise.
pub fn delay(language: Language, delay: &Delay) -> String {
    let (low, high) = delay.interval_days;
    let said = |days: i64| number::signed(days as f64, 0, language);
    if low == high {
        text_with(language, "said-days-short", &[("days", said(low).into())])
    } else {
        text_with(language, "said-days-range", &[("low", said(low).into()), ("high", said(high).into())])
    }
}

/// « 4,5 mois ».
pub fn months(language: Language, days: f64, conventions: &Conventions) -> String {
    let months = number::decimal(conventions.months(days), 1, language);
    text_with(language, "said-months", &[("n", conventions.months(days).abs().into()), ("months", months.into())])
}

/// « 137 jours ».
pub fn days(language: Language, days: f64) -> String {
    text_with(language, "said-days", &[("n", days.abs().into()), ("days", number::short(days, language).into())])
}

/// A figure's amount in its unit: « 71 % », « 2,5 », « 15 septembre 2014 ».
pub fn amount(language: Language, amount: Amount, unit: Unit) -> String {
    match (amount, unit) {
        (Amount::Day(day), _) => day_in_words(day, language),
        (Amount::Number(share), Unit::Share) => number::percent(share, 1, language),
        (Amount::Number(value), Unit::Days) => days(language, value),
        (Amount::Number(value), _) => number::short(value, language),
    }
}

/// A figure's value, or « aucune valeur ».
pub fn figure(language: Language, figure: &Figure) -> String {
    figure.value.map_or_else(|| text(language, "said-no-value"), |value| amount(language, value, figure.unit))
}

/// « n = 10 de 12; 2 non rapportés ».
pub fn basis(language: Language, figure: &Figure) -> String {
    let basis = figure.basis;
    let mut parts = vec![text_with(
        language,
        "said-n-of",
        &[("n", basis.n.to_string().into()), ("of", basis.of.to_string().into())],
    )];
    let left_out = [
        ("missing", basis.missing),
        ("not-applicable", basis.not_applicable),
        ("not-yet-due", basis.not_yet_due),
        ("not-done", basis.not_done),
        ("unknown", basis.unknown),
    ];
    for (kind, count) in left_out.into_iter().filter(|(_, count)| *count > 0) {
        parts.push(text_with(
            language,
            &format!("said-left-out-{kind}"),
            &[("n", count.into()), ("count", count.to_string().into())],
        ));
    }
    parts.join("; ")
}

/// A list of codes: « T11 et T12 ».
pub fn list(language: Language, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} {} {last}", most.join(", "), text(language, "said-and")),
    }
}

/// The first letter made a capital: the subject of a sentence at its beginning.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
