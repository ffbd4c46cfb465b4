use super::*;

#[test]
fn french_is_read_as_people_write_it() {
    for (text, edtf) in [
        ("Septembre 2014", "2014-09"),
        ("  SEPTEMBRE\u{a0}2014 ", "2014-09"),
        ("en septembre 2014", "2014-09"),
        ("au mois d’août 2014", "2014-08"),
        ("aout 2014", "2014-08"),
        ("fe\u{301}vrier 2014", "2014-02"),
        ("Févr. 2014", "2014-02"),
        ("juill. 2014", "2014-07"),
        ("le 1er avril 2013", "2013-04-01"),
        ("1 avril 2013", "2013-04-01"),
        ("vers le 15 septembre 2014", "2014-09-15~"),
        ("mi septembre 2014", "2014-09-11/2014-09-20"),
        ("à la mi-septembre 2014", "2014-09-11/2014-09-20"),
        ("au début de mars 2014", "2014-03-01/2014-03-10"),
        ("au début du mois d'avril 2014", "2014-04-01/2014-04-10"),
        ("fin février 2016", "2016-02-19/2016-02-29"),
        ("fin d’avril 2014", "2014-04-21/2014-04-30"),
        ("vers la fin de mars 2014", "2014-03-21~/2014-03-31~"),
        ("à l’automne 2014", "2014-23"),
        ("été 2014", "2014-22"),
        ("hiver 2014-2015", "2014-24"),
        ("hiver 2014-15", "2014-24"),
        ("l’hiver 2014 – 2015", "2014-24"),
        ("hiver 2011-12", "2011-24"),
        ("3e trimestre 2014", "2014-35"),
        ("au troisième trimestre de 2014", "2014-35"),
        ("1er semestre 2014", "2014-40"),
        ("S2 2014", "2014-41"),
        ("les années 2010", "201X"),
        ("environ septembre 2014", "2014-09~"),
        ("septembre 2014 ?", "2014-09?"),
        ("septembre 2014 (incertain)", "2014-09?"),
        ("peut-être vers septembre 2014", "2014-09%"),
        ("vers 2014-09", "2014-09~"),
        ("2014-09-15", "2014-09-15"),
    ] {
        assert_eq!(read(text, French), edtf, "{text}");
    }
}

#[test]
fn intervals_are_read_in_both_languages() {
    for (text, edtf) in [
        ("de décembre 2014 à janvier 2015", "2014-12/2015-01"),
        ("décembre 2014 - janvier 2015", "2014-12/2015-01"),
        ("décembre 2014 – janvier 2015", "2014-12/2015-01"),
        ("décembre 2014-janvier 2015", "2014-12/2015-01"),
        ("septembre-octobre 2014", "2014-09/2014-10"),
        ("sept./oct. 2014", "2014-09/2014-10"),
        ("septembre à octobre 2014", "2014-09/2014-10"),
        ("entre septembre et octobre 2014", "2014-09/2014-10"),
        ("du 11 au 20 septembre 2014", "2014-09-11/2014-09-20"),
        ("11-20 septembre 2014", "2014-09-11/2014-09-20"),
        ("du 3 septembre au 4 octobre 2014", "2014-09-03/2014-10-04"),
        ("de la fin février à la mi-mars 2014", "2014-02-19/2014-03-20"),
        ("du printemps à l’automne 2014", "2014-21/2014-23"),
        ("entre 2014-12 et 2015-01", "2014-12/2015-01"),
        ("entre 2011-12 et 2012-01", "2011-12/2012-01"),
        ("T3 à T4 2014", "2014-35/2014-36"),
        ("du 1er au 2e trimestre 2014", "2014-33/2014-34"),
        ("depuis mars 2014 jusqu’en juin 2014", "2014-03/2014-06"),
        ("depuis mars 2014", "2014-03/.."),
        ("à partir du 12 avril 1985", "1985-04-12/.."),
        ("jusqu’au printemps 2014", "../2014-21"),
        ("au plus tard le 30 septembre 2014", "../2014-09-30"),
        ("avant le printemps 2014", "../2013-24"),
        ("après l’hiver 2014-2015", "2015-21/.."),
        ("avant 2014", "../2013-12-31"),
        ("après le 15 mars 2014", "2014-03-16/.."),
        ("September 11 to 20, 2014", "2014-09-11/2014-09-20"),
        ("September 11–20, 2014", "2014-09-11/2014-09-20"),
        ("from March 2014 to June 2014", "2014-03/2014-06"),
        ("from March 2014 on", "2014-03/.."),
        ("since March 2014", "2014-03/.."),
        ("no later than September 30, 2014", "../2014-09-30"),
        ("after March 2015", "2015-04-01/.."),
        ("an unknown date to April 12, 1985", "/1985-04-12"),
    ] {
        for language in Language::ALL {
            assert_eq!(read(text, language), edtf, "{text}");
        }
    }
}

