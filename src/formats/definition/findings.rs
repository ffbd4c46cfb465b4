//! What is wrong in a programme's definition, and where: collected while the file is read.

use super::{
    Problem,
    problem::{english, french},
};
use crate::domain::language::Language;
use std::cell::RefCell;

/// Where something is wrong, and what.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{}", self.explain(Language::English))]
pub struct Finding {
    pub file: String,
    /// From 1.
    pub line: usize,
    /// `activities[3].code`, counted from 1 as people do; empty where the file as a whole is meant.
    pub key: String,
    pub problem: Problem,
}

impl Finding {
    pub(super) fn of_file(file: &str, line: usize, problem: Problem) -> Self {
        Self { file: file.to_owned(), line, key: String::new(), problem }
    }

    /// A sentence for the person who wrote the file: where, what is wrong, what to write instead.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        let said = match language {
            Language::French => french::say(&self.problem, &self.key),
            Language::English => english::say(&self.problem, &self.key),
        };
        let key = if self.key.is_empty() { String::new() } else { format!(", {}", self.key) };
        match language {
            Language::French => {
                format!("{}, ligne\u{a0}{}{key}\u{a0}: {said}", self.file, self.line)
            }
            Language::English => format!("{}, line {}{key}: {said}", self.file, self.line),
        }
    }
}

/// The file being read, and what was found wrong so far.
pub(super) struct Page<'a> {
    file: &'a str,
    text: &'a str,
    line_ends: Vec<usize>,
    findings: RefCell<Vec<Finding>>,
}

impl<'a> Page<'a> {
    pub(super) fn new(file: &'a str, text: &'a str) -> Self {
        let line_ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(place, _)| place).collect();
        Self { file, text, line_ends, findings: RefCell::default() }
    }

    /// The line, from 1, that a place in the text is on.
    pub(super) fn line(&self, offset: usize) -> usize {
        1 + self.line_ends.partition_point(|end| *end < offset)
    }

    /// What stands between two places of the text.
    pub(super) fn slice(&self, span: std::ops::Range<usize>) -> &'a str {
        self.text.get(span).unwrap_or_default()
    }

    pub(super) fn report(&self, line: usize, key: &str, problem: Problem) {
        let (file, key) = (self.file.to_owned(), key.to_owned());
        self.findings.borrow_mut().push(Finding { file, line, key, problem });
    }

    /// Reports, and gives nothing: the last word of a reader that failed.
    pub(super) fn refuse<T>(&self, line: usize, key: &str, problem: Problem) -> Option<T> {
        self.report(line, key, problem);
        None
    }

    pub(super) fn is_clean(&self) -> bool {
        self.findings.borrow().is_empty()
    }

    /// In the order of the lines.
    pub(super) fn into_findings(self) -> Vec<Finding> {
        let mut findings = self.findings.into_inner();
        findings.sort_by_key(|finding| finding.line);
        findings
    }
}
