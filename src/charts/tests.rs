use super::*;
use crate::domain::{
    conformity::CellState,
    example::{self, EVENT, TRAINING, any_day, any_reported, day, reported},
    language::Language,
    ledger::reported::Reported,
    programme::Programme,
    standing::Standing,
    support::SupportSeries,
};
use chrono::NaiveDate;
use measure::{Face, width as width_of};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;

const WIDTHS: [Width; 5] = [Width::Wide, Width::Medium, Width::Half, Width::Narrow, Width::Exactly(900)];

/// Two late, one of them imprecise; one on time.
const LINES: &str = "
    T01 event 2014-06-10
    T02 event 2014-09-15
    T03 event 2014-10
    T01 training 2015-21
    T01 support@2015 3
    T02 support@2015 2
";

fn at<T>(lines: &str, as_of: &str, look: impl Fn(&Standing) -> T) -> T {
    standing(&example::programme(), &reported(lines), (as_of, look))
}

fn standing<T>(programme: &Programme, reported: &Reported, (as_of, look): (&str, impl Fn(&Standing) -> T)) -> T {
    look(&seen(programme, reported, day(as_of)))
}

fn seen(programme: &Programme, reported: &Reported, as_of: NaiveDate) -> Standing {
    let (programme, reported) = (Arc::new(programme.clone()), Arc::new(reported.clone()));
    Standing::at(&programme, &programme.plans[0], &reported, as_of)
}

/// Every drawing there is of a standing.
fn all(standing: &Standing, language: Language) -> Vec<Drawing> {
    let series = SupportSeries::all(standing);
    let of = |width| {
        [
            delays(standing, language, width),
            support(&series, language, width),
            completion(standing, language, width),
            activity(standing, EVENT, language, width),
        ]
    };
    WIDTHS.into_iter().flat_map(of).collect()
}

/// The pieces of one kind, whatever series they are in.
fn pieces(drawing: &Drawing, kind: &str) -> Vec<Value> {
    let series = drawing.option["series"].as_array().into_iter().flatten();
    let pictures =
        series.filter_map(|one| one["renderItem"].as_str()?.strip_prefix("#*#*#*#picture:")?.strip_suffix("#*#*#*#"));
    let parts = pictures.flat_map(|parts| serde_json::from_str::<Vec<Value>>(parts).unwrap());
    parts.filter(|part| part["piece"] == kind).collect()
}

fn places(drawing: &Drawing, (kind, of): (&str, &str)) -> Vec<Vec<f64>> {
    let places =
        pieces(drawing, kind).into_iter().flat_map(move |piece| piece[of].as_array().cloned().unwrap_or_default());
    places.map(|place| serde_json::from_value(place).unwrap()).collect()
}

fn texts(drawing: &Drawing) -> Vec<String> {
    let words = pieces(drawing, "words").into_iter().flat_map(|piece| piece["words"].as_array().cloned().unwrap());
    words.map(|word| word[0].as_str().unwrap().to_owned()).collect()
}

fn tips(drawing: &Drawing) -> Vec<String> {
    let series = drawing.option["series"].as_array().unwrap().iter();
    let items = series.flat_map(|one| one["data"].as_array().cloned().unwrap_or_default());
    items.filter_map(|item| item["name"].as_str().map(str::to_owned)).collect()
}

#[test]
fn each_date_that_has_come_is_one_mark_and_can_be_pointed_at() {
    let drawing = at(LINES, "2015-06-30", |standing| delays(standing, Language::French, Width::Wide));
    assert_eq!(places(&drawing, ("marks", "places")).len(), 4);
    assert_eq!(tips(&drawing).len(), 4);
    let earlier = at(LINES, "2014-09-20", |standing| delays(standing, Language::French, Width::Wide));
    assert_eq!(places(&earlier, ("marks", "places")).len(), 2);
}

