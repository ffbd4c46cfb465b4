//! What can be done, one folder a use case.

pub mod account;
pub mod bulletin;
pub mod export;
pub mod job;
pub mod look;
pub mod report;
pub mod review;
pub mod upload;
