//! One file a page: it reads the question from the address, asks once, arranges components.

mod account;
mod activity;
mod answered;
mod api;
mod bulletin;
mod card;
mod dashboard;
mod delays;
mod figure;
mod methods;
mod problem;
mod programmes;
mod report;
mod reporting;
mod sheets;
mod support;
mod tables;
mod territory;
mod timeline;

pub use account::{AccountPage, AccountsPage, InvitationPage, PasswordPage, SignInPage};
pub use activity::ActivityPage;
pub use api::ApiPage;
pub use bulletin::{BulletinPage, EditionPage, PublicEditionPage};
pub use card::CardPage;
pub use dashboard::DashboardPage;
pub use delays::DelaysPage;
pub use figure::{FigurePage, figure_name};
pub use methods::MethodsPage;
pub use problem::{NotFoundPage, Problem, StatusTeller, explained};
pub use programmes::ProgrammesPage;
pub use report::ReportPage;
pub use reporting::{HistoryPage, ReviewPage, UndoPage};
pub use sheets::{ExportPage, ImportPage, UploadPage};
pub use support::SupportPage;
pub use territory::TerritoryPage;
pub use timeline::TimelinePage;
