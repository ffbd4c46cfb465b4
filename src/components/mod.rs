//! The parts pages are made of: values in, markup out. They fetch nothing.

pub mod chart_figure;
pub mod data_table;
pub mod figure_frame;
pub mod islands;
pub mod key_figures;
pub mod layout;
pub mod legend;
pub mod live_bar;
pub mod marks;
pub mod matrix;
pub mod named;
pub mod programme_head;
pub mod report;
pub mod season_explorer;
pub mod timeline;
