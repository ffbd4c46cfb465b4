//! What was published of Alliance comes out of its definition and its illustrative values, to the last digit.

use chrono::NaiveDate;
use jalons::{
    domain::{
        bulletin::statement::{Finding, Untold},
        code::entry_id::EntryId,
        completion::Completion,
        conformity::CellState,
        conventions::Conventions,
        entry::Entry,
        figure::{Amount, Basis, Figure, list::Figures},
        language::Language,
        ledger::reported::Reported,
        programme::Programme,
        season::SeasonCalendar,
        standing::Standing,
        support::SupportSeries,
    },
    formats::definition,
    intake::import::Import,
};
use serde_json::Value;
use std::sync::Arc;
use uuid::Uuid;

const DEFINITION: &str = include_str!("../../programmes/alliance.toml");
const VALUES: &[u8] = include_bytes!("../../programmes/alliance.csv");
const PUBLISHED: &str = include_str!("../data/alliance-published.json");

/// Published ids that the product calls otherwise.
const RENAMED: [(&str, &str); 1] = [("multipliers_active_of_trained", "multipliers_active_share")];

/// The programme and what its territories are said to have reported.
pub struct Alliance {
    pub programme: Arc<Programme>,
    pub reported: Arc<Reported>,
}

impl Alliance {
    pub fn new() -> Self {
        let programme = definition::read("alliance.toml", DEFINITION).unwrap();
        let import = Import::read(
            VALUES,
            (&programme, &Reported::default()),
            (jalons::server::clock::today(), Language::French),
        );
        assert_eq!(import.rejected, []);
        let entries = import.accepted.into_iter().zip(1..).map(|(new, number)| Entry {
            words: new.words.map(Into::into),
            note: new.note.map(Into::into),
            ..Entry::new(EntryId::new(Uuid::from_u128(number)).unwrap(), new.subject, new.value)
        });
        let reported = Reported::new(entries);
        Self { programme: Arc::new(programme), reported: Arc::new(reported) }
    }

    /// The same, had the programme another season calendar.
    fn under(self, season_calendar: SeasonCalendar) -> Self {
        let conventions = Conventions { season_calendar, ..self.programme.conventions };
        Self { programme: Arc::new(Programme { conventions, ..(*self.programme).clone() }), ..self }
    }

    pub fn on(&self, as_of: &str) -> Standing {
        Standing::at(&self.programme, &self.programme.plans[0], &self.reported, day(as_of))
    }

    fn figures(&self, as_of: &str) -> Figures {
        self.on(as_of).figures
    }
}

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

#[track_caller]
fn find<'a>(figures: &'a Figures, id: &str, period: Option<&str>) -> &'a Figure {
    let id = RENAMED.iter().find(|(published, _)| *published == id).map_or(id, |(_, ours)| ours);
    figures.meant(id, period.map(Into::into).as_ref()).unwrap_or_else(|| panic!("there is no figure {id}"))
}

#[track_caller]
fn close(figure: &Figure, expected: f64) {
    let value = figure.number().unwrap_or_else(|| panic!("{} has no value", figure.id));
    assert!((value - expected).abs() < 1e-9, "{} is {value}, not {expected}", figure.id);
}

/// Ten of the twelve territories reported.
fn rests_on_ten(figure: &Figure) {
    assert_eq!(figure.basis, Basis { n: 10, of: 12, missing: 2, ..Basis::default() }, "{}", figure.id);
}

#[test]
fn every_published_value_is_computed() {
    let alliance = Alliance::new();
    let published: Value = serde_json::from_str(PUBLISHED).unwrap();
    let figures = alliance.figures(published["programme"]["data_as_of"].as_str().unwrap());
    for row in published["published"].as_array().unwrap() {
        let id = row["id"].as_str().unwrap();
        if row["computed"].is_object() {
            continue;
        }
        let figure = find(&figures, id, None);
        rests_on_ten(figure);
        if let (Some(above), Some(below)) = (row["numerator"].as_f64(), row["denominator"].as_f64()) {
            close(figure, above / below);
        } else if let Some(computed) = row["computed"].as_f64().or(row["computed_days"].as_f64()) {
            close(figure, computed);
        } else if let Some(computed) = row["computed"].as_str() {
            assert_eq!(figure.value, Some(Amount::Day(day(computed))), "{id}");
        }
        if let Some(months) = row["computed_months"].as_f64() {
            let computed = alliance.programme.conventions.months(figure.number().unwrap());
            assert!((computed - months).abs() < 0.0005, "{id} is {computed} months");
        }
        if let Some(pooled) = row["computed_pooled"].as_f64() {
            assert!((figure.number().unwrap() - pooled).abs() < 0.00005, "{id}");
        }
    }
}

