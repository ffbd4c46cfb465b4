//! The page of a report: what stands, what was typed, what is wrong with it, what came of sending it.

use super::attempt::Attempt;
use crate::{
    api::{ApiError, Field, Part, ReportAnswer, Saved, Told},
    domain::{
        asked::{Ground as Looked, Question},
        date::moment_in_words,
        entry::Status,
        language::Language,
        rights::Who,
    },
    intake::report::{
        form::{Answers, Form},
        judged::{Judged, judge, merged},
        questions::Question as Ground,
        sheet::Sheet,
        words::{self, Names},
    },
    server::{
        acts::{report::sheet::Opened, review::report_state},
        clock,
        programmes::{fault::internal, held::Held},
        state::Jalons,
        store::Draft,
    },
    wording::said::capitalised,
};
use axum::http::request::Parts;
use leptos::prelude::use_context;

/// What the page of a report shows to whoever asks.
pub async fn report(question: Question) -> Result<ReportAnswer, ApiError> {
    let jalons = use_context::<Jalons>().ok_or(ApiError::Internal)?;
    let who = use_context::<Who>().unwrap_or_default();
    let attempt = use_context::<Attempt>();
    let sent = use_context::<Parts>().and_then(|parts| sent_batch(parts.uri.query().unwrap_or_default()));
    if let Some(Attempt::Refused(error)) = attempt {
        return Err(error);
    }
    let code = question.territory.clone().unwrap_or_default();
    let Opened { sheet, held } = Opened::open(&jalons, &who, (&question.programme, &code)).await?;
    let names = jalons.programmes.store().names().await.map_err(|error| internal(&error))?;
    let draft = draft_of(&jalons, &sheet).await?;
    let language = question.language;
    let looked = Looked::read(&jalons.programmes, &who, question).await?;
    let ground = looked.clone();
    let (form, told, newer) = match attempt {
        Some(Attempt::Form(form, told)) => {
            let newer = (told == Told::NewerDraft).then(|| draft.as_ref().map(answers_of).unwrap_or_default());
            (*form, told, newer)
        }
        _ => (drafted(draft.as_ref()), sent.map_or(Told::Nothing, |batch| told_of((&sheet, &held), &batch)), None),
    };
    let judged = judge(&sheet, (&form.answers, &form.confirmed), language);
    let writing = Writing { sheet: &sheet, form: &form, judged: &judged, told: &told, newer: newer.as_ref() };
    let parts = writing.parts(&names, language);
    let doubts = if told == Told::Nothing { Vec::new() } else { judged.doubts.clone() };
    let state = report_state(&jalons, &who, (sheet.programme(), &sheet.territory.code)).await?;
    let waiting = held.ledger.waiting().filter(|entry| entry.subject.territory == sheet.territory.code).count();
    Ok(ReportAnswer {
        ground,
        writer: sheet.writer(),
        told,
        parts,
        doubts,
        version: draft.as_ref().map_or(0, |draft| draft.version),
        draft: draft.as_ref().filter(|_| !judged.touched.is_empty()).map(|draft| saved(draft, language)),
        waiting,
        state: state.unwrap_or_default(),
        today: clock::today(),
        territory: sheet.territory.clone(),
    })
}

/// The batch an address says was sent: `?sent=…`.
fn sent_batch(query: &str) -> Option<String> {
    query.split('&').find_map(|part| part.strip_prefix("sent=")).map(str::to_owned)
}

/// What is told of a batch: how many values it recorded here, if this person recorded it.
fn told_of((sheet, held): (&Sheet, &Held), batch: &str) -> Told {
    let of_batch = held.entries().iter().rev().filter(|entry| {
        entry.batch.id == *batch
            && entry.batch.author == sheet.who.id()
            && entry.subject.territory == sheet.territory.code
    });
    match of_batch.count() {
        0 => Told::Nothing,
        count => Told::Sent(count),
    }
}

