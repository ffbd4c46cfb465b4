//! What is wrong with a form of the review page, at its head, each with the way to its field.

use crate::{
    api::ReviewGiven,
    domain::{
        asked::Ground,
        language::Language,
        review::{Moved, Report},
    },
    texts::{text, text_with},
    wording::{entries, form::ReviewFault},
};
use leptos::prelude::*;

/// The summary of errors; nothing where the form was recorded.
#[component]
pub fn Faults(ground: Ground, given: ReviewGiven, reports: Vec<Report>) -> impl IntoView {
    let language = ground.question.language;
    let of = |name: &str| given.field(name).unwrap_or_default().trim().to_owned();
    let (territory, period) = (of("territory"), of("period"));
    let (wrong, moved) = (!given.faults.is_empty(), !given.moved.is_empty());
    let place = |field: &str| match field {
        "reason" | "ends_on" => {
            let part = if field == "reason" { "reason" } else { "ends" };
            format!("#{part}-{territory}-{period}")
        }
        "act" => "#content".to_owned(),
        field => format!("#{field}"),
    };
    let faults: Vec<_> = given
        .faults
        .iter()
        .map(|(field, fault)| {
            let named = value_of(&ground, &reports, field);
            let named =
                named.or_else(|| (!territory.is_empty()).then(|| entries::report(&ground, (&territory, &period))));
            let said = explained(language, fault);
            let said = match named {
                Some(place) => {
                    text_with(language, "review-fault-at", &[("place", place.into()), ("words", said.into())])
                }
                None => said,
            };
            view! { <li><a href=place(field)>{said}</a></li> }
        })
        .collect();
    let changes: Vec<_> = given.moved.iter().map(|moved| view! { <li>{both(&ground, moved)}</li> }).collect();
    let title = if moved { "review-moved" } else { "review-faults" };
    (wrong || moved).then(|| {
        view! {
            <div class="errors" role="alert">
                <h2>{text(language, title)}</h2>
                <ul>{faults}{changes}</ul>
            </div>
        }
    })
}

/// « Territoire 3, Multiplicateurs formés »: what the comment of that name is about.
fn value_of(ground: &Ground, reports: &[Report], field: &str) -> Option<String> {
    let id = field.strip_prefix("remark-")?;
    let entry = reports.iter().flat_map(|report| &report.fields).find(|field| field.proposed.id.to_string() == id);
    let entry = &entry?.proposed;
    Some(format!("{}, {}", entries::report(ground, (&entry.subject.territory, "")), entries::item(ground, entry)))
}

/// The sentence beside the field of that name, and the id by which the field says that this describes it.
pub fn beside(language: Language, given: Option<&ReviewGiven>, (field, id): (&str, &str)) -> Option<(AnyView, String)> {
    let (_, fault) = given?.faults.iter().find(|(faulty, _)| faulty == field)?;
    let (said, id) = (explained(language, fault), format!("{id}.fault"));
    let described_by = id.clone();
    let sentence =
        view! { <p class="message" id=id><span class="hidden">{text(language, "report-error")}" "</span>{said}</p> };
    Some((sentence.into_any(), described_by))
}

/// What to correct.
fn explained(language: Language, fault: &ReviewFault) -> String {
    let key = match fault {
        ReviewFault::Unreadable(why) => {
            return text_with(language, "review-fault-date", &[("why", why.clone().into())]);
        }
        ReviewFault::Nothing => "review-fault-nothing",
        ReviewFault::NoRemark => "review-fault-no-remark",
        ReviewFault::RemarkUnused => "review-fault-unused",
        ReviewFault::Mixed => "review-fault-mixed",
        ReviewFault::NoReason => "review-fault-no-reason",
        ReviewFault::NoEnd => "review-fault-no-end",
        ReviewFault::Past => "review-fault-past",
        ReviewFault::NotLocked => "review-fault-not-locked",
        ReviewFault::TooLong => "review-fault-too-long",
        ReviewFault::Invisible => "review-fault-invisible",
    };
    text(language, key)
}

/// The value that was seen and the one that stands now.
fn both(ground: &Ground, Moved { seen, now }: &Moved) -> String {
    let language = ground.question.language;
    let (Some(seen), Some(now)) = (seen, now) else {
        return text(language, "review-moved-unknown");
    };
    let arguments = [
        ("item", entries::item(ground, seen).into()),
        ("report", entries::report(ground, (&seen.subject.territory, "")).into()),
        ("seen", entries::value(ground, seen).into()),
        ("now", entries::value(ground, now).into()),
        ("status", entries::status(language, now.status).into()),
    ];
    text_with(language, "review-moved-both", &arguments)
}