#[test]
fn shares_are_sums_over_sums() {
    let figures = Alliance::new().figures("2015-06-30");
    close(find(&figures, "multipliers_on_time_share", None), 66.0 / 70.0);
    close(find(&figures, "multipliers_active_share", None), 50.0 / 70.0);
    close(find(&figures, "aides_also_multiplier_share", None), 34.0 / 50.0);
    close(find(&figures, "multipliers_active_mean", None), 5.0);
    close(find(&figures, "multipliers_trained_mean", None), 7.0);
}

#[test]
fn support_is_as_published_and_what_was_never_published_stays_empty() {
    let figures = Alliance::new().figures("2015-06-30");
    let published: Value = serde_json::from_str(PUBLISHED).unwrap();
    let periodic = published["published"].as_array().unwrap().iter().filter(|row| row["computed"].is_object());
    let mut seen = 0;
    for row in periodic {
        for (year, computed) in row["computed"].as_object().unwrap() {
            let figure = find(&figures, row["id"].as_str().unwrap(), Some(year));
            match computed.as_f64() {
                Some(computed) => {
                    close(figure, computed);
                    rests_on_ten(figure);
                }
                None => {
                    assert_eq!((figure.value, figure.interval), (None, None));
                    assert_eq!(figure.basis, Basis { of: 12, missing: 12, ..Basis::default() });
                }
            }
            seen += 1;
        }
    }
    assert_eq!(seen, 6);
}

#[test]
fn the_answers_known_to_be_wrong_do_not_come_out() {
    let alliance = Alliance::new();
    let published: Value = serde_json::from_str(PUBLISHED).unwrap();
    let wrong: Vec<f64> = published["wrong_answers"].as_object().unwrap().values().filter_map(Value::as_f64).collect();
    assert_eq!(wrong.len(), 4);
    for figure in &alliance.figures("2015-06-30") {
        let Some(value) = figure.number() else {
            continue;
        };
        for shown in [value, alliance.programme.conventions.months(value)] {
            assert!(wrong.iter().all(|wrong| (shown - wrong).abs() >= 0.005), "{} is {shown}", figure.id);
        }
    }
}

#[test]
fn the_published_delay_holds_under_astronomical_seasons_alone() {
    let months = SeasonCalendar::ALL.map(|calendar| {
        let alliance = Alliance::new().under(calendar);
        let figures = alliance.figures("2015-06-30");
        alliance.programme.conventions.months(find(&figures, "gathering_event_delay_mean", None).number().unwrap())
    });
    for (computed, expected) in months.into_iter().zip([2.858, 3.515, 5.520]) {
        assert!((computed - expected).abs() < 0.0005, "{computed}");
    }
}

/// The statements that do not hold, with what was found instead.
fn broken(alliance: &Alliance, as_of: &str) -> Vec<(String, Finding)> {
    let (figures, conventions) = (alliance.figures(as_of), &alliance.programme.conventions);
    let statements = alliance.programme.statements.iter();
    let found = statements.map(|statement| (statement.id.clone(), statement.finding(&figures, conventions)));
    found.filter(|(_, finding)| *finding != Finding::Holds).collect()
}

#[test]
fn every_published_figure_has_its_statement_and_all_of_them_hold() {
    let alliance = Alliance::new();
    assert_eq!(broken(&alliance, "2015-06-30"), []);
    let published: Value = serde_json::from_str(PUBLISHED).unwrap();
    for figure in published["published"].as_array().unwrap() {
        let id = figure["id"].as_str().unwrap();
        let id = RENAMED.iter().find(|(published, _)| *published == id).map_or(id, |(_, ours)| ours);
        assert!(alliance.programme.statements.iter().any(|statement| statement.figure.to_string() == *id), "{id}");
    }
}

