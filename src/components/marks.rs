//! The shapes that stand for states: one shape and one colour each, everywhere.

use crate::{domain::conformity::CellState, wording::hatch::HATCHES};
use leptos::prelude::*;

/// What every mark on the page refers to.
const SYMBOLS: &str = concat!(
    r##"<symbol id="m-on_time" viewBox="0 0 12 12"><circle cx="6" cy="6" r="5" fill="currentColor"/></symbol>"##,
    r##"<symbol id="m-late" viewBox="0 0 12 12"><path d="M1 .5 11.5 6 1 11.5z" fill="currentColor"/></symbol>"##,
    r##"<symbol id="m-overdue" viewBox="0 0 12 12"><path d="M6 0 12 6 6 12 0 6z" fill="currentColor"/></symbol>"##,
    r##"<symbol id="m-indeterminate" viewBox="0 0 12 12"><rect x="1" y="1" width="10" height="10" fill="url(#hatch)" stroke="currentColor" stroke-width="1.5"/></symbol>"##,
    r##"<symbol id="m-perhaps" viewBox="0 0 12 12"><circle cx="6" cy="6" r="5" fill="url(#hatch)" stroke="currentColor" stroke-width="1.5"/></symbol>"##,
    r##"<symbol id="m-due" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="6" cy="6" r="1.8" fill="currentColor"/></symbol>"##,
    r##"<symbol id="m-missing" viewBox="0 0 12 12"><rect x="1" y="1" width="10" height="10" fill="none" stroke="currentColor" stroke-width="1.3" stroke-dasharray="2 2"/></symbol>"##,
    r##"<symbol id="m-unknown" viewBox="0 0 12 12"><rect x="1" y="1" width="10" height="10" fill="none" stroke="currentColor" stroke-width="1.3"/><path d="M1 11 11 1" stroke="currentColor" stroke-width="1.3"/></symbol>"##,
    r##"<symbol id="m-not_applicable" viewBox="0 0 12 12"><path d="M1 6h10" stroke="currentColor" stroke-width="2"/></symbol>"##,
    r##"<symbol id="m-withdrawn" viewBox="0 0 12 12"><path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" stroke-width="1.5"/></symbol>"##,
    r##"<symbol id="m-not_yet_due" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5"/></symbol>"##,
    r##"<symbol id="m-planned" viewBox="0 0 12 12"><rect x=".75" y="2.75" width="10.5" height="6.5" fill="none" stroke="currentColor" stroke-width="1.5"/></symbol>"##,
);

/// The definitions behind all marks of a page; once a page.
#[component]
pub fn MarkShapes() -> impl IntoView {
    view! { <svg class="shapes" aria-hidden="true" inner_html=format!("<defs>{HATCHES}{SYMBOLS}</defs>")></svg> }
}

/// The shape of a state. Readers hear the word beside it, never the shape.
#[component]
pub fn Mark(state: CellState) -> impl IntoView {
    shape(state.code())
}

/// The hollow rectangle of what was planned.
#[component]
pub fn PlannedMark() -> impl IntoView {
    shape("planned")
}

fn shape(code: &'static str) -> impl IntoView {
    view! { <svg class=format!("mark {code}") aria-hidden="true" inner_html=format!("<use href=\"#m-{code}\"/>")></svg> }
}
