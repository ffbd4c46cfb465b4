//! What an address asks, and what its answer stands on.

mod ground;
mod question;

pub use ground::{Ground, day};
pub use question::Question;
