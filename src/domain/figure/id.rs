//! Which figure it is: of what, and what is measured. Text only in files, addresses and definitions.

use crate::domain::code::{ActivityCode, AxisCode, ItemCode, RatioId};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};
use thiserror::Error;

/// What a figure about activities measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Measure {
    /// How many are certainly done.
    CarriedOut,
    /// How many of those done were done after the plan.
    Late,
    /// How many are known not to be done, and are past the plan.
    Overdue,
    DelayMean,
    DelayMedian,
    /// The mean of the reported dates.
    MeanDate,
}

impl Measure {
    pub const ALL: [Self; 6] =
        [Self::CarriedOut, Self::Late, Self::Overdue, Self::DelayMean, Self::DelayMedian, Self::MeanDate];

    /// The word at the end of an id.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::CarriedOut => "carried_out",
            Self::Late => "late",
            Self::Overdue => "overdue",
            Self::DelayMean => "delay_mean",
            Self::DelayMedian => "delay_median",
            Self::MeanDate => "mean_date",
        }
    }
}

/// A figure of a programme, without its period.
///
/// As text: `delay_mean`, `axis_clinical_late`, `event_delay_mean`, `trained_mean`, `active_share`. What could be read
/// as another kind says its own first: the mean of an item `delay` is `item_delay_mean`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FigureId {
    /// Of all activities.
    Overall(Measure),
    Axis(AxisCode, Measure),
    Activity(ActivityCode, Measure),
    /// The mean of an item over the territories.
    Item(ItemCode),
    /// A share that the programme declares.
    Ratio(RatioId),
}

const AXIS: &str = "axis_";
const ACTIVITY: &str = "activity_";
const ITEM: &str = "item_";
const RATIO: &str = "ratio_";
const MEAN: &str = "_mean";

/// The text is no figure's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not the id of a figure")]
pub struct NotAFigureId;

impl FigureId {
    /// What is measured, where the figure is about activities.
    #[must_use]
    pub fn measure(&self) -> Option<Measure> {
        match self {
            Self::Overall(measure) | Self::Axis(_, measure) | Self::Activity(_, measure) => Some(*measure),
            Self::Item(_) | Self::Ratio(_) => None,
        }
    }

    /// Every figure that somebody can mean with a text, the likeliest first: a programme has one of them, or none.
    #[must_use]
    pub fn meant(text: &str) -> Vec<Self> {
        let item = text.strip_suffix(MEAN).map(|code| Self::Item(code.into()));
        let activity = measured(text).map(|(code, measure)| Self::Activity(code.into(), measure));
        let ratio = Some(Self::Ratio(text.into()));
        [text.parse().ok(), activity, item, ratio].into_iter().flatten().collect()
    }

    /// As it would be written where nothing else could be written so.
    fn plain(&self) -> String {
        match self {
            Self::Overall(measure) => measure.code().to_owned(),
            Self::Axis(code, measure) => format!("{AXIS}{code}_{}", measure.code()),
            Self::Activity(code, measure) => format!("{code}_{}", measure.code()),
            Self::Item(code) => format!("{code}{MEAN}"),
            Self::Ratio(id) => id.as_str().to_owned(),
        }
    }

    /// What its text begins with where the plain one is read as something else.
    fn kind(&self) -> &'static str {
        match self {
            Self::Overall(_) | Self::Axis(..) => "",
            Self::Activity(..) => ACTIVITY,
            Self::Item(_) => ITEM,
            Self::Ratio(_) => RATIO,
        }
    }
}

impl fmt::Display for FigureId {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = self.plain();
        let kind = if read_plain(&plain).as_ref() == Some(self) { "" } else { self.kind() };
        write!(to, "{kind}{plain}")
    }
}

impl FromStr for FigureId {
    type Err = NotAFigureId;

    /// Reads a text as [`FigureId`] writes it.
    fn from_str(text: &str) -> Result<Self, NotAFigureId> {
        read_plain(text).or_else(|| read_with_kind(text)).ok_or(NotAFigureId)
    }
}

