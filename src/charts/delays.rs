//! How far from the planned date was each activity, in each territory?

use super::{
    Drawing, Width,
    band::{Band, Mark},
    beside::Lanes,
    day_scale::{DayScale, axis_words},
    measure::{LINE, NAME, NOTE, width, wrap},
    style::{
        Align, GRID, INK, INK_2, Look, PLANNED, Picture, Reach, Shape, Stroke, Word, blank,
        downwards, finish, grid, scale, targets,
    },
};
use crate::{
    domain::{conformity::CellState, language::Language, standing::Standing},
    texts::text_with,
};
use charming::series::Custom;

/// Height of the axis and of the strip that holds the label of a mean, in px.
const AXIS: f64 = 22.0;
const STRIP: f64 = 22.0;
/// Between the last lane and the end of a band, in px.
const FOOT: f64 = 12.0;
/// How far a planned window stands out of the lanes, in px.
const MARGIN: f64 = 5.0;

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
    let picture = page.bands(
        page.ground(standing, &places, (language, height)),
        &pairs,
        language,
    );
    let chart = blank()
        .grid(grid(page.scale.left, 0.0, page.scale.width, height))
        .x_axis(scale(page.scale.min, page.scale.max))
        .y_axis(downwards(height))
        .series(picture.series())
        .series(page.targets(&pairs));
    let clauses: Vec<String> = bands.iter().map(|band| band.clause(language)).collect();
    let description = text_with(
        language,
        "chart-delays-description",
        &[("activities", clauses.join("; ").into())],
    );
    finish(&chart, (page.width, height), description)
}

/// What all bands share.
struct Page {
    width: f64,
    /// The words of a band stand above it, not beside it.
    stacked: bool,
    /// Width for those words, in px.
    room: f64,
    scale: DayScale,
    /// From lane to lane, in px.
    apart: f64,
}

/// Where one band stands, in px.
struct Place {
    top: f64,
    /// Top of the strip of the mean.
    strip: f64,
    /// Top and bottom of the lanes.
    lanes: (f64, f64),
    bottom: f64,
    name: Vec<String>,
    notes: Vec<String>,
}

impl Page {
    fn of(bands: &[Band], width: f64) -> Self {
        let stacked = width < 600.0;
        let room = if stacked {
            width
        } else {
            (width * 0.215).clamp(170.0, 250.0)
        };
        let left = if stacked { 0.0 } else { room + width * 0.03 };
        let longest = bands
            .iter()
            .map(|band| band.marks.len())
            .max()
            .unwrap_or(0)
            .max(1);
        let apart = (120.0 / longest as f64).clamp(5.0, 9.0);
        let scale = DayScale::showing(reach(bands), (left, width - left), (10.0, 42.0));
        Self {
            width,
            stacked,
            room,
            scale,
            apart,
        }
    }

    fn place(&self, band: &Band, top: f64) -> Place {
        let name = wrap(&band.name, NAME, self.room);
        let notes: Vec<String> = band
            .notes
            .iter()
            .flat_map(|note| wrap(note, NOTE, self.room))
            .collect();
        let words = (name.len() + notes.len()) as f64 * LINE;
        let strip = if self.stacked {
            top + 10.0 + words
        } else {
            top
        };
        let lanes = (
            strip + STRIP + MARGIN,
            strip + STRIP + MARGIN + band.marks.len().max(1) as f64 * self.apart,
        );
        let bottom = (lanes.1 + MARGIN + FOOT).max(if self.stacked {
            0.0
        } else {
            top + words + FOOT
        });
        Place {
            top,
            strip,
            lanes,
            bottom,
            name,
            notes,
        }
    }

