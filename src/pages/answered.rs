//! The way every page goes: the address becomes a question, the answer a page, a refusal a page too.

use crate::{
    api::{ApiError, Kind, Unsent},
    components::{
        layout::{Layout, Outline},
        programme_head::ProgrammeHead,
    },
    domain::{
        asked::{Ground, Question},
        language::Language,
        programme::Scope,
    },
    pages::{
        problem::{Problem, failure},
        reporting::unsent_page,
    },
};
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_params_map, use_query_map};
use std::future::Future;

/// What the address asks, or the page that says that it cannot be asked.
pub fn question() -> Result<Question, ApiError> {
    let (parameters, query) = (use_params_map().get_untracked(), use_query_map().get_untracked());
    let code = parameters.get("language").unwrap_or_default();
    let language = Language::from_code(&code)
        .ok_or_else(|| ApiError::not_found(Kind::Page, &use_location().pathname.get_untracked()))?;
    let once = |name: &str| match query.get_all(name).unwrap_or_default().as_slice() {
        [] => Ok(None),
        [value] => Ok(Some(value.clone()).filter(|value| !value.is_empty())),
        _ => Err(ApiError::Repeated { parameter: name.to_owned() }),
    };
    let (territory, figure) = (parameters.get("territory"), parameters.get("figure"));
    let edition_of_figure = if figure.is_some() { once("edition")? } else { None };
    let scope = Scope {
        axis: once("axis")?.map(Into::into),
        territory: once("territory")?.filter(|_| territory.is_none()).map(Into::into),
    };
    Ok(Question {
        language,
        programme: parameters.get("programme").unwrap_or_default(),
        as_of: once("as_of")?,
        known_at: once("known_at")?,
        plan: once("plan")?,
        scope,
        territory,
        activity: parameters.get("activity").or(once("activity")?),
        figure,
        edition: parameters.get("edition").or(edition_of_figure),
        period: once("period")?,
        season: once("season")?,
    })
}

/// Asks, waits, and shows the answer or what is wrong.
pub fn answered<T, Fut, V>(
    ask: impl FnOnce(Question) -> Fut + Send + 'static,
    show: impl FnOnce(T) -> V + Send + 'static,
) -> impl IntoView
where
    T: Send + 'static,
    Fut: Future<Output = Result<T, ApiError>> + Send + 'static,
    V: IntoView + 'static,
{
    let question = question();
    let unsent = use_context::<Unsent>();
    Suspend::new(async move {
        let language = question.as_ref().map(|question| question.language).unwrap_or_default();
        if let Some(unsent) = unsent {
            return unsent_page(unsent, language);
        }
        let answer = match question {
            Ok(question) => ask(question).await,
            Err(problem) => Err(problem),
        };
        match answer {
            Ok(answer) => show(answer).into_any(),
            Err(error) => view! { <Problem error language /> }.into_any(),
        }
    })
}

/// A page about a programme: its head, its content, its conventions at the foot.
///
/// `section` is the entry of the navigation it belongs to: `"/delays"`.
pub fn programme_page(ground: Ground, title: String, section: &'static str, content: AnyView) -> AnyView {
    let outline = Outline { language: ground.question.language, title };
    let failed = failure(ground.question.language);
    let (conventions, illustrative) = (ground.programme.conventions, ground.programme.illustrative);
    view! {
        <Layout outline conventions illustrative>
            <ProgrammeHead ground current=section />
            {failed}
            {content}
        </Layout>
    }
    .into_any()
}
