## Open formats
# Calendar
ics-name = { $programme }: milestones
ics-phase-start = { $programme }: the phase begins
ics-phase-end = { $programme }: the phase ends
ics-planned = Planned: { $activity } ({ $date })
ics-planned-text = Plan version { $version }. { $source }
ics-done = Done: { $activity } – { $territory } ({ $date })
ics-done-text = { $state }. Planned: { $planned }.
ics-kind-phase = Programme phase
ics-kind-planned = Planned
ics-kind-done = Done
# IATI
open-phase = Implementation phase
open-no-first-day = The plan gives no first day: the one of the phase.
open-illustrative = Illustrative data: values by territory are invented and describe no real territory.
open-continuous = This activity goes on all along the phase.
open-described = { $state } as of { $day }. Planned: { $planned } (plan version { $version }). { $source }
# Described data (Data Package)
package-territory = The territory’s code, as in the definition of the programme.
package-item = Code of the form item; or an activity’s code: the value is then the date it was carried out.
package-period = The item’s period, such as 2014; empty where it is reported once.
package-value = The value: a whole number, a date (ISO 8601-2, as precise as it is known), the code of a choice or words; or the word that says why there is no value. An apostrophe stands before a text that a spreadsheet would take for something else.
package-note = What the author says besides.
package-words = The author’s own words, where they differ from the value.
package-figure = Identifier of the figure, the same in both languages.
package-figure-name = What the figure measures.
package-figure-period = The figure’s period; empty where it has none.
package-figure-value = The figure, in its unit: a number, or a day (ISO) where the unit is a date. Empty: no value, never zero.
package-figure-unit = The figure’s unit; a share goes from 0 to 1.
package-figure-low = The least that imprecise dates allow; empty where nothing is in doubt.
package-figure-high = The most that imprecise dates allow; empty where nothing is in doubt.
package-figure-n = How many values the figure rests on.
package-figure-of = How many values there could be: those that count and all of the following.
package-figure-missing = Values not reported.
package-figure-not-applicable = Values that do not apply.
package-figure-not-yet-due = Values not yet due.
package-figure-not-done = Steps known not to be done.
package-figure-unknown = Values nobody knows, or dates too imprecise.
