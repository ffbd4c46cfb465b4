//! Remembers what a file was made from, so that nothing is made twice.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::path::Path;

use crate::workspace::make_folder_of;

/// A short print of some bytes: equal bytes, equal print.
pub fn print_of(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Makes `file` unless it is there already, made from the same things.
pub fn unless_made_from(parts: &[&[u8]], file: &Path, make: impl FnOnce() -> Result<()>) -> Result<()> {
    let mut stamp = file.as_os_str().to_owned();
    stamp.push(".made-from");
    let print = print_of(parts);
    if file.exists() && std::fs::read_to_string(&stamp).is_ok_and(|made_from| made_from == print) {
        return Ok(());
    }
    make_folder_of(file)?;
    make()?;
    std::fs::write(&stamp, print).with_context(|| format!("cannot write beside {}", file.display()))
}

/// The bytes of a file of the project.
pub fn bytes(file: &Path) -> Result<Vec<u8>> {
    std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}
