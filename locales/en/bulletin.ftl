### The bulletin: the conformity summary, the published statements, the editions

## Computed sentences
bulletin-title = { $programme }: conformity summary
bulletin-overall = Overall
bulletin-strands = The strands compared
bulletin-verdict-yes = Was the programme carried out as planned? Yes.
bulletin-verdict-partly = Was the programme carried out as planned? Yes, in part.
bulletin-verdict-no = Was the programme carried out as planned? No, not by this date.
bulletin-verdict-untold = Was the programme carried out as planned? It cannot be told at this date: nothing was reported.
bulletin-verdict-perhaps = Was the programme carried out as planned? It cannot be told at this date: what was reported is too imprecise.
bulletin-done = { $of_n ->
    [1] { $n ->
        [0] The planned step is not done.
       *[other] The planned step is done.
    }
   *[other] { $n ->
        [one] { $done } of the { $of } planned steps is done.
       *[other] { $done } of the { $of } planned steps are done.
    }
}
bulletin-done-perhaps = { $of_n ->
    [1] The planned step is perhaps done: the reported date is too imprecise to tell.
   *[other] Between 0 and { $most } of the { $of } planned steps are done: the reported dates are too imprecise to say more.
}
bulletin-late = { $n ->
    [one] { $count } came after its planned window.
   *[other] { $count } came after their planned window.
}
bulletin-overdue = { $n ->
    [one] { $count } is overdue: it is not done, and its planned window has passed.
   *[other] { $count } are overdue: they are not done, and their planned window has passed.
}
bulletin-distance-between = { $months } ({ $days }, between { $low } and { $high })
bulletin-distance-around = between { $low } before and { $high } after it
bulletin-day-between = { $day } (between { $low } and { $high })
bulletin-delay = { $side ->
    [before] On average, a step comes { $delay } before the end of its planned window.
    [on] On average, a step comes at the end of its planned window, to within { $delay }.
    [about] On average, a step comes around the end of its planned window: { $delay }, as the dates are imprecise.
   *[after] On average, a step comes { $delay } after the end of its planned window.
}
bulletin-silent = { $n ->
    [one] One territory reported nothing: { $list }.
   *[other] { $letters } territories reported nothing: { $list }.
}
bulletin-strand = { $of_n ->
    [1] { $n ->
        [0] { $name }: the planned step is not done.
       *[other] { $name }: the planned step is done.
    }
   *[other] { $n ->
        [one] { $name }: { $done } of the { $of } planned steps is done.
       *[other] { $name }: { $done } of the { $of } planned steps are done.
    }
}
bulletin-strand-delay = { $of_n ->
    [1] { $side ->
        [before] { $name }: the planned step is done, { $delay } before the end of the planned window.
        [on] { $name }: the planned step is done, at the end of the planned window, to within { $delay }.
        [about] { $name }: the planned step is done, around the end of the planned window: { $delay }.
       *[after] { $name }: the planned step is done, { $delay } after the end of the planned window.
    }
   *[other] { $n ->
        [one] { $side ->
            [before] { $name }: { $done } of the { $of } planned steps is done, { $delay } before the end of the planned window.
            [on] { $name }: { $done } of the { $of } planned steps is done, at the end of the planned window, to within { $delay }.
            [about] { $name }: { $done } of the { $of } planned steps is done, around the end of the planned window: { $delay }.
           *[after] { $name }: { $done } of the { $of } planned steps is done, { $delay } after the end of the planned window.
        }
       *[other] { $side ->
            [before] { $name }: { $done } of the { $of } planned steps are done, on average { $delay } before the end of the planned window.
            [on] { $name }: { $done } of the { $of } planned steps are done, on average at the end of the planned window, to within { $delay }.
            [about] { $name }: { $done } of the { $of } planned steps are done, on average around the end of the planned window: { $delay }, as the dates are imprecise.
           *[after] { $name }: { $done } of the { $of } planned steps are done, on average { $delay } after the end of the planned window.
        }
    }
}
bulletin-strand-perhaps = { $of_n ->
    [1] { $name }: the planned step is perhaps done; the reported date is too imprecise to tell.
   *[other] { $name }: between 0 and { $most } of the { $of } planned steps are done; the reported dates are too imprecise to say more.
}
bulletin-strands-ahead = { $name } is further along: { $more } of its steps are done, against { $less }.
bulletin-strands-even = Both strands are equally far along: { $more } of their steps are done.
bulletin-planned = Planned window: { $planned }.
bulletin-planned-derived = Planned window: { $planned } (worked back from the published delay and result).
bulletin-activity-untold = Nothing has been reported by this date.
bulletin-activity-none = { $of_n ->
    [1] It is not done.
   *[other] It is done in none of the { $of } territories.
}
bulletin-activity-perhaps = { $of_n ->
    [1] It is perhaps done: the reported date is too imprecise to tell.
   *[other] It is done in between 0 and { $most } of the { $of } territories: the reported dates are too imprecise to say more.
}
bulletin-activity-done = { $of_n ->
    [1] { $n ->
        [0] It is done, without delay.
       *[other] It is done, after the planned window.
    }
   *[other] { $done_n ->
        [1] { $n ->
            [0] It is done in { $done } of the { $of } territories, without delay.
           *[other] It is done in { $done } of the { $of } territories, after the planned window.
        }
       *[other] { $n ->
            [0] It is done in { $done } of the { $of } territories, never after the planned window ({ $late } late).
           *[other] It is done in { $done } of the { $of } territories, in { $late } of them after the planned window.
        }
    }
}
bulletin-activity-done-doubtful = { $of_n ->
    [1] It is done; the date is too imprecise to tell whether it is after the planned window.
   *[other] { $done_n ->
        [1] It is done in { $done } of the { $of } territories; the date is too imprecise to tell whether it is after the planned window.
       *[other] { $doubtful_n ->
            [one] It is done in { $done } of the { $of } territories, in { $late } of them after the planned window; in { $doubtful } other, the date is too imprecise to tell.
           *[other] It is done in { $done } of the { $of } territories, in { $late } of them after the planned window; in { $doubtful } others, the date is too imprecise to tell.
        }
    }
}
bulletin-activity-delay = { $side ->
    [before] { $subject } comes on average { $delay } before the end of the planned window: mean date, { $day }.
    [on] { $subject } comes on average at the end of the planned window, to within { $delay }: mean date, { $day }.
    [about] { $subject } comes on average around the end of the planned window, { $delay }, as the dates are imprecise: mean date, { $day }.
   *[after] { $subject } comes on average { $delay } after the end of the planned window: mean date, { $day }.
}
bulletin-activity-delay-one = { $side ->
    [before] { $subject } comes { $delay } before the end of the planned window: { $day }.
    [on] { $subject } comes at the end of the planned window, to within { $delay }: { $day }.
    [about] { $subject } comes around the end of the planned window, { $delay }, as the date is imprecise: { $day }.
   *[after] { $subject } comes { $delay } after the end of the planned window: { $day }.
}
bulletin-activity-delay-few = { $side ->
    [before] { $subject } comes { $delay } before the end of the planned window (mean date, { $day }), but in too few territories to say more.
    [on] { $subject } comes at the end of the planned window, to within { $delay } (mean date, { $day }), but in too few territories to say more.
    [about] { $subject } comes around the end of the planned window, { $delay } (mean date, { $day }), but in too few territories to say more.
   *[after] { $subject } comes { $delay } after the end of the planned window (mean date, { $day }), but in too few territories to say more.
}
bulletin-who = { $state }: { $list }.
bulletin-item = { $name }: { $mean } on average per territory (n = { $n_shown }).
bulletin-periods = { $name }, on average per territory: { $list }.
bulletin-ratings = { $name } (out of { $max }, on average): { $list }.
bulletin-in-period = { $value } in { $period }
bulletin-share = { $name }: { $share }.

