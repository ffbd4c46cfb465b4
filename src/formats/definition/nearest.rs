//! The word that may have been meant when another was written.

/// The candidate that differs by the fewest letters, if it is near enough to be what was meant.
pub fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let near_enough = (word.chars().count() / 3).clamp(1, 4);
    let word = word.to_lowercase();
    let measured = candidates.map(|candidate| (distance(&word, candidate), candidate));
    let (letters, candidate) = measured.min_by_key(|(letters, _)| *letters)?;
    (letters <= near_enough).then(|| candidate.to_owned())
}

/// Letters to add, drop or replace to go from one word to the other, two swapped neighbours counting
/// for one (optimal string alignment: Damerau 1964, Levenshtein 1966).
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().take(80).collect(), to.chars().take(80).collect());
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=to.len()).collect();
    for i in 1..=from.len() {
        let mut row = vec![i];
        for j in 1..=to.len() {
            let replaced = above[j - 1] + usize::from(from[i - 1] != to[j - 1]);
            let mut best = replaced.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut above, row);
    }
    above[to.len()]
}
