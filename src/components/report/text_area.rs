//! What somebody typed, put back into a field of several lines exactly as it was, and never read as markup.

/// The content of a text area, for its `inner_html`: Leptos escapes the children of every element but this one, and
/// a browser leaves out a line end right after the tag.
#[must_use]
pub fn as_typed(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 1);
    safe.push('\n');
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_ends_the_field_or_begins_another() {
        let typed = as_typed("\n</textarea><script>a && b</script>");
        assert_eq!(typed, "\n\n&lt;/textarea&gt;&lt;script&gt;a &amp;&amp; b&lt;/script&gt;");
    }
}