## Page
section-bulletin = Bulletin
bulletin-lead = This summary is computed from what was reported. Each number opens onto its rule and the entries that carry it.
bulletin-nothing = Nothing has been reported about this activity yet.
bulletin-statements = Does what was published still hold?
bulletin-statements-subtitle = Each statement is bound to a figure and to how it is said. Here it is checked again on the data of the chosen day.
bulletin-statement = Statement
bulletin-said = What it claims
bulletin-now = The figure now
bulletin-finding = Finding
bulletin-finding-holds = Holds
bulletin-finding-no-longer = No longer holds
bulletin-finding-cannot-be-told = Cannot be told
bulletin-untold-no-such-figure = there is no such figure
bulletin-untold-another-kind = the figure is of another kind
bulletin-found = Statements that hold: { $holds }; that no longer hold: { $no_longer }; of which nothing can be told: { $untold }.
bulletin-season = Season calendar
bulletin-recheck = Check again
bulletin-season-other = Checked with another season calendar than the programme’s own. The summary above keeps the programme’s.
bulletin-claim-rounded = { $value }, rounded
bulletin-claim-almost = almost { $value }: from { $least } to less than { $value }
bulletin-claim-close-to = close to { $value }: from { $least } to { $most }
bulletin-claim-about = about { $value }: from { $least } to { $most }
bulletin-claim-generally = { $part } of { $whole }, rounded means
bulletin-claim-within = within these days: { $days }
bulletin-claim-nothing = no value

