//! What time it is: the only place where Jalons asks.

use chrono::{DateTime, NaiveDate};
use std::time::{SystemTime, UNIX_EPOCH};

/// Microseconds since 1970-01-01T00:00Z.
#[expect(clippy::disallowed_methods, reason = "the one clock")]
#[must_use]
pub fn now() -> i64 {
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(elapsed.as_micros()).unwrap_or(i64::MAX)
}

/// The civil day, in universal time, of an instant in microseconds since 1970.
#[must_use]
pub fn day_of(instant: i64) -> NaiveDate {
    DateTime::from_timestamp_micros(instant).map_or(NaiveDate::MAX, |instant| instant.date_naive())
}

/// The instant a civil day ends, in universal time.
#[must_use]
pub fn end_of(day: NaiveDate) -> i64 {
    let next = day.succ_opt().and_then(|next| next.and_hms_opt(0, 0, 0));
    next.map_or(i64::MAX, |midnight| midnight.and_utc().timestamp_micros())
}

/// Today's civil day in universal time.
#[must_use]
pub fn today() -> NaiveDate {
    day_of(now())
}
