//! What came of a sheet, in words, as the command line says it.

use super::{
    import::{Outcome, Rejection},
    warning::Warning,
};
use crate::domain::language::Language;

/// How much of a sheet was taken.
#[must_use]
pub fn told(outcome: &Outcome, dry_run: bool, language: Language) -> String {
    let Outcome { rows, accepted, unchanged, .. } = outcome;
    let (french, english) = match (outcome.batch.is_some(), dry_run) {
        (true, _) => ("Tout est enregistré.", "All is recorded."),
        (false, true) => ("Rien n’est enregistré (essai).", "Nothing is recorded (dry run)."),
        (false, false) => ("Rien n’est enregistré.", "Nothing is recorded."),
    };
    match language {
        Language::French => format!(
            "Rangées lues\u{a0}: {rows}; nouvelles valeurs\u{a0}: {accepted}; inchangées\u{a0}: {unchanged}. {french}"
        ),
        Language::English => format!("Rows read: {rows}; new values: {accepted}; unchanged: {unchanged}. {english}"),
    }
}

/// What is worth a second look, each on its own line.
#[must_use]
pub fn doubtful(outcome: &Outcome, language: Language) -> String {
    let line = |warning: &Warning| {
        let Warning { row, column, value, reason } = warning;
        place(*row, (column.as_str(), value.as_str()), (reason.as_str(), language))
    };
    let lines = outcome.warnings.iter().map(line).collect::<Vec<_>>().join("\n");
    let heading = match language {
        Language::French => "À vérifier, sans que rien ne soit refusé\u{a0}:",
        Language::English => "To check, though nothing is refused:",
    };
    format!("{heading}\n{lines}")
}

/// More faults than this are counted, not told: whoever has so many mends them by what they share.
const MOST_TOLD: usize = 1_000;

/// Every fault, on its own line.
#[must_use]
pub fn refused(outcome: &Outcome, file: &str, language: Language) -> String {
    let line = |fault: &Rejection| {
        let Rejection { row, column, value, reason } = fault;
        place(*row, (column.as_str(), value.as_str()), (reason.as_str(), language))
    };
    let mut lines = outcome.rejected.iter().take(MOST_TOLD).map(line).collect::<Vec<_>>().join("\n");
    let more = outcome.rejected.len().saturating_sub(MOST_TOLD);
    if more > 0 {
        lines.push_str(&match language {
            Language::French => format!("\n… et {more} autres, que --json donne toutes."),
            Language::English => format!("\n… and {more} more, all given by --json."),
        });
    }
    let heading = match language {
        Language::French => format!("{}\u{a0}: rien n’est enregistré tant que tout n’est pas corrigé.", file),
        Language::English => format!("{}: nothing is recorded until all of this is corrected.", file),
    };
    format!("{heading}\n{lines}")
}

/// « rangée 3, colonne territory, « T99 » : … »
fn place(row: usize, (column, value): (&str, &str), (reason, language): (&str, Language)) -> String {
    match language {
        Language::French => {
            let column = if column.is_empty() { String::new() } else { format!(", colonne {column}") };
            let value = if value.is_empty() { String::new() } else { format!(", «\u{a0}{value}\u{a0}»") };
            format!("rangée {row}{column}{value}\u{a0}: {reason}")
        }
        Language::English => {
            let column = if column.is_empty() { String::new() } else { format!(", column {column}") };
            let value = if value.is_empty() { String::new() } else { format!(", \"{value}\"") };
            format!("row {row}{column}{value}: {reason}")
        }
    }
}
