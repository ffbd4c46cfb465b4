//! The questions about one programme on one day.

use crate::{
    api::{ApiError, EditionHead, ReportState},
    domain::{
        asked::{Ground, Question},
        code::{ActivityCode, ItemCode, PeriodCode},
        completion::Completion,
        conformity::Conformity,
        figure::Figure,
        item_value::ItemValue,
        language::Text,
        programme::{Activity, Programme, Territory},
        season::SeasonCalendar,
        support::SupportSeries,
    },
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A programme as the list shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProgrammeCard {
    pub programme: Arc<Programme>,
    pub conformity: Conformity,
    /// How many values wait for the coordination, of those this person may read.
    pub waiting: usize,
}

/// A chart, drawn: one SVG for each width the layout needs, and the address of the interactive one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chart {
    /// `delays`, `support`…: the chart's word in addresses and styles.
    pub name: String,
    /// Width in pixels, and the drawing.
    pub drawings: Vec<(u32, String)>,
    /// Path and query that the option (`.json`) and the picture (`.svg`) are served at, without the ending.
    pub path: String,
    pub query: String,
}

/// The dashboard.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DashboardAnswer {
    pub ground: Ground,
    pub support: Vec<SupportSeries>,
    pub completion: Completion,
    pub charts: Vec<Chart>,
}

/// The delays of every activity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DelaysAnswer {
    pub ground: Ground,
    pub chart: Option<Chart>,
}

/// Regional support.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SupportAnswer {
    pub ground: Ground,
    pub series: Vec<SupportSeries>,
    pub chart: Option<Chart>,
}

/// One activity in all territories.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActivityAnswer {
    pub ground: Ground,
    pub activity: Activity,
    /// Nothing for an activity without a date.
    pub chart: Option<Chart>,
    /// Each item of the activity (with its period), and each territory's value.
    pub items: Vec<(ItemCode, Option<PeriodCode>, Vec<ItemValue>)>,
}

/// One territory in all activities.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TerritoryAnswer {
    pub ground: Ground,
    pub territory: Territory,
    /// Each item (with its period), and the territory's value.
    pub items: Vec<(ItemCode, Option<PeriodCode>, ItemValue)>,
    /// Where its report stands, for those who may read it.
    pub report: Option<ReportState>,
    /// Why an activity was late, where the territory said so: its code, and the reason's name.
    pub reasons: Vec<(ActivityCode, Text)>,
}

/// One figure, and the values behind it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FigureAnswer {
    pub ground: Ground,
    pub figure: Figure,
    /// For a ratio, the numerators then the denominators; for a mean of an item, its values.
    pub items: Vec<(ItemCode, Vec<ItemValue>)>,
    /// The edition it was frozen in, where it was asked for as such.
    pub edition: Option<EditionHead>,
    /// Another season calendar than the programme's own, where it was asked for.
    pub season: Option<SeasonCalendar>,
}

/// The programmes this reader may see, each on the day that is asked for or on its own.
#[server(AskProgrammes)]
pub async fn programmes(question: Question) -> Result<Vec<ProgrammeCard>, ApiError> {
    crate::server::acts::look::answer::programmes(question).await
}

/// A programme on one day: enough for the pages that only arrange cells and figures.
#[server(AskGround)]
pub async fn ground(question: Question) -> Result<Ground, ApiError> {
    crate::server::acts::look::answer::ground(question).await
}

/// Were the planned things done, when, where is it stuck?
#[server(AskDashboard)]
pub async fn dashboard(question: Question) -> Result<DashboardAnswer, ApiError> {
    crate::server::acts::look::answer::dashboard(question).await
}

/// How late is each activity, in which territories?
#[server(AskDelays)]
pub async fn delays(question: Question) -> Result<DelaysAnswer, ApiError> {
    crate::server::acts::look::answer::delays(question).await
}

/// How much regional support was given?
#[server(AskSupport)]
pub async fn support(question: Question) -> Result<SupportAnswer, ApiError> {
    crate::server::acts::look::answer::support(question).await
}

/// One activity: who has done it, when, and who has not?
#[server(AskActivity)]
pub async fn activity(question: Question) -> Result<ActivityAnswer, ApiError> {
    crate::server::acts::look::answer::activity(question).await
}

/// One territory: its line of time and what it reported.
#[server(AskTerritory)]
pub async fn territory(question: Question) -> Result<TerritoryAnswer, ApiError> {
    crate::server::acts::look::answer::territory(question).await
}

/// One figure: the values behind it and the rule that made it.
#[server(AskFigure)]
pub async fn figure(question: Question) -> Result<FigureAnswer, ApiError> {
    crate::server::acts::look::answer::figure(question).await
}
