//! Where a sheet is given: a file, and what happens to it before anything is recorded.

use crate::{
    api::{self, ImportProblem},
    components::named::named,
    domain::asked::Ground,
    pages::answered::{answered, programme_page},
    texts::{text, text_with},
};
use leptos::prelude::*;

#[component]
pub fn ImportPage() -> impl IntoView {
    let problem = use_context::<ImportProblem>();
    answered(api::import, move |ground| show(ground, problem))
}

fn show(ground: Ground, problem: Option<ImportProblem>) -> impl IntoView {
    let language = ground.question.language;
    let name = ground.programme.name.clone();
    let title = text_with(language, "import-title", &[("programme", name.get(language).to_owned().into())]);
    let address = format!("/{}/{}/import", language.code(), ground.question.programme);
    let content = view! {
        <h1 class="finding">{named(&title, &name, language)}</h1>
        <p class="lead">{text(language, "import-lead")}</p>
        {problem_said(problem)}
        <form class="import" method="post" enctype="multipart/form-data" action=address>
            <p>
                <label for="file">{text(language, "import-file")}</label>
                <input type="file" id="file" name="file" accept=".xlsx,.ods,.csv,.txt" required aria-describedby="file-hint" />
            </p>
            <p class="hint" id="file-hint">{text(language, "import-file-hint")}</p>
            <p><button type="submit">{text(language, "import-look")}</button></p>
        </form>
        <p>{text(language, "import-columns")}" "<a href=ground.question.link("/export")>{text(language, "import-export")}</a></p>
    };
    programme_page(ground, title, "/import", content.into_any())
}

/// What is wrong with what was sent, where the page itself does not say it.
pub(super) fn problem_said(problem: Option<ImportProblem>) -> Option<impl IntoView> {
    let said = problem.map(|problem| problem.0).filter(|said| !said.is_empty())?;
    Some(view! { <p class="problem-said" role="alert">{said}</p> })
}
