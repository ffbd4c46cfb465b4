//! Regional support: how strongly each kind was given, period by period, as the region rates it for each territory.

use crate::domain::{
    code::{ItemCode, PeriodCode},
    figure::Figure,
    item_value::{ItemValue, item_mean},
    language::Text,
    programme::{Item, ItemKind},
    standing::Standing,
};
use serde::{Deserialize, Serialize};

/// The ratings of one kind of support over its periods.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SupportSeries {
    pub item: ItemCode,
    pub name: Text,
    /// Ends of the scale, both allowed.
    pub scale: (u32, u32),
    pub points: Vec<SupportPoint>,
}

/// One period of one kind of support.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SupportPoint {
    pub period: PeriodCode,
    /// The mean rating; its value is empty where nothing was reported, and the line breaks there.
    pub mean: Figure,
    /// Each territory's rating, in the order of the territories.
    pub ratings: Vec<ItemValue>,
}

impl SupportPoint {
    /// How many territories gave that rating.
    #[must_use]
    pub fn count(&self, rating: u32) -> usize {
        self.ratings.iter().filter(|value| value.rating() == Some(rating)).count()
    }
}

impl SupportSeries {
    /// One series for each periodic rating of the programme, in the order of its definition.
    #[must_use]
    pub fn all(standing: &Standing) -> Vec<Self> {
        let items = standing.programme.items.iter();
        items
            .filter_map(|item| match item.kind {
                ItemKind::Rating { min, max } if !item.periods.is_empty() => Some(Self::of(standing, item, (min, max))),
                _ => None,
            })
            .collect()
    }

    fn of(standing: &Standing, item: &Item, scale: (u32, u32)) -> Self {
        let points = item
            .periods
            .iter()
            .map(|period| {
                let values = ItemValue::all(standing, item, Some(period));
                SupportPoint {
                    period: period.code.clone(),
                    mean: item_mean(item, Some(period), &values),
                    ratings: values,
                }
            })
            .collect();
        Self { item: item.code.clone(), name: item.name.clone(), scale, points }
    }

    /// The latest period that has a mean.
    #[must_use]
    pub fn last(&self) -> Option<&SupportPoint> {
        self.points.iter().rev().find(|point| point.mean.value.is_some())
    }

    /// The period with the highest mean, where there are at least two to compare.
    #[must_use]
    pub fn peak(&self) -> Option<&SupportPoint> {
        let known: Vec<&SupportPoint> = self.points.iter().filter(|point| point.mean.value.is_some()).collect();
        if known.len() < 2 {
            return None;
        }
        let rank = |point: &SupportPoint| point.mean.number().unwrap_or(f64::NEG_INFINITY);
        // Of two equal means the earlier one: the last of the reversed order.
        known.into_iter().rev().max_by(|a, b| rank(a).total_cmp(&rank(b)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::example;

    fn series(lines: &str, as_of: &str) -> SupportSeries {
        let all = SupportSeries::all(&example::standing(lines, as_of));
        assert_eq!(all.len(), 1, "counts, and ratings without periods, are no support");
        all.into_iter().next().unwrap()
    }

    const BOTH_YEARS: &str = "
        T01 support@2014 3
        T02 support@2014 2
        T01 support@2015 1
        T02 support@2015 1";

    #[test]
    fn each_kind_of_support_is_rated_period_by_period() {
        let series = series(BOTH_YEARS, "2015-03-31");
        assert_eq!((series.item.as_str(), series.scale), ("support", (0, 3)));
        let means: Vec<_> = series.points.iter().map(|point| (point.period.as_str(), point.mean.number())).collect();
        assert_eq!(means, [("2014", Some(2.5)), ("2015", Some(1.0))]);
        let given: Vec<_> = series.points[0].ratings.iter().map(ItemValue::rating).collect();
        assert_eq!(given, [Some(3), Some(2), None]);
        assert_eq!([0, 1, 2, 3].map(|rating| series.points[1].count(rating)), [0, 2, 0, 0]);
    }

    #[test]
    fn the_year_with_the_highest_mean_is_the_peak() {
        assert_eq!(series(BOTH_YEARS, "2015-03-31").peak().map(|point| point.period.as_str()), Some("2014"));
    }

    #[test]
    fn of_two_equal_means_the_earlier_year_is_the_peak() {
        let equal = series("T01 support@2014 2\nT01 support@2015 2", "2015-12-31");
        assert_eq!(equal.peak().map(|point| point.period.as_str()), Some("2014"));
        assert_eq!(equal.last().map(|point| point.period.as_str()), Some("2015"));
    }

    #[test]
    fn one_year_alone_is_no_peak_since_there_is_nothing_to_compare() {
        assert_eq!(series(BOTH_YEARS, "2014-12-31").peak(), None);
    }

    #[test]
    fn a_year_without_ratings_has_no_mean_and_is_never_zero() {
        let series = series("T01 support@2014 missing\nT01 support@2015 0", "2015-03-31");
        assert_eq!(series.points[0].mean.value, None);
        assert_eq!(series.points[0].count(0), 0);
        assert_eq!(series.points[1].mean.number(), Some(0.0), "a rating of zero is one");
    }
}
