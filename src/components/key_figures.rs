//! The four figures that say the most; each opens onto the values and the rule behind it.

use crate::{
    api::Ground,
    components::said,
    domain::{
        conformity::{CellState, Conformity},
        figure::{Figure, Unit},
        figures,
        language::Language,
        number,
    },
    texts::{text, text_with},
};
use leptos::prelude::*;

/// A figure as it stands large on the dashboard.
struct KeyFigure {
    id: String,
    value: String,
    /// « sur 60 », « jours ».
    unit: String,
    label: String,
    basis: String,
}

/// Carried out, late, median delay, and the programme's first ratio.
#[component]
pub fn KeyFigures(ground: Ground) -> impl IntoView {
    let language = ground.question.language;
    let shown = chosen(&ground)
        .into_iter()
        .map(|figure| {
            let address = ground.question.link(&format!("/figures/{}", figure.id));
            view! {
                <div>
                    <dt><a href=address>{figure.label}</a></dt>
                    <dd class="value">{figure.value}<small>{figure.unit}</small></dd>
                    <dd class="of">{figure.basis}</dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="key-figures" aria-label=text(language, "key-label")>{shown}</dl> }
}

fn chosen(ground: &Ground) -> Vec<KeyFigure> {
    let find = |id: &str| figures::find(&ground.figures, id, None);
    let ratio = ground.programme.ratios.first();
    [
        find("carried_out").map(|figure| carried_out(ground, figure)),
        find("late").map(|figure| late(ground, figure)),
        find("delay_median").map(|figure| median(ground, figure)),
        ratio.and_then(|ratio| {
            let figure = find(&ratio.id)?;
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
    let Conformity { territories, activities, .. } = &ground.conformity;
    let basis = text_with(
        language,
        "key-carried-out-of",
        &[("territories", territories.len().to_string().into()), ("activities", activities.len().to_string().into())],
    );
    let missing = ground.conformity.count(CellState::Missing);
    let missing = (missing > 0).then(|| {
        text_with(language, "said-left-out-missing", &[("n", missing.into()), ("count", missing.to_string().into())])
    });
    KeyFigure {
        id: figure.id.clone(),
        value: whole(language, figure),
        unit: out_of(language, figure.basis.of),
        label: text(language, "key-carried-out"),
        basis: [Some(basis), missing].into_iter().flatten().collect::<Vec<_>>().join("; "),
    }
}

fn late(ground: &Ground, figure: &Figure) -> KeyFigure {
    let language = ground.question.language;
    let counted = |key: &str, state| {
        let count = ground.conformity.count(state);
        text_with(language, key, &[("n", count.into()), ("count", count.to_string().into())])
    };
    let others = [
        counted("key-late-on-time", CellState::OnTime),
        counted("key-late-indeterminate", CellState::Indeterminate),
        counted("key-late-overdue", CellState::Overdue),
    ];
    KeyFigure {
        id: figure.id.clone(),
        value: whole(language, figure),
        unit: out_of(language, figure.basis.n),
        label: text(language, "key-late"),
        basis: others.join("; "),
    }
}

fn median(ground: &Ground, figure: &Figure) -> KeyFigure {
    let language = ground.question.language;
    let value = figure.number();
    let range = delay_range(&ground.conformity).map(|(low, high)| {
        let said = |days: f64| number::signed(days, 0, language);
        text_with(language, "key-median-range", &[("low", said(low).into()), ("high", said(high).into())])
    });
    let months = value.map(|days| said::months(language, days, &ground.programme.conventions));
    let n = text_with(language, "key-n", &[("n", figure.basis.n.to_string().into())]);
    KeyFigure {
        id: figure.id.clone(),
        value: value
            .map_or_else(|| "–".to_owned(), |days| number::signed(days, usize::from(days.fract() != 0.0), language)),
        unit: format!(" {}", text(language, "key-days")),
        label: text(language, "key-median"),
        basis: [Some(n), range, months].into_iter().flatten().collect::<Vec<_>>().join("; "),
    }
}

/// The earliest and the latest day any delay allows.
fn delay_range(conformity: &Conformity) -> Option<(f64, f64)> {
    let delays = || conformity.cells.iter().filter_map(|cell| cell.delay);
    let low = delays().map(|delay| delay.interval_days.0).min()?;
    let high = delays().map(|delay| delay.interval_days.1).max()?;
    Some((low as f64, high as f64))
}

fn share(ground: &Ground, figure: &Figure, name: &str) -> KeyFigure {
    let language = ground.question.language;
    debug_assert_eq!(figure.unit, Unit::Share);
    let percent = figure.number().map_or_else(|| "–".to_owned(), |share| number::percent(share, 0, language));
    let digits = percent.trim_end_matches(['%', '\u{a0}']).to_owned();
    let sign = percent[digits.len()..].to_owned();
    let n = text_with(
        language,
        "key-ratio-of",
        &[("n", figure.basis.n.to_string().into()), ("of", figure.basis.of.to_string().into())],
    );
    KeyFigure { id: figure.id.clone(), value: digits, unit: sign, label: name.to_owned(), basis: n }
}
