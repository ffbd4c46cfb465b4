//! A programme's conventions as a paragraph.

use crate::{
    domain::{
        conventions::{Anchor, Conventions},
        language::Language,
        number,
    },
    texts::{text, text_with},
};

/// The programme's conventions as a paragraph: season calendar, anchor, tolerance, month, emptiness.
#[must_use]
pub fn conventions_in_words(language: Language, conventions: &Conventions) -> String {
    let anchor = match conventions.anchor {
        Anchor::End => "convention-anchor-end",
        Anchor::Middle => "convention-anchor-middle",
        Anchor::Start => "convention-anchor-start",
    };
    let season = format!("convention-season-{}", conventions.season_calendar.code());
    let month = number::decimal(conventions.month_days, 4, language);
    let mut sentences = vec![text(language, &season), text(language, anchor)];
    if conventions.tolerance_days > 0 {
        let days = conventions.tolerance_days.to_string();
        sentences.push(text_with(
            language,
            "convention-tolerance",
            &[("n", conventions.tolerance_days.into()), ("days", days.into())],
        ));
    }
    sentences.push(text_with(language, "convention-month", &[("days", month.into())]));
    sentences.push(text(language, "convention-emptiness"));
    sentences.join(" ")
}