#[test]
fn under_another_season_calendar_the_delay_of_the_event_is_no_longer_almost_three_months() {
    for calendar in [SeasonCalendar::Meteorological, SeasonCalendar::Quarter] {
        let alliance = Alliance::new().under(calendar);
        let delay = ("gathering_event_delay".to_owned(), Finding::NoLonger);
        assert_eq!(broken(&alliance, "2015-06-30"), [delay], "{calendar:?}");
    }
}

#[test]
fn before_the_phase_nothing_that_was_published_can_be_told() {
    let found = broken(&Alliance::new(), "2013-03-31");
    let untold = found.iter().filter(|(_, finding)| matches!(finding, Finding::CannotBeTold(Untold::Empty(_))));
    let dates = found.iter().filter(|(id, _)| id.contains("delay") || id.contains("date"));
    assert!(
        dates.clone().count() == 5 && dates.eq(untold.filter(|(id, _)| id.contains("delay") || id.contains("date")))
    );
}

#[test]
fn fifty_of_sixty_are_done_in_the_end_and_forty_of_them_late() {
    let alliance = Alliance::new();
    let conformity = alliance.on("2015-06-30").conformity;
    let counts = [CellState::OnTime, CellState::Late, CellState::Missing].map(|state| conformity.count(state));
    assert_eq!((conformity.len(), conformity.done(), counts), (60, 50, [10, 40, 10]));
    for territory in ["T11", "T12"] {
        assert!(conformity.of_territory(territory).all(|cell| cell.state == CellState::Missing));
    }
}

#[test]
fn at_the_end_of_the_phase_forty_are_certainly_done_and_fifty_possibly() {
    let alliance = Alliance::new();
    let on =
        |as_of: &str| Completion::of(&alliance.on(as_of)).on(day("2015-03-31")).map(|step| (step.done, step.possibly));
    assert_eq!(on("2015-03-31"), Some((40, 50)));
    assert_eq!(
        on("2015-06-30"),
        Some((40, 50)),
        "the trainings of that spring do not become certain for an earlier day"
    );
    let completion = Completion::of(&alliance.on("2015-06-30"));
    assert_eq!(completion.of, 60);
    assert_eq!(completion.reached(50), Some(day("2015-06-20")));
}

#[test]
fn the_trainings_of_spring_2015_are_perhaps_done_until_spring_ends_and_late_by_48_to_140_days() {
    let alliance = Alliance::new();
    let training = |as_of: &str| {
        let conformity = alliance.on(as_of).conformity;
        let cell = conformity.cell("T01", "aides_training").unwrap();
        (cell.state, cell.delay.map(|delay| delay.interval_days))
    };
    assert_eq!(training("2015-03-19").0, CellState::Overdue);
    assert_eq!(training("2015-03-31").0, CellState::Perhaps);
    assert_eq!(training("2015-06-19").0, CellState::Perhaps);
    assert_eq!(training("2015-06-20"), (CellState::Late, Some((48, 140))));
}