/// What this person was writing here, if anything.
pub(super) async fn draft_of(jalons: &Jalons, sheet: &Sheet) -> Result<Option<Draft>, ApiError> {
    let Some(account) = sheet.who.account() else { return Ok(None) };
    let of = (sheet.programme().slug.as_str(), sheet.territory.code.as_str(), account.id.as_str());
    jalons.programmes.store().draft(of).await.map_err(|error| internal(&error))
}

/// What a draft holds; nothing where an older version of Jalons wrote something else.
pub(super) fn answers_of(draft: &Draft) -> Answers {
    serde_json::from_str(&draft.fields).unwrap_or_default()
}

fn drafted(draft: Option<&Draft>) -> Form {
    Form { answers: draft.map(answers_of).unwrap_or_default(), ..Form::default() }
}

/// « 25 novembre 2026, 14 h 32 », at Montréal: a browser says it in its own time.
pub fn saved(draft: &Draft, language: Language) -> Saved {
    Saved { said: moment_in_words(draft.saved_at, language), at: words::minute(draft.saved_at) }
}

/// A form on its way to the page.
struct Writing<'a> {
    sheet: &'a Sheet,
    form: &'a Form,
    judged: &'a Judged,
    told: &'a Told,
    /// What another window has saved.
    newer: Option<&'a Answers>,
}

impl Writing<'_> {
    fn parts(&self, names: &Names, language: Language) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        for question in self.sheet.questions() {
            let field = self.field(&question, names, language);
            match parts.last_mut().filter(|part| question.activity.code == part.code) {
                Some(part) => part.fields.push(field),
                None => parts.push(Part { code: question.activity.code.to_string(), fields: vec![field] }),
            }
        }
        parts
    }

    fn field(&self, question: &Ground, names: &Names, language: Language) -> Field {
        let (sheet, name) = (self.sheet, question.name());
        let line = sheet.line(&question.subject);
        let say = |entry| words::said(sheet, (question, entry), names, language);
        let conflict = self.judged.conflicts.contains(&name);
        let elsewhere = self.newer.and_then(|newer| self.elsewhere(question, newer));
        let current = line.map(|line| line.last()).filter(|_| conflict);
        let told = *self.told != Told::Nothing;
        let typed = merged(sheet, question, (&self.form.answers, self.judged), language);
        let base = typed.based_on.parse().ok().and_then(|id| sheet.entry(&question.subject, id));
        let fault = self.judged.faults.get(&name).filter(|_| told).map(|fault| capitalised(fault));
        Field {
            label: question.item.map(|item| item.name.clone()),
            period: question.period.map(|period| period.code.to_string()),
            kind: question.kind.clone(),
            when_late: question.is_when_late(),
            was_empty: words::shown(base, language).empty,
            typed,
            changes: self.judged.touched.contains(&name),
            writable: sheet.writable(&question.subject),
            accepted: line.and_then(|line| line.accepted()).map(say),
            submitted: line.and_then(|line| line.waiting()).map(say),
            returned: line.and_then(|line| line.returned()).map(say),
            fault,
            other: match (current, elsewhere) {
                (Some(entry), _) if entry.status == Status::Withdrawn => {
                    Some(crate::wording::form::Said { value: String::new(), ..say(entry) })
                }
                (Some(entry), _) => Some(say(entry)),
                (None, elsewhere) => elsewhere,
            },
            name,
        }
    }

    /// What another window holds for a question, where that differs from this one.
    fn elsewhere(&self, question: &Ground, newer: &Answers) -> Option<crate::wording::form::Said> {
        let (name, nothing) = (question.name(), crate::wording::form::Inputs::default());
        let (mine, theirs) = (self.form.answers.get(&name)?, newer.get(&name).unwrap_or(&nothing));
        let same = mine.value.trim() == theirs.value.trim() && mine.empty == theirs.empty && mine.note == theirs.note;
        let value = if theirs.empty.is_empty() { theirs.value.clone() } else { theirs.empty.clone() };
        let note = Some(theirs.note.clone()).filter(|note| !note.is_empty());
        (!same && self.judged.touched.contains(&name)).then(|| crate::wording::form::Said {
            value,
            note,
            ..Default::default()
        })
    }
}
