//! Where everything stands in the delays chart: a band for each activity, a lane for each territory.

use super::{
    FORMS,
    band::{Band, Mark, reach},
    beside::Lanes,
};
use crate::{
    charts::{
        day_scale::{DayScale, axis_words},
        measure::{LINE, NAME, NOTE, wrap},
        picture::{Align, Look, Picture, Reach, Word, targets},
        style::{GRID, INK, INK_2, PLANNED, Stroke},
    },
    domain::{conformity::CellState, language::Language, standing::Standing},
};
use charming::series::Custom;

/// Height of the axis and of the strip that holds the label of a mean, in px.
pub(super) const AXIS: f64 = 22.0;
const STRIP: f64 = 22.0;
/// Between the last lane and the end of a band, in px.
const FOOT: f64 = 12.0;
/// How far a planned window stands out of the lanes, in px.
const MARGIN: f64 = 5.0;

/// What all bands share.
pub(super) struct Page {
    pub(super) width: f64,
    /// The words of a band stand above it, not beside it.
    stacked: bool,
    /// Width for those words, in px.
    room: f64,
    pub(super) scale: DayScale,
    /// From lane to lane, in px.
    apart: f64,
}

/// Where one band stands, in px.
pub(super) struct Place {
    top: f64,
    /// Top of the strip of the mean.
    strip: f64,
    /// Top and bottom of the lanes.
    lanes: (f64, f64),
    pub(super) bottom: f64,
    name: Vec<String>,
    notes: Vec<String>,
}

impl Page {
    pub(super) fn of(bands: &[Band], width: f64) -> Self {
        let stacked = width < 600.0;
        let room = if stacked { width } else { (width * 0.215).clamp(170.0, 250.0) };
        let left = if stacked { 0.0 } else { room + width * 0.03 };
        let longest = bands.iter().map(|band| band.marks.len()).max().unwrap_or(0).max(1);
        let apart = (120.0 / longest as f64).clamp(5.0, 9.0);
        let scale = DayScale::showing(reach(bands), (left, width - left), (10.0, 42.0));
        Self { width, stacked, room, scale, apart }
    }

    pub(super) fn place(&self, band: &Band, top: f64) -> Place {
        let name = wrap(&band.name, NAME, self.room);
        let notes: Vec<String> = band.notes.iter().flat_map(|note| wrap(note, NOTE, self.room)).collect();
        let words = (name.len() + notes.len()) as f64 * LINE;
        let strip = if self.stacked { top + 10.0 + words } else { top };
        let lanes = (strip + STRIP + MARGIN, strip + STRIP + MARGIN + band.marks.len().max(1) as f64 * self.apart);
        let bottom = (lanes.1 + MARGIN + FOOT).max(if self.stacked { 0.0 } else { top + words + FOOT });
        Place { top, strip, lanes, bottom, name, notes }
    }

    /// The axis, the months, the end of the plan.
    pub(super) fn ground(&self, standing: &Standing, places: &[Place], (language, height): (Language, f64)) -> Picture {
        let conventions = &standing.programme.conventions;
        let months = self.scale.months(conventions.month_days, 26.0);
        let labelled = self.scale.months(conventions.month_days, 34.0);
        let axis = axis_words(&self.scale, &labelled, conventions.month_days, (conventions.anchor, language));
        let (zero, others): (Vec<Word>, Vec<Word>) = axis.into_iter().partition(|word| word.at.0 == 0.0);
        // Words above a band stand on plain paper: lines run only where there are lanes.
        let stretches: Vec<(f64, f64)> = if self.stacked {
            places.iter().map(|place| (place.strip + 4.0, place.lanes.1 + MARGIN)).collect()
        } else {
            vec![(AXIS - 2.0, places.last().map_or(height, |place| place.lanes.1 + MARGIN))]
        };
        let lines = |day: f64| stretches.iter().map(move |(top, bottom)| [day, *top, day, *bottom]);
        let month_lines =
            months.iter().filter(|month| **month != 0).map(|month| *month as f64 * conventions.month_days);
        Picture::new()
            .rules(Stroke::new(GRID, 1.0), month_lines.flat_map(lines))
            .rules(Stroke::new(INK_2, 1.0), lines(0.0))
            .words(Look::NOTE, &others)
            .words(Look::NOTE.inked(), &zero)
    }

