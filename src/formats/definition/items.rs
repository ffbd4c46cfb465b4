//! What is asked of the territories (éléments de la fiche), and the shares made from it.

use super::{Problem, Shape, What, codes::Codes, known::Known, table::Table, value::Value};
use crate::domain::programme::{Asked, Choice, Item, ItemKind, Period, Ratio, Reporter};

/// The words a definition says the kinds with.
#[derive(Clone, Copy)]
enum Kind {
    Count,
    Rating,
    Choice,
    Text,
    Date,
}

pub(super) fn item(row: &Table<'_>, known: &mut Known) -> Option<Item> {
    let Known { items, activities, uncounted, continuous, factors, .. } = known;
    let code = row.need("code", |value| items.define_apart_from(activities, value));
    let activity = row.need("activity", |value| activities.named(value));
    let name = row.need("name", Value::text);
    let kind = kind(row, factors);
    if !matches!(kind, None | Some(ItemKind::Count { .. })) {
        uncounted.extend(code.clone());
    }
    let periods = row.may("periods", periods).unwrap_or_default();
    let reporters = [("territory", Reporter::Territory), ("region", Reporter::Region)];
    let by = row.may("by", |value| value.one_of(&reporters)).unwrap_or_default();
    let asked = row.may("asked", |value| {
        let asked = value.clone().one_of(&[("always", Asked::Always), ("when_late", Asked::WhenLate)])?;
        match &activity {
            Some(activity) if asked == Asked::WhenLate && continuous.contains(activity) => {
                value.refuse(Problem::NeverDated { activity: activity.clone() })
            }
            _ => Some(asked),
        }
    });
    let asked = asked.unwrap_or_default();
    Some(Item { code: code?.into(), activity: activity?.into(), name: name?, kind: kind?, by, asked, periods })
}

fn kind(row: &Table<'_>, factors: &[Choice]) -> Option<ItemKind> {
    let kinds = [
        ("count", Kind::Count),
        ("rating", Kind::Rating),
        ("choice", Kind::Choice),
        ("text", Kind::Text),
        ("date", Kind::Date),
    ];
    let kind = row.need("kind", |value| value.one_of(&kinds));
    match kind {
        Some(Kind::Count) => {
            refuse_keys(row, &["min", "choices"], "count");
            Some(ItemKind::Count { max: row.may("max", |value| value.whole(0, u32::MAX)) })
        }
        Some(Kind::Rating) => {
            refuse_keys(row, &["choices"], "rating");
            rating(row)
        }
        Some(Kind::Choice) => {
            refuse_keys(row, &["min", "max"], "choice");
            choices(row, factors)
        }
        Some(Kind::Text) => {
            refuse_keys(row, &["min", "max", "choices"], "text");
            Some(ItemKind::Text)
        }
        Some(Kind::Date) => {
            refuse_keys(row, &["min", "max", "choices"], "date");
            Some(ItemKind::Date)
        }
        None => {
            // The kind is already reported: its bounds are not at fault.
            let _ = ["min", "max", "choices"].map(|key| row.value(key).is_some());
            None
        }
    }
}

fn refuse_keys(row: &Table<'_>, keys: &[&'static str], kind: &'static str) {
    for key in keys {
        if let Some(value) = row.value(key) {
            value.refuse::<()>(Problem::NotForThisKind { kind });
        }
    }
}

fn rating(row: &Table<'_>) -> Option<ItemKind> {
    let (min, max) = (row.need("min", |value| value.whole(0, 1000)), row.need("max", |value| value.whole(0, 1000)));
    let (min, max) = (min?, max?);
    if min >= max {
        return row.value("max")?.refuse(Problem::BoundsReversed { min, max });
    }
    Some(ItemKind::Rating { min, max })
}

fn choices(row: &Table<'_>, factors: &[Choice]) -> Option<ItemKind> {
    let choices = row.need("choices", |value| {
        if !value.is_text() {
            return named(value, What::Choice);
        }
        value.clone().one_of(&[("factors", ())])?;
        if factors.is_empty() {
            return value.refuse(Problem::NoFactors);
        }
        Some(factors.to_vec())
    });
    Some(ItemKind::Choice { choices: choices? })
}

/// A closed list: codes with their names.
pub(super) fn named(value: Value<'_>, what: What) -> Option<Vec<Choice>> {
    let mut codes = Codes::of(what, Shape::Code);
    if value.clone().list()?.is_empty() {
        return value.refuse(Problem::NoneOf(what));
    }
    value.blocks(|row| {
        let code = row.need("code", |value| codes.define(value));
        let name = row.need("name", Value::text);
        Some(Choice { code: code?, name: name? })
    })
}

/// Periods: `"2014"` is the year 2014; `{ code = "2015", covers = "2015-01/2015-03" }` says what is meant.
fn periods(value: Value<'_>) -> Option<Vec<Period>> {
    let mut codes = Codes::of(What::Period, Shape::Territory);
    let elements = value.clone().list()?;
    if elements.is_empty() {
        return value.refuse(Problem::NoneOf(What::Period));
    }
    let period = |element: Value<'_>| {
        if element.is_block() {
            return element.block(|row| {
                let code = row.need("code", |value| codes.define(value));
                let covers = row.need("covers", Value::date);
                Some(Period { code: code?.into(), covers: covers? })
            });
        }
        let code = codes.define(element.clone())?;
        Some(Period { code: code.into(), covers: element.date()? })
    };
    Some(elements.into_iter().filter_map(period).collect())
}

pub(super) fn ratio(row: &Table<'_>, ids: &mut Codes, known: &Known) -> Option<Ratio> {
    let id = row.need("id", |value| ids.define(value));
    let name = row.need("name", Value::text);
    let counted = |value: Value<'_>| {
        let code = known.items.named(value.clone())?;
        if known.uncounted.contains(&code) {
            return value.refuse(Problem::RatioOfNonCount { item: code });
        }
        Some(code)
    };
    let (numerator, denominator) = (row.need("numerator", counted), row.need("denominator", counted));
    if let (Some(one), Some(other)) = (&numerator, &denominator)
        && one == other
    {
        return row.value("denominator")?.refuse(Problem::RatioOfItself { item: one.clone() });
    }
    let (numerator, denominator) = (numerator?.into(), denominator?.into());
    Some(Ratio { id: id?.into(), name: name?, numerator, denominator })
}
