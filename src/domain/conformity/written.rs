//! The matrix in files.

use super::{Cell, CellState, Conformity};
use crate::domain::{
    code::{ActivityCode, TerritoryCode, entry_id::EntryId, register::Register},
    date::PartialDate,
    delay::Delay,
};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Its cells one by one, row by row.
#[derive(Serialize)]
struct Written<'a> {
    as_of: NaiveDate,
    plan: u32,
    activities: &'a Register<ActivityCode>,
    territories: &'a Register<TerritoryCode>,
    cells: Vec<Cell<'a>>,
}

#[derive(Deserialize)]
struct Read {
    as_of: NaiveDate,
    plan: u32,
    activities: Register<ActivityCode>,
    territories: Register<TerritoryCode>,
    cells: Vec<ReadCell>,
}

#[derive(Deserialize)]
struct ReadCell {
    state: CellState,
    actual: Option<PartialDate>,
    delay: Option<Delay>,
    entry: Option<EntryId>,
}

impl Serialize for Conformity {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self { as_of, plan, activities, territories, .. } = self;
        Written { as_of: *as_of, plan: *plan, activities, territories, cells: self.cells().collect() }.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Conformity {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let Read { as_of, plan, activities, territories, cells } = Read::deserialize(from)?;
        if cells.len() != activities.len() * territories.len() {
            return Err(de::Error::invalid_length(cells.len(), &"a cell for each territory and activity"));
        }
        let mut conformity = Self::empty((as_of, plan), activities, territories);
        for ReadCell { state, actual, delay, entry } in cells {
            conformity.states.push(state);
            conformity.actual.push(actual);
            conformity.delays.push(delay);
            conformity.entries.push(entry);
        }
        Ok(conformity)
    }
}
