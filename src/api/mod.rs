//! What pages ask the server: one function a page, each of them who, then store, then domain.

mod error;
mod programme;
mod question;
mod report;

pub use error::{ApiError, Kind};
pub use programme::{
    ActivityAnswer, Chart, DashboardAnswer, DelaysAnswer, FigureAnswer, Ground, ProgrammeCard, SupportAnswer,
    TerritoryAnswer, activity, dashboard, delays, figure, ground, programmes, support, territory,
};
pub use question::Question;
pub use report::{Doubt, Field, Part, ReportAnswer, Said, Saved, Told, Typed, Writable, Writer, report};
