//! When something was planned, and how a date compares with that.

use super::date_field::{Against, DateTexts, Understood};
use crate::{
    domain::{asked::Ground, date::PartialDate, language::Language},
    texts::{text, text_with},
};
use chrono::NaiveDate;

/// « Prévu : printemps 2014, du 20 mars au 20 juin 2014 ».
pub fn planned(ground: &Ground, activity: &str) -> String {
    let language = ground.question.language;
    let Some(date) = ground.plan.date_of(activity) else { return text(language, "report-continuous") };
    let days = date.bounds(ground.programme.conventions.season_calendar).in_words(language);
    let said = [("date", date.in_words(language).into()), ("days", days.into())];
    text_with(
        language,
        if ground.plan.is_derived(activity) { "report-planned-derived" } else { "report-planned" },
        &said,
    )
}

/// « compris : du 11 au 20 septembre 2014, soit 83 à 92 jours après la fin prévue ».
pub fn compared(ground: &Ground, (activity, date): (&str, &PartialDate), today: NaiveDate) -> String {
    let language = ground.question.language;
    let (against, texts) = (against(ground, ground.plan.date_of(activity), today), date_texts(language));
    let understood = Understood::date(date, &against);
    let bounds = date.bounds(against.calendar).in_words(language);
    format!("{} {bounds}{}", texts.understood, understood.compared(&texts, language))
}

/// What a date of this programme is compared with.
pub fn against(ground: &Ground, planned: Option<&PartialDate>, today: NaiveDate) -> Against {
    let conventions = ground.programme.conventions;
    Against {
        language: ground.question.language,
        planned: planned.map(PartialDate::edtf),
        calendar: conventions.season_calendar,
        tolerance_days: conventions.tolerance_days,
        today,
    }
}

/// The words of the island; the places of the numbers are filled in where they are known.
pub fn date_texts(language: Language) -> DateTexts {
    let days = |n: usize| text_with(language, "report-late", &[("n", n.into()), ("days", "{days}".into())]);
    DateTexts {
        understood: text(language, "report-understood"),
        late_one: days(1),
        late: days(2),
        late_open: text(language, "report-late-open"),
        range: text_with(language, "table-range", &[("low", "{low}".into()), ("high", "{high}".into())]),
        on_time: text(language, "report-on-time"),
        indeterminate: text(language, "report-indeterminate"),
        still_to_come: text(language, "report-still-to-come"),
        choose: text(language, "report-choose"),
    }
}
