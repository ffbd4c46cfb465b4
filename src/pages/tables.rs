//! The tables under the charts, and the notes and downloads that go with them.

use crate::{
    api::Ground,
    components::{
        data_table::{Datum, Table, plain},
        findings, said,
    },
    domain::{
        completion::Completion,
        conformity::CellState,
        date::day_in_words,
        figure::{Amount, Figure},
        figures,
        item_value::ItemValue,
        language::Language,
        number,
        support::SupportSeries,
    },
    texts::{text, text_with},
};

fn headings(language: Language, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| text(language, key)).collect()
}

/// Mean, median and range of the delays of each activity.
pub fn delays(ground: &Ground) -> Table {
    let language = ground.question.language;
    let find = |id: String| figures::find(&ground.figures, &id, None);
    let conventions = &ground.programme.conventions;
    let rows = ground.conformity.activities.iter().filter_map(|code| {
        let activity = ground.programme.activity(code)?;
        let mean = find(format!("{code}_delay_mean"))?;
        let late = ground.conformity.of_activity(code).filter(|cell| cell.state == CellState::Late).count();
        let months = mean.number().map(|days| number::decimal(conventions.months(days), 2, language));
        Some(vec![
            activity.short.get(language).to_owned().into(),
            ground.plan.date_of(code).map(|date| date.in_words(language)).unwrap_or_default().into(),
            mean.basis.n.to_string().into(),
            late.to_string().into(),
            opening(ground, mean, days(language, mean)),
            months.unwrap_or_else(|| "–".to_owned()).into(),
            find(format!("{code}_delay_median"))
                .map(|median| opening(ground, median, days(language, median)))
                .unwrap_or_default(),
            range(language, ground, code).into(),
        ])
    });
    Table {
        caption: text(language, "table-delays"),
        rows: rows.collect(),
        headings: headings(
            language,
            &[
                "table-activity",
                "table-planned",
                "table-n",
                "table-late",
                "table-mean-days",
                "table-mean-months",
                "table-median-days",
                "table-range-days",
            ],
        ),
        numbers_from: 2,
    }
}

/// A figure that opens onto the values and the rule behind it.
pub fn opening(ground: &Ground, figure: &Figure, said: String) -> Datum {
    Datum { said, link: Some(figure_link(ground, figure)) }
}

/// The address of a figure's own page.
pub fn figure_link(ground: &Ground, figure: &Figure) -> String {
    let page = ground.question.link(&format!("/figures/{}", figure.id));
    match &figure.period {
        Some(period) if page.contains('?') => format!("{page}&period={period}"),
        Some(period) => format!("{page}?period={period}"),
        None => page,
    }
}

fn days(language: Language, figure: &Figure) -> String {
    figure.number().map_or_else(|| "–".to_owned(), |days| number::short(days, language))
}

fn range(language: Language, ground: &Ground, activity: &str) -> String {
    let delays = || ground.conformity.of_activity(activity).filter_map(|cell| cell.delay);
    let ends = delays().map(|delay| delay.interval_days.0).min().zip(delays().map(|delay| delay.interval_days.1).max());
    ends.map_or_else(
        || "–".to_owned(),
        |(low, high)| {
            let said = |days: i64| number::decimal(days as f64, 0, language);
            text_with(language, "table-range", &[("low", said(low).into()), ("high", said(high).into())])
        },
    )
}

