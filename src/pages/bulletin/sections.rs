//! The sections of the bulletin: sentences whose numbers open, the notes beside them, and where notes are written.

use crate::{
    api::BulletinGiven,
    components::report::text_area::as_typed,
    domain::{
        asked::Question,
        bulletin::{Piece, Section, Sentence},
        code::PeriodCode,
        figure::id::FigureId,
        language::Language,
    },
    texts::text,
};
use leptos::prelude::*;

/// Where the numbers of a sentence open.
#[derive(Clone, Copy)]
pub(super) enum Opening<'a> {
    /// On the page of the figure, for the day of the question.
    Pages(&'a Question),
    /// Further down, among all figures of the edition.
    Below,
}

/// Who may write notes, and what they sent that was not kept.
#[derive(Clone, Copy)]
pub(super) struct Writing<'a> {
    pub question: &'a Question,
    pub given: &'a BulletinGiven,
}

impl Opening<'_> {
    /// The address of a figure.
    pub(super) fn address(self, (id, period): (&FigureId, Option<&PeriodCode>)) -> String {
        match self {
            Self::Pages(question) => question.figure_link(id, period),
            Self::Below => format!("#{}", anchor((id, period))),
        }
    }
}

/// The place of a figure among all those of an edition.
pub(super) fn anchor((id, period): (&FigureId, Option<&PeriodCode>)) -> String {
    match period {
        Some(period) => format!("figure-{id}-{period}"),
        None => format!("figure-{id}"),
    }
}

/// The answer comes first; what it rests on, after it, part by part.
pub(super) fn all(sections: &[Section], (language, opening): (Language, Opening), writing: Option<Writing>) -> AnyView {
    let mut sections = sections.iter();
    let overall = sections.next().map(|section| {
        let mut sentences = section.sentences.iter();
        let verdict = sentences.next().map(Sentence::text);
        let others = sentences.map(|sentence| shown(sentence, opening)).collect_view();
        view! {
            <h1 class="finding">{verdict}</h1>
            <p class="lead">{others}</p>
            {beside(section, (language, writing))}
        }
    });
    let parts = sections.map(|section| part(section, (language, opening), writing)).collect_view();
    view! { {overall}<div class="bulletin">{parts}</div> }.into_any()
}

fn part(section: &Section, (language, opening): (Language, Opening), writing: Option<Writing>) -> AnyView {
    let sentences = section.sentences.iter().map(|sentence| shown(sentence, opening)).collect_view();
    let nothing = section.sentences.is_empty().then(|| text(language, "bulletin-nothing"));
    view! {
        <section class="frame" id=section.code.clone()>
            <h2>{section.title.clone()}</h2>
            <p class="sentences">{sentences}{nothing}</p>
            {beside(section, (language, writing))}
        </section>
    }
    .into_any()
}

/// A sentence whose numbers open onto what they rest on.
fn shown(sentence: &Sentence, opening: Opening) -> AnyView {
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => words.clone().into_any(),
        Piece::Figure { said, id, period } => {
            view! { <a class="figure" href=opening.address((id, period.as_ref()))>{said.clone()}</a> }.into_any()
        }
    };
    let pieces = sentence.0.iter().map(piece).collect_view();
    view! { <span class="sentence">{pieces}</span>" " }.into_any()
}

/// The note of a section, and the form that writes it.
fn beside(section: &Section, (language, writing): (Language, Option<Writing>)) -> AnyView {
    let note = section.note.clone().map(|note| view! { <p class="written">{note}</p> });
    let form = writing.map(|writing| note_form(section, language, writing));
    view! { {note}{form} }.into_any()
}

fn note_form(section: &Section, language: Language, Writing { question, given }: Writing) -> AnyView {
    let typed = given.field("section").filter(|code| *code == section.code).and_then(|_| given.field("text"));
    let text_shown = typed.map(str::to_owned).or_else(|| section.note.clone()).unwrap_or_default();
    let id = format!("note-{}", section.code);
    view! {
        <details class="note-form" open=typed.is_some()>
            <summary>{text(language, "bulletin-note-edit")}</summary>
            <form method="post" action=address(question)>
                <input type="hidden" name="act" value="note" />
                <input type="hidden" name="section" value=section.code.clone() />
                {looked_at(question)}
                <input type="hidden" name="seen" value=section.note.clone().unwrap_or_default() />
                <label for=id.clone()>{text(language, "bulletin-note-label")}</label>
                <p class="hint" id=format!("{id}-hint")>{text(language, "bulletin-note-hint")}</p>
                <textarea id=id.clone() name="text" rows="4" aria-describedby=format!("{id}-hint") inner_html=as_typed(&text_shown)></textarea>
                <p><button type="submit">{text(language, "bulletin-note-submit")}</button></p>
            </form>
        </details>
    }
    .into_any()
}

/// Where the forms of the bulletin are sent.
pub(super) fn address(question: &Question) -> String {
    format!("/{}/{}/bulletin", question.language.code(), question.programme)
}

/// The day, the knowledge and the plan the page is looked at with, to be sent along.
pub(super) fn looked_at(question: &Question) -> AnyView {
    let kept = question.kept().into_iter();
    kept.map(|(name, value)| view! { <input type="hidden" name=name value=value.to_owned() /> })
        .collect_view()
        .into_any()
}
