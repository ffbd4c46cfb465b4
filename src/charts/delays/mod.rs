//! How far from the planned date was each activity, in each territory?

mod band;
mod beside;
mod page;

pub(super) use band::{Band, Mark, reach};

use super::{
    Drawing, Width,
    measure::LINE,
    picture::{Picture, Shape},
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
        .dated_activities(&standing.plan)
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

/// How what was done is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    shape: Shape,
    /// Where the day is known.
    solid: &'static str,
    /// As long as the doubt where it is not.
    hatched: &'static str,
}

/// Each state that has a date, with its form.
pub(super) const FORMS: [(CellState, Form); 3] = [
    (CellState::OnTime, Form { shape: Shape::Disc, solid: "var(--on-time)", hatched: "url(#hatch-on_time)" }),
    (CellState::Late, Form { shape: Shape::Triangle, solid: "var(--late)", hatched: "url(#hatch-late)" }),
    (CellState::Indeterminate, Form { shape: Shape::Square, solid: "url(#hatch)", hatched: "url(#hatch)" }),
];

impl Form {
    /// Marks of that size at their places, each `[from, y, to]`.
    pub(super) fn draw(self, picture: Picture, size: f64, places: Vec<[f64; 3]>) -> Picture {
        let (exact, doubtful): (Vec<_>, Vec<_>) = places.into_iter().partition(|[from, _, to]| from == to);
        picture.marks((self.shape, self.solid), size, exact).marks((self.shape, self.hatched), size, doubtful)
    }
}
