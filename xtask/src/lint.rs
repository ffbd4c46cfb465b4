//! What is checked without running the product: layout, lints of both halves, what the pure parts do without,
//! documentation.

use anyhow::{Result, ensure};
use std::process::Command;

use crate::counts::Counts;
use crate::program::{cargo, output, run};
use crate::step::step;

const COMPONENTS: &str = "If the component itself is missing, type: rustup component add rustfmt clippy";

/// Runs every check, even after one that failed.
pub fn checks() -> Counts {
    let mut counts = Counts::default();
    let deny = ["--", "-D", "warnings"];
    let server = ["clippy", "--package", "jalons", "--all-targets", "--features", "ssr"];
    let browser = ["clippy", "--package", "jalons", "--lib", "--features", "hydrate"];
    let tool = ["clippy", "--package", "xtask", "--all-targets"];
    counts.add(check("layout (cargo fmt)", cargo().args(["fmt", "--all", "--check"])));
    counts.add(check("lints of this tool", cargo().args(tool).args(deny)));
    counts.add(check("lints of the server half", cargo().args(server).args(deny)));
    counts.add(check("lints of the browser half", cargo().args(browser).args(deny)));
    counts.add(pure_parts());
    let mut doc = cargo();
    // There are no examples; asked for them, cargo gives the crates below the features of `--all-targets`, and need not
    // check them all a second time.
    let documented = ["doc", "--package", "jalons", "--no-deps", "--features", "ssr", "--lib", "--examples"];
    doc.args(documented).env("RUSTDOCFLAGS", "-D warnings");
    counts.add(check("documentation", &mut doc));
    counts
}

/// What the parts that compute compile without.
const OUTSIDE: [&str; 4] = ["axum", "leptos", "sqlx", "tokio"];

/// The parts that compute compile with their tests, and know no crate that waits, serves or keeps.
fn pure_parts() -> Counts {
    let alone = ["--package", "jalons", "--features", "formats"];
    let mut compiled = cargo();
    compiled.args(["check", "--lib", "--tests"]).args(alone);
    let mut tree = cargo();
    tree.args(["tree", "--edges", "normal", "--prefix", "none", "--format", "{lib}"]).args(alone);
    said("pure parts", || {
        run(&mut compiled, COMPONENTS)?;
        let known = output(&mut tree, COMPONENTS)?;
        ensure!(known.lines().any(|name| name == "jalons"), "the crates below the pure parts cannot be listed");
        let outside: Vec<&str> = known.lines().filter(|name| OUTSIDE.contains(name)).collect();
        ensure!(outside.is_empty(), "the feature `formats` brings in {}", outside.join(", "));
        Ok(())
    })
}

fn check(what: &str, command: &mut Command) -> Counts {
    said(what, || run(command, COMPONENTS))
}

fn said(what: &str, check: impl FnOnce() -> Result<()>) -> Counts {
    let passed = step(&format!("checking: {what}"), check);
    if let Err(error) = &passed {
        eprintln!("failed: {what}: {error:#}");
    }
    Counts::one(passed.is_ok())
}
