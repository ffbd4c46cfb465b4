//! Accounts at work: signing in and out, inviting, passwords, and what a form of theirs is answered.

pub mod answer;
pub mod cookie;
pub mod fault;
pub mod forgotten;
pub mod invite;
pub mod keep;
pub mod own;
pub mod sign_in;
pub mod welcome;
