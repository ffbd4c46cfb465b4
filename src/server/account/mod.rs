//! Accounts at work: signing in and out, inviting, passwords, and what a form of theirs is answered.

pub mod answer;
pub mod cookie;
pub mod csrf;
pub mod fault;
pub mod grant;
pub mod invite;
pub mod keep;
pub mod mail;
pub mod own;
pub mod password;
pub mod secret;
pub mod sent;
pub mod sign_in;
pub mod site;
pub mod welcome;
