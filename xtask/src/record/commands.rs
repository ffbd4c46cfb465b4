//! What the command line prints, in both languages: what is asked for, and what is refused.

use anyhow::Result;
use std::path::Path;

use super::folder::Recording;
use crate::program::command;

const LANGUAGES: [&str; 2] = ["fr", "en"];
/// Commands that need no data; `|` stands between words.
const ALONE: [&str; 32] = [
    "--help",
    "--version",
    "export|--help",
    "made-up",
    "date|mi-septembre 2014",
    "date|spring 2014|--season|quarter",
    "date|printemps 2014|--json",
    "date|1985-04-12/..",
    "date|04/05/2014",
    "date|hiver 2015|--json",
    "date|2014-02-30",
    "date|hier",
    "delay|décembre 2014 à janvier 2015|printemps 2015",
    "delay|2014-21|2014-09-15|--json",
    "delay|2014-09|2014-10/..|--json",
    "delay|2014-09|2014-09-15|--anchor|start",
    "delay|2014-09|made-up",
    "programme|check|programmes/alliance.toml",
    "programme|check|programmes/attachment.toml",
    "programme|check|tests/data/programmes/small.toml",
    "programme|check|tests/data/programmes/many-errors.toml",
    "programme|check|tests/data/programmes/phase-that-ends-before-it-starts.toml",
    "programme|check|tests/data/programmes/plan-for-an-unknown-activity.toml",
    "programme|check|tests/data/programmes/two-activities-of-one-code.toml",
    "programme|check|programmes/made-up.toml",
    "programme|list|--demo",
    "figures|attachment|--demo",
    "figures|made-up|--demo",
    "figures|alliance|--demo|--plan|7",
    "figures|alliance|--demo|--as-of|made-up",
    "account|list|--demo",
    "verify|--demo",
];
/// Commands that write, in their order, and what is there after each.
const CHANGING: [&str; 22] = [
    "programme|add|programmes/alliance.toml",
    "programme|add|tests/data/programmes/small.toml|--lang|en",
    "programme|list|--lang|en",
    "import|alliance|SHEETS/right.csv|--lang|en",
    "import|alliance|SHEETS/right.csv",
    "import|alliance|SHEETS/faults.csv",
    "import|alliance|SHEETS/doubtful.csv|--json",
    "import|varied|SHEETS/of-varied.csv|--json|--lang|en",
    "import|small|SHEETS/right.csv",
    "import|alliance|SHEETS/made-up.csv",
    "account|add|une@exemple.org|--role|reader|--programme|alliance|--name|Une personne",
    "account|add|une@exemple.org|--role|committee|--programme|alliance|--lang|en",
    "account|add|une@exemple.org|--role|committee|--programme|alliance|--territory|T01|--lang|en",
    "account|add|lecture@exemple.org|--role|reader|--programme|alliance",
    "account|password|lecture@exemple.org|--origin|https://jalons.example.org",
    "account|token|une@exemple.org",
    "account|disable|une@exemple.org",
    "account|token|une@exemple.org|--lang|en",
    "account|enable|une@exemple.org|--lang|en",
    "account|enable|made-up@exemple.org",
    "account|list|--lang|en",
    "verify",
];
/// Formats, of each programme.
const FORMATS: [&str; 9] = ["csv", "xlsx", "json", "ics", "iati", "package", "pdf", "workbook", "made-up"];
/// Days, of figures and exports.
const DAYS: [&str; 4] =
    ["", "|--as-of|2014-06-30", "|--known-at|2015-01-15", "|--as-of|2014-06-30|--known-at|2099-12-31"];

/// Records what is printed without data, and of the shipped programmes.
pub fn alone(recording: &mut Recording, program: &Path) -> Result<()> {
    for words in ALONE {
        both(recording, program, words)?;
    }
    for day in DAYS {
        both(recording, program, &format!("figures|alliance|--demo{day}"))?;
        both(recording, program, &format!("figures|alliance|--demo|--json{day}"))?;
    }
    Ok(())
}

/// Records what is printed of a folder of data, without changing it; `sheets` has sheets to be tried.
pub fn over(recording: &mut Recording, program: &Path, (data, sheets): (&Path, &Path)) -> Result<()> {
    let data = data.to_string_lossy();
    let mut asked = vec!["verify".to_owned(), "account|list".to_owned(), "programme|list".to_owned()];
    for slug in ["alliance", "varied", "attachment"] {
        asked.push(format!("figures|{slug}"));
        asked.push(format!("figures|{slug}|--json"));
        for format in FORMATS {
            let days = if matches!(format, "pdf" | "workbook") { &DAYS[..2] } else { &DAYS[..] };
            asked.extend(days.iter().map(|day| format!("export|{slug}|--format|{format}{day}")));
        }
        asked.push(format!("export|{slug}|--format|pdf|--paper|a4|--origin|https://jalons.example.org"));
    }
    asked.push("figures|varied|--plan|1".to_owned());
    for sheet in super::sheets::write(sheets)? {
        let sheet = sheet.to_string_lossy().into_owned();
        for slug in ["alliance", "varied"] {
            asked.push(format!("import|{slug}|{sheet}|--dry-run"));
            asked.push(format!("import|{slug}|{sheet}|--dry-run|--json"));
        }
    }
    for words in asked {
        both(recording, program, &format!("{words}|--data|{data}"))?;
    }
    Ok(())
}

/// Records what commands say that write, each once.
pub fn changing(recording: &mut Recording, program: &Path, (data, sheets): (&Path, &Path)) -> Result<()> {
    let (data, sheets) = (data.to_string_lossy(), sheets.to_string_lossy());
    for (number, words) in CHANGING.iter().enumerate() {
        let words = words.replace("SHEETS", &sheets);
        printed(recording, program, (&format!("changing/{:02}", number + 1), &format!("{words}|--data|{data}")))?;
    }
    Ok(())
}

/// In French, in English, and in the language of a system that says nothing.
fn both(recording: &mut Recording, program: &Path, words: &str) -> Result<()> {
    for language in LANGUAGES {
        printed(recording, program, (language, &format!("{words}|--lang|{language}")))?;
    }
    printed(recording, program, ("none", words))
}

fn printed(recording: &mut Recording, program: &Path, (folder, words): (&str, &str)) -> Result<()> {
    let mut asked = command(program);
    for name in ["LANG", "LC_ALL", "LC_MESSAGES", "DATABASE_URL", "JALONS_ORIGIN"] {
        asked.env_remove(name);
    }
    recording.begin_part();
    let output = asked.args(words.split('|')).output()?;
    let (below, name) = (format!("commands/{folder}"), words.replace('|', " "));
    let code = format!("ends with {}\n", output.status.code().unwrap_or(-1));
    recording.output(&below, &format!("{name}.said"), &[code.as_bytes(), &output.stderr].concat())?;
    recording.output(&below, &name, &output.stdout)
}