/// Reads what does not begin with its kind.
fn read_plain(text: &str) -> Option<FigureId> {
    if let Some(measure) = Measure::ALL.into_iter().find(|measure| measure.code() == text) {
        return Some(FigureId::Overall(measure));
    }
    if let Some((code, measure)) = text.strip_prefix(AXIS).and_then(measured) {
        return Some(FigureId::Axis(code.into(), measure));
    }
    if text.is_empty() || [ACTIVITY, ITEM, RATIO].iter().any(|kind| text.starts_with(kind)) {
        return None;
    }
    if let Some((code, measure)) = measured(text) {
        return Some(FigureId::Activity(code.into(), measure));
    }
    Some(match text.strip_suffix(MEAN).filter(|code| !code.is_empty()) {
        Some(code) => FigureId::Item(code.into()),
        None => FigureId::Ratio(text.into()),
    })
}

fn read_with_kind(text: &str) -> Option<FigureId> {
    let id = if let Some((code, measure)) = text.strip_prefix(ACTIVITY).and_then(measured) {
        FigureId::Activity(code.into(), measure)
    } else if let Some(code) = text.strip_prefix(ITEM).and_then(|text| text.strip_suffix(MEAN)) {
        FigureId::Item(code.into())
    } else {
        FigureId::Ratio(text.strip_prefix(RATIO)?.into())
    };
    // `item_trained_mean` is not how the mean of `trained` is written.
    (id.to_string() == text).then_some(id)
}

/// The code before a measure.
fn measured(text: &str) -> Option<(&str, Measure)> {
    Measure::ALL.into_iter().find_map(|measure| {
        let code = text.strip_suffix(measure.code())?.strip_suffix('_')?;
        (!code.is_empty()).then_some((code, measure))
    })
}

impl Serialize for FigureId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for FigureId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_id_is_written_as_it_always_was() {
        let ids = [
            (FigureId::Overall(Measure::DelayMean), "delay_mean"),
            (FigureId::Axis("clinical".into(), Measure::CarriedOut), "axis_clinical_carried_out"),
            (FigureId::Activity("event".into(), Measure::MeanDate), "event_mean_date"),
            (FigureId::Item("trained".into()), "trained_mean"),
            (FigureId::Ratio("active_share".into()), "active_share"),
        ];
        for (id, text) in ids {
            assert_eq!((id.to_string(), text.parse()), (text.to_owned(), Ok(id)));
        }
    }

    #[test]
    fn what_could_be_read_as_another_figure_says_what_it_is() {
        let ids = [
            (FigureId::Item("delay".into()), "item_delay_mean"),
            (FigureId::Item("event_delay".into()), "item_event_delay_mean"),
            (FigureId::Ratio("multipliers_late".into()), "ratio_multipliers_late"),
            (FigureId::Ratio("late".into()), "ratio_late"),
            (FigureId::Activity("axis_a".into(), Measure::Late), "activity_axis_a_late"),
        ];
        for (id, text) in ids {
            assert_eq!((id.to_string(), text.parse()), (text.to_owned(), Ok(id)));
        }
        assert_eq!("item_trained_mean".parse::<FigureId>(), Err(NotAFigureId));
        assert_eq!("".parse::<FigureId>(), Err(NotAFigureId));
    }

    #[test]
    fn a_text_may_mean_a_figure_that_is_written_otherwise() {
        assert!(FigureId::meant("multipliers_late").contains(&FigureId::Ratio("multipliers_late".into())));
        assert!(FigureId::meant("delay_mean").contains(&FigureId::Item("delay".into())));
        assert_eq!(FigureId::meant("delay_mean")[0], FigureId::Overall(Measure::DelayMean));
    }

    proptest! {
        #[test]
        fn no_two_figures_are_written_alike(
            code in "((item|ratio|axis|activity|delay|late|mean|date|x)_?){1,4}[a-z]", kind in 0..4usize,
            measure in prop::sample::select(Measure::ALL.to_vec())
        ) {
            let id = match kind {
                0 => FigureId::Axis(code.as_str().into(), measure),
                1 => FigureId::Activity(code.as_str().into(), measure),
                2 => FigureId::Item(code.as_str().into()),
                _ => FigureId::Ratio(code.as_str().into()),
            };
            prop_assert_eq!(id.to_string().parse(), Ok(id));
        }
    }
}
