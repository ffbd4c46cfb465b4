//! A drawing as a file of its own, the same wherever it is opened: light colours, its own patterns and title.

use super::markup::escaped;
use crate::charts::Drawing;

/// The light scheme of `style/tokens.css`.
const LIGHT: [(&str, &str); 11] = [
    ("paper", "#ffffff"),
    ("ink", "#15181c"),
    ("ink-2", "#535a63"),
    ("rule", "#d5d9de"),
    ("rule-2", "#868d96"),
    ("grid", "#e6e9ec"),
    ("planned", "#737a83"),
    ("on-time", "#08567d"),
    ("late", "#c2520a"),
    ("indeterminate", "#a884c8"),
    ("overdue", "#7d0f35"),
];

const FONT: &str = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', system-ui, Arial, sans-serif";

/// Stripes for what the dates leave in doubt.
const PATTERNS: &str = concat!(
    r#"<defs><pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">"#,
    r#"<rect width="2" height="4" fill="var(--indeterminate)"/></pattern>"#,
    r#"<pattern id="hatch-ink" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">"#,
    r#"<rect width="1.5" height="5" fill="var(--rule-2)"/></pattern></defs>"#,
);

/// Makes a file of a drawing that was made for a page.
pub(super) fn file(svg: &str, drawing: &Drawing) -> String {
    let Drawing { width, height, description, .. } = drawing;
    let inside = svg.split_once('>').map_or("", |(_, inside)| inside);
    // A margin, because a file is looked at without a page around it.
    let (margin, wide, high) = (MARGIN, width + 2 * MARGIN, height + 2 * MARGIN);
    let file = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="-{margin} -{margin} {wide} {high}" width="{wide}" height="{high}" font-family="{FONT}" font-size="13"><title>{}</title>{PATTERNS}<rect x="-{margin}" y="-{margin}" width="{wide}" height="{high}" fill="var(--paper)"/>{inside}
"#,
        escaped(description),
    );
    LIGHT.iter().fold(file, |file, (name, colour)| file.replace(&format!("var(--{name})"), colour))
}

const MARGIN: u32 = 16;

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing() -> Drawing {
        Drawing { option: serde_json::Value::Null, width: 358, height: 200, description: "Écart < 2 & plus".into() }
    }

    #[test]
    fn no_colour_is_left_to_a_page_that_is_not_there() {
        let file = file(r#"<svg role="img"><path d="M0 0h1" stroke="var(--ink-2)"/></svg>"#, &drawing());
        assert!(!file.contains("var("), "{file}");
        assert!(file.contains(r##"stroke="#535a63""##));
    }

    #[test]
    fn the_file_says_what_it_shows() {
        let file = file("<svg></svg>", &drawing());
        assert!(file.contains("<title>Écart &lt; 2 &amp; plus</title>"));
    }

    #[test]
    fn the_colours_are_those_of_the_style_sheet() {
        let tokens = include_str!("../../../style/tokens.css");
        for (name, colour) in LIGHT {
            assert!(tokens.contains(&format!("--{name}: {colour};")), "{name} is no longer {colour}");
        }
    }
}