    /// The axis, the months, the end of the plan.
    fn ground(
        &self,
        standing: &Standing,
        places: &[Place],
        (language, height): (Language, f64),
    ) -> Picture {
        let conventions = &standing.programme.conventions;
        let months = self.scale.months(conventions.month_days, 26.0);
        let labelled = self.scale.months(conventions.month_days, 34.0);
        let axis = axis_words(
            &self.scale,
            &labelled,
            conventions.month_days,
            (conventions.anchor, language),
        );
        let (zero, others): (Vec<Word>, Vec<Word>) =
            axis.into_iter().partition(|word| word.at.0 == 0.0);
        // Words above a band stand on plain paper: lines run only where there are lanes.
        let stretches: Vec<(f64, f64)> = if self.stacked {
            places
                .iter()
                .map(|place| (place.strip + 4.0, place.lanes.1 + MARGIN))
                .collect()
        } else {
            vec![(
                AXIS - 2.0,
                places.last().map_or(height, |place| place.lanes.1 + MARGIN),
            )]
        };
        let lines = |day: f64| {
            stretches
                .iter()
                .map(move |(top, bottom)| [day, *top, day, *bottom])
        };
        let month_lines = months
            .iter()
            .filter(|month| **month != 0)
            .map(|month| *month as f64 * conventions.month_days);
        Picture::new()
            .rules(Stroke::new(GRID, 1.0), month_lines.flat_map(lines))
            .rules(Stroke::new(INK_2, 1.0), lines(0.0))
            .words(Look::NOTE, &others)
            .words(Look::NOTE.inked(), &zero)
    }

    fn bands(&self, picture: Picture, pairs: &[(&Band, &Place)], language: Language) -> Picture {
        let stems = pairs
            .iter()
            .flat_map(|(band, place)| self.stems(band, place));
        let mut picture = picture
            .boxes(&Stroke::new(PLANNED, 1.5), self.windows(pairs))
            .rules(Stroke::new("var(--rule)", 1.0), stems);
        for (state, form) in SHAPES {
            picture = picture.marks(form, self.size(), self.places(pairs, state));
        }
        for (faint, colour) in [(false, INK), (true, INK_2)] {
            let means: Vec<(&Band, &Place)> = pairs
                .iter()
                .copied()
                .filter(|(band, _)| band.mean.as_ref().is_some_and(|mean| mean.faint == faint))
                .collect();
            let lines = means.iter().filter_map(|(band, place)| {
                band.mean.as_ref().map(|mean| {
                    [
                        mean.days,
                        place.strip + 19.0,
                        mean.days,
                        place.lanes.1 + MARGIN,
                    ]
                })
            });
            let labels: Vec<Word> = means
                .iter()
                .filter_map(|(band, place)| self.mean_label(band, place))
                .collect();
            let look = Look {
                face: NAME,
                fill: colour,
                halo: true,
            };
            picture = picture
                .rules(Stroke::new(colour, 2.0), lines)
                .words(look, &labels);
        }
        let names: Vec<Word> = pairs
            .iter()
            .flat_map(|(band, place)| self.names(band, place, language))
            .collect();
        let (titles, notes) = self.headings(pairs);
        picture
            .words(Look::NOTE.haloed(), &names)
            .words(
                Look {
                    face: NAME,
                    fill: INK,
                    halo: false,
                },
                &titles,
            )
            .words(Look::NOTE, &notes)
    }

    fn windows(&self, pairs: &[(&Band, &Place)]) -> Vec<[f64; 5]> {
        let window = |(band, place): &(&Band, &Place)| {
            let (from, to, open) = self.scale.window(band.window?);
            Some([
                from,
                place.lanes.0 - MARGIN,
                to,
                place.lanes.1 + MARGIN,
                open,
            ])
        };
        pairs.iter().filter_map(window).collect()
    }

    /// Width of a mark, in px.
    fn size(&self) -> f64 {
        self.apart.min(8.0)
    }

    fn lanes<'a>(&'a self, band: &'a Band, place: &Place) -> Lanes<'a> {
        let first = place.lanes.0 + self.apart / 2.0;
        Lanes {
            marks: &band.marks,
            scale: &self.scale,
            first,
            apart: self.apart,
            size: self.size(),
        }
    }

    fn stems(&self, band: &Band, place: &Place) -> Vec<[f64; 4]> {
        let lanes = self.lanes(band, place);
        let late = band
            .marks
            .iter()
            .enumerate()
            .filter(|(_, mark)| mark.span().0 > 0.0);
        late.map(|(lane, mark)| [0.0, lanes.y(lane), mark.span().0, lanes.y(lane)])
            .collect()
    }

