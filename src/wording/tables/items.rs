//! The tables of what is reported besides dates: each territory's value of an item, or a territory's value of each.

use super::parts::{headings, held, row_of};
use crate::{
    domain::{
        asked::Ground,
        code::{ItemCode, PeriodCode},
        item_value::ItemValue,
    },
    texts::text,
    wording::table::{Table, plain},
};

/// Each territory's value of an item; emptiness in words.
pub fn item(ground: &Ground, caption: String, values: &[ItemValue]) -> Table {
    let language = ground.question.language;
    let rows = values.iter().map(|value| row_of(ground, &value.territory, vec![held(language, value)]));
    Table {
        rows: rows.collect(),
        headings: vec![text(language, "table-territory"), caption.clone()],
        caption,
        numbers_from: 1,
    }
}

/// One territory's value of each item, period by period.
pub fn items(ground: &Ground, caption: String, items: &[(ItemCode, Option<PeriodCode>, ItemValue)]) -> Table {
    let language = ground.question.language;
    let periodic = items.iter().any(|(_, period, _)| period.is_some());
    let rows = items.iter().map(|(code, period, value)| {
        let name = ground.programme.item(code).map_or(code.as_str(), |item| item.name.get(language)).to_owned();
        let period = periodic.then(|| PeriodCode::written(period.as_ref()).to_owned());
        std::iter::once(name).chain(period).chain([held(language, value)]).collect()
    });
    let keys: &[&str] =
        if periodic { &["table-item", "table-period", "table-value"] } else { &["table-item", "table-value"] };
    Table { caption, rows: plain(rows), headings: headings(language, keys), numbers_from: keys.len() - 1 }
}
