//! What a form sent: the inputs of each question, and which button was pressed.

use super::sheet::Sheet;
use crate::{
    domain::{date::PartialDate, entry::Emptiness, language::Language},
    wording::form::Inputs,
};
use std::collections::{BTreeMap, BTreeSet};

/// The inputs of a form by question.
pub type Answers = BTreeMap<String, Inputs>;

/// Which button was pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Act {
    #[default]
    Send,
    Draft,
    Check,
}

/// Why a form cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormFault {
    /// A field it does not have, or one that holds what it never does.
    Unknown(String),
    /// A field that is there twice.
    Repeated(String),
    /// It is about the territory of somebody else.
    NotTheirs,
}

/// A form as it came.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    pub answers: Answers,
    pub act: Act,
    /// The version of the draft it was written on.
    pub version: i64,
    /// The doubts its author has confirmed.
    pub confirmed: BTreeSet<String>,
}

impl Form {
    /// Reads the pairs a browser sends.
    ///
    /// # Errors
    /// A field the form does not have, one given twice, or the territory of somebody else.
    pub fn read(pairs: Vec<(String, String)>, sheet: &Sheet, language: Language) -> Result<Self, FormFault> {
        let names: BTreeSet<String> = sheet.questions().iter().map(super::questions::Question::name).collect();
        let (mut form, mut seen) = (Self::default(), BTreeSet::new());
        for (key, value) in pairs {
            if !seen.insert(key.clone()) {
                return Err(FormFault::Repeated(shortened(&key)));
            }
            let (name, part) = key.rsplit_once('.').unwrap_or((key.as_str(), ""));
            match key.as_str() {
                "territory" if sheet.territory.code != value => return Err(FormFault::NotTheirs),
                "territory" => {}
                "version" => {
                    let version = value.parse().ok().filter(|version| (0..i64::MAX).contains(version));
                    form.version = version.ok_or_else(|| unknown(&key))?;
                }
                "confirmed" => form.confirmed = value.split(' ').map(str::to_owned).collect(),
                "act" => {
                    form.act = match value.as_str() {
                        "send" => Act::Send,
                        "draft" => Act::Draft,
                        "check" => Act::Check,
                        _ => return Err(unknown(&key)),
                    }
                }
                _ if names.contains(name) => form.take(name, (part, value), language).ok_or_else(|| unknown(&key))?,
                _ => return Err(unknown(&key)),
            }
        }
        Ok(form)
    }

    /// Takes one input of a question; nothing where a question has no such input.
    fn take(&mut self, name: &str, (part, value): (&str, String), language: Language) -> Option<()> {
        let typed = self.answers.entry(name.to_owned()).or_default();
        match part {
            // The button of a reading comes after the input it corrects.
            "choose" => {
                typed.value = PartialDate::parse(&value).map_or(value, |date| date.in_words(language));
                self.act = Act::Check;
            }
            "" => typed.value = value,
            "empty" if value.is_empty() || Emptiness::from_code(&value).is_some() => typed.empty = value,
            "note" => typed.note = value,
            "based_on" => typed.based_on = value,
            "keep" => typed.keep = value,
            _ => return None,
        }
        Some(())
    }
}

fn unknown(key: &str) -> FormFault {
    FormFault::Unknown(shortened(key))
}

fn shortened(key: &str) -> String {
    key.chars().take(60).collect()
}
