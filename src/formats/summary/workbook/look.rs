//! How cells look: the colours of the states, what a heading and a number look like.

use crate::domain::{conformity::CellState, figure::Unit, language::Language};
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder};

// The colours of style/tokens.css on white paper: each has one meaning.
pub(super) const INK: Color = Color::RGB(0x15_18_1c);
pub(super) const INK_2: Color = Color::RGB(0x53_5a_63);
pub(super) const GRID: Color = Color::RGB(0xe6_e9_ec);
pub(super) const PLANNED: Color = Color::RGB(0x73_7a_83);
pub(super) const ON_TIME: Color = Color::RGB(0x08_56_7d);
pub(super) const LATE: Color = Color::RGB(0xc2_52_0a);
pub(super) const OVERDUE: Color = Color::RGB(0x7d_0f_35);
pub(super) const INDETERMINATE: Color = Color::RGB(0xa8_84_c8);
const PAPER: Color = Color::RGB(0xff_ff_ff);

/// How many decimals of a number are shown; the cell holds all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Whole,
    /// At most one decimal, as in sentences.
    Short,
    Two,
    Percent,
}

impl Shape {
    pub(super) fn of(unit: Unit) -> Self {
        match unit {
            Unit::Share => Self::Percent,
            Unit::Rating => Self::Two,
            Unit::Days | Unit::Count | Unit::Date => Self::Short,
        }
    }

    fn code(self, language: Language) -> &'static str {
        match self {
            Self::Whole => "0",
            Self::Short => "0.0",
            Self::Two => "0.00",
            Self::Percent if language == Language::French => "0.0\"\u{a0}\"%",
            Self::Percent => "0.0%",
        }
    }
}

/// The first row of a table.
pub(super) fn heading() -> Format {
    Format::new().set_bold().set_font_color(INK).set_text_wrap().set_background_color(GRID).set_align(FormatAlign::Top)
}

/// A text that stays one when somebody goes into its cell and leaves it again.
pub(super) fn words() -> Format {
    Format::new().set_num_format("@").set_quote_prefix().set_text_wrap().set_align(FormatAlign::Top)
}

/// What stands beside the values: reasons, notes.
pub(super) fn aside() -> Format {
    words().set_italic().set_font_color(INK_2)
}

pub(super) fn strong() -> Format {
    words().set_bold()
}

pub(super) fn title() -> Format {
    Format::new().set_bold().set_font_size(16).set_font_color(INK).set_align(FormatAlign::Top)
}

/// On the right, and yet not against the words that begin in the next column.
fn apart() -> Format {
    Format::new().set_align(FormatAlign::Top).set_align(FormatAlign::Right).set_indent(1)
}

pub(super) fn number(shape: Shape, language: Language) -> Format {
    apart().set_num_format(shape.code(language))
}

pub(super) fn day() -> Format {
    apart().set_num_format("yyyy-mm-dd")
}

/// A day as spreadsheets count it. Before March 1900 they do not agree on it, and such a day stays a text.
pub(super) fn excel_day(day: NaiveDate) -> Option<ExcelDateTime> {
    let first = NaiveDate::from_ymd_opt(1900, 3, 1)?;
    let year = u16::try_from(day.year()).ok().filter(|_| day >= first)?;
    let part = |part: u32| u8::try_from(part).ok();
    ExcelDateTime::from_ymd(year, part(day.month())?, part(day.day())?).ok()
}

/// What a cell of the matrix looks like in each state: never by its colour alone, for the word stands in it.
pub(super) fn state(state: CellState) -> Format {
    let framed = || Format::new().set_border(FormatBorder::Thin).set_border_color(GRID);
    let filled = |fill: Color, ink: Color| framed().set_background_color(fill).set_font_color(ink);
    match state {
        CellState::OnTime => filled(ON_TIME, PAPER),
        CellState::Late => filled(LATE, PAPER),
        CellState::Overdue => filled(OVERDUE, PAPER).set_bold(),
        CellState::Indeterminate => filled(INDETERMINATE, INK),
        CellState::Perhaps => filled(Color::RGB(0xe4_d9_ee), INK),
        CellState::Due => filled(GRID, INK).set_bold(),
        CellState::NotYetDue | CellState::NotApplicable => filled(PAPER, INK_2),
        CellState::Missing | CellState::Unknown | CellState::Withdrawn => filled(PAPER, INK_2).set_italic(),
    }
}
