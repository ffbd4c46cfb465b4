//! The help of the commands in English; the commands themselves carry their French.

/// What a command does, by its words: `programme add`.
const COMMANDS: [(&str, &str); 19] = [
    ("jalons", "Jalons: was what was planned done, when, and by how much later?"),
    ("jalons serve", "Serves the dashboard"),
    ("jalons programme", "Adds, lists or checks definitions of programmes"),
    ("jalons programme add", "Adds the programme that a file describes"),
    ("jalons programme list", "Lists the programmes"),
    ("jalons programme check", "Checks a definition and tells everything that is wrong with it"),
    ("jalons account", "Adds, lists, disables or enables accounts; gives their links and tokens"),
    ("jalons account add", "Adds an account, or a role to an account, and gives the link of its invitation"),
    ("jalons account list", "Lists the accounts and their roles"),
    ("jalons account disable", "Disables an account: its sessions and tokens end"),
    ("jalons account enable", "Enables an account again"),
    ("jalons account password", "Gives a link to choose a new password"),
    ("jalons account token", "Gives an API token, shown this once"),
    ("jalons import", "Takes a sheet (XLSX, ODS or CSV) into the ledger: all or nothing"),
    ("jalons export", "Gives back what was reported"),
    ("jalons figures", "Computes every figure of a programme"),
    ("jalons date", "Reads an imprecise date and tells what it covers"),
    ("jalons delay", "Measures how much later than planned an actual date is"),
    ("jalons verify", "Checks that nothing in the ledger was changed outside of Jalons"),
];

/// What an argument is; one that is something else in one command is preceded by that command.
const ARGUMENTS: [(&str, &str); 32] = [
    ("lang", "Language of messages [default: the system's, or else French]"),
    ("data", "Directory of the data [default: data]"),
    ("database_url", "Database: postgres://… or sqlite://… [default: the variable DATABASE_URL]"),
    ("demo", "The programmes that ship with Jalons, in a throw-away database"),
    ("json", "Answers in JSON"),
    (
        "origin",
        "Address of the site for its visitors, such as https://jalons.example.org [default: the one that answers]",
    ),
    (
        "mail_server",
        "Server through which links are mailed, such as smtps://name:password@mail.example.org [default: none]",
    ),
    ("mail_from", "Sender of the links, such as Jalons <jalons@example.org>"),
    ("email", "E-mail address of the person"),
    ("role", "Role: administrator, coordination, evaluator, committee or reader"),
    ("jalons account add programme", "Programme the role is for, by its word"),
    ("territory", "Territory of a committee, by its code"),
    ("name", "Name the person is shown under [default: their address]"),
    ("listen", "Address and port to answer at"),
    ("file", "Definition of the programme, in TOML"),
    ("jalons import file", "XLSX, ODS or CSV sheet with the columns territory, item, period, value, note"),
    ("programme", "Programme, by its word: alliance"),
    ("dry_run", "Reads and checks everything, records nothing"),
    (
        "format",
        "Form: csv (with --lang fr, the one that a French Excel opens by itself), xlsx, json; ics: the milestones as a calendar; iati: IATI 2.03; package: values and figures as CSV, described by datapackage.json (ZIP); pdf and workbook: the bulletin as PDF and as XLSX",
    ),
    ("paper", "Paper of the PDF: letter or a4"),
    ("out", "File to write, instead of the output"),
    ("as_of", "As of this day [default: the one the programme gives]"),
    (
        "jalons export origin",
        "Address of the site, where links of the bulletin lead [default: addresses are told without it]",
    ),
    ("jalons export as_of", "Leaves out what certainly came after this day"),
    ("known_at", "As recorded by the end of this day"),
    ("jalons export known_at", "Only what was recorded by the end of this day"),
    ("plan", "Against this version of the plan [default: the last one]"),
    ("text", "A date in words or in EDTF: \"mid-September 2014\", 2014-21"),
    ("season", "Calendar of the seasons"),
    ("planned", "Planned date, in words or in EDTF"),
    ("actual", "Actual date, in words or in EDTF"),
    ("anchor", "Day of the planned date from which the delay is counted"),
];

const VALUE_NAMES: [(&str, &str); 17] = [
    ("ADRESSE", "ADDRESS"),
    ("ANCRE", "ANCHOR"),
    ("CALENDRIER", "CALENDAR"),
    ("COURRIEL", "EMAIL"),
    ("FICHIER", "FILE"),
    ("FORME", "FORM"),
    ("JOUR", "DAY"),
    ("LANGUE", "LANGUAGE"),
    ("NOM", "NAME"),
    ("PAPIER", "PAPER"),
    ("PLANIFIÉE", "PLANNED"),
    ("RÉELLE", "ACTUAL"),
    ("RÉPERTOIRE", "DIRECTORY"),
    ("RÔLE", "ROLE"),
    ("TERRITOIRE", "TERRITORY"),
    ("TEXTE", "TEXT"),
    ("VERSION", "VERSION"),
];

pub(super) fn command(path: &str) -> Option<&'static str> {
    found(&COMMANDS, path)
}

pub(super) fn argument(command: &str, id: &str) -> Option<&'static str> {
    found(&ARGUMENTS, &format!("{command} {id}")).or_else(|| found(&ARGUMENTS, id))
}

pub(super) fn value_name(french: &str) -> Option<&'static str> {
    found(&VALUE_NAMES, french)
}

fn found(words: &[(&'static str, &'static str)], key: &str) -> Option<&'static str> {
    words.iter().find(|(word, _)| *word == key).map(|(_, english)| *english)
}
