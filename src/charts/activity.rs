//! One activity: which territory carried it out when, and which have not?

use super::{
    Drawing, Width,
    day_scale::{DayScale, axis_words},
    delays::{Band, FORMS, Mark, reach},
    measure::{NAME, NOTE, width},
    picture::{Align, Look, Picture, Reach, Word, targets},
    style::{GRID, INK, INK_2, PLANNED, RULE, Stroke, blank, downwards, finish, grid, scale},
};
use crate::{
    domain::{
        code::TerritoryCode,
        conformity::{Cell, CellState},
        language::Language,
        number::signed,
        standing::Standing,
    },
    texts::{text, text_with},
};
use charming::series::Custom;

const AXIS: f64 = 22.0;
const STRIP: f64 = 22.0;
const LANE: f64 = 24.0;
const SIZE: f64 = 10.0;

/// A lane for each territory, by delay; those that have not done it come last, in words.
/// An empty drawing for an activity that has no date.
#[must_use]
pub fn activity(standing: &Standing, code: &str, language: Language, width: Width) -> Drawing {
    let dated = standing.programme.dated_activities(&standing.plan).into_iter().find(|one| one.code == code);
    let Some(activity) = dated else {
        return finish(&blank(), (width.px(), LANE), String::new());
    };
    let band = Band::of(standing, activity, language);
    let others: Vec<Cell> = standing.conformity.of_activity(code).filter(|cell| cell.delay.is_none()).collect();
    let lanes = Lanes::of(standing, (&band, &others), language, width.px());
    let chart = blank()
        .grid(grid(lanes.scale.left, 0.0, lanes.scale.width, lanes.height()))
        .x_axis(scale(lanes.scale.min, lanes.scale.max))
        .y_axis(downwards(lanes.height()))
        .series(lanes.marks(lanes.ground()).series())
        .series(lanes.targets());
    let description = text_with(language, "chart-delays-description", &[("activities", band.clause(language).into())]);
    finish(&chart, (width.px(), lanes.height()), description)
}

struct Lanes<'a> {
    standing: &'a Standing,
    band: &'a Band,
    others: &'a [Cell<'a>],
    language: Language,
    narrow: bool,
    scale: DayScale,
}

