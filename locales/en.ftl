# Jalons, English texts (Canadian). The French file is the source.

## Page frame
layout-skip = Skip to content
layout-site = Site
layout-programmes = Programmes
layout-methods = Methods
layout-language = English
foot-conventions = Conventions.
foot-methods = All methods
foot-jalons = Jalons, implementation monitoring for framework programmes.
illustrative-tag = Illustrative data
illustrative-title = Illustrative data.
illustrative-text = Values by territory are invented so that their aggregates give the programme’s published figures. They describe no real territory.

## Conventions
convention-season-astronomical = Astronomical seasons, local dates in Montréal.
convention-season-meteorological = Meteorological seasons (spring: March to May).
convention-season-quarter = Seasons counted as calendar quarters (spring: January to March).
convention-anchor-end = A delay is counted from the end of the planned window.
convention-anchor-middle = A delay is counted from the middle of the planned window.
convention-anchor-start = A delay is counted from the start of the planned window.
convention-tolerance = { $n ->
    [one] One day of tolerance is granted.
   *[other] { $days } days of tolerance are granted.
}
convention-month = A month is { $days } days.
convention-emptiness = Territories that reported nothing do not count as zero: they are left out, and every figure says how many territories it rests on.

## Programme head
head-as-of = As of
head-as-of-label = As of (year-month-day)
head-plan = Implementation plan,
head-version = version { $version }
head-phase = Phase from { $starts } to { $ends }
head-known = As known on
head-change = Change the date or the strand
head-scope = Only:
head-everything = Show everything
head-axis = Strand
head-all-axes = All strands
head-show = Show
section-dashboard = Dashboard
section-delays = Delays
section-timeline = Timeline
section-support = Support
section-card = Programme card

## States
state-on-time = on time
state-late = late
state-overdue = overdue
state-indeterminate = indeterminate
state-perhaps = may be done
state-due = due
state-not-yet-due = not yet due
state-not-applicable = not applicable
state-unknown = unknown
state-missing = not reported
state-withdrawn = withdrawn
empty-missing = not reported
empty-not-applicable = not applicable
empty-not-yet-due = not yet due
empty-unknown = unknown
legend-label = Legend, with the count of each state
legend-on-time = on time
legend-late = late
legend-overdue = overdue
legend-indeterminate = indeterminate
legend-perhaps = may be done
legend-due = due
legend-not-yet-due = not yet due
legend-not-applicable = not applicable
legend-unknown = unknown
legend-missing = not reported
legend-withdrawn = withdrawn

## How numbers are said
said-days-short = { $days } d
said-days-range = { $low } to { $high } d
said-days = { $n ->
    [one] { $days } day
   *[other] { $days } days
}
said-months = { $n ->
    [one] { $months } month
   *[other] { $months } months
}
said-withheld = not shown
said-few = fewer than five persons
said-no-value = no value
said-n-of = n = { $n } of { $of }
said-totals = { $above } of { $below }
said-and = and
said-left-out-missing = { $count } not reported
said-left-out-not-applicable = { $count } not applicable
said-left-out-not-yet-due = { $count } not yet due
said-left-out-not-done = { $count } not done yet
said-left-out-unknown = { $count } uncertain

## Key figures
key-label = Key figures
key-out-of = of { $total }
key-carried-out = Steps carried out
said-grid = { $territories ->
    [one] { $territories_shown } territory
   *[other] { $territories_shown } territories
} × { $activities ->
    [one] { $activities_shown } dated activity
   *[other] { $activities_shown } dated activities
}
key-late = Carried out late
key-median = Median delay from the planned end
key-median-interval = between { $low } and { $high } days, since some dates are imprecise
key-n = n = { $n }
key-days = { $n ->
    [one] day
   *[other] days
}
key-ratio-of = n = { $n } of { $of } { $total ->
    [one] territory
   *[other] territories
}

