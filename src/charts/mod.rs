//! Charts as values: what a figure shows, before anything is drawn.
//!
//! Each chart is made in Rust down to the place of every label, and drawn by `public/charts.js`:
//! on the server for the page, in the browser for whoever points at it, from the very same option.

mod activity;
mod calendar_axis;
mod completion;
mod day_scale;
mod delays;
pub mod measure;
pub mod named;
mod picture;
mod style;
mod support;

pub use activity::activity;
pub use completion::completion;
pub use delays::delays;
pub use support::support;

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

#[cfg(test)]
mod tests;
