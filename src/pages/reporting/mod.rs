//! The pages where people work: what waits for the coordination, what happened, what is taken back.

mod faults;
mod fields;
mod history;
mod review;
mod undo;
mod unsent;
mod ways;

pub use history::HistoryPage;
pub use review::ReviewPage;
pub use undo::UndoPage;
pub use unsent::unsent_page;
pub use ways::{history_link, lock_lines, locks};