impl<'a> Lanes<'a> {
    fn of(
        standing: &'a Standing,
        (band, others): (&'a Band, &'a [Cell<'a>]),
        language: Language,
        width_px: f64,
    ) -> Self {
        let narrow = width_px < 600.0;
        let territories = band.marks.iter().map(|mark| &mark.territory).chain(others.iter().map(|cell| cell.territory));
        let names = territories.map(|code| width(&name(standing, code, (narrow, language)), NOTE)).fold(0.0, f64::max);
        let left = names.min(width_px * 0.35) + 16.0;
        let values = band.marks.iter().map(|mark| width(&value(mark, language), NOTE)).fold(0.0, f64::max);
        let scale =
            DayScale::showing(reach(std::slice::from_ref(band)), (left, width_px - left), (10.0, values + 16.0));
        Self { standing, band, others, language, narrow, scale }
    }

    fn count(&self) -> usize {
        (self.band.marks.len() + self.others.len()).max(1)
    }

    fn top(&self) -> f64 {
        AXIS + STRIP
    }

    fn bottom(&self) -> f64 {
        self.top() + self.count() as f64 * LANE
    }

    fn height(&self) -> f64 {
        self.bottom() + 8.0
    }

    fn y(&self, lane: usize) -> f64 {
        self.top() + (lane as f64 + 0.5) * LANE
    }

    fn ground(&self) -> Picture {
        let conventions = &self.standing.programme.conventions;
        let months = self.scale.months(conventions.month_days, 34.0);
        let axis = axis_words(&self.scale, &months, conventions.month_days, (conventions.anchor, self.language));
        let (zero, others): (Vec<Word>, Vec<Word>) = axis.into_iter().partition(|word| word.at.0 == 0.0);
        let line = |day: f64| [day, AXIS - 2.0, day, self.bottom()];
        let days = months.iter().filter(|month| **month != 0).map(|month| *month as f64 * conventions.month_days);
        Picture::new()
            .rules(Stroke::new(GRID, 1.0), days.map(line))
            .rules(Stroke::new(INK_2, 1.0), [line(0.0)])
            .words(Look::NOTE, &others)
            .words(Look::NOTE.inked(), &zero)
    }

    fn marks(&self, picture: Picture) -> Picture {
        let done: Vec<(usize, &Mark)> = self.band.marks.iter().enumerate().collect();
        let late = done.iter().filter(|(_, mark)| mark.span().0 > 0.0);
        let stems = late.map(|(lane, mark)| [0.0, self.y(*lane), mark.span().0, self.y(*lane)]);
        let mut picture = picture.boxes(&Stroke::new(PLANNED, 1.5), self.window()).rules(Stroke::new(RULE, 1.0), stems);
        for (state, form) in FORMS {
            let of_state = done.iter().filter(|(_, mark)| mark.state == state);
            let places = of_state.map(|(lane, mark)| [mark.span().0, self.y(*lane), mark.span().1]);
            picture = form.draw(picture, SIZE, places.collect());
        }
        let (mean, label, colour) = self.mean();
        picture
            .rules(Stroke::new(colour, 2.0), mean)
            .words(Look { face: NAME, fill: colour, halo: true }, &label)
            .words(Look::NOTE.inked(), &self.names())
            .words(Look::NOTE.haloed(), &self.values())
    }

    fn targets(&self) -> Custom {
        let target = |(lane, mark): (usize, &Mark)| {
            let ((from, to), y) = (mark.span(), self.y(lane));
            ([from, y, to, y], mark.tip.clone())
        };
        targets(Reach { across: true, grow: LANE / 2.0 }, self.band.marks.iter().enumerate().map(target))
    }

    fn window(&self) -> Option<[f64; 5]> {
        let (from, to, open) = self.scale.window(self.band.window?);
        Some([from, self.top(), to, self.bottom(), open])
    }

    fn mean(&self) -> (Option<[f64; 4]>, Vec<Word>, &'static str) {
        let Some(mean) = &self.band.mean else {
            return (None, Vec::new(), INK);
        };
        let label = mean.word(&self.scale, AXIS + 10.0);
        (
            Some([mean.days, AXIS + 19.0, mean.days, self.top() + self.band.marks.len() as f64 * LANE]),
            vec![label],
            if mean.faint { INK_2 } else { INK },
        )
    }

    fn names(&self) -> Vec<Word> {
        let done = self.band.marks.iter().map(|mark| &mark.territory);
        let territories = done.chain(self.others.iter().map(|cell| cell.territory));
        let edge = self.scale.day(0.0);
        let word = |(lane, code): (usize, &TerritoryCode)| {
            Word::new((edge, self.y(lane)), &name(self.standing, code, (self.narrow, self.language)), Align::Left)
        };
        territories.enumerate().map(word).collect()
    }

    /// The days beside each mark; the state in words where there is none.
    fn values(&self) -> Vec<Word> {
        let days = self.band.marks.iter().enumerate().map(|(lane, mark)| {
            Word::new((mark.span().1, self.y(lane)), &value(mark, self.language), Align::Left)
                .moved(SIZE / 2.0 + 6.0, 0.0)
        });
        let words = self.others.iter().enumerate().map(|(index, cell)| {
            let state = text(self.language, &format!("state-{}", cell.state.code().replace('_', "-")));
            let y = self.y(self.band.marks.len() + index);
            let away = SIZE / 2.0 + 6.0;
            if self.scale.x(0.0) + away + width(&state, NOTE) > self.scale.right() {
                return Word::new((self.scale.max, y), &state, Align::Right);
            }
            Word::new((0.0, y), &state, Align::Left).moved(away, 0.0)
        });
        days.chain(words).collect()
    }
}

fn name(standing: &Standing, code: &str, (narrow, language): (bool, Language)) -> String {
    let territory = standing.programme.territory(code).filter(|_| !narrow);
    territory.map_or(code, |territory| territory.name.get(language)).to_owned()
}

/// « +104 j », « +48 à +140 j », « à temps ».
fn value(mark: &Mark, language: Language) -> String {
    let (low, high) = mark.span();
    if mark.state == CellState::OnTime && high == 0.0 {
        return text(language, "state-on-time");
    }
    let days = if low == high {
        signed(low, 0, language)
    } else {
        let given = [("low", signed(low, 0, language).into()), ("high", signed(high, 0, language).into())];
        return text_with(language, "said-days-range", &given);
    };
    text_with(language, "said-days-short", &[("days", days.into())])
}
