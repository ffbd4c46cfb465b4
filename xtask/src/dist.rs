//! The one file to deploy.

use anyhow::{Context, Result};

use crate::server;
use crate::workspace::{make_folder_of, target};

/// Builds and puts the program where a release takes it from.
pub fn dist() -> Result<()> {
    let program = server::build_release()?;
    let name = format!("jalons-{}-{}-{}", env!("CARGO_PKG_VERSION"), std::env::consts::OS, std::env::consts::ARCH);
    let destination = target().join("dist").join(name);
    make_folder_of(&destination)?;
    std::fs::copy(&program, &destination).with_context(|| format!("cannot write {}", destination.display()))?;
    let megabytes = std::fs::metadata(&destination)?.len() / 1_000_000;
    println!("{} ({megabytes} MB)", destination.display());
    Ok(())
}