/// On 30 June 2014, by hand:
///
/// | activity        | window ends | done                               | not done | silent |
/// |-----------------|-------------|------------------------------------|----------|--------|
/// | multipliers     | 2013-11-30  | 7 in November, T05 +51, T09 +9, T10 +16 | 0   | 2 missing |
/// | local_committee | 2013-09-30  | 10, all late, 1370 days in all     | 0        | 2 missing |
/// | gathering_event | 2014-06-20  | T01 on 11 June, −9                 | 9 overdue | 2 missing |
/// | local_plan      | 2014-09-30  | 0                                  | 12 not yet due | |
/// | aides_training  | 2015-01-31  | 0                                  | 12 not yet due | |
///
/// Done 10 + 10 + 1 = 21, of which late 3 + 10 = 13; overdue 9; missing 6; not yet due 24; 60 in all. November is 29
/// to 0 days early, that is −14.5, so multipliers make 7 × −14.5 + 51 + 9 + 16 = −25.5, from −127 to +76.
#[test]
fn on_the_30th_of_june_2014_the_figures_are_those_of_that_day() {
    let figures = Alliance::new().figures("2014-06-30");
    let known = Basis { n: 30, of: 60, missing: 6, not_yet_due: 24, ..Basis::default() };
    let done = Basis { n: 21, not_done: 9, ..known };
    let table = [
        ("carried_out", 21.0, known),
        ("late", 13.0, done),
        ("overdue", 9.0, known),
        ("delay_mean", (-25.5 + 1370.0 - 9.0) / 21.0, done),
        ("multipliers_carried_out", 10.0, Basis { n: 10, of: 12, missing: 2, ..Basis::default() }),
        ("multipliers_delay_mean", -2.55, Basis { n: 10, of: 12, missing: 2, ..Basis::default() }),
        ("multipliers_delay_median", -14.5, Basis { n: 10, of: 12, missing: 2, ..Basis::default() }),
        ("local_committee_delay_mean", 137.0, Basis { n: 10, of: 12, missing: 2, ..Basis::default() }),
        ("gathering_event_carried_out", 1.0, Basis { n: 10, of: 12, missing: 2, ..Basis::default() }),
        ("gathering_event_delay_mean", -9.0, Basis { n: 1, of: 12, missing: 2, not_done: 9, ..Basis::default() }),
        ("multipliers_trained_mean", 7.0, Basis { n: 10, of: 12, missing: 2, ..Basis::default() }),
        ("committee_members_mean", 13.0, Basis { n: 10, of: 12, missing: 2, ..Basis::default() }),
        ("multipliers_active_share", 50.0 / 70.0, Basis { n: 10, of: 12, missing: 2, ..Basis::default() }),
    ];
    for (id, value, basis) in table {
        let figure = find(&figures, id, None);
        close(figure, value);
        assert_eq!(figure.basis, basis, "{id}");
    }
    let multipliers = find(&figures, "multipliers_delay_mean", None);
    assert_eq!(multipliers.interval, Some((Amount::Number(-12.7), Amount::Number(7.6))));
    assert_eq!(find(&figures, "gathering_event_mean_date", None).value, Some(Amount::Day(day("2014-06-11"))));
    close(find(&figures, "support_direct_mean", Some("2013")), 1.5);
    close(find(&figures, "support_plan_mean", Some("2013")), 1.1);
}

#[test]
fn on_the_30th_of_june_2014_nothing_is_said_of_what_was_still_to_come() {
    let figures = Alliance::new().figures("2014-06-30");
    let to_come = [
        "local_plan_delay_mean",
        "local_plan_carried_out",
        "aides_training_mean_date",
        "aides_trained_mean",
        "aides_also_multiplier_share",
    ];
    let years = ["2014", "2015"].map(|year| ("support_direct_mean", Some(year)));
    for (id, period) in to_come.map(|id| (id, None)).into_iter().chain(years) {
        let figure = find(&figures, id, period);
        assert_eq!(figure.value, None, "{id}");
        if !id.ends_with("carried_out") {
            assert_eq!(figure.basis, Basis { of: 12, not_yet_due: 12, ..Basis::default() }, "{id}");
        }
    }
}

#[test]
fn before_the_phase_there_is_no_value_and_everything_is_still_to_come() {
    for figure in &Alliance::new().figures("2013-03-31") {
        assert_eq!(
            (figure.value, figure.basis.n, figure.basis.not_yet_due),
            (None, 0, figure.basis.of),
            "{}",
            figure.id
        );
    }
}

#[test]
fn direct_support_was_strongest_in_2014() {
    let alliance = Alliance::new();
    let series = SupportSeries::all(&alliance.on("2015-06-30"));
    assert_eq!(
        series.iter().map(|series| series.item.as_str()).collect::<Vec<_>>(),
        ["support_direct", "support_plan"]
    );
    assert_eq!(series[0].peak().map(|point| point.period.as_str()), Some("2014"));
    let ratings = [0, 1, 2, 3].map(|rating| series[0].points[1].count(rating));
    assert_eq!(ratings, [0, 0, 5, 5]);
}
