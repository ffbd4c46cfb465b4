//! The demonstration: its page to sign in, and what each of its accounts is shown first.

use anyhow::Result;
use std::path::Path;

use super::folder::Recording;
use super::reader::Reader;
use crate::guarded::free_port;
use crate::test::start_server;

const PASSWORD: &str = "jalons-demo-2026";
const ACCOUNTS: [(&str, &str); 6] = [
    ("administrator", "administrator@exemple.org"),
    ("coordination", "coordination@exemple.org"),
    ("evaluator", "evaluation@exemple.org"),
    ("committee", "comite-t03@exemple.org"),
    ("other-committee", "comite-t05@exemple.org"),
    ("reader", "lecture@exemple.org"),
];
const PAGES: [&str; 16] = [
    "",
    "/sign-in",
    "/account",
    "/accounts",
    "/methods",
    "/alliance",
    "/alliance/delays",
    "/alliance/support",
    "/alliance/bulletin",
    "/alliance/review",
    "/alliance/history",
    "/alliance/export",
    "/alliance/import",
    "/alliance/report/T03",
    "/attachment",
    "/attachment/card",
];

/// Records it.
pub fn record(recording: &mut Recording, program: &Path) -> Result<()> {
    recording.begin_part();
    let port = free_port()?;
    let server = start_server(program, port, &["--demo"])?;
    let mut readers = vec![Reader::anyone(port)];
    for (name, email) in ACCOUNTS {
        readers.push(Reader::sign_in(name, port, (email, PASSWORD))?);
    }
    for reader in &readers {
        for language in ["fr", "en"] {
            for page in PAGES {
                let address = format!("/{language}{page}");
                let answer = reader.get(&address)?;
                recording.answer(&format!("demo/{}", reader.name), &address, &answer)?;
            }
        }
    }
    drop(server);
    Ok(())
}