#[test]
fn a_mark_is_as_long_as_the_doubt_about_its_date() {
    let drawing = at(LINES, "2015-06-30", |standing| delays(standing, Language::French, Width::Wide));
    let spans: Vec<(f64, f64)> =
        places(&drawing, ("marks", "places")).iter().map(|place| (place[0], place[2])).collect();
    // Counted from 20 June 2014, and from 31 January 2015 for the training.
    assert!(spans.contains(&(-10.0, -10.0)) && spans.contains(&(87.0, 87.0)), "{spans:?}");
    assert!(spans.contains(&(103.0, 133.0)) && spans.contains(&(48.0, 140.0)), "{spans:?}");
}

#[test]
fn what_the_dates_leave_in_doubt_is_hatched_and_nothing_else_is() {
    at(LINES, "2015-06-30", |standing| {
        for drawing in [
            delays(standing, Language::French, Width::Wide),
            activity(standing, TRAINING, Language::French, Width::Half),
        ] {
            for piece in pieces(&drawing, "marks") {
                let hatched = piece["style"]["fill"].as_str().unwrap().starts_with("url(#hatch");
                let places: Vec<[f64; 3]> = serde_json::from_value(piece["places"].clone()).unwrap();
                assert!(places.iter().all(|[from, _, to]| (from < to) == hatched), "{piece}");
            }
        }
    });
}

#[test]
fn the_label_of_a_mean_near_the_end_of_the_plan_stands_beside_its_line() {
    for lines in ["T01 event 2014-06-10\nT02 event 2014-07-10", "T01 event 2014-06-01\nT02 event 2014-06-24"] {
        for width in WIDTHS {
            let drawing = at(lines, "2015-06-30", |standing| delays(standing, Language::French, width));
            let end = place_of(&drawing, 0.0);
            let label = spans(&drawing).into_iter().find(|(_, _, text)| text.starts_with("moyenne"));
            let (start, finish, text) = label.unwrap();
            assert!(finish < end || end < start, "{text} from {start} to {finish}, the end at {end}, {width:?}");
        }
    }
}

#[test]
fn the_planned_window_ends_at_zero() {
    let drawing = at(LINES, "2015-06-30", |standing| delays(standing, Language::French, Width::Wide));
    let windows: Vec<(f64, f64)> = places(&drawing, ("boxes", "boxes")).iter().map(|at| (at[0], at[2])).collect();
    assert!(windows.contains(&(-92.0, 0.0)) && windows.contains(&(-61.0, 0.0)), "{windows:?}");
}

#[test]
fn the_line_of_support_breaks_where_nothing_was_reported() {
    let drawing =
        at(LINES, "2015-06-30", |standing| support(&SupportSeries::all(standing), Language::French, Width::Half));
    let series = drawing.option["series"].as_array().unwrap();
    let line = series.iter().find(|one| one["type"] == "line").unwrap();
    assert_eq!(line["data"], json!([[0.0, null], [1.0, 2.5]]));
    assert!(line.get("connectNulls").is_none());
    assert!(texts(&drawing).iter().any(|text| text.contains("rapporté")), "{:?}", texts(&drawing));
}

#[test]
fn each_territory_s_rating_is_a_dot() {
    let drawing =
        at(LINES, "2015-06-30", |standing| support(&SupportSeries::all(standing), Language::French, Width::Half));
    assert_eq!(places(&drawing, ("dots", "rows")), [vec![1.0, 2.0, 1.0], vec![1.0, 3.0, 1.0]]);
}

#[test]
fn what_may_have_been_done_is_hatched_between_certain_and_possible() {
    let drawing = at(LINES, "2015-04-15", |standing| completion(standing, Language::French, Width::Half));
    let doubts = places(&drawing, ("boxes", "boxes"));
    let last = doubts.last().unwrap();
    // Spring 2015 began on 20 March: day 443 of the phase. Three are certain, four possible.
    assert_eq!((last[0], last[1], last[3]), (443.0, 4.0, 3.0));
    assert!(texts(&drawing).contains(&"3 à 4".to_owned()), "{:?}", texts(&drawing));
}

