//! Everything that touches the outside: the database, files, the network, the clock, the chart engine.

pub mod account;
pub mod answer;
pub mod asked;
pub mod assets;
pub mod caption;
pub mod clock;
pub mod command;
pub mod demo;
pub mod download;
pub mod draw;
pub mod export;
pub mod headers;
pub mod held;
pub mod import;
pub mod page;
pub mod page_cache;
pub mod programme_file;
pub mod render;
pub mod router;
pub mod serve;
pub mod sheet;
pub mod store;
pub mod upload;
pub mod who;
