//! What is checked without running the product: layout, lints of both halves, documentation.

use std::process::Command;

use crate::counts::Counts;
use crate::program::{cargo, run};
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
    let mut doc = cargo();
    // There are no examples; asked for them, cargo gives the crates below the features of `--all-targets`, and need not
    // check them all a second time.
    let documented = ["doc", "--package", "jalons", "--no-deps", "--features", "ssr", "--lib", "--examples"];
    doc.args(documented).env("RUSTDOCFLAGS", "-D warnings");
    counts.add(check("documentation", &mut doc));
    counts
}

fn check(what: &str, command: &mut Command) -> Counts {
    let passed = step(&format!("checking: {what}"), || run(command, COMPONENTS));
    if let Err(error) = &passed {
        eprintln!("failed: {what}: {error:#}");
    }
    Counts::one(passed.is_ok())
}
