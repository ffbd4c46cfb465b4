//! Numbers as a sentence needs them: shown, and agreed with.

/// How many things that is, for a sentence that shows the number and agrees with it.
pub(super) fn counted(
    name: &'static str,
    shown: &'static str,
    count: usize,
) -> [(&'static str, fluent_bundle::FluentValue<'static>); 2] {
    [(name, count.into()), (shown, count.to_string().into())]
}

/// The word that chooses how a part of a whole is said: « dont une », « toutes deux »…
pub(super) const fn how_many_of(part: usize, whole: usize) -> &'static str {
    match (part, whole) {
        (0, _) => "none",
        (1, 1) => "it",
        (2, 2) => "both",
        (part, whole) if part == whole => "all",
        (1, _) => "one",
        _ => "some",
    }
}
