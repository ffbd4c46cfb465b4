use crate::{
    domain::{
        asked::Ground,
        example::{any_day, any_reported, programme},
        language::Language,
    },
    formats::example::{HOSTILE, of_alliance, of_example, of_hostile, of_nothing, question, text},
};
use chrono::NaiveDate;
use proptest::prelude::*;
use quick_xml::{Reader, events::Event};
use std::collections::{BTreeMap, BTreeSet};

/// An element as it is read back.
#[derive(Clone, Debug, Default)]
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
    inside: Vec<Element>,
}

impl Element {
    fn read(xml: &str) -> Self {
        let mut reader = Reader::from_str(xml);
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) => open.push(Self::of(&start)),
                Event::Empty(start) => open.last_mut().unwrap().inside.push(Self::of(&start)),
                Event::End(_) => {
                    let element = open.pop().unwrap();
                    open.last_mut().unwrap().inside.push(element);
                }
                Event::Text(words) => open.last_mut().unwrap().text.push_str(&words),
                Event::GeneralRef(name) => {
                    let sign = match &*name {
                        "lt" => "<",
                        "gt" => ">",
                        "amp" => "&",
                        "quot" => "\"",
                        "apos" => "'",
                        "#13" => "\r",
                        other => panic!("&{other}; is not known to XML"),
                    };
                    open.last_mut().unwrap().text.push_str(sign);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        open.remove(0).inside.remove(0)
    }

    fn of(start: &quick_xml::events::BytesStart) -> Self {
        let attribute = |attribute: quick_xml::events::attributes::Attribute| {
            let name = attribute.key.as_ref().to_owned();
            (name, attribute.value.into_owned())
        };
        let attributes = start.attributes().map(|read| attribute(read.unwrap())).collect();
        Self { name: start.name().as_ref().to_owned(), attributes, ..Self::default() }
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.inside.iter().filter(move |element| element.name == name)
    }

    fn one<'a>(&'a self, name: &'a str) -> &'a Self {
        let mut all = self.all(name);
        let one = all.next().unwrap_or_else(|| panic!("no {name} in {self:?}"));
        assert!(all.next().is_none(), "more than one {name}");
        one
    }

    fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    fn day(&self) -> NaiveDate {
        self.attribute("iso-date").parse().unwrap()
    }

    /// This element and all within it.
    fn every(&self) -> Vec<&Self> {
        std::iter::once(self).chain(self.inside.iter().flat_map(Self::every)).collect()
    }

    /// What it says in a language.
    fn said(&self, language: &str) -> &str {
        self.all("narrative").find(|said| said.attribute("xml:lang") == language).map_or("", |said| &said.text)
    }
}

fn activities(asked: &Ground) -> Vec<Element> {
    let whole = Element::read(&text("iati", asked));
    assert_eq!((whole.name.as_str(), whole.attribute("version")), ("iati-activities", "2.03"));
    whole.inside
}

fn of<'a>(activities: &'a [Element], id: &str) -> &'a Element {
    activities.iter().find(|activity| activity.one("iati-identifier").text == id).unwrap_or_else(|| panic!("no {id}"))
}

/// Everything a file can be made of.
fn any_asked() -> impl Strategy<Value = Ground> {
    let language = prop::sample::select(Language::ALL.to_vec());
    (any_reported(), any_day(), language)
        .prop_map(|(reported, as_of, language)| Ground::about(programme(), reported, (as_of, question(language))))
}