## Findings
finding-no-plan = This plan has no dated activity.
finding-unreported = Nothing has been reported as of this day.
finding-none = None of the { $of } planned steps is done as of this day.
finding-done = { $done ->
    [one] One of the { $of } planned steps is done
   *[other] { $done_shown } of the { $of } planned steps are done
}{ $late ->
    [none] , none of them later than planned.
    [it] , later than planned.
    [both] , both later than planned.
    [all] , all of them later than planned.
    [one] , one of them later than planned.
   *[some] , { $late_shown } of them later than planned.
}
finding-overdue = { $n ->
    [one] One is overdue.
   *[other] { $count } are overdue.
}
finding-perhaps = { $n ->
    [one] One may be done: its date is too imprecise to tell.
   *[other] { $count } may be done: their dates are too imprecise to tell.
}
finding-silent = { $n ->
    [one] One territory has reported nothing.
   *[other] { $letters } territories have reported nothing.
}
finding-matrix-none = Nothing is done yet, nothing is overdue
finding-matrix-all = { $reporting ->
    [one] The one territory that reported carried out everything
   *[other] The { $reporting_shown } territories that reported carried out everything
}; { $late ->
    [0] nothing came late
    [one] one step of { $done_shown } came late
   *[other] { $late_shown } of { $done_shown } steps came late
}
finding-matrix-some = { $done ->
    [one] One of { $of } steps is done
   *[other] { $done_shown } of { $of } steps are done
}; { $late ->
    [0] none is late
    [one] one came late
   *[other] { $late_shown } came late
}
finding-matrix-overdue = { $done ->
    [0] Nothing is done yet
    [one] One of { $of } steps is done
   *[other] { $done_shown } of { $of } steps are done
}; { $overdue ->
    [one] one is overdue
   *[other] { $overdue_shown } are overdue
}
finding-delay = { $name } came { $months } after the planned end on average
finding-delay-none = { $name }, on time on average
finding-delay-around = { $name }, around the planned end
finding-delays-none = No delay can be measured as of this day
finding-delays-few = { $n ->
    [one] { $shown } completion measured
   *[other] { $shown } completions measured
}, too few by activity for a mean
finding-support = { $name }: strongest in { $period }, at { $value } out of { $max }
finding-support-then = { $name }: strongest in { $period }, at { $value } out of { $max }, then { $last } in { $last_period }
finding-support-only = { $name }: { $value } out of { $max } in { $period }
finding-support-none = Regional support has not been rated as of this day
finding-at-phase-end = At the end of the phase
finding-on-day = On { $day }
finding-completion = { $when }, { $done ->
    [0] none of the { $of } planned steps was done
    [one] one of the { $of } planned steps was done
   *[other] { $done_shown } of the { $of } planned steps were done
}
finding-completion-between = { $when }, between { $done_shown } and { $possibly } of the { $of } planned steps were done
finding-completion-none = The phase has not begun
finding-basis-known = As of { $day }, as known on { $known }, plan version { $version }.
finding-basis = As of { $day }, plan version { $version }.

## Dashboard
dashboard-title = { $programme }: dashboard
dashboard-undated = All activities of this programme are continuous, with no completion date. Its card says what it is and what is known about it.
matrix-caption = State of every activity in every territory
matrix-skip = Skip the matrix
matrix-subtitle = State of the dated activities, in the order of the plan; days after the end of the planned window; n = { $n } ({ $grid }). { $basis }
matrix-planned = planned:
matrix-territory = Territory
matrix-done = Done
matrix-late = Late
matrix-mean = Mean delay
matrix-done-of = { $done } of { $of }
matrix-note-derived = * Planned date derived from the published delay and the completion date: the source does not state it.
matrix-note-doubt = Hatched bar: uncertainty from an imprecise date.
matrix-note-continuous = { $name }: continuous, with no completion date; see Support.
matrix-note-silent = { $codes }: not reported; { $n ->
    [one] this territory is
   *[other] these territories are
} left out of every mean.
delays-subtitle = Time from the end of the planned window to completion, in months; one mark per territory, earliest first. { $basis }
delays-note = Hollow frame: planned window. Disc: on time. Triangle: late. Hatched bar: imprecise date, as long as the uncertainty. Vertical line: mean.
support-subtitle = Intensity of regional support, rated 0 to 3; mean, and each territory’s rating (one pale dot per territory). { $basis }
support-note = A value that was never published stays empty: it is neither zero nor interpolated, and the line breaks there. A year counts from its last day within the phase.
completion-subtitle = Running total of planned and completed steps; n = { $n }. { $basis }
completion-note = Thin line: planned. Thick line: certainly done. Hatching: may be done, as the date is imprecise.

