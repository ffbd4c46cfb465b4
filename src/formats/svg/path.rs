//! Writes the outline of a shape in as few letters as a screen needs.

use std::fmt::Write;

/// The same outline, to a tenth of a pixel, each step counted from the one before.
/// An outline with steps that are not understood stays as it is.
pub fn short(outline: &str) -> String {
    shorten(outline).unwrap_or_else(|| outline.to_owned())
}

fn shorten(outline: &str) -> Option<String> {
    let mut out = String::new();
    // In tenths, so that what is rounded never adds up.
    let (mut at, mut start) = ((0_i64, 0_i64), (0_i64, 0_i64));
    for step in steps(outline) {
        let (command, numbers) = step?;
        match (command, numbers.as_slice()) {
            ('M', [x, y]) => {
                drop_empty(&mut out);
                at = (tenths(*x), tenths(*y));
                start = at;
                out.push('M');
                join(&mut out, &[at.0, at.1]);
            }
            ('L', [x, y]) => {
                let to = (tenths(*x), tenths(*y));
                line(&mut out, (to.0 - at.0, to.1 - at.1));
                at = to;
            }
            ('A', [rx, ry, turn, large, sweep, x, y]) => {
                let to = (tenths(*x), tenths(*y));
                out.push('a');
                let flags = [*turn, *large, *sweep].map(|flag| (flag * 10.0) as i64);
                join(&mut out, &[tenths(*rx), tenths(*ry), flags[0], flags[1], flags[2], to.0 - at.0, to.1 - at.1]);
                at = to;
            }
            ('Z', []) => {
                out.push('z');
                at = start;
            }
            _ => return None,
        }
    }
    drop_empty(&mut out);
    Some(out)
}

/// Each command with its numbers.
fn steps(outline: &str) -> impl Iterator<Item = Option<(char, Vec<f64>)>> {
    let starts = outline.char_indices().filter(|(_, letter)| letter.is_ascii_alphabetic() && *letter != 'e');
    let starts: Vec<usize> = starts.map(|(index, _)| index).collect();
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([outline.len()]).collect();
    starts.into_iter().zip(ends).map(move |(start, end)| {
        let command = outline[start..].chars().next()?;
        let numbers = outline[start + 1..end].split([' ', ',']).filter(|text| !text.is_empty());
        let numbers: Result<Vec<f64>, _> = numbers.map(str::parse).collect();
        Some((command, numbers.ok()?))
    })
}

fn tenths(number: f64) -> i64 {
    (number * 10.0).round() as i64
}

fn line(out: &mut String, (right, down): (i64, i64)) {
    match (right, down) {
        (0, 0) => {}
        (_, 0) => {
            out.push('h');
            join(out, &[right]);
        }
        (0, _) => {
            out.push('v');
            join(out, &[down]);
        }
        _ => {
            out.push('l');
            join(out, &[right, down]);
        }
    }
}

/// A place that nothing is drawn from, such as a lone value on a broken line.
fn drop_empty(out: &mut String) {
    if let Some(last) =
        out.rfind(|letter: char| letter.is_ascii_alphabetic()).filter(|last| out[*last..].starts_with('M'))
    {
        out.truncate(last);
    }
}

fn join(out: &mut String, numbers: &[i64]) {
    for (index, number) in numbers.iter().enumerate() {
        if index > 0 && *number >= 0 {
            out.push(' ');
        }
        out.push_str(&decimal(*number));
    }
}

/// A number of tenths, as short as SVG reads it.
fn decimal(tenths: i64) -> String {
    let mut text = String::new();
    if tenths < 0 {
        text.push('-');
    }
    let (whole, part) = (tenths.abs() / 10, tenths.abs() % 10);
    // Writing to a String cannot fail.
    let _ = match (whole, part) {
        (_, 0) => write!(text, "{whole}"),
        (0, _) => write!(text, ".{part}"),
        _ => write!(text, "{whole}.{part}"),
    };
    text
}

/// A coordinate, to a tenth of a pixel.
pub fn coordinate(number: f64) -> String {
    decimal(tenths(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_counted_from_the_one_before() {
        assert_eq!(short("M690.6 49.5L698.6 53.5L690.6 57.5Z"), "M690.6 49.5l8 4l-8 4z");
        assert_eq!(short("M10 20L60.04 20L60.04 30L10 30Z"), "M10 20h50v10h-50z");
    }

    #[test]
    fn rounding_never_adds_up() {
        let steps: String = (1..=100).map(|index| format!("L{} {}", f64::from(index) * 0.33, index)).collect();
        let shortened = short(&format!("M0 0{steps}L33 0"));
        assert!(shortened.ends_with("v-100"), "{shortened}");
    }

    #[test]
    fn a_place_that_nothing_is_drawn_from_goes() {
        assert_eq!(short("M342.7 170M497.3 128"), "");
        assert_eq!(short("M1 2L3 2M5 6"), "M1 2h2");
    }

    #[test]
    fn an_arc_keeps_its_flags() {
        assert_eq!(short("M3 5A3.6 3.6 0 1 1 10.2 5Z"), "M3 5a3.6 3.6 0 1 1 7.2 0z");
    }

    #[test]
    fn an_outline_that_is_not_understood_stays() {
        assert_eq!(short("M0 0Q1 1 2 2"), "M0 0Q1 1 2 2");
        assert_eq!(short("M0 zero"), "M0 zero");
    }

    #[test]
    fn coordinates_are_short() {
        assert_eq!([0.04, -0.26, 12.0, 612.67].map(coordinate), ["0", "-.3", "12", "612.7"]);
    }
}
