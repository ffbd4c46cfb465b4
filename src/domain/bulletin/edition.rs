//! An edition: the bulletin as it was published, frozen in both languages; and what has changed since.

use super::{Section, Summary, statement::Finding};
use crate::domain::{
    code::{ItemCode, PeriodCode, entry_id::EntryId},
    figure::{Amount, Figure, Unit, id::FigureId, list::Figures},
    language::{Language, Text},
    programme::ItemKind,
    standing::Standing,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::{collections::HashSet, sync::Arc};

/// Counts of fewer persons are not shown to the public.
pub const FEWEST_PERSONS: f64 = 5.0;

/// Everything an edition says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Content {
    pub summary: Summary,
    /// Id of the last entry there was when it was frozen: none that came later stands behind its figures.
    pub last_entry: Option<EntryId>,
    pub fr: Worded,
    pub en: Worded,
}

/// The bulletin in one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Worded {
    pub sections: Vec<Section>,
    /// The same without counts of few persons.
    pub public: Vec<Section>,
    pub charts: Vec<Picture>,
}

/// A chart, drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// The chart's word: `delays`, `support`, `completion`.
    pub name: String,
    /// Its finding, which stands over it: the drawing does not repeat it.
    pub title: String,
    /// What it shows, in words, for those who do not see it.
    pub alternative: String,
    /// A file of its own: light colours, its own words and typeface.
    pub svg: String,
}

impl Content {
    #[must_use]
    pub fn worded(&self, language: Language) -> &Worded {
        match language {
            Language::French => &self.fr,
            Language::English => &self.en,
        }
    }
}

/// A figure that was another one before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Revised {
    pub id: FigureId,
    pub period: Option<PeriodCode>,
    pub unit: Unit,
    /// Empty where there was none.
    pub then: Option<Amount>,
    /// Empty where there is none any more.
    pub now: Option<Amount>,
}

/// The figures whose value differs between two summaries, in the order of the newer one, then those it no longer has.
#[must_use]
pub fn revised(then: &Summary, now: &Summary) -> Vec<Revised> {
    let value = |summary: &Summary, figure: &Figure| {
        summary.figure(&figure.id, figure.period.as_ref()).and_then(|figure| figure.value)
    };
    let gone = then.figures.iter().filter(|figure| now.figure(&figure.id, figure.period.as_ref()).is_none());
    now.figures
        .iter()
        .chain(gone)
        .map(|figure| Revised {
            id: figure.id.clone(),
            period: figure.period.clone(),
            unit: figure.unit,
            then: value(then, figure),
            now: value(now, figure),
        })
        .filter(|revised| revised.then != revised.now)
        .collect()
}

/// What two editions say differently, besides their figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Difference {
    /// The day they look at.
    Day {
        then: NaiveDate,
        now: NaiveDate,
    },
    /// The day up to which entries are believed.
    Known {
        then: Option<NaiveDate>,
        now: Option<NaiveDate>,
    },
    Plan {
        then: u32,
        now: u32,
    },
    Conventions,
    /// What the programme is made of: its activities, items, territories, statements.
    Definition,
    /// The text of the evaluation team beside a section, which goes by its title.
    Note {
        section: String,
    },
    /// A statement that holds in one and not in the other, as it is worded.
    Statement {
        text: Text,
        then: Finding,
        now: Finding,
    },
}

/// Everything besides the figures that differs, as read in a language.
#[must_use]
pub fn differences(then: &Content, now: &Content, language: Language) -> Vec<Difference> {
    let (before, after) = (&then.summary, &now.summary);
    let conventions = before.programme.conventions != after.programme.conventions;
    let amended = before.plan != after.plan && before.plan.version == after.plan.version;
    let definition = amended || (!conventions && before.programme != after.programme);
    let mut found = Vec::new();
    let days = Difference::Day { then: before.as_of(), now: after.as_of() };
    found.extend((before.as_of() != after.as_of()).then_some(days));
    let known = Difference::Known { then: before.known_at, now: after.known_at };
    found.extend((before.known_at != after.known_at).then_some(known));
    let plans = Difference::Plan { then: before.plan.version, now: after.plan.version };
    found.extend((before.plan.version != after.plan.version).then_some(plans));
    found.extend(conventions.then_some(Difference::Conventions));
    found.extend(definition.then_some(Difference::Definition));
    found.extend(notes(then.worded(language), now.worded(language)));
    found.extend(after.statements.iter().filter_map(|checked| {
        let earlier = before.statements.iter().find(|earlier| earlier.statement.id == checked.statement.id)?;
        let (then, now) = (earlier.finding, checked.finding);
        (then != now).then(|| Difference::Statement { text: checked.statement.text.clone(), then, now })
    }));
    found
}

