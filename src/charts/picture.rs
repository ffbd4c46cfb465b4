//! What charts are drawn with: lines, boxes, marks, dots and words at places of a scale, and what answers to pointing.

use super::{
    measure::{Face, NOTE},
    style::{INK, INK_2, Stroke},
};
use charming::{
    datatype::{DataPoint, DataPointItem},
    series::Custom,
};
use serde::Serialize;
use serde_json::{Value, json};

/// Stands around a function's name, as charming writes it.
pub const RAW: &str = "#*#*#*#";

/// A function of `public/charts.js` by its name, with its data as JSON.
fn named(name: &str, with: &Value) -> String {
    format!("{name}:{with}")
}

/// Numbers rounded to what a screen can show.
fn rounded<const N: usize>(numbers: [f64; N]) -> [f64; N] {
    numbers.map(|number| (number * 100.0).round() / 100.0)
}

fn all_rounded<const N: usize>(rows: impl IntoIterator<Item = [f64; N]>) -> Vec<Value> {
    rows.into_iter().map(|row| Value::from(rounded(row).to_vec())).collect()
}

/// The form of a mark whose date is a single day.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Shape {
    Disc,
    Triangle,
    Square,
}

/// What needs no pointing, from back to front: one series, whatever it holds.
#[derive(Clone, Debug, Default)]
pub struct Picture(Vec<Value>);

impl Picture {
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A piece without places draws nothing and is left out.
    fn with(mut self, places: &str, piece: Value) -> Self {
        if piece[places].as_array().is_some_and(|places| !places.is_empty()) {
            self.0.push(piece);
        }
        self
    }

    /// Straight lines, each from (x, y) to (x, y).
    #[must_use]
    pub fn rules(self, style: Stroke, lines: impl IntoIterator<Item = [f64; 4]>) -> Self {
        self.with("lines", json!({ "piece": "rules", "style": style, "lines": all_rounded(lines) }))
    }

    /// Rectangles between two corners. One that is open (1) has no left side.
    #[must_use]
    pub fn boxes(self, style: &impl Serialize, boxes: impl IntoIterator<Item = [f64; 5]>) -> Self {
        self.with("boxes", json!({ "piece": "boxes", "style": style, "boxes": all_rounded(boxes) }))
    }

    /// What happened, each `[from, y, to]`: a shape for a single day, a bar as long as the doubt otherwise.
    #[must_use]
    pub fn marks(self, (shape, fill): (Shape, &str), size: f64, places: impl IntoIterator<Item = [f64; 3]>) -> Self {
        let (style, places) = (json!({ "fill": fill }), all_rounded(places));
        self.with("places", json!({ "piece": "marks", "kind": shape, "size": size, "style": style, "places": places }))
    }

    /// Rows of dots, each `[x, y, count]`: of that size and so many px apart.
    #[must_use]
    pub fn dots(self, fill: &str, (size, step): (f64, f64), rows: impl IntoIterator<Item = [f64; 3]>) -> Self {
        let [size, step] = rounded([size, step]);
        self.with(
            "rows",
            json!({ "piece": "dots", "fill": fill, "size": size, "step": step, "rows": all_rounded(rows) }),
        )
    }

    /// Texts at their places.
    #[must_use]
    pub fn words(self, look: Look, words: &[Word]) -> Self {
        let texts: Vec<Value> = words.iter().map(Word::value).collect();
        let Look { face, fill, halo } = look;
        let (size, weight) = (face.size, face.weight());
        let style = json!({ "fill": fill, "fontSize": size, "fontWeight": weight });
        self.with("words", json!({ "piece": "words", "words": texts, "style": style, "halo": halo }))
    }

    /// The series that draws it.
    #[must_use]
    pub fn series(self) -> Custom {
        Custom::new()
            .render_item(named("picture", &Value::Array(self.0)))
            .data(vec![DataPoint::Value(vec![0.0, 0.0].into())])
    }
}

/// What can be pointed at, each between two corners, with the lines that say what it is.
#[must_use]
pub fn targets(reach: Reach, targets: impl IntoIterator<Item = ([f64; 4], String)>) -> Custom {
    let with = json!({ "across": reach.across, "grow": reach.grow });
    let data = targets
        .into_iter()
        .map(|(corners, tip)| DataPoint::Item(DataPointItem::new(rounded(corners).to_vec()).name(tip)));
    Custom::new().render_item(named("targets", &with)).data(data.collect::<Vec<_>>())
}

/// How far around its place a target answers.
#[derive(Clone, Copy, Debug)]
pub struct Reach {
    /// Over the whole width of the plot.
    pub across: bool,
    /// So many px on each side.
    pub grow: f64,
}

/// Where a text stands relative to its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    Left,
    Center,
    Right,
}

/// One text at a place of the scale, moved by so many pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    pub text: String,
    pub at: (f64, f64),
    pub align: Align,
    pub moved: (f64, f64),
}

impl Word {
    /// A text at a place of the scale.
    #[must_use]
    pub fn new(at: (f64, f64), text: &str, align: Align) -> Self {
        Self { text: text.to_owned(), at, align, moved: (0.0, 0.0) }
    }

    fn value(&self) -> Value {
        let [x, y, right, down] = rounded([self.at.0, self.at.1, self.moved.0, self.moved.1]);
        json!([self.text, x, y, self.align, right, down])
    }

    /// The same, moved by so many pixels.
    #[must_use]
    pub fn moved(self, right: f64, down: f64) -> Self {
        Self { moved: (right, down), ..self }
    }
}

/// Texts of one look. With a halo they stay readable over lines.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub face: Face,
    pub fill: &'static str,
    pub halo: bool,
}

impl Look {
    /// A note in the secondary ink.
    pub const NOTE: Self = Self { face: NOTE, fill: INK_2, halo: false };

    #[must_use]
    pub const fn haloed(self) -> Self {
        Self { halo: true, ..self }
    }

    #[must_use]
    pub const fn inked(self) -> Self {
        Self { fill: INK, ..self }
    }
}