## Tables
frame-table = Show the table
frame-download = Download:
table-delays = Delays by activity
table-activity = Activity
table-planned = Planned
table-n = n
table-late = Late
table-mean-days = Mean (d)
table-mean-months = Mean (months)
table-median-days = Median (d)
table-range-days = Range (d)
table-range = { $low } to { $high }
table-support = Support
table-support-caption = Regional support by year
table-period = Period
table-mean = Mean
table-rating = Rated { $rating }
table-completion = Planned and completed steps, running total
table-day = As of
table-planned-total = Planned
table-done-total = Certainly done
table-possibly-total = Done or possibly done
table-territory = Territory
table-item = Item
table-value = Value
table-state = State
table-date = Reported date
table-delay = Delay
table-window = Days covered
table-programme = Programme
table-tolerance = Tolerance
table-month = A month is
table-minimum = Smallest n for a mean

## Delays
delays-title = { $programme }: delays
delays-finding-latest = { $name } has { $n ->
    [one] a mean delay of { $months }
   *[other] the longest mean delay, { $months }
}.
delays-finding-then = { $n ->
    [one] Next comes
   *[other] Next come
} { $list }.
delays-finding-around = { $list } came around the planned end, on average.
delays-finding-on-time = { $list } came on time, on average.
delays-finding-few = { $n ->
    [one] One activity has
   *[other] { $letters } activities have
} too few completed steps for a mean.
delays-finding-none = No mean delay can be computed as of this day.
delays-by-territory = Delay of each territory, activity by activity
delays-by-territory-subtitle = Days after the end of the planned window; a minus sign means earlier. { $basis }

## Timeline
timeline-title = { $programme }: timeline
timeline-lead = { $late ->
    [0] None of { $done_shown } completed steps
    [one] One of { $done_shown } completed steps
   *[other] { $late_shown } of { $done_shown } completed steps
} came after the planned window.
timeline-lead-doubtful = { $n ->
    [one] For one other, the date does not tell.
   *[other] For { $count } others, the dates do not tell.
}
timeline-lead-widest = The longest delay is { $days }.
timeline-lead-widest-of = The longest delay is { $days } ({ $territory }, { $activity }).
timeline-all = All activities
timeline-subtitle = Planned window (hollow) and completion (solid). { $basis }
timeline-note = Planned: { $planned }, that is { $window }.
timeline-finding = { $name }: { $late ->
    [0] none of { $done } territories late
    [one] one of { $done } territories late
   *[other] { $late_shown } of { $done } territories late
}; mean delay { $mean }
timeline-finding-none = { $name }: nothing done as of this day
timeline-continuous = continuous, with no completion date
timeline-empty = Nothing to place on the timeline as of this day.

## Support
support-title = { $programme }: regional support
support-chart-title = Intensity of support, year by year

## Territory
territory-finding = { $name }: { $done ->
    [0] none of the { $of } activities is done
    [one] one of the { $of } activities is done
   *[other] { $done_shown } of { $of } activities are done
}{ $late ->
    [it] , after the planned date
    [both] , both after the planned date
    [all] , all of them after the planned date
    [one] , one of them after the planned date
    [some] , { $late_shown } of them after the planned date
   *[none] {""}
}{ $overdue ->
    [0] {""}
    [one] {"; one is overdue"}
   *[other] {";"} { $overdue_shown } are overdue
}
territory-finding-silent = { $name } has reported nothing
territory-timeline = What was planned and what was done
territory-values = What the territory reported
territory-values-none = The territory has reported no value as of this day.
territory-support = Support received from the region
territory-support-subtitle = Rated by the region, not by the territory.
territory-support-none = The region has given no rating as of this day.
territory-planned = What was planned
plan-planned = planned: { $date }
plan-done = done: { $date }
plan-derived = { $date } (derived)

## Activity
activity-continuous = Ongoing throughout the phase: it has no completion date, hence no delay.
activity-chart = How delays vary from one territory to another
activity-items = What territories reported about this activity
activity-item-mean = Mean: { $mean } ({ $basis })

