//! The browser half of the product: compiled to WebAssembly, bound to JavaScript, made small.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

use crate::browser::minified;
use crate::program::{command, output, run};
use crate::stamp::{bytes, unless_made_from};
use crate::step::step;
use crate::wasm_target::{self, TARGET};
use crate::workspace::{npm_program, scratch, target};

/// What the browser loads on a page that has an island.
pub struct Islands {
    pub script: PathBuf,
    pub wasm: PathBuf,
}

/// As small as it gets. Said here and not in a profile of its own: under one profile the two halves share what runs
/// while compiling (macros and build scripts, a fifth of the work), which a profile with `lto` would not.
const SMALL: [&str; 6] = [
    "--config",
    "profile.release.opt-level=\"z\"",
    "--config",
    "profile.release.codegen-units=1",
    "--config",
    "profile.release.panic=\"abort\"",
];
/// What optimising across crates needs of each of them, and asks of the last.
const BITCODE: (&str, &str) = ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Cembed-bitcode=yes");
const ACROSS_CRATES: &str = "-Clto=fat";

/// Compiles the islands, unless nothing changed since they last were: needs nothing of npm.
pub fn compile() -> Result<PathBuf> {
    let toolchain = wasm_target::find_or_install()?;
    step("compiling the browser half", || {
        let mut cargo = toolchain.cargo();
        cargo.args(["rustc", "--package", "jalons", "--lib", "--crate-type", "cdylib"]);
        cargo.args(["--release", "--target", TARGET]).args(SMALL);
        cargo.args(["--no-default-features", "--features", "hydrate", "--", ACROSS_CRATES]);
        cargo.env(BITCODE.0, BITCODE.1);
        run(&mut cargo, "What the compiler says above is to be mended first.")
    })?;
    Ok(target().join(TARGET).join("release/jalons.wasm"))
}

/// Binds what was compiled to JavaScript and makes it small, unless it is what it was.
pub fn islands(compiled: &Path) -> Result<Islands> {
    let small = scratch().join("jalons_bg.wasm");
    let script = scratch().join("bound/jalons.js");
    unless_made_from(&[&bytes(compiled)?], &small, || {
        step("binding it and making it small", || shrink(compiled, &small))
    })?;
    Ok(Islands { script: minified(&script)?, wasm: small })
}

fn shrink(compiled: &Path, small: &Path) -> Result<()> {
    let bound = scratch().join("bound");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name("jalons").typescript(false);
    bindgen.omit_default_module_path(true).remove_name_section(true).remove_producers_section(true);
    bindgen.web(true)?.generate(&bound).context("the browser half cannot be bound to JavaScript")?;
    let mut optimise = command(npm_program("binaryen/bin/wasm-opt"));
    optimise.args(["-Oz", "--enable-bulk-memory", "--enable-nontrapping-float-to-int", "--enable-sign-ext"]);
    optimise.args(["--enable-mutable-globals", "--enable-reference-types", "--enable-multivalue"]);
    optimise.arg(bound.join("jalons_bg.wasm")).arg("-o").arg(small);
    output(&mut optimise, "").map(drop)
}
