//! Work that takes longer than its reader waits: how far it is, then its file, or why it came to nothing.

use crate::{
    api::{self, JobAnswer, JobShown, JobState},
    domain::{
        date::{day_in_words, local_time, moment_in_words},
        language::Language,
        number,
    },
    pages::answered::{answered, programme_page},
    texts::{text, text_with},
    wording::job::JobKind,
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

#[component]
pub fn JobPage() -> impl IntoView {
    let id = use_params_map().get_untracked().get("job").unwrap_or_default();
    answered(move |question| api::job(question, id), show)
}

fn show(JobAnswer { ground, job }: JobAnswer) -> impl IntoView {
    let question = &ground.question;
    let language = question.language;
    let below = format!("/{}/{}", language.code(), question.programme);
    let title = title(&job, language);
    let state = match &job.state {
        JobState::UnderWay { done, all } => under_way(&job, (*done, *all), language),
        JobState::File => view! { <p class="lead">{file(&job, &below, language)}</p> }.into_any(),
        JobState::Address(address) => {
            view! { <p class="lead"><a href=address.clone()>{text(language, "job-see")}</a></p> }.into_any()
        }
        JobState::Failed(said) => {
            let lost = || text(language, &format!("job-{}-lost-text", job.kind.code()));
            let history = (said.is_empty() && job.kind == JobKind::Record).then(|| {
                view! { <p><a href=format!("{below}/history")>{text(language, "job-see-history")}</a></p> }
            });
            let said = if said.is_empty() { lost() } else { said.clone() };
            view! { <p class="problem-said" role="alert">{said}</p> {history} }.into_any()
        }
    };
    let back = format!("{below}{}", job.back);
    let content = view! {
        <h1 class="finding">{title.clone()}</h1>
        {state}
        <p><a href=back>{text(language, &format!("job-back-{}", job.kind.code()))}</a></p>
    };
    let page = if job.kind == JobKind::Export { "/export" } else { "/import" };
    programme_page(ground, title, page, content.into_any())
}

fn title(job: &JobShown, language: Language) -> String {
    let state = match &job.state {
        JobState::UnderWay { .. } => "under-way",
        JobState::File | JobState::Address(_) => "ready",
        JobState::Failed(said) if said.is_empty() => "lost",
        JobState::Failed(_) => "failed",
    };
    text_with(language, &format!("job-{}-{state}", job.kind.code()), &[("name", job.name.clone().into())])
}

/// How far it is, and that nobody has to wait here.
fn under_way(job: &JobShown, (done, all): (usize, usize), language: Language) -> AnyView {
    let counted = |count: usize| number::decimal(count as f64, 0, language);
    let key = format!("job-{}-progress", job.kind.code());
    let arguments = [("n", all.into()), ("done", counted(done).into()), ("all", counted(all).into())];
    let said = if all == 0 { text(language, "job-begins") } else { text_with(language, &key, &arguments) };
    let bar = if all == 0 {
        view! { <progress aria-label=said.clone()></progress> }.into_any()
    } else {
        view! { <progress max=all.to_string() value=done.to_string() aria-label=said.clone()></progress> }.into_any()
    };
    let since = [("when", moment_in_words(job.begun_at, language).into())];
    view! {
        <div class="job" role="status">{bar}<p>{said}</p></div>
        <p class="note">{text_with(language, "job-since", &since)}" "{text(language, &format!("job-{}-leave", job.kind.code()))}</p>
    }
    .into_any()
}

/// The way to a file, and until when it is kept; or to the page of one that is being written.
pub fn file(job: &JobShown, below: &str, language: Language) -> AnyView {
    let page = format!("{below}/jobs/{}", job.id);
    if job.state != JobState::File {
        return view! { <a href=page>{title(job, language)}</a> }.into_any();
    }
    let until = day_in_words(local_time(job.kept_until).date(), language);
    let asked = [("when", moment_in_words(job.begun_at, language).into()), ("until", until.into())];
    view! {
        <a href=format!("{page}/file") download="" rel="external">{job.name.clone()}</a>
        " "
        {text_with(language, "job-kept", &asked)}
    }
    .into_any()
}