#[test]
fn english_is_read_as_people_write_it() {
    for (text, edtf) in [
        ("Sept. 15, 2014", "2014-09-15"),
        ("15th of September, 2014", "2014-09-15"),
        ("mid-Sept 2014", "2014-09-11/2014-09-20"),
        ("the end of February 2014", "2014-02-19/2014-02-28"),
        ("Fall 2014", "2014-23"),
        ("autumn of 2014", "2014-23"),
        ("winter 2014-2015", "2014-24"),
        ("winter 2014/15", "2014-24"),
        ("third quarter of 2014", "2014-35"),
        ("3rd quarter 2014", "2014-35"),
        ("first half of 2014", "2014-40"),
        ("H2 2014", "2014-41"),
        ("the 2010s", "201X"),
        ("around mid-September 2014", "2014-09-11~/2014-09-20~"),
        ("probably May 2014", "2014-05?"),
        ("c. 2014", "2014~"),
    ] {
        assert_eq!(read(text, English), edtf, "{text}");
    }
}

/// The standard text, and what a sentence says in French and in English.
const WRITTEN: [(&str, &str, &str); 31] = [
    ("2014-09-15", "15 septembre 2014", "September 15, 2014"),
    ("2013-04-01", "1er avril 2013", "April 1, 2013"),
    ("2014-09", "septembre 2014", "September 2014"),
    ("2014-21", "printemps 2014", "spring 2014"),
    ("2014-24", "hiver 2014-2015", "winter 2014-2015"),
    ("2014-33", "1er trimestre 2014", "first quarter of 2014"),
    ("2014-35~", "vers le 3e trimestre 2014", "about the third quarter of 2014"),
    ("2014-41", "2e semestre 2014", "second half of 2014"),
    ("201X", "années 2010", "2010s"),
    ("2004-XX", "2004 (mois inconnu)", "2004 (month unknown)"),
    ("1985-04-XX", "avril 1985 (jour inconnu)", "April 1985 (day unknown)"),
    ("1985-XX-XX", "1985 (mois et jour inconnus)", "1985 (month and day unknown)"),
    ("2014-12/2015-01", "décembre 2014 à janvier 2015", "December 2014 to January 2015"),
    ("2014-09/2014-10", "septembre à octobre 2014", "September to October 2014"),
    ("2014-09-11/2014-09-20", "mi-septembre 2014", "mid-September 2014"),
    ("2014-04-01~/2014-04-10~", "vers le début d’avril 2014", "about early April 2014"),
    ("2014-02-19?/2014-02-28?", "fin février 2014 (incertain)", "late February 2014 (uncertain)"),
    ("2014-09-11/2014-09-13", "du 11 au 13 septembre 2014", "September 11–13, 2014"),
    ("2014-09-11~/2014-10", "11 septembre 2014 (environ) à octobre 2014", "September 11, 2014 (about) to October 2014"),
    ("../2015-02-28", "avant mars 2015", "before March 2015"),
    ("../2014-12-31", "avant 2015", "before 2015"),
    ("../2014-09-15", "jusqu’au 15 septembre 2014", "until September 15, 2014"),
    ("../1985", "jusqu’en 1985", "until 1985"),
    ("../2013-24", "jusqu’à l’hiver 2013-2014", "until winter 2013-2014"),
    ("2015-04-01/..", "après mars 2015", "after March 2015"),
    ("1985-04-12/..", "à partir du 12 avril 1985", "from April 12, 1985 on"),
    ("2014-10/..", "à partir d’octobre 2014", "from October 2014 on"),
    ("1985-04-12/", "du 12 avril 1985 à une date inconnue", "April 12, 1985 to an unknown date"),
    ("/1985-04", "de date inconnue jusqu’en avril 1985", "an unknown date to April 1985"),
    ("2014~", "vers 2014", "about 2014"),
    ("2014-22%", "vers l’été 2014 (incertain)", "about summer 2014 (uncertain)"),
];

