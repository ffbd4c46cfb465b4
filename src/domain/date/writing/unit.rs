//! One date of one precision in words: « septembre 2014 », « hiver 2014-2015 », « 3e trimestre 2014 ».

use super::{
    Writing,
    names::{day_in_short, day_in_words, month_in_short, month_in_words},
};
use crate::domain::{date::point::Unit, language::Language, season::Season};

impl Writing {
    pub(super) fn unit(&self, unit: &Unit) -> String {
        match *unit {
            Unit::Day(day) if self.brief => day_in_short(day, self.language),
            Unit::Day(day) => day_in_words(day, self.language),
            Unit::Month(year, month) => format!("{} {year:04}", self.month(month)),
            Unit::Year(year) => format!("{year:04}"),
            Unit::Decade(year) => self.pick(|| format!("années {year:04}"), || format!("{year:04}s")),
            Unit::Season(year, Season::Winter) => {
                format!("{} {year:04}-{:04}", self.season(Season::Winter), year + 1)
            }
            Unit::Season(year, season) => format!("{} {year:04}", self.season(season)),
            Unit::Quarter(year, quarter) => self.quarter(year, quarter),
            Unit::Half(year, half) => self.half(year, half),
            Unit::SomeMonth(year) => {
                self.pick(|| format!("{year:04} (mois inconnu)"), || format!("{year:04} (month unknown)"))
            }
            Unit::SomeDay(year, month) => {
                let month = self.month(month);
                self.pick(|| format!("{month} {year:04} (jour inconnu)"), || format!("{month} {year:04} (day unknown)"))
            }
            Unit::SomeDayOfYear(year) => self
                .pick(|| format!("{year:04} (mois et jour inconnus)"), || format!("{year:04} (month and day unknown)")),
        }
    }

    fn quarter(&self, year: i32, quarter: u32) -> String {
        let english = ["first", "second", "third", "fourth"];
        let rank = if quarter == 1 { "er" } else { "e" };
        match (self.brief, self.language) {
            (true, Language::French) => format!("T{quarter} {year:04}"),
            (true, Language::English) => format!("Q{quarter} {year:04}"),
            (false, Language::French) => format!("{quarter}{rank} trimestre {year:04}"),
            (false, Language::English) => format!("{} quarter of {year:04}", english[(quarter as usize - 1) % 4]),
        }
    }

    fn half(&self, year: i32, half: u32) -> String {
        let (rank, english) = if half == 1 { ("1er", "first") } else { ("2e", "second") };
        match (self.brief, self.language) {
            (true, Language::French) => format!("S{half} {year:04}"),
            (true, Language::English) => format!("H{half} {year:04}"),
            (false, Language::French) => format!("{rank} semestre {year:04}"),
            (false, Language::English) => format!("{english} half of {year:04}"),
        }
    }

    pub(super) fn month(&self, month: u32) -> &'static str {
        if self.brief { month_in_short(month, self.language) } else { month_in_words(month, self.language) }
    }

    const fn season(&self, season: Season) -> &'static str {
        match (self.language, season) {
            (Language::French, Season::Spring) => "printemps",
            (Language::French, Season::Summer) => "été",
            (Language::French, Season::Autumn) => "automne",
            (Language::French, Season::Winter) => "hiver",
            (Language::English, Season::Spring) => "spring",
            (Language::English, Season::Summer) => "summer",
            (Language::English, Season::Autumn) => "fall",
            (Language::English, Season::Winter) => "winter",
        }
    }
}
