//! The data of a programme: imported once, kept beside the build, and copied for each program that reads them.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

use super::sizes::Size;
use crate::program::jalons;
use crate::stamp::unless_made_from;
use crate::step::step;
use crate::workspace::scratch;

/// A sheet takes 100,000 rows.
const ROWS: usize = 100_000;

/// The folder of data of a programme, made by `program` unless it was made before.
pub fn filled(program: &Path, size: &Size) -> Result<PathBuf> {
    let folder = scratch().join("scale").join(size.name);
    let definition = size.large.definition();
    let (territories, data) = (size.large.territories, folder.join("data"));
    let of_each = size.large.values() / territories;
    let sheets = (0..territories).step_by(ROWS / of_each).map(|first| first..territories.min(first + ROWS / of_each));
    let sample = size.large.rows(0..1);
    unless_made_from(&[definition.as_bytes(), sample.as_bytes()], &data.join("jalons.sqlite"), || {
        step(&format!("filling a folder: {}", size.title()), || {
            std::fs::remove_dir_all(&data).ok();
            std::fs::create_dir_all(&folder)?;
            let file = folder.join("large.toml");
            std::fs::write(&file, &definition)?;
            jalons(program, &data, &["programme", "add", &file.to_string_lossy()])?;
            for some in sheets {
                let file = folder.join("large.csv");
                std::fs::write(&file, size.large.rows(some))?;
                jalons(program, &data, &["import", "large", &file.to_string_lossy()])?;
                std::fs::remove_file(&file)?;
            }
            Ok(())
        })
    })?;
    Ok(data)
}

/// Copies a folder of data for one program alone.
pub fn copied(data: &Path, name: &str) -> Result<PathBuf> {
    let copy = data.with_file_name(format!("of-{name}"));
    std::fs::remove_dir_all(&copy).ok();
    std::fs::create_dir_all(&copy)?;
    for file in std::fs::read_dir(data)? {
        let file = file?;
        std::fs::copy(file.path(), copy.join(file.file_name()))
            .with_context(|| format!("cannot fill {}", copy.display()))?;
    }
    Ok(copy)
}
