//! An edition as it was published: to those who read the programme with what became of it, to the public as it is.

use super::{
    editions::{downloads, frozen, replaced},
    figures,
    sections::{self, Opening},
    statements,
};
use crate::{
    api::{self, EditionAnswer, EditionHead, PublicEditionAnswer},
    components::{
        layout::{Layout, Outline},
        matrix::Matrix,
    },
    domain::{
        asked::{Ground, Question},
        bulletin::{
            Checked,
            edition::{Content, Difference, Picture, Revised},
            statement::Finding,
        },
        date::day_in_words,
        language::Language,
    },
    pages::answered::{answered, programme_page},
    texts::{text, text_with},
    wording::edition::restates,
};
use chrono::NaiveDate;
use leptos::prelude::*;

#[component]
pub fn EditionPage() -> impl IntoView {
    answered(api::edition, show)
}

#[component]
pub fn PublicEditionPage() -> impl IntoView {
    answered(api::public_edition, show_to_the_public)
}

fn show(answer: EditionAnswer) -> impl IntoView {
    let EditionAnswer { ground, head, content, since, statements, restated, differences } = answer;
    let language = ground.question.language;
    let title = title(language, &content, &head);
    let mut frozen_ground = Ground::of(&content.summary, language);
    frozen_ground.question.edition = Some(head.number.to_string());
    let pages = &frozen_ground.question;
    let restated = head.restates.as_ref().map(|(number, _)| {
        let caption = text_with(language, "bulletin-edition-restated", &[("number", number.to_string().into())]);
        let none = restated.is_empty().then(|| view! { <p>{text(language, "bulletin-edition-restated-none")}</p> });
        let others = differences.iter().map(|other| view! { <li>{differs(language, other)}</li> }).collect_view();
        let others = (!differences.is_empty()).then(|| view! { <ul class="differences">{others}</ul> });
        let table = (!restated.is_empty()).then(|| figures::revised(&frozen_ground, &restated, caption.clone()));
        view! { <section class="frame"><h2>{caption.clone()}</h2><div class="body">{others}{none}{table}</div></section> }
    });
    let address = head.token.as_ref().map(|token| format!("/{}/editions/{token}", language.code()));
    let address = address.map(|address| {
        view! { <p class="note hash">{text(language, "bulletin-edition-address")}" "<a href=address.clone()>{address.clone()}</a></p> }
    });
    let content = view! {
        {top(language, &title, &head)}
        {body(language, &content)}
        {restated}
        {again(&frozen_ground, (&since, &statements))}
        {figures::all(&frozen_ground, Some(pages))}
        {downloads(language, (&pages.edition_link(head.number), ""))}
        {hash(language, &head)}
        {address}
    };
    programme_page(ground, title, "/bulletin", content.into_any())
}

/// What an edition says differently from the one it restates, besides its figures.
fn differs(language: Language, difference: &Difference) -> String {
    let day = |day: &NaiveDate| day_in_words(*day, language);
    let known = |known: &Option<NaiveDate>| known.as_ref().map_or_else(|| text(language, "bulletin-differs-all"), day);
    let found = |finding: &Finding| {
        text(language, &format!("bulletin-finding-{}", finding.code().replace('_', "-"))).to_lowercase()
    };
    let (key, then, now) = match difference {
        Difference::Day { then, now } => ("bulletin-differs-day", day(then), day(now)),
        Difference::Known { then, now } => ("bulletin-differs-known", known(then), known(now)),
        Difference::Plan { then, now } => ("bulletin-differs-plan", then.to_string(), now.to_string()),
        Difference::Conventions => return text(language, "bulletin-differs-conventions"),
        Difference::Definition => return text(language, "bulletin-differs-definition"),
        Difference::Note { section } => {
            return text_with(language, "bulletin-differs-note", &[("section", section.clone().into())]);
        }
        Difference::Statement { text: statement, then, now } => {
            let statement = ("statement", statement.get(language).trim_end_matches('.').to_owned().into());
            let arguments = [statement, ("then", found(then).into()), ("now", found(now).into())];
            return text_with(language, "bulletin-differs-statement", &arguments);
        }
    };
    text_with(language, key, &[("then", then.into()), ("now", now.into())])
}

