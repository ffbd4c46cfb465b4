//! A plain table of a chart's data: the same numbers, for readers, for copying, for checking.

use leptos::prelude::*;

/// Headings, rows, and which columns hold numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub caption: String,
    pub headings: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// The first column that is aligned right; all after it are too.
    pub numbers_from: usize,
}

/// The table, inside a region that scrolls by itself.
#[component]
pub fn DataTable(table: Table) -> AnyView {
    let numbers_from = table.numbers_from;
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
                .map(|(column, value)| match column {
                    0 => view! { <th scope="row">{value}</th> }.into_any(),
                    _ => view! { <td class:r=(column >= numbers_from)>{value}</td> }.into_any(),
                })
                .collect_view();
            view! { <tr>{cells}</tr> }
        })
        .collect_view();
    let caption = table.caption.clone();
    view! {
        <div class="scroll" role="region" aria-label=table.caption tabindex="0">
            <table class="data">
                <caption class="hidden">{caption}</caption>
                <thead><tr>{headings}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
