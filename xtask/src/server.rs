//! The server: the program that carries the site inside.

use anyhow::{Context, Result, ensure};
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

/// The program that is named, or else the one that is built from here.
pub fn named_or_built(named: Option<PathBuf>) -> Result<PathBuf> {
    let Some(program) = named else { return build_release() };
    let found = program.canonicalize().with_context(|| format!("{} is not there", program.display()))?;
    ensure!(found.is_file(), "{} is no program", program.display());
    Ok(found)
}

/// Builds what is looked at: compiled in half the time, it reads the site beside it and is slower.
pub fn build_to_look_at() -> Result<PathBuf> {
    site::build()?;
    step("compiling the server", || compile(&[]))?;
    Ok(target().join("debug/jalons"))
}

/// The server that the tests from outside talk to: the one `cargo test` compiled for those that run it as a command.
/// Asked for by itself it would be compiled once more, with what is below it, since nothing of the tests is then in it.
pub fn compiled_for_tests() -> Result<PathBuf> {
    let program = target().join("debug/jalons");
    ensure!(program.is_file(), "{} is not there: the tests above did not compile", program.display());
    Ok(program)
}

fn compile(options: &[&str]) -> Result<()> {
    let mut cargo = cargo();
    cargo.args(["build", "--package", "jalons", "--bin", "jalons", "--features", "ssr"]).args(options);
    run(&mut cargo, "What the compiler says above is to be mended first.")
}
