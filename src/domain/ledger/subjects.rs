//! The codes that entries are about, numbered once: afterwards a subject is two numbers.

use crate::domain::{
    code::{ItemCode, PeriodCode, TerritoryCode},
    entry::Subject,
};
use std::{collections::HashMap, sync::Arc};

/// A subject as the numbers of its territory and of what is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SubjectNumber {
    pub territory: usize,
    pub asked: usize,
}

/// Every territory that was reported of, and everything that was reported: an item, for a period where it has periods.
#[derive(Clone, Debug, Default)]
pub struct Subjects {
    territories: Vec<TerritoryCode>,
    territory_numbers: HashMap<TerritoryCode, usize>,
    asked: Vec<(ItemCode, Option<PeriodCode>)>,
    asked_numbers: HashMap<ItemCode, Periods>,
    /// What entries share, by what is asked, then by territory.
    shared: Vec<Vec<Option<Arc<Subject>>>>,
}

/// The numbers of one item.
#[derive(Clone, Debug, Default)]
struct Periods {
    once: Option<usize>,
    by_code: HashMap<PeriodCode, usize>,
}

impl Periods {
    fn number(&self, period: Option<&str>) -> Option<usize> {
        period.map_or(self.once, |period| self.by_code.get(period).copied())
    }
}

impl Subjects {
    /// The number of a territory, where anything was reported of it.
    #[must_use]
    pub fn territory(&self, code: &str) -> Option<usize> {
        self.territory_numbers.get(code).copied()
    }

    /// The number of an item for a period, where any territory reported it.
    #[must_use]
    pub fn asked(&self, item: &str, period: Option<&str>) -> Option<usize> {
        self.asked_numbers.get(item)?.number(period)
    }

    #[must_use]
    pub fn number(&self, territory: &str, item: &str, period: Option<&str>) -> Option<SubjectNumber> {
        Some(SubjectNumber { territory: self.territory(territory)?, asked: self.asked(item, period)? })
    }

    /// The subject that every entry about it shares, and its number, where there is one yet.
    #[must_use]
    pub fn shared(&self, territory: &str, item: &str, period: Option<&str>) -> Option<(Arc<Subject>, SubjectNumber)> {
        let number = self.number(territory, item, period)?;
        let subject = self.shared.get(number.asked)?.get(number.territory)?.as_ref()?;
        Some((Arc::clone(subject), number))
    }

    /// The same, numbered now where it had no number.
    pub fn share(&mut self, territory: &str, item: &str, period: Option<&str>) -> (Arc<Subject>, SubjectNumber) {
        let number =
            SubjectNumber { territory: self.number_territory(territory), asked: self.number_asked(item, period) };
        let column = &mut self.shared[number.asked];
        if column.len() <= number.territory {
            column.resize(number.territory + 1, None);
        }
        let (item, period) = &self.asked[number.asked];
        let subject = column[number.territory].get_or_insert_with(|| {
            let territory = self.territories[number.territory].clone();
            Arc::new(Subject { territory, item: item.clone(), period: period.clone() })
        });
        (Arc::clone(subject), number)
    }

    fn number_territory(&mut self, code: &str) -> usize {
        self.territory(code).unwrap_or_else(|| {
            let (code, number) = (TerritoryCode::from(code), self.territories.len());
            self.territories.push(code.clone());
            self.territory_numbers.insert(code, number);
            number
        })
    }

    fn number_asked(&mut self, item: &str, period: Option<&str>) -> usize {
        self.asked(item, period).unwrap_or_else(|| {
            let (item, period, number) = (ItemCode::from(item), period.map(PeriodCode::from), self.asked.len());
            let periods = self.asked_numbers.entry(item.clone()).or_default();
            match &period {
                Some(period) => {
                    periods.by_code.insert(period.clone(), number);
                }
                None => periods.once = Some(number),
            }
            self.asked.push((item, period));
            self.shared.push(Vec::new());
            number
        })
    }

