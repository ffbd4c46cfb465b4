//! Looking at a programme: what its pages are answered, and their charts.

pub mod answer;
pub mod draw;
