//! One activity of the form: when it was planned, and the questions about it.

use super::{Page, field, part_name, planned::planned};
use crate::{
    api::{Field, Part},
    domain::{asked::Ground, programme::ItemKind},
    wording::form::Writable,
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The section of an activity.
#[component]
pub fn ReportPart(ground: Ground, part: Part, writes: bool, today: NaiveDate) -> AnyView {
    let page = Page { ground: &ground, writes, today };
    let title = format!("{}.title", part.code);
    let mut views = Vec::new();
    let mut rest = part.fields.as_slice();
    while let Some(first) = rest.first() {
        // Counts that follow each other stand in one list.
        let counts = rest.iter().take_while(|field| is_row(field, writes)).count();
        let (taken, after) = rest.split_at(counts.max(1));
        let inner = taken.iter().map(|one| field::field(one, page, &part.code)).collect_view();
        views.push(if is_row(first, writes) {
            view! { <div class="counts">{inner}</div> }.into_any()
        } else {
            inner.into_any()
        });
        rest = after;
    }
    view! {
        <section class="part" id=format!("part-{}", part.code) aria-labelledby=title.clone()>
            <h2 id=title.clone()>{part_name(&ground, &part)}</h2>
            <p class="planned">{planned(&ground, &part.code)}</p>
            {views}
        </section>
    }
    .into_any()
}

fn is_row(field: &Field, writes: bool) -> bool {
    writes && field.writable == Writable::Yes && matches!(field.kind, ItemKind::Count { .. })
}
