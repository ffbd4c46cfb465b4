//! The checks a programme declares, asked of whatever comes in: a form, a sheet or a program.

use super::before::Before;
use crate::{
    domain::{
        check::{self, Failed},
        code::PeriodCode,
        entry::{Status, Subject, Value},
        language::Language,
        number,
        programme::{CheckKind, Programme, Severity},
    },
    intake::new_entry::NewEntry,
    texts::{text, text_with},
};
use std::collections::{BTreeSet, HashMap};

/// The new values that an error of the programme's checks keeps out, with what is said of each.
#[must_use]
pub fn kept_out(new: &[NewEntry], against: (&Programme, Before), language: Language) -> Vec<(Subject, String)> {
    failing(new, against, (Severity::Error, language))
}

/// The new values with which a check of that severity fails, with what is said of each.
///
/// Of a part and its whole, the part is told of where it is new, else the whole; a check that no new value takes part
/// in is not told of.
pub fn failing(
    new: &[NewEntry],
    (programme, before): (&Programme, Before),
    (severity, language): (Severity, Language),
) -> Vec<(Subject, String)> {
    let values: HashMap<&Subject, &Value> = new.iter().map(|entry| (&entry.subject, &entry.value)).collect();
    let territories: BTreeSet<&str> = new.iter().map(|entry| entry.subject.territory.as_str()).collect();
    let mut failing = Vec::new();
    for territory in territories {
        let about = |code: &str, period: Option<&PeriodCode>| Subject::new(territory, code, period.cloned());
        let failed = check::failed(programme, |code, period| {
            let subject = about(code, period);
            let last = before.last(&subject).filter(|last| last.status != Status::Withdrawn);
            values.get(&subject).copied().or_else(|| last.or(before.accepted(&subject)).map(|entry| &entry.value))
        });
        for failed in failed.iter().filter(|failed| failed.check.severity == severity) {
            let looked_at = failed.check.looked_at().into_iter().map(|code| about(code, failed.period.as_ref()));
            if let Some(subject) = looked_at.into_iter().find(|subject| values.contains_key(subject)) {
                failing.push((subject, said(failed, programme, language)));
            }
        }
    }
    failing
}

/// What is said of a check that fails: in the programme's own words, where it has any.
#[must_use]
pub fn said(failed: &Failed, programme: &Programme, language: Language) -> String {
    if let Some(message) = &failed.check.message {
        return message.get(language).to_owned();
    }
    let name =
        |code: &str| programme.item(code).map_or_else(|| code.to_owned(), |item| item.name.get(language).to_owned());
    match (&failed.check.kind, failed.numbers) {
        (CheckKind::AtMost { item, of }, Some((part, whole))) => text_with(
            language,
            "report-at-most",
            &[
                ("part", name(item).into()),
                ("whole", name(of).into()),
                ("more", number::short(part, language).into()),
                ("less", number::short(whole, language).into()),
            ],
        ),
        _ => text(language, "report-outside-phase"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        code::ItemCode,
        example::{self, EVENT, date},
        ledger::reported::Reported,
        programme::Check,
    };

    fn programme() -> Programme {
        let check = |kind, severity| Check { kind, severity, message: None };
        let at_most = CheckKind::AtMost { item: "active".into(), of: "trained".into() };
        let within = CheckKind::WithinPhase { activity: EVENT.into() };
        Programme {
            checks: vec![check(at_most, Severity::Error), check(within, Severity::Warning)],
            ..example::programme()
        }
    }

    fn new(item: &str, value: Value) -> NewEntry {
        NewEntry { subject: Subject::read("T01", item, ""), value, ..NewEntry::default() }
    }

    fn refused(new: &[NewEntry], before: &Reported) -> Vec<ItemCode> {
        let kept_out = kept_out(new, (&programme(), before.into()), Language::English);
        kept_out.into_iter().map(|(subject, _)| subject.item).collect()
    }

    fn standing(item: &str, count: u32) -> Reported {
        Reported::new([example::entry("e1", Subject::read("T01", item, ""), Value::Count(count))])
    }

    #[test]
    fn a_part_larger_than_its_whole_is_kept_out_whether_the_whole_is_new_or_stands() {
        let none = Reported::default();
        assert_eq!(refused(&[new("active", Value::Count(8)), new("trained", Value::Count(5))], &none), ["active"]);
        assert_eq!(refused(&[new("active", Value::Count(8))], &standing("trained", 5)), ["active"]);
        assert!(refused(&[new("active", Value::Count(5))], &standing("trained", 5)).is_empty());
        assert!(refused(&[new("active", Value::Count(8))], &none).is_empty(), "nothing to compare with");
    }

    #[test]
    fn a_whole_that_becomes_smaller_than_its_part_is_told_of() {
        assert_eq!(refused(&[new("trained", Value::Count(5))], &standing("active", 8)), ["trained"]);
    }

    #[test]
    fn a_warning_keeps_nothing_out() {
        assert!(refused(&[new(EVENT, Value::Date(date("2031")))], &Reported::default()).is_empty());
    }
}