## Figure
figure-carried-out = Steps carried out
figure-carried-out-of = { $name }: carried out
figure-late = Steps carried out late
figure-late-of = { $name }: carried out late
figure-carried-out-in = { $name }: steps carried out
figure-late-in = { $name }: steps carried out late
figure-delay-mean-in = { $name }: mean delay from the planned end
figure-overdue = Steps overdue
figure-delay-mean = Mean delay from the planned end
figure-delay-mean-of = { $name }: mean delay from the planned end
figure-delay-median = Median delay from the planned end
figure-delay-median-of = { $name }: median delay from the planned end
figure-mean-date = Mean completion date
figure-mean-date-of = { $name }: mean completion date
figure-item-mean = { $name }{ $period }: mean by territory
figure-interval = Since some dates are imprecise, it may be anywhere from { $low } to { $high }.
figure-of-edition = Figure of edition { $number }, frozen on { $day }, with the entries known then.
figure-season-other = Computed with another season calendar than the programme’s own. { $calendar }
figure-small = Caution: with so few values, a mean or a median says little.
figure-rule = The rule
figure-values = The values behind this figure
rule-carried-out = Count of the cells (territory × dated activity) whose reported date has certainly passed by the chosen day: its latest possible day is that day or earlier.
rule-late = Among the cells done, count of those whose earliest possible day is after the end of the planned window, tolerance included. Where an imprecise date allows both, the cell is indeterminate and does not count here.
rule-overdue = Count of the cells known not to be done by the chosen day although the planned window has ended. A cell that is not reported is not overdue: nobody knows.
rule-delay-mean = Arithmetic mean of the delays in days. A territory’s delay is the middle of the reported date minus the plan’s reference day (by convention, the end of the planned window). The interval is that of the means of the earliest and of the latest possible days.
rule-delay-median = Median of the same delays: the middle value, or the mean of the two middle values.
rule-mean-date = The plan’s reference day plus the mean delay, rounded to the day.
rule-share = Pooled ratio: sum of the numerators over sum of the denominators, in the territories that have both. It is not the mean of the ratios.
rule-item-mean = Arithmetic mean of the reported values. Territories without a value are left out; none counts as zero.

## Card
card-title = { $programme }: programme card

## Programmes
programmes-title = Programmes
programmes-lead = Was what was planned done, when, how late, and how far along is each territory?
programmes-empty = No programme is open for reading. To add one: jalons programme add FILE.
programmes-state = As of { $day }: { $done ->
    [one] { $done_shown } of { $of } steps is done
   *[other] { $done_shown } of { $of } steps are done
}, { $late_shown } of them late.

## Addresses that lead nowhere
problem-not-found = Page not found
problem-no-page = There is no page at “{ $name }”. Check the address, or start from the list of programmes.
problem-no-programme = No programme is called “{ $name }”.
problem-no-territory = No territory of this programme has the code “{ $name }”.
problem-no-activity = No activity of this programme has the code “{ $name }”.
problem-no-figure = No figure of this programme is called “{ $name }”.
problem-no-axis = No strand of this programme has the code “{ $name }”.
problem-no-plan = The plan of this programme has no version “{ $name }”.
problem-invalid = This address cannot be read
problem-invalid-as-of = “{ $value }” is not a date. After as_of=, write a date such as 2014-10-31 (year, month, day).
problem-invalid-known-at = “{ $value }” is not a date. After known_at=, write a date such as 2015-01-15 (year, month, day).
problem-invalid-question = The question cannot be read: { $value }. The page writes it by itself; go back to it and try again.
problem-invalid-plan = “{ $value }” is not a version of the plan. After plan=, write a number such as 1.
problem-invalid-season = “{ $value }” is not a season calendar. After season=, write astronomical, meteorological or quarter.
problem-repeated = “{ $parameter }” is written more than once in the address. Keep only one.
problem-forbidden = Not allowed
problem-forbidden-text = This page is not open to this account.
problem-full = Nothing is recorded: there is no room left
problem-full-text = The disk of the server is full. What was recorded before is intact. Tell the administration, then try again.
problem-internal = Something did not work
problem-internal-text = The error is on Jalons’ side and is in the server’s log. Try again in a moment; if it happens again, please report it.
problem-programmes = See the programmes

## Methods
methods-title = Methods
methods-lead = Every convention is a visible setting of the programme, and every formula can be worked out by hand.
settings-title = The settings of each programme
settings-subtitle = What each programme has chosen, and its figures apply.
explorer-title = What “spring” means changes the published delay
explorer-subtitle = { $example }, n = { $n }. Choose a convention: the delay is computed again from the same dates.
explorer-calendar = Season calendar
explorer-astronomical = Astronomical seasons
explorer-meteorological = Meteorological seasons
explorer-quarter = Calendar quarters
explorer-anchor = The delay is counted from
explorer-end = the end of the window
explorer-middle = its middle
explorer-start = its start
explorer-mean = Mean delay
explorer-days = { $n ->
    [one] day
   *[other] days
}
explorer-months = months
explorer-window = Planned window:
methods-dates-title = Imprecise dates
methods-dates = A date keeps the precision its author gave it: “spring 2014” stays a season and becomes an interval of days, from the earliest possible to the latest. Nothing is rounded to an invented day. The text follows ISO 8601-2 (EDTF): year, month, day, decade, season, quarter, half-year, interval, open ends, uncertain (?) and approximate (~) dates.
    In words, early means the 1st to the 10th, mid- the 11th to the 20th, late the 21st (the 19th in February) to the last day of the month. “04/05/2014” and “winter 2015” can be read two ways: Jalons refuses them and offers both readings.
