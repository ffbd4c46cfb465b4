//! The table of completion: what was planned and done by each day.

use super::parts::headings;
use crate::{
    domain::{completion::Completion, date::day_in_words, language::Language},
    texts::text,
    wording::table::{Table, plain},
};

/// The running totals, at each day where one changes.
pub fn completion(language: Language, completion: &Completion) -> Table {
    let rows = completion.steps.iter().map(|step| {
        vec![
            day_in_words(step.day, language),
            step.planned.to_string(),
            step.done.to_string(),
            step.possibly.to_string(),
        ]
    });
    Table {
        caption: text(language, "table-completion"),
        rows: plain(rows),
        headings: headings(language, &["table-day", "table-planned-total", "table-done-total", "table-possibly-total"]),
        numbers_from: 1,
    }
}