#[test]
fn nothing_reported_is_not_nothing_done() {
    let drawing = at("", "2015-06-30", |standing| completion(standing, Language::French, Width::Half));
    let lines = drawing.option["series"].as_array().unwrap().iter().filter(|one| one["type"] == "line");
    let drawn: Vec<bool> = lines.map(|line| line["data"].as_array().is_some_and(|data| !data.is_empty())).collect();
    assert_eq!(drawn, [true, false]);
    assert!(!texts(&drawing).contains(&"fait".to_owned()));
    assert!(drawing.description.contains("non rapporté"), "{}", drawing.description);
}

#[test]
fn an_activity_without_any_date_says_so_in_words() {
    let drawing = at("", "2015-06-30", |standing| delays(standing, Language::French, Width::Wide));
    assert_eq!(places(&drawing, ("marks", "places")).len(), 0);
    let none = texts(&drawing).into_iter().filter(|text| text == "aucune réalisation à cette date").count();
    assert_eq!(none, 2);
}

#[test]
fn a_mean_needs_more_than_one_territory_and_is_faint_below_the_minimum() {
    let mean = |lines: &str| {
        let drawing = at(lines, "2015-06-30", |standing| delays(standing, Language::French, Width::Wide));
        let rules = pieces(&drawing, "rules").into_iter().filter(|piece| piece["style"]["lineWidth"] == 2.0);
        rules.map(|piece| piece["style"]["stroke"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert!(mean("T01 event 2014-07-01").is_empty());
    assert_eq!(mean("T01 event 2014-07-01\nT02 event 2014-07-02"), ["var(--ink-2)"]);
    assert_eq!(mean("T01 event 2014-07-01\nT02 event 2014-07-02\nT03 event 2014-07-03"), ["var(--ink)"]);
}

#[test]
fn an_activity_shows_every_territory_in_its_own_lane() {
    let drawing =
        at("T02 event 2014-09-15", "2015-06-30", |standing| activity(standing, EVENT, Language::French, Width::Wide));
    let texts = texts(&drawing);
    assert!(["T01", "T02", "T03"].iter().all(|code| texts.contains(&(*code).to_owned())), "{texts:?}");
    assert_eq!(texts.iter().filter(|text| *text == "non rapporté").count(), 2);
    assert!(texts.contains(&"+87\u{a0}j".to_owned()), "{texts:?}");
}

#[test]
fn an_activity_that_has_no_date_draws_nothing() {
    let drawing = at(LINES, "2015-06-30", |standing| activity(standing, "coordination", Language::French, Width::Wide));
    assert_eq!(drawing.option.get("series"), None);
}

#[test]
fn forty_territories_stay_within_a_page() {
    let mut programme = example::programme();
    programme.territories = (1..=40).map(|number| example::territory(&format!("U{number:02}"))).collect();
    let line = |number: u32| format!("U{number:02} {EVENT} 2014-07-{:02}\n", number.min(31));
    let lines: String = (1..=40).map(line).collect();
    let drawing = standing(
        &programme,
        &reported(&lines),
        ("2015-06-30", |standing: &Standing| delays(standing, Language::French, Width::Wide)),
    );
    assert_eq!(places(&drawing, ("marks", "places")).len(), 40);
    assert!(drawing.height < 600, "{}", drawing.height);
}

#[test]
fn every_function_an_option_names_is_in_the_bundle() {
    let bundle = include_str!("../../public/charts.js");
    for drawing in at(LINES, "2015-06-30", |standing| all(standing, Language::French)) {
        let option = drawing.option.to_string();
        for name in option.split("\"#*#*#*#").skip(1).filter_map(|rest| rest.split([':', '#']).next()) {
            assert!(bundle.contains(&format!("\n  {name}: (")), "{name}");
        }
        for kind in ["rules", "boxes", "marks", "dots", "words"] {
            assert!(pieces(&drawing, kind).is_empty() || bundle.contains(&format!("\n  {kind}: (")), "{kind}");
        }
    }
}

#[test]
fn both_languages_say_the_same_in_their_own_words() {
    let [french, english] = Language::ALL.map(|language| at(LINES, "2015-06-30", |standing| all(standing, language)));
    for (french, english) in french.iter().zip(&english) {
        assert_ne!(french.description, english.description);
        assert_eq!(tips(french).len(), tips(english).len());
        for drawing in [french, english] {
            assert!(!drawing.option.to_string().contains("chart-"), "a text is missing");
        }
    }
}

/// Where a day stands in a drawing that has one scale, in px.
fn place_of(drawing: &Drawing, day: f64) -> f64 {
    let (grid, axis) = (&drawing.option["grid"][0], &drawing.option["xAxis"]);
    let [left, wide] = ["left", "width"].map(|side| grid[side].as_f64().unwrap());
    let [min, max] = ["min", "max"].map(|end| axis[end].as_f64().unwrap());
    left + (day - min) / (max - min) * wide
}

/// Left and right end of each text, in px, where the drawing has one scale.
fn spans(drawing: &Drawing) -> Vec<(f64, f64, String)> {
    let of = |piece: Value| {
        let face =
            Face { size: piece["style"]["fontSize"].as_f64().unwrap(), bold: piece["style"]["fontWeight"] == 650 };
        assert!(face.size >= 13.0);
        let words = piece["words"].as_array().cloned().unwrap();
        words.into_iter().map(move |word| {
            let text = word[0].as_str().unwrap().to_owned();
            let x = place_of(drawing, word[1].as_f64().unwrap()) + word[4].as_f64().unwrap();
            let room = width_of(&text, face);
            let start = match word[3].as_str().unwrap() {
                "left" => x,
                "center" => x - room / 2.0,
                _ => x - room,
            };
            (start, start + room, text)
        })
    };
    pieces(drawing, "words").into_iter().flat_map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_was_reported_marks_stay_on_the_scale_and_texts_on_the_paper(
        reported in any_reported(), as_of in any_day(), px in 280_u32..1600,
    ) {
        let programme = example::programme();
        let standing = seen(&programme, &reported, as_of);
        let done = standing.conformity.cells().filter(|cell| cell.delay.is_some()).count();
        let drawing = delays(&standing, Language::French, Width::Exactly(px));
        let (min, max) = (drawing.option["xAxis"]["min"].as_f64().unwrap(), drawing.option["xAxis"]["max"].as_f64().unwrap());
        let marks = places(&drawing, ("marks", "places"));
        prop_assert_eq!(marks.len(), done);
        for mark in marks {
            prop_assert!(min <= mark[0] && mark[0] <= mark[2] && mark[2] <= max);
            prop_assert!(mark[1] > 0.0 && mark[1] < f64::from(drawing.height));
        }
        let others = [completion(&standing, Language::French, Width::Exactly(px)), activity(&standing, TRAINING, Language::English, Width::Exactly(px))];
        for drawing in others.iter().chain([&drawing]) {
            prop_assert!(!drawing.option.to_string().contains("null"));
            for (start, end, text) in spans(drawing) {
                prop_assert!(start >= -1.0 && end <= f64::from(drawing.width) + 1.0, "{text} {start} {end} of {px}");
            }
        }
    }

    #[test]
    fn as_many_targets_as_done_cells_in_any_state(reported in any_reported(), as_of in any_day()) {
        let programme = example::programme();
        let standing = seen(&programme, &reported, as_of);
        let drawing = activity(&standing, EVENT, Language::French, Width::Wide);
        let done = standing.conformity.of_activity(EVENT).filter(|cell| cell.delay.is_some());
        prop_assert_eq!(tips(&drawing).len(), done.count());
        let missing = standing.conformity.of_activity(EVENT).filter(|cell| cell.state == CellState::Missing).count();
        prop_assert_eq!(texts(&drawing).iter().filter(|text| *text == "non rapporté").count(), missing);
    }
}
