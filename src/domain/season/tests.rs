use super::*;

/// One row a season: year, season code, first day at Montréal. From PyEphem's moments (VSOP87) and the tz database.
const TABLE: &str = include_str!("../../../tests/data/seasons.csv");

fn rows() -> impl Iterator<Item = (i32, Season, NaiveDate)> {
    TABLE.lines().filter(|line| !line.starts_with('#')).skip(1).map(|line| {
        let fields: Vec<&str> = line.split(',').collect();
        let season = Season::from_code(fields[1].parse().unwrap()).unwrap();
        (fields[0].parse().unwrap(), season, fields[2].parse().unwrap())
    })
}

#[test]
fn every_season_from_1900_to_2100_begins_on_the_day_an_independent_source_gives() {
    let mut seen = 0;
    for (year, season, first) in rows() {
        assert_eq!(SeasonCalendar::Astronomical.first_day(year, season), Some(first), "{year} {season:?}");
        seen += 1;
    }
    assert_eq!(seen, 805, "804 seasons and the equinox that ends the last winter");
}

#[test]
fn seasons_follow_one_another_without_gap_or_overlap() {
    for calendar in SeasonCalendar::ALL {
        for year in SEASON_YEARS {
            for season in Season::ALL {
                let (first, last) = calendar.bounds(year, season).unwrap();
                assert!(first < last);
                let (next_year, next) = season.next(year);
                assert_eq!(next.previous(next_year), (year, season));
                if let Some((next_first, _)) = calendar.bounds(next_year, next) {
                    assert_eq!(last + Days::new(1), next_first);
                }
            }
        }
    }
}

#[test]
fn a_season_outside_1900_to_2100_has_no_bounds() {
    for calendar in SeasonCalendar::ALL {
        assert_eq!(calendar.bounds(1899, Season::Winter), None);
        assert_eq!(calendar.bounds(2101, Season::Spring), None);
        assert!(calendar.bounds(2100, Season::Winter).is_some());
    }
}

#[test]
fn calendars_are_named_as_in_the_programme_file() {
    for calendar in SeasonCalendar::ALL {
        assert_eq!(SeasonCalendar::from_code(calendar.code()), Some(calendar));
        assert_eq!(serde_json::to_value(calendar).unwrap(), calendar.code());
    }
    assert_eq!(SeasonCalendar::from_code("lunar"), None);
}
