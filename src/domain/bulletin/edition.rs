//! An edition: the bulletin as it was published, frozen in both languages; and what has changed since.

use super::{Section, Summary};
use crate::domain::{
    figure::{Amount, Figure, Unit},
    language::Language,
    programme::ItemKind,
};
use serde::{Deserialize, Serialize};

/// Counts of fewer persons are not shown to the public.
pub const FEWEST_PERSONS: f64 = 5.0;

/// Everything an edition says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Content {
    pub summary: Summary,
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
    pub id: String,
    pub period: Option<String>,
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
        summary.figure(&figure.id, figure.period.as_deref()).and_then(|figure| figure.value)
    };
    let gone = then.figures.iter().filter(|figure| now.figure(&figure.id, figure.period.as_deref()).is_none());
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

impl Summary {
    /// The same for the public: without counts of fewer than [`FEWEST_PERSONS`] persons, nor what would tell them.
    ///
    /// Counts are of persons; ratings, dates and steps are not. Of a share whose part or whole is that small neither
    /// the share nor its totals are left; where only the rest is, the totals go, since the rest is their difference.
    #[must_use]
    pub fn for_the_public(&self) -> Self {
        let without_few = |figure: &Figure| self.without_few(figure);
        let mut statements = self.statements.clone();
        for checked in &mut statements {
            checked.figure = checked.figure.as_ref().map(without_few);
        }
        Self { figures: self.figures.iter().map(without_few).collect(), statements, ..self.clone() }
    }

    fn without_few(&self, figure: &Figure) -> Figure {
        let few = |count: f64| count > 0.0 && count < FEWEST_PERSONS;
        if let Some((part, whole)) = figure.totals {
            let value = figure.value.filter(|_| !few(part) && !few(whole));
            let totals = figure.totals.filter(|_| value.is_some() && !few(whole - part));
            return Figure { value, totals, ..figure.clone() };
        }
        let counts = figure.id.strip_suffix("_mean").and_then(|code| self.programme.item(code));
        let counts = counts.is_some_and(|item| matches!(item.kind, ItemKind::Count { .. }));
        let total = figure.number().map(|mean| mean * figure.basis.n as f64);
        if counts && total.is_some_and(few) {
            return Figure { value: None, interval: None, ..figure.clone() };
        }
        figure.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        example::{self, day, reported},
        standing::Standing,
    };

    fn summary(lines: &str) -> Summary {
        let programme = example::programme();
        Summary::of(&Standing::at(&programme, &programme.plans[0], &reported(lines), day("2015-06-30")), None, 1)
    }

    fn share(lines: &str) -> (Option<f64>, Option<(f64, f64)>) {
        let public = summary(lines).for_the_public();
        let figure = public.figure("active_share", None).unwrap();
        (figure.number(), figure.totals)
    }

    #[test]
    fn few_persons_are_not_told_to_the_public_nor_what_would_tell_them() {
        assert_eq!(share("T01 trained 20\nT01 active 10"), (Some(0.5), Some((10.0, 20.0))));
        assert_eq!(share("T01 trained 20\nT01 active 16"), (Some(0.8), None), "the rest is four");
        assert_eq!(share("T01 trained 20\nT01 active 4"), (None, None));
        let few = summary("T01 trained 4").for_the_public();
        assert_eq!(few.figure("trained_mean", None).unwrap().value, None);
        let enough = summary("T01 trained 4\nT02 trained 1").for_the_public();
        assert_eq!(enough.figure("trained_mean", None).unwrap().number(), Some(2.5));
        let none = summary("T01 trained 0").for_the_public();
        assert_eq!(none.figure("trained_mean", None).unwrap().number(), Some(0.0), "nobody is no one to be known");
        let rating = summary("T01 support@2014 1").for_the_public();
        assert_eq!(rating.figure("support_mean", Some("2014")).unwrap().number(), Some(1.0));
    }

    #[test]
    fn what_was_revised_is_told_with_what_it_was() {
        let (then, now) = (summary("T01 trained 4"), summary("T01 trained 6\nT01 active 3"));
        assert_eq!(revised(&then, &then), []);
        let changed = revised(&then, &now);
        let ids: Vec<&str> = changed.iter().map(|revised| revised.id.as_str()).collect();
        assert_eq!(ids, ["trained_mean", "active_mean", "active_share"]);
        assert_eq!(changed[0].then, Some(Amount::Number(4.0)));
        assert_eq!((changed[1].then, changed[1].now), (None, Some(Amount::Number(3.0))));
    }
}
