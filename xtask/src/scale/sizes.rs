//! The programmes the server is measured with, from small to large, and what each figure may come to.

use crate::large::Large;

/// A programme and how often its dashboard is measured.
pub struct Size {
    /// Of the folder its data are kept in.
    pub name: &'static str,
    pub large: Large,
    /// Days that are looked at, none of them twice.
    pub days: usize,
    /// The most of the time of the build before, where there is a limit.
    pub page: Option<f64>,
    /// How often the reading of its values and the memory that holds them are measured; not at all where it is 0.
    pub readings: usize,
}

/// 20 activities and 15 items of 20 years: 320 values a territory. The last has 499 items instead: 10,000 a territory.
pub const SIZES: [Size; 4] = [
    Size { name: "10x20", large: of(10, 15), days: 15, page: None, readings: 0 },
    Size { name: "100x20", large: of(100, 15), days: 7, page: Some(1.0 / 20.0), readings: 0 },
    Size { name: "1000x20", large: of(1_000, 15), days: 3, page: Some(1.0 / 50.0), readings: 0 },
    Size { name: "million", large: of(100, 499), days: 3, page: Some(1.0 / 100.0), readings: 3 },
];

/// The most of what the build before took to read a million values, and of the memory it held them in.
pub const READING: f64 = 1.0 / 3.0;
pub const MEMORY: f64 = 1.0 / 5.0;
/// The smallest and the largest programme with as many values a territory; between them, the time of a page may go up as
/// this power of the territories.
pub const GROWTH: (usize, usize, f64) = (0, 2, 1.0);

const fn of(territories: usize, items: usize) -> Large {
    Large { territories, activities: 20, items, periods: 20 }
}

impl Size {
    /// `100 × 20, 32,000 values`.
    pub fn title(&self) -> String {
        let Large { territories, activities, .. } = self.large;
        format!("{} × {activities}, {} values", grouped(territories), grouped(self.large.values()))
    }
}

fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let places = digits.chars().enumerate().map(|(place, digit)| match (digits.len() - place) % 3 {
        0 if place > 0 => format!(",{digit}"),
        _ => digit.to_string(),
    });
    places.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_programmes_have_the_values_they_are_named_after() {
        let titles: Vec<String> = SIZES.iter().map(Size::title).collect();
        assert_eq!(
            titles,
            [
                "10 × 20, 3,200 values",
                "100 × 20, 32,000 values",
                "1,000 × 20, 320,000 values",
                "100 × 20, 1,000,000 values"
            ]
        );
    }
}