proptest! {
    /// Rule: an activity has a planned or an actual start.
    #[test]
    fn every_activity_begins_some_day(asked in any_asked()) {
        for activity in activities(&asked) {
            prop_assert!(activity.all("activity-date").any(|date| ["1", "2"].contains(&date.attribute("type"))));
        }
    }

    /// Rules: a planned start is no later than the planned end, an actual start than the actual end, and neither has
    /// still to come.
    #[test]
    fn dates_are_in_their_order_and_what_is_actual_has_come(asked in any_asked()) {
        for activity in activities(&asked) {
            let of = |kind: &'static str| {
                let days: Vec<NaiveDate> =
                    activity.all("activity-date").filter(|date| date.attribute("type") == kind).map(Element::day).collect();
                assert!(days.len() <= 1, "a kind of date stands once");
                days.first().copied()
            };
            for (start, end) in [("1", "3"), ("2", "4")] {
                prop_assert!(of(start).zip(of(end)).is_none_or(|(start, end)| start <= end));
            }
            prop_assert!([of("2"), of("4")].into_iter().flatten().all(|day| day <= asked.as_of()));
        }
    }

    /// Rules: a sector is there, its share is no less than nothing, the shares of a vocabulary add up to 100, and a
    /// sector of one's own vocabulary has a name.
    #[test]
    fn the_sectors_of_a_vocabulary_are_the_whole_and_have_names(asked in any_asked()) {
        for activity in activities(&asked) {
            let mut shares: BTreeMap<&str, f64> = BTreeMap::new();
            for sector in activity.all("sector") {
                let share: f64 = sector.attribute("percentage").parse().unwrap();
                prop_assert!(share >= 0.0);
                *shares.entry(sector.attribute("vocabulary")).or_default() += share;
                prop_assert!(sector.attribute("vocabulary") != "99" || !sector.said("fr").is_empty());
            }
            prop_assert_eq!(shares, BTreeMap::from([("99", 100.0)]));
        }
    }

    /// Rule: the language of each narrative is known, by itself or by its activity; here by both.
    #[test]
    fn every_narrative_has_a_language(asked in any_asked()) {
        for activity in activities(&asked) {
            prop_assert_eq!(activity.attribute("xml:lang"), asked.question.language.code());
            for narrative in activity.every().into_iter().filter(|element| element.name == "narrative") {
                prop_assert!(["fr", "en"].contains(&narrative.attribute("xml:lang")));
                prop_assert!(!narrative.text.is_empty());
            }
        }
    }

    /// Rule: a period of an indicator begins no later than it ends. What is measured in numbers has a number, and what
    /// was not reported has nothing.
    #[test]
    fn indicators_have_periods_in_order_and_numbers_where_something_was_reported(asked in any_asked()) {
        for activity in activities(&asked) {
            for indicator in activity.all("result").flat_map(|result| result.all("indicator")) {
                prop_assert!(["1", "4"].contains(&indicator.attribute("measure")));
                prop_assert_eq!((indicator.all("baseline").count(), indicator.all("target").count()), (0, 0));
                for period in indicator.all("period") {
                    prop_assert!(period.one("period-start").day() <= period.one("period-end").day());
                    for actual in period.all("actual") {
                        prop_assert!(actual.attribute("value").parse::<u32>().is_ok());
                    }
                }
            }
        }
    }

    /// Rules: no identifier holds `/`, `&`, `|` or `?`, each begins with the reference of whoever reports; an
    /// organisation has a reference or a name. Levels are tied in both directions.
    #[test]
    fn identifiers_are_sound_and_levels_are_tied(asked in any_asked()) {
        let activities = activities(&asked);
        let ids: Vec<&str> = activities.iter().map(|activity| activity.one("iati-identifier").text.as_str()).collect();
        prop_assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "each its own");
        for (activity, id) in activities.iter().zip(&ids) {
            let reporter = activity.one("reporting-org").attribute("ref");
            prop_assert!(!id.contains(['/', '&', '|', '?']) && !reporter.contains(['/', '&', '|', '?']));
            prop_assert!(id.strip_prefix(reporter).is_some_and(|own| own.starts_with('-')));
            for organisation in activity.all("participating-org") {
                prop_assert!(!organisation.attribute("ref").is_empty() || !organisation.said("fr").is_empty());
            }
            let level = activity.attribute("hierarchy");
            for related in activity.all("related-activity") {
                prop_assert_eq!(related.attribute("type"), if level == "1" { "2" } else { "1" });
                let other = of(&activities, related.attribute("ref"));
                prop_assert!(other.all("related-activity").any(|back| back.attribute("ref") == *id));
            }
            prop_assert!(level == "2" || activity.all("result").next().is_none(), "results stand on the lower level");
        }
    }
}

