//! The answers to what pages ask: the store selects, the domain computes, the charts are drawn.

use crate::{
    api::{
        ActivityAnswer, ApiError, Chart, DashboardAnswer, DelaysAnswer, FigureAnswer, Ground, Kind,
        ProgrammeCard, Question, SupportAnswer, TerritoryAnswer,
    },
    charts::{self, Drawing},
    domain::{
        completion::Completion, figures, item_value::ItemValue, programme::Item,
        standing::Standing, support::SupportSeries,
    },
    server::{
        asked::{Asked, internal},
        policy::{Reader, may_read},
        serve::Jalons,
    },
};
use leptos::prelude::use_context;

/// What the server gave the request: absent only outside of a request.
fn jalons() -> Result<Jalons, ApiError> {
    use_context::<Jalons>().ok_or(ApiError::Internal)
}

async fn asked(question: Question) -> Result<(Jalons, Asked), ApiError> {
    let jalons = jalons()?;
    let asked = Asked::read(&jalons.programmes, question).await?;
    Ok((jalons, asked))
}

pub async fn programmes() -> Result<Vec<ProgrammeCard>, ApiError> {
    let jalons = jalons()?;
    let held = jalons
        .programmes
        .list()
        .await
        .map_err(|error| internal(&error))?;
    let cards = held
        .iter()
        .filter(|held| may_read(Reader::Anyone, &held.programme))
        .filter_map(|held| {
            let reported = held.reported(None);
            let plan = held.programme.plan(None)?;
            let standing =
                Standing::at(&held.programme, plan, &reported, held.programme.data_as_of);
            Some(ProgrammeCard {
                programme: (*held.programme).clone(),
                conformity: standing.conformity,
            })
        });
    Ok(cards.collect())
}

pub async fn ground(question: Question) -> Result<Ground, ApiError> {
    let (_, asked) = asked(question).await?;
    if let Some(code) = &asked.question.activity
        && asked.programme().activity(code).is_none()
    {
        return Err(ApiError::not_found(Kind::Activity, code));
    }
    Ok(asked.ground(&asked.standing()))
}

pub async fn dashboard(question: Question) -> Result<DashboardAnswer, ApiError> {
    let (jalons, asked) = asked(question).await?;
    let (ground, support, completion, names) = {
        let standing = asked.standing();
        let names: Vec<(&str, Vec<Drawing>)> = ["delays", "support", "completion"]
            .map(|name| (name, drawings(&asked, &standing, name)))
            .into();
        (
            asked.ground(&standing),
            SupportSeries::all(&standing),
            Completion::of(&standing),
            names,
        )
    };
    let mut charts = Vec::new();
    for (name, drawings) in names {
        charts.push(drawn(&jalons, &asked, name, drawings).await?);
    }
    Ok(DashboardAnswer {
        ground,
        support,
        completion,
        charts,
    })
}

pub async fn delays(question: Question) -> Result<DelaysAnswer, ApiError> {
    let (jalons, asked) = asked(question).await?;
    let (ground, drawings) = {
        let standing = asked.standing();
        (
            asked.ground(&standing),
            drawings(&asked, &standing, "delays"),
        )
    };
    Ok(DelaysAnswer {
        ground,
        chart: drawn(&jalons, &asked, "delays", drawings).await?,
    })
}

pub async fn support(question: Question) -> Result<SupportAnswer, ApiError> {
    let (jalons, asked) = asked(question).await?;
    let (ground, series, drawings) = {
        let standing = asked.standing();
        let widths = [
            charts::Width::Wide,
            charts::Width::Medium,
            charts::Width::Narrow,
        ];
        let alone = widths
            .into_iter()
            .filter_map(|width| drawing(&asked, &standing, ("support", width)))
            .collect();
        (
            asked.ground(&standing),
            SupportSeries::all(&standing),
            alone,
        )
    };
    Ok(SupportAnswer {
        ground,
        series,
        chart: drawn(&jalons, &asked, "support", drawings).await?,
    })
}

pub async fn activity(question: Question) -> Result<ActivityAnswer, ApiError> {
    let (jalons, asked) = asked(question).await?;
    let code = asked.question.activity.clone().unwrap_or_default();
    let activity = asked
        .programme()
        .activity(&code)
        .cloned()
        .ok_or_else(|| ApiError::not_found(Kind::Activity, &code))?;
    let name = format!("activity-{code}");
    let (ground, items, drawings) = {
        let standing = asked.standing();
        let items = asked
            .programme()
            .items
            .iter()
            .filter(|item| item.activity == code);
        let items = items.flat_map(|item| values(&standing, item)).collect();
        let dated = standing.conformity.activities.contains(&code);
        (
            asked.ground(&standing),
            items,
            if dated {
                drawings(&asked, &standing, &name)
            } else {
                Vec::new()
            },
        )
    };
    let chart = if drawings.is_empty() {
        None
    } else {
        Some(drawn(&jalons, &asked, &name, drawings).await?)
    };
    Ok(ActivityAnswer {
        ground,
        activity,
        chart,
        items,
    })
}

