//! What stands under a table or a chart: what has to be known to read it, and what can be taken away.

use crate::{
    domain::{
        asked::Ground,
        figure::{Amount, Figure},
        language::Language,
    },
    texts::{text, text_with},
    wording::said,
};

/// What has to be known to read the matrix: derived dates, doubt, continuous activities, silent territories.
pub fn matrix_note(ground: &Ground) -> String {
    let language = ground.question.language;
    let mut notes = Vec::new();
    if ground.conformity.activities.iter().any(|code| ground.plan.is_derived(code)) {
        notes.push(text(language, "matrix-note-derived"));
    }
    if ground
        .conformity
        .cells()
        .filter_map(|cell| cell.delay)
        .any(|delay| delay.interval_days.0 < delay.interval_days.1)
    {
        notes.push(text(language, "matrix-note-doubt"));
    }
    notes.extend(matrix_omissions(ground));
    notes.join(" ")
}

/// What stands in no mean or no column: continuous activities, silent territories.
#[must_use]
pub fn matrix_omissions(ground: &Ground) -> Vec<String> {
    let language = ground.question.language;
    let mut notes = Vec::new();
    for activity in ground.programme.activities.iter().filter(|activity| activity.continuous) {
        let name = said::capitalised(activity.subject.get(language));
        notes.push(text_with(language, "matrix-note-continuous", &[("name", name.into())]));
    }
    let silent: Vec<String> = ground.conformity.silent().into_iter().map(ToString::to_string).collect();
    if !silent.is_empty() {
        let codes = said::list(language, &silent);
        notes.push(text_with(language, "matrix-note-silent", &[("n", silent.len().into()), ("codes", codes.into())]));
    }
    notes
}

/// The programme's figures in formats to compute with.
pub fn data_downloads(ground: &Ground) -> Vec<(&'static str, String)> {
    let question = &ground.question;
    vec![("CSV", question.link("/data/figures.csv")), ("JSON", question.link("/data/figures.json"))]
}

/// A figure's doubt as words: « de 48 à 140 jours ».
pub fn interval(language: Language, figure: &Figure) -> Option<String> {
    let (low, high) = figure.interval?;
    let said = |amount: Amount| said::amount(language, amount, figure.unit);
    Some(text_with(language, "figure-interval", &[("low", said(low).into()), ("high", said(high).into())]))
}
