//! How far from the planned date was each activity, in each territory?

mod band;
mod beside;
mod page;

pub(super) use band::{Band, Mark, reach};

use super::{
    Drawing, Width,
    measure::LINE,
    picture::Shape,
    style::{blank, downwards, finish, grid, scale},
};
use crate::{
    domain::{conformity::CellState, language::Language, standing::Standing},
    texts::text_with,
};
use page::{AXIS, Page, Place};

/// Every dated activity, a lane for each territory that carried it out.
#[must_use]
pub fn delays(standing: &Standing, language: Language, width: Width) -> Drawing {
    let bands: Vec<Band> = standing
        .programme
        .dated_activities(standing.plan)
        .into_iter()
        .map(|one| Band::of(standing, one, language))
        .collect();
    let page = Page::of(&bands, width.px());
    let mut places = Vec::new();
    let mut y = AXIS;
    for band in &bands {
        let place = page.place(band, y);
        y = place.bottom;
        places.push(place);
    }
    let height = y.max(AXIS + LINE);
    let pairs: Vec<(&Band, &Place)> = bands.iter().zip(&places).collect();
    let picture = page.bands(page.ground(standing, &places, (language, height)), &pairs, language);
    let chart = blank()
        .grid(grid(page.scale.left, 0.0, page.scale.width, height))
        .x_axis(scale(page.scale.min, page.scale.max))
        .y_axis(downwards(height))
        .series(picture.series())
        .series(page.targets(&pairs));
    let clauses: Vec<String> = bands.iter().map(|band| band.clause(language)).collect();
    let description = text_with(language, "chart-delays-description", &[("activities", clauses.join("; ").into())]);
    finish(&chart, (page.width, height), description)
}

/// State, shape and colour of what was done.
pub(super) const SHAPES: [(CellState, (Shape, &str)); 3] = [
    (CellState::OnTime, (Shape::Disc, "var(--on-time)")),
    (CellState::Late, (Shape::Triangle, "var(--late)")),
    (CellState::Indeterminate, (Shape::Square, "url(#hatch)")),
];
