//! The tables of regional support: the means of each year, and the ratings behind them.

use super::parts::{headings, held, opening, row_of};
use crate::{
    domain::{asked::Ground, number, support::SupportSeries},
    texts::{text, text_with},
    wording::{
        said,
        table::{Datum, Table},
    },
};

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
            point.period.to_string().into(),
            opening(ground, &point.mean, mean),
            point.mean.basis.n.to_string().into(),
        ];
        row.extend((scale.0..=scale.1).map(|rating| Datum::from(counted(rating))));
        row
    });
    Table { caption: text(language, "table-support-caption"), rows: rows.collect(), headings: heads, numbers_from: 2 }
}

/// The rating of each territory, period by period.
pub fn ratings(ground: &Ground, series: &SupportSeries) -> Table {
    let language = ground.question.language;
    let mut headings = vec![text(language, "table-territory")];
    headings.extend(series.points.iter().map(|point| point.period.to_string()));
    let rows = ground.programme.territories.iter().enumerate().map(|(index, territory)| {
        let given = series
            .points
            .iter()
            .map(|point| point.ratings.get(index).map(|value| held(language, value)).unwrap_or_default());
        row_of(ground, &territory.code, given.collect())
    });
    Table { caption: series.name.get(language).to_owned(), rows: rows.collect(), headings, numbers_from: 1 }
}
