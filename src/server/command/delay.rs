//! `jalons delay`: how much later than planned, and whether that can be told.

use super::{Failure, Season, date::read, say};
use crate::domain::{
    conventions::{Anchor, Conventions},
    delay::{self, Verdict},
    language::Language,
    number,
    season::SeasonCalendar,
};
use clap::{Args, ValueEnum};
use serde::Serialize;

#[derive(Debug, Args)]
pub struct Delay {
    /// Date planifiée, en mots ou en EDTF.
    #[arg(allow_hyphen_values = true, value_name = "PLANIFIÉE")]
    planned: String,
    /// Date réelle, en mots ou en EDTF.
    #[arg(allow_hyphen_values = true, value_name = "RÉELLE")]
    actual: String,
    /// Calendrier des saisons.
    #[arg(long, value_name = "CALENDRIER", default_value = "astronomical")]
    season: Season,
    /// Jour de la date planifiée d’où se compte le retard.
    #[arg(long, value_name = "ANCRE", default_value = "end")]
    anchor: From,
    /// Répond en JSON.
    #[arg(long)]
    json: bool,
}

/// The answer in JSON; null where a date has an open end.
#[derive(Serialize)]
struct Told {
    days: Option<f64>,
    months: Option<f64>,
    interval_days: Option<(i64, i64)>,
    full_interval_days: Option<(i64, i64)>,
    verdict: Verdict,
}

/// The day of the planned window, as the command line names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum From {
    End,
    Middle,
    Start,
}

impl Delay {
    pub fn run(self, language: Language) -> Result<(), Failure> {
        let (planned, actual) = (read(&self.planned, language)?, read(&self.actual, language)?);
        let conventions = self.conventions();
        let delay = delay::Delay::between(&planned, &actual, &conventions);
        let verdict = Verdict::between(&planned, &actual, &conventions);
        if self.json {
            return say::json(&Told {
                days: delay.map(|delay| delay.days),
                months: delay.map(|delay| conventions.months(delay.days)),
                interval_days: delay.map(|delay| delay.interval_days),
                full_interval_days: delay.and_then(|delay| delay.full_interval_days),
                verdict,
            });
        }
        let measured = delay.map_or_else(|| "—".to_owned(), |delay| in_words(&delay, &conventions, language));
        say::out(&format!("{} ({measured})", said(verdict, language)))
    }

    fn conventions(&self) -> Conventions {
        let anchor = match self.anchor {
            From::End => Anchor::End,
            From::Middle => Anchor::Middle,
            From::Start => Anchor::Start,
        };
        Conventions { season_calendar: SeasonCalendar::from(self.season), anchor, ..Conventions::default() }
    }
}

fn said(verdict: Verdict, language: Language) -> &'static str {
    match verdict {
        Verdict::Late => say::in_language(language, "en retard", "late"),
        Verdict::OnTime => say::in_language(language, "à temps", "on time"),
        Verdict::Indeterminate => say::in_language(language, "indéterminé", "indeterminate"),
    }
}

fn in_words(delay: &delay::Delay, conventions: &Conventions, language: Language) -> String {
    let days = number::signed(delay.days, usize::from(delay.days.fract() != 0.0), language);
    let months = number::signed(conventions.months(delay.days), 1, language);
    let whole = |days: i64| number::signed(days as f64, 0, language);
    let (low, high) = (whole(delay.interval_days.0), whole(delay.interval_days.1));
    match language {
        Language::French => format!("{days} jours, soit {months} mois; de {low} à {high} jours"),
        Language::English => format!("{days} days, or {months} months; {low} to {high} days"),
    }
}
