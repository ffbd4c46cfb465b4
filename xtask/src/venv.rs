//! Packages of PyPI, each in an environment of its own under `target`.

use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

use crate::program::{command, find, output};
use crate::step::step;
use crate::system::{Package, need};
use crate::workspace::{make_folder_of, scratch};

/// The folder of the programs of an environment that has the package; `purpose` completes « … is needed ».
pub fn with((name, version): (&str, &str), purpose: &str) -> Result<PathBuf> {
    let folder = scratch().join(format!("{name}-{version}"));
    let programs = folder.join("bin");
    if has(&programs, name) {
        return Ok(programs);
    }
    need(&[Package { name: "python3", present: || find("python3").is_some() }], purpose)?;
    make_folder_of(&folder)?;
    step(&format!("installing {name} {version} from PyPI, once"), || {
        let mend = "On Debian, type: apt-get install --yes python3-venv";
        output(command("python3").args(["-m", "venv", "--clear"]).arg(&folder), mend)?;
        let mut pip = command(programs.join("pip"));
        pip.args(["install", "--quiet", "--disable-pip-version-check", &format!("{name}=={version}")]);
        output(&mut pip, "Python 3.10 or newer is needed.").map(drop)
    })?;
    if !has(&programs, name) {
        bail!("{name} is not in {}. Remove that folder and try again.", folder.display());
    }
    Ok(programs)
}

/// An installation that was broken off has no such package.
fn has(programs: &Path, name: &str) -> bool {
    let python = programs.join("python");
    let found = format!("import importlib.util as i, sys; sys.exit(i.find_spec('{name}') is None)");
    python.is_file() && output(command(python).args(["-c", &found]), "").is_ok()
}
