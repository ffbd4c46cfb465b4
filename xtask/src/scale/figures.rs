//! Figures of one build or of two, side by side, with their ratio and its limit.

use anyhow::{Result, bail};

/// One figure of this build, and of the build before where there is one.
pub struct Figure {
    pub what: String,
    pub unit: &'static str,
    pub before: Option<f64>,
    pub after: f64,
    /// The most of the figure before.
    pub limit: Option<f64>,
}

/// The time of a small programme, and of a large one.
type Growth = (f64, f64);

/// All that was measured, and what is beyond its limit.
#[derive(Default)]
pub struct Figures {
    beyond: Vec<String>,
}

impl Figures {
    /// Prints a figure as soon as it is known.
    pub fn add(&mut self, figure: &Figure) {
        println!("{}", figure.said());
        if figure.is_beyond() {
            self.beyond.push(figure.what.clone());
        }
    }

    /// Prints how a time goes up from a small programme to one so many times larger, as a power; of this build, no more
    /// than the limit.
    pub fn growth(&mut self, what: &str, (times, limit): (f64, f64), (before, after): (Option<Growth>, Growth)) {
        let said = |(small, large): Growth| {
            format!("{:.1} times the time, power {:.2}", large / small, exponent(small, large, times))
        };
        let before = before.map(|before| format!("before {}; ", said(before))).unwrap_or_default();
        println!("{what}: {before}now {} (power at most {limit})", said(after));
        if exponent(after.0, after.1, times) > limit {
            self.beyond.push(what.to_owned());
        }
    }

    /// Fails where something was beyond its limit.
    pub fn end(self) -> Result<()> {
        match self.beyond.as_slice() {
            [] => Ok(()),
            beyond => bail!("beyond the limit: {}", beyond.join("; ")),
        }
    }
}

impl Figure {
    fn ratio(&self) -> Option<f64> {
        self.before.map(|before| self.after / before)
    }

    fn is_beyond(&self) -> bool {
        self.ratio().zip(self.limit).is_some_and(|(ratio, limit)| ratio > limit)
    }

    fn said(&self) -> String {
        let Self { what, unit, before, after, limit } = self;
        let Some((before, ratio)) = before.zip(self.ratio()) else {
            return format!("{what}: {}", figure(*after, unit));
        };
        let limit = limit.map(|limit| format!(" (at most 1/{:.0})", 1.0 / limit)).unwrap_or_default();
        let (before, after) = (figure(before, unit), figure(*after, unit));
        let fraction = if ratio < 1.0 { format!("1/{:.1}", 1.0 / ratio) } else { format!("{ratio:.2}") };
        format!("{what}: before {before}, now {after}, ratio {fraction}{limit}")
    }
}

fn figure(figure: f64, unit: &str) -> String {
    match unit {
        "s" if figure < 1.0 => format!("{:.0} ms", figure * 1000.0),
        "s" => format!("{figure:.2} s"),
        unit => format!("{figure:.0} {unit}"),
    }
}

/// The middle one; of an even number of them, the lower of the two.
pub fn median(mut figures: Vec<f64>) -> Option<f64> {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len().checked_sub(1)? / 2).copied()
}

/// The power of `times` by which one time is larger than the other.
fn exponent(small: f64, large: f64, times: f64) -> f64 {
    (large / small).ln() / times.ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(after: f64) -> Figure {
        Figure { what: "page".to_owned(), unit: "s", before: Some(2.0), after, limit: Some(1.0 / 20.0) }
    }

    #[test]
    fn a_ratio_beyond_its_limit_fails_once_all_is_told() {
        let mut figures = Figures::default();
        figures.add(&page(0.1));
        figures.add(&page(0.11));
        assert_eq!(figures.end().unwrap_err().to_string(), "beyond the limit: page");
        assert!(Figures::default().end().is_ok());
    }

    #[test]
    fn a_figure_is_told_with_the_one_before_and_their_ratio() {
        assert_eq!(page(0.05).said(), "page: before 2.00 s, now 50 ms, ratio 1/40.0 (at most 1/20)");
        assert_eq!(page(3.0).said(), "page: before 2.00 s, now 3.00 s, ratio 1.50 (at most 1/20)");
        let alone = Figure { before: None, limit: None, unit: "MB", ..page(61.4) };
        assert_eq!(alone.said(), "page: 61 MB");
        assert!(!alone.is_beyond());
    }

    #[test]
    fn the_median_is_one_of_the_figures() {
        assert_eq!(median(vec![3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(vec![4.0, 1.0]), Some(1.0));
        assert_eq!(median(vec![]), None);
    }

    #[test]
    fn a_time_that_grows_with_the_programme_is_linear() {
        assert!((exponent(0.5, 50.0, 100.0) - 1.0).abs() < 1e-9);
        assert!((exponent(0.5, 5000.0, 100.0) - 2.0).abs() < 1e-9);
        let mut figures = Figures::default();
        figures.growth("growth", (100.0, 1.0), (None, (0.5, 60.0)));
        assert!(figures.end().is_err(), "more than linear");
    }
}
