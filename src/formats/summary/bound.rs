//! What the conformity summary can be taken away as.

use super::pdf::Paper;

/// What a bulletin can be taken away as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    Pdf(Paper),
    Workbook,
}

impl Bound {
    /// `bulletin.pdf` (letter), `bulletin-a4.pdf`, `bulletin.xlsx`.
    #[must_use]
    pub fn of_file(name: &str) -> Option<Self> {
        match name {
            "bulletin.pdf" => Some(Self::Pdf(Paper::Letter)),
            "bulletin-a4.pdf" => Some(Self::Pdf(Paper::A4)),
            "bulletin.xlsx" => Some(Self::Workbook),
            _ => None,
        }
    }

    #[must_use]
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Pdf(_) => "application/pdf",
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}
