//! A drawing as a file of its own, the same wherever it is opened: light colours, its own patterns, its words.

use super::markup::escaped;
use crate::{
    charts::{
        Drawing,
        measure::{Face, LINE, NAME, NOTE, wrap},
    },
    wording::{caption::Caption, hatch::HATCHES},
};

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

/// Around everything, because a file is looked at without a page, and between words and drawing, in px.
const MARGIN: u32 = 16;
const GAP: u32 = 12;

/// Makes a file of a drawing that was made for a page. Its finding is drawn over it, unless what it is put into says it.
pub fn file(svg: &str, (drawing, caption): (&Drawing, &Caption), with_finding: bool) -> String {
    let Drawing { width, height, description, .. } = drawing;
    let drawn = svg.split_once('>').map_or("", |(_, inside)| inside).trim_end_matches("</svg>");
    let mut above = Words::in_width(*width);
    if with_finding {
        above.add(&caption.title, (NAME, "var(--ink)"));
    }
    above.add(&caption.subtitle, (NOTE, "var(--ink-2)"));
    let mut below = Words::in_width(*width);
    caption.notes.iter().for_each(|note| below.add(note, (NOTE, "var(--ink-2)")));
    let (head, foot) = (above.height + GAP, above.height + GAP + height + GAP);
    let (wide, high) = (width + 2 * MARGIN, foot + below.height + 2 * MARGIN);
    let (title, description) = (escaped(&caption.title), escaped(description));
    let file = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="-{MARGIN} -{MARGIN} {wide} {high}" width="{wide}" height="{high}" font-family="{FONT}" font-size="{}"><title>{title}</title><desc>{description}</desc><defs>{HATCHES}</defs><rect x="-{MARGIN}" y="-{MARGIN}" width="{wide}" height="{high}" fill="var(--paper)"/>{}<g transform="translate(0 {head})">{drawn}</g><g transform="translate(0 {foot})">{}</g></svg>
"#,
        NOTE.size, above.markup, below.markup,
    );
    LIGHT.iter().fold(file, |file, (name, colour)| file.replace(&format!("var(--{name})"), colour))
}

/// Lines of text under each other.
struct Words {
    width: f64,
    /// In px.
    height: u32,
    markup: String,
}

impl Words {
    fn in_width(width: u32) -> Self {
        Self { width: f64::from(width), height: 0, markup: String::new() }
    }

    fn add(&mut self, text: &str, (face, fill): (Face, &str)) {
        for line in wrap(text, face, self.width * ANY_TYPEFACE).iter().filter(|line| !line.is_empty()) {
            self.height += LINE as u32;
            let (size, weight, base) = (face.size, face.weight(), self.height - BELOW_BASE);
            let line = escaped(line);
            self.markup.push_str(&format!(
                r#"<text y="{base}" font-size="{size}" font-weight="{weight}" fill="{fill}">{line}</text>"#
            ));
        }
    }
}

/// Where Source Sans is not installed, letters are up to a fifth wider.
const ANY_TYPEFACE: f64 = 0.83;
/// From the line that letters stand on to the end of their line, in px.
const BELOW_BASE: u32 = 5;

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing() -> Drawing {
        Drawing { option: serde_json::Value::Null, width: 358, height: 200, description: "Écart < 2 & plus".into() }
    }

    fn caption() -> Caption {
        Caption {
            title: "Le retard moyen le plus long est celui du comité local de suivi, 4,5 mois".into(),
            subtitle: "En date du 30 juin 2015, devis version 1.".into(),
            notes: vec!["Disque\u{a0}: à temps.".into(), "n = 50 sur 60".into()],
        }
    }

    #[test]
    fn no_colour_is_left_to_a_page_that_is_not_there() {
        let drawn = r#"<svg role="img"><path d="M0 0h1" stroke="var(--ink-2)"/></svg>"#;
        let file = file(drawn, (&drawing(), &caption()), true);
        assert!(!file.contains("var("), "{file}");
        assert!(file.contains(r##"stroke="#535a63""##));
    }

    #[test]
    fn the_file_says_what_it_shows() {
        let file = file("<svg></svg>", (&drawing(), &caption()), true);
        assert!(
            file.contains("<title>Le retard moyen le plus long est celui du comité local de suivi, 4,5 mois</title>")
        );
        assert!(file.contains("<desc>Écart &lt; 2 &amp; plus</desc>"));
    }

    #[test]
    fn finding_day_legend_and_n_stand_inside_the_picture() {
        let file = file("<svg><path d=\"M0 0h1\"/></svg>", (&drawing(), &caption()), true);
        for words in [">En date du 30 juin 2015, devis version 1.<", ">Disque\u{a0}: à temps.<", ">n = 50 sur 60<"] {
            assert!(file.contains(words), "{words} in {file}");
        }
        // The finding takes two lines of this width: 54 px of words above, 36 below, 200 of drawing, gaps and margins.
        assert!(file.contains(r#"viewBox="-16 -16 390 346""#), "{file}");
        assert!(file.contains(r#"<g transform="translate(0 66)"><path d="M0 0h1"/></g>"#), "{file}");
        assert_eq!((file.matches("<svg").count(), file.matches("</svg>").count()), (1, 1));
    }

    #[test]
    fn the_colours_are_those_of_the_style_sheet() {
        let tokens = include_str!("../../../style/tokens.css");
        for (name, colour) in LIGHT {
            assert!(tokens.contains(&format!("--{name}: {colour};")), "{name} is no longer {colour}");
        }
    }

    #[test]
    fn what_a_document_says_over_it_the_drawing_does_not_repeat() {
        let file = file("<svg></svg>", (&drawing(), &caption()), false);
        let title = escaped(&caption().title);
        assert_eq!(file.matches(title.as_str()).count(), 1, "{file}");
        assert!(file.contains(&format!("<title>{title}</title>")), "named all the same");
    }
}
