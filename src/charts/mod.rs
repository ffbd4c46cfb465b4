//! Charts as values: what a figure shows, before anything is drawn.
//!
//! Each chart is made in Rust down to the place of every label, and drawn by `public/charts.js`:
//! on the server for the page, in the browser for whoever points at it, from the very same option.

mod activity;
mod calendar_axis;
mod completion;
mod day_scale;
mod delays;
mod drawing;
pub mod measure;
pub mod named;
mod picture;
mod style;
mod support;

pub use activity::activity;
pub use completion::completion;
pub use delays::delays;
pub use drawing::{Drawing, Width};
pub use support::support;

#[cfg(test)]
mod tests;
