//! Everything a programme asks of its territories, in the order of its definition.

use crate::domain::{
    code::{ItemCode, PeriodCode},
    entry::Subject,
    programme::{Item, ItemKind, Programme, Reporter},
};

/// One thing that is asked of one territory.
pub(super) struct Asked<'a> {
    pub subject: Subject,
    pub kind: &'a ItemKind,
    /// What it is called, in both languages.
    pub name: &'a crate::domain::language::Text,
}

/// All that is asked of a territory: the date of each activity that has one, then what is told about it, by
/// period. What the region answers for comes only where `regional` says so.
pub(super) fn asked_of<'a>(programme: &'a Programme, territory: &str, regional: bool) -> Vec<Asked<'a>> {
    let mut asked = Vec::new();
    for activity in &programme.activities {
        if !activity.continuous {
            let subject = Subject::new(territory, ItemCode::of(&activity.code), None);
            asked.push(Asked { subject, kind: &ItemKind::Date, name: &activity.name });
        }
        let items: Vec<&Item> = programme
            .items
            .iter()
            .filter(|item| item.activity == activity.code && (regional || item.by == Reporter::Territory))
            .collect();
        let of = |item: &'a Item, period: Option<&PeriodCode>| Asked {
            subject: Subject::new(territory, item.code.clone(), period.cloned()),
            kind: &item.kind,
            name: &item.name,
        };
        asked.extend(items.iter().filter(|item| item.periods.is_empty()).map(|item| of(item, None)));
        let mut periods: Vec<&PeriodCode> = Vec::new();
        for period in items.iter().flat_map(|item| &item.periods) {
            if !periods.contains(&&period.code) {
                periods.push(&period.code);
            }
        }
        for period in periods {
            let told = items.iter().filter(|item| item.period(period).is_some());
            asked.extend(told.map(|item| of(item, Some(period))));
        }
    }
    asked
}
