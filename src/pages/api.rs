//! What programs may ask of Jalons, and how: the page for those who write them.

use crate::{
    api::{self, ApiError, Operation},
    components::layout::{Layout, Outline},
    domain::{asked::Question, language::Language},
    pages::answered::answered,
    texts::text,
};
use leptos::prelude::*;

#[component]
pub fn ApiPage() -> impl IntoView {
    answered(ask, |(language, operations)| show(language, operations))
}

async fn ask(question: Question) -> Result<(Language, Vec<Operation>), ApiError> {
    Ok((question.language, api::operations(question.language).await?))
}

fn show(language: Language, operations: Vec<Operation>) -> impl IntoView {
    let outline = Outline { language, title: text(language, "api-title") };
    let operations = operations.into_iter().map(|operation| shown(language, operation)).collect_view();
    view! {
        <Layout outline>
            <h1 class="finding">{text(language, "api-title")}</h1>
            <p class="lead">{text(language, "api-lead")}</p>
            <p class="lead">{text(language, "api-token")}</p>
            <p class="lead"><a href="/api/v1/openapi.json" rel="external">{text(language, "api-document")}</a></p>
            <div class="api">{operations}</div>
        </Layout>
    }
}

/// One address (its words are English, as code is): what it gives, what can stand behind it, what it answers, and a command to try it.
fn shown(language: Language, operation: Operation) -> impl IntoView {
    let Operation { method, path, summary, parameters, answers, example } = operation;
    let listed = |title: &str, pairs: Vec<(String, String)>| {
        let title = text(language, title);
        (!pairs.is_empty()).then(|| {
            let pairs = pairs
                .into_iter()
                .map(|(name, words)| view! { <div><dt lang="en"><code>{name}</code></dt><dd>{words}</dd></div> });
            view! { <h3>{title}</h3><dl>{pairs.collect_view()}</dl> }
        })
    };
    view! {
        <section>
            <h2><code>{method}" "{path}</code></h2>
            <p>{summary}</p>
            {listed("api-parameters", parameters)}
            {listed("api-answers", answers)}
            <pre tabindex="0"><code>{example}</code></pre>
        </section>
    }
}
