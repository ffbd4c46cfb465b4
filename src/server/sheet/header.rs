//! The first row of a sheet, with the names of the columns, and how the others are read by it.

use super::{Column, Row, Slip, SlipKind};

/// Where each column stands.
pub(super) struct Header {
    places: [Option<usize>; 5],
    width: usize,
}

impl Header {
    pub(super) fn read(record: &csv::StringRecord, number: usize, slips: &mut Vec<Slip>) -> Self {
        let mut header = Self { places: [None; 5], width: 0 };
        for (place, name) in record.iter().enumerate() {
            let name = name.trim();
            if name.is_empty() {
                continue;
            }
            header.width = place + 1;
            let column = Column::ALL.into_iter().find(|column| name.eq_ignore_ascii_case(column.code()));
            match column {
                None => slips.push(Slip::new(number, (name, name), SlipKind::UnknownColumn)),
                Some(column) if header.places[column as usize].is_some() => {
                    slips.push(Slip::new(number, (name, name), SlipKind::RepeatedColumn));
                }
                Some(column) => header.places[column as usize] = Some(place),
            }
        }
        for column in Column::ALL.into_iter().filter(|column| header.places[*column as usize].is_none()) {
            slips.push(Slip::new(number, (column.code(), ""), SlipKind::MissingColumn));
        }
        header
    }

    pub(super) fn is_complete(&self) -> bool {
        self.places.iter().all(Option::is_some)
    }

    pub(super) fn row(&self, record: &csv::StringRecord, number: usize) -> Result<Row, Slip> {
        let (found, wanted) = (record.len(), self.width);
        if found < wanted {
            let whole = record.iter().collect::<Vec<_>>().join(",");
            return Err(Slip::new(number, ("", &whole), SlipKind::TooFewCells { found, wanted }));
        }
        if let Some(surplus) = record.iter().skip(wanted).find(|cell| !cell.trim().is_empty()) {
            return Err(Slip::new(number, ("", surplus), SlipKind::TooManyCells { found, wanted }));
        }
        let cell = |column: Column| {
            let cell = self.places[column as usize].and_then(|place| record.get(place)).unwrap_or_default().trim();
            match cell.chars().any(is_invisible) {
                true => Err(Slip::new(number, (column.code(), &visible(cell)), SlipKind::Invisible)),
                false => Ok(cell.to_owned()),
            }
        };
        let [territory, item, period, value, note] = Column::ALL.map(cell);
        Ok(Row { number, cells: [territory?, item?, period?, value?, note?] })
    }
}

/// Characters that no one sees nor types, NUL first among them.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    character.is_control() && character != '\n' && character != '\t'
}

/// A text in which every invisible character is shown as `�`.
fn visible(text: &str) -> String {
    text.chars().map(|character| if is_invisible(character) { '\u{fffd}' } else { character }).collect()
}
