//! What can be done, one folder a use case.

pub mod export;
