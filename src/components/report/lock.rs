//! What is said of a report that was locked or opened again, to everyone it concerns.

use crate::{
    api::ReportLock,
    domain::{
        date::{day_in_words, moment_in_words},
        language::Language,
    },
    texts::text_with,
};
use leptos::prelude::*;

/// Where the lock stands, since when, and by whom; `by` is the name of who took its last step.
#[component]
pub fn LockShown(lock: ReportLock, by: String, language: Language) -> AnyView {
    view! { <p class="lock">{words(&lock, by, language)}</p> }.into_any()
}

fn words(lock: &ReportLock, by: String, language: Language) -> String {
    let when = moment_in_words(lock.since, language);
    let Some((reason, until)) = &lock.opened else {
        return text_with(language, "lock-closed", &[("when", when.into()), ("by", by.into())]);
    };
    let key = if lock.closed { "lock-over" } else { "lock-opened" };
    let until = day_in_words(*until, language);
    text_with(language, key, &[("until", until.into()), ("by", by.into()), ("reason", reason.clone().into())])
}