## Editions
bulletin-editions = Editions
bulletin-editions-none = No edition has been frozen yet.
bulletin-edition = Edition { $number }
bulletin-edition-frozen = frozen on { $day }; as of { $as_of }, plan version { $version }
bulletin-edition-restates = Replaces edition { $number }: { $reason }
bulletin-freeze = Freeze an edition
bulletin-freeze-hint = An edition keeps the sentences, the figures, the conventions and the charts as they are here and now. It never changes again; another one can replace it.
bulletin-freeze-restates = It replaces
bulletin-freeze-restates-none = no other
bulletin-freeze-reason = Why it replaces it
bulletin-freeze-submit = Freeze this edition
bulletin-note-edit = Write a text here
bulletin-note-label = Text of the evaluation team, in English
bulletin-note-submit = Keep this text
bulletin-fault-nothing = This request cannot be read. Go back to the form.
bulletin-fault-no-reason = Write why this edition replaces the other one.
bulletin-fault-too-long = This text is longer than { $most } characters. Shorten it.
bulletin-fault-invisible = This text holds an invisible character. Type it again.
bulletin-edition-title = { $programme }: edition { $number } of the bulletin
bulletin-edition-hash = Hash of the content (SHA-256):
bulletin-edition-broken = The content that was kept no longer has its hash: it was changed outside Jalons.
bulletin-edition-address = Public address, without counts of fewer than five persons:
bulletin-edition-public = Counts of fewer than five persons are not shown here.
bulletin-edition-charts = Charts
bulletin-edition-matrix = Who did what
bulletin-edition-since = Checked again today
bulletin-edition-since-none = Every figure of that day is the same today.
bulletin-edition-since-some = { $n ->
    [one] One figure of that day is another today: entries have come since.
   *[other] { $count } figures of that day are others today: entries have come since.
}
bulletin-edition-restated = What changed since edition { $number }
bulletin-edition-restated-none = No figure changed.
bulletin-edition-figure = Figure
bulletin-edition-then = Before
bulletin-edition-now = After
bulletin-edition-figures = Every figure of this edition
bulletin-edition-value = Value
bulletin-edition-basis = Rests on
bulletin-edition-entries = Entries
problem-no-edition = There is no edition “{ $name }” here. The page of the bulletin lists them.
bulletin-edition-of = Edition { $number }, frozen on { $day }
bulletin-take = Take this bulletin away:
bulletin-take-letter = PDF, letter size
bulletin-take-a4 = PDF, A4 size
bulletin-take-workbook = XLSX workbook
bulletin-edition-replaced = Replaced by edition { $number }.
bulletin-fault-replaced = This edition has been replaced already. Choose the newest one.
bulletin-fault-moved = Meanwhile somebody else changed this text: it stands above yours. Keep what is right, then try again.
bulletin-note-hint = 4,000 characters at most. Everyone who reads the bulletin sees it.
bulletin-strand-untold = { $of_n ->
    [1] { $name }: nothing has been reported yet of the planned step.
   *[other] { $name }: nothing has been reported yet of the { $of } planned steps.
}
bulletin-differs-day = The chosen day: { $then }, then { $now }.
bulletin-differs-known = What was known: up to { $then }, then up to { $now }.
bulletin-differs-all = the day it was frozen
bulletin-differs-plan = The version of the plan: { $then }, then { $now }.
bulletin-differs-conventions = The conventions are not the same any more.
bulletin-differs-definition = The definition of the programme is not the same any more: its activities, items, territories or statements.
bulletin-differs-note = The text of the evaluation team is not the same any more: { $section }.
bulletin-differs-statement = “{ $statement }”: { $then }, then { $now }.
bulletin-take-figures = figures, JSON
