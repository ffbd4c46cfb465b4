//! The programmes as they are held in memory, and what each reader may know of them.

pub mod asked;
pub mod demo;
pub mod fault;
pub mod held;
pub mod quiet;
