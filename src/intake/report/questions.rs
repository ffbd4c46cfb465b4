//! What a form asks: each dated activity, and each item for each of its periods, in the order of the plan.

use crate::domain::{
    code::PeriodCode,
    entry::Subject,
    programme::{Activity, Asked, Item, ItemKind, Period, Programme},
};

/// One question of the form.
pub struct Question<'a> {
    pub subject: Subject,
    pub activity: &'a Activity,
    /// Nothing for the date of the activity itself.
    pub item: Option<&'a Item>,
    pub period: Option<&'a Period>,
    pub kind: &'a ItemKind,
}

impl Question<'_> {
    /// The name of its input: `local_plan`, `support_direct@2014`.
    #[must_use]
    pub fn name(&self) -> String {
        name_of(&self.subject.item, self.subject.period.as_ref())
    }

    /// Whether it is asked only where its activity is late.
    #[must_use]
    pub fn is_when_late(&self) -> bool {
        self.item.is_some_and(|item| item.asked == Asked::WhenLate)
    }
}

/// How a form calls an item, or an item and its period.
#[must_use]
pub fn name_of(item: &str, period: Option<&PeriodCode>) -> String {
    match period {
        Some(period) => format!("{item}@{period}"),
        None => item.to_owned(),
    }
}

/// Every question of a territory's form, activity by activity.
#[must_use]
pub fn all<'a>(programme: &'a Programme, territory: &str) -> Vec<Question<'a>> {
    let dated = programme.plan(None).map(|plan| programme.dated_activities(plan)).unwrap_or_default();
    let others = programme.activities.iter().filter(|activity| dated.iter().all(|other| other.code != activity.code));
    let activities: Vec<&Activity> = dated.iter().copied().chain(others).collect();
    activities.into_iter().flat_map(|activity| of(programme, activity, territory)).collect()
}

fn of<'a>(programme: &'a Programme, activity: &'a Activity, territory: &str) -> Vec<Question<'a>> {
    let date = (!activity.continuous).then(|| Question {
        subject: Subject::read(territory, &activity.code, ""),
        activity,
        item: None,
        period: None,
        kind: &ItemKind::Date,
    });
    let mut items: Vec<&Item> = programme.items.iter().filter(|item| item.activity == activity.code).collect();
    // The reason for a delay stands under the date it explains.
    items.sort_by_key(|item| item.asked == Asked::Always);
    date.into_iter().chain(items.into_iter().flat_map(|item| of_item(item, activity, territory))).collect()
}

fn of_item<'a>(item: &'a Item, activity: &'a Activity, territory: &str) -> Vec<Question<'a>> {
    let question = |period: Option<&'a Period>| Question {
        subject: Subject::new(territory, item.code.clone(), period.map(|period| period.code.clone())),
        activity,
        item: Some(item),
        period,
        kind: &item.kind,
    };
    item.stretches().map(question).collect()
}
