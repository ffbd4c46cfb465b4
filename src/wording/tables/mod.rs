//! The tables under the charts, and what is common to them: names, links, numbers or why there is none.

mod course;
mod delays;
mod items;
mod notes;
mod parts;
mod support;

pub use course::completion;
pub use delays::{OF_DELAYS, by_territory, cells, delays, of_activity, planned};
pub use items::{item, items};
pub use notes::{data_downloads, interval, matrix_note, matrix_omissions};
pub use parts::{figure_link, held, opening, said_plan, territory_name};
pub use support::{ratings, support};
