//! What other programs find in our workbooks: openpyxl, and LibreOffice, which opens them and writes them down again.

use chrono::NaiveDate;
use serde_json::Value;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::{Command, Output},
};

const READER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/read_workbook.py");

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Held {
    Text(String),
    Number(f64),
    Day(NaiveDate),
    /// A formula, a time or a truth value: nothing that we write.
    Else(String),
}

/// A workbook as openpyxl reads it.
#[derive(Debug)]
pub struct Book {
    pub about: Value,
    /// The cells that hold something, by tab and place.
    pub cells: BTreeMap<String, BTreeMap<String, Held>>,
    /// LibreOffice writes the fifteen digits that a binary number is sure to hold, and not the last two.
    fifteen_digits: bool,
}

impl Book {
    #[track_caller]
    pub fn cell(&self, tab: &str, place: &str) -> Option<&Held> {
        self.cells.get(tab).unwrap_or_else(|| panic!("there is no tab {tab}")).get(place)
    }

    /// Fails where a cell does not hold what was meant, to the last digit that is written down.
    #[track_caller]
    pub fn assert_holds(&self, (tab, place): (&str, &str), meant: Option<Held>) {
        let found = self.cell(tab, place);
        if let (Some(Held::Number(found)), Some(Held::Number(meant)), true) = (found, &meant, self.fifteen_digits) {
            assert!((found - meant).abs() <= meant.abs() * 1e-14, "{tab}!{place}: {found} is not {meant}");
        } else {
            assert_eq!(found, meant.as_ref(), "{tab}!{place}");
        }
    }

    #[track_caller]
    pub fn text(&self, tab: &str, place: &str) -> &str {
        match self.cell(tab, place) {
            Some(Held::Text(text)) => text,
            other => panic!("{tab}!{place}: {other:?}"),
        }
    }

    /// The texts of a column under its heading, down to the first cell that has none.
    pub fn column(&self, tab: &str, column: &str) -> Vec<&str> {
        let texts = (2..).map_while(|line| match self.cell(tab, &format!("{column}{line}")) {
            Some(Held::Text(text)) => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    }

    /// Panes, filter, printing, rules and charts of a tab.
    pub fn tab(&self, tab: &str) -> &Value {
        &self.about["of"][tab]
    }
}

/// A program that the test command installed.
fn program(variable: &str) -> PathBuf {
    let told = std::env::var_os(variable).map(PathBuf::from);
    told.unwrap_or_else(|| {
        panic!(
            "{variable} is not set: run the tests with `cargo xtask test workbooks`, which installs LibreOffice and \
             openpyxl, or set SOFFICE to LibreOffice and OPENPYXL_PYTHON to a Python that knows openpyxl"
        )
    })
}

#[track_caller]
fn succeeded(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?} cannot be started: {error}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
    output
}

/// Reads workbooks with openpyxl, which takes a warning for an error here.
pub fn with_openpyxl(files: &[PathBuf]) -> Vec<Book> {
    let output = succeeded(Command::new(program("OPENPYXL_PYTHON")).arg(READER).args(files));
    let books: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    books.into_iter().map(book).collect()
}

/// Reads with openpyxl what LibreOffice makes of workbooks when it opens them and writes them down in a folder.
pub fn with_libreoffice(files: &[PathBuf], folder: &Path) -> Vec<Book> {
    let books = with_openpyxl(&through_libreoffice(files, folder)).into_iter();
    books.map(|book| Book { fifteen_digits: true, ..book }).collect()
}

fn book(about: Value) -> Book {
    let tabs = about["of"].as_object().unwrap();
    let cells = tabs.iter().map(|(name, tab)| {
        let cells = tab["cells"].as_object().unwrap();
        (name.clone(), cells.iter().map(|(place, cell)| (place.clone(), held(cell))).collect())
    });
    let cells = cells.collect();
    Book { about, cells, fifteen_digits: false }
}

fn held(cell: &Value) -> Held {
    let (kind, value) = cell.as_object().unwrap().iter().next().unwrap();
    match (kind.as_str(), value.as_str().unwrap_or_default()) {
        ("text", text) => Held::Text(text.to_owned()),
        ("number", number) => Held::Number(number.parse().unwrap()),
        ("day", day) => Held::Day(day.parse().unwrap()),
        (kind, _) => Held::Else(format!("{kind} {value}")),
    }
}

/// Reads with openpyxl what LibreOffice makes of French CSV files when somebody in Québec opens them: semicolons,
/// UTF-8, the locale fr-CA (3084), numbers and dates looked for.
pub fn csv_with_libreoffice(files: &[PathBuf], folder: &Path) -> Vec<Book> {
    let filter = ["--infilter=CSV:59,34,76,1,,3084,false,true"];
    with_openpyxl(&converted(files, (folder, &filter)))
}

fn through_libreoffice(files: &[PathBuf], folder: &Path) -> Vec<PathBuf> {
    converted(files, (folder, &[]))
}

/// LibreOffice must not complain.
fn converted(files: &[PathBuf], (folder, options): (&Path, &[&str])) -> Vec<PathBuf> {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut soffice = Command::new(program("SOFFICE"));
    soffice.args([&profile, "--headless", "--norestore", "--convert-to", "xlsx", "--outdir"]).arg(folder);
    soffice.args(options).args(files);
    let output = succeeded(&mut soffice);
    let complaints = String::from_utf8_lossy(&output.stderr);
    let complaints: Vec<&str> = complaints.lines().filter(|line| !is_about_java(line)).collect();
    assert!(complaints.is_empty(), "{complaints:?}");
    let written = files.iter().map(|file| folder.join(file.with_extension("xlsx").file_name().unwrap()));
    written.inspect(|file| assert!(file.is_file(), "LibreOffice did not open {}", file.display())).collect()
}

/// LibreOffice looks for Java, does without it, and says so.
fn is_about_java(line: &str) -> bool {
    line.trim().is_empty() || line.contains("javaldx") || line.contains("Java")
}
