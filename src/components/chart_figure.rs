//! A drawn chart: the right width is shown at once, the interactive one comes when it is touched.

use crate::api::{Assets, Chart};
use leptos::{html, prelude::*};

/// All drawings of one chart; style sheets show the one that fits.
#[component]
pub fn ChartFigure(chart: Chart) -> impl IntoView {
    let bundle = expect_context::<Assets>().url("charts.js");
    let narrow_to_wide = chart.drawings.len();
    let drawings = chart
        .drawings
        .into_iter()
        .map(|(width, svg)| view! { <div class=format!("drawing at-{width}") inner_html=svg></div> })
        .collect_view();
    html::custom("chart-figure")
        .attr("class", format!("chart {} of-{narrow_to_wide}", chart.name))
        .attr("src", format!("{}.json{}", chart.path, chart.query))
        .attr("data-bundle", bundle)
        .child(drawings)
}
