## Activity report
section-report = Activity report
section-report-of = Activity report, { $territory }
territory-reason = reason for the delay: { $reason }

report-title = Activity report: { $territory }
report-lead = Phase from { $starts } to { $ends }. Write dates as you say them: “mid-September 2014”, “spring 2015”, “October 12, 2014”.
report-lead-read = Phase from { $starts } to { $ends }.
report-behalf = You are writing on behalf of { $territory }. What you record is accepted at once.
report-planned = Planned: { $date }, { $days }
report-planned-derived = Planned: { $date } (derived), { $days }
report-continuous = All along the phase, without a date of completion.
report-when = When was it done?
report-when-hint = A day, a month, a season or a stretch of time, as precisely as you know.
report-understood = understood:
report-late = { $n ->
    [one] , one day after the planned end
   *[other] , { $days } days after the planned end
}
report-late-open = , after the planned end
report-still-to-come = . This date is still to come
report-on-time = , on time
report-indeterminate = ; these dates do not tell whether it was late
report-choose = Choose a reading of the date
report-reason = Why the delay?
report-reason-words = What should be known about it, in your words
report-reason-unused = The date above is not late: this reason is sent only if it becomes late.
report-choice-none = No answer
report-add-note = Add a note
report-note = Note, read by the coordination
report-note-said = Note:
report-empty = No value? Say why
report-empty-legend = Why there is no value
report-empty-missing = { $word }: there is a value, we do not have it yet
report-empty-not-applicable = { $word }: it does not concern our territory
report-empty-not-yet-due = { $word }: the activity is planned for later
report-empty-unknown = { $word }: nobody can tell
report-empty-instead = “{ $word }” is chosen: this date will not be sent.
report-empty-none = None of these answers
report-error = Error:
report-accepted = Accepted value:
report-changing = You propose to change it; both stay in the history.
report-submitted = Sent, waiting for the coordination:
report-returned = To be looked at again:
report-on-behalf = , entered by { $by } on behalf of the territory
report-by-region = The regional coordination answers this question.
report-locked-field = The report of this period was accepted and is closed. Ask the regional coordination to reopen it.
report-kept = Written and kept as a draft, not sent:
report-nothing-yet = Nothing is reported.
report-nothing = no value
report-other-window = In the other window:
report-somebody = somebody else
report-collides = In the meantime, { $who } wrote:
report-keep-mine = Send mine
report-keep-theirs = Keep the other
report-invisible = This text holds an invisible character. Type it again.
report-taken-back = This question had an answer. Write another one, or say why there is none.
report-note-alone = A note goes with an answer. Answer, or say why there is no value.
report-both = There is a value here and a reason to have none. Delete the value, or choose “None of these answers”.
report-at-most = “{ $part }” ({ $more }) cannot exceed “{ $whole }” ({ $less }). Correct one of the two.
report-outside-phase = This date is outside the phase of the programme. Check the year.
report-faults = { $n ->
    [one] One answer is to be corrected before sending
   *[other] { $count } answers are to be corrected before sending
}
report-returned-here = { $n ->
    [one] The coordination gives one answer back to you, to be looked at again
   *[other] The coordination gives { $count } answers back to you, to be looked at again
}
report-returned-there = { $n ->
    [one] One answer was given back to the committee, which looks at it again
   *[other] { $count } answers were given back to the committee, which looks at them again
}
report-link = { $part }, { $field }: { $words }
report-doubt = { $name }: { $words }
report-doubts = To be checked, then confirmed at the end of the form
report-confirm = Checked: send all the same
report-conflict = Somebody else answered the same questions. Choose, then send again
report-newer-draft = This form was also changed in another window. Compare, then save again
report-locked = This report is closed: nothing was sent
report-locked-text = What you wrote is kept as a draft. Ask the regional coordination to reopen the period, then send it.
report-checked = The answers can be read. Nothing is sent yet; the draft is kept.
report-unchanged = Nothing has changed: there is nothing to send.
report-already-sent = These answers were sent already. Nothing was recorded twice.
report-sent = { $n ->
    [one] Sent to the coordination: one value
   *[other] Sent to the coordination: { $count } values
}
report-recorded = { $n ->
    [one] Recorded: one value
   *[other] Recorded: { $count } values
}
report-send = Send to the coordination
report-record = Record
report-check = Check
report-save = Save the draft
report-side = Progress of the form
report-progress = { $n ->
    [one] { $filled } of { $all } item filled in
   *[other] { $filled } of { $all } items filled in
}
report-progress-wrong = { $progress }, { $count } of them to correct
report-part-filled = filled in
report-part-progress = { $filled } of { $all }
report-part-faults = { $n ->
    [one] one error
   *[other] { $count } errors
}
report-part-returned = { $n ->
    [one] one to look at again
   *[other] { $count } to look at again
}
report-waiting = { $n ->
    [one] One value waits for the coordination.
   *[other] { $count } values wait for the coordination.
}
report-draft-none = No draft.
report-draft-saving = Saving the draft…
report-draft-saved = Draft saved:
report-draft-local = Draft kept on this device; sent to the server when the network is back.
report-draft-restored = Draft found on this device.
report-draft-elsewhere = This form is open in another window, which has saved since. Save the draft to compare; nothing is lost.
report-draft-signed-out = You are signed out. The draft is kept on this device; sign in to send it.
report-draft-too-long = This draft is too long to be saved. It is kept on this device; shorten the longest notes.
unsent-too-long = Nothing was sent: it is too long
unsent-too-long-text = Jalons cannot take so much text at once. Go back to the previous page, where all that was written still stands, shorten the longest notes (at most 10,000 characters each), then send again.
unsent-signed-out = Your session has ended: nothing was sent
unsent-signed-out-text = Keep this page open until everything is sent. Sign in on another tab, copy what is missing there from here, then send.
unsent-sign-in = Sign in on a new tab
unsent-typed = What you have written
unsent-field = { $part }: { $field }
unsent-note = { $field }, note
unsent-remark = { $report }, { $item }: comment
unsent-decision = { $report }, { $item }: decision
problem-invalid-field = The form has no field “{ $value }”. Open the form again and start over; the draft is kept.
