//! Makes a drawing small and at home in a page: the page's typeface and colours, nothing that is not seen.

use super::{
    markup::{Element, NotSvg, elements, escaped},
    path,
};
use crate::charts::{Drawing, measure::NOTE};
use std::collections::BTreeMap;

/// From the middle of a line of text to the line it stands on, by its size: Source Sans 3.
const MIDDLE_TO_BASE: f64 = 0.34;

/// What a drawing says about itself for others than the eye.
const FOR_PROGRAMS: [&str; 5] = ["class", "pointer-events", "xml:space", "dominant-baseline", "style"];

/// The drawing inside a page. It inherits the typeface; its colours are the page's variables.
pub fn for_page(raw: &str, drawing: &Drawing) -> Result<String, NotSvg> {
    let shapes: Vec<Element> = elements(raw)?.into_iter().filter_map(seen).collect();
    let Drawing { width, height, description, .. } = drawing;
    let mut svg = format!(
        r#"<svg role="img" aria-label="{}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" font-size="{}">"#,
        escaped(description),
        NOTE.size,
    );
    let mut rest = shapes.as_slice();
    while let Some(first) = rest.first() {
        let looks = look(first);
        let alike = rest.iter().take_while(|other| other.name == first.name && look(other) == looks).count();
        let (run, after) = rest.split_at(alike);
        write_run(&mut svg, run, &looks);
        rest = after;
    }
    svg.push_str("</svg>");
    Ok(svg)
}

/// An element as it will be written, or nothing where nothing would be seen.
fn seen(mut element: Element) -> Option<Element> {
    let style = element.attributes.get("style").cloned().unwrap_or_default();
    element.attributes.retain(|name, _| !name.starts_with("ecmeta") && !FOR_PROGRAMS.contains(&name.as_str()));
    if element.name == "text" {
        set_text(&mut element, &style);
        return Some(element);
    }
    if let Some(outline) = element.attributes.get_mut("d") {
        *outline = path::short(outline);
    }
    let nothing = |name: &str| element.attributes.get(name).is_none_or(|paint| paint == "none");
    // Black is what SVG fills with when nothing is said.
    let unfilled = element.attributes.get("fill").is_some_and(|paint| paint == "none");
    let empty = element.attributes.get("d").is_some_and(String::is_empty);
    (!(empty || unfilled && nothing("stroke"))).then_some(element)
}

/// Size and weight as attributes, only where they differ from the drawing's own; the place of its base line.
fn set_text(element: &mut Element, style: &str) {
    let said = |name: &str| style.split(';').find_map(|rule| rule.strip_prefix(name)?.strip_prefix(':'));
    let size = said("font-size").and_then(|size| size.strip_suffix("px")?.parse().ok()).unwrap_or(NOTE.size);
    let bold = said("font-weight").filter(|weight| *weight != "400").map(str::to_owned);
    let (x, y) = place(element);
    let attributes = &mut element.attributes;
    attributes.remove("transform");
    attributes.insert("x".into(), path::coordinate(x));
    attributes.insert("y".into(), path::coordinate(y + MIDDLE_TO_BASE * size));
    attributes.retain(|name, value| !(name == "text-anchor" && value == "start"));
    if size != NOTE.size {
        attributes.insert("font-size".into(), size.to_string());
    }
    if let Some(weight) = bold {
        attributes.insert("font-weight".into(), weight);
    }
}

fn place(element: &Element) -> (f64, f64) {
    let moved = element.attributes.get("transform").and_then(|transform| {
        let (x, y) = transform.strip_prefix("translate(")?.strip_suffix(')')?.split_once([' ', ','])?;
        Some((x.trim().parse::<f64>().ok()?, y.trim().parse::<f64>().ok()?))
    });
    let (right, down) = moved.unwrap_or_default();
    (element.number("x") + right, element.number("y") + down)
}

/// Everything but its place.
fn look(element: &Element) -> BTreeMap<&str, &str> {
    let attributes = element.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    attributes.filter(|(name, _)| !is_place(element, name)).collect()
}

fn is_place(element: &Element, name: &str) -> bool {
    name == "d" || element.name != "path" && !is_paint(name)
}

fn is_paint(name: &str) -> bool {
    name.starts_with("fill")
        || name.starts_with("stroke")
        || name.starts_with("font")
        || ["paint-order", "text-anchor"].contains(&name)
}

/// Elements of one look: the outlines as one, the texts in one group.
fn write_run(svg: &mut String, run: &[Element], looks: &BTreeMap<&str, &str>) {
    let looks: String = looks.iter().map(|(name, value)| format!(r#" {name}="{value}""#)).collect();
    if run[0].name == "path" {
        let outlines: String =
            run.iter().filter_map(|element| element.attributes.get("d")).map(String::as_str).collect();
        svg.push_str(&format!(r#"<path d="{outlines}"{looks}/>"#));
        return;
    }
    let grouped = run.len() > 1;
    if grouped {
        svg.push_str(&format!("<g{looks}>"));
    }
    for element in run {
        let places = element.attributes.iter().filter(|(name, _)| is_place(element, name));
        let places: String = places.map(|(name, value)| format!(r#" {name}="{value}""#)).collect();
        let own = if grouped { "" } else { &looks };
        svg.push_str(&format!("<{0}{places}{own}>{1}</{0}>", element.name, element.text));
    }
    if grouped {
        svg.push_str("</g>");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn tidied(inside: &str) -> String {
        let drawing = Drawing { option: Value::Null, width: 10, height: 10, description: "a \"b\" & c".into() };
        let svg = for_page(&format!("<svg>{inside}</svg>"), &drawing).unwrap();
        svg.split_once('>').unwrap().1.trim_end_matches("</svg>").to_owned()
    }

    #[test]
    fn outlines_of_one_look_become_one() {
        let both =
            r#"<path d="M0 0L1 0" stroke="red" class="a"></path><path d="M0 1L1 1" stroke="red" ecmeta_x="1"></path>"#;
        assert_eq!(tidied(both), r#"<path d="M0 0h1M0 1h1" stroke="red"/>"#);
        let other = r#"<path d="M0 0L1 0" stroke="red"></path><path d="M0 1L1 1" stroke="blue"></path>"#;
        assert_eq!(tidied(other).matches("<path").count(), 2);
    }

    #[test]
    fn texts_of_one_look_share_it_and_stand_on_their_base_line() {
        let text = |x: u32| {
            format!(
                r#"<text dominant-baseline="central" text-anchor="middle" style="font-size:15px;font-family:x;font-weight:650;" x="{x}" y="10" fill="var(--ink)">é</text>"#
            )
        };
        let shared = r#"<g fill="var(--ink)" font-size="15" font-weight="650" text-anchor="middle">"#;
        let expected = format!(r#"{shared}<text x="1" y="15.1">é</text><text x="2" y="15.1">é</text></g>"#);
        assert_eq!(tidied(&(text(1) + &text(2))), expected);
    }

    #[test]
    fn what_is_not_seen_goes() {
        assert_eq!(
            tidied(r#"<rect width="10" height="10" fill="none"></rect><path d="M1 1" stroke="red"></path>"#),
            ""
        );
    }

    #[test]
    fn a_sentence_may_hold_any_letter() {
        let drawing = Drawing { option: Value::Null, width: 1, height: 1, description: "a \"b\" & <c>".into() };
        assert!(for_page("<svg></svg>", &drawing).unwrap().contains(r#"aria-label="a &quot;b&quot; &amp; &lt;c&gt;""#));
    }
}
