//! Finds a Rust toolchain that can compile for the browser, and makes one where there is none.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::program::{cargo, cargo_of, command, find, output};
use crate::step::step;
use crate::system::{Package, need};
use crate::wasm_std;

/// What the browser calls a processor.
pub const TARGET: &str = "wasm32-unknown-unknown";

const MEND: &str = "Type: rustup target add wasm32-unknown-unknown";
const RUSTUP_TIME_LIMIT: Duration = Duration::from_secs(60);
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_LINKER: &str = "/usr/lib/llvm-19/bin/wasm-ld";
const DEBIAN_PACKAGES: [Package; 3] = [
    Package { name: "rustc-web", present: || is_installed("rustc-web") },
    Package { name: "cargo-web", present: || is_installed("cargo-web") },
    Package { name: "rust-web-src", present: || is_installed("rust-web-src") },
];

/// A compiler whose standard library for the browser is installed.
pub struct Toolchain {
    /// Cargo and the compiler, when they are not the ones everything else is built with.
    other: Option<(PathBuf, PathBuf)>,
    linker: Option<PathBuf>,
}

impl Toolchain {
    /// Cargo, told which compiler and which linker to use.
    pub fn cargo(&self) -> Command {
        let mut command = match &self.other {
            Some((cargo, rustc)) => {
                let mut command = cargo_of(cargo);
                command.env("RUSTC", rustc);
                command
            }
            None => cargo(),
        };
        if let Some(linker) = &self.linker {
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        command
    }
}

/// The first toolchain that will do: the one in use, Debian's if an earlier run completed it, the one
/// in use once rustup has completed it, or Debian's, for which the standard library is compiled here.
pub fn find_or_install() -> Result<Toolchain> {
    if has_target("rustc")? {
        return Ok(Toolchain { other: None, linker: linker_of("rustc")? });
    }
    let debian_is_complete = DEBIAN_PACKAGES.iter().all(|package| (package.present)()) && has_target(DEBIAN_RUSTC)?;
    if !debian_is_complete && find("rustup").is_some() {
        step(&format!("rustup target add {TARGET}"), rustup_adds_target)?;
        if has_target("rustc")? {
            return Ok(Toolchain { other: None, linker: None });
        }
    }
    debian().with_context(|| format!("the browser half cannot be compiled; {MEND}"))
}

fn debian() -> Result<Toolchain> {
    if find("apt-get").is_none() {
        bail!("rustup could not bring the target, and this system has no Debian packages to take instead");
    }
    need(&DEBIAN_PACKAGES, "to compile the browser half, since rustup cannot download")?;
    let linker = match rust_lld("rustc").or_else(|_| rust_lld(DEBIAN_RUSTC))? {
        Some(linker) => linker,
        None => {
            need(
                &[Package { name: "lld-19", present: || Path::new(DEBIAN_LINKER).is_file() }],
                "to link the browser half",
            )?;
            PathBuf::from(DEBIAN_LINKER)
        }
    };
    if !has_target(DEBIAN_RUSTC)? {
        step("compiling the standard library for the browser, once", || {
            wasm_std::install(Path::new(DEBIAN_CARGO), Path::new(DEBIAN_RUSTC))
        })?;
    }
    Ok(Toolchain { other: Some((DEBIAN_CARGO.into(), DEBIAN_RUSTC.into())), linker: Some(linker) })
}

/// Where a compiler looks for the libraries of the browser.
pub fn library_folder(rustc: impl AsRef<Path>) -> Result<PathBuf> {
    let printed = output(command(rustc.as_ref()).args(["--print", "target-libdir", "--target", TARGET]), MEND)?;
    Ok(PathBuf::from(printed.trim()))
}

fn has_target(rustc: &str) -> Result<bool> {
    let Ok(entries) = std::fs::read_dir(library_folder(rustc)?) else {
        return Ok(false);
    };
    let mut names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    Ok(names.any(|name| name.starts_with("libstd-") && name.ends_with(".rlib")))
}

/// A toolchain of rustup finds its own linker; one that comes without needs Debian's.
fn linker_of(rustc: &str) -> Result<Option<PathBuf>> {
    let own = rust_lld(rustc)?.is_some() || find("rust-lld").is_some();
    Ok(if own { None } else { Some(PathBuf::from(DEBIAN_LINKER)).filter(|linker| linker.is_file()) })
}

fn rust_lld(rustc: &str) -> Result<Option<PathBuf>> {
    let sysroot = output(command(rustc).args(["--print", "sysroot"]), MEND)?;
    let host = output(command(rustc).args(["--print", "host-tuple"]), MEND)?;
    let linker = Path::new(sysroot.trim()).join("lib/rustlib").join(host.trim()).join("bin/rust-lld");
    Ok(Some(linker).filter(|linker| linker.is_file()))
}

fn is_installed(package: &str) -> bool {
    let query = Command::new("dpkg-query").args(["-W", "-f=${Status}", package]).output();
    query.is_ok_and(|query| query.stdout.ends_with(b"ok installed"))
}

/// Lets rustup complete the toolchain in use, for a while: it may hang where the network is closed.
fn rustup_adds_target() -> Result<()> {
    let mut rustup = command("rustup");
    rustup.args(["target", "add", TARGET]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut rustup = rustup.spawn().context("rustup cannot be started")?;
    let start = Instant::now();
    while start.elapsed() < RUSTUP_TIME_LIMIT {
        if let Some(status) = rustup.try_wait()? {
            if !status.success() {
                eprintln!("  rustup could not download it here; taking the other way");
            }
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    rustup.kill()?;
    rustup.wait()?;
    eprintln!("  rustup did not answer in {} s; taking the other way", RUSTUP_TIME_LIMIT.as_secs());
    Ok(())
}
