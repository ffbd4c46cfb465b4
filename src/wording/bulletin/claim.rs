//! What a published statement claims, and what its figure says now: the same words on the page, on paper and in a workbook.

use crate::{
    domain::{
        bulletin::{
            Checked,
            statement::{Finding, Untold, means},
        },
        conventions::Conventions,
        figure::Unit,
        language::Language,
        number,
        programme::{Claim, Qualifier},
    },
    texts::{text, text_with},
    wording::said,
};

/// The figure, said the way the statement says it; nothing where there is no such figure.
#[must_use]
pub fn now(language: Language, checked: &Checked, conventions: &Conventions) -> Option<String> {
    let figure = checked.figure.as_ref()?;
    Some(match (&checked.statement.claim, figure.number()) {
        (Claim::Number { months: true, .. }, Some(days)) => {
            format!("{} ({})", months(language, conventions.months(days), 2), said::days(language, days))
        }
        (Claim::Generally { .. }, Some(_)) => match means(figure) {
            Some(means) => said::totals(language, means),
            None => said::figure(language, figure),
        },
        _ => said::figure(language, figure),
    })
}

fn months(language: Language, value: f64, places: usize) -> String {
    let shown = number::decimal(value, places, language);
    text_with(language, "said-months", &[("n", value.abs().into()), ("months", shown.into())])
}

/// What the statement claims, with the limits its words allow.
#[must_use]
pub fn claimed(language: Language, checked: &Checked) -> String {
    let unit = checked.figure.as_ref().map_or(Unit::Count, |figure| figure.unit);
    match &checked.statement.claim {
        Claim::Nothing => text(language, "bulletin-claim-nothing"),
        Claim::Within(days) => {
            text_with(language, "bulletin-claim-within", &[("days", days.in_words(language).into())])
        }
        Claim::Generally { part, whole } => {
            let arguments = [("part", part.to_string().into()), ("whole", whole.to_string().into())];
            text_with(language, "bulletin-claim-generally", &arguments)
        }
        Claim::Number { qualifier, value, months: in_months } => {
            let places = if let Qualifier::Rounded { decimals } = qualifier { *decimals } else { 2 };
            let said = |value: f64| match (in_months, unit) {
                (true, _) => months(language, value, places_of(value, places)),
                (false, Unit::Share) => number::percent(value, 0, language),
                (false, _) => number::decimal(value, places_of(value, places), language),
            };
            let (least, most) = qualifier.limits(*value);
            let key = format!("bulletin-claim-{}", qualifier.code().replace('_', "-"));
            let arguments =
                [("value", said(*value).into()), ("least", said(least).into()), ("most", said(most).into())];
            text_with(language, &key, &arguments)
        }
    }
}

/// As many decimal places as are needed, and no more than that.
fn places_of(value: f64, most: usize) -> usize {
    let written = |places: usize| number::decimal(value, places, Language::English).parse::<f64>();
    (0..most).find(|places| written(*places).is_ok_and(|written| (written - value).abs() < 1e-9)).unwrap_or(most)
}

/// Why a statement can be neither confirmed nor refuted.
#[must_use]
pub fn untold(language: Language, finding: Finding) -> Option<String> {
    match finding {
        Finding::CannotBeTold(Untold::Empty(kind)) => Some(said::emptiness(language, kind)),
        Finding::CannotBeTold(Untold::NoSuchFigure) => Some(text(language, "bulletin-untold-no-such-figure")),
        Finding::CannotBeTold(Untold::AnotherKind) => Some(text(language, "bulletin-untold-another-kind")),
        Finding::Holds | Finding::NoLonger => None,
    }
}
