//! A form of the review, read: what is decided of each value, or until when a report is opened; and what such a form
//! held that nobody signed in has sent.

use crate::{
    domain::{
        code::entry_id::EntryId,
        date::PartialDate,
        entry::{Entry, Subject},
        language::Language,
        programme::Programme,
        review::{Decided, Decision},
        season::SeasonCalendar,
    },
    formats::sheet::is_invisible,
    intake::Pairs,
    texts::{text, text_with},
    wording::{
        form::{Kept, ReviewFault},
        said,
    },
};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

/// No remark and no reason is longer, in characters.
const LONGEST: usize = 1000;

/// What is wrong with a form, by field.
pub type Faults = Vec<(String, ReviewFault)>;

/// A form of the review page as it came.
pub struct ReviewForm(pub Pairs);

impl ReviewForm {
    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.trim())
    }

    /// The values that were shown, each once: a form made by hand may name one twice.
    fn seen(&self) -> Vec<&str> {
        let mut met = BTreeSet::new();
        self.all("seen").filter(|id| met.insert(*id)).collect()
    }

    /// What a field holds, without the white space around it; empty where it is not there.
    #[must_use]
    pub fn field(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
    }

    /// The decision of each field that has one.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn decisions(&self) -> Result<Vec<Decided>, Faults> {
        let (mut decided, mut faults) = (Vec::new(), Vec::new());
        for id in self.seen() {
            let (name, remark) = (format!("remark-{id}"), self.field(&format!("remark-{id}")));
            let decision = match self.field(&format!("decision-{id}")) {
                "return" if remark.is_empty() => Err(ReviewFault::NoRemark),
                "return" if remark.chars().count() > LONGEST => Err(ReviewFault::TooLong),
                "return" => Ok(Decision::Return { remark: remark.replace("\r\n", "\n") }),
                _ if !remark.is_empty() => Err(ReviewFault::RemarkUnused),
                "accept" => Ok(Decision::Accept),
                _ => continue,
            };
            match decision {
                Ok(decision) => decided.push(Decided { seen: id.parse().ok(), decision }),
                Err(fault) => faults.push((name, fault)),
            }
        }
        match (faults.is_empty(), decided.is_empty()) {
            (false, _) => Err(faults),
            (true, true) => Err(fault("act", ReviewFault::Nothing)),
            (true, false) => Ok(decided),
        }
    }

    /// Everything that was shown, accepted; unless something of it was to be given back.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn acceptance(&self) -> Result<Vec<Decided>, Faults> {
        let given_back = self.0.iter().find(|(name, value)| {
            (name.starts_with("decision-") && value == "return")
                || (name.starts_with("remark-") && !value.trim().is_empty())
        });
        if let Some((name, _)) = given_back {
            return Err(fault(&name.replacen("decision-", "remark-", 1), ReviewFault::Mixed));
        }
        let decided: Vec<Decided> =
            self.seen().into_iter().map(|id| Decided { seen: id.parse().ok(), decision: Decision::Accept }).collect();
        if decided.is_empty() { Err(fault("act", ReviewFault::Nothing)) } else { Ok(decided) }
    }

    /// Why a report is opened again, and until when.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn unlocking(
        &self,
        calendar: SeasonCalendar,
        (today, language): (NaiveDate, Language),
    ) -> Result<(String, NaiveDate), Faults> {
        let (reason, mut faults) = (self.field("reason"), Vec::new());
        if reason.is_empty() {
            faults.push(("reason".to_owned(), ReviewFault::NoReason));
        } else if reason.chars().count() > LONGEST {
            faults.push(("reason".to_owned(), ReviewFault::TooLong));
        } else if reason.chars().any(is_invisible) {
            faults.push(("reason".to_owned(), ReviewFault::Invisible));
        }
        match self.last_day(calendar, (today, language)) {
            Ok(until) if faults.is_empty() => Ok((reason.replace("\r\n", "\n"), until)),
            Ok(_) => Err(faults),
            Err(fault) => {
                faults.push(("ends_on".to_owned(), fault));
                Err(faults)
            }
        }
    }

    /// The last day on which the committee may write, as people say days: « 15 mars 2027 », « fin mars 2027 ».
    fn last_day(
        &self,
        calendar: SeasonCalendar,
        (today, language): (NaiveDate, Language),
    ) -> Result<NaiveDate, ReviewFault> {
        let typed = self.field("ends_on");
        if typed.is_empty() {
            return Err(ReviewFault::NoEnd);
        }
        let date = PartialDate::read(typed, language);
        let date = date.map_err(|error| ReviewFault::Unreadable(error.explain(language)))?;
        let last = date.bounds(calendar).latest.ok_or(ReviewFault::NoEnd)?;
        if last < today { Err(ReviewFault::Past) } else { Ok(last) }
    }
}

fn fault(field: &str, fault: ReviewFault) -> Faults {
    vec![(field.to_owned(), fault)]
}

/// All that was typed or chosen. `known` is what everybody may know of, the programme and every entry of it: where that
/// is nothing, fields go by their names.
/// An entry's id cannot be guessed: who sends it was shown what it is about.
#[must_use]
pub fn kept<'a>(
    known: Option<(&Programme, impl Iterator<Item = &'a Entry>)>,
    pairs: &Pairs,
    language: Language,
) -> Vec<Kept> {
    let (programme, entries) = known.unzip();
    let entries: HashMap<EntryId, &Entry> = entries.into_iter().flatten().map(|entry| (entry.id, entry)).collect();
    let about = |key: &str, id: &str| {
        let (entry, programme) = (entries.get(&id.parse().ok()?)?, programme?);
        Some(named(key, (programme, &entry.subject), language))
    };
    let report = pairs.iter().find(|(key, _)| key == "territory").map(|(_, code)| code.as_str());
    let of_report = |key: &str| {
        let field = text(language, key);
        let territory = report.and_then(|code| programme?.territory(code)).map(|territory| &territory.name);
        territory.map_or(field.clone(), |name| {
            let arguments = [("part", name.get(language).to_owned().into()), ("field", field.into())];
            text_with(language, "unsent-field", &arguments)
        })
    };
    let field = |(key, typed): &(String, String)| {
        if typed.trim().is_empty() {
            return None;
        }
        let (name, typed) = match key.split_once('-') {
            Some(("remark", id)) => (about("unsent-remark", id), typed.clone()),
            Some(("decision", id)) => {
                let chosen = if typed == "return" { "review-return" } else { "review-accept" };
                (about("unsent-decision", id), text(language, chosen))
            }
            _ if key == "reason" => (Some(of_report("review-reason")), typed.clone()),
            _ if key == "ends_on" => (Some(of_report("review-ends")), typed.clone()),
            _ => return None,
        };
        Some(Kept { name: name.unwrap_or_else(|| key.clone()), typed })
    };
    pairs.iter().filter_map(field).collect()
}

fn named(key: &str, (programme, subject): (&Programme, &Subject), language: Language) -> String {
    let code = &subject.territory;
    let territory = programme.territory(code).map_or(code.as_str(), |territory| territory.name.get(language));
    let item = said::item(language, programme, &subject.item);
    let item = match &subject.period {
        Some(period) => format!("{item}, {period}"),
        None => item,
    };
    text_with(language, key, &[("report", territory.to_owned().into()), ("item", item.into())])
}
