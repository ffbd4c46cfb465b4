//! Builds, serves, tests and measures Jalons: `cargo xtask help` tells the commands.

mod bench;
mod browser;
mod bulletin;
mod chromium;
mod counts;
mod disk;
mod dist;
mod first_view;
mod guarded;
mod http;
mod import;
mod large;
mod lint;
mod office;
mod postgres;
mod program;
mod record;
mod scale;
mod schemathesis;
mod serve;
mod server;
mod site;
mod stamp;
mod step;
mod style;
mod system;
mod test;
mod venv;
mod wasm;
mod wasm_std;
mod wasm_target;
mod workspace;

use anyhow::{Result, ensure};
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, serves, tests and measures Jalons.", disable_help_subcommand = true)]
struct CommandLine {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Builds target/release/jalons, one file with the whole site inside.
    Build,
    /// Builds, then runs `jalons serve` with the arguments that follow: `cargo xtask serve --demo`.
    Serve {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Runs every check and test; with a word, only the tests whose name holds it.
    Test { filter: Option<String> },
    /// Builds the one file to deploy and says where it is.
    Dist,
    /// Measures the server against nginx, then large sheets and the bulletin's files; with a word, one thing alone.
    Bench {
        #[arg(value_parser = ["import", "bulletin", "scale"])]
        only: Option<String>,
        /// Another program than the one that is built from here.
        #[arg(long)]
        program: Option<PathBuf>,
        /// The build before, measured beside it: for `scale`, whose limits are ratios of the two.
        #[arg(long)]
        before: Option<PathBuf>,
    },
    /// Records every answer of a build into a folder: `diff -r` of two recordings says whether two builds answer alike.
    Record {
        folder: PathBuf,
        /// Another program than the one that is built from here.
        #[arg(long)]
        program: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    let done = match CommandLine::parse().task {
        Task::Build => server::build_release().map(drop),
        Task::Serve { arguments } => serve::serve(&arguments),
        Task::Test { filter } => test::test(filter.as_deref()),
        Task::Dist => dist::dist(),
        Task::Bench { only, program, before } => measure(only.as_deref(), program, before),
        Task::Record { folder, program } => {
            server::named_or_built(program).and_then(|program| record::record(&folder, &program))
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            if let Some(mend) = disk::mend_when_full() {
                eprintln!("{mend}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Measures all there is, or one thing.
fn measure(only: Option<&str>, program: Option<PathBuf>, before: Option<PathBuf>) -> Result<()> {
    ensure!(before.is_none() || only == Some("scale"), "--before is for `bench scale`");
    let before = before.map(|before| server::named_or_built(Some(before))).transpose()?;
    let Some(only) = only else { return bench::bench(program) };
    let program = server::named_or_built(program)?;
    match only {
        "import" => import::import(&program),
        "bulletin" => bulletin::bulletin(&program),
        _ => scale::scale(&program, before.as_deref()),
    }
}
