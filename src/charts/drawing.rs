//! A chart as a value, and how wide it is drawn.

use serde_json::Value;

/// A chart ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// What ECharts is given. Colours are CSS variables, functions are names.
    pub option: Value,
    /// In px.
    pub width: u32,
    /// In px.
    pub height: u32,
    /// What the chart shows, in one sentence, for those who do not see it.
    pub description: String,
}

/// How wide a chart is drawn. Text keeps its size at every width.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Width {
    /// The whole page: 1120 px.
    Wide,
    /// A tablet: 690 px.
    Medium,
    /// Half a page, or a small tablet: 536 px.
    Half,
    /// A phone: 358 px.
    Narrow,
    /// As wide as the reader's own window asks, from 280 to 1600 px.
    Exactly(u32),
}

impl Width {
    /// In px.
    #[must_use]
    pub fn px(self) -> f64 {
        match self {
            Self::Wide => 1120.0,
            Self::Medium => 690.0,
            Self::Half => 536.0,
            Self::Narrow => 358.0,
            Self::Exactly(px) => f64::from(px.clamp(280, 1600)),
        }
    }
}
