//! The programs that read our workbooks in the tests: LibreOffice, and a Python with openpyxl.

use anyhow::{Context, Result};
use std::path::PathBuf;

use crate::program::find;
use crate::system::{Package, need};
use crate::venv;

/// The version the tests are written for.
const OPENPYXL: &str = "3.1.5";

/// Where the programs are.
pub struct Office {
    pub soffice: PathBuf,
    /// A Python that knows openpyxl.
    pub python: PathBuf,
}

/// Those that `SOFFICE` and `OPENPYXL_PYTHON` name, else Debian's LibreOffice, and openpyxl from PyPI.
pub fn installed() -> Result<Office> {
    let named = |name: &str| std::env::var_os(name).map(PathBuf::from);
    let soffice = named("SOFFICE").map_or_else(soffice, Ok)?;
    let python = named("OPENPYXL_PYTHON").map_or_else(python, Ok)?;
    Ok(Office { soffice, python })
}

/// Calc alone, without windows.
fn soffice() -> Result<PathBuf> {
    let package = Package { name: "libreoffice-calc-nogui", present: || find("soffice").is_some() };
    need(&[package], "to read workbooks as LibreOffice does")?;
    find("soffice").context("soffice is missing. Type: apt-get install --reinstall libreoffice-calc-nogui")
}

fn python() -> Result<PathBuf> {
    Ok(venv::with(("openpyxl", OPENPYXL), "to read workbooks with openpyxl")?.join("python"))
}
