//! What a recording is made of: a folder of data, people of every kind, and the server over it.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

use super::reader::Reader;
use crate::guarded::{Guarded, free_port};
use crate::program::jalons;
use crate::test::start_server;
use crate::workspace::{make_folder_of, root};

const PASSWORD: &str = "recorded-2026";
/// The address the server is told it has, so that none of its links names a port.
const ORIGIN: &str = "http://jalons.example.org";

/// A role, its programme and its territory; empty where it has none.
type Grant = (&'static str, &'static str, &'static str);

/// Those who ask, besides those without an account: name, address, name that is shown, what they hold.
const PEOPLE: [(&str, &str, &str, &[Grant]); 7] = [
    ("administrator", "administrator@exemple.org", "Administration", &[("administrator", "", "")]),
    (
        "coordination",
        "coordination@exemple.org",
        "Coordination régionale",
        &[("coordination", "alliance", ""), ("coordination", "varied", "")],
    ),
    (
        "evaluator",
        "evaluation@exemple.org",
        "Équipe d’évaluation",
        &[("evaluator", "alliance", ""), ("evaluator", "varied", "")],
    ),
    (
        "committee",
        "comite-t03@exemple.org",
        "Comité T03",
        &[("committee", "alliance", "T03"), ("committee", "varied", "N")],
    ),
    ("other-committee", "comite-t05@exemple.org", "Comité T05", &[("committee", "alliance", "T05")]),
    ("reader", "lecture@exemple.org", "Lecture", &[("reader", "alliance", ""), ("reader", "varied", "")]),
    ("elsewhere", "ailleurs@exemple.org", "Ailleurs", &[("coordination", "attachment", "")]),
];

/// The server, and those who ask it: the first has no account.
pub struct Site {
    pub data: PathBuf,
    pub readers: Vec<Reader>,
    _server: Guarded,
}

impl Site {
    /// Fills a folder, and serves it.
    pub fn begin(program: &Path, folder: &Path) -> Result<Self> {
        let data = folder.join("data");
        for (definition, values) in sources(folder)? {
            let slug = definition.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            jalons(program, &data, &["programme", "add", &definition.to_string_lossy()])?;
            if let Some(values) = values {
                jalons(program, &data, &["import", &slug, &values.to_string_lossy()])?;
            }
        }
        let mut links = Vec::new();
        for person in PEOPLE {
            links.push(invited(program, &data, person)?);
        }
        let port = free_port()?;
        let server = start_server(program, port, &["--data", &data.to_string_lossy(), "--origin", ORIGIN])?;
        let mut readers = vec![Reader::anyone(port)];
        for ((name, _, called, _), (link, token)) in PEOPLE.into_iter().zip(links) {
            readers.push(Reader { token, ..Reader::invited(name, port, (&link, called, PASSWORD))? });
        }
        Ok(Self { data, readers, _server: server })
    }

    /// Somebody by their name.
    pub fn reader(&self, name: &str) -> &Reader {
        self.readers.iter().find(|reader| reader.name == name).unwrap_or(&self.readers[0])
    }
}

/// The definition of each programme, and its values.
fn sources(folder: &Path) -> Result<[(PathBuf, Option<PathBuf>); 3]> {
    let shipped = |name: &str| root().join("programmes").join(name);
    let varied = folder.join("varied.toml");
    make_folder_of(&varied)?;
    std::fs::write(&varied, include_str!("varied.toml"))?;
    std::fs::write(folder.join("varied.csv"), include_str!("varied.csv"))?;
    Ok([
        (shipped("alliance.toml"), Some(shipped("alliance.csv"))),
        (shipped("attachment.toml"), None),
        (varied, Some(folder.join("varied.csv"))),
    ])
}

/// Gives somebody all their roles; the way of their invitation, and a token for their programs.
fn invited(
    program: &Path,
    data: &Path,
    (_, email, called, grants): (&str, &str, &str, &[Grant]),
) -> Result<(String, String)> {
    let mut told = String::new();
    for (role, programme, territory) in grants {
        let mut words = vec!["account", "add", email, "--name", called, "--role", role];
        for (option, value) in [("--programme", programme), ("--territory", territory)] {
            if !value.is_empty() {
                words.extend([option, value]);
            }
        }
        told = jalons(program, data, &words)?;
    }
    let link = told.split_whitespace().find_map(|word| word.find("/fr/invitation/").map(|at| word[at..].to_owned()));
    let token = jalons(program, data, &["account", "token", email])?;
    Ok((link.context("no link is told")?, token.trim().to_owned()))
}