/// The sections whose text is another one, was added or taken back.
fn notes(then: &Worded, now: &Worded) -> Vec<Difference> {
    let of = |worded: &Worded, code: &str| {
        worded.sections.iter().find(|section| section.code == code).and_then(|section| section.note.clone())
    };
    let gone = then.sections.iter().filter(|section| now.sections.iter().all(|other| other.code != section.code));
    let all = now.sections.iter().chain(gone);
    let changed = all.filter(|section| of(then, &section.code) != of(now, &section.code));
    changed.map(|section| Difference::Note { section: section.title.clone() }).collect()
}

impl Summary {
    /// The same for the public: without counts of fewer than [`FEWEST_PERSONS`] persons, nor what would tell them.
    ///
    /// Counts are of persons; ratings, dates and steps are not. Of a share neither its part, its whole nor the rest may
    /// be that small: else the share goes, its totals, and the mean of the part, since the rest is its difference from
    /// the whole. A share that has such a count as its part or whole goes too: the other one would tell it.
    #[must_use]
    pub fn for_the_public(&self) -> Self {
        let few = self.of_few_persons();
        let hidden = |figure: &Figure| match &figure.id {
            FigureId::Ratio(id) => self.programme.ratios.find(id).is_some_and(|ratio| {
                let parts = [&ratio.numerator, &ratio.denominator];
                few.contains(&figure.id) || parts.iter().any(|item| few.contains(&FigureId::Item((*item).clone())))
            }),
            id => few.contains(id),
        };
        let shown = |figure: &Figure| match figure.value {
            Some(_) if hidden(figure) => {
                Figure { value: None, interval: None, totals: None, withheld: true, ..figure.clone() }
            }
            _ => figure.clone(),
        };
        let mut statements = self.statements.clone();
        for checked in &mut statements {
            checked.figure = checked.figure.as_ref().map(shown);
        }
        let figures = Figures::new(self.figures.iter().map(shown).collect());
        Self { standing: Arc::new(Standing { figures, ..(*self.standing).clone() }), statements, ..self.clone() }
    }

