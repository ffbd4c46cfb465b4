//! Rows a program sends, read one by one: every fault is told, with its row and its field.

use crate::{
    domain::{
        entry::{Emptiness, Subject, Value},
        language::Language,
        programme::{ItemKind, Programme},
    },
    intake::{
        new_entry::NewEntry,
        refusal::Refusal,
        subject::{item as known_item, territory as known_territory},
        value::{LONGEST, read as read_value, within_period},
    },
};
use serde_json::{Map, Value as Json};
use std::collections::HashMap;

use serde::Serialize;

/// What is wrong with one row that was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RowError {
    /// Its place in the list, from 0.
    pub row: usize,
    pub field: String,
    pub reason: String,
}

/// What a row may say.
const FIELDS: [&str; 8] = ["territory", "item", "period", "value", "empty", "words", "note", "replaces"];

/// Reads all rows against the programme: the entries, or everything that is wrong.
pub fn read(rows: &[Json], programme: &Programme, language: Language) -> Result<Vec<NewEntry>, Vec<RowError>> {
    let mut faults = Vec::new();
    let mut entries: Vec<NewEntry> = Vec::with_capacity(rows.len());
    let mut first: HashMap<Subject, usize> = HashMap::new();
    for (number, row) in rows.iter().enumerate() {
        let mut given = Given { number, programme, language, faults: &mut faults };
        if let Some(entry) = given.entry(row) {
            match first.insert(entry.subject.clone(), number) {
                Some(before) => {
                    given.refuse("item", &Refusal::Repeated { subject: entry.subject, rows: vec![before, number] });
                }
                None => entries.push(entry),
            }
        }
    }
    if faults.is_empty() { Ok(entries) } else { Err(faults) }
}

/// One row, while it is being read.
struct Given<'a> {
    number: usize,
    programme: &'a Programme,
    language: Language,
    faults: &'a mut Vec<RowError>,
}

impl Given<'_> {
    fn entry(&mut self, row: &Json) -> Option<NewEntry> {
        let before = self.faults.len();
        let Json::Object(fields) = row else {
            let (french, english) = ("chaque rangée est un objet { … }.", "each row is an object { … }.");
            self.tell("", french, english);
            return None;
        };
        self.only_known(fields);
        let [territory, item, period, words, note, replaces] =
            ["territory", "item", "period", "words", "note", "replaces"].map(|name| self.text(fields, name));
        let (territory, item) = (territory.unwrap_or_default(), item.unwrap_or_default());
        let period = period.unwrap_or_default();
        if let Err(refusal) = known_territory(self.programme, &territory) {
            self.refuse("territory", &refusal);
        }
        let read = self.value(fields, (&item, &period));
        for (name, text) in [("words", &words), ("note", &note)] {
            if text.as_ref().is_some_and(|text| text.chars().count() > LONGEST) {
                self.refuse(name, &Refusal::TooLong);
            }
        }
        let (value, said) = read.filter(|_| self.faults.len() == before)?;
        let (subject, words) = (Subject::read(&territory, &item, &period), words.or(said));
        Some(NewEntry { subject, value, words, note, replaces, ..NewEntry::default() })
    }

    fn only_known(&mut self, fields: &Map<String, Json>) {
        let known = FIELDS.join(", ");
        for name in fields.keys().filter(|name| !FIELDS.contains(&name.as_str())) {
            let name: String = name.chars().filter(|letter| !letter.is_control()).take(60).collect();
            let french = format!("ce champ n’existe pas. Écrire seulement {known}.");
            let english = format!("there is no such field. Write only {known}.");
            self.tell(&name, &french, &english);
        }
    }

    /// A text, or nothing; null is nothing.
    fn text(&mut self, fields: &Map<String, Json>, name: &'static str) -> Option<String> {
        match fields.get(name) {
            None | Some(Json::Null) => None,
            Some(Json::String(text)) => Some(text.clone()),
            Some(_) => {
                self.tell(name, "un texte est attendu, entre guillemets.", "a text is expected, in quotes.");
                None
            }
        }
    }

    /// The value or the emptiness: one of the two.
    fn value(&mut self, fields: &Map<String, Json>, (item, period): (&str, &str)) -> Option<(Value, Option<String>)> {
        let asked = known_item(self.programme, item).map_err(|refusal| self.refuse("item", &refusal)).ok()?;
        let period = asked.period(period).map_err(|refusal| self.refuse("period", &refusal)).ok()?;
        let value = fields.get("value").filter(|value| !value.is_null());
        let empty = fields.get("empty").filter(|value| !value.is_null());
        let text = match (value, empty) {
            (Some(Json::String(text)), None) => text.clone(),
            (Some(Json::Number(number)), None) => number.to_string(),
            (None, Some(reason)) => {
                let kind = reason.as_str().and_then(Emptiness::from_code);
                if kind.is_none() {
                    let kinds = "missing, not_applicable, not_yet_due";
                    let french = format!("écrire {kinds} ou unknown.");
                    self.tell("empty", &french, &format!("write {kinds} or unknown."));
                }
                return kind.map(|kind| (Value::Empty(kind), None));
            }
            (Some(_), None) => {
                self.tell("value", "un nombre ou un texte est attendu.", "a number or a text is expected.");
                return None;
            }
            _ => {
                let french = "donner une valeur (value) ou la raison de son absence (empty)\u{a0}: l’une des deux.";
                self.tell("value", french, "give a value (value) or why there is none (empty): one of the two.");
                return None;
            }
        };
        let read = match asked.kind {
            // Words are taken as they are: only a sheet has formulas and words for emptiness.
            ItemKind::Text if text.trim().is_empty() => Err(Refusal::NoValue),
            ItemKind::Text if text.chars().count() > LONGEST => Err(Refusal::TooLong),
            ItemKind::Text => Ok((Value::Text(text), None)),
            kind => read_value(kind, &text, self.language),
        };
        let read = read.and_then(|read| within_period(&read.0, period, self.programme).map(|()| read));
        match read {
            Ok((Value::Empty(kind), _)) => {
                let code = kind.code();
                self.tell(
                    "value",
                    &format!("écrire plutôt empty = {code}."),
                    &format!("write empty = {code} instead."),
                );
                None
            }
            Ok(read) => Some(read),
            Err(refusal) => {
                self.refuse("value", &refusal);
                None
            }
        }
    }

    fn refuse(&mut self, field: &str, refusal: &Refusal) {
        let reason = refusal.explain(self.language);
        self.faults.push(RowError { row: self.number, field: field.to_owned(), reason });
    }

    fn tell(&mut self, field: &str, french: &str, english: &str) {
        let reason = match self.language {
            Language::French => french.to_owned(),
            Language::English => english.to_owned(),
        };
        self.faults.push(RowError { row: self.number, field: field.to_owned(), reason });
    }
}
