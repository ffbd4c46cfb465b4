//! What each shape means, and how many cells have it: the counts always add up to the whole.

use crate::{
    components::marks::Mark,
    domain::{
        conformity::{CellState, Conformity},
        language::Language,
    },
    texts::text,
    wording::said,
};
use leptos::prelude::*;

/// States that stay in the legend even when nothing has them.
const ALWAYS: [CellState; 7] = [
    CellState::OnTime,
    CellState::Late,
    CellState::Overdue,
    CellState::Indeterminate,
    CellState::Missing,
    CellState::NotApplicable,
    CellState::NotYetDue,
];

/// The states with their counts.
#[component]
pub fn Legend(conformity: Conformity, language: Language) -> AnyView {
    let entries = CellState::ALL
        .into_iter()
        .map(|state| (state, conformity.count(state)))
        .filter(|(state, count)| *count > 0 || ALWAYS.contains(state))
        .map(|(state, count)| {
            view! {
                <li class:none=(count == 0)>
                    <Mark state />
                    <span><b>{count}</b>" "{said::state_of(language, state, count)}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="legend" aria-label=text(language, "legend-label")>{entries}</ul> }.into_any()
}
