//! Every figure of an edition, with what it rests on; and the figures that are others now.

use super::sections::{Opening, anchor};
use crate::{
    components::data_table::DataTable,
    domain::{
        asked::{Ground, Question},
        bulletin::edition::Revised,
        figure::Amount,
        language::Language,
    },
    texts::text,
    wording::{
        figure::figure_name,
        said,
        table::{Table, plain},
    },
};
use leptos::prelude::*;

/// A table of all figures: each opens onto its page, on the day and the plan of the edition.
pub(super) fn all(ground: &Ground, pages: Option<&Question>) -> AnyView {
    let language = ground.question.language;
    let rows = ground
        .figures
        .iter()
        .map(|figure| {
            let place = (&figure.id, figure.period.as_ref());
            let entries = figure.entries.len().to_string();
            let entries = match pages {
                Some(question) => view! { <a href=Opening::Pages(question).address(place)>{entries}</a> }.into_any(),
                None => entries.into_any(),
            };
            view! {
                <tr id=anchor(place)>
                    <th scope="row">{figure_name(ground, figure)}</th>
                    <td class="r">{said::figure(language, figure)}</td>
                    <td>{said::basis(language, figure)}</td>
                    <td class="r">{entries}</td>
                </tr>
            }
        })
        .collect_view();
    let heads = ["figure", "value", "basis", "entries"]
        .map(|head| view! { <th scope="col">{text(language, &format!("bulletin-edition-{head}"))}</th> });
    view! {
        <section class="frame" id="figures">
            <h2>{text(language, "bulletin-edition-figures")}</h2>
            <div class="body scroll" role="region" aria-label=text(language, "bulletin-edition-figures") tabindex="0">
                <table class="data">
                    <caption class="hidden">{text(language, "bulletin-edition-figures")}</caption>
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// A table of figures that differ: what each was, what it is.
pub(super) fn revised(ground: &Ground, revised: &[Revised], caption: String) -> AnyView {
    let language = ground.question.language;
    let row = |revised: &Revised| {
        let figure = ground.figures.of_period(&revised.id, revised.period.as_ref());
        let name = figure.map_or_else(|| revised.id.to_string(), |figure| figure_name(ground, figure));
        vec![name, amount(language, (revised, revised.then)), amount(language, (revised, revised.now))]
    };
    let headings = ["figure", "then", "now"].map(|head| text(language, &format!("bulletin-edition-{head}"))).to_vec();
    let table = Table { caption, headings, rows: plain(revised.iter().map(row)), numbers_from: 1 };
    view! { <DataTable table /> }.into_any()
}

fn amount(language: Language, (revised, amount): (&Revised, Option<Amount>)) -> String {
    amount.map_or_else(|| text(language, "said-no-value"), |amount| said::amount(language, amount, revised.unit))
}
