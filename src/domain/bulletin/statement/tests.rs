use super::*;
use crate::domain::{
    date::PartialDate,
    figure::{Basis, Unit, id::FigureId},
    language::Text,
};
use proptest::prelude::*;

fn figure(value: Option<Amount>, unit: Unit) -> Figure {
    let missing = usize::from(value.is_none()) * 12;
    Figure {
        id: FigureId::Ratio("f".into()),
        period: None,
        value,
        unit,
        basis: Basis { n: 12 - missing, of: 12, missing, ..Basis::default() },
        interval: None,
        totals: None,
        withheld: false,
        entries: Vec::new(),
    }
}

fn number(value: f64) -> Figure {
    figure(Some(Amount::Number(value)), Unit::Count)
}

fn finding(claim: Claim, figure: &Figure) -> Finding {
    let text = Text { fr: "Une phrase.".into(), en: "A sentence.".into() };
    let statement = Statement { id: "s".into(), text, figure: FigureId::Ratio("f".into()), period: None, claim };
    statement.finding(&Figures::new(vec![figure.clone()]), &Conventions::default())
}

fn said(qualifier: Qualifier, value: f64) -> Claim {
    Claim::Number { qualifier, value, months: false }
}

#[test]
fn a_rounded_number_holds_as_long_as_the_figure_is_written_like_it() {
    let one_decimal = || said(Qualifier::Rounded { decimals: 1 }, 4.5);
    for value in [4.45, 4.501, 4.549] {
        assert_eq!(finding(one_decimal(), &number(value)), Finding::Holds, "{value}");
    }
    for value in [4.449, 4.55, -4.5] {
        assert_eq!(finding(one_decimal(), &number(value)), Finding::NoLonger, "{value}");
    }
}

#[test]
fn almost_three_is_less_than_three_and_no_less_than_its_tolerance() {
    for (value, holds) in [(2.55, true), (2.549, false), (2.858, true), (2.999, true), (3.0, false), (3.1, false)] {
        assert_eq!(Qualifier::Almost.allows(3.0, value), holds, "{value}");
    }
    assert!(Qualifier::Almost.allows(1.0, 66.0 / 70.0), "almost all");
}

#[test]
fn close_to_seventy_percent_reaches_from_sixty_seven_to_seventy_one() {
    for (value, holds) in [(0.6699, false), (0.67, true), (0.68, true), (0.71, true), (0.7101, false)] {
        assert_eq!(Qualifier::CloseTo.allows(0.7, value), holds, "{value}");
    }
}

#[test]
fn about_ten_reaches_from_nine_to_eleven() {
    for (value, holds) in [(8.99, false), (9.0, true), (11.0, true), (11.01, false)] {
        assert_eq!(Qualifier::About.allows(10.0, value), holds, "{value}");
    }
}

#[test]
fn a_delay_is_counted_in_days_and_may_be_said_in_months() {
    let claim = Claim::Number { qualifier: Qualifier::Almost, value: 3.0, months: true };
    let delay = |days| figure(Some(Amount::Number(days)), Unit::Days);
    assert_eq!(finding(claim.clone(), &delay(87.0)), Finding::Holds);
    assert_eq!(finding(claim, &delay(107.0)), Finding::NoLonger);
}

#[test]
fn five_of_seven_is_two_means() {
    let share = Figure { totals: Some((60.0, 84.0)), ..figure(Some(Amount::Number(5.0 / 7.0)), Unit::Share) };
    assert_eq!(finding(Claim::Generally { part: 5, whole: 7 }, &share), Finding::Holds);
    let tenfold = Figure { totals: Some((600.0, 840.0)), ..share.clone() };
    assert_eq!(finding(Claim::Generally { part: 5, whole: 7 }, &tenfold), Finding::NoLonger, "the same share of 70");
    let bare = Figure { totals: None, ..share };
    let untold = Finding::CannotBeTold(Untold::AnotherKind);
    assert_eq!(finding(Claim::Generally { part: 5, whole: 7 }, &bare), untold);
}

#[test]
fn a_mean_date_lies_within_what_was_said_of_it() {
    let claim = || Claim::Within(PartialDate::parse("2014-09-11/2014-09-20").unwrap());
    let day = |day: &str| figure(Some(Amount::Day(day.parse().unwrap())), Unit::Date);
    for (date, expected) in
        [("2014-09-10", Finding::NoLonger), ("2014-09-11", Finding::Holds), ("2014-09-20", Finding::Holds)]
    {
        assert_eq!(finding(claim(), &day(date)), expected, "{date}");
    }
    assert_eq!(finding(claim(), &number(15.0)), Finding::CannotBeTold(Untold::AnotherKind));
}

#[test]
fn what_is_missing_neither_confirms_nor_refutes() {
    let empty = figure(None, Unit::Count);
    let untold = Finding::CannotBeTold(Untold::Empty(Emptiness::Missing));
    assert_eq!(finding(said(Qualifier::Rounded { decimals: 0 }, 0.0), &empty), untold);
    assert_eq!(finding(Claim::Nothing, &empty), Finding::Holds, "nothing was published, and nothing is there");
    assert_eq!(finding(Claim::Nothing, &number(0.0)), Finding::NoLonger, "zero is a value");
}

#[test]
fn a_sentence_about_no_figure_cannot_be_told() {
    let other = Figure { id: FigureId::Ratio("other".into()), ..number(7.0) };
    let untold = Finding::CannotBeTold(Untold::NoSuchFigure);
    assert_eq!(finding(said(Qualifier::Rounded { decimals: 0 }, 7.0), &other), untold);
}

proptest! {
    #[test]
    fn a_number_says_itself_in_every_way_but_almost(value in -1000.0..1000.0f64) {
        let rounded = Qualifier::Rounded { decimals: 3 };
        prop_assert!(rounded.allows(value, value));
        prop_assert!(Qualifier::CloseTo.allows(value, value));
        prop_assert!(Qualifier::About.allows(value, value));
        prop_assert!(!Qualifier::Almost.allows(value, value));
    }

    #[test]
    fn almost_never_allows_what_lies_beyond(said in 0.1..1000.0f64, more in 0.0..10.0f64) {
        prop_assert!(!Qualifier::Almost.allows(said, said + more));
    }
}
