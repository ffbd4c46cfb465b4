//! Reads the drawing engine's SVG as a list of shapes and texts.

use std::collections::BTreeMap;
use thiserror::Error;

/// What was drawn is no SVG.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the drawing is no SVG: {0}")]
pub struct NotSvg(pub String);

/// One shape or text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    /// What stands inside, still escaped.
    pub text: String,
}

impl Element {
    pub fn number(&self, attribute: &str) -> f64 {
        self.attributes.get(attribute).and_then(|text| text.parse().ok()).unwrap_or_default()
    }
}

/// The shapes and texts in the order they are painted. Groups are taken apart: all they carry is a clip
/// that cuts nothing; definitions and style sheets are left out.
pub fn elements(svg: &str) -> Result<Vec<Element>, NotSvg> {
    let mut elements = Vec::new();
    let mut rest = svg;
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, after) = after.split_once('>').ok_or_else(|| broken("a tag does not end"))?;
        let name = tag.split_whitespace().next().unwrap_or_default().trim_end_matches('/');
        rest = after;
        match name {
            "defs" | "style" => rest = past(after, name)?,
            "path" | "text" | "rect" | "circle" | "polyline" | "polygon" | "line" | "ellipse" => {
                let (text, after) =
                    if tag.ends_with('/') { ("", after) } else { (upto(after, name)?, past(after, name)?) };
                rest = after;
                elements.push(Element { name: name.into(), attributes: attributes(tag)?, text: text.into() });
            }
            _ => {}
        }
    }
    Ok(elements)
}

fn attributes(tag: &str) -> Result<BTreeMap<String, String>, NotSvg> {
    let mut found = BTreeMap::new();
    let mut rest = tag.split_once(char::is_whitespace).map_or("", |(_, rest)| rest);
    while let Some((name, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').ok_or_else(|| broken("an attribute does not end"))?;
        found.insert(name.trim().to_owned(), value.to_owned());
        rest = after;
    }
    Ok(found)
}

fn upto<'a>(text: &'a str, name: &str) -> Result<&'a str, NotSvg> {
    text.split_once(&format!("</{name}>")).map(|(inside, _)| inside).ok_or_else(|| broken("an element does not end"))
}

fn past<'a>(text: &'a str, name: &str) -> Result<&'a str, NotSvg> {
    text.split_once(&format!("</{name}>")).map(|(_, after)| after).ok_or_else(|| broken("an element does not end"))
}

fn broken(what: &str) -> NotSvg {
    NotSvg(what.to_owned())
}

/// A text as it may stand in SVG, in an attribute as well.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_come_in_the_order_they_are_painted_without_their_groups() {
        let svg = r#"<svg a="1"><g clip-path="url(#c)"><path d="M0 0" fill="none"></path></g><text x="1">é &amp; à</text></svg>"#;
        let found = elements(svg).unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].name.as_str(), found[0].attributes["fill"].as_str()), ("path", "none"));
        assert_eq!((found[1].number("x"), found[1].text.as_str()), (1.0, "é &amp; à"));
    }

    #[test]
    fn definitions_and_style_sheets_are_left_out() {
        let svg =
            "<svg><defs ><clipPath><path d=\"M0 0\"></path></clipPath></defs><style ><![CDATA[.a{}]]></style></svg>";
        assert_eq!(elements(svg).unwrap(), []);
    }

    #[test]
    fn a_drawing_that_breaks_off_is_refused() {
        assert!(elements("<svg><path d=\"M0").is_err());
        assert!(elements("<svg><text x=\"1\">a").is_err());
    }
}
