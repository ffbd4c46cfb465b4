//! A form, judged against what stands now: what would be recorded, what is wrong, what collides, what is doubtful.

use super::{
    form::Answers,
    questions::{Question, name_of},
    reading::{self, Read},
    sheet::Sheet,
    words,
};
use crate::{
    domain::{
        check::{self, Failed},
        date::PartialDate,
        delay::Verdict,
        entry::{Entry, Status, Subject, Value},
        language::Language,
        programme::Severity,
    },
    intake::{check::said as check_said, new_entry::NewEntry, warning::still_to_come},
    wording::{
        form::{Doubt, Inputs, Writable},
        said::capitalised,
    },
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What a form comes to.
#[derive(Debug, Default)]
pub struct Judged {
    /// What is new, to be recorded together.
    pub changes: Vec<NewEntry>,
    /// What is wrong, by question.
    pub faults: BTreeMap<String, String>,
    /// Questions where somebody else wrote since.
    pub conflicts: BTreeSet<String>,
    pub doubts: Vec<Doubt>,
    /// Questions whose inputs hold something else than what stands.
    pub touched: BTreeSet<String>,
    /// Touched questions of a closed period.
    pub locked: BTreeSet<String>,
    /// Touched questions that this person may not answer.
    pub forbidden: BTreeSet<String>,
    /// An answer stands already, and this person wrote it after the form was opened.
    pub sent_before: bool,
}

/// Judges every answer.
#[must_use]
pub fn judge(sheet: &Sheet, (answers, confirmed): (&Answers, &BTreeSet<String>), language: Language) -> Judged {
    let mut judging = Judging { sheet, language, judged: Judged::default(), values: HashMap::new() };
    let questions = sheet.questions();
    let (reasons, others): (Vec<_>, Vec<_>) = questions.iter().partition(|question| question.is_when_late());
    // A reason is judged once it is known whether the date it explains is late.
    for question in others.into_iter().chain(reasons) {
        if let Some(typed) = answers.get(&question.name()) {
            judging.answer(question, typed);
        }
    }
    judging.cross_check(confirmed);
    judging.look_ahead(confirmed);
    judging.judged
}

struct Judging<'a> {
    sheet: &'a Sheet,
    language: Language,
    judged: Judged,
    /// What the touched questions would say.
    values: HashMap<Subject, Value>,
}

