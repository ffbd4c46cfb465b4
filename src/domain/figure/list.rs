//! The figures of a programme on one day, each found by what it is.

use crate::domain::{
    code::{ActivityCode, ItemCode, PeriodCode, RatioId},
    figure::{
        Figure,
        id::{FigureId, Measure},
    },
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{collections::HashMap, ops::Deref};

/// Figures in their order. In files it is the list.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    list: Vec<Figure>,
    places: HashMap<FigureId, Places>,
}

/// Where the figures of one id stand: in a row, the one without a period or one a period.
#[derive(Clone, Copy, Debug)]
struct Places {
    first: usize,
    count: usize,
}

impl Figures {
    /// The figures of one id come one after the other.
    #[must_use]
    pub fn new(list: Vec<Figure>) -> Self {
        let mut places: HashMap<FigureId, Places> = HashMap::with_capacity(list.len());
        for (place, figure) in list.iter().enumerate() {
            match places.get_mut(&figure.id) {
                Some(places) => places.count = place + 1 - places.first,
                None => {
                    places.insert(figure.id.clone(), Places { first: place, count: 1 });
                }
            }
        }
        Self { list, places }
    }

    /// The figure that is reported once.
    #[must_use]
    pub fn of(&self, id: &FigureId) -> Option<&Figure> {
        self.of_period(id, None)
    }

    /// A figure by what it is, and by its period where it has one.
    #[must_use]
    pub fn of_period(&self, id: &FigureId, period: Option<&PeriodCode>) -> Option<&Figure> {
        let Places { first, count } = *self.places.get(id)?;
        let period = period.map(PeriodCode::as_str);
        self.list[first..first + count].iter().find(|figure| figure.id == *id && figure.period.as_deref() == period)
    }

    /// The figure of the whole programme.
    #[must_use]
    pub fn overall(&self, measure: Measure) -> Option<&Figure> {
        self.of(&FigureId::Overall(measure))
    }

    #[must_use]
    pub fn of_activity(&self, activity: &ActivityCode, measure: Measure) -> Option<&Figure> {
        self.of(&FigureId::Activity(activity.clone(), measure))
    }

    #[must_use]
    pub fn of_item(&self, item: &ItemCode, period: Option<&PeriodCode>) -> Option<&Figure> {
        self.of_period(&FigureId::Item(item.clone()), period)
    }

    #[must_use]
    pub fn of_ratio(&self, ratio: &RatioId) -> Option<&Figure> {
        self.of(&FigureId::Ratio(ratio.clone()))
    }

    /// The figure somebody means with a text, be it one that could be read as another figure this programme lacks.
    #[must_use]
    pub fn meant(&self, text: &str, period: Option<&PeriodCode>) -> Option<&Figure> {
        FigureId::meant(text).iter().find_map(|id| self.of_period(id, period))
    }
}

impl Deref for Figures {
    type Target = [Figure];

    fn deref(&self) -> &[Figure] {
        &self.list
    }
}

impl<'a> IntoIterator for &'a Figures {
    type Item = &'a Figure;
    type IntoIter = std::slice::Iter<'a, Figure>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}

impl PartialEq for Figures {
    fn eq(&self, other: &Self) -> bool {
        self.list == other.list
    }
}

impl Serialize for Figures {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.list.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Figures {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Vec::deserialize(from).map(Self::new)
    }
}
