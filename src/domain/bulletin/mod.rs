//! The bulletin: what was published of a programme, and whether it still holds.

pub mod statement;
