//! A sheet on its way in: read and shown row by row, then recorded as its author chose, or given up.

pub mod answer;
mod fault;
mod packed;
mod preview;
mod receive;
mod record;
mod refused;

pub use preview::{Proposed, preview};
pub use receive::receive;
pub use record::record;
pub use refused::refused;
