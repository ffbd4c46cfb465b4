//! A text cut into words that can be looked up: small letters, no accents, figures kept whole.

use super::lexicon::{Meaning, meaning, phrases};
use crate::domain::{date::edtf, language::Language};

/// The words of a text, in order.
pub(super) fn tokens(text: &str, language: Language) -> Vec<String> {
    let mut folded = fold(text);
    for (phrase, word) in phrases(language) {
        folded = folded.replace(phrase, word);
    }
    let mut words = Vec::new();
    for chunk in folded.split(' ').filter(|chunk| !chunk.is_empty()) {
        push_chunk(chunk, language, &mut words);
    }
    join_years(words)
}

/// Small letters without accents; what sets words apart becomes a space, what carries meaning stands alone.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à' | 'â' | 'ä' => folded.push('a'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'î' | 'ï' => folded.push('i'),
            'ô' | 'ö' => folded.push('o'),
            'ù' | 'û' | 'ü' => folded.push('u'),
            'ç' => folded.push('c'),
            '\u{300}'..='\u{36f}' => {}
            '\'' | '’' | 'ʼ' | '"' | '“' | '”' | '«' | '»' | '(' | ')' | '[' | ']' | ',' => folded.push(' '),
            '\u{2010}' | '\u{2011}' => folded.push('-'),
            '–' | '—' => folded.push_str(" - "),
            '?' | '~' | '%' => folded.extend([' ', c, ' ']),
            _ if c.is_whitespace() => folded.push(' '),
            _ => folded.push(c),
        }
    }
    folded
}

/// Figures stay whole (`2014-09-15`, `04/05/2014`, `2014-15`), but « 11-20 » and « sept-oct » are two ends.
fn push_chunk(chunk: &str, language: Language, words: &mut Vec<String>) {
    let is_figures = chunk.contains(|c: char| c.is_ascii_digit())
        && chunk.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | 'x'));
    let parts: Vec<&str> = chunk.split(['-', '/']).collect();
    let two_short = matches!(parts.as_slice(), [a, b] if a.len() <= 2 && b.len() <= 2);
    if is_figures && !two_short {
        words.push(chunk.trim_end_matches('.').to_owned());
        return;
    }
    for (index, part) in parts.iter().enumerate() {
        let hangs_on = words.last().is_some_and(|word| matches!(meaning(word, language), Some(Meaning::Third(_))));
        if index > 0 && !hangs_on {
            words.push("-".to_owned());
        }
        words.extend(part.split('.').filter(|word| !word.is_empty()).map(str::to_owned));
    }
}

/// « 2014 - 2015 » is one winter or one financial year, like « 2014-2015 ».
fn join_years(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        if let [.., first, dash] = joined.as_slice()
            && dash == "-"
            && follows(first, &word)
        {
            let years = format!("{first}-{word}");
            joined.truncate(joined.len() - 2);
            joined.push(years);
        } else {
            joined.push(word);
        }
    }
    joined
}

fn follows(first: &str, second: &str) -> bool {
    let year = |word: &str| edtf::digits(word, 4);
    matches!((year(first), year(second)), (Some(first), Some(second)) if second == first + 1)
}
