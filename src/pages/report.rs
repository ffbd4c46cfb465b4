//! The fiche Bilan of a territory: everything it is asked, what stands, and the way to send it.

use crate::{
    api::{self, Assets, ReportAnswer, Told},
    components::{
        islands::Islands,
        report::{Notice, ReportPart, Side},
    },
    domain::{date::day_in_words, language::Language, rights::Who},
    pages::{
        answered::{answered, programme_page},
        reporting::lock_lines,
    },
    texts::{text, text_with},
    wording::form::{Doubt, Writer},
};
use leptos::prelude::*;

#[component]
pub fn ReportPage() -> impl IntoView {
    answered(api::report, show)
}

fn show(answer: ReportAnswer) -> impl IntoView {
    let language = answer.ground.question.language;
    let name = answer.territory.name.get(language).to_owned();
    let title = text_with(language, "report-title", &[("territory", name.clone().into())]);
    let phase = answer.ground.programme.phase;
    let day = |day| day_in_words(day, language);
    let lead = [("starts", day(phase.starts).into()), ("ends", day(phase.ends).into())];
    let writes = answer.is_open();
    let lead = text_with(language, if writes { "report-lead" } else { "report-lead-read" }, &lead);
    let behalf = (answer.writer == Writer::Coordination)
        .then(|| view! { <p class="behalf">{text_with(language, "report-behalf", &[("territory", name.into())])}</p> });
    let parts = answer.parts.iter().map(|part| {
        view! { <ReportPart ground=answer.ground.clone() part=part.clone() writes today=answer.today /> }
    });
    let parts = parts.collect_view();
    let body = if writes { form(&answer, parts.into_any()) } else { parts.into_any() };
    let assets = expect_context::<Assets>();
    let content = view! {
        <div class="report">
            <div class="main">
                <Notice answer=answer.clone() />
                <h1>{title.clone()}</h1>
                <p class="lead">{lead}</p>
                {behalf}
                {lock_lines(language, &answer.state)}
                {body}
            </div>
            <Side answer=answer.clone() />
        </div>
        {writes.then(|| view! {
            <Islands />
            <script type="module" src=assets.url("draft-form.js")></script>
        })}
    };
    programme_page(answer.ground, title, "/report", content.into_any())
}

/// The form around the parts, with what the script that keeps drafts has to say.
fn form(answer: &ReportAnswer, parts: AnyView) -> AnyView {
    let language = answer.ground.question.language;
    let said = |key: &str| text(language, key);
    let account = use_context::<Who>().unwrap_or_default().id().to_owned();
    let address = format!("/{}/{}/report/{}", language.code(), answer.ground.question.programme, answer.territory.code);
    let send = if answer.writer == Writer::Committee { "report-send" } else { "report-record" };
    view! {
        <form
            method="post"
            action=address.clone()
            novalidate
            data-draft=format!("{address}/draft")
            data-account=account
            data-told=if answer.told == Told::Nothing { "nothing" } else { "something" }
            data-saved=said("report-draft-saved")
            data-saving=said("report-draft-saving")
            data-local=said("report-draft-local")
            data-restored=said("report-draft-restored")
            data-elsewhere=said("report-draft-elsewhere")
            data-too-long=said("report-draft-too-long")
            data-signed-out=said("report-draft-signed-out")
        >
            // The key « Enter » presses the first button of a form: it must not choose a reading of a date.
            <button class="hidden" name="act" value="check" tabindex="-1" aria-hidden="true">{said("report-check")}</button>
            <input type="hidden" name="territory" value=answer.territory.code.to_string() />
            <input type="hidden" name="version" value=answer.version.to_string() />
            {parts}
            {confirmation(&answer.doubts, language)}
            <div class="actions">
                <button class="first" name="act" value="send">{said(send)}</button>
                <button name="act" value="check">{said("report-check")}</button>
                <button name="act" value="draft">{said("report-save")}</button>
            </div>
        </form>
    }
    .into_any()
}

/// One box to tick for all that is doubtful.
fn confirmation(doubts: &[Doubt], language: Language) -> Option<AnyView> {
    if doubts.is_empty() {
        return None;
    }
    let keys: Vec<&str> = doubts.iter().map(|doubt| doubt.key.as_str()).collect();
    let confirmed = doubts.iter().all(|doubt| doubt.confirmed);
    Some(
        view! {
            <div class="doubts" id="doubts">
                <ul>{doubts.iter().map(|doubt| view! { <li>{doubt.said.clone()}</li> }).collect_view()}</ul>
                <label><input type="checkbox" name="confirmed" value=keys.join(" ") checked=confirmed /><span>{text(language, "report-confirm")}</span></label>
            </div>
        }
        .into_any(),
    )
}
