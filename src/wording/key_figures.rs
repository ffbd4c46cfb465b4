//! The four figures that say the most, in words.

use crate::{
    domain::{
        asked::Ground,
        conformity::CellState,
        figure::{Basis, Figure, Unit, id::Measure},
        language::Language,
        number,
    },
    texts::{text, text_with},
    wording::said,
};

/// A figure as it stands large on the dashboard.
pub struct KeyFigure {
    pub id: String,
    pub value: String,
    /// « sur 60 », « jours ».
    pub unit: String,
    pub label: String,
    pub basis: String,
}

/// Carried out, late, median delay, and the programme's first ratio.
#[must_use]
pub fn chosen(ground: &Ground) -> Vec<KeyFigure> {
    let find = |measure| ground.figures.overall(measure);
    let ratio = ground.programme.ratios.first();
    [
        find(Measure::CarriedOut).map(|figure| carried_out(ground, figure)),
        find(Measure::Late).map(|figure| late(ground, figure)),
        find(Measure::DelayMedian).map(|figure| median(ground, figure)),
        ratio.and_then(|ratio| {
            let figure = ground.figures.of_ratio(&ratio.id)?;
            Some(share(ground, figure, ratio.name.get(ground.question.language)))
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn whole(language: Language, figure: &Figure) -> String {
    figure.number().map_or_else(|| "–".to_owned(), |value| number::short(value, language))
}

fn out_of(language: Language, total: usize) -> String {
    format!(" {}", text_with(language, "key-out-of", &[("total", total.to_string().into())]))
}

fn carried_out(ground: &Ground, figure: &Figure) -> KeyFigure {
    let language = ground.question.language;
    let basis = said::grid(language, &ground.conformity);
    let missing = ground.conformity.count(CellState::Missing);
    let missing = (missing > 0).then(|| said::in_state(language, CellState::Missing, missing));
    KeyFigure {
        id: figure.id.to_string(),
        value: whole(language, figure),
        unit: out_of(language, figure.basis.of),
        label: text(language, "key-carried-out"),
        basis: joined([Some(basis), missing]),
    }
}

fn late(ground: &Ground, figure: &Figure) -> KeyFigure {
    let language = ground.question.language;
    let others = [CellState::OnTime, CellState::Indeterminate, CellState::Overdue];
    let counted = |state| Some(said::in_state(language, state, ground.conformity.count(state)));
    KeyFigure {
        id: figure.id.to_string(),
        value: whole(language, figure),
        unit: out_of(language, figure.basis.n),
        label: text(language, "key-late"),
        basis: joined(others.map(counted)),
    }
}

/// The median, with what imprecise dates allow it to be.
fn median(ground: &Ground, figure: &Figure) -> KeyFigure {
    let language = ground.question.language;
    let value = figure.number();
    let ends = figure.interval.and_then(|(low, high)| low.number().zip(high.number()));
    let interval = ends.map(|(low, high)| {
        let said = |days: f64| number::short(days, language);
        text_with(language, "key-median-interval", &[("low", said(low).into()), ("high", said(high).into())])
    });
    let months = value.map(|days| said::months(language, days, &ground.programme.conventions));
    let n = text_with(language, "key-n", &[("n", figure.basis.n.to_string().into())]);
    KeyFigure {
        id: figure.id.to_string(),
        value: value
            .map_or_else(|| "–".to_owned(), |days| number::signed(days, usize::from(days.fract() != 0.0), language)),
        unit: format!(" {}", text_with(language, "key-days", &[("n", value.unwrap_or_default().abs().into())])),
        label: text(language, "key-median"),
        basis: joined([months, Some(n), interval]),
    }
}

/// A pooled ratio, with the two sums behind it.
fn share(ground: &Ground, figure: &Figure, name: &str) -> KeyFigure {
    let language = ground.question.language;
    debug_assert_eq!(figure.unit, Unit::Share);
    let percent = figure.number().map_or_else(|| "–".to_owned(), |share| number::percent(share, 0, language));
    let digits = percent.trim_end_matches(['%', '\u{a0}']).to_owned();
    let unit = percent[digits.len()..].to_owned();
    let totals = figure.totals.map(|totals| said::totals(language, totals));
    let Basis { n, of, .. } = figure.basis;
    let arguments = [("n", n.to_string().into()), ("of", of.to_string().into()), ("total", of.into())];
    let basis = joined([totals, Some(text_with(language, "key-ratio-of", &arguments))]);
    KeyFigure { id: figure.id.to_string(), value: digits, unit, label: name.to_owned(), basis }
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::language::Language::{English, French},
        wording::findings::tests::ground,
    };

    fn shown(lines: &str, id: &str, language: Language) -> (String, String) {
        let figures = chosen(&ground(lines, "2015-06-30", language));
        let figure = figures.into_iter().find(|figure| figure.id == id).unwrap();
        let plain = |words: String| words.replace('\u{a0}', " ");
        (plain(figure.value + &figure.unit), plain(figure.basis))
    }

    #[test]
    fn the_median_says_what_imprecise_dates_allow_it_to_be() {
        // Middles 0, 10 and 25.5 days late; first days 0, 10 and 11; last days 0, 10 and 40.
        let lines = "T01 event 2014-06-20\nT02 event 2014-06-30\nT03 event 2014-07-01/2014-07-30";
        assert_eq!(shown(lines, "delay_median", French), ("+10 jours".into(), "0,3 mois; n = 3".into()));
        // Without T02: the middle of 0 and 25.5, between the middle of 0 and 11 and that of 0 and 40.
        let lines = "T01 event 2014-06-20\nT03 event 2014-07-01/2014-07-30";
        let basis = "0,4 mois; n = 2; entre 5,5 et 20 jours, car des dates sont imprécises";
        assert_eq!(shown(lines, "delay_median", French), ("+12,8 jours".into(), basis.into()));
    }

    #[test]
    fn one_day_is_one_day() {
        let lines = "T01 event 2014-06-21";
        assert_eq!(shown(lines, "delay_median", French).0, "+1 jour");
        assert_eq!(shown(lines, "delay_median", English).0, "+1 day");
        assert_eq!(shown("T01 event 2014-06-20", "delay_median", English).0, "0 days");
    }

    #[test]
    fn a_share_stands_beside_what_it_divides() {
        let lines =
            "T01 event 2014-05-15\nT01 trained 8\nT01 active 2\nT02 event 2014-05-15\nT02 trained 2\nT02 active 2";
        let share = ("40 %".into(), "4 sur 10; n = 2 sur 3 territoires".into());
        assert_eq!(shown(lines, "active_share", French), share);
    }

    #[test]
    fn counts_agree_with_what_they_count() {
        let basis = "3 territoires × 2 activités datées; 5 non rapportées";
        assert_eq!(shown("T01 event 2014-06-20", "carried_out", French).1, basis);
        let basis = "1 à temps; 0 indéterminée; 0 échue";
        assert_eq!(shown("T01 event 2014-06-20", "late", French).1, basis);
    }
}
