use super::*;

#[test]
fn a_row_of_figures_is_offered_back_in_every_order_it_can_have() {
    assert_eq!(offered("04/05/2014"), ["2014-05-04", "2014-04-05"]);
    assert_eq!(offered("04-05-2014"), ["2014-05-04", "2014-04-05"]);
    assert_eq!(offered("5.4.14"), ["2014-04-05", "2014-05-04"]);
    assert_eq!(offered("04-05-06"), ["2006-05-04", "2006-04-05", "2004-05-06"]);
    assert_eq!(offered("15/09/2014"), ["2014-09-15"]);
    assert_eq!(offered("14-09-2014"), ["2014-09-14"]);
    assert_eq!(offered("04/04/2014"), ["2014-04-04"]);
    assert_eq!(offered("2014/09/15"), ["2014-09-15"]);
    assert_eq!(offered("09/2014"), ["2014-09"]);
    assert_eq!(offered("2014-9"), ["2014-09"]);
    assert_eq!(offered("20140915"), ["2014-09-15"]);
    assert_eq!(offered("avant 04/05/2014"), ["../2014-05-03", "../2014-04-04"]);
    assert_eq!(offered("31/31/2014"), [""; 0]);
}

#[test]
fn a_winter_named_by_one_year_is_one_of_two() {
    let error = refused("hiver 2015");
    assert_eq!(offered("hiver 2015"), ["2014-24", "2015-24"]);
    assert!(error.explain(French).contains("hiver 2014-2015 ou 2015-2016"), "{}", error.explain(French));
    assert!(error.explain(English).contains("winter 2014-2015 or 2015-2016"), "{}", error.explain(English));
    assert_eq!(offered("winter 2015"), ["2014-24", "2015-24"]);
    assert_eq!(offered("de l’automne 2014 à l’hiver 2015"), ["2014-23/2014-24", "2014-23/2015-24"]);
    assert_eq!(offered("hiver 2013-2015"), [""; 0]);
}

#[test]
fn two_years_are_two_calendar_years_or_a_financial_year() {
    for text in ["2014-2015", "2014–2015", "2014 - 2015"] {
        assert_eq!(offered(text), ["2014/2015", "2014-04/2015-03"], "{text}");
    }
}

#[test]
fn an_old_draft_is_told_what_to_write_today() {
    for (draft, today) in [
        ("198x", "198X"),
        ("199u", "199X"),
        ("2004-uu", "2004-XX"),
        ("2004-06-uu", "2004-06-XX"),
        ("y2014", "2014"),
        ("1985-04-12/open", "1985-04-12/.."),
        ("1985-04-12/unknown", "1985-04-12/"),
        ("unknown/2006", "/2006"),
        ("2004-06-11?~", "2004-06-11%"),
    ] {
        assert!(matches!(refused(draft), DateError::OldDraft { .. }), "{draft}");
        assert_eq!(offered(draft), [today]);
    }
    for draft in ["uuuu", "unknown", "open"] {
        assert!(matches!(refused(draft), DateError::OldDraft { .. }), "{draft}");
    }
}

#[test]
fn what_is_nearly_right_is_offered_back_right() {
    for (text, instead) in [
        ("2014-09-15T10:00", "2014-09-15"),
        ("2014-09-15 10:00", "2014-09-15"),
        ("?2014-06", "2014-06?"),
        ("2004?-06-~11", "2004-06-11%"),
        ("20XX", "2000/2099"),
        ("décembre à janvier 2015", "2014-12/2015-01"),
        ("du 20 décembre au 10 janvier 2015", "2014-12-20/2015-01-10"),
    ] {
        assert!(matches!(refused(text), DateError::Rewrite { .. }), "{text}: {:?}", refused(text));
        assert_eq!(offered(text), [instead]);
    }
}

#[test]
fn days_and_months_that_do_not_exist_are_named() {
    assert_eq!(refused("2014-02-30"), DateError::NoSuchDay { year: 2014, month: 2, day: 30 });
    assert_eq!(refused("30 février 2014"), DateError::NoSuchDay { year: 2014, month: 2, day: 30 });
    assert_eq!(refused("30/02/2014"), DateError::NoSuchDay { year: 2014, month: 2, day: 30 });
    assert_eq!(refused("2015-02-29"), DateError::NoSuchDay { year: 2015, month: 2, day: 29 });
    assert!(matches!(refused("2014-13"), DateError::NoSuchMonth { .. }));
    assert!(matches!(refused("0000-99-99"), DateError::NoSuchMonth { .. }));
    assert!(matches!(refused("2014-37"), DateError::NoSuchMonth { .. }));
    assert_eq!(
        refused("2014-02-30").explain(French),
        "Le 30 février 2014 n’existe pas\u{a0}: février 2014 compte 28 jours. Écrivez un jour de 1 à 28."
    );
}

