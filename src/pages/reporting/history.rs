//! Who changed what, when, and from which file.

use super::ways;
use crate::{
    api::{self, Choices, HistoryAnswer},
    components::data_table::DataTable,
    domain::{
        asked::Ground,
        date::moment_in_words,
        entry::Status,
        language::Language,
        review::{self, Change, Filter},
    },
    pages::answered::{answered, programme_page},
    texts::{text, text_with},
    wording::{
        entries, said,
        table::{Datum, Table},
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

#[component]
pub fn HistoryPage() -> impl IntoView {
    let query = use_query_map().get_untracked();
    let part = |name: &str| query.get(name).filter(|value| !value.is_empty());
    let filter = Filter {
        territory: part("territory"),
        item: part("item"),
        author: part("author"),
        source: part("source"),
        batch: part("batch"),
    };
    let after = part("after");
    let recorded = filter.batch.is_some() && part("recorded").is_some();
    answered(move |question| api::history(question, filter, after), move |answer| show(answer, recorded))
}

fn show(answer: HistoryAnswer, recorded: bool) -> impl IntoView {
    let HistoryAnswer { ground, filter, page, .. } = &answer;
    let language = ground.question.language;
    let title = text(language, "history-title");
    let body = if page.changes.is_empty() {
        view! { <p class="lead">{text(language, "history-none")}</p> }.into_any()
    } else {
        let rows = page.changes.iter().map(|change| row(&answer, change)).collect();
        let mut keys = vec![
            "history-when",
            "history-who",
            "history-what",
            "history-before",
            "history-after",
            "history-status",
            "history-why",
            "history-from",
        ];
        keys.extend(answer.may_undo.then_some("history-act"));
        let headings: Vec<String> = keys.into_iter().map(|key| text(language, key)).collect();
        let table = Table { caption: title.clone(), numbers_from: headings.len(), headings, rows };
        view! { <DataTable table stacked=true /> }.into_any()
    };
    let older = page.next.map(|next| next.to_string()).map(|next| {
        let limits: Vec<(&str, &str)> = filter.given().into_iter().chain([("after", next.as_str())]).collect();
        let address = ways::history_address(ground, &limits);
        view! { <p class="lead"><a rel="next" href=address>{text(language, "history-older")}</a></p> }
    });
    let batch = filter.batch.as_deref().filter(|_| answer.may_undo && !page.changes.is_empty()).map(|batch| {
        let address = undo_address(ground, ("batch", batch));
        view! { <p class="lead"><a href=address>{text(language, "history-undo-batch")}</a></p> }
    });
    let content = view! {
        <h1 class="finding">{title.clone()}</h1>
        {recorded.then(|| told(page, language))}
        <p class="lead">{text(language, "history-lead")}</p>
        {limits(&answer)}
        {batch}
        {body}
        {older}
    };
    programme_page(ground.clone(), title, "/history", content.into_any())
}

/// That a batch was just recorded, and how many values it has.
fn told(page: &review::HistoryPage, language: Language) -> Option<impl IntoView + use<>> {
    let count = page.changes.len();
    let all = page.next.is_none() && count > 0;
    let said = [("n", count.into()), ("count", count.to_string().into())];
    let said = if all { text_with(language, "history-recorded", &said) } else { text(language, "review-recorded") };
    (count > 0).then(|| view! { <p class="recorded" role="status">{said}</p> })
}

fn undo_address(ground: &Ground, (name, id): (&str, &str)) -> String {
    ways::history_address(ground, &[(name, id)]).replacen("/history?", "/history/undo?", 1)
}

/// One entry: when, who, what, from what to what, where it stands, why, and where it comes from.
fn row(answer: &HistoryAnswer, change: &Change) -> Vec<Datum> {
    let HistoryAnswer { ground, names, .. } = answer;
    let language = ground.question.language;
    let entry = &change.entry;
    let subject = &entry.subject;
    let what = format!("{}, {}", entries::report(ground, (&subject.territory, "")), entries::item(ground, entry));
    let after = match entry.status {
        Status::Withdrawn => text(language, "review-none"),
        _ => entries::value(ground, entry),
    };
    let why: Vec<&str> = [entry.note.as_deref(), entry.remark.as_deref()].into_iter().flatten().collect();
    let from = Datum {
        link: Some(ways::history_address(ground, &[("batch", &entry.batch.id)])),
        ..said::source(language, &entry.batch.source).into()
    };
    let mut row: Vec<Datum> = [
        moment_in_words(entry.recorded_at(), language),
        entries::name(language, names, &entry.batch.author),
        what,
        entries::before(ground, change.before.as_ref()),
        after,
        entries::status(language, entry.status),
        why.join(" "),
    ]
    .map(Datum::from)
    .into();
    row.push(from);
    if answer.may_undo {
        let nothing = entry.status == Status::Withdrawn && change.before.is_none();
        let act = (change.stands && !nothing).then(|| Datum {
            link: Some(undo_address(ground, ("entry", &entry.id.to_string()))),
            ..text(language, "history-undo").into()
        });
        row.push(act.unwrap_or_default());
    }
    row
}

/// What the history can be limited to, as a plain form whose answer is an address.
fn limits(answer: &HistoryAnswer) -> impl IntoView + use<> {
    let HistoryAnswer { ground, filter, choices, names, .. } = answer;
    let language = ground.question.language;
    let Choices { territories, items, authors, sources } = choices;
    let named = |codes: &[String], name: &dyn Fn(&String) -> String| {
        let mut options: Vec<(String, String)> = codes.iter().map(|code| (code.clone(), name(code))).collect();
        options.insert(0, (String::new(), text(language, "history-all")));
        options
    };
    let territories = named(territories, &|code| entries::report(ground, (code, "")));
    let items = named(items, &|code| said::item(language, &ground.programme, code));
    let authors = named(authors, &|id| entries::name(language, names, id));
    let sources = named(sources, &|source| said::source(language, source));
    let fields = [
        select(("territory", text(language, "table-territory")), territories, filter.territory.as_deref()),
        select(("item", text(language, "table-item")), items, filter.item.as_deref()),
        select(("author", text(language, "history-who")), authors, filter.author.as_deref()),
        select(("source", text(language, "history-from")), sources, filter.source.as_deref()),
    ];
    let everything = (!filter.given().is_empty()).then(|| {
        view! { <p><a href=ways::history_address(ground, &[])>{text(language, "head-everything")}</a></p> }
    });
    view! {
        <form method="get" class="choose">
            {fields.collect_view()}
            <p><button type="submit">{text(language, "head-show")}</button></p>
            {everything}
        </form>
    }
}

/// A labelled list of values and their names.
fn select((name, label): (&'static str, String), options: Vec<(String, String)>, chosen: Option<&str>) -> AnyView {
    let options = options
        .into_iter()
        .map(|(value, said)| {
            let selected = value == chosen.unwrap_or_default();
            view! { <option value=value selected=selected>{said}</option> }
        })
        .collect_view();
    view! { <p><label for=name>{label}</label><select id=name name=name>{options}</select></p> }.into_any()
}