impl Judging<'_> {
    fn answer(&mut self, question: &Question, typed: &Inputs) {
        let (sheet, name) = (self.sheet, question.name());
        let base = typed.based_on.parse().ok().and_then(|id| sheet.entry(&question.subject, id));
        let last = sheet.line(&question.subject).map(|line| line.last());
        let theirs = typed.keep == "theirs";
        if theirs || reading::is_untouched(typed, base, self.language) {
            return;
        }
        if question.is_when_late() && last.is_none() && !self.is_late(question) {
            return;
        }
        let read = reading::read(question, (typed, base), sheet.programme(), self.language);
        if let (Ok((value, _)), Some(standing)) = (&read, sheet.last(&question.subject))
            && reading::says_the_same((value, &typed.note), standing)
        {
            self.judged.sent_before |=
                standing.id.to_string() != typed.based_on && standing.batch.author == *sheet.who.id();
            return;
        }
        self.judged.touched.insert(name.clone());
        match sheet.writable(&question.subject) {
            Writable::Yes => self.take(question, (typed, read), last),
            Writable::Locked => {
                self.judged.locked.insert(name);
            }
            Writable::ByRegion | Writable::No => {
                self.judged.forbidden.insert(name);
            }
        }
    }

    fn take(&mut self, question: &Question, (typed, read): (&Inputs, Result<Read, String>), last: Option<&Entry>) {
        let name = question.name();
        let (value, words) = match read {
            Ok(read) => read,
            Err(fault) => {
                self.judged.faults.insert(name, fault);
                return;
            }
        };
        self.values.insert(question.subject.clone(), value.clone());
        let seen = last.map(|last| last.id.to_string()).unwrap_or_default();
        if typed.based_on != seen && typed.keep != seen {
            self.judged.conflicts.insert(name);
            return;
        }
        let note = Some(typed.note.clone()).filter(|note| !note.trim().is_empty());
        self.judged.changes.push(NewEntry {
            subject: question.subject.clone(),
            value,
            words,
            note,
            replaces: last.map(|last| last.id.to_string()),
            status: self.sheet.status(&question.subject).unwrap_or(Status::Submitted),
            remark: None,
        });
    }

    /// What would stand: the answer that was typed, else what was said last.
    fn value(&self, subject: &Subject) -> Option<&Value> {
        self.values.get(subject).or_else(|| self.sheet.last(subject).map(|entry| &entry.value))
    }

    /// Whether the date a reason explains is certainly late.
    fn is_late(&self, question: &Question) -> bool {
        let programme = self.sheet.programme();
        let planned = programme.plan(None).and_then(|plan| plan.date_of(&question.activity.code));
        let subject = Subject::read(&question.subject.territory, &question.activity.code, "");
        let late = |(planned, date): (&PartialDate, &PartialDate)| {
            Verdict::between(planned, date, &programme.conventions) == Verdict::Late
        };
        match self.value(&subject) {
            Some(Value::Date(date)) => planned.is_some_and(|planned| late((planned, date))),
            _ => false,
        }
    }

    /// Looks at the checks that a touched question takes part in.
    fn cross_check(&mut self, confirmed: &BTreeSet<String>) {
        let sheet = self.sheet;
        let territory = &sheet.territory.code;
        let failed = check::failed(sheet.programme(), |code, period| {
            self.value(&Subject::new(territory.clone(), code, period.cloned()))
        });
        let touched =
            |failed: &Failed, code: &str| self.judged.touched.contains(&name_of(code, failed.period.as_ref()));
        let concerns = |failed: &&Failed| failed.check.looked_at().into_iter().any(|code| touched(failed, code));
        let said = |failed: &Failed| check_said(failed, sheet.programme(), self.language);
        let failed: Vec<(Failed, String)> =
            failed.iter().filter(concerns).map(|failed| (failed.clone(), said(failed))).collect();
        for (failed, said) in failed {
            let field = name_of(failed.check.about(), failed.period.as_ref());
            if failed.check.severity == Severity::Error {
                self.judged.faults.entry(field).or_insert(said);
            } else {
                let key = format!("check:{field}");
                let confirmed = confirmed.contains(&key);
                self.judged.doubts.push(Doubt { key, field, said, confirmed });
            }
        }
    }

    /// Asks again about a date that is still to come, unless a check of the programme asks already.
    fn look_ahead(&mut self, confirmed: &BTreeSet<String>) {
        let (calendar, today) = (self.sheet.programme().conventions.season_calendar, self.sheet.today);
        let doubts: Vec<Doubt> = (self.judged.changes.iter())
            .filter_map(|entry| {
                let Value::Date(date) = &entry.value else { return None };
                let said = still_to_come((date, calendar), today, self.language)?;
                let field = name_of(&entry.subject.item, entry.subject.period.as_ref());
                let key = format!("ahead:{field}");
                Some(Doubt { confirmed: confirmed.contains(&key), said: capitalised(&said), key, field })
            })
            .filter(|doubt| !self.judged.faults.contains_key(&doubt.field))
            .filter(|doubt| self.judged.doubts.iter().all(|other| other.field != doubt.field))
            .collect();
        self.judged.doubts.extend(doubts);
    }
}

/// The inputs a question shows: those that were typed, where they say something else than what stands.
#[must_use]
pub fn merged(
    sheet: &Sheet,
    question: &Question,
    (answers, judged): (&Answers, &Judged),
    language: Language,
) -> Inputs {
    let last = sheet.line(&question.subject).map(|line| line.last());
    let standing = words::shown(last, language);
    match answers.get(&question.name()) {
        Some(typed) if judged.touched.contains(&question.name()) => typed.clone(),
        // What is asked only where a date is late stays as typed, should the date become late again.
        Some(typed) if question.is_when_late() && last.is_none() => typed.clone(),
        _ => standing,
    }
}
