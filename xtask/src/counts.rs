//! Counts of what passed and what failed, read from what the test programs print.

use serde_json::Value;
use std::fmt;

/// How many checks and tests passed, failed, or were skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
    pub skipped: u64,
}

impl Counts {
    /// One check, which passed or not.
    pub fn one(passed: bool) -> Self {
        Counts { passed: passed.into(), failed: (!passed).into(), skipped: 0 }
    }

    pub fn add(&mut self, other: Counts) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// From a line such as `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
    pub fn from_cargo_line(line: &str) -> Option<Self> {
        let (_, figures) = line.strip_prefix("test result: ")?.split_once(". ")?;
        let figure = |word: &str| -> Option<u64> {
            let part = figures.split(';').find(|part| part.trim().ends_with(word))?;
            part.trim().strip_suffix(word)?.trim().parse().ok()
        };
        Some(Counts { passed: figure("passed")?, failed: figure("failed")?, skipped: figure("ignored")? })
    }

    /// From the report Playwright writes; a test that passed only when tried again has failed.
    pub fn from_playwright(report: &str) -> Option<Self> {
        let report: Value = serde_json::from_str(report).ok()?;
        let figure = |name: &str| report["stats"][name].as_u64();
        let failed = figure("unexpected")? + figure("flaky")? + report["errors"].as_array()?.len() as u64;
        Some(Counts { passed: figure("expected")?, failed, skipped: figure("skipped")? })
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_line_of_cargo_test_is_read() {
        let line = "test result: FAILED. 12 passed; 2 failed; 1 ignored; 0 measured; 4 filtered out; finished in 0.05s";
        assert_eq!(Counts::from_cargo_line(line), Some(Counts { passed: 12, failed: 2, skipped: 1 }));
        assert_eq!(Counts::from_cargo_line("running 3 tests"), None);
    }

    #[test]
    fn a_flaky_browser_test_has_failed() {
        let report = r#"{"stats":{"expected":7,"unexpected":1,"flaky":1,"skipped":0},"errors":[]}"#;
        assert_eq!(Counts::from_playwright(report), Some(Counts { passed: 7, failed: 2, skipped: 0 }));
    }

    #[test]
    fn the_line_names_the_skipped_only_when_there_are_some() {
        assert_eq!(Counts { passed: 3, failed: 0, skipped: 0 }.to_string(), "3 passed, 0 failed");
        assert_eq!(Counts { passed: 3, failed: 0, skipped: 1 }.to_string(), "3 passed, 0 failed, 1 skipped");
    }
}
