//! Pages, forms and files as browsers ask for them: addresses in, answers out.

pub mod account;
pub mod assets;
pub mod bulletin;
pub mod download;
pub mod headers;
pub mod job;
pub mod live;
pub mod page;
pub mod pages;
pub mod report;
pub mod review;
pub mod router;
pub mod serve;
pub mod upload;
pub mod who;
