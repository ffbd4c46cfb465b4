//! The bulletin: what is said of the programme, whether what was published of it still holds, and its editions.

mod edition;
mod editions;
mod figures;
mod sections;
mod statements;

pub use edition::{EditionPage, PublicEditionPage};

use crate::{
    api::{self, BulletinAnswer, BulletinGiven},
    domain::{
        asked::Question,
        rights::{Action, Who, may},
    },
    pages::answered::{answered, programme_page},
    texts::{text, text_with},
    wording::findings,
};
use leptos::prelude::*;
use sections::{Opening, Writing};

#[component]
pub fn BulletinPage() -> impl IntoView {
    let given = use_context::<BulletinGiven>().unwrap_or_default();
    let who = use_context::<Who>().unwrap_or_default();
    answered(api::bulletin, move |answer| show(answer, (&given, &who)))
}

fn show(answer: BulletinAnswer, (given, who): (&BulletinGiven, &Who)) -> impl IntoView + use<> {
    let ground = &answer.ground;
    let language = ground.question.language;
    let name = ground.programme.name.get(language).to_owned();
    let title = text_with(language, "bulletin-title", &[("programme", name.into())]);
    let freezes = may(who, Action::Freeze, &ground.programme, None);
    // What was known on an earlier day holds no note written since: it would be written over unseen.
    let writing =
        (freezes && ground.question.known_at.is_none()).then_some(Writing { question: &ground.question, given });
    // Another calendar is for the statements alone.
    let plain = Question { season: None, ..ground.question.clone() };
    let sections = sections::all(&answer.sections, (language, Opening::Pages(&plain)), writing);
    let statements = (!answer.statements.is_empty()).then(|| statements::frame(&answer));
    let files = if answer.apart {
        editions::asked_for(&answer)
    } else {
        let base = format!("/{}/{}/data", language.code(), ground.question.programme);
        editions::downloads(language, (&base, &ground.question.query()))
    };
    let content = view! {
        {editions::fault(given, language)}
        {sections}
        {files}
        <p class="note">{text(language, "bulletin-lead")}" "{findings::basis(ground)}</p>
        {statements}
        {editions::frame(&answer, (freezes && ground.question.scope.is_everything()).then_some(given))}
    };
    programme_page(answer.ground, title, "/bulletin", content.into_any())
}
