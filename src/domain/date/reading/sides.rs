//! What the words of one date, or of one end of an interval, say: a year, a month, a season, a part of it.

use super::{
    candidates::Candidates,
    lexicon::{Meaning, meaning},
    numerals,
};
use crate::domain::{
    date::{Qualifier, edtf, mending, point::Third},
    language::Language,
    season::Season,
};

/// The pieces found in a row of words, before they make a date.
#[derive(Clone, Default)]
pub(super) struct Side {
    pub(super) kind: Option<Kind>,
    pub(super) number: Option<u32>,
    pub(super) years: Option<Years>,
    pub(super) third: Option<Third>,
    pub(super) figures: Option<Candidates>,
    pub(super) unknown: bool,
    pub(super) names_month: bool,
    pub(super) names_day: bool,
    pub(super) qualifier: Qualifier,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Month(u32),
    Season(Season),
    Quarter,
    Half,
    Decade,
}

#[derive(Clone, Copy)]
pub(super) enum Years {
    One(i32),
    /// « 2014-2015 », by the first.
    Two(i32),
}

impl Side {
    /// Reads the words of one side.
    ///
    /// # Errors
    /// The first word that has no place in it.
    pub fn scan(words: &[String], language: Language) -> Result<Self, String> {
        let mut side = Self::default();
        for word in words {
            let fits = match meaning(word, language) {
                Some(meaning) => side.take(meaning),
                None => side.take_figures(word),
            };
            fits.ok_or_else(|| word.clone())?;
        }
        Ok(side)
    }

    fn take(&mut self, meaning: Meaning) -> Option<()> {
        match meaning {
            Meaning::Month(month) => set(&mut self.kind, Kind::Month(month)),
            Meaning::Season(season) => set(&mut self.kind, Kind::Season(season)),
            Meaning::QuarterWord => set(&mut self.kind, Kind::Quarter),
            Meaning::HalfWord => set(&mut self.kind, Kind::Half),
            Meaning::DecadeWord => set(&mut self.kind, Kind::Decade),
            Meaning::Number(number) => set(&mut self.number, number),
            Meaning::Third(third) => set(&mut self.third, third),
            other => self.remark(other),
        }
    }

    /// Words that may be said more than once.
    fn remark(&mut self, meaning: Meaning) -> Option<()> {
        match meaning {
            Meaning::MonthWord => self.names_month = true,
            Meaning::DayWord => self.names_day = true,
            Meaning::Unknown => self.unknown = true,
            Meaning::Qualifier(qualifier) => self.qualifier = self.qualifier.and(qualifier),
            Meaning::Filler | Meaning::Joiner { weak: true } => {}
            _ => return None,
        }
        Some(())
    }

    /// Takes « 2014 », « 15 », « 1er », « 15th », « t3 », « 2010s », « 2014-15 », `2014-09-15`, `04/05/2014`.
    fn take_figures(&mut self, word: &str) -> Option<()> {
        if let Some(year) = edtf::digits(word, 4) {
            return set(&mut self.years, Years::One(i32::try_from(year).ok()?));
        }
        if let Some(number) = numerals::ordinal(word) {
            return set(&mut self.number, number);
        }
        let is_winter = self.kind == Some(Kind::Season(Season::Winter));
        if let Some(first) = numerals::two_years(word, is_winter) {
            return set(&mut self.years, Years::Two(first));
        }
        if let Some((letter, number)) = numerals::lettered(word) {
            set(&mut self.kind, if matches!(letter, 't' | 'q') { Kind::Quarter } else { Kind::Half })?;
            return set(&mut self.number, number);
        }
        if let Some(decade) = word.strip_suffix('s').and_then(|year| edtf::digits(year, 4)) {
            set(&mut self.kind, Kind::Decade)?;
            return set(&mut self.years, Years::One(i32::try_from(decade).ok()?));
        }
        let candidates = match edtf::parse(&word.to_ascii_uppercase()) {
            Ok(date) => Candidates { forms: vec![date.form], doubt: None },
            Err(_) => {
                let figures = mending::in_figures(word)?;
                Candidates { forms: figures.forms, doubt: Some(figures.doubt) }
            }
        };
        set(&mut self.figures, candidates)
    }

    pub const fn has_no_year(&self) -> bool {
        self.years.is_none() && self.figures.is_none() && !self.unknown
    }

    /// Takes the year that only the other end gives; `earlier` asks for the year before.
    pub fn borrow_year(&mut self, other: &Self, earlier: bool) {
        if let (true, Some(Years::One(year))) = (self.has_no_year(), other.years) {
            self.years = Some(Years::One(year - i32::from(earlier)));
        }
    }

    /// Takes the month that only the other end gives: « du 11 au 20 septembre ».
    pub fn borrow_kind(&mut self, other: &Self) {
        if self.kind.is_none() && self.number.is_some() {
            self.kind = other.kind;
        }
    }

    /// Whether it says only that the date is unknown.
    pub const fn is_unknown(&self) -> bool {
        self.unknown && !self.names_month && !self.names_day && self.names_nothing()
    }

    /// Whether no word of it is a date.
    pub const fn is_empty(&self) -> bool {
        !self.unknown && self.names_nothing()
    }

    const fn names_nothing(&self) -> bool {
        self.years.is_none() && self.kind.is_none() && self.figures.is_none() && self.number.is_none()
    }
}

fn set<T>(place: &mut Option<T>, value: T) -> Option<()> {
    if place.is_some() {
        return None;
    }
    *place = Some(value);
    Some(())
}
