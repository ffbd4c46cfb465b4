//! How late is each activity, in which territories?

use crate::{
    api::{self, DelaysAnswer, Ground},
    components::{
        data_table::{DataTable, Table, plain},
        findings, said,
    },
    pages::{
        answered::{answered, programme_page},
        dashboard::delays_figure,
        tables,
    },
    texts::{text, text_with},
};
use leptos::prelude::*;

#[component]
pub fn DelaysPage() -> impl IntoView {
    answered(api::delays, show)
}

fn show(DelaysAnswer { ground, chart }: DelaysAnswer) -> impl IntoView {
    let language = ground.question.language;
    let title =
        text_with(language, "delays-title", &[("programme", ground.programme.name.get(language).to_owned().into())]);
    let content = view! {
        <h1 class="finding">{findings::of_programme(&ground)}</h1>
        {chart.map(|chart| delays_figure(&ground, chart))}
        <section class="frame">
            <h2>{text(language, "delays-by-territory")}</h2>
            <p class="subtitle">{text_with(language, "delays-by-territory-subtitle", &[("basis", findings::basis(&ground).into())])}</p>
            <div class="body"><DataTable table=by_territory(&ground) /></div>
        </section>
    };
    programme_page(ground, title, "/delays", content.into_any())
}

/// Every delay, territory by territory, in days.
fn by_territory(ground: &Ground) -> Table {
    let language = ground.question.language;
    let short = |code: &String| ground.programme.activity(code).map(|activity| activity.short.get(language).to_owned());
    let mut headings = vec![text(language, "table-territory")];
    headings.extend(ground.conformity.activities.iter().filter_map(short));
    let rows = ground.conformity.territories.iter().map(|territory| {
        let cells = ground.conformity.of_territory(territory).map(|cell| {
            cell.delay.as_ref().map_or_else(|| said::state(language, cell.state), |delay| said::delay(language, delay))
        });
        std::iter::once(tables::territory_name(ground, territory)).chain(cells).collect()
    });
    Table { caption: text(language, "delays-by-territory"), rows: plain(rows), headings, numbers_from: 1 }
}
