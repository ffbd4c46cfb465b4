//! One value of the file: read in the form that is wanted, or reported with its line and key.

use super::{Found, Problem, Wanted, findings::Page, nearest::nearest, table::Table};
use crate::domain::{
    date::PartialDate,
    language::{Language, Text},
    season::SeasonCalendar,
};
use chrono::NaiveDate;
use toml::de::DeValue;

#[derive(Clone)]
pub(super) struct Value<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) key: String,
    pub(super) line: usize,
    value: &'a DeValue<'a>,
}

impl<'a> Value<'a> {
    pub(super) fn new(page: &'a Page<'a>, value: &'a DeValue<'a>) -> Self {
        Self { page, key: String::new(), line: 1, value }
    }

    /// A value inside this one.
    pub(super) fn inner(&self, key: String, offset: usize, value: &'a DeValue<'a>) -> Self {
        Self { page: self.page, key, line: self.page.line(offset), value }
    }

    /// The full name of a key inside this value.
    pub(super) fn path(&self, key: &str) -> String {
        if self.key.is_empty() { key.to_owned() } else { format!("{}.{key}", self.key) }
    }

    /// Reports what is wrong here.
    pub(super) fn refuse<T>(&self, problem: Problem) -> Option<T> {
        self.page.refuse(self.line, &self.key, problem)
    }

    fn wrong<T>(&self, wanted: Wanted) -> Option<T> {
        let found = match self.value {
            DeValue::String(_) => Found::Text,
            DeValue::Integer(_) => Found::Whole,
            DeValue::Float(_) => Found::Number,
            DeValue::Boolean(_) => Found::YesNo,
            DeValue::Datetime(_) => Found::Date,
            DeValue::Array(_) => Found::List,
            DeValue::Table(_) => Found::Block,
        };
        self.refuse(Problem::WrongType { wanted, found })
    }

    /// A text between quotes, with something in it, spaces around it left out.
    pub(super) fn word(self) -> Option<String> {
        match self.value {
            DeValue::String(text) if text.trim().is_empty() => self.refuse(Problem::Blank),
            DeValue::String(text) if text.chars().any(|c| c.is_control() && c != '\n') => {
                self.refuse(Problem::Unprintable)
            }
            DeValue::String(text) => Some(text.trim().to_owned()),
            _ => self.wrong(Wanted::Word),
        }
    }

    /// A text in both languages.
    pub(super) fn text(self) -> Option<Text> {
        let DeValue::Table(entries) = self.value else {
            return self.wrong(Wanted::Bilingual);
        };
        let table = Table::new(self, entries);
        let said = |key, language| match table.value(key) {
            Some(value) => value.word(),
            None => table.at.refuse(Problem::MissingLanguage(language)),
        };
        let (fr, en) = (said("fr", Language::French), said("en", Language::English));
        table.refuse_others();
        Some(Text { fr: fr?, en: en? })
    }

    /// `true` or `false`.
    pub(super) fn yes_no(self) -> Option<bool> {
        self.value.as_bool().or_else(|| self.wrong(Wanted::YesNo))
    }

    /// A whole number between two bounds, both allowed.
    pub(super) fn whole(self, least: u32, most: u32) -> Option<u32> {
        let Some(number) = self.value.as_integer() else {
            return self.wrong(Wanted::Whole);
        };
        let read = u32::from_str_radix(number.as_str(), number.radix()).ok();
        read.filter(|read| (least..=most).contains(read)).or_else(|| {
            let (number, least, most) = (number.to_string(), least.to_string(), most.to_string());
            self.refuse(Problem::OutOfRange { number, least, most })
        })
    }

    /// A number, with or without decimals, between two bounds, both allowed.
    pub(super) fn number(self, least: f64, most: f64) -> Option<f64> {
        let number = match self.value {
            DeValue::Integer(number) => number.to_string(),
            DeValue::Float(number) => number.to_string(),
            _ => return self.wrong(Wanted::Number),
        };
        let read = number.parse().ok().filter(|read| (least..=most).contains(read));
        read.or_else(|| {
            let (least, most) = (least.to_string(), most.to_string());
            self.refuse(Problem::OutOfRange { number, least, most })
        })
    }

    /// One word of a short list, and what it stands for.
    pub(super) fn one_of<T: Copy>(self, choices: &[(&'static str, T)]) -> Option<T> {
        let word = self.clone().word()?;
        let chosen = choices.iter().find(|(choice, _)| *choice == word);
        chosen.map(|(_, meaning)| *meaning).or_else(|| {
            let allowed: Vec<_> = choices.iter().map(|(choice, _)| *choice).collect();
            let nearest = nearest(&word, allowed.iter().copied());
            self.refuse(Problem::NotOneOf { word, allowed, nearest })
        })
    }

    /// A date as precise as its author could be: EDTF, or words.
    pub(super) fn date(self) -> Option<PartialDate> {
        let text = match self.value {
            DeValue::Datetime(date) => date.to_string(),
            DeValue::String(_) => self.clone().word()?,
            _ => return self.wrong(Wanted::Date),
        };
        PartialDate::read(&text, Language::French).map_err(|error| self.refuse::<()>(Problem::Date(error))).ok()
    }

    /// One day.
    pub(super) fn day(self) -> Option<NaiveDate> {
        let date = self.clone().date()?;
        let bounds = date.bounds(SeasonCalendar::default());
        match (bounds.earliest, bounds.latest) {
            (Some(earliest), Some(latest)) if earliest == latest => Some(earliest),
            _ => self.refuse(Problem::NotADay { text: date.edtf() }),
        }
    }

    /// The elements of a list, each with its own line.
    pub(super) fn list(self) -> Option<Vec<Value<'a>>> {
        let Some(elements) = self.value.as_array() else {
            return self.wrong(Wanted::List);
        };
        let element = |(index, element): (usize, &'a toml::Spanned<DeValue<'a>>)| {
            self.inner(format!("{}[{}]", self.key, index + 1), element.span().start, element.get_ref())
        };
        Some(elements.iter().enumerate().map(element).collect())
    }

    /// Reads a block with all its keys.
    pub(super) fn block<T>(self, read: impl FnOnce(&Table<'a>) -> Option<T>) -> Option<T> {
        let Some(entries) = self.value.as_table() else {
            return self.wrong(Wanted::Block);
        };
        let table = Table::new(self, entries);
        let done = read(&table);
        table.refuse_others();
        done
    }

    /// Reads each block of a list; those that cannot be read are reported and left out.
    pub(super) fn blocks<T>(self, mut read: impl FnMut(&Table<'a>) -> Option<T>) -> Option<Vec<T>> {
        Some(self.list()?.into_iter().filter_map(|element| element.block(&mut read)).collect())
    }

    pub(super) fn is_text(&self) -> bool {
        self.value.is_str()
    }

    pub(super) fn is_block(&self) -> bool {
        self.value.is_table()
    }
}