#[test]
fn dates_are_written_as_a_sentence_would_say_them() {
    for (edtf, french, english) in WRITTEN {
        let date = PartialDate::parse(edtf).unwrap();
        assert_eq!(date.in_words(French), french, "{edtf}");
        assert_eq!(date.in_words(English), english, "{edtf}");
    }
}

#[test]
fn dates_are_short_in_a_table_cell() {
    for (edtf, french, english) in [
        ("2013-11-30", "30 nov. 2013", "Nov. 30, 2013"),
        ("2014-07-01", "1er juill. 2014", "July 1, 2014"),
        ("2014-09", "sept. 2014", "Sept. 2014"),
        ("2014-21", "printemps 2014", "spring 2014"),
        ("2014-35", "T3 2014", "Q3 2014"),
        ("2014-40", "S1 2014", "H1 2014"),
        ("2014-12/2015-01", "déc. 2014 à janv. 2015", "Dec. 2014 to Jan. 2015"),
        ("2014-09-11/2014-09-20", "mi-sept. 2014", "mid-Sept. 2014"),
        ("2014-09?", "sept. 2014 (?)", "Sept. 2014 (?)"),
    ] {
        let date = PartialDate::parse(edtf).unwrap();
        assert_eq!((date.in_short(French).as_str(), date.in_short(English).as_str()), (french, english), "{edtf}");
    }
}

#[test]
fn bounds_are_said_to_the_day() {
    for (edtf, french, english) in [
        ("2014-09-11/2014-09-20", "du 11 au 20 septembre 2014", "September 11–20, 2014"),
        ("2014-21", "du 20 mars au 20 juin 2014", "March 20 – June 20, 2014"),
        ("2014-24", "du 21 décembre 2014 au 19 mars 2015", "December 21, 2014 – March 19, 2015"),
        ("2014-09", "du 1er au 30 septembre 2014", "September 1–30, 2014"),
        ("2014-09-15", "le 15 septembre 2014", "September 15, 2014"),
        ("../1985", "jusqu’au 31 décembre 1985", "until December 31, 1985"),
        ("1985-04-12/", "à partir du 12 avril 1985", "from April 12, 1985 on"),
    ] {
        let bounds = PartialDate::parse(edtf).unwrap().bounds(SeasonCalendar::Astronomical);
        assert_eq!((bounds.in_words(French).as_str(), bounds.in_words(English).as_str()), (french, english), "{edtf}");
    }
}

#[test]
fn bounds_contain_their_days_and_no_others() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let month = PartialDate::parse("2014-09").unwrap().bounds(SeasonCalendar::Astronomical);
    assert!(month.contains(day("2014-09-01")) && month.contains(day("2014-09-30")));
    assert!(!month.contains(day("2014-08-31")) && !month.contains(day("2014-10-01")));
    assert!(PartialDate::parse("../2014").unwrap().bounds(SeasonCalendar::Astronomical).contains(day("1500-01-01")));
}

#[test]
fn the_doubts_of_both_ends_are_told_together() {
    for (edtf, symbol) in [("2014-01?/2014-02~", "%"), ("2014-01~/..", "~"), ("2014-01/2014-02?", "?"), ("/2014", "")] {
        assert_eq!(PartialDate::parse(edtf).unwrap().qualifier().symbol(), symbol, "{edtf}");
    }
}

#[test]
fn a_date_is_stored_as_its_standard_text() {
    let date = PartialDate::parse("2014-12/2015-01").unwrap();
    let json = serde_json::to_string(&date).unwrap();
    assert_eq!(json, "\"2014-12/2015-01\"");
    assert_eq!(serde_json::from_str::<PartialDate>(&json).unwrap(), date);
    assert!(serde_json::from_str::<PartialDate>("\"2014-13\"").is_err());
    assert_eq!("2014-21".parse::<PartialDate>().unwrap().to_string(), "2014-21");
}

#[test]
fn a_date_can_be_made_from_days() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    assert_eq!(PartialDate::day(day("2014-09-15")).edtf(), "2014-09-15");
    let interval = PartialDate::interval(day("2014-09-11"), day("2014-09-20")).unwrap();
    assert_eq!(interval.edtf(), "2014-09-11/2014-09-20");
}
