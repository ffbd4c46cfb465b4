//! The browser the tests drive.

use anyhow::{Context, Result, bail};
use std::path::PathBuf;

use crate::program::find;
use crate::system::{Package, need};

const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// The one named by `CHROMIUM`, else the system's, installed if it is missing.
pub fn chromium() -> Result<PathBuf> {
    if let Some(given) = std::env::var_os("CHROMIUM").map(PathBuf::from) {
        if !given.is_file() {
            bail!("CHROMIUM says {}, where there is no program", given.display());
        }
        return Ok(given);
    }
    need(&[Package { name: "chromium", present: || installed().is_some() }], "for the browser tests")?;
    installed().context("chromium is missing")
}

fn installed() -> Option<PathBuf> {
    NAMES.iter().find_map(|name| find(name))
}
