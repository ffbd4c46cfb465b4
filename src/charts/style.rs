//! What all charts share: colours that carry meaning, strokes, scales, and what the option needs beside the chart.

use super::{Drawing, picture::RAW};
use charming::{
    Chart,
    component::{Axis, Grid},
    element::{AxisType, Color},
};
use serde::Serialize;
use serde_json::{Value, json};

// Colours are the page's own variables: a drawing inside a page follows its light, dark and print schemes.
pub const INK: &str = "var(--ink)";
pub const INK_2: &str = "var(--ink-2)";
pub const PAPER: &str = "var(--paper)";
pub const GRID: &str = "var(--grid)";
pub const RULE: &str = "var(--rule-2)";
pub const PLANNED: &str = "var(--planned)";
/// Stripes for what the dates leave in doubt; the page defines the patterns.
pub const HATCH_INK: &str = "url(#hatch-ink)";

/// How a line or an outline is drawn.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Stroke {
    pub stroke: &'static str,
    pub line_width: f64,
    pub fill: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_dash: Option<[f64; 2]>,
}

impl Stroke {
    #[must_use]
    pub const fn new(stroke: &'static str, line_width: f64) -> Self {
        Self { stroke, line_width, fill: "none", line_dash: None }
    }

    #[must_use]
    pub const fn dashed(self) -> Self {
        Self { line_dash: Some([3.0, 3.0]), ..self }
    }
}

/// A colour or a pattern without outline.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Fill {
    pub fill: &'static str,
}

/// A scale without drawn axis: values from `min` to `max` over the whole grid.
#[must_use]
pub fn scale(min: f64, max: f64) -> Axis {
    Axis::new().type_(AxisType::Value).min(min).max(max).show(false)
}

/// A scale in pixels that grows downwards, as wide as the drawing is high.
#[must_use]
pub fn downwards(height: f64) -> Axis {
    scale(0.0, height).inverse(true)
}

/// The part of the drawing that carries a scale.
#[must_use]
pub fn grid(left: f64, top: f64, width: f64, height: f64) -> Grid {
    Grid::new().left(left).top(top).width(width).height(height)
}

/// An empty chart: nothing moves by itself.
#[must_use]
pub fn blank() -> Chart {
    Chart::new().animation(false).color(vec![Color::Value(INK.into())])
}

/// What pointing at a mark shows: the lines of its text.
fn tooltip() -> Value {
    json!({
        "trigger": "item", "confine": true, "transitionDuration": 0, "formatter": format!("{RAW}tip{RAW}"),
        "backgroundColor": PAPER, "borderColor": RULE, "borderWidth": 1, "padding": [8, 12],
        "textStyle": { "color": INK, "fontSize": 13, "lineHeight": 18 },
        "extraCssText": "box-shadow:none;border-radius:2px;max-width:20rem;white-space:normal",
    })
}

/// The finished drawing. Sets what charming has no words for.
#[must_use]
pub fn finish(chart: &Chart, (width, height): (f64, f64), description: String) -> Drawing {
    let mut option = serde_json::to_value(chart).unwrap_or_default();
    // Otherwise the server's time zone moves days.
    option["useUTC"] = json!(true);
    option["tooltip"] = tooltip();
    if let Some(grids) = option.get_mut("grid").and_then(Value::as_array_mut) {
        for grid in grids {
            // The grid stands where we put it, whatever the labels measure.
            grid["outerBoundsMode"] = json!("none");
        }
    }
    if let Some(series) = option.get_mut("series").and_then(Value::as_array_mut) {
        for (z, one) in series.iter_mut().enumerate() {
            // Later series stand above earlier ones; nothing changes its colour when pointed at.
            one["z"] = json!(z + 2);
            if one["type"] == "line" {
                one["emphasis"] = json!({ "disabled": true });
                one["clip"] = json!(false);
            }
        }
    }
    Drawing { option, width: width.round() as u32, height: height.round() as u32, description }
}
