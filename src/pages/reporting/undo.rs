//! Taking something back: what would be recorded, shown before it is.

use super::ways;
use crate::{
    api::{self, UndoAnswer, UndoChanged},
    components::data_table::DataTable,
    domain::{
        asked::Ground,
        entry::Status,
        review::{Overtaken, Undo, Undone},
    },
    pages::answered::{answered, programme_page},
    texts::{text, text_with},
    wording::{
        entries,
        table::{Table, plain},
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Rows of one table; a whole sheet would be too long to read.
const MOST_SHOWN: usize = 200;

#[component]
pub fn UndoPage() -> impl IntoView {
    let query = use_query_map().get_untracked();
    let undone = match (query.get("entry"), query.get("batch")) {
        (Some(id), _) => Undone::Entry(id),
        (None, id) => Undone::Batch(id.unwrap_or_default()),
    };
    answered(move |question| api::undo(question, undone), show)
}

fn show(UndoAnswer { ground, undone, undo }: UndoAnswer) -> impl IntoView {
    let language = ground.question.language;
    let title = text(
        language,
        match undone {
            Undone::Entry(_) => "undo-entry",
            Undone::Batch(_) => "undo-batch",
        },
    );
    let changed = use_context::<UndoChanged>().map(|_| {
        view! { <div class="errors" role="alert"><h2>{text(language, "undo-changed")}</h2></div> }
    });
    let count = undo.steps.len();
    let lead = if count > 0 { "undo-lead" } else { "undo-nothing" };
    let content = view! {
        <h1 class="finding">{title.clone()}</h1>
        {changed}
        <p class="lead">{text(language, lead)}</p>
        {restored(&ground, &undo)}
        {kept(&ground, &undo.overtaken)}
        {(count > 0).then(|| confirmation(&ground, count))}
        <p class="lead"><a href=ways::history_address(&ground, &[])>{text(language, "undo-back")}</a></p>
    };
    programme_page(ground, title, "/history", content.into_any())
}

/// What stands now and what will, value by value.
fn restored(ground: &Ground, undo: &Undo) -> Option<AnyView> {
    let language = ground.question.language;
    let rows = undo.steps.iter().take(MOST_SHOWN).map(|(entry, step)| {
        let after = match step.status {
            Status::Withdrawn => text(language, "review-none"),
            _ => entries::value(ground, &step.of),
        };
        let subject = &entry.subject;
        vec![
            entries::report(ground, (&subject.territory, "")),
            entries::item(ground, entry),
            entries::value(ground, entry),
            after,
        ]
    });
    let table = Table {
        caption: text(language, "undo-restored"),
        rows: plain(rows),
        headings: ["table-territory", "table-item", "undo-now", "undo-after"].map(|key| text(language, key)).into(),
        numbers_from: 4,
    };
    table_under(ground, "undo-restored", (undo.steps.len(), table))
}

/// What cannot be taken back, because something newer stands.
fn kept(ground: &Ground, overtaken: &[Overtaken]) -> Option<AnyView> {
    let language = ground.question.language;
    let rows = overtaken.iter().take(MOST_SHOWN).map(|Overtaken { entry, by }| {
        let subject = &entry.subject;
        let now = format!("{} ({})", entries::value(ground, by), entries::status(language, by.status));
        vec![
            entries::report(ground, (&subject.territory, "")),
            entries::item(ground, entry),
            entries::value(ground, entry),
            now,
        ]
    });
    let table = Table {
        caption: text(language, "undo-overtaken"),
        rows: plain(rows),
        headings: ["table-territory", "table-item", "table-value", "undo-now"].map(|key| text(language, key)).into(),
        numbers_from: 4,
    };
    table_under(ground, "undo-overtaken", (overtaken.len(), table))
}

fn table_under(ground: &Ground, title: &'static str, (count, table): (usize, Table)) -> Option<AnyView> {
    let language = ground.question.language;
    let more = (count > MOST_SHOWN).then(|| {
        let more = count - MOST_SHOWN;
        text_with(language, "undo-more", &[("n", more.into()), ("count", more.to_string().into())])
    });
    (count > 0).then(|| {
        view! {
            <section class="frame">
                <h2>{text(language, title)}</h2>
                <div class="body"><DataTable table /></div>
                {more.map(|more| view! { <p class="note">{more}</p> })}
            </section>
        }
        .into_any()
    })
}

fn confirmation(ground: &Ground, count: usize) -> impl IntoView + use<> {
    let language = ground.question.language;
    let act = text_with(language, "undo-confirm", &[("n", count.into()), ("count", count.to_string().into())]);
    view! {
        <form method="post" class="acts">
            <input type="hidden" name="standing" value=count.to_string() />
            <button type="submit" class="main">{act}</button>
        </form>
    }
}
