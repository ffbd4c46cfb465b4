//! The four figures that say the most; each opens onto the values and the rule behind it.

use crate::{domain::asked::Ground, texts::text, wording::key_figures::chosen};
use leptos::prelude::*;

/// Carried out, late, median delay, and the programme's first ratio.
#[component]
pub fn KeyFigures(ground: Ground) -> impl IntoView {
    let language = ground.question.language;
    let shown = chosen(&ground)
        .into_iter()
        .map(|figure| {
            let address = ground.question.link(&format!("/figures/{}", figure.id));
            view! {
                <div>
                    <dt><a href=address>{figure.label}</a></dt>
                    <dd class="value">{figure.value}<small>{figure.unit}</small></dd>
                    <dd class="of">{figure.basis}</dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="key-figures" aria-label=text(language, "key-label")>{shown}</dl> }
}