    /// Every pair of a territory and something asked, by territory, item and period as texts are ordered.
    pub fn in_order(&self) -> impl Iterator<Item = SubjectNumber> + use<> {
        let mut territories: Vec<usize> = (0..self.territories.len()).collect();
        territories.sort_by_key(|number| &self.territories[*number]);
        let mut asked: Vec<usize> = (0..self.asked.len()).collect();
        asked.sort_by_key(|number| &self.asked[*number]);
        let asked: Arc<[usize]> = asked.into();
        territories.into_iter().flat_map(move |territory| {
            let asked = Arc::clone(&asked);
            (0..asked.len()).map(move |place| SubjectNumber { territory, asked: asked[place] })
        })
    }
}

/// Something about each subject, dense: a column for everything asked, a row for each territory.
#[derive(Clone, Debug, PartialEq)]
pub struct BySubject<T> {
    columns: Vec<Vec<Option<T>>>,
}

impl<T> Default for BySubject<T> {
    fn default() -> Self {
        Self { columns: Vec::new() }
    }
}

impl<T: Copy> BySubject<T> {
    #[must_use]
    pub fn get(&self, number: SubjectNumber) -> Option<T> {
        *self.columns.get(number.asked)?.get(number.territory)?
    }

    pub fn put(&mut self, number: SubjectNumber, thing: Option<T>) {
        if self.columns.len() <= number.asked {
            self.columns.resize_with(number.asked + 1, Vec::new);
        }
        let column = &mut self.columns[number.asked];
        if column.len() <= number.territory {
            column.resize(number.territory + 1, None);
        }
        column[number.territory] = thing;
    }

    /// By the numbers of the territories; it may end before the last of them.
    #[must_use]
    pub fn column(&self, asked: usize) -> &[Option<T>] {
        self.columns.get(asked).map_or(&[], Vec::as_slice)
    }

    /// The same places with something else in each.
    #[must_use]
    pub fn map<U: Copy>(&self, change: impl Fn(T) -> Option<U>) -> BySubject<U> {
        let column = |column: &Vec<Option<T>>| column.iter().map(|thing| thing.and_then(&change)).collect();
        BySubject { columns: self.columns.iter().map(column).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_keeps_its_number_and_is_shared() {
        let mut subjects = Subjects::default();
        let (once, number) = subjects.share("T02", "trained", None);
        let (_, yearly) = subjects.share("T01", "support", Some("2014"));
        let (again, same) = subjects.share("T02", "trained", None);
        assert!(Arc::ptr_eq(&once, &again) && number == same && number != yearly);
        assert_eq!(subjects.number("T01", "support", Some("2014")), Some(yearly));
        assert_eq!(subjects.shared("T02", "trained", None), Some((once, number)));
        assert_eq!(subjects.shared("T01", "trained", None), None);
        assert_eq!([subjects.asked("support", None), subjects.asked("support", Some("2015"))], [None, None]);
        assert_eq!(subjects.territory("T03"), None);
    }

    #[test]
    fn the_order_is_that_of_the_texts_whatever_came_first() {
        let mut subjects = Subjects::default();
        for (territory, item, period) in [("T02", "b", None), ("T01", "a", Some("2015")), ("T01", "a", Some("2014"))] {
            subjects.share(territory, item, period);
        }
        let said = |number: SubjectNumber| {
            let (item, period) = &subjects.asked[number.asked];
            format!("{} {item}{}", subjects.territories[number.territory], PeriodCode::written(period.as_ref()))
        };
        let order: Vec<String> = subjects.in_order().map(said).collect();
        assert_eq!(order, ["T01 a2014", "T01 a2015", "T01 b", "T02 a2014", "T02 a2015", "T02 b"]);
    }

    #[test]
    fn what_nothing_was_put_to_holds_nothing() {
        let mut numbers = BySubject::default();
        let number = SubjectNumber { territory: 2, asked: 1 };
        numbers.put(number, Some(7));
        assert_eq!((numbers.get(number), numbers.column(1)), (Some(7), &[None, None, Some(7)][..]));
        assert_eq!((numbers.get(SubjectNumber { territory: 9, asked: 1 }), numbers.column(9)), (None, &[][..]));
        assert_eq!(numbers.map(|seven| Some(seven + 1)).get(number), Some(8));
    }
}
