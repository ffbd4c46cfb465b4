//! What a request brings: who asks, in which language, what a form holds; and whether it comes from us.

pub mod context;
pub mod csrf;
pub mod language;
pub mod opening;
pub mod parameters;
pub mod routes;
pub mod secret;
pub mod sent;
pub mod status;
pub mod typed;
pub mod who;
