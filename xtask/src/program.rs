//! Runs other programs, and says what to type when one is missing or fails.

use anyhow::{Result, bail};
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::workspace;

const SHOWN_FIRST: usize = 12;
const SHOWN_LAST: usize = 12;
const NETWORK_ERRORS: [&str; 9] = [
    "ENOTFOUND",
    "ECONNREFUSED",
    "ECONNRESET",
    "ETIMEDOUT",
    "EAI_AGAIN",
    "ENETUNREACH",
    "Could not resolve",
    "Temporary failure resolving",
    "Could not connect",
];

/// A command started in the project's folder.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(workspace::root());
    command
}

/// Cargo, by the same toolchain as this program, as if typed in a fresh shell.
pub fn cargo() -> Command {
    cargo_of(std::env::var_os("CARGO").as_deref().unwrap_or(OsStr::new("cargo")))
}

/// Another Cargo, as if typed in a fresh shell: what `cargo run` told this program is not for it.
pub fn cargo_of(program: impl AsRef<OsStr>) -> Command {
    let mut command = command(program);
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name == "LD_LIBRARY_PATH" {
            command.env_remove(name);
        }
    }
    command
}

/// Runs a command in the open: what it prints goes to the terminal.
pub fn run(command: &mut Command, mend: &str) -> Result<()> {
    let status = command.status().map_err(|error| cannot_start(command, &error, mend))?;
    if !status.success() {
        bail!("`{}` did not succeed ({status}). {mend}", shown(command));
    }
    Ok(())
}

/// Runs a command in silence and gives what it printed; all of it is shown if the command fails.
pub fn output(command: &mut Command, mend: &str) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| cannot_start(command, &error, mend))?;
    if !output.status.success() {
        bail!("{}", failure(command, &output, mend));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Looks a program up where the shell would, and in the folders of system programs.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let system = ["/usr/sbin", "/sbin"].map(PathBuf::from);
    std::env::split_paths(&path).chain(system).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn cannot_start(command: &Command, error: &std::io::Error, mend: &str) -> anyhow::Error {
    let program = command.get_program().to_string_lossy();
    if error.kind() == ErrorKind::NotFound {
        return anyhow::anyhow!("{program} is missing on this machine. {mend}");
    }
    anyhow::anyhow!("{program} cannot be started: {error}. {mend}")
}

fn failure(command: &Command, output: &Output, mend: &str) -> String {
    let printed = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).trim().to_owned());
    let printed = shortened(&printed.join("\n"));
    let network = NETWORK_ERRORS.iter().any(|word| printed.contains(word));
    let mend =
        if network { "The network cannot be reached: check it, then type the same command again." } else { mend };
    format!("`{}` did not succeed ({}):\n{printed}\n{mend}", shown(command), output.status)
}

/// The beginning and the end of what a program printed: where programs say what is wrong.
fn shortened(printed: &str) -> String {
    let lines: Vec<_> = printed.lines().collect();
    if lines.len() <= SHOWN_FIRST + SHOWN_LAST {
        return printed.to_owned();
    }
    let (first, rest) = lines.split_at(SHOWN_FIRST);
    let last = &rest[rest.len() - SHOWN_LAST..];
    format!("{}\n  […]\n{}", first.join("\n"), last.join("\n"))
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy().into_owned()).collect();
    words.join(" ")
}

/// Has the server's program do a command in a directory of data; what it prints.
pub fn jalons(program: &Path, data: &Path, words: &[&str]) -> Result<String> {
    output(command(program).args(words).arg("--data").arg(data), "")
}
