//! The day on which spring, summer, autumn or winter begins at Montréal, from the course of the sun.
//!
//! Source: Jean Meeus, *Astronomical Algorithms*, 2nd edition, 1998, chapter 27 (tables 27.B and 27.C), good to about
//! a minute; difference between dynamical and civil time: Fred Espenak and Jean Meeus, *Five Millennium Canon of
//! Solar Eclipses*, 2006.

use chrono::{Days, NaiveDate};

use super::Season;

/// Table 27.B: mean moments (Julian ephemeris days) by season, in powers of millennia from the year 2000.
const MEAN_MOMENTS: [[f64; 5]; 4] = [
    [2_451_623.809_84, 365_242.374_04, 0.051_69, -0.004_11, -0.000_57],
    [2_451_716.567_67, 365_241.626_03, 0.003_25, 0.008_88, -0.000_30],
    [2_451_810.217_15, 365_242.017_67, -0.115_75, 0.003_37, 0.000_78],
    [2_451_900.059_52, 365_242.740_49, -0.062_23, -0.008_23, 0.000_32],
];

/// Table 27.C: the 24 periodic terms, as amplitude, phase (degrees), speed (degrees a Julian century).
const PERIODIC_TERMS: [(f64, f64, f64); 24] = [
    (485.0, 324.96, 1_934.136),
    (203.0, 337.23, 32_964.467),
    (199.0, 342.08, 20.186),
    (182.0, 27.85, 445_267.112),
    (156.0, 73.14, 45_036.886),
    (136.0, 171.52, 22_518.443),
    (77.0, 222.54, 65_928.934),
    (74.0, 296.72, 3_034.906),
    (70.0, 243.58, 9_037.513),
    (58.0, 119.81, 33_718.147),
    (52.0, 297.17, 150.678),
    (50.0, 21.02, 2_281.226),
    (45.0, 247.54, 29_929.562),
    (44.0, 325.15, 31_555.956),
    (29.0, 60.93, 4_443.417),
    (18.0, 155.12, 67_555.328),
    (17.0, 288.79, 4_562.452),
    (16.0, 198.04, 62_894.029),
    (14.0, 199.76, 31_436.921),
    (12.0, 95.39, 14_577.848),
    (12.0, 287.11, 31_931.756),
    (12.0, 320.81, 34_777.259),
    (9.0, 227.73, 1_222.114),
    (8.0, 15.45, 16_859.074),
];

const JULIAN_DAY_OF_2000: f64 = 2_451_545.0;
const JULIAN_DAY_OF_1970: f64 = 2_440_587.5;

/// The civil date, at Montréal, of the equinox or solstice that opens this season of this year.
pub(super) fn first_day(year: i32, season: Season) -> NaiveDate {
    let universal = dynamical_moment(year, season) - delta_t(decimal_year(year, season)) / 86_400.0;
    let local = universal - hours_behind_universal(year, season) / 24.0;
    let days_since_1970 = (local - JULIAN_DAY_OF_1970).floor();
    NaiveDate::default() + Days::new(days_since_1970.max(0.0) as u64) - Days::new((-days_since_1970).max(0.0) as u64)
}

/// The moment in dynamical time, as a Julian ephemeris day.
fn dynamical_moment(year: i32, season: Season) -> f64 {
    let millennia = (f64::from(year) - 2000.0) / 1000.0;
    let mean = polynomial(&MEAN_MOMENTS[season.index()], millennia);
    let centuries = (mean - JULIAN_DAY_OF_2000) / 36_525.0;
    let w = (35_999.373 * centuries - 2.47).to_radians();
    let speed = 1.0 + 0.033_4 * w.cos() + 0.000_7 * (2.0 * w).cos();
    let sum: f64 = PERIODIC_TERMS
        .iter()
        .map(|(amplitude, phase, rate)| amplitude * (phase + rate * centuries).to_radians().cos())
        .sum();
    mean + 0.000_01 * sum / speed
}

/// How far dynamical time runs ahead of civil time, in seconds (Espenak and Meeus, 2006), for 1900–2150.
fn delta_t(year: f64) -> f64 {
    match year {
        y if y < 1920.0 => polynomial(&[-2.79, 1.494_119, -0.059_893_9, 0.006_196_6, -0.000_197], y - 1900.0),
        y if y < 1941.0 => polynomial(&[21.20, 0.844_93, -0.076_100, 0.002_093_6], y - 1920.0),
        y if y < 1961.0 => polynomial(&[29.07, 0.407, -1.0 / 233.0, 1.0 / 2547.0], y - 1950.0),
        y if y < 1986.0 => polynomial(&[45.45, 1.067, -1.0 / 260.0, -1.0 / 718.0], y - 1975.0),
        y if y < 2005.0 => {
            polynomial(&[63.86, 0.334_5, -0.060_374, 0.001_727_5, 0.000_651_814, 0.000_023_735_99], y - 2000.0)
        }
        y if y < 2050.0 => polynomial(&[62.92, 0.322_17, 0.005_589], y - 2000.0),
        y => -20.0 + 32.0 * ((y - 1820.0) / 100.0).powi(2) - 0.562_8 * (2150.0 - y),
    }
}

/// The middle of the month of the equinox or solstice, as a decimal year.
fn decimal_year(year: i32, season: Season) -> f64 {
    let month = 3.0 * (season.index() as f64 + 1.0);
    f64::from(year) + (month - 0.5) / 12.0
}

/// Hours by which Montréal's clocks stood behind universal time on that day: 5, or 4 in daylight time.
///
/// What is used: daylight time in June and September from 1918, in March from 2007, never in December. The hour
/// decides the date only when the moment falls between 4:00 and 5:00 universal time; each of those days from 1900 to
/// 2100 agrees with the tz database, which holds the year-by-year decrees. Today's rules are taken to last to 2100.
fn hours_behind_universal(year: i32, season: Season) -> f64 {
    let daylight = match season {
        Season::Spring => year >= 2007,
        Season::Summer | Season::Autumn => year >= 1918,
        Season::Winter => false,
    };
    if daylight { 4.0 } else { 5.0 }
}

/// The value of a polynomial whose coefficients are given from the constant up.
fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, coefficient| sum * x + coefficient)
}
