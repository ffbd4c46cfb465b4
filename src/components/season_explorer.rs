//! What happens to a published delay when the convention changes: the domain itself, in the browser.

use crate::domain::{
    conventions::{Anchor, Conventions},
    date::PartialDate,
    delay::Delay,
    item_value::mean,
    language::Language,
    number,
    season::SeasonCalendar,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A planned season and what happened, as EDTF.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeasonExample {
    pub planned: String,
    pub actual: Vec<String>,
}

/// The few texts the island shows; French and English are chosen by the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExplorerTexts {
    pub language: Language,
    pub calendar: String,
    /// Astronomical, meteorological, quarter.
    pub calendars: [String; 3],
    pub anchor: String,
    /// End, middle, start.
    pub anchors: [String; 3],
    pub mean: String,
    /// Of one day, of several.
    pub days: [String; 2],
    pub months: String,
    pub window: String,
}

pub const CALENDARS: [SeasonCalendar; 3] =
    [SeasonCalendar::Astronomical, SeasonCalendar::Meteorological, SeasonCalendar::Quarter];
pub const ANCHORS: [Anchor; 3] = [Anchor::End, Anchor::Middle, Anchor::Start];

impl SeasonExample {
    /// The mean delay in days under a pair of conventions; nothing where a date cannot be read.
    #[must_use]
    pub fn mean_delay(&self, season_calendar: SeasonCalendar, anchor: Anchor) -> Option<f64> {
        let conventions = Conventions { season_calendar, anchor, ..Conventions::default() };
        let planned = PartialDate::parse(&self.planned).ok()?;
        let delays: Vec<f64> = self
            .actual
            .iter()
            .filter_map(|actual| Delay::between(&planned, &PartialDate::parse(actual).ok()?, &conventions))
            .map(|delay| delay.days)
            .collect();
        mean(&delays)
    }

    /// The days the planned season covers: « du 20 mars au 20 juin 2014 ».
    #[must_use]
    pub fn window(&self, calendar: SeasonCalendar, language: Language) -> String {
        PartialDate::parse(&self.planned).map(|date| date.bounds(calendar).in_words(language)).unwrap_or_default()
    }
}

/// Two choices and the delay they give.
#[island]
pub fn SeasonExplorer(example: SeasonExample, texts: ExplorerTexts) -> impl IntoView {
    let language = texts.language;
    let calendar = RwSignal::new(0_usize);
    let anchor = RwSignal::new(0_usize);
    let shown = StoredValue::new(example);
    let delay =
        move || shown.with_value(|example| example.mean_delay(CALENDARS[calendar.get()], ANCHORS[anchor.get()]));
    let days = move || delay().map_or_else(|| "–".to_owned(), |days| number::short(days, language));
    let [day, several] = texts.days;
    let unit = move || if delay().is_some_and(|days| language.is_one(days)) { day.clone() } else { several.clone() };
    let months = move || {
        delay().map_or_else(|| "–".to_owned(), |days| number::decimal(Conventions::default().months(days), 2, language))
    };
    let window = move || shown.with_value(|example| example.window(CALENDARS[calendar.get()], language));
    view! {
        <div class="explorer">
            {choices("explorer-calendar", texts.calendar, texts.calendars, calendar)}
            {choices("explorer-anchor", texts.anchor, texts.anchors, anchor)}
            <p class="result" role="status">
                <span>{texts.mean}</span>
                <b>{days}" "<small>{unit}</small></b>
                <b>{months}" "<small>{texts.months}</small></b>
                <span>{texts.window}" "{window}</span>
            </p>
        </div>
    }
}

/// A group of radio buttons bound to the index of the chosen one.
fn choices(name: &'static str, legend: String, labels: [String; 3], chosen: RwSignal<usize>) -> impl IntoView {
    let options = labels
        .into_iter()
        .enumerate()
        .map(|(index, label)| {
            view! {
                <label>
                    <input type="radio" name=name checked=index == 0 on:change=move |_| chosen.set(index) />
                    <span>{label}</span>
                </label>
            }
        })
        .collect_view();
    view! { <fieldset><legend>{legend}</legend>{options}</fieldset> }
}
