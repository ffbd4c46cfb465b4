//! The answers to what pages ask: the store selects, the domain computes, the charts are drawn.

use crate::{
    api::{
        ActivityAnswer, ApiError, DashboardAnswer, DelaysAnswer, FigureAnswer, Kind, ProgrammeCard, SupportAnswer,
        TerritoryAnswer,
    },
    domain::{
        asked::{Ground, Question},
        code::{ActivityCode, ItemCode, PeriodCode},
        completion::Completion,
        entry::Value,
        figure::id::FigureId,
        item_value::ItemValue,
        language::Text,
        programme::{Asked as When, Item, ItemKind, Period},
        rights::{Action, may},
        standing::Standing,
        support::SupportSeries,
    },
    server::{
        acts::{bulletin, look::draw, review},
        programmes::{asked::day, fault::internal},
        request::context::{asked, jalons, who},
    },
};
use std::sync::Arc;

pub async fn programmes(question: Question) -> Result<Vec<ProgrammeCard>, ApiError> {
    let (jalons, who) = (jalons()?, who());
    let as_of = day("as_of", question.as_of.as_deref())?;
    let known_at = day("known_at", question.known_at.as_deref())?;
    let held = jalons.programmes.list().await.map_err(|error| internal(&error))?;
    let cards = held.iter().filter(|held| may(&who, Action::Read, &held.programme, None)).filter_map(|held| {
        let reported = held.reported(known_at);
        let plan = held.programme.plan(None)?;
        let standing = Standing::at(&held.programme, plan, &reported, as_of.unwrap_or(held.programme.data_as_of));
        let waiting = held.waiting_for(&who);
        Some(ProgrammeCard { programme: Arc::clone(&held.programme), conformity: standing.conformity, waiting })
    });
    Ok(cards.collect())
}

pub async fn ground(question: Question) -> Result<Ground, ApiError> {
    let (_, asked) = asked(question).await?;
    if let Some(code) = &asked.question.activity
        && asked.programme.activity(code).is_none()
    {
        return Err(ApiError::not_found(Kind::Activity, code));
    }
    Ok(asked.clone())
}

pub async fn dashboard(question: Question) -> Result<DashboardAnswer, ApiError> {
    let (jalons, asked) = asked(question).await?;
    let (delays, support, completion) = tokio::try_join!(
        draw::chart(&jalons, &asked, ("delays", draw::ALONE)),
        draw::chart(&jalons, &asked, ("support", draw::PAIRED)),
        draw::chart(&jalons, &asked, ("completion", draw::PAIRED)),
    )?;
    let charts = [delays, support, completion].into_iter().flatten().collect();
    let standing = &asked.standing;
    Ok(DashboardAnswer {
        ground: asked.clone(),
        support: SupportSeries::all(standing),
        completion: Completion::of(standing),
        charts,
    })
}

pub async fn delays(question: Question) -> Result<DelaysAnswer, ApiError> {
    let (jalons, asked) = asked(question).await?;
    let chart = draw::chart(&jalons, &asked, ("delays", draw::ALONE)).await?;
    Ok(DelaysAnswer { ground: asked.clone(), chart })
}

pub async fn support(question: Question) -> Result<SupportAnswer, ApiError> {
    let (jalons, asked) = asked(question).await?;
    let chart = draw::chart(&jalons, &asked, ("support", draw::ALONE)).await?;
    let standing = &asked.standing;
    Ok(SupportAnswer { ground: asked.clone(), series: SupportSeries::all(standing), chart })
}

pub async fn activity(question: Question) -> Result<ActivityAnswer, ApiError> {
    let (jalons, asked) = asked(question).await?;
    let code = asked.question.activity.clone().unwrap_or_default();
    let activity =
        asked.programme.activity(&code).cloned().ok_or_else(|| ApiError::not_found(Kind::Activity, &code))?;
    let chart = draw::chart(&jalons, &asked, (&format!("activity-{code}"), draw::ALONE)).await?;
    let standing = &asked.standing;
    let items = asked.programme.items.iter().filter(|item| item.activity == code && item.asked == When::Always);
    let items = items.flat_map(|item| values(standing, item)).collect();
    Ok(ActivityAnswer { ground: asked.clone(), activity, chart, items })
}

