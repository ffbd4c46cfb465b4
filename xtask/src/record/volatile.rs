//! What two runs of one program never say alike: each kind of it is found by one pattern, and only that is replaced.

use anyhow::Result;
use regex::{Captures, Regex};
use std::collections::HashMap;

/// What is put in place of what was found.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Put {
    /// Its name and a number: the same number for the same thing, wherever it is met again.
    Number,
    /// Its name alone, where two runs do not even agree on what is the same.
    Name,
    /// The same behind the number it begins with, which stays.
    Behind,
}

/// A kind of it: its name, its pattern, what is put in its place, and why it cannot be the same.
type Kind = (&'static str, &'static str, Put, &'static str);

/// Words of the patterns below: a year in which programs run (the data of a recording are all of years before), a space
/// that may not break, and the edge of a word.
const WORDS: [(&str, &str); 3] = [("NOW", "20(?:2[6-9]|[3-9][0-9])"), ("GAP", r"[ \x{a0}]"), ("EDGE", r"(?-u:\b)")];

/// In the order they are tried at one place.
#[rustfmt::skip]
const KINDS: [Kind; 16] = [
    ("id", "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", Put::Number,
     "UUIDv7: clock and chance"),
    ("secret", "EDGE(?:jalons_)?[0-9a-f]{64}EDGE", Put::Number,
     "drawn by chance, or a hash of ids and instants"),
    ("address", r"/editions/[0-9a-f]{20,63}EDGE|EDGE[0-9a-f]{8,44}/figures\.json", Put::Name,
     "the same where a line of a PDF ends in it, which depends on its letters"),
    ("tag", "\"[0-9]+-[0-9a-f]{12}\"", Put::Behind,
     "an ETag for programs: the revision, and a hash of the id of who asks, among others"),
    ("print", "&amp;L[0-9a-f]{16}&amp;R", Put::Name,
     "at the foot of a workbook: a hash of what it rests on, ids among it"),
    ("print", "[A-Za-z0-9+/]{22}==", Put::Name,
     "what a PDF is known by: a hash of all of it"),
    ("instant", "EDGE1[78][0-9]{14}EDGE", Put::Name,
     "microseconds since 1970"),
    ("moment", "NOW-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9.]+)?Z?|(?:D:NOW[0-9]{10}|NOW[0-9]{4}T[0-9]{6})Z", Put::Name,
     "the same, as programs read it, calendars and PDF"),
    ("day", "NOW-[0-9]{2}-[0-9]{2}", Put::Name,
     "the day of it"),
    ("day", "known_at=[0-9-]{0,9}\n|BT /f[0-9] [0-9.]+ [0-9-]{1,10}&plan=", Put::Name,
     "the same where a line of a PDF ends in it"),
    ("moment", "EDGE[0-9]{1,2}(?:er)?GAP[a-zéû]{3,9}GAPNOW(?:,GAP[0-9]{1,2}GAPh(?:GAP[0-9]{1,2})?)?", Put::Name,
     "the same, as people read it in French"),
    ("moment", r"EDGE[A-Z][a-z]{2,8}GAP[0-9]{1,2},GAPNOW(?:,GAP[0-9]{1,2}:[0-9]{2}GAP[ap]\.m\.)?", Put::Name,
     "and in English"),
    ("host", r"127\.0\.0\.1:[0-9]{4,5}", Put::Name,
     "the first port that is free"),
    ("island", "EDGESeasonExplorer_[0-9]+", Put::Name,
     "a hash of the lines the island is written in"),
    ("asset", "EDGE(?:main|jalons|jalons_bg|islands)-[0-9a-f]{16}EDGE", Put::Name,
     "a hash of styles and of the browser half"),
    ("place", "", Put::Name,
     "the folder of this run"),
];

/// Replaces what is volatile, and remembers what it has met.
pub struct Stable {
    pattern: Regex,
    met: HashMap<String, usize>,
    counts: [usize; KINDS.len()],
}

impl Stable {
    /// Where `place` stands for a folder of this run alone.
    pub fn new(place: &str) -> Result<Self> {
        let group = |(_, pattern, ..): &Kind| match *pattern {
            "" => format!("({})", regex::escape(place)),
            pattern => format!("({pattern})"),
        };
        let pattern = KINDS.iter().map(group).collect::<Vec<_>>().join("|");
        let pattern = WORDS.iter().fold(pattern, |pattern, (word, meant)| pattern.replace(word, meant));
        Ok(Self { pattern: Regex::new(&pattern)?, met: HashMap::new(), counts: [0; KINDS.len()] })
    }

    /// Numbers what is met from 1 again: where a part begins that shares nothing with what came before.
    pub fn begin_again(&mut self) {
        self.met.clear();
        self.counts = [0; KINDS.len()];
    }

    /// The text without what is volatile.
    pub fn text(&mut self, text: &str) -> String {
        let Self { pattern, met, counts } = self;
        let put = |found: &Captures| {
            let kind = (1..=KINDS.len()).find(|group| found.get(*group).is_some()).unwrap_or(1) - 1;
            let (name, _, put, _) = KINDS[kind];
            match put {
                Put::Name => format!("‹{name}›"),
                Put::Behind => format!("{}-‹{name}›\"", found[0].split('-').next().unwrap_or_default()),
                Put::Number => {
                    let number = met.entry(found[0].to_owned()).or_insert_with(|| {
                        counts[kind] += 1;
                        counts[kind]
                    });
                    format!("‹{name} {number}›")
                }
            }
        };
        pattern.replace_all(text, put).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stable(text: &str) -> String {
        Stable::new("/tmp/run").unwrap().text(text)
    }

    #[test]
    fn one_id_has_one_number_wherever_it_is_met() {
        let (one, other) = ("01993a5b-7c1d-7e2f-8a3b-4c5d6e7f8a9b", "01993a5b-7c1d-7e2f-9a3b-4c5d6e7f8a9c");
        let mut stable = Stable::new("/tmp/run").unwrap();
        assert_eq!(stable.text(&format!("{one} {other} {one}")), "‹id 1› ‹id 2› ‹id 1›");
        assert_eq!(stable.text(&format!("?entry={other}")), "?entry=‹id 2›");
        stable.begin_again();
        assert_eq!(stable.text(other), "‹id 1›");
    }

    #[test]
    fn secrets_hashes_and_tags_are_replaced_and_other_digits_stay() {
        let hash = "a".repeat(64);
        assert_eq!(stable(&format!("jalons={hash}; jalons_{hash}")), "jalons=‹secret 1›; ‹secret 2›");
        assert_eq!(stable("etag: \"184-0123456789ab\""), "etag: \"184-‹tag›\"");
        assert_eq!(stable("&amp;L775526bbb43e3cae&amp;R"), "‹print›");
        assert_eq!(stable(&format!("/fr/editions/{hash}/figures.json")), "/fr/editions/‹secret 1›/figures.json");
        let (one, other) = hash.split_at(40);
        assert_eq!(stable(&format!("/fr/editions/{one}\n{other}/figures.json")), "/fr‹address›\n‹address›");
        let kept = "bulletin/12/figures.json M12 4.25h1120 2015-06-30 #0123456789abcdef 1234567890123456789012345678901234567890";
        assert_eq!(stable(kept), kept);
    }

    #[test]
    fn moments_of_the_run_are_replaced_and_days_of_the_data_stay() {
        assert_eq!(stable("2026-11-30T20:32:01.5Z, 2026-11-30"), "‹moment›, ‹day›");
        assert_eq!(
            stable("\"2026-11-30T20:32Z\" DTSTAMP:20261130T203201Z D:20261130120000Z"),
            "\"‹moment›\" DTSTAMP:‹moment› ‹moment›"
        );
        assert_eq!(stable("\"recorded_at\":1796070721000000,"), "\"recorded_at\":‹instant›,");
        assert_eq!(stable("le 1er\u{a0}décembre 2026, 14\u{a0}h\u{a0}5."), "le ‹moment›.");
        assert_eq!(stable("on August 30, 2027, 2:05\u{a0}p.m."), "on ‹moment›");
        let broken = "BT /f0 9 …?as_of=2015-06-30&known_at=2026-11-\nET\nBT /f0 9 30&plan=1";
        assert_eq!(stable(broken), "BT /f0 9 …?as_of=2015-06-30&‹day›ET\n‹day›1");
        let kept = "le 30 juin 2015, June 30, 2015, 2014-10-31, 29 avril 2021";
        assert_eq!(stable(kept), kept);
    }

    #[test]
    fn what_hangs_on_the_run_or_on_the_build_is_replaced() {
        let text = "/tmp/run/sheet.csv http://127.0.0.1:43210/fr /assets/main-f0c1d56fdb9a6cf5.css SeasonExplorer_77";
        assert_eq!(stable(text), "‹place›/sheet.csv http://‹host›/fr /assets/‹asset›.css ‹island›");
        assert_eq!(stable("/assets/charts-7c7772ca7b00f151.js"), "/assets/charts-7c7772ca7b00f151.js");
    }
}
