//! A plain table of a chart's data: the same numbers, for readers, for copying, for checking.

use crate::wording::table::{Datum, Table};
use leptos::prelude::*;

/// The table, inside a region that scrolls by itself; `stacked` where a phone shows each row as a card.
#[component]
pub fn DataTable(table: Table, #[prop(optional)] stacked: bool) -> AnyView {
    let numbers_from = table.numbers_from;
    let labels = if stacked { table.headings.clone() } else { Vec::new() };
    let headings = table
        .headings
        .into_iter()
        .enumerate()
        .map(|(column, heading)| view! { <th scope="col" class:r=(column >= numbers_from)>{heading}</th> })
        .collect_view();
    let rows = table
        .rows
        .into_iter()
        .map(|row| {
            let cells = row
                .into_iter()
                .enumerate()
                .map(|(column, datum)| {
                    // An empty cell holds nothing at all, so that a card leaves it out.
                    let said = (!stacked || !datum.said.is_empty()).then(|| shown(datum));
                    let (role, label) = (stacked.then_some("cell"), labels.get(column).cloned());
                    match column {
                        0 => view! { <th scope="row" role=stacked.then_some("rowheader")>{said}</th> }.into_any(),
                        _ => view! { <td role=role data-label=label class:r=(column >= numbers_from)>{said}</td> }
                            .into_any(),
                    }
                })
                .collect_view();
            view! { <tr role=stacked.then_some("row")>{cells}</tr> }
        })
        .collect_view();
    let caption = table.caption.clone();
    view! {
        <div class="scroll" role="region" aria-label=table.caption tabindex="0">
            <table class="data" class:stacked=stacked role=stacked.then_some("table")>
                <caption class="hidden">{caption}</caption>
                <thead role=stacked.then_some("rowgroup")><tr role=stacked.then_some("row")>{headings}</tr></thead>
                <tbody role=stacked.then_some("rowgroup")>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn shown(Datum { said, link, lang }: Datum) -> AnyView {
    match (link, lang) {
        (Some(address), _) => view! { <a href=address lang=lang>{said}</a> }.into_any(),
        (None, Some(_)) => view! { <span lang=lang>{said}</span> }.into_any(),
        (None, None) => said.into_any(),
    }
}