pub async fn territory(question: Question) -> Result<TerritoryAnswer, ApiError> {
    let (_, asked) = asked(question).await?;
    let code = asked.question.territory.clone().unwrap_or_default();
    let territory = asked
        .programme()
        .territory(&code)
        .cloned()
        .ok_or_else(|| ApiError::not_found(Kind::Territory, &code))?;
    let standing = asked.standing();
    let items = asked
        .programme()
        .items
        .iter()
        .flat_map(|item| values(&standing, item));
    let items = items.filter_map(|(item, period, values)| {
        let value = values.into_iter().find(|value| value.territory == code)?;
        Some((item, period, value))
    });
    let items = items.collect();
    Ok(TerritoryAnswer {
        ground: asked.ground(&standing),
        territory,
        items,
    })
}

pub async fn figure(question: Question) -> Result<FigureAnswer, ApiError> {
    let (_, asked) = asked(question).await?;
    let id = asked.question.figure.clone().unwrap_or_default();
    let standing = asked.standing();
    let ground = asked.ground(&standing);
    let figure = figures::find(&ground.figures, &id, asked.question.period.as_deref())
        .cloned()
        .ok_or_else(|| ApiError::not_found(Kind::Figure, &id))?;
    let programme = asked.programme();
    let ratio = programme.ratios.iter().find(|ratio| ratio.id == id);
    let codes: Vec<&str> = match ratio {
        Some(ratio) => vec![&ratio.numerator, &ratio.denominator],
        None => id.strip_suffix("_mean").into_iter().collect(),
    };
    let items = codes.into_iter().filter_map(|code| {
        let item = programme.item(code)?;
        let period = item
            .periods
            .iter()
            .find(|period| Some(&period.code) == figure.period.as_ref());
        Some((code.to_owned(), ItemValue::all(&standing, item, period)))
    });
    let items = items.collect();
    Ok(FigureAnswer {
        ground,
        figure,
        items,
    })
}

/// Every territory's value of an item, for each of its periods.
fn values(standing: &Standing, item: &Item) -> Vec<(String, Option<String>, Vec<ItemValue>)> {
    if item.periods.is_empty() {
        return vec![(
            item.code.clone(),
            None,
            ItemValue::all(standing, item, None),
        )];
    }
    let of = |period| ItemValue::all(standing, item, Some(period));
    item.periods
        .iter()
        .map(|period| (item.code.clone(), Some(period.code.clone()), of(period)))
        .collect()
}

/// The widths a chart is drawn at: alone on the page, or one of a pair.
#[must_use]
pub fn widths(name: &str) -> &'static [charts::Width] {
    match name {
        "support" | "completion" => &[charts::Width::Half, charts::Width::Narrow],
        _ => &[
            charts::Width::Wide,
            charts::Width::Medium,
            charts::Width::Narrow,
        ],
    }
}

/// A chart at every width it is shown at; nothing for a name that is no chart.
fn drawings(asked: &Asked, standing: &Standing, name: &str) -> Vec<Drawing> {
    widths(name)
        .iter()
        .filter_map(|width| drawing(asked, standing, (name, *width)))
        .collect()
}

/// A chart at one width.
#[must_use]
pub fn drawing(
    asked: &Asked,
    standing: &Standing,
    (name, width): (&str, charts::Width),
) -> Option<Drawing> {
    let language = asked.question.language;
    match name {
        "delays" => Some(charts::delays(standing, language, width)),
        "support" => Some(charts::support(
            &SupportSeries::all(standing),
            language,
            width,
        )),
        "completion" => Some(charts::completion(standing, language, width)),
        _ => {
            let code = name.strip_prefix("activity-")?;
            standing
                .conformity
                .activities
                .iter()
                .any(|activity| activity == code)
                .then(|| charts::activity(standing, code, language, width))
        }
    }
}

async fn drawn(
    jalons: &Jalons,
    asked: &Asked,
    name: &str,
    drawings: Vec<Drawing>,
) -> Result<Chart, ApiError> {
    let mut pictures = Vec::new();
    for drawing in &drawings {
        let svg = jalons
            .renderer
            .svg(drawing)
            .await
            .map_err(|error| internal(&error))?;
        pictures.push((drawing.width, svg.to_string()));
    }
    let question = &asked.question;
    Ok(Chart {
        name: name.to_owned(),
        drawings: pictures,
        path: format!(
            "/{}/{}/charts/{name}",
            question.language.code(),
            question.programme
        ),
        query: question.query(),
    })
}
