//! What pages ask the server: one function a page, each of them who, then store, then domain.

mod error;
mod programme;
mod question;
mod review;

pub use error::{ApiError, Kind};
pub use programme::{
    ActivityAnswer, Chart, DashboardAnswer, DelaysAnswer, FigureAnswer, Ground, ProgrammeCard, SupportAnswer,
    TerritoryAnswer, activity, dashboard, delays, figure, ground, programmes, support, territory,
};
pub use question::Question;
pub use review::{
    Choices, HistoryAnswer, Names, ReportLock, ReportState, ReviewAnswer, ReviewFault, ReviewGiven, UndoAnswer,
    UndoChanged, history, review, undo,
};
