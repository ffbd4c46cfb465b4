use serde_json::Value;

use super::*;

fn table() -> Value {
    serde_json::from_str(include_str!("../../../../tests/data/dates.json")).unwrap()
}

fn rows(key: &str) -> Vec<Value> {
    table()[key].as_array().unwrap().clone()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn maybe(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

#[test]
fn every_valid_date_has_the_bounds_precision_and_qualifier_of_the_table() {
    for row in rows("valid") {
        let edtf = text(&row["edtf"]);
        let date = PartialDate::parse(&edtf).unwrap();
        assert_eq!(date.edtf(), edtf);
        for calendar in SeasonCalendar::ALL {
            assert_eq!(days(&edtf, calendar), (maybe(&row["earliest"]), maybe(&row["latest"])), "{edtf}");
        }
        assert_eq!(serde_json::to_value(date.precision()).unwrap(), row["precision"], "{edtf}");
        assert_eq!(date.precision().code(), text(&row["precision"]), "{edtf}");
        assert_eq!(serde_json::to_value(date.qualifier()).unwrap(), row["qualifier"], "{edtf}");
        assert_eq!(date.qualifier().symbol(), text(&row["qualifier"]), "{edtf}");
    }
}

#[test]
fn every_season_has_the_bounds_of_the_table_under_each_calendar() {
    for row in rows("seasons") {
        let edtf = text(&row["edtf"]);
        for (key, calendar) in [
            ("astronomical_montreal", SeasonCalendar::Astronomical),
            ("meteorological", SeasonCalendar::Meteorological),
            ("quarter", SeasonCalendar::Quarter),
        ] {
            let expected = (maybe(&row[key][0]), maybe(&row[key][1]));
            assert_eq!(days(&edtf, calendar), expected, "{edtf} {key}");
        }
        assert_eq!(PartialDate::parse(&edtf).unwrap().precision(), Precision::Season);
    }
}

#[test]
fn every_invalid_text_is_refused_in_both_languages() {
    for text in rows("invalid").iter().map(text) {
        assert!(PartialDate::parse(&text).is_err(), "{text}");
        for language in Language::ALL {
            let error = PartialDate::read(&text, language).unwrap_err();
            for reader in Language::ALL {
                assert!(!error.explain(reader).is_empty(), "{text}");
            }
        }
    }
}

#[test]
fn every_ambiguous_text_is_refused_with_its_two_readings() {
    for text in rows("ambiguous_must_be_refused").iter().map(text) {
        for language in Language::ALL {
            let error = PartialDate::read(&text, language).unwrap_err();
            assert!(matches!(error, DateError::Ambiguous { doubt: Doubt::DayOrMonth, .. }), "{text}: {error:?}");
            assert_eq!(error.readings().len(), 2, "{text}");
        }
        assert!(PartialDate::parse(&text).is_err(), "{text}");
    }
}

#[test]
fn words_mean_what_the_table_says_whichever_language_is_tried_first() {
    for key in ["words_fr", "words_en"] {
        for row in rows(key) {
            for language in Language::ALL {
                assert_eq!(read(row[0].as_str().unwrap(), language), text(&row[1]), "{row}");
            }
        }
    }
}
