//! The frame around every chart: its finding, what it measures, the drawing, the same data as a table.

use crate::{components::data_table::DataTable, domain::language::Language, texts::text, wording::table::Table};
use leptos::prelude::*;

/// What surrounds a chart.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// The anchor, unique on the page.
    pub id: String,
    /// The finding.
    pub title: String,
    /// What is measured, n, as-of date, plan version.
    pub subtitle: String,
    pub note: Option<String>,
    /// Label and address of each download.
    pub downloads: Vec<(&'static str, String)>,
}

/// A titled figure with its table and downloads.
#[component]
pub fn FigureFrame(
    frame: Frame,
    language: Language,
    #[prop(optional)] table: Option<Table>,
    children: Children,
) -> AnyView {
    let title_id = format!("{}-title", frame.id);
    let labelled_by = title_id.clone();
    let downloads = (!frame.downloads.is_empty()).then(|| {
        let links = frame
            .downloads
            .into_iter()
            .map(|(label, address)| view! { " "<a href=address download="" rel="external">{label}</a> })
            .collect_view();
        view! { <p class="downloads">{text(language, "frame-download")}{links}</p> }
    });
    view! {
        <figure class="frame" id=frame.id aria-labelledby=labelled_by>
            <figcaption>
                <h2 id=title_id>{frame.title}</h2>
                <p class="subtitle">{frame.subtitle}</p>
            </figcaption>
            <div class="body">{children()}</div>
            {frame.note.map(|note| view! { <p class="note">{note}</p> })}
            <div class="under">
                {table.map(|table| view! {
                    <details><summary>{text(language, "frame-table")}</summary><DataTable table /></details>
                })}
                {downloads}
            </div>
        </figure>
    }
    .into_any()
}
