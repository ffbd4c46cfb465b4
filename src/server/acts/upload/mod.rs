//! A sheet on its way in: read and shown row by row, then recorded as its author chose, or given up.

pub mod answer;
pub mod fault;
pub mod keep;
pub mod packed;
pub mod record;
pub mod refused;
