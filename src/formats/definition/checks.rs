//! The cross-checks of a definition: what is looked at before a report is sent.

use super::{Problem, known::Known, table::Table, value::Value};
use crate::domain::programme::{Check, CheckKind, Item, ItemKind, Severity};

/// The words a definition says the kinds of checks with.
#[derive(Clone, Copy)]
enum Kind {
    AtMost,
    WithinPhase,
}

pub(super) fn check(row: &Table<'_>, known: &Known, items: &[Item]) -> Option<Check> {
    let kind =
        row.need("kind", |value| value.one_of(&[("at_most", Kind::AtMost), ("within_phase", Kind::WithinPhase)]));
    let severity =
        row.need("severity", |value| value.one_of(&[("error", Severity::Error), ("warning", Severity::Warning)]));
    let message = row.may("message", Value::text);
    let kind = match kind {
        Some(Kind::AtMost) => at_most(row, known, items),
        Some(Kind::WithinPhase) => within_phase(row, known),
        None => {
            // The kind is already reported: what it would look at is not at fault.
            let _ = ["item", "of", "activity"].map(|key| row.value(key).is_some());
            None
        }
    };
    Some(Check { kind: kind?, severity: severity?, message })
}

fn at_most(row: &Table<'_>, known: &Known, items: &[Item]) -> Option<CheckKind> {
    let number = |value: Value<'_>| {
        let code = known.items.named(value.clone())?;
        match items.iter().find(|item| item.code == code) {
            Some(item) if !matches!(item.kind, ItemKind::Count { .. } | ItemKind::Rating { .. }) => {
                value.refuse(Problem::CheckOfNonNumber { item: code })
            }
            _ => Some(code),
        }
    };
    let (item, of) = (row.need("item", number), row.need("of", number));
    let (item, of) = (item?, of?);
    if item == of {
        return row.value("of")?.refuse(Problem::CheckOfItself { item });
    }
    let periods = |code: &str| items.iter().find(|item| item.code == code).map(|item| &item.periods);
    if periods(&item) != periods(&of) {
        return row.value("of")?.refuse(Problem::CheckAcrossPeriods { item: of });
    }
    Some(CheckKind::AtMost { item: item.into(), of: of.into() })
}

fn within_phase(row: &Table<'_>, known: &Known) -> Option<CheckKind> {
    let activity = row.need("activity", |value| {
        let activity = known.activities.named(value.clone())?;
        if known.continuous.contains(&activity) {
            return value.refuse(Problem::NeverDated { activity });
        }
        Some(activity)
    });
    Some(CheckKind::WithinPhase { activity: activity?.into() })
}
