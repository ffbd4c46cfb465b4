//! The stripes that stand for doubt, on a page and in a picture.

/// Stripes for what the dates leave in doubt, in the colour of each state that has a date, and in grey for totals.
pub const HATCHES: &str = concat!(
    r##"<pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">"##,
    r##"<rect width="2" height="4" fill="var(--indeterminate)"/></pattern>"##,
    r##"<pattern id="hatch-late" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">"##,
    r##"<rect width="2" height="4" fill="var(--late)"/></pattern>"##,
    r##"<pattern id="hatch-on_time" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">"##,
    r##"<rect width="2" height="4" fill="var(--on-time)"/></pattern>"##,
    r##"<pattern id="hatch-ink" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">"##,
    r##"<rect width="1.5" height="5" fill="var(--rule-2)"/></pattern>"##,
);