/// Mean rating, n and how often each rating was given.
pub fn support(ground: &Ground, series: &[SupportSeries]) -> Table {
    let language = ground.question.language;
    let scale = series.first().map_or((0, 0), |series| series.scale);
    let mut heads = headings(language, &["table-support", "table-period", "table-mean", "table-n"]);
    heads.extend(
        (scale.0..=scale.1).map(|rating| text_with(language, "table-rating", &[("rating", rating.to_string().into())])),
    );
    let points = series.iter().flat_map(|series| series.points.iter().map(move |point| (series, point)));
    let rows = points.map(|(series, point)| {
        let mean = point.mean.number().map_or_else(
            || said::emptiness(language, point.mean.basis.emptiness()),
            |mean| number::decimal(mean, 1, language),
        );
        let counted = |rating| match point.mean.value {
            Some(_) => point.count(rating).to_string(),
            None => "–".to_owned(),
        };
        let mut row = vec![
            series.name.get(language).to_owned().into(),
            point.period.clone().into(),
            opening(ground, &point.mean, mean),
            point.mean.basis.n.to_string().into(),
        ];
        row.extend((scale.0..=scale.1).map(|rating| Datum::from(counted(rating))));
        row
    });
    Table { caption: text(language, "table-support-caption"), rows: rows.collect(), headings: heads, numbers_from: 2 }
}

/// The running totals, at each day where one changes.
pub fn completion(language: Language, completion: &Completion) -> Table {
    let rows = completion.steps.iter().map(|step| {
        vec![
            day_in_words(step.day, language),
            step.planned.to_string(),
            step.done.to_string(),
            step.possibly.to_string(),
        ]
    });
    Table {
        caption: text(language, "table-completion"),
        rows: plain(rows),
        headings: headings(language, &["table-day", "table-planned-total", "table-done-total", "table-possibly-total"]),
        numbers_from: 1,
    }
}

/// Each territory's value of an item; emptiness in words.
pub fn item(ground: &Ground, caption: String, values: &[ItemValue]) -> Table {
    let language = ground.question.language;
    let rows = values.iter().map(|value| vec![territory_name(ground, &value.territory), held(language, value)]);
    Table {
        rows: plain(rows),
        headings: vec![text(language, "table-territory"), caption.clone()],
        caption,
        numbers_from: 1,
    }
}

/// A number, or why there is none.
pub fn held(language: Language, value: &ItemValue) -> String {
    match value.held {
        Ok(number) => number::short(number, language),
        Err(kind) => said::emptiness(language, kind),
    }
}

/// « Territoire 3 ».
pub fn territory_name(ground: &Ground, code: &str) -> String {
    let language = ground.question.language;
    ground
        .programme
        .territory(code)
        .map_or_else(|| code.to_owned(), |territory| territory.name.get(language).to_owned())
}

/// What has to be known to read the matrix: derived dates, doubt, continuous activities, silent territories.
pub fn matrix_note(ground: &Ground) -> String {
    let language = ground.question.language;
    let mut notes = Vec::new();
    if ground.conformity.activities.iter().any(|code| ground.plan.is_derived(code)) {
        notes.push(text(language, "matrix-note-derived"));
    }
    if ground
        .conformity
        .cells
        .iter()
        .filter_map(|cell| cell.delay)
        .any(|delay| delay.interval_days.0 < delay.interval_days.1)
    {
        notes.push(text(language, "matrix-note-doubt"));
    }
    for activity in ground.programme.activities.iter().filter(|activity| activity.continuous) {
        let name = said::capitalised(activity.subject.get(language));
        notes.push(text_with(language, "matrix-note-continuous", &[("name", name.into())]));
    }
    let silent = findings::silent(ground);
    if !silent.is_empty() {
        let codes = said::list(language, &silent);
        notes.push(text_with(language, "matrix-note-silent", &[("n", silent.len().into()), ("codes", codes.into())]));
    }
    notes.join(" ")
}

/// The programme's data in formats to compute with.
pub fn data_downloads(ground: &Ground) -> Vec<(&'static str, String)> {
    let question = &ground.question;
    vec![("CSV", question.link("/data/entries.csv")), ("JSON", question.link("/data/entries.json"))]
}

/// A figure's doubt as words: « de 48 à 140 jours ».
pub fn interval(language: Language, figure: &Figure) -> Option<String> {
    let (low, high) = figure.interval?;
    let said = |amount: Amount| said::amount(language, amount, figure.unit);
    Some(text_with(language, "figure-interval", &[("low", said(low).into()), ("high", said(high).into())]))
}
