//! The server: the program that carries the site inside.

use anyhow::Result;
use std::path::PathBuf;

use crate::program::{cargo, run};
use crate::site;
use crate::step::step;
use crate::workspace::target;

/// Builds what is deployed, and says where it is.
pub fn build_release() -> Result<PathBuf> {
    site::build()?;
    step("compiling the server", || compile(&["--release"]))?;
    let program = target().join("release/jalons");
    eprintln!("{} is ready: one file, the whole site inside.", program.display());
    Ok(program)
}

/// Builds the server that the browser tests talk to, quick to compile.
pub fn build_for_tests() -> Result<PathBuf> {
    compile(&[])?;
    Ok(target().join("debug/jalons"))
}

fn compile(options: &[&str]) -> Result<()> {
    let mut cargo = cargo();
    cargo.args(["build", "--package", "jalons", "--bin", "jalons", "--features", "ssr"]).args(options);
    run(&mut cargo, "What the compiler says above is to be mended first.")
}
