//! A table in words: what stands in each cell, and what it opens onto.

/// What stands in a cell, the address it opens onto, and the language it is in where that is not the reader’s.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Datum {
    pub said: String,
    pub link: Option<String>,
    pub lang: Option<&'static str>,
}

impl From<String> for Datum {
    fn from(said: String) -> Self {
        Self { said, ..Self::default() }
    }
}

/// Headings, rows, and which columns hold numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub caption: String,
    pub headings: Vec<String>,
    pub rows: Vec<Vec<Datum>>,
    /// The first column that is aligned right; all after it are too.
    pub numbers_from: usize,
}

/// Rows that open onto nothing.
pub fn plain(rows: impl IntoIterator<Item = Vec<String>>) -> Vec<Vec<Datum>> {
    rows.into_iter().map(|row| row.into_iter().map(Datum::from).collect()).collect()
}