pub async fn territory(question: Question) -> Result<TerritoryAnswer, ApiError> {
    let (jalons, asked) = asked(question).await?;
    let code = asked.question.territory.clone().unwrap_or_default();
    let territory =
        asked.programme.territory(&code).cloned().ok_or_else(|| ApiError::not_found(Kind::Territory, &code))?;
    let standing = &asked.standing;
    let items = asked.programme.items.iter().filter(|item| item.asked == When::Always);
    let items = items.flat_map(|item| values(standing, item)).filter_map(|(item, period, values)| {
        let value = values.into_iter().find(|value| value.territory == code)?;
        Some((item, period, value))
    });
    let items = items.collect();
    let report = review::report_state(&jalons, &who(), (&asked.programme, &code)).await?;
    let reasons = reasons(standing, &code);
    Ok(TerritoryAnswer { ground: asked.clone(), territory, items, reasons, report })
}

/// A figure of a day, or of an edition: then with the entries it was frozen with.
pub async fn figure(question: Question) -> Result<FigureAnswer, ApiError> {
    let (jalons, asked) = asked(question).await?;
    let (asked, edition) = match asked.question.edition.clone() {
        None => (asked, None),
        Some(number) => {
            let (again, head) = bulletin::edition::asked_again(&jalons, &asked, &number).await?;
            (again, Some(head))
        }
    };
    let own = asked.programme.conventions.season_calendar;
    let season = bulletin::season(asked.question.season.as_deref())?.filter(|season| *season != own);
    let asked = season.map_or(asked.clone(), |season| asked.under(season));
    let id = asked.question.figure.clone().unwrap_or_default();
    let standing = &asked.standing;
    let ground = asked.clone();
    let period = asked.question.period.as_deref();
    let code = period.map(PeriodCode::from);
    let figure = ground.figures.meant(&id, code.as_ref()).cloned().ok_or_else(|| {
        let asked_for = period.map_or_else(|| id.clone(), |period| format!("{id}, {period}"));
        ApiError::not_found(Kind::Figure, &asked_for)
    })?;
    let programme = &asked.programme;
    let codes: Vec<ItemCode> = match &figure.id {
        FigureId::Ratio(id) => {
            let ratio = programme.ratios.find(id);
            ratio.into_iter().flat_map(|ratio| [ratio.numerator.clone(), ratio.denominator.clone()]).collect()
        }
        FigureId::Item(code) => vec![code.clone()],
        FigureId::Overall(_) | FigureId::Axis(..) | FigureId::Activity(..) => Vec::new(),
    };
    let items = codes.into_iter().filter_map(|code| {
        let item = programme.item(&code)?;
        let period = figure.period.as_ref().and_then(|period| item.period(period));
        Some((code, ItemValue::all(standing, item, period)))
    });
    let items = items.collect();
    Ok(FigureAnswer { ground, figure, items, edition, season })
}

/// Why a territory was late, where it said so: the activity, and the name of the reason.
fn reasons(standing: &Standing, territory: &str) -> Vec<(ActivityCode, Text)> {
    let asked = standing.programme.items.iter().filter(|item| item.asked == When::WhenLate);
    let reason = |item: &Item| {
        let Value::Choice(code) = &standing.reported.get(territory, &item.code, None)?.value else { return None };
        let ItemKind::Choice { choices } = &item.kind else { return None };
        let choice = choices.iter().find(|choice| choice.code == *code)?;
        Some((item.activity.clone(), choice.name.clone()))
    };
    asked.filter_map(reason).collect()
}

/// Every territory's value of an item, for each of its periods.
fn values(standing: &Standing, item: &Item) -> Vec<(ItemCode, Option<PeriodCode>, Vec<ItemValue>)> {
    let of = |period: Option<&Period>| {
        let code = period.map(|period| period.code.clone());
        (item.code.clone(), code, ItemValue::all(standing, item, period))
    };
    item.stretches().map(of).collect()
}