#[test]
fn an_interval_that_ends_before_it_begins_is_refused() {
    for text in ["2014-09-15/2014-09-01", "2015/2014", "de mars 2015 à janvier 2015"] {
        assert!(matches!(refused(text), DateError::Reversed { under_every_calendar: true, .. }), "{text}");
    }
    assert!(matches!(refused("2014-05/2014-21"), DateError::Reversed { under_every_calendar: false, .. }));
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    assert!(PartialDate::interval(day("2014-09-15"), day("2014-09-14")).is_err());
}

#[test]
fn a_date_that_says_nothing_about_when_is_refused() {
    for text in ["../..", "/", "../", "/..", "XXXX", "XXXX-09", "date inconnue", "inconnu"] {
        assert!(matches!(refused(text), DateError::Unbounded { .. }), "{text}: {:?}", refused(text));
    }
}

#[test]
fn a_season_whose_bounds_are_not_computed_is_refused() {
    assert_eq!(refused("1899-21"), DateError::SeasonOutOfRange { year: 1899 });
    assert_eq!(refused("printemps 2101"), DateError::SeasonOutOfRange { year: 2101 });
    assert_eq!(read("2100-24", French), "2100-24");
}

#[test]
fn a_date_without_its_year_asks_for_it() {
    for text in ["15 septembre", "septembre", "au printemps", "de septembre 2014 à octobre"] {
        assert!(matches!(refused(text), DateError::NoYear { .. }), "{text}: {:?}", refused(text));
    }
}

#[test]
fn early_mid_and_late_are_said_of_a_month_only() {
    for text in ["début 2014", "mi-2014", "fin de l’été 2014", "fin du 15 mars 2014"] {
        assert!(matches!(refused(text), DateError::PartOfMonthOnly { .. }), "{text}: {:?}", refused(text));
    }
}

#[test]
fn the_word_that_was_not_understood_is_named_as_it_was_written() {
    let error = refused("Vers Pâques 2014");
    assert_eq!(error, DateError::NotUnderstood { text: "Vers Pâques 2014".into(), word: Some("Pâques".into()) });
    assert!(error.explain(French).contains("à cause de «\u{a0}Pâques\u{a0}»"));
    for text in ["tomorrow", "demain", "2014-25x", "entre mars 2015", "mars mars 2014", "T5 2014", "-1985", "Y17000002"]
    {
        assert!(matches!(refused(text), DateError::NotUnderstood { .. }), "{text}: {:?}", refused(text));
    }
}

#[test]
fn the_two_readings_are_said_in_words() {
    assert_eq!(
        refused("10/12/2014").explain(French),
        "«\u{a0}10/12/2014\u{a0}» se lit de deux façons\u{a0}: 10 décembre 2014 ou 12 octobre 2014. Choisissez, ou \
         écrivez le mois en lettres."
    );
    assert_eq!(
        refused("10/12/2014").explain(English),
        "“10/12/2014” can be read two ways: December 10, 2014 or October 12, 2014. Choose one, or write the month in \
         letters."
    );
}

#[test]
fn nothing_and_far_too_much_are_refused_early() {
    for text in ["", "   ", "\u{a0}\n"] {
        assert_eq!(refused(text), DateError::Empty);
    }
    assert_eq!(refused(&"2014 ".repeat(200)), DateError::TooLong);
    assert_eq!(refused(&"9".repeat(50_000_000)), DateError::TooLong);
    assert_eq!(PartialDate::parse(&"é".repeat(201)), Err(DateError::TooLong));
    assert!(matches!(refused(&"é".repeat(200)), DateError::NotUnderstood { .. }));
}

#[test]
fn no_explanation_has_a_space_before_a_semicolon_or_a_plain_one_before_a_colon() {
    for text in [
        "",
        "tomorrow",
        "2014-02-30",
        "2014-13",
        "mars",
        "198x",
        "open",
        "15/09/2014",
        "04/05/2014",
        "hiver 2015",
        "2014-2015",
        "2015/2014",
        "2014-05/2014-21",
        "1800-21",
        "XXXX",
        "début 2014",
    ] {
        let french = refused(text).explain(French);
        for wrong in [" ;", " !", " ?", " :", " %", "« ", " »", "'"] {
            assert!(!french.contains(wrong), "{french}");
        }
        assert!(french.ends_with('.'), "{french}");
        assert!(refused(text).explain(English).ends_with('.'), "{text}");
    }
}

#[test]
fn what_cannot_be_shown_on_a_screen_is_not_sent_to_it() {
    for reader in Language::ALL {
        let explanation = refused("mars\0\u{1b}[31m 2014").explain(reader);
        assert!(!explanation.contains(char::is_control), "{explanation:?}");
    }
}
