//! The browser the tests drive.

use anyhow::{Context, Result, bail};
use std::path::PathBuf;

use crate::program::find;
use crate::system::{Package, need};

/// The same browser without its windows: the tests take less than half the time with it.
const SHELL: &str = "chromium-headless-shell";
const NAMES: [&str; 4] = [SHELL, "chromium", "chromium-browser", "google-chrome"];

/// The one named by `CHROMIUM`, else the system's, installed if it is missing.
pub fn chromium() -> Result<PathBuf> {
    if let Some(given) = std::env::var_os("CHROMIUM").map(PathBuf::from) {
        if !given.is_file() {
            bail!("CHROMIUM says {}, where there is no program", given.display());
        }
        return Ok(given);
    }
    let shell = Package { name: SHELL, present: || find(SHELL).is_some() };
    match (need(&[shell], "for the browser tests"), installed()) {
        (Ok(()), program) => program.context("chromium is missing"),
        // A system that does not have it, or where we may not install it, may still have a whole browser.
        (Err(_), Some(program)) => Ok(program),
        (Err(error), None) => Err(error),
    }
}

fn installed() -> Option<PathBuf> {
    NAMES.iter().find_map(|name| find(name))
}
