//! Looks at the room left on the disk before a long build, and when something failed.

use anyhow::{Result, bail};
use std::process::Command;

use crate::workspace;

const MEGABYTES_OF_A_FIRST_BUILD: u64 = 6_000;
const MEGABYTES_OF_A_LATER_BUILD: u64 = 1_000;
const MEGABYTES_OF_A_FULL_DISK: u64 = 100;

/// Refuses to begin a build that the disk cannot hold.
pub fn check_room() -> Result<()> {
    let built_before = workspace::target().join("release").is_dir();
    let needed = if built_before { MEGABYTES_OF_A_LATER_BUILD } else { MEGABYTES_OF_A_FIRST_BUILD };
    if let Some(free) = free_megabytes().filter(|free| *free < needed) {
        bail!(
            "the disk that holds {} has {free} MB left, and the build needs about {needed} MB. \
             Make room (`cargo clean` gives back what earlier builds took), then type the same command again.",
            workspace::root().display()
        );
    }
    Ok(())
}

/// What to say when something failed and the disk turns out to be full.
pub fn mend_when_full() -> Option<String> {
    let free = free_megabytes().filter(|free| *free < MEGABYTES_OF_A_FULL_DISK)?;
    Some(format!("The disk is full ({free} MB left): make room, then type the same command again."))
}

fn free_megabytes() -> Option<u64> {
    let printed = Command::new("df").args(["-P", "-k"]).arg(workspace::root()).output().ok()?;
    let printed = String::from_utf8_lossy(&printed.stdout).into_owned();
    let kilobytes: u64 = printed.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    Some(kilobytes / 1024)
}
