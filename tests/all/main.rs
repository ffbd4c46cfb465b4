//! What holds across the parts of Jalons: the store on both databases, sheets in and out, the commands.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod account_commands;
mod accounts;
mod alliance;
mod architecture;
mod bulletin;
mod circles;
mod commands;
mod crash;
mod databases;
mod editions;
mod exports;
mod formats;
mod french_csv;
mod history;
mod hostile;
mod imports;
mod jobs;
mod live;
mod mail;
mod office;
mod openapi;
mod pages;
mod people;
mod report;
mod rest;
mod review;
mod rights;
mod roles;
mod scene;
mod selectors;
mod server;
mod sheets;
mod source;
mod store;
mod styles;
mod typed;
mod uploads;
mod verify;
mod workbooks;