    /// The means of the counts and the shares that few persons make up, in any period.
    fn of_few_persons(&self) -> HashSet<FigureId> {
        let few = |count: f64| count > 0.0 && count < FEWEST_PERSONS;
        let is_count = |figure: &Figure| match &figure.id {
            FigureId::Item(code) => {
                self.programme.item(code).is_some_and(|item| matches!(item.kind, ItemKind::Count { .. }))
            }
            _ => false,
        };
        let total = |figure: &Figure| figure.number().map(|mean| mean * figure.basis.n as f64);
        let counts = self.figures.iter().filter(|figure| is_count(figure) && total(figure).is_some_and(few));
        let mut found: HashSet<FigureId> = counts.map(|figure| figure.id.clone()).collect();
        for ratio in &self.programme.ratios {
            let Some((part, whole)) = self.figures.of_ratio(&ratio.id).and_then(|figure| figure.totals) else {
                continue;
            };
            let item = |code: &ItemCode| FigureId::Item(code.clone());
            let share = FigureId::Ratio(ratio.id.clone());
            if few(part) || few(whole - part) {
                found.extend([share.clone(), item(&ratio.numerator)]);
            }
            if few(whole) {
                found.extend([share, item(&ratio.numerator), item(&ratio.denominator)]);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::example::{self, day, reported, standing};

    fn summary(lines: &str) -> Summary {
        Summary::of(&Arc::new(standing(lines, "2015-06-30")), None, 1)
    }

    fn item(code: &str) -> FigureId {
        FigureId::Item(code.into())
    }

    fn share(lines: &str) -> (Option<f64>, Option<(f64, f64)>) {
        let public = summary(lines).for_the_public();
        let figure = public.figures.of_ratio(&"active_share".into()).unwrap();
        (figure.number(), figure.totals)
    }

    #[test]
    fn few_persons_are_not_told_to_the_public_nor_what_would_tell_them() {
        assert_eq!(share("T01 trained 20\nT01 active 10"), (Some(0.5), Some((10.0, 20.0))));
        assert_eq!(share("T01 trained 20\nT01 active 4"), (None, None));
        let few = summary("T01 trained 4").for_the_public();
        assert_eq!(few.figure(&item("trained"), None).unwrap().value, None);
        let enough = summary("T01 trained 4\nT02 trained 1").for_the_public();
        assert_eq!(enough.figure(&item("trained"), None).unwrap().number(), Some(2.5));
        let none = summary("T01 trained 0").for_the_public();
        assert_eq!(none.figure(&item("trained"), None).unwrap().number(), Some(0.0), "nobody is no one to be known");
        let rating = summary("T01 support@2014 1").for_the_public();
        assert_eq!(rating.figure(&item("support"), Some(&"2014".into())).unwrap().number(), Some(1.0));
    }

    #[test]
    fn a_rest_of_few_persons_cannot_be_counted_from_what_stands_beside_it() {
        let public = summary("T01 trained 20\nT01 active 16").for_the_public();
        let of = |id: &str| public.figures.meant(id, None).unwrap().clone();
        for id in ["active_share", "active_mean"] {
            assert_eq!((of(id).value, of(id).totals, of(id).withheld), (None, None, true), "{id}");
        }
        assert_eq!((of("trained_mean").number(), of("trained_mean").withheld), (Some(20.0), false));
        assert!(
            !summary("").for_the_public().figures.of_ratio(&"active_share".into()).unwrap().withheld,
            "nothing is held back"
        );
    }

    #[test]
    fn what_was_revised_is_told_with_what_it_was() {
        let (then, now) = (summary("T01 trained 4"), summary("T01 trained 6\nT01 active 3"));
        assert_eq!(revised(&then, &then), []);
        let changed = revised(&then, &now);
        let ids: Vec<String> = changed.iter().map(|revised| revised.id.to_string()).collect();
        assert_eq!(ids, ["trained_mean", "active_mean", "active_share"]);
        assert_eq!(changed[0].then, Some(Amount::Number(4.0)));
        assert_eq!((changed[1].then, changed[1].now), (None, Some(Amount::Number(3.0))));
    }

    #[test]
    fn what_is_held_back_is_the_count_of_few_and_no_delay_that_is_named_alike() {
        let mut programme = example::programme();
        programme.items = programme.items.changed(|items| items[0].code = "event_delay".into());
        programme.ratios = programme.ratios.changed(Vec::clear);
        let programme = Arc::new(programme);
        let reported = Arc::new(reported("T01 event 2014-06-24\nT01 event_delay 3"));
        let standing = Standing::at(&programme, &programme.plans[0], &reported, day("2015-06-30"));
        let public = Summary::of(&Arc::new(standing), None, 1).for_the_public();
        let delay = public.figures.of_activity(&"event".into(), crate::domain::figure::id::Measure::DelayMean).unwrap();
        assert_eq!((delay.number(), delay.withheld), (Some(4.0), false));
        assert!(public.figure(&item("event_delay"), None).unwrap().withheld);
    }

    #[test]
    fn a_summary_comes_back_from_its_file_with_all_it_says() {
        let frozen = summary("T01 trained 20\nT01 active 16\nT02 event 2014-06-24\nT03 support@2014 2");
        let json = serde_json::to_string(&frozen).unwrap();
        let read: Summary = serde_json::from_str(&json).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), json);
        assert_eq!((&read.figures, &read.conformity), (&frozen.figures, &frozen.conformity));
        let cut = json.replacen("\"territories\":[\"T01\",", "\"territories\":[", 1);
        assert!(serde_json::from_str::<Summary>(&cut).is_err(), "a cell is missing");
    }
}
