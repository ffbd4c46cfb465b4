//! The pages where people work: what waits for the coordination, what happened, what is taken back.

mod faults;
mod fields;
mod history;
mod review;
mod undo;
mod unsent;
mod words;

pub use history::HistoryPage;
pub use review::ReviewPage;
pub use undo::UndoPage;
pub use unsent::unsent_page;
pub use words::{history_link, lock_lines, locks};
