use proptest::prelude::*;

use super::*;

fn year() -> impl Strategy<Value = String> {
    prop_oneof![4 => 1900..=2100i32, 1 => 0..=9999i32].prop_map(|year| format!("{year:04}"))
}

fn unit() -> impl Strategy<Value = String> {
    prop_oneof![
        year(),
        (year(), 1..=12u32).prop_map(|(year, month)| format!("{year}-{month:02}")),
        (year(), 1..=12u32, 1..=31u32).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
        (year(), 21..=24u32).prop_map(|(year, season)| format!("{year}-{season}")),
        (year(), 33..=36u32).prop_map(|(year, quarter)| format!("{year}-{quarter}")),
        (year(), 40..=41u32).prop_map(|(year, half)| format!("{year}-{half}")),
        (0..=999u32).prop_map(|decade| format!("{decade:03}X")),
        year().prop_map(|year| format!("{year}-XX")),
        year().prop_map(|year| format!("{year}-XX-XX")),
        (year(), 1..=12u32).prop_map(|(year, month)| format!("{year}-{month:02}-XX")),
    ]
}

fn point() -> impl Strategy<Value = String> {
    (unit(), prop_oneof![3 => Just(""), 1 => Just("?"), 1 => Just("~"), 1 => Just("%")])
        .prop_map(|(unit, qualifier)| format!("{unit}{qualifier}"))
}

fn end() -> impl Strategy<Value = String> {
    prop_oneof![4 => point(), 1 => Just("..".to_owned()), 1 => Just(String::new())]
}

/// Any EDTF text of the subset that is a date.
fn date() -> impl Strategy<Value = PartialDate> {
    prop_oneof![point(), (end(), end()).prop_map(|(start, end)| format!("{start}/{end}")), thirds()]
        .prop_filter_map("no such date", |text| PartialDate::parse(&text).ok())
}

fn thirds() -> impl Strategy<Value = String> {
    (year(), 1..=12u32, prop_oneof![Just((1, 10)), Just((11, 20)), Just((21, 31)), Just((21, 30)), Just((19, 28))])
        .prop_map(|(year, month, (first, last))| format!("{year}-{month:02}-{first:02}~/{year}-{month:02}-{last}~"))
}

/// Words that dates are made of, in any order: nearer to what people get wrong than random letters.
fn jumble() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "entre",
        "et",
        "de",
        "à",
        "du",
        "au",
        "avant",
        "après",
        "vers",
        "mi-",
        "fin",
        "début",
        "hiver",
        "printemps",
        "septembre",
        "sept.",
        "mars",
        "2014",
        "2015",
        "9999",
        "0000",
        "15",
        "1er",
        "T3",
        "trimestre",
        "3e",
        "inconnue",
        "date",
        "2014-2015",
        "04/05/2014",
        "2014-09-15",
        "..",
        "/",
        "?",
        "~",
        "%",
        "between",
        "and",
        "from",
        "to",
        "until",
        "2010s",
        "the",
        "half",
        "first",
        "-",
        "–",
        "\0",
        "١٤",
        "𝟙𝟜",
        "ß",
        "İ",
        "’",
    ]);
    prop::collection::vec(words, 0..8).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn printing_and_parsing_give_the_same_date(date in date()) {
        prop_assert_eq!(PartialDate::parse(&date.edtf()).unwrap(), date);
    }

    #[test]
    fn what_is_printed_is_what_was_parsed(text in point()) {
        if let Ok(date) = PartialDate::parse(&text) {
            prop_assert_eq!(date.edtf(), text);
        }
    }

    #[test]
    fn the_earliest_day_is_never_after_the_latest(date in date()) {
        for calendar in SeasonCalendar::ALL {
            let bounds = date.bounds(calendar);
            if let (Some(earliest), Some(latest)) = (bounds.earliest, bounds.latest) {
                prop_assert!(earliest <= latest);
            }
        }
    }

    #[test]
    fn what_is_written_in_words_is_read_back_with_the_same_bounds(date in date()) {
        for language in Language::ALL {
            for words in [date.in_words(language), date.in_short(language)] {
                let read = PartialDate::read(&words, language).map_err(|error| TestCaseError::fail(format!("{words}: {error:?}")))?;
                for calendar in SeasonCalendar::ALL {
                    prop_assert_eq!(read.bounds(calendar), date.bounds(calendar), "{} was written {}", date, words);
                }
                prop_assert_eq!(read.qualifier(), date.qualifier(), "{} was written {}", date, words);
            }
        }
    }

    #[test]
    fn bounds_in_words_are_read_back_as_the_same_days(date in date()) {
        for language in Language::ALL {
            let bounds = date.bounds(SeasonCalendar::Astronomical);
            let read = PartialDate::read(&bounds.in_words(language), language).unwrap();
            prop_assert_eq!(read.bounds(SeasonCalendar::Astronomical), bounds);
        }
    }

    #[test]
    fn no_text_makes_reading_panic(text in any::<String>()) {
        for language in Language::ALL {
            if let Err(error) = PartialDate::read(&text, language) {
                error.explain(language);
            }
        }
    }

    #[test]
    fn no_jumble_of_words_makes_reading_panic(text in jumble()) {
        for language in Language::ALL {
            match PartialDate::read(&text, language) {
                Ok(date) => prop_assert_eq!(PartialDate::parse(&date.edtf()).unwrap(), date),
                Err(error) => {
                    error.explain(language);
                    for reading in error.readings() {
                        prop_assert_eq!(PartialDate::parse(&reading.edtf()).unwrap(), reading);
                    }
                }
            }
        }
    }

    #[test]
    fn no_row_of_figures_makes_reading_panic(text in "[0-9Xxuy./?~%TtZ:-]{0,24}") {
        if let Err(error) = PartialDate::read(&text, French) {
            error.explain(French);
        }
    }
}