/// What is others now of that day, and whether the statements still hold.
fn again(frozen: &Ground, (since, statements): (&[Revised], &[Checked])) -> AnyView {
    let language = frozen.question.language;
    let said = match since.len() {
        0 => text(language, "bulletin-edition-since-none"),
        n => {
            let arguments = [("n", n.into()), ("count", n.to_string().into())];
            text_with(language, "bulletin-edition-since-some", &arguments)
        }
    };
    let caption = text(language, "bulletin-edition-since");
    let table = (!since.is_empty()).then(|| figures::revised(frozen, since, caption.clone()));
    let today = Question { edition: None, known_at: None, ..frozen.question.clone() };
    let opening = Opening::Pages(&today);
    let rows = (!statements.is_empty()).then(|| statements::table(frozen, (statements, opening)));
    view! {
        <section class="frame" id="since">
            <h2>{caption}</h2>
            <p class="subtitle">{said}</p>
            <div class="body">{table}{rows}</div>
        </section>
    }
    .into_any()
}

fn show_to_the_public(answer: PublicEditionAnswer) -> impl IntoView {
    let PublicEditionAnswer { question, head, content } = answer;
    let language = question.language;
    let title = title(language, &content, &head);
    let ground = Ground::of(&content.summary, language);
    let (conventions, illustrative) = (ground.programme.conventions, ground.programme.illustrative);
    let statements = frozen_statements(&ground, &content.summary.statements);
    let outline = Outline { language, title: title.clone() };
    view! {
        <Layout outline conventions illustrative>
            {top(language, &title, &head)}
            <p class="note">{text(language, "bulletin-edition-public")}</p>
            {body(language, &content)}
            {statements}
            {figures::all(&ground, None)}
            {downloads(language, (&format!("/{}/editions/{}", language.code(), question.edition.clone().unwrap_or_default()), ""))}
            {hash(language, &head)}
        </Layout>
    }
    .into_any()
}

fn title(language: Language, content: &Content, head: &EditionHead) -> String {
    let name = content.summary.programme.name.get(language).to_owned();
    let arguments = [("programme", name.into()), ("number", head.number.to_string().into())];
    text_with(language, "bulletin-edition-title", &arguments)
}

/// Which edition it is, what it replaces, and whether it is still what was kept.
fn top(language: Language, title: &str, head: &EditionHead) -> AnyView {
    let broken = (!head.intact)
        .then(|| view! { <p class="problem-said" role="alert">{text(language, "bulletin-edition-broken")}</p> });
    view! {
        <p class="edition-line"><b>{title.to_owned()}</b>", "{frozen(language, head)}". "{restates(language, head.restates.as_ref())}</p>
        {replaced(language, head).map(|said| view! { <p class="notice">{said}</p> })}
        {broken}
    }
    .into_any()
}

/// The sentences, who did what, the charts.
fn body(language: Language, content: &Content) -> AnyView {
    let worded = content.worded(language);
    let ground = Ground::of(&content.summary, language);
    let charts = worded
        .charts
        .iter()
        .map(|chart| {
            let alternative = chart.alternative.clone();
            view! {
                <figure class="frozen">
                    <figcaption><h3>{chart.title.clone()}</h3></figcaption>
                    <div class="scroll" role="region" aria-label=chart.title.clone() tabindex="0">
                        <div role="img" aria-label=alternative inner_html=apart(chart)></div>
                    </div>
                </figure>
            }
        })
        .collect_view();
    let matrix = (!ground.conformity.is_empty()).then(|| {
        view! {
            <section class="frame">
                <h2>{text(language, "bulletin-edition-matrix")}</h2>
                <div class="body"><Matrix ground /></div>
            </section>
        }
    });
    view! {
        {sections::all(&worded.sections, (language, Opening::Below), None)}
        {matrix}
        <section class="frame"><h2>{text(language, "bulletin-edition-charts")}</h2><div class="body">{charts}</div></section>
    }
    .into_any()
}

/// A drawing among others on a page: what it refers to inside itself carries its own name.
fn apart(chart: &Picture) -> String {
    let own = |mark: &str| format!("{mark}{}-hatch", chart.name);
    chart.svg.replace("id=\"hatch", &own("id=\"")).replace("url(#hatch", &own("url(#"))
}

fn frozen_statements(ground: &Ground, statements: &[Checked]) -> Option<AnyView> {
    let language = ground.question.language;
    (!statements.is_empty()).then(|| {
        view! {
            <section class="frame">
                <h2>{text(language, "bulletin-statements")}</h2>
                <div class="body">{statements::table(ground, (statements, Opening::Below))}</div>
            </section>
        }
        .into_any()
    })
}

fn hash(language: Language, head: &EditionHead) -> AnyView {
    view! { <p class="note hash">{text(language, "bulletin-edition-hash")}" "<code>{head.sha256.clone()}</code></p> }
        .into_any()
}
