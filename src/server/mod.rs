//! Everything that touches the outside: the database, files, the network, the clock, the chart engine.

pub mod acts;
pub mod clock;
pub mod command;
pub mod http;
pub mod programmes;
pub mod progress;
pub mod render;
pub mod request;
pub mod rest;
pub mod state;
pub mod store;
