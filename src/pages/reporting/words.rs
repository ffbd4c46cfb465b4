//! How entries, their authors and their reports are named on the pages where people work.

use crate::{
    api::{Names, ReportLock, ReportState},
    components::report::lock::LockShown,
    domain::{
        asked::Ground,
        entry::{Entry, Status},
        language::Language,
        rights::{Action, Who, may},
    },
    texts::{text, text_with},
    wording::said,
};
use leptos::prelude::*;

/// The name of an author; what stands for them where there is none.
pub fn name(language: Language, names: &Names, id: &str) -> String {
    match names.get(id) {
        Some(name) => name.clone(),
        None if id == "command" => text(language, "history-command"),
        None => text(language, "history-unknown"),
    }
}

/// « Territoire 3 », « Territoire 3, 2014 ».
pub fn report(ground: &Ground, (territory, period): (&str, &str)) -> String {
    let name = ground.programme.territory(territory).map(|territory| territory.name.get(ground.question.language));
    let name = name.unwrap_or(territory);
    if period.is_empty() { name.to_owned() } else { format!("{name}, {period}") }
}

/// What an entry says, with its author's own words where they differ: « 20 mars 2014 (« printemps ») ».
pub fn value(ground: &Ground, entry: &Entry) -> String {
    let language = ground.question.language;
    let value = said::value(language, (&ground.programme, &entry.subject.item), &entry.value);
    match &entry.words {
        Some(words) if **words != *value => {
            text_with(language, "review-words", &[("value", value.into()), ("words", words.to_string().into())])
        }
        _ => value,
    }
}

/// The value that stood before, or that none did.
pub fn before(ground: &Ground, entry: Option<&Entry>) -> String {
    entry.map_or_else(|| text(ground.question.language, "review-none"), |entry| value(ground, entry))
}

/// « soumise ».
pub fn status(language: Language, status: Status) -> String {
    text(
        language,
        match status {
            Status::Submitted => "review-submitted",
            Status::Returned => "review-returned",
            Status::Accepted => "review-accepted",
            Status::Withdrawn => "review-withdrawn",
        },
    )
}

/// What an item is called, with its period where it has one.
pub fn item(ground: &Ground, entry: &Entry) -> String {
    let name = said::item(ground.question.language, &ground.programme, &entry.subject.item);
    match &entry.subject.period {
        Some(period) => format!("{name}, {period}"),
        None => name,
    }
}

/// The address of the history, limited to something.
pub fn history_address(ground: &Ground, limits: &[(&str, &str)]) -> String {
    let limits: Vec<String> = limits.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    let query = if limits.is_empty() { String::new() } else { format!("?{}", limits.join("&")) };
    format!("/{}/{}/history{query}", ground.question.language.code(), ground.question.programme)
}

/// A value as an address carries it.
fn encoded(value: &str) -> String {
    let kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    value.bytes().map(|byte| if kept(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// A way to the history, for those who may read it: of one territory, or of any where none is named.
pub fn history_link(ground: &Ground, territory: Option<&str>, limits: &[(&str, &str)]) -> Option<AnyView> {
    let who = use_context::<Who>().unwrap_or_default();
    let may_read = |code: &str| may(&who, Action::ReadReport, &ground.programme, Some(code));
    let readable = match territory {
        Some(code) => may_read(code),
        None => ground.programme.territories.iter().any(|territory| may_read(&territory.code)),
    };
    let language = ground.question.language;
    readable.then(|| {
        view! { <p class="history-link"><a href=history_address(ground, limits)>{text(language, "history-link")}</a></p> }
            .into_any()
    })
}

/// A line for each period of a report that was locked or opened again.
pub fn lock_lines(language: Language, ReportState { locks, names }: &ReportState) -> AnyView {
    let line = |lock: &ReportLock| {
        let (by, period) = (name(language, names, &lock.by), lock.period.clone());
        let period = (!period.is_empty()).then(|| view! { <h3>{period}</h3> });
        view! { {period}<LockShown lock=lock.clone() by language /> }
    };
    locks.iter().map(line).collect_view().into_any()
}

/// The locks of a territory's report and the way to its history; nothing for those who may not read it.
pub fn locks(ground: &Ground, territory: &str, state: Option<ReportState>) -> Option<AnyView> {
    let state = state?;
    let language = ground.question.language;
    let shown = lock_lines(language, &state);
    Some(
        view! {
            <section class="frame">
                <h2>{text(language, "lock-title")}</h2>
                {shown}
                {history_link(ground, Some(territory), &[("territory", territory)])}
            </section>
        }
        .into_any(),
    )
}
