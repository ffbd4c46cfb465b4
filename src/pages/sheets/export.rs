//! What can be taken away of a programme: the sheet to fill, the accepted values, the figures; in which formats.

use crate::{
    api::{self, ExportAnswer},
    components::named::named,
    domain::asked::Question,
    pages::{
        answered::{answered, programme_page},
        job::file,
    },
    texts::{text, text_with},
};
use leptos::prelude::*;

/// Where the files of a programme are, below it.
const DATA: &str = "/data/";

#[component]
pub fn ExportPage() -> impl IntoView {
    answered(api::export, show)
}

/// What is taken for one territory or for all: its word in the page, and its files.
struct Offer {
    word: &'static str,
    /// The parts of the question that go with it, by name.
    kept: Vec<(&'static str, String)>,
    /// Path below the programme, and the name of the format.
    files: &'static [(&'static str, &'static str)],
}

fn show(answer: ExportAnswer) -> impl IntoView {
    let language = answer.ground.question.language;
    let name = answer.ground.programme.name.clone();
    let title = text_with(language, "export-title", &[("programme", name.get(language).to_owned().into())]);
    let kept = answer.ground.question.kept().into_iter().filter(|(name, _)| *name != "territory");
    let kept = kept.map(|(name, value)| (name, value.to_owned())).collect();
    let sheet = Offer { word: "sheet", kept: Vec::new(), files: &[("/export/sheet.xlsx", "XLSX")] };
    let files = &[("/data/entries.xlsx", "XLSX"), ("/data/entries.csv", "CSV"), ("/data/entries.json", "JSON")];
    let values = Offer { word: "values", kept, files };
    let kept = answer.ground.question.kept().into_iter().filter(|(name, _)| *name != "territory");
    let kept = kept.map(|(name, value)| (name, value.to_owned())).collect();
    let files = &[("/data/package.zip", "ZIP"), ("/data/activities.xml", "XML"), ("/data/milestones.ics", "ICS")];
    let open = Offer { word: "open", kept, files };
    let figures = [("/data/figures.csv", "CSV"), ("/data/figures.json", "JSON")]
        .map(|(path, format)| {
            let address = answer.ground.question.link(path);
            view! { <li><a href=address download="" rel="external">{format}</a></li> }
        })
        .collect_view();
    let content = view! {
        <h1 class="finding">{named(&title, &name, language)}</h1>
        <p class="lead">{text(language, "export-lead")}</p>
        {ready(&answer)}
        {answer.fills.then(|| view! {
            <section class="export">
                <h2 id="sheet">{text(language, "export-sheet")}</h2>
                <p>{text(language, "export-sheet-text")}</p>
                {choice(&answer, &sheet)}
            </section>
        })}
        <section class="export">
            <h2 id="values">{text(language, "export-values")}</h2>
            <p>{text(language, "export-values-text")}</p>
            <p>{text(language, "export-values-formats")}</p>
            {choice(&answer, &values)}
        </section>
        <section class="export">
            <h2 id="open">{text(language, "export-open")}</h2>
            <p>{text(language, "export-open-text")}</p>
            {choice(&answer, &open)}
        </section>
        <section class="export">
            <h2 id="figures">{text(language, "export-figures")}</h2>
            <p>{text(language, "export-figures-text")}</p>
            <ul class="formats">{figures}</ul>
        </section>
    };
    programme_page(answer.ground.clone(), title, "/export", content.into_any())
}

/// The files that were asked for and are prepared apart.
fn ready(answer: &ExportAnswer) -> Option<impl IntoView + use<>> {
    let Question { language, programme, .. } = &answer.ground.question;
    let (language, below) = (*language, format!("/{}/{programme}", language.code()));
    let files = answer.jobs.iter().map(|job| view! { <li>{file(job, &below, language)}</li> }).collect_view();
    let said = answer.apart.then(|| view! { <p>{text(language, "export-apart")}</p> });
    (answer.apart || !answer.jobs.is_empty()).then(|| {
        view! {
            <section class="export">
                <h2 id="ready">{text(language, "export-ready")}</h2>
                {said}
                <ul class="ready">{files}</ul>
            </section>
        }
    })
}

/// A plain form: which territory, and a button a format. Whoever has one territory is not asked which.
fn choice(answer: &ExportAnswer, offer: &Offer) -> AnyView {
    let Question { language, programme, .. } = &answer.ground.question;
    let language = *language;
    let named = |code: &String| {
        let territory = answer.ground.programme.territory(code);
        let name = territory.map_or(code.as_str(), |territory| territory.name.get(language));
        view! { <option value=code.clone()>{name.to_owned()}</option> }
    };
    let which = match answer.territories.as_slice() {
        [one] if !answer.everything => view! { <input type="hidden" name="territory" value=one.clone() /> }.into_any(),
        territories => {
            let id = format!("{}-territory", offer.word);
            let options = territories.iter().map(named).collect_view();
            let everything =
                answer.everything.then(|| view! { <option value="">{text(language, "export-all")}</option> });
            view! {
                <p>
                    <label for=id.clone()>{text(language, "export-territory")}</label>
                    <select id=id name="territory">{everything}{options}</select>
                </p>
            }
            .into_any()
        }
    };
    let kept = offer.kept.iter().map(|(name, value)| view! { <input type="hidden" name=*name value=value.clone() /> });
    let labelled_by = offer.word;
    let below = format!("/{}/{programme}", language.code());
    // Files of a large programme are asked for and fetched later; the sheet to fill is never long.
    let apart = answer.apart && offer.files.iter().all(|(path, _)| path.starts_with(DATA));
    let button = |(path, format): &(&'static str, &'static str)| match apart {
        true => view! { <button type="submit" name="file" value=path.trim_start_matches(DATA)>{*format}</button> }
            .into_any(),
        false => view! { <button type="submit" formaction=format!("{below}{path}")>{*format}</button> }.into_any(),
    };
    let buttons = offer.files.iter().map(button).collect_view();
    let (method, action) = if apart { ("post", Some(format!("{below}/jobs"))) } else { ("get", None) };
    view! {
        <form method=method action=action aria-labelledby=labelled_by>
            {which}
            {kept.collect_view()}
            <p class="formats">{buttons}</p>
        </form>
    }
    .into_any()
}
