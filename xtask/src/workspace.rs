//! Where things are in the project.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The folder that holds the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// The folder Cargo builds in, wherever the user asked for it: this program is `<target>/debug/xtask`.
pub fn target() -> PathBuf {
    let program = std::env::current_exe().ok();
    let folder = program.as_deref().and_then(Path::parent).and_then(Path::parent);
    folder.map_or_else(|| root().join("target"), Path::to_owned)
}

/// Where xtask keeps what it makes on the way.
pub fn scratch() -> PathBuf {
    target().join("xtask")
}

/// The site as the server embeds it.
pub fn site() -> PathBuf {
    root().join("site")
}

/// A command of the packages npm installed.
pub fn npm_program(file: &str) -> PathBuf {
    root().join("node_modules").join(file)
}

/// Makes the folder a file is to be written in.
pub fn make_folder_of(file: &Path) -> Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))
}