    fn places(&self, pairs: &[(&Band, &Place)], state: CellState) -> Vec<[f64; 3]> {
        let of_band = |(band, place): &(&Band, &Place)| {
            let lanes = self.lanes(band, place);
            let of_state = band
                .marks
                .iter()
                .enumerate()
                .filter(|(_, mark)| mark.state == state);
            of_state
                .map(|(lane, mark)| [mark.span().0, lanes.y(lane), mark.span().1])
                .collect::<Vec<_>>()
        };
        pairs.iter().flat_map(of_band).collect()
    }

    /// Each lane answers over its whole length.
    fn targets(&self, pairs: &[(&Band, &Place)]) -> Custom {
        let of_band = |(band, place): &(&Band, &Place)| {
            let lanes = self.lanes(band, place);
            let target = |(lane, mark): (usize, &Mark)| {
                let ((from, to), y) = (mark.span(), lanes.y(lane));
                (
                    [from, y, to, y],
                    mark.tip.replacen('\n', &format!("\n{}\n", band.name), 1),
                )
            };
            band.marks
                .iter()
                .enumerate()
                .map(target)
                .collect::<Vec<_>>()
        };
        targets(
            Reach {
                across: true,
                grow: self.apart / 2.0,
            },
            pairs.iter().flat_map(of_band),
        )
    }

    fn mean_label(&self, band: &Band, place: &Place) -> Option<Word> {
        let mean = band.mean.as_ref()?;
        let half = width(&mean.label, NAME) / 2.0;
        let x = self
            .scale
            .x(mean.days)
            .min(self.scale.right() - half)
            .max(self.scale.left + half);
        let at = (self.scale.day(x), place.strip + 10.0);
        Some(Word::new(at, &mean.label, Align::Center))
    }

    fn names(&self, band: &Band, place: &Place, language: Language) -> Vec<Word> {
        let edges = band.window.map(|(from, _)| from);
        let mean = band.mean.as_ref().map(|mean| mean.days);
        let lines: Vec<f64> = [Some(0.0), edges, mean]
            .into_iter()
            .flatten()
            .map(|day| self.scale.x(day))
            .collect();
        self.lanes(band, place).names(&lines, language)
    }

    /// The activity's name and its notes, at the left edge.
    fn headings(&self, pairs: &[(&Band, &Place)]) -> (Vec<Word>, Vec<Word>) {
        let edge = self.scale.day(0.0);
        let line = |text: &String, y: f64| Word::new((edge, y), text, Align::Left);
        let (mut names, mut notes) = (Vec::new(), Vec::new());
        for (_, place) in pairs {
            let mut y = place.top + if self.stacked { 16.0 } else { 10.0 };
            for text in &place.name {
                names.push(line(text, y));
                y += LINE;
            }
            for text in &place.notes {
                notes.push(line(text, y));
                y += LINE;
            }
        }
        (names, notes)
    }
}

/// State, shape and colour of what was done.
pub(super) const SHAPES: [(CellState, (Shape, &str)); 3] = [
    (CellState::OnTime, (Shape::Disc, "var(--on-time)")),
    (CellState::Late, (Shape::Triangle, "var(--late)")),
    (CellState::Indeterminate, (Shape::Square, "url(#hatch)")),
];

/// The days the axis covers: every mark, and the windows as far as they leave the marks room.
pub(super) fn reach(bands: &[Band]) -> (f64, f64) {
    let marks = bands
        .iter()
        .map(Band::extent)
        .fold((0.0, 0.0), |a: (f64, f64), b| (a.0.min(b.0), a.1.max(b.1)));
    let windows = bands.iter().filter_map(|band| band.window);
    let windows = windows.fold((0.0, 0.0), |a: (f64, f64), b| (a.0.min(b.0), a.1.max(b.1)));
    let far = marks.1.max(SIX_MONTHS);
    (
        marks.0.min(windows.0.max(-far)),
        marks.1.max(windows.1.min(far)).max(ONE_MONTH),
    )
}

const ONE_MONTH: f64 = 30.0;
const SIX_MONTHS: f64 = 183.0;
