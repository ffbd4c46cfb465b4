//! An input for a date as people say it, with what was understood under it at once: the domain itself, in the browser.

use crate::domain::{
    conventions::{Anchor, Conventions},
    date::PartialDate,
    delay::{Delay, Verdict},
    language::Language,
    number,
    season::SeasonCalendar,
};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What a date is compared with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Against {
    pub language: Language,
    /// The planned window, as EDTF; nothing where nothing is planned.
    pub planned: Option<String>,
    pub calendar: SeasonCalendar,
    pub tolerance_days: i64,
    /// What is reported has happened: a date after this day is still to come.
    pub today: NaiveDate,
}

/// What was made of the words in the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Understood {
    /// Nothing is written.
    Nothing,
    /// The days it can mean, and where they lie from the planned end.
    Date { bounds: String, verdict: Option<Verdict>, days: Option<(i64, i64)>, still_to_come: bool },
    /// What to write instead, and the readings to choose from, as EDTF and in words.
    Not { why: String, readings: Vec<(String, String)> },
}

impl Understood {
    /// Reads the words and compares them with the plan.
    #[must_use]
    pub fn of(words: &str, against: &Against) -> Self {
        let language = against.language;
        if words.trim().is_empty() {
            return Self::Nothing;
        }
        let date = match PartialDate::read(words.trim(), language) {
            Ok(date) => date,
            Err(error) => {
                let readings = error.readings().into_iter().map(|date| (date.edtf(), date.in_words(language)));
                return Self::Not { why: error.explain(language), readings: readings.collect() };
            }
        };
        Self::date(&date, against)
    }

    /// Compares a date with the plan and with today.
    #[must_use]
    pub fn date(date: &PartialDate, against: &Against) -> Self {
        let conventions = Conventions {
            season_calendar: against.calendar,
            tolerance_days: against.tolerance_days,
            anchor: Anchor::End,
            ..Conventions::default()
        };
        let planned = against.planned.as_deref().and_then(|planned| PartialDate::parse(planned).ok());
        let delay = planned.as_ref().and_then(|planned| Delay::between(planned, date, &conventions));
        let bounds = date.bounds(against.calendar);
        Self::Date {
            still_to_come: bounds.earliest.is_some_and(|earliest| earliest > against.today),
            bounds: bounds.in_words(against.language),
            verdict: planned.as_ref().map(|planned| Verdict::between(planned, date, &conventions)),
            days: delay.map(|delay| delay.interval_days),
        }
    }

    /// The word for how it compares, in style sheets: the reason for a delay is asked under `late`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Date { verdict: Some(Verdict::Late), .. } => "late",
            Self::Date { verdict: Some(Verdict::OnTime), .. } => "on_time",
            Self::Date { verdict: Some(Verdict::Indeterminate), .. } => "indeterminate",
            Self::Date { verdict: None, .. } => "read",
            Self::Not { .. } => "not",
        }
    }

    /// How it compares with the plan and with today, in words: « soit 83 à 92 jours après la fin prévue ».
    #[must_use]
    pub fn compared(&self, texts: &DateTexts, language: Language) -> String {
        let planned = self.beside_plan(texts, language);
        match self {
            Self::Date { still_to_come: true, .. } => format!("{planned}{}", texts.still_to_come),
            _ => planned,
        }
    }

    fn beside_plan(&self, texts: &DateTexts, language: Language) -> String {
        let Self::Date { verdict: Some(verdict), days, .. } = self else { return String::new() };
        let said = |days: i64| number::decimal(days as f64, 0, language);
        match (verdict, days) {
            (Verdict::Late, Some((low, high))) if low == high => {
                let words = if *low == 1 { &texts.late_one } else { &texts.late };
                words.replace("{days}", &said(*low))
            }
            (Verdict::Late, Some((low, high))) => {
                let range = texts.range.replace("{low}", &said(*low)).replace("{high}", &said(*high));
                texts.late.replace("{days}", &range)
            }
            (Verdict::Late, None) => texts.late_open.clone(),
            (Verdict::OnTime, _) => texts.on_time.clone(),
            (Verdict::Indeterminate, _) => texts.indeterminate.clone(),
        }
    }
}

/// The few texts the island shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateTexts {
    pub understood: String,
    /// « soit {days} jours après la fin prévue », of one day, of several.
    pub late_one: String,
    pub late: String,
    pub late_open: String,
    /// « {low} à {high} ».
    pub range: String,
    pub on_time: String,
    pub indeterminate: String,
    pub still_to_come: String,
    pub choose: String,
}

/// The input itself: its name, what stands in it, and what describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateInput {
    pub name: String,
    pub value: String,
    /// Ids of the hint, the error, the value that stands.
    pub described_by: String,
    pub invalid: bool,
}

type Input = NodeRef<leptos::html::Input>;

