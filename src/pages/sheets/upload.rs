//! What a sheet would change, row by row, before anything is recorded: look, choose, record.

use super::import::problem_said;
use crate::{
    api::{self, ImportProblem, UploadAnswer, UploadPart},
    domain::{language::Language, number},
    pages::answered::{answered, programme_page},
    texts::{text, text_with},
    wording::upload::{Change, UploadRow},
};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

#[component]
pub fn UploadPage() -> impl IntoView {
    let (parameters, query) = (use_params_map().get_untracked(), use_query_map().get_untracked());
    let part = UploadPart {
        id: parameters.get("upload").unwrap_or_default(),
        only: query.get("only").and_then(|only| Change::from_code(&only)),
        page: query.get("page").and_then(|page| page.parse().ok()).unwrap_or(1),
    };
    let problem = use_context::<ImportProblem>();
    answered(move |question| api::upload(question, part), move |answer| show(&answer, problem))
}

fn show(answer: &UploadAnswer, problem: Option<ImportProblem>) -> impl IntoView + use<> {
    let language = answer.ground.question.language;
    let title = text_with(language, "upload-title", &[("source", answer.source.clone().into())]);
    let records = Change::ALL.into_iter().any(|change| change.is_to_record() && answer.count(change) > 0);
    let lead = if records {
        text(language, "upload-lead")
    } else if answer.count(Change::Refused) == 0 {
        text(language, "upload-same")
    } else {
        text(language, "upload-nothing")
    };
    let content = view! {
        <h1 class="finding">{title.clone()}</h1>
        <p class="lead">{lead}</p>
        {problem_said(problem)}
        {counts(answer)}
        {(answer.count(Change::Refused) > 0).then(|| {
            let file = format!("{}/refused.xlsx", address(answer));
            view! { <p><a href=file download="" rel="external">{text(language, "upload-refused-file")}</a></p> }
        })}
        <form class="upload" method="post" action=address(answer)>
            {choices(answer, records)}
            {table(answer)}
        </form>
        {pages(answer)}
    };
    programme_page(answer.ground.clone(), title, "/import", content.into_any())
}

fn address(answer: &UploadAnswer) -> String {
    let question = &answer.ground.question;
    format!("/{}/{}/import/{}", question.language.code(), question.programme, answer.part.id)
}

/// The address of a page of the preview.
fn page_address(answer: &UploadAnswer, only: Option<Change>, page: usize) -> String {
    let only = only.map(|only| format!("only={}", only.code()));
    let page = (page > 1).then(|| format!("page={page}"));
    let parts: Vec<String> = only.into_iter().chain(page).collect();
    let query = if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) };
    format!("{}{query}", address(answer))
}

fn counted(count: usize, language: Language) -> String {
    number::decimal(count as f64, 0, language)
}

/// How many rows of each kind there are; each is the way to them.
fn counts(answer: &UploadAnswer) -> impl IntoView + use<> {
    let language = answer.ground.question.language;
    let only = answer.part.only;
    let all = answer.counts.iter().sum();
    let kinds = Change::ALL.into_iter().filter(|change| answer.count(*change) > 0).map(Some);
    let links = std::iter::once(None).chain(kinds).map(|kind| {
        let (key, count) = match kind {
            None => ("upload-only-all".to_owned(), all),
            Some(change) => (format!("upload-only-{}", change.code()), answer.count(change)),
        };
        let said = text_with(language, &key, &[("n", count.into()), ("count", counted(count, language).into())]);
        let here = (kind == only).then_some("true");
        view! { <li><a href=page_address(answer, kind, 1) aria-current=here>{said}</a></li> }
    });
    view! { <ul class="upload-counts">{links.collect_view()}</ul> }
}

/// What may be done with the sheet.
fn choices(answer: &UploadAnswer, records: bool) -> impl IntoView + use<> {
    let language = answer.ground.question.language;
    let doubtful = answer.count(Change::Suspicious) > 0;
    let button = |choice: &'static str, key: &'static str| {
        view! { <button type="submit" name="choice" value=choice>{text(language, key)}</button> }
    };
    view! {
        <p class="upload-choices">
            {(records && doubtful).then(|| button("sure", "upload-record-sure"))}
            {records.then(|| button("all", "upload-record-all"))}
            {records.then(|| button("chosen", "upload-record-chosen"))}
            {button("none", "upload-give-up")}
        </p>
    }
}

fn table(answer: &UploadAnswer) -> impl IntoView + use<> {
    let language = answer.ground.question.language;
    let heads = ["row", "territory", "item", "period", "before", "value", "note", "what"]
        .map(|head| view! { <th scope="col">{text(language, &format!("upload-head-{head}"))}</th> })
        .collect_view();
    let rows = answer.rows.iter().map(|row| line(row, language)).collect_view();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=text(language, "upload-table")>
            // A table that a phone shows as cards stays one to who listens to it.
            <table class="upload-rows stacked" role="table">
                <thead role="rowgroup">
                    <tr role="row"><th scope="col">{text(language, "upload-head-choose")}</th>{heads}</tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}

/// One row of the sheet: what it says, what stands now, and what would become of it.
fn line(row: &UploadRow, language: Language) -> impl IntoView + use<> {
    let number = row.row.to_string();
    let [territory, item, period, value, note] = row.cells.clone();
    let choose = row.change.is_to_record().then(|| {
        let label = text_with(language, "upload-choose-row", &[("row", number.clone().into())]);
        view! { <input type="checkbox" name="row" value=number.clone() aria-label=label /> }
    });
    let head = |head: &str| text(language, &format!("upload-head-{head}"));
    // An empty cell holds nothing at all, so that a card leaves it out.
    let cell = |name: &'static str, said: Option<String>| {
        let said = said.filter(|said| !said.is_empty());
        view! { <td role="cell" data-label=head(name)>{said}</td> }
    };
    let about = |said: String| {
        let said = Some(said).filter(|said| !said.is_empty());
        view! { <td role="cell" class="about">{said}</td> }
    };
    let reasons = row.reasons.iter().map(|reason| view! { <span class="reason">{reason.clone()}</span> });
    view! {
        <tr role="row" class=row.change.code()>
            <td role="cell" class="tick">{choose}</td>
            <th scope="row" role="rowheader" class="row-number" data-label=head("row")>{number}</th>
            {about(territory)}
            {about(item)}
            {about(period)}
            {cell("before", row.before.clone())}
            {cell("value", Some(value))}
            {cell("note", Some(note))}
            <td role="cell" data-label=head("what")><b>{text(language, &format!("upload-{}", row.change.code()))}</b>" "{reasons.collect_view()}</td>
        </tr>
    }
}

/// The way to the other pages of a long sheet.
fn pages(answer: &UploadAnswer) -> impl IntoView + use<> {
    let language = answer.ground.question.language;
    let (page, last) = (answer.part.page, answer.pages);
    let to = |page: usize, key: &'static str| {
        view! { <a href=page_address(answer, answer.part.only, page)>{text(language, key)}</a> }
    };
    (last > 1).then(|| {
        let said = [("page", counted(page, language).into()), ("pages", counted(last, language).into())];
        view! {
            <nav class="upload-pages" aria-label=text(language, "upload-pages")>
                {(page > 1).then(|| to(page - 1, "upload-previous"))}
                <span>{text_with(language, "upload-page", &said)}</span>
                {(page < last).then(|| to(page + 1, "upload-next"))}
            </nav>
        }
    })
}
