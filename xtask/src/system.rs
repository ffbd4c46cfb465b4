//! Programs that come from the system: installed when we may, asked for in one command when not.

use anyhow::{Result, bail};
use std::os::unix::fs::MetadataExt;

use crate::program::{command, find, output};
use crate::step::step;

/// A package of Debian and the sign that it is there.
pub struct Package {
    pub name: &'static str,
    pub present: fn() -> bool,
}

/// Whether this program runs as root.
pub fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

/// Makes sure the packages are there; `purpose` completes « … is needed ».
pub fn need(packages: &[Package], purpose: &str) -> Result<()> {
    let missing: Vec<_> = packages.iter().filter(|package| !(package.present)()).map(|package| package.name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    let typed = format!("apt-get update && apt-get install --yes {names}");
    if find("apt-get").is_none() {
        bail!("{names} (as Debian calls it) is needed {purpose}. Install it with this system's own package tool.");
    }
    if !is_root() {
        bail!("{names} is needed {purpose}. Type: sudo sh -c '{typed}'");
    }
    step(&format!("installing {names} from Debian, {purpose}"), || {
        let mend = format!("Type by hand: {typed}");
        output(command("apt-get").args(["-q", "update"]), &mend)?;
        let mut install = command("apt-get");
        install.args(["-q", "install", "--yes", "--no-install-recommends"]).args(&missing);
        output(install.env("DEBIAN_FRONTEND", "noninteractive"), &mend).map(drop)
    })?;
    match packages.iter().find(|package| !(package.present)()) {
        Some(package) => bail!(
            "{} was installed, yet what it should bring is not there. Type: apt-get install --reinstall {0}",
            package.name
        ),
        None => Ok(()),
    }
}

/// Makes sure C can be compiled: SQLite and the chart engine are written in it.
pub fn need_c_compiler() -> Result<()> {
    need(&[Package { name: "build-essential", present: || find("cc").is_some() }], "to compile C")
}

/// Makes sure the tests can read the PDFs that are made.
pub fn need_pdf_reader() -> Result<()> {
    need(&[Package { name: "poppler-utils", present: || find("pdftotext").is_some() }], "to read the PDFs in tests")
}

/// Makes sure XML can be held against its schema: that is how the IATI files are checked.
pub fn need_xmllint() -> Result<()> {
    need(&[Package { name: "libxml2-utils", present: || find("xmllint").is_some() }], "to check XML against its schema")
}
