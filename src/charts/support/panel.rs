//! One kind of support, period by period, on its own scale.

use super::{HEIGHT, NUMBERS, reason};
use crate::{
    charts::{
        measure::{LINE, NAME, NOTE, width, wrap_evenly},
        picture::{Align, Look, Picture, Reach, Shape, Word, targets},
        style::{GRID, INK, INK_2, PLANNED, RULE, Stroke, grid, scale},
    },
    domain::{
        language::Language,
        number::decimal,
        support::{SupportPoint, SupportSeries},
    },
    texts::{text, text_with},
};
use charming::{
    Chart,
    datatype::{CompositeValue, DataPoint},
    element::LineStyle,
    series::{Custom, Line},
};

/// One kind of support on its own scale.
pub(super) struct Panel<'a> {
    pub(super) series: &'a SupportSeries,
    pub(super) index: usize,
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) language: Language,
}

impl Panel<'_> {
    pub(super) fn draw(&self, chart: Chart, title: (&[String], f64)) -> Chart {
        let (low, high) = self.ends();
        let periods = self.series.points.len().max(1) as f64;
        let strong = Look { face: NAME, fill: INK, halo: false };
        let (dots, rows) = self.dots();
        // Behind the line: the discs are as dark as it is, and no word stands where it passes.
        let picture = self
            .ground()
            .boxes(&Stroke::new(PLANNED, 1.0).dashed(), self.gaps())
            .dots(RULE, dots, rows)
            .marks((Shape::Disc, INK), 11.0, self.means().map(|(x, _, mean)| [x, mean, x]))
            .words(strong, &self.title(title))
            .words(Look::NOTE.inked(), &self.periods())
            .words(Look::NOTE.haloed(), &self.reasons())
            .words(Look { halo: true, ..strong }, &self.values());
        chart
            .grid(grid(self.left, self.top, self.width, HEIGHT))
            .x_axis(scale(-0.5, periods - 0.5).grid_index(self.index as f64))
            .y_axis(scale(low, high).grid_index(self.index as f64))
            .series(self.place(picture.series()))
            .series(self.line())
            .series(self.place(self.targets()))
    }

    fn ends(&self) -> (f64, f64) {
        (f64::from(self.series.scale.0), f64::from(self.series.scale.1.max(self.series.scale.0 + 1)))
    }

    /// From one period to the next, in px.
    fn apart(&self) -> f64 {
        self.width / self.series.points.len().max(1) as f64
    }

    /// From one rating to the next, in px.
    fn step(&self) -> f64 {
        HEIGHT / (self.ends().1 - self.ends().0)
    }

    fn place(&self, series: Custom) -> Custom {
        series.x_axis_index(self.index as i64).y_axis_index(self.index as i64)
    }

    /// The whole scale, with a line at each rating as long as there are few.
    fn ground(&self) -> Picture {
        let (low, high) = self.ends();
        let end = self.series.points.len().max(1) as f64 - 0.5;
        let step = STEPS.into_iter().find(|step| (high - low) / step <= 6.0).unwrap_or(high - low);
        let ratings: Vec<f64> = (0..).map(|line| low + f64::from(line) * step).take_while(|at| *at <= high).collect();
        let number = |rating: &f64| {
            Word::new((-0.5, *rating), &decimal(*rating, 0, self.language), Align::Left).moved(-NUMBERS, 0.0)
        };
        let numbers: Vec<Word> = ratings.iter().map(number).collect();
        let line = |rating: f64| [-0.5, rating, end, rating];
        Picture::new()
            .rules(Stroke::new(GRID, 1.0), ratings.iter().skip(1).map(|rating| line(*rating)))
            .rules(Stroke::new(INK_2, 1.0), [line(low)])
            .words(Look::NOTE, &numbers)
    }

    /// A dashed column where nothing was reported.
    fn gaps(&self) -> Vec<[f64; 5]> {
        let (low, high) = self.ends();
        let column = |(x, point): (f64, &SupportPoint)| {
            let lines = self.reason_lines(point);
            let wide = lines.iter().map(|line| width(line, NOTE)).fold(0.0, f64::max) + 14.0;
            let half = (wide / self.apart()).min(0.94) / 2.0;
            [x - half, high, x + half, low, 0.0]
        };
        self.points().filter(|(_, point)| point.mean.value.is_none()).map(column).collect()
    }

    /// Each rating that territories gave in a period.
    fn rows(&self) -> Vec<(f64, &SupportPoint, u32)> {
        let (low, high) = self.series.scale;
        self.points()
            .flat_map(|(x, point)| (low..=high).map(move |rating| (x, point, rating)))
            .filter(|(_, point, rating)| point.count(*rating) > 0)
            .collect()
    }

    /// The territories' own ratings: a pale dot each, side by side where they are equal.
    fn dots(&self) -> ((f64, f64), Vec<[f64; 3]>) {
        let rows = self.rows();
        let most = rows.iter().map(|(_, point, rating)| point.count(*rating)).max().unwrap_or(1);
        let step = ((self.apart() - 8.0) / most as f64).min(5.2);
        let row =
            |(x, point, rating): &(f64, &SupportPoint, u32)| [*x, f64::from(*rating), point.count(*rating) as f64];
        ((step.min(4.0), step), rows.iter().map(row).collect())
    }

    fn targets(&self) -> Custom {
        let half = 14.0 / self.apart();
        let rows = self.rows().into_iter().map(|(x, point, rating)| {
            let y = f64::from(rating);
            ([x - half, y, x + half, y], self.dots_tip(point, rating))
        });
        let means = self.means().map(|(x, point, mean)| ([x, mean, x, mean], self.mean_tip(point, mean)));
        targets(Reach { across: false, grow: 7.0 }, rows.chain(means))
    }

    /// The means; nothing stands for an empty period, so that the line breaks there.
    fn line(&self) -> Line {
        let point = |(x, point): (f64, &SupportPoint)| {
            CompositeValue::from(vec![CompositeValue::from(x), CompositeValue::from(point.mean.number())])
        };
        Line::new()
            .x_axis_index(self.index as f64)
            .y_axis_index(self.index as f64)
            .show_symbol(false)
            .silent(true)
            .line_style(LineStyle::new().color(INK).width(2.0))
            .data(self.points().map(point).map(DataPoint::Value).collect::<Vec<_>>())
    }

    fn means(&self) -> impl Iterator<Item = (f64, &SupportPoint, f64)> {
        self.points().filter_map(|(x, point)| Some((x, point, point.mean.number()?)))
    }

    /// So many px above the scale.
    fn title(&self, (lines, above): (&[String], f64)) -> Vec<Word> {
        let first = 10.0 - above;
        let word = |(index, text): (usize, &String)| {
            Word::new((-0.5, self.ends().1), text, Align::Left).moved(-NUMBERS, first + index as f64 * LINE)
        };
        lines.iter().enumerate().map(word).collect()
    }

    fn periods(&self) -> Vec<Word> {
        let low = self.ends().0;
        self.points().map(|(x, point)| Word::new((x, low), &point.period, Align::Center).moved(0.0, 18.0)).collect()
    }

    fn reason_lines(&self, point: &SupportPoint) -> Vec<String> {
        wrap_evenly(&text(self.language, reason(&point.mean.basis)), NOTE, (self.apart() - 18.0).min(90.0))
    }

    /// « non rapporté » in its column.
    fn reasons(&self) -> Vec<Word> {
        let middle = f64::midpoint(self.ends().0, self.ends().1);
        let empty = self.points().filter(|(_, point)| point.mean.value.is_none());
        empty
            .flat_map(|(x, point)| {
                let lines = self.reason_lines(point);
                let top = -(lines.len() as f64 - 1.0) * LINE / 2.0;
                let word = |(index, line): (usize, &String)| {
                    Word::new((x, middle), line, Align::Center).moved(0.0, top + index as f64 * LINE)
                };
                lines.iter().enumerate().map(word).collect::<Vec<_>>()
            })
            .collect()
    }

    /// The means, each on a side where neither the line nor a row of dots passes.
    fn values(&self) -> Vec<Word> {
        let points: Vec<(f64, &SupportPoint)> = self.points().collect();
        let mean_at = |index: Option<usize>| points.get(index?).and_then(|(_, point)| point.mean.number());
        let value = |(index, (x, point)): (usize, &(f64, &SupportPoint))| {
            let mean = point.mean.number()?;
            let (before, after) = (mean_at(index.checked_sub(1)), mean_at(Some(index + 1)));
            let text = decimal(mean, 1, self.language);
            let beside = 12.0 + width(&text, NAME) < self.apart() / 2.0;
            let passes =
                |there: fn(f64, f64) -> bool| [before, after].into_iter().flatten().any(|other| there(other, mean));
            let below = (mean - self.ends().0) * self.step() > 30.0 && !self.has_dots(point, (mean, -1.0));
            let sides = [
                (
                    !passes(|other, mean| other > mean) && !self.has_dots(point, (mean, 1.0)),
                    Align::Center,
                    (0.0, -16.0),
                ),
                (!passes(|other, mean| other < mean) && below, Align::Center, (0.0, 16.0)),
                (after.is_none() && beside, Align::Left, (10.0, 0.0)),
                (before.is_none() && beside, Align::Right, (-10.0, 0.0)),
            ];
            let free = sides.into_iter().find(|(free, ..)| *free);
            let (_, align, (right, down)) = free.unwrap_or((true, Align::Center, (0.0, -16.0)));
            Some(Word::new((*x, mean), &text, align).moved(right, down))
        };
        points.iter().enumerate().filter_map(value).collect()
    }

    /// Whether a row of dots passes where the number above or below a mean would stand.
    fn has_dots(&self, point: &SupportPoint, (mean, direction): (f64, f64)) -> bool {
        let (low, high) = self.series.scale;
        (low..=high).filter(|rating| point.count(*rating) > 0).any(|rating| {
            let away = (f64::from(rating) - mean) * self.step() * direction;
            (5.0..26.0).contains(&away)
        })
    }

    fn points(&self) -> impl Iterator<Item = (f64, &SupportPoint)> {
        self.series.points.iter().enumerate().map(|(index, point)| (index as f64, point))
    }

    fn dots_tip(&self, point: &SupportPoint, rating: u32) -> String {
        let with = point.ratings.iter().filter(|value| value.rating() == Some(rating));
        let territories: Vec<&str> = with.map(|value| value.territory.as_str()).collect();
        let given = [
            ("period", point.period.to_string().into()),
            ("rating", rating.to_string().into()),
            ("n", territories.len().into()),
            ("territories", territories.join(", ").into()),
        ];
        text_with(self.language, "chart-support-tip-rating", &given).replace(" | ", "\n")
    }

    fn mean_tip(&self, point: &SupportPoint, mean: f64) -> String {
        let given = [
            ("period", point.period.to_string().into()),
            ("mean", decimal(mean, 1, self.language).into()),
            ("max", self.series.scale.1.to_string().into()),
            ("n", point.mean.basis.n.to_string().into()),
            ("of", point.mean.basis.of.to_string().into()),
        ];
        text_with(self.language, "chart-support-tip-mean", &given).replace(" | ", "\n")
    }
}

/// Distances between two lines of the scale.
const STEPS: [f64; 8] = [1.0, 2.0, 5.0, 10.0, 20.0, 25.0, 50.0, 100.0];
