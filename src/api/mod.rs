//! What pages ask the server: one function a page, each of them who, then store, then domain.

mod account;
mod assets;
mod bulletin;
mod error;
mod export;
mod import;
mod job;
mod operation;
mod programme;
mod report;
mod review;
mod unsent;

pub use account::{
    AccountAnswer, AccountState, AccountsAnswer, DemoOffer, GrantShown, LinkAnswer, Made, PersonShown, Place,
    SignInAnswer, Typed, account, accounts, invitation, password, sign_in,
};
pub use assets::Assets;
pub use bulletin::{
    BulletinAnswer, BulletinFault, BulletinGiven, EditionAnswer, EditionHead, PublicEditionAnswer, bulletin, edition,
    public_edition,
};
pub use error::{ApiError, Kind, explained, failed};
pub use export::{ExportAnswer, export};
pub use import::{ImportProblem, UploadAnswer, UploadPart, import, upload};
pub use job::{JobAnswer, JobShown, JobState, job};
pub use operation::{Operation, operations};
pub use programme::{
    ActivityAnswer, Chart, DashboardAnswer, DelaysAnswer, FigureAnswer, ProgrammeCard, SupportAnswer, TerritoryAnswer,
    activity, dashboard, delays, figure, ground, programmes, support, territory,
};
pub use report::{Field, Part, ReportAnswer, Saved, Told, report};
pub use review::{
    Choices, HistoryAnswer, Names, ReportLock, ReportState, ReviewAnswer, ReviewGiven, UndoAnswer, UndoChanged,
    history, review, undo,
};
pub use unsent::Unsent;
