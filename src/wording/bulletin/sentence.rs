//! Puts figures into a sentence and keeps track of which words they are.

use crate::{
    domain::{
        bulletin::{Piece, Sentence, Summary},
        figure::Figure,
        language::Language,
    },
    texts::text_with,
};
use fluent_bundle::FluentValue;

/// The first of the letters that stand for a figure while a sentence is made: no alphabet has them.
const FIRST_MARK: u32 = 0xE000;

/// What a sentence is about, and the figures that were put into it so far.
pub(super) struct Saying<'a> {
    pub summary: &'a Summary,
    pub language: Language,
    figures: Vec<Piece>,
}

impl<'a> Saying<'a> {
    pub(super) fn of(summary: &'a Summary, language: Language) -> Self {
        Self { summary, language, figures: Vec::new() }
    }

    /// A figure as the sentence says it.
    pub(super) fn put(&mut self, figure: &Figure, said: String) -> FluentValue<'static> {
        self.put_text(figure, said).into()
    }

    /// The same, to be joined with other words before it goes into the sentence.
    pub(super) fn put_text(&mut self, figure: &Figure, said: String) -> String {
        let mark = u32::try_from(self.figures.len()).ok().and_then(|index| char::from_u32(FIRST_MARK + index));
        self.figures.push(Piece::Figure { said, id: figure.id.clone(), period: figure.period.clone() });
        mark.map(String::from).unwrap_or_default()
    }

    /// The sentence of a text key, with the figures that were put into it.
    pub(super) fn say(&mut self, key: &str, arguments: &[(&'static str, FluentValue<'static>)]) -> Sentence {
        let figures = std::mem::take(&mut self.figures);
        Sentence(pieces(&text_with(self.language, key, arguments), &figures))
    }
}

fn pieces(text: &str, figures: &[Piece]) -> Vec<Piece> {
    let figure = |letter: char| {
        let index = u32::from(letter).checked_sub(FIRST_MARK)?;
        figures.get(usize::try_from(index).ok()?).cloned()
    };
    let (mut pieces, mut words) = (Vec::new(), String::new());
    for letter in text.chars() {
        match figure(letter) {
            Some(figure) => {
                if !words.is_empty() {
                    pieces.push(Piece::Words(std::mem::take(&mut words)));
                }
                pieces.push(figure);
            }
            None => words.push(letter),
        }
    }
    if !words.is_empty() {
        pieces.push(Piece::Words(words));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::figure::id::FigureId;

    #[test]
    fn figures_stand_between_the_words_in_the_order_of_the_language() {
        let figure = |said: &str| Piece::Figure { said: said.into(), id: FigureId::Ratio(said.into()), period: None };
        let figures = [figure("50"), figure("60")];
        let words = |words: &str| Piece::Words(words.into());
        let expected = vec![words("Of "), figure("60"), words(", "), figure("50"), words(" are done.")];
        assert_eq!(pieces("Of \u{e001}, \u{e000} are done.", &figures), expected);
    }

    #[test]
    fn a_letter_of_a_name_that_no_figure_has_stays_a_letter() {
        assert_eq!(pieces("\u{e005}", &[]), [Piece::Words("\u{e005}".into())]);
    }
}
