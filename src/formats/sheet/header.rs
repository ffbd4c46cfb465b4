//! The first row of a sheet, with the names of the columns, and how the others are read by it.

use super::{Column, Row, Slip, SlipKind};

/// The names of the columns that count, in the order of [`Column::ALL`], as they are folded.
const NAMES: [[&str; 2]; 5] =
    [["territory", "territoire"], ["item", "element"], ["period", "periode"], ["value", "valeur"], ["note", "note"]];
/// The author's own words of a value.
const WORDS: [&str; 2] = ["words", "mots de l'auteur"];
/// What is accepted already: a sheet that shows it was made to be filled.
const ACCEPTED: [&str; 2] = ["accepted value", "valeur acceptee"];
/// Columns that tell and are not read.
const TELLING: [&str; 8] =
    ["name", "libelle", "status", "statut", "reason", "raison", "what is asked", "ce qui est demande"];

/// A name without capitals, accents, curly apostrophes or double spaces.
fn folded(name: &str) -> String {
    let plain = |letter: char| match letter {
        'é' | 'è' | 'ê' => 'e',
        'à' | 'â' => 'a',
        '’' => '\'',
        '\u{a0}' | '_' => ' ',
        other => other,
    };
    let lower: String = name.to_lowercase().chars().map(plain).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where each column stands.
#[derive(Debug)]
pub(super) struct Header {
    places: [Option<usize>; 5],
    words: Option<usize>,
    prefilled: bool,
    names: Vec<String>,
}

impl Header {
    pub(super) fn read(record: &[&str], number: usize, slips: &mut Vec<Slip>) -> Self {
        let mut header = Self { places: [None; 5], words: None, prefilled: false, names: Vec::new() };
        for (place, name) in record.iter().enumerate() {
            let name = name.trim();
            if name.is_empty() {
                continue;
            }
            header.names.resize(place, String::new());
            header.names.push(name.chars().take(60).collect());
            let plain = folded(name);
            let column = Column::ALL.into_iter().find(|column| NAMES[*column as usize].contains(&plain.as_str()));
            match column {
                None if WORDS.contains(&plain.as_str()) => header.words = Some(place),
                None if ACCEPTED.contains(&plain.as_str()) => header.prefilled = true,
                None if TELLING.contains(&plain.as_str()) => {}
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

    pub(super) fn is_prefilled(&self) -> bool {
        self.prefilled
    }

    pub(super) fn width(&self) -> usize {
        self.names.len()
    }

    /// Whether what stands in this place is read.
    pub(super) fn counts(&self, place: usize) -> bool {
        self.places.contains(&Some(place)) || self.words == Some(place)
    }

    pub(super) fn name(&self, place: usize) -> &str {
        self.names.get(place).map_or("", String::as_str)
    }

    /// A row of a sheet that was made to be filled, and was not.
    pub(super) fn is_not_filled(&self, record: &[&str]) -> bool {
        let empty = |column: Column| {
            let place = self.places[column as usize];
            place.and_then(|place| record.get(place)).is_none_or(|cell| cell.trim().is_empty())
        };
        self.prefilled && empty(Column::Value) && empty(Column::Note)
    }

    pub(super) fn row(&self, record: &[&str], number: usize) -> Result<Row, Slip> {
        let (found, wanted) = (record.len(), self.width());
        if found < wanted {
            return Err(Slip::new(number, ("", &record.join(",")), SlipKind::TooFewCells { found, wanted }));
        }
        if let Some(surplus) = record.iter().skip(wanted).find(|cell| !cell.trim().is_empty()) {
            return Err(Slip::new(number, ("", surplus), SlipKind::TooManyCells { found, wanted }));
        }
        let cell = |place: Option<usize>, name: &str| {
            let cell = place.and_then(|place| record.get(place)).copied().unwrap_or_default().trim();
            match cell.chars().any(is_invisible) {
                true => Err(Slip::new(number, (name, &visible(cell)), SlipKind::Invisible)),
                false => Ok(cell.to_owned()),
            }
        };
        let [territory, item, period, value, note] =
            Column::ALL.map(|column| cell(self.places[column as usize], column.code()));
        let words = cell(self.words, WORDS[0])?;
        Ok(Row { number, cells: [territory?, item?, period?, value?, note?], words, hidden: false })
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
