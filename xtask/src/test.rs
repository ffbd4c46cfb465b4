//! Every check and test of the product, and how many passed.

use anyhow::{Context, Result, bail};
use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::counts::Counts;
use crate::guarded::{Guard, Guarded, free_port};
use crate::program::{cargo, command};
use crate::step::step;
use crate::workspace::{npm_program, root, scratch};
use crate::{chromium, http, lint, office, postgres, schemathesis, server, site, system};

/// Examples a property is tried on here; `cargo test` alone tries 256, for an answer while one is typing.
const EXAMPLES: &str = "500";

/// What the tests need of other programs, by the variable that tells them.
type Outside<'a> = [(&'static str, &'a OsStr); 3];

/// Runs everything; with a filter, only the tests whose name holds it and no other check.
pub fn test(filter: Option<&str>) -> Result<()> {
    system::need_xmllint()?;
    site::build()?;
    let mut counts = if filter.is_none() { lint::checks() } else { Counts::default() };
    system::need_pdf_reader()?;
    let office = office::installed()?;
    let postgres = postgres::start()?;
    let outside: Outside = [
        ("TEST_POSTGRES_URL", postgres.url.as_ref()),
        ("SOFFICE", office.soffice.as_os_str()),
        ("OPENPYXL_PYTHON", office.python.as_os_str()),
    ];
    counts.add(step("testing this tool", || cargo_tests(&["--package", "xtask"], filter, outside))?);
    counts.add(step("testing the product, on SQLite and on PostgreSQL", || {
        cargo_tests(&["--package", "jalons", "--features", "ssr"], filter, outside)
    })?);
    drop(postgres);
    let program = server::compiled_for_tests()?;
    if filter.is_none_or(|filter| "schemathesis".contains(filter)) {
        counts.add(schemathesis::test(&program)?);
    }
    counts.add(browser_tests(&program, filter)?);
    println!("{counts}");
    if counts.failed > 0 {
        bail!("what failed is said above");
    }
    if counts.passed == 0 {
        bail!("no test has {} in its name", filter.unwrap_or_default());
    }
    Ok(())
}

fn cargo_tests(options: &[&str], filter: Option<&str>, outside: Outside) -> Result<Counts> {
    let mut cargo = cargo();
    cargo.args(["test", "--no-fail-fast"]).args(options).args(filter).envs(outside);
    cargo.env("PROPTEST_CASES", EXAMPLES);
    let (mut counts, succeeded) = read_counts(&mut cargo)?;
    // A test program that does not compile, or that is killed, prints no count.
    if !succeeded && counts.failed == 0 {
        counts.failed = 1;
    }
    Ok(counts)
}

fn read_counts(cargo: &mut Command) -> Result<(Counts, bool)> {
    let mut running = cargo.stdout(Stdio::piped()).spawn().context("cargo cannot be started")?;
    let mut counts = Counts::default();
    for line in running.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines) {
        let line = line?;
        println!("{line}");
        if let Some(more) = Counts::from_cargo_line(&line) {
            counts.add(more);
        }
    }
    Ok((counts, running.wait()?.success()))
}

fn browser_tests(program: &Path, filter: Option<&str>) -> Result<Counts> {
    let chromium = chromium::chromium()?;
    step("testing in the browser", || {
        let port = free_port()?;
        let server = start_server(program, port, &["--demo"])?;
        let counts = playwright((program, port), &chromium, filter)?;
        if counts.failed > 0 {
            eprintln!("what the server said: {}", scratch().join("server.log").display());
        }
        drop(server);
        Ok(counts)
    })
}

/// Starts a server with the data that the words name (`--demo`, `--data DIR`) and waits until it answers.
pub fn start_server(program: &Path, port: u16, data: &[&str]) -> Result<Guarded> {
    let address = format!("127.0.0.1:{port}");
    let words = ["serve", "--listen", &address].into_iter().chain(data.iter().copied()).map(OsString::from);
    let words = std::iter::once(program.into()).chain(words).collect();
    let log = scratch().join("server.log");
    let mut server = Guard { words, end_signal: "TERM", user: None, removed_folder: None, log }.start()?;
    server.wait_until(|| http::get(port, "/healthz", "identity").is_ok()).context("the server")?;
    Ok(server)
}

fn playwright((program, port): (&Path, u16), chromium: &Path, filter: Option<&str>) -> Result<Counts> {
    let report = scratch().join("playwright.json");
    let mut playwright = command("node");
    playwright.current_dir(root().join("end2end")).arg(npm_program("@playwright/test/cli.js"));
    playwright.args(["test", "--reporter=list,json"]);
    if let Some(filter) = filter {
        playwright.args(["--pass-with-no-tests", "--grep", filter]);
    }
    playwright.env("BASE_URL", format!("http://127.0.0.1:{port}")).env("CHROMIUM", chromium);
    // Tests that change the data start a server of their own.
    playwright.env("JALONS", program);
    playwright.env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    let status = playwright.status().context("Playwright cannot be started")?;
    let printed = std::fs::read_to_string(&report).unwrap_or_default();
    let mut counts = Counts::from_playwright(&printed).unwrap_or_default();
    std::fs::remove_file(&report).ok();
    if !status.success() && counts.failed == 0 {
        counts.failed = 1;
    }
    Ok(counts)
}
