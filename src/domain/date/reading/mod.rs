//! From words to a date: « avant mars 2015 », « du 11 au 20 septembre 2014 », « vers la fin de février 2014 ».

mod beyond;
mod candidates;
mod lexicon;
mod numerals;
mod sides;
mod tokens;

use self::{
    beyond::{after, before, since, until},
    candidates::Candidates,
    lexicon::{Meaning, meaning},
    sides::Side,
    tokens::{fold, tokens},
};
use super::{DateError, End, Form, PartialDate};
use crate::domain::language::Language;

type Read = Result<PartialDate, DateError>;

/// Reads the words of one language.
pub(super) fn read(text: &str, language: Language) -> Read {
    let words = tokens(text, language);
    Reading { text, words: &words, language }.read()
}

struct Reading<'a> {
    text: &'a str,
    words: &'a [String],
    language: Language,
}

impl Reading<'_> {
    fn read(&self) -> Read {
        let between = self.between();
        match between {
            Some(Ok(date)) => return Ok(date),
            Some(Err(error)) if !matches!(error, DateError::NotUnderstood { .. }) => {
                return Err(error);
            }
            _ => {}
        }
        let first = self.words.first().and_then(|word| meaning(word, self.language));
        match first {
            Some(Meaning::Before) => self.open(1, before),
            Some(Meaning::After) => self.open(1, after),
            Some(Meaning::Since) => self.open(1, since),
            Some(Meaning::Until) => self.open(1, until),
            _ => self.open(0, Some),
        }
    }

    /// A date, or what comes before or after it.
    fn open(&self, skipped: usize, change: fn(Form) -> Option<Form>) -> Read {
        let side = self.scan(&self.words[skipped..])?;
        if side.is_unknown() {
            return Err(DateError::Unbounded { text: self.text.to_owned() });
        }
        let Candidates { forms, doubt } = side.candidates(self.text)?;
        let forms = forms.into_iter().map(|form| change(form).ok_or_else(|| DateError::not_understood(self.text)));
        self.settle(Candidates { forms: forms.collect::<Result<_, _>>()?, doubt })
    }

    /// Tries every word that may stand between two ends; the first that gives a date wins.
    fn between(&self) -> Option<Read> {
        let mut best: Option<Read> = None;
        for index in 1..self.words.len().saturating_sub(1) {
            let joins =
                matches!(meaning(&self.words[index], self.language), Some(Meaning::Joiner { .. } | Meaning::Until));
            if !joins {
                continue;
            }
            let Some(read) = self.split(index) else {
                continue;
            };
            let improves = match &best {
                Some(Err(error)) => matches!(error, DateError::NotUnderstood { .. }),
                _ => true,
            };
            if read.is_ok() {
                return Some(read);
            }
            if improves {
                best = Some(read);
            }
        }
        best
    }

    /// The interval whose ends stand on both sides of a word; nothing when one side says nothing.
    fn split(&self, index: usize) -> Option<Read> {
        let (left, right) = (&self.words[..index], &self.words[index + 1..]);
        let opens = matches!(meaning(&left[0], self.language), Some(Meaning::Between | Meaning::Since));
        let left = if opens { &left[1..] } else { left };
        let (Ok(mut start), Ok(mut end)) = (Side::scan(left, self.language), Side::scan(right, self.language)) else {
            return None;
        };
        if start.is_empty() || end.is_empty() {
            return None;
        }
        let yearless = start.has_no_year();
        let mut earlier = start.clone();
        start.borrow_kind(&end);
        end.borrow_kind(&start);
        earlier.borrow_kind(&end);
        start.borrow_year(&end, false);
        earlier.borrow_year(&end, true);
        let read = self.join(&start, &end);
        match read {
            // « décembre à janvier 2015 » began the year before: likely enough to be offered, not to be assumed.
            Err(DateError::Reversed { .. }) if yearless => Some(
                self.join(&earlier, &end)
                    .and_then(|date| Err(DateError::Rewrite { text: self.text.to_owned(), readings: vec![date] })),
            ),
            read => Some(read),
        }
    }

    fn join(&self, start: &Side, end: &Side) -> Read {
        let (starts, ends) = (self.ends(start)?, self.ends(end)?);
        let doubt = starts.doubt.or(ends.doubt);
        let forms = starts.forms.iter().flat_map(|start| ends.forms.iter().map(|end| start.span(end)));
        self.settle(Candidates { forms: forms.collect(), doubt })
    }

    fn ends(&self, side: &Side) -> Result<Candidates, DateError> {
        if side.is_unknown() {
            return Ok(Candidates { forms: vec![Form::Interval(End::Unknown, End::Unknown)], doubt: None });
        }
        side.candidates(self.text)
    }

    /// One date if there is only one and no doubt; otherwise the choice goes back to the author.
    fn settle(&self, candidates: Candidates) -> Read {
        let (mut readings, mut error) = (Vec::new(), None);
        for form in candidates.forms {
            match form.checked(self.text) {
                Ok(date) if readings.contains(&date) => {}
                Ok(date) => readings.push(date),
                Err(refusal) => error = Some(refusal),
            }
        }
        let text = self.text.to_owned();
        match (candidates.doubt, readings.len(), readings.first()) {
            (None, 1, Some(date)) => Ok(date.clone()),
            (_, 0, _) => Err(error.unwrap_or_else(|| DateError::not_understood(self.text))),
            (Some(doubt), 2.., _) => Err(DateError::Ambiguous { text, doubt, readings }),
            _ => Err(DateError::Rewrite { text, readings }),
        }
    }

    fn scan(&self, words: &[String]) -> Result<Side, DateError> {
        Side::scan(words, self.language)
            .map_err(|word| DateError::NotUnderstood { text: self.text.to_owned(), word: self.as_written(&word) })
    }

    /// The word as the author wrote it, accents and capitals included.
    fn as_written(&self, word: &str) -> Option<String> {
        self.text.split_whitespace().find(|written| fold(written).contains(word)).map(str::to_owned)
    }
}