    pub(super) fn bands(&self, picture: Picture, pairs: &[(&Band, &Place)], language: Language) -> Picture {
        let stems = pairs.iter().flat_map(|(band, place)| self.stems(band, place));
        let mut picture = picture
            .boxes(&Stroke::new(PLANNED, 1.5), self.windows(pairs))
            .rules(Stroke::new("var(--rule)", 1.0), stems);
        for (state, form) in FORMS {
            picture = form.draw(picture, self.size(), self.places(pairs, state));
        }
        for (faint, colour) in [(false, INK), (true, INK_2)] {
            let means: Vec<(&Band, &Place)> = pairs
                .iter()
                .copied()
                .filter(|(band, _)| band.mean.as_ref().is_some_and(|mean| mean.faint == faint))
                .collect();
            let lines = means.iter().filter_map(|(band, place)| {
                band.mean.as_ref().map(|mean| [mean.days, place.strip + 19.0, mean.days, place.lanes.1 + MARGIN])
            });
            let labels: Vec<Word> = means.iter().filter_map(|(band, place)| self.mean_label(band, place)).collect();
            let look = Look { face: NAME, fill: colour, halo: true };
            picture = picture.rules(Stroke::new(colour, 2.0), lines).words(look, &labels);
        }
        let names: Vec<Word> = pairs.iter().flat_map(|(band, place)| self.names(band, place, language)).collect();
        let (titles, notes) = self.headings(pairs);
        picture
            .words(Look::NOTE.haloed(), &names)
            .words(Look { face: NAME, fill: INK, halo: false }, &titles)
            .words(Look::NOTE, &notes)
    }

    fn windows(&self, pairs: &[(&Band, &Place)]) -> Vec<[f64; 5]> {
        let window = |(band, place): &(&Band, &Place)| {
            let (from, to, open) = self.scale.window(band.window?);
            Some([from, place.lanes.0 - MARGIN, to, place.lanes.1 + MARGIN, open])
        };
        pairs.iter().filter_map(window).collect()
    }

    /// Width of a mark, in px.
    fn size(&self) -> f64 {
        self.apart.min(8.0)
    }

    fn lanes<'a>(&'a self, band: &'a Band, place: &Place) -> Lanes<'a> {
        let first = place.lanes.0 + self.apart / 2.0;
        Lanes { marks: &band.marks, scale: &self.scale, first, apart: self.apart, size: self.size() }
    }

    fn stems(&self, band: &Band, place: &Place) -> Vec<[f64; 4]> {
        let lanes = self.lanes(band, place);
        let late = band.marks.iter().enumerate().filter(|(_, mark)| mark.span().0 > 0.0);
        late.map(|(lane, mark)| [0.0, lanes.y(lane), mark.span().0, lanes.y(lane)]).collect()
    }

    fn places(&self, pairs: &[(&Band, &Place)], state: CellState) -> Vec<[f64; 3]> {
        let of_band = |(band, place): &(&Band, &Place)| {
            let lanes = self.lanes(band, place);
            let of_state = band.marks.iter().enumerate().filter(|(_, mark)| mark.state == state);
            of_state.map(|(lane, mark)| [mark.span().0, lanes.y(lane), mark.span().1]).collect::<Vec<_>>()
        };
        pairs.iter().flat_map(of_band).collect()
    }

    /// Each lane answers over its whole length.
    pub(super) fn targets(&self, pairs: &[(&Band, &Place)]) -> Custom {
        let of_band = |(band, place): &(&Band, &Place)| {
            let lanes = self.lanes(band, place);
            let target = |(lane, mark): (usize, &Mark)| {
                let ((from, to), y) = (mark.span(), lanes.y(lane));
                ([from, y, to, y], mark.tip.replacen('\n', &format!("\n{}\n", band.name), 1))
            };
            band.marks.iter().enumerate().map(target).collect::<Vec<_>>()
        };
        targets(Reach { across: true, grow: self.apart / 2.0 }, pairs.iter().flat_map(of_band))
    }

    fn mean_label(&self, band: &Band, place: &Place) -> Option<Word> {
        Some(band.mean.as_ref()?.word(&self.scale, place.strip + 10.0))
    }

    fn names(&self, band: &Band, place: &Place, language: Language) -> Vec<Word> {
        let edges = band.window.map(|(from, _)| from);
        let mean = band.mean.as_ref().map(|mean| mean.days);
        let lines: Vec<f64> = [Some(0.0), edges, mean].into_iter().flatten().map(|day| self.scale.x(day)).collect();
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
