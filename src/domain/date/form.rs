//! The shape of a date: one date of one precision, or an interval whose ends may be open or unknown.

use super::{Bounds, Qualifier, point::Point};
use crate::domain::season::SeasonCalendar;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Form {
    Point(Point),
    Interval(End, End),
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum End {
    Known(Point),
    /// Written `..`: there is no end.
    Open,
    /// Left empty: there is an end, which nobody knows.
    Unknown,
}

impl Form {
    pub fn bounds(&self, calendar: SeasonCalendar) -> Bounds {
        match self {
            Self::Point(point) => {
                let (earliest, latest) = point.unit.days(calendar);
                Bounds { earliest: Some(earliest), latest: Some(latest) }
            }
            Self::Interval(start, end) => Bounds {
                earliest: start.point().map(|point| point.unit.days(calendar).0),
                latest: end.point().map(|point| point.unit.days(calendar).1),
            },
        }
    }

    /// Adds a doubt to every known end.
    pub fn qualify(&mut self, qualifier: Qualifier) {
        let add = |point: &mut Point| point.qualifier = point.qualifier.and(qualifier);
        match self {
            Self::Point(point) => add(point),
            Self::Interval(start, end) => [start, end].into_iter().filter_map(End::point_mut).for_each(add),
        }
    }

    /// From the start of this date to the end of another.
    pub fn span(&self, other: &Self) -> Self {
        let start = match self {
            Self::Point(point) => End::Known(*point),
            Self::Interval(start, _) => *start,
        };
        let end = match other {
            Self::Point(point) => End::Known(*point),
            Self::Interval(_, end) => *end,
        };
        Self::Interval(start, end)
    }
}

impl End {
    pub fn point(&self) -> Option<&Point> {
        match self {
            Self::Known(point) => Some(point),
            Self::Open | Self::Unknown => None,
        }
    }

    pub fn point_mut(&mut self) -> Option<&mut Point> {
        match self {
            Self::Known(point) => Some(point),
            Self::Open | Self::Unknown => None,
        }
    }

    pub fn qualifier(&self) -> Qualifier {
        self.point().map_or(Qualifier::Certain, |point| point.qualifier)
    }
}
