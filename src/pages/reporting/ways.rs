//! The ways to the history of a report, and what is said of its locks.

use crate::{
    api::{ReportLock, ReportState},
    components::report::lock::LockShown,
    domain::{
        asked::Ground,
        language::Language,
        rights::{Action, Who, may},
    },
    texts::text,
    wording::entries,
};
use leptos::prelude::*;

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
        let (by, period) = (entries::name(language, names, &lock.by), lock.period.clone());
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
