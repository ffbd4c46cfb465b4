//! What pages ask the server: one function a page, each of them who, then store, then domain.

mod error;
mod operation;
mod programme;
mod question;

pub use error::{ApiError, Kind};
pub use operation::{Operation, operations};
pub use programme::{
    ActivityAnswer, Chart, DashboardAnswer, DelaysAnswer, FigureAnswer, Ground, ProgrammeCard, SupportAnswer,
    TerritoryAnswer, activity, dashboard, delays, figure, ground, programmes, support, territory,
};
pub use question::Question;
