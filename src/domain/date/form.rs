//! The shape of a date: one date of one precision, or an interval whose ends may be open or unknown.

use super::{Bounds, DateError, PartialDate, Qualifier, point::Point};
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

    /// The date, if it says something, and begins before it ends under every season calendar.
    pub fn checked(self, text: &str) -> Result<PartialDate, DateError> {
        if matches!(self, Self::Interval(start, end) if start.point().or(end.point()).is_none()) {
            return Err(DateError::Unbounded { text: text.to_owned() });
        }
        let reversed = SeasonCalendar::ALL.into_iter().filter(|calendar| self.bounds(*calendar).are_reversed());
        match reversed.count() {
            0 => Ok(PartialDate { form: self }),
            count => Err(DateError::Reversed {
                text: text.to_owned(),
                under_every_calendar: count == SeasonCalendar::ALL.len(),
            }),
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
