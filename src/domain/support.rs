//! Regional support: how strongly each kind was given, period by period, as the territories rated it.

use crate::domain::{
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
    pub item: String,
    pub name: Text,
    /// Ends of the scale, both allowed.
    pub scale: (u32, u32),
    pub points: Vec<SupportPoint>,
}

/// One period of one kind of support.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SupportPoint {
    pub period: String,
    /// The mean rating; its value is empty where nothing was reported, and the line breaks there.
    pub mean: Figure,
    /// Each territory's rating, in the order of the territories.
    pub ratings: Vec<(String, Option<u32>)>,
}

impl SupportPoint {
    /// How many territories gave that rating.
    #[must_use]
    pub fn count(&self, rating: u32) -> usize {
        self.ratings.iter().filter(|(_, given)| *given == Some(rating)).count()
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
                let ratings = values.iter().map(|value| (value.territory.clone(), value.rating())).collect();
                SupportPoint { period: period.code.clone(), mean: item_mean(item, Some(period), &values), ratings }
            })
            .collect();
        Self { item: item.code.clone(), name: item.name.clone(), scale, points }
    }

    /// The period with the highest mean, where there are at least two to compare.
    #[must_use]
    pub fn peak(&self) -> Option<&SupportPoint> {
        let known: Vec<&SupportPoint> = self.points.iter().filter(|point| point.mean.value.is_some()).collect();
        if known.len() < 2 {
            return None;
        }
        known.into_iter().max_by(|a, b| a.mean.number().partial_cmp(&b.mean.number()).unwrap_or(std::cmp::Ordering::Equal))
    }
}