methods-seasons-title = Seasons
methods-seasons = Astronomical seasons: from the local day (Montréal) of the equinox or solstice to the day before the next, computed for 1900 to 2100 after Meeus, Astronomical Algorithms, chapter 27. Meteorological seasons: March to May for spring. Quarters: January to March for spring.
methods-reference-title = Delay
methods-reference = The delay is the middle of the actual date minus the plan’s reference day: the end of the planned window, unless set otherwise. It is given in days, with its interval: from the earliest to the latest day the actual date allows. A month is 30.4375 days (365.25 / 12).
methods-verdict-title = Verdict
methods-verdict = Late: even the earliest possible day is after the planned end. On time: even the latest possible day is on it or before. Indeterminate: the date allows both.
methods-states-title = States of a cell
methods-states = On a given day, a dated activity is done if its latest possible day has passed, not done if its earliest possible day is still to come, and may be done in between. When not done, it is overdue after the planned window, due within it, not yet due before it. Without an entry, it is not reported as soon as the planned window has begun. Every cell has exactly one state: the counts always add up to the total.
methods-figures-title = Figures
methods-figures = Every figure says n, the number of values it rests on, and what was left out, by kind: not reported, not applicable, not yet due, not done yet, unknown. It all adds up. A mean of delays is the mean of the point delays, with the interval of the means; the median stands beside it. A ratio is pooled: sum over sum.
methods-items-title = Counts and ratings
methods-items = A value reported once counts from the day its activity is certainly done. A value of a period counts from the last day of that period within the phase. Emptiness has four kinds: not reported, not applicable, not yet due, unknown. None is zero, none is interpolated.
methods-completion-title = Completion
methods-completion = The number of steps certainly done by a given day counts those whose latest possible day has passed; the number of those that may be done adds those whose earliest possible day has passed. The honest answer is sometimes an interval.
methods-number-title = Rounding
methods-number = Calculations are not rounded; only what is displayed is, with halves rounded away from zero.

## Charts
chart-axis-end = planned end
chart-axis-middle = planned middle
chart-axis-start = planned start
chart-axis-after = +{ $months } { $n ->
    [one] month
   *[other] months
}
chart-axis-before = { $months } { $n ->
    [one] month
   *[other] months
} before
chart-delays-mean = mean { $days } d
chart-delays-planned = planned: { $date }
chart-delays-planned-derived = planned: { $date } (derived)
chart-delays-none = none carried out by that day
chart-delays-late = { $late } of { $n } late
chart-delays-late-months = { $late } of { $n } late; { $months } months on average
chart-delays-doubt = mean between { $low } and { $high } d, imprecise dates
chart-delays-several = { $n } territories
chart-delays-all = all { $n } territories
chart-delays-description = Delay from the planned date, by activity: { $activities }.
chart-delays-clause = { $name }, mean { $days } days, { $late } of { $n } late
chart-delays-clause-none = { $name }, no mean
chart-tip-done = done: { $date }
chart-tip-late = { $n ->
    [one] { $days } day late
   *[other] { $days } days late ({ $months } months)
}
chart-tip-late-between = { $low } to { $high } days late
chart-tip-on-time = on time, { $days } d from the plan
chart-tip-on-time-between = on time, { $low } to { $high } d from the plan
chart-tip-indeterminate = indeterminate, { $days } d from the plan
chart-tip-indeterminate-between = indeterminate, { $low } to { $high } d from the plan
chart-support-description = Mean support ratings: { $kinds }.
chart-support-clause = { $name }, out of { $max }: { $points }
chart-support-tip-rating = { $period }, rating { $rating } | { $n ->
    [one] one territory
   *[other] { $n } territories
}: { $territories }
chart-support-tip-mean = { $period } | mean { $mean } out of { $max } | n = { $n } of { $of }
chart-completion-planned = planned
chart-completion-done = done
chart-completion-between = { $low } to { $high }
chart-completion-phase-end = end of phase
chart-completion-tip = { $date } | planned: { $planned } | done: { $done }
chart-completion-description = Totals as of { $date }: { $planned } steps planned and { $done } done, of { $of }.
