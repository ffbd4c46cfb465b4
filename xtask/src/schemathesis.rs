//! What the document of the API promises, tried out by schemathesis with made-up requests.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::counts::Counts;
use crate::guarded::free_port;
use crate::program::{command, output};
use crate::step::step;
use crate::test::start_server;
use crate::venv;
use crate::workspace::{root, scratch};

/// The version the tests are written for.
const VERSION: &str = "4.32.5";
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance";
/// Typeset anew for each made-up day, which takes a second: it would take all the time the others have.
const SLOW: &str = "export_pdf";
/// Which addresses are tried, how many requests are made up for each, and seconds in all.
const TRIED: [[&str; 4]; 2] =
    [["--exclude-operation-id", SLOW, "20", "75"], ["--include-operation-id", SLOW, "5", "30"]];
/// Who the requests are made as.
const EMAIL: &str = "coordination@exemple.org";

/// Tries the addresses for programs of a throw-away server as the coordination would.
pub fn test(program: &Path) -> Result<Counts> {
    let schemathesis = installed()?;
    let data = scratch().join("schemathesis-data");
    std::fs::remove_dir_all(&data).ok();
    let token = step("preparing the data that made-up requests may write to", || prepare(program, &data))?;
    let passed =
        step("trying the API with made-up requests (schemathesis)", || run(program, &data, (&schemathesis, &token)));
    std::fs::remove_dir_all(&data).ok();
    Ok(Counts::one(passed?))
}

/// The program itself, in an environment of its own.
fn installed() -> Result<PathBuf> {
    Ok(venv::with(("schemathesis", VERSION), "to try the API")?.join("schemathesis"))
}

/// The Alliance programme with its values, and a token of its coordination.
fn prepare(program: &Path, data: &Path) -> Result<String> {
    let jalons = |words: &[&str]| {
        let mut jalons = command(program);
        output(jalons.args(words).arg("--data").arg(data), "")
    };
    let file = |name: &str| root().join("programmes").join(name).to_string_lossy().into_owned();
    jalons(&["programme", "add", &file("alliance.toml")])?;
    jalons(&["import", "alliance", &file("alliance.csv")])?;
    jalons(&["account", "add", EMAIL, "--role", "coordination", "--programme", "alliance"])?;
    let told = jalons(&["account", "token", EMAIL])?;
    told.split_whitespace().last().map(str::to_owned).context("`jalons account token` has told no token")
}

fn run(program: &Path, data: &Path, (schemathesis, token): (&Path, &str)) -> Result<bool> {
    let port = free_port()?;
    let server = start_server(program, port, &["--data", &data.to_string_lossy()])?;
    let mut passed = true;
    for [which, operation, examples, longest] in TRIED {
        let mut trying = Command::new(schemathesis);
        trying.current_dir(scratch()).arg("run").arg(format!("http://127.0.0.1:{port}/api/v1/openapi.json"));
        trying.args([which, operation, "--header", &format!("Authorization: Bearer {token}"), "--checks", CHECKS]);
        trying.args(["--max-examples", examples, "--max-time", longest, "--seed", "1", "--workers", "2"]);
        trying.args(["--phases", "examples,coverage,fuzzing", "--warnings", "off", "--no-color"]);
        passed &= trying.status().context("schemathesis cannot be started")?.success();
    }
    drop(server);
    Ok(passed)
}
