//! A framework programme as its definition describes it: who, where, when, what is planned.

mod card;
mod check;
mod item;
mod plan;
mod scope;
mod statement;

pub use card::{Card, Fact};
pub use check::{Check, CheckKind, Severity};
pub use item::{Asked, Choice, Item, ItemKind, Period, Ratio, Reporter};
pub use plan::{Plan, Planned, Provenance};
pub use scope::Scope;
pub use statement::{Claim, Qualifier, Statement};

use crate::domain::{
    code::{
        ActivityCode, AxisCode, PeriodCode, ProgrammeSlug, TerritoryCode,
        register::{Coded, Register},
    },
    conventions::Conventions,
    entry::Subject,
    language::Text,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A framework programme or a turnkey one, with everything Jalons knows before anyone reports.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Programme {
    /// The word in addresses and commands: `alliance`.
    pub slug: ProgrammeSlug,
    pub name: Text,
    pub kind: ProgrammeKind,
    /// One or two sentences: what it is for, for whom.
    pub summary: Text,
    /// May be read without an account (never drafts, words or notes).
    pub public: bool,
    /// The values are invented: every page that shows one says so.
    pub illustrative: bool,
    pub review: Review,
    pub phase: Phase,
    /// The day the data speak for when no other day is asked.
    pub data_as_of: NaiveDate,
    /// How many territories the evaluation looked at, where it says.
    pub evaluated: Option<u32>,
    pub conventions: Conventions,
    pub axes: Register<Axis>,
    pub territories: Register<Territory>,
    /// In the order of the definition; the plan's order is that of [`Programme::dated_activities`].
    pub activities: Register<Activity>,
    pub items: Register<Item>,
    /// Oldest version first; never empty.
    pub plans: Vec<Plan>,
    pub ratios: Register<Ratio>,
    /// What is looked at before a report is sent.
    pub checks: Vec<Check>,
    /// The reasons for a delay (facteurs) that a report offers.
    pub factors: Vec<Choice>,
    /// What was published of it, bound to its figures.
    pub statements: Vec<Statement>,
    pub card: Card,
}

/// How much of the programme is fixed in advance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProgrammeKind {
    /// Programme-cadre: orientations that each territory makes concrete.
    Framework,
    /// Programme « clé en main »: delivered as it is.
    Turnkey,
}

/// Whether what a committee reports waits for the coordination.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Review {
    /// Figures use it once the coordination has accepted it.
    #[default]
    Required,
    /// Figures use it at once.
    None,
}

/// A dated stretch of the programme, both days included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phase {
    pub starts: NaiveDate,
    pub ends: NaiveDate,
}

/// A strand (volet): partnership or clinical, as the programme defines them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Axis {
    pub code: AxisCode,
    pub name: Text,
}

/// Where the programme is carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Territory {
    /// `T01`.
    pub code: TerritoryCode,
    pub name: Text,
    pub valid_from: Option<NaiveDate>,
    pub valid_to: Option<NaiveDate>,
}

/// One of the things each territory must carry out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    pub code: ActivityCode,
    /// What is to be done: « Tenir un événement rassembleur ».
    pub name: Text,
    /// For tables and charts: « Événement rassembleur ».
    pub short: Text,
    /// The subject of a sentence, in lower case: « l’événement rassembleur ».
    pub subject: Text,
    /// Codes of the strands it belongs to.
    pub axes: Vec<AxisCode>,
    /// Goes on all along the phase: it has no date of completion and no delay.
    pub continuous: bool,
}

impl Programme {
    /// The plan of that version, or the latest one.
    #[must_use]
    pub fn plan(&self, version: Option<u32>) -> Option<&Plan> {
        match version {
            Some(version) => self.plans.iter().find(|plan| plan.version == version),
            None => self.plans.last(),
        }
    }

    #[must_use]
    pub fn activity(&self, code: &str) -> Option<&Activity> {
        self.activities.find(code)
    }

    #[must_use]
    pub fn territory(&self, code: &str) -> Option<&Territory> {
        self.territories.find(code)
    }

    #[must_use]
    pub fn item(&self, code: &str) -> Option<&Item> {
        self.items.find(code)
    }

    #[must_use]
    pub fn axis(&self, code: &str) -> Option<&Axis> {
        self.axes.find(code)
    }

    /// How many values are asked of all territories together: of each the date of every dated activity, and every item
    /// for each of its periods.
    #[must_use]
    pub fn asked_in_all(&self) -> usize {
        let dates = self.activities.iter().filter(|activity| !activity.continuous).count();
        let items: usize = self.items.iter().map(|item| item.periods.len().max(1)).sum();
        self.territories.len() * (dates + items)
    }

    /// Where something stands among all that is reported: by territory, then activity, then period; the date of an
    /// activity before what is told about it.
    #[must_use]
    pub fn place(&self, subject: &Subject) -> (usize, usize, Option<PeriodCode>, usize) {
        let place = |found: Option<usize>| found.unwrap_or(usize::MAX);
        let item = self.items.place(&subject.item);
        let told_of = item.map_or(subject.item.as_str(), |item| self.items[item].activity.as_str());
        let (territory, activity) = (self.territories.place(&subject.territory), self.activities.place(told_of));
        (place(territory), place(activity), subject.period.clone(), item.map_or(0, |item| item + 1))
    }

    /// The activities that have a planned date, in the order of the axes, then of their planned end.
    #[must_use]
    pub fn dated_activities(&self, plan: &Plan) -> Vec<&Activity> {
        let mut dated: Vec<&Activity> =
            self.activities.iter().filter(|activity| plan.date_of(&activity.code).is_some()).collect();
        let axis_of =
            |activity: &Activity| activity.axes.first().and_then(|axis| self.axes.place(axis)).unwrap_or(usize::MAX);
        let calendar = self.conventions.season_calendar;
        dated.sort_by_key(|activity| {
            let planned = plan.date_of(&activity.code).map(|date| date.bounds(calendar));
            (axis_of(activity), planned.and_then(|bounds| bounds.latest))
        });
        dated
    }
}

impl Coded for Axis {
    type Code = AxisCode;

    fn code(&self) -> &AxisCode {
        &self.code
    }
}

impl Coded for Territory {
    type Code = TerritoryCode;

    fn code(&self) -> &TerritoryCode {
        &self.code
    }
}

impl Coded for Activity {
    type Code = ActivityCode;

    fn code(&self) -> &ActivityCode {
        &self.code
    }
}
