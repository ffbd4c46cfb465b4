//! Compiles Rust's standard library for the browser from its source and installs it beside the
//! compiler, as `rustup target add` would.

use anyhow::{Context, Result};
use std::path::Path;

use crate::program::{cargo_of, output};
use crate::wasm_target::{TARGET, library_folder};
use crate::workspace;

const MANIFEST: &str = "\
[package]
name = \"nothing\"
version = \"0.0.0\"
edition = \"2021\"
[profile.release]
panic = \"abort\"
[workspace]
";

/// Compiles the library with this pair and installs it into the compiler's own folders.
pub fn install(cargo: &Path, rustc: &Path) -> Result<()> {
    let folder = workspace::scratch().join("wasm-std");
    let source = folder.join("src/lib.rs");
    workspace::make_folder_of(&source)?;
    std::fs::write(&source, "")?;
    std::fs::write(folder.join("Cargo.toml"), MANIFEST)?;
    let mut build = cargo_of(cargo);
    build
        .current_dir(&folder)
        .args(["build", "--release", "--target", TARGET, "-Zbuild-std=std,panic_abort,proc_macro"])
        .env("RUSTC", rustc)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        // Only this empty crate may use what the compiler calls unstable; the project never does.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Zforce-unstable-if-unmarked -Cembed-bitcode=yes");
    output(&mut build, "The Debian packages rustc-web, cargo-web and rust-web-src have to be of one version.")?;
    let built = folder.join("target").join(TARGET).join("release/deps");
    copy_libraries(&built, &library_folder(rustc)?)?;
    std::fs::remove_dir_all(&folder).context("cannot clean up after the standard library")
}

fn copy_libraries(built: &Path, destination: &Path) -> Result<()> {
    let mend = || format!("cannot write to {}: run this command once as root", destination.display());
    std::fs::create_dir_all(destination).with_context(mend)?;
    for entry in std::fs::read_dir(built)? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with("lib") && name.ends_with(".rlib") && !name.starts_with("libnothing-") {
            std::fs::copy(&file, destination.join(&name)).with_context(mend)?;
        }
    }
    Ok(())
}