/// The input, and under it what was understood; without a script, what the server understood.
#[island]
pub fn DateField(input: DateInput, against: Against, texts: DateTexts) -> impl IntoView {
    let DateInput { name, value, described_by, invalid } = input;
    let language = against.language;
    let (words, field) = (RwSignal::new(value.clone()), Input::new());
    // What was typed before the island woke up stays.
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            words.set(field.value());
        }
    });
    // Half a word is not wrong yet: it is told once its author has left the input, or where there is a choice.
    let settled = RwSignal::new(true);
    let compared_with = StoredValue::new((against, texts));
    let understood =
        Memo::new(move |_| words.with(|words| compared_with.with_value(|(against, _)| Understood::of(words, against))));
    let read = format!("{name}.read");
    let described_by = format!("{described_by} {read}").trim().to_owned();
    // What the server has refused stands above the input: it is not said twice.
    let refused = invalid.then(|| value.clone());
    let line = move || {
        let told = refused.as_ref().is_some_and(|refused| words.with(|words| words == refused));
        let unfinished = !settled.get();
        compared_with.with_value(|(_, texts)| said(&understood.get(), texts, (language, told, unfinished)))
    };
    let choose = format!("{name}.choose");
    let readings = move || offered(understood.get(), &choose, (words, field));
    view! {
        <div class="date" data-verdict=move || understood.get().code()>
            <input
                type="text"
                class="when"
                id=name.clone()
                name=name
                autocomplete="off"
                placeholder=" "
                aria-describedby=described_by
                aria-invalid=invalid.then_some("true")
                value=value
                node_ref=field
                on:input=move |event| {
                    settled.set(false);
                    words.set(event_target_value(&event));
                }
                on:change=move |_| settled.set(true)
            />
            <p class="read" id=read role="status">{line}</p>
            <div class="choice" role="group" aria-label=move || compared_with.with_value(|(_, texts)| texts.choose.clone())>{readings}</div>
        </div>
    }
}

/// A button for each reading, which fills the input; without a script it sends it.
fn offered(understood: Understood, name: &str, (words, field): (RwSignal<String>, Input)) -> Vec<AnyView> {
    let Understood::Not { readings, .. } = understood else { return Vec::new() };
    let button = |(edtf, said): (String, String)| {
        let (name, filled) = (name.to_owned(), said.clone());
        let fill = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            if let Some(field) = field.get_untracked() {
                field.set_value(&filled);
            }
            words.set(filled.clone());
        };
        view! { <button class="small" name=name value=edtf on:click=fill>{said}</button> }.into_any()
    };
    readings.into_iter().map(button).collect()
}

/// What stands under the input; nothing where it is told elsewhere, or half a word is written.
fn said(understood: &Understood, texts: &DateTexts, (language, told, unfinished): (Language, bool, bool)) -> AnyView {
    match understood {
        Understood::Nothing => ().into_any(),
        Understood::Not { readings, .. } if told || (unfinished && readings.is_empty()) => ().into_any(),
        Understood::Not { why, .. } => view! { <span>{why.clone()}</span> }.into_any(),
        Understood::Date { bounds, .. } => {
            let compared = understood.compared(texts, language);
            view! { <i class="bar" aria-hidden="true"></i><span>{texts.understood.clone()}" "<b>{bounds.clone()}</b>{compared}</span> }.into_any()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event() -> Against {
        let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
        Against { planned: Some("2014-21".into()), today, ..Against::default() }
    }

    fn texts() -> DateTexts {
        DateTexts {
            late_one: ", un jour après".into(),
            late: ", {days} jours après".into(),
            range: "{low} à {high}".into(),
            on_time: ", à temps".into(),
            ..DateTexts::default()
        }
    }

    #[test]
    fn what_was_understood_is_said_with_its_days_after_the_planned_end() {
        let read = Understood::of("mi-septembre 2014", &event());
        let Understood::Date { bounds, days, .. } = &read else { panic!("{read:?}") };
        assert_eq!((bounds.as_str(), *days), ("du 11 au 20 septembre 2014", Some((83, 92))));
        assert_eq!((read.code(), read.compared(&texts(), Language::French)), ("late", ", 83 à 92 jours après".into()));
    }

    #[test]
    fn one_day_late_is_one_day() {
        let read = Understood::of("21 juin 2014", &event());
        assert_eq!(read.compared(&texts(), Language::French), ", un jour après");
    }

    #[test]
    fn a_date_that_is_still_to_come_is_said_so_at_once() {
        let today = NaiveDate::from_ymd_opt(2014, 6, 30).unwrap();
        let against = Against { today, ..event() };
        let texts = DateTexts { still_to_come: ". À venir".into(), ..texts() };
        let said = |words| Understood::of(words, &against).compared(&texts, Language::French);
        assert_eq!(said("juillet 2014"), ", 11 à 41 jours après. À venir");
        assert_eq!(said("30 juin 2014"), ", 10 jours après");
        assert!(!said("été 2014").contains("venir"));
    }

    #[test]
    fn what_is_on_time_asks_for_no_reason() {
        assert_eq!(Understood::of("mai 2014", &event()).code(), "on_time");
        assert_eq!(Understood::of("juin 2014", &event()).code(), "indeterminate");
        assert_eq!(Understood::of("juin 2014", &Against::default()).code(), "read");
    }

    #[test]
    fn a_date_with_two_readings_offers_both_and_takes_neither() {
        for (words, offered) in [("04/05/2014", ["2014-05-04", "2014-04-05"]), ("hiver 2015", ["2014-24", "2015-24"])] {
            let Understood::Not { readings, .. } = Understood::of(words, &event()) else { panic!("{words}") };
            assert_eq!(readings.into_iter().map(|(edtf, _)| edtf).collect::<Vec<_>>(), offered, "{words}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_said_so() {
        for words in ["29 février 2015", "22.5"] {
            assert!(matches!(Understood::of(words, &event()), Understood::Not { .. }), "{words}");
        }
        assert_eq!(Understood::of("  ", &event()), Understood::Nothing);
    }
}
