//! The published statements, each with what it claims, the figure as it is, and whether it holds.

use super::sections::Opening;
use crate::{
    api::BulletinAnswer,
    domain::{asked::Ground, bulletin::Checked, language::Language, season::SeasonCalendar},
    texts::{text, text_with},
    wording::bulletin::claim,
};
use leptos::prelude::*;

pub(super) fn frame(answer: &BulletinAnswer) -> AnyView {
    let (ground, language) = (&answer.ground, answer.ground.question.language);
    let other = (answer.calendar != ground.programme.conventions.season_calendar)
        .then(|| view! { <p class="notice">{text(language, "bulletin-season-other")}</p> });
    view! {
        <section class="frame" id="statements">
            <h2>{text(language, "bulletin-statements")}</h2>
            <p class="subtitle">{text(language, "bulletin-statements-subtitle")}</p>
            <div class="body">
                {chooser(ground, answer.calendar)}
                {other}
                {table(ground, (&answer.statements, Opening::Pages(&ground.question)))}
            </div>
        </section>
    }
    .into_any()
}

/// Each statement, what it claims, the figure, and whether it holds.
pub(super) fn table(ground: &Ground, (statements, opening): (&[Checked], Opening)) -> AnyView {
    let language = ground.question.language;
    let rows = statements.iter().map(|checked| row(ground, (checked, opening))).collect_view();
    let heads = ["bulletin-statement", "bulletin-said", "bulletin-now", "bulletin-finding"]
        .map(|key| view! { <th scope="col">{text(language, key)}</th> });
    view! {
        <p>{found(language, statements)}</p>
        <div class="scroll" role="region" aria-label=text(language, "bulletin-statements") tabindex="0">
            <table class="data statements">
                <caption class="hidden">{text(language, "bulletin-statements")}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// « 19 tiennent, 0 ne tiennent plus, 0 ne peuvent être dits. »
fn found(language: Language, statements: &[Checked]) -> String {
    let count = |code: &str| statements.iter().filter(|checked| checked.finding.code() == code).count().to_string();
    let arguments = [
        ("holds", count("holds").into()),
        ("no_longer", count("no_longer").into()),
        ("untold", count("cannot_be_told").into()),
    ];
    text_with(language, "bulletin-found", &arguments)
}

/// Another season calendar, as a plain form whose answer is an address.
fn chooser(ground: &Ground, calendar: SeasonCalendar) -> AnyView {
    let question = &ground.question;
    let language = question.language;
    let kept = question.kept().into_iter();
    let kept =
        kept.map(|(name, value)| view! { <input type="hidden" name=name value=value.to_owned() /> }).collect_view();
    let options = SeasonCalendar::ALL.map(|choice| {
        let said = text(language, &format!("convention-season-{}", choice.code()));
        let said = said.trim_end_matches('.').to_owned();
        view! { <option value=choice.code() selected=choice == calendar>{said}</option> }
    });
    view! {
        <form method="get" class="recheck" action="#statements">
            {kept}
            <label for="season">{text(language, "bulletin-season")}</label>
            <select id="season" name="season">{options}</select>
            <button type="submit">{text(language, "bulletin-recheck")}</button>
        </form>
    }
    .into_any()
}

fn row(ground: &Ground, (checked, opening): (&Checked, Opening)) -> AnyView {
    let language = ground.question.language;
    let finding = checked.finding;
    let why = claim::untold(language, finding);
    let why = why.map(|why| format!(" ({why})"));
    let now = checked.figure.as_ref().map(|figure| {
        let address = opening.address((&figure.id, figure.period.as_ref()));
        let shown = claim::now(language, checked, &ground.programme.conventions);
        view! { <a href=address>{shown}</a>" "<span class="n">{format!("n\u{a0}=\u{a0}{}", figure.basis.n)}</span> }
    });
    view! {
        <tr class=finding.code()>
            <th scope="row">{checked.statement.text.get(language).to_owned()}</th>
            <td>{claim::claimed(language, checked)}</td>
            <td>{now}</td>
            <td class="verdict">
                <span class="mark" aria-hidden="true"></span>
                {text(language, &format!("bulletin-finding-{}", finding.code().replace('_', "-")))}{why}
            </td>
        </tr>
    }
    .into_any()
}
