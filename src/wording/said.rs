//! How states, delays, counts and figures are said in a sentence or a cell.

use crate::{
    domain::{
        conformity::{CellState, Conformity},
        conventions::Conventions,
        date::day_in_words,
        delay::Delay,
        entry::{Emptiness, Value},
        figure::{Amount, Figure, Unit},
        language::Language,
        number,
        programme::{ItemKind, Programme, Scope},
        review,
    },
    texts::{text, text_with},
};

/// « en retard ».
pub fn state(language: Language, state: CellState) -> String {
    text(language, &format!("state-{}", state.code().replace('_', "-")))
}

/// « 10 non rapportées »: how many things are in a state, in words that agree with their number.
pub fn in_state(language: Language, state: CellState, count: usize) -> String {
    format!("{count} {}", state_of(language, state, count))
}

/// « non rapportées », for so many things.
pub fn state_of(language: Language, state: CellState, count: usize) -> String {
    text_with(language, &format!("legend-{}", state.code().replace('_', "-")), &[("n", count.into())])
}

/// « non rapporté ».
pub fn emptiness(language: Language, kind: Emptiness) -> String {
    text(language, &format!("empty-{}", kind.code().replace('_', "-")))
}

/// A reported value: « 15 septembre 2014 », « 7 », the name of a choice, « sans objet ».
pub fn value(language: Language, (programme, code): (&Programme, &str), value: &Value) -> String {
    match value {
        Value::Date(date) => date.in_words(language),
        Value::Count(number) | Value::Rating(number) => number::short(f64::from(*number), language),
        Value::Choice(chosen) => {
            let choices = programme.item(code).and_then(|item| match &item.kind {
                ItemKind::Choice { choices } => Some(choices),
                _ => None,
            });
            let choice = choices.and_then(|choices| choices.iter().find(|choice| choice.code == *chosen));
            choice.map_or_else(|| chosen.clone(), |choice| choice.name.get(language).to_owned())
        }
        Value::Text(words) => words.clone(),
        Value::Empty(kind) => emptiness(language, *kind),
    }
}

/// What an item, or the date of an activity, is called.
pub fn item(language: Language, programme: &Programme, code: &str) -> String {
    let item = programme.item(code).map(|item| &item.name);
    let name = item.or_else(|| programme.activity(code).map(|activity| &activity.short));
    name.map_or_else(|| code.to_owned(), |name| name.get(language).to_owned())
}

/// Where a batch comes from: the name of a file as it is, « formulaire » for a form.
pub fn source(language: Language, source: &str) -> String {
    match source {
        "form" => text(language, "history-source-form"),
        review::REVIEW => text(language, "history-source-review"),
        review::UNDO => text(language, "history-source-undo"),
        file => file.to_owned(),
    }
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
    // The words agree with the number that is shown: 1.96 stands as 2.
    let shown = (days.abs() * 10.0).round() / 10.0;
    text_with(language, "said-days", &[("n", shown.into()), ("days", number::short(days, language).into())])
}

/// « 204 jours », or « 48 à 140 jours » where the date is imprecise.
pub fn span(language: Language, (low, high): (i64, i64)) -> String {
    if low == high {
        return days(language, low as f64);
    }
    let shown = range(language, Some((low, high)));
    text_with(language, "said-days", &[("n", high.into()), ("days", shown.into())])
}

/// « 2 à 204 », whole days; « – » where nothing is measured.
pub fn range(language: Language, days: Option<(i64, i64)>) -> String {
    let said = |days: i64| number::decimal(days as f64, 0, language);
    days.map_or_else(
        || "–".to_owned(),
        |(low, high)| text_with(language, "table-range", &[("low", said(low).into()), ("high", said(high).into())]),
    )
}

/// « 50 sur 70 »: what a ratio divides.
pub fn totals(language: Language, (above, below): (f64, f64)) -> String {
    let said = |total: f64| number::short(total, language);
    text_with(language, "said-totals", &[("above", said(above).into()), ("below", said(below).into())])
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
    let none = || text(language, if figure.withheld { "said-withheld" } else { "said-no-value" });
    figure.value.map_or_else(none, |value| amount(language, value, figure.unit))
}

/// Why a figure has no value: « non rapporté », or that few persons make it up.
pub fn why_empty(language: Language, figure: &Figure) -> String {
    if figure.withheld { text(language, "said-few") } else { emptiness(language, figure.basis.emptiness()) }
}

/// « n = 10 sur 12; 2 non rapportés ».
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

/// What a view is limited to: « Clinique, Territoire 3 »; nothing where it shows everything.
pub fn scope(language: Language, programme: &Programme, scope: &Scope) -> Option<String> {
    let axis = scope.axis.as_deref().and_then(|code| programme.axis(code)).map(|axis| &axis.name);
    let territory =
        scope.territory.as_deref().and_then(|code| programme.territory(code)).map(|territory| &territory.name);
    let names: Vec<&str> = [axis, territory].into_iter().flatten().map(|name| name.get(language)).collect();
    (!names.is_empty()).then(|| names.join(", "))
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

/// The cells of the matrix: « 12 territoires × 5 activités datées ».
pub fn grid(language: Language, Conformity { territories, activities, .. }: &Conformity) -> String {
    text_with(
        language,
        "said-grid",
        &[
            ("territories", territories.len().into()),
            ("territories_shown", territories.len().to_string().into()),
            ("activities", activities.len().into()),
            ("activities_shown", activities.len().to_string().into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, French};

    #[test]
    fn a_span_of_days_keeps_its_doubt() {
        assert_eq!([span(French, (1, 1)), span(French, (48, 140))], ["1\u{a0}jour", "48 à 140\u{a0}jours"]);
        assert_eq!([span(English, (1, 1)), span(English, (48, 140))], ["1 day", "48 to 140 days"]);
    }

    #[test]
    fn days_agree_with_the_number_that_is_shown() {
        assert_eq!([days(French, 1.96), days(French, 1.94)], ["2\u{a0}jours", "1,9\u{a0}jour"]);
        assert_eq!([days(English, 1.04), days(English, -1.0)], ["1 day", "−1 day"]);
    }

    #[test]
    fn states_agree_with_how_many_steps_are_in_them() {
        let missing = [0, 1, 2].map(|count| in_state(French, CellState::Missing, count));
        assert_eq!(missing, ["0 non rapportée", "1 non rapportée", "2 non rapportées"]);
        assert_eq!(in_state(French, CellState::OnTime, 10), "10 à temps");
        assert_eq!(in_state(English, CellState::NotYetDue, 24), "24 not yet due");
    }
}