#[test]
fn a_value_that_was_not_reported_has_no_actual_and_zero_has_one() {
    let actuals = |lines: &str| {
        let activities = activities(&of_example(lines, "2015-03-31"));
        let event = of(&activities, "ZZ-JALONS-example-T01-event").clone();
        let values = event.every().into_iter().filter(|element| element.name == "actual");
        values.map(|actual| actual.attribute("value").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(actuals("T01 event 2014-09\nT01 trained 0\nT01 active missing"), ["0"]);
    assert!(actuals("T01 event 2014-09").is_empty());
}

#[test]
fn ratings_stand_with_their_years_and_are_not_added_up() {
    let activities = activities(&of_example("T02 support@2014 3", "2015-03-31"));
    let result = of(&activities, "ZZ-JALONS-example-T02-coordination").one("result").clone();
    assert_eq!((result.attribute("type"), result.attribute("aggregation-status")), ("9", "false"));
    let indicator = result.one("indicator");
    assert_eq!((indicator.attribute("measure"), indicator.one("title").said("fr")), ("4", "soutien"));
    let years: Vec<_> = indicator
        .all("period")
        .map(|period| {
            let actual = period.all("actual").next().map(|actual| actual.attribute("value"));
            (period.one("period-start").attribute("iso-date"), actual)
        })
        .collect();
    assert_eq!(years, [("2014-01-01", Some("3")), ("2015-01-01", None)]);
}

#[test]
fn a_date_is_told_in_its_author_s_words_and_else_in_the_product_s_in_both_languages() {
    let said = |asked: &Ground, kind: &str| {
        let activities = activities(asked);
        let dates = of(&activities, "ZZ-JALONS-example-T01-event").clone();
        let date = dates.all("activity-date").find(|date| date.attribute("type") == kind).unwrap().clone();
        (date.attribute("iso-date").to_owned(), date.said("fr").to_owned(), date.said("en").to_owned())
    };
    let told = of_example("T01 event 2014-09", "2015-03-31");
    let of = |day: &str, fr: &str, en: &str| (day.to_owned(), fr.to_owned(), en.to_owned());
    assert_eq!(said(&told, "1"), of("2014-03-20", "printemps 2014", "spring 2014"));
    assert_eq!(said(&told, "3"), of("2014-06-20", "printemps 2014", "spring 2014"));
    assert_eq!(said(&told, "2"), of("2014-09-01", "septembre 2014", "September 2014"));
    assert_eq!(said(&told, "4"), of("2014-09-30", "septembre 2014", "September 2014"));
    let in_own_words = said(&of_hostile("à la mi-septembre"), "4");
    assert!(in_own_words.1.starts_with("à la mi-septembre") && in_own_words.2.is_empty(), "{in_own_words:?}");
}

#[test]
fn states_are_those_of_the_cells() {
    let states = |lines: &str, as_of: &str| {
        let activities = activities(&of_example(lines, as_of));
        ["programme", "T01-event", "T02-event", "T03-event", "T01-coordination"].map(|id| {
            let activity = of(&activities, &format!("ZZ-JALONS-example-{id}"));
            activity.one("activity-status").attribute("code").to_owned()
        })
    };
    let lines = "T01 event 2014-05\nT02 event not_applicable\nT03 event missing";
    assert_eq!(states(lines, "2013-01-01"), ["1", "1", "5", "1", "1"]);
    assert_eq!(states(lines, "2014-07-01"), ["2", "4", "5", "2", "2"]);
    assert_eq!(
        states(lines, "2016-01-01"),
        ["2", "4", "5", "2", "4"],
        "the programme is not closed while much is open"
    );
}

#[test]
fn the_shipped_programme_says_that_its_values_are_made_up() {
    let activities = activities(&of_alliance(Language::French, None));
    assert_eq!(activities.len(), 1 + 12 * 6);
    let whole = of(&activities, "ZZ-JALONS-alliance-programme");
    let described: Vec<&str> = whole.all("description").map(|described| described.said("en")).collect();
    assert!(described[1].starts_with("Illustrative data"), "{described:?}");
    assert_eq!(whole.all("tag").count(), 2, "its strands");
    assert_eq!(whole.one("sector").attribute("code"), "alliance", "no share of a strand is made up");
    let training = of(&activities, "ZZ-JALONS-alliance-T01-aides_training");
    assert_eq!(training.one("sector").attribute("code"), "clinical");
    assert!(training.attribute("last-updated-datetime").ends_with('Z'));
}

#[test]
fn no_text_becomes_markup() {
    for words in HOSTILE {
        let asked = of_hostile(words);
        let activities = activities(&asked);
        assert_eq!(activities.len(), 1 + 3 * 3);
        let held: String = words
            .chars()
            .map(|c| if matches!(c, '\0' | '\u{7}' | '\u{1b}' | '\u{fffe}') { '\u{fffd}' } else { c })
            .collect();
        let name = activities[0].one("title").said("en").replace("\r\n", "\n");
        assert_eq!(name, held.replace("\r\n", "\n"), "it comes back as it was written");
        assert!(activities.iter().flat_map(Element::every).all(|element| element.name != "script"));
    }
}

#[test]
fn a_programme_with_nothing_in_it_is_one_activity() {
    let activities = activities(&of_nothing());
    assert_eq!(activities.len(), 1);
    assert_eq!(activities[0].all("related-activity").count(), 0);
}
