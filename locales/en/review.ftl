## Review and history
section-review = Review
section-history = History
review-waiting = { $n ->
    [one] { $count } value waits for review.
   *[other] { $count } values wait for review.
}
review-finding = { $n ->
    [one] { $count } value waits
   *[other] { $count } values wait
} for review, in { $reports ->
    [one] { $reports_shown } report
   *[other] { $reports_shown } reports
}; the oldest since { $since }
review-nothing = Nothing waits for review
review-since = Submitted by { $who }; waiting since { $when }
review-fiche = See the activity report
review-accepted-value = Accepted value
review-proposed-value = Proposed value
review-none = no value
review-words = { $value } (“{ $words }”)
review-submitted = submitted
review-returned = returned
review-accepted = accepted
review-withdrawn = withdrawn
review-answers = Answers the value “{ $value }”, returned on { $when } by { $who } with this remark: “{ $remark }”
review-accept = Accept
review-return = Return
review-remark = Remark (required to return)
review-decide = Record the decisions
review-accept-all = Accept all
review-with-committees = Returned to committees that have not answered yet
review-given-back = { $item }: “{ $value }”, returned on { $when } with this remark: “{ $remark }”
review-locks = Reports locked or reopened
review-lock-change = Reopen or lock
review-reason = Why the report is reopened
review-ends = Last day on which the committee may write, as you say it: “March 15, 2027”, “end of March 2027”
review-unlock = Reopen until that day
review-lock = Lock now
review-recorded = It is recorded.
review-recorded-link = See what was recorded
review-faults = Nothing is recorded yet: there is something to correct
review-moved = Nothing is recorded: values changed since the page was shown
review-moved-both = { $report }, { $item }: you had “{ $seen }” before you; now there is “{ $now }” ({ $status }).
review-moved-unknown = One of the values does not exist in this programme. Reload the page.
review-fault-at = { $place }: { $words }
review-fault-nothing = No decision is chosen. Choose “Accept” or “Return” for at least one value.
review-fault-no-remark = To return a value, write to the committee what is to be looked at again.
review-fault-unused = A remark is written, but the value is not returned. Choose “Return”, or erase the remark.
review-fault-mixed = A value has a remark or is to be returned. Record the decisions one by one, or erase them before accepting all.
review-fault-no-reason = Write why the report is reopened: the committee will read it.
review-fault-no-end = Write the last day on which the committee may write, such as “March 15, 2027”.
review-fault-date = The last day cannot be read. { $why }
review-fault-past = That day is past. Write today or a day to come.
review-fault-not-locked = This report is not locked: the committee can already write in it.
review-fault-too-long = This text is too long. Keep fewer than 1,000 characters of it.
review-fault-invisible = This text holds an invisible character. Type it again.
lock-title = The activity report
lock-closed = Report locked since { $when } by { $by }. The committee can no longer write in it; to have it reopened, it asks the regional coordination.
lock-opened = Report reopened to the committee through { $until }, by { $by }. Reason: { $reason }
lock-over = Report locked again: its reopening by { $by } ended on { $until }. To have it reopened once more, the committee asks the regional coordination. Reason for the reopening: { $reason }
history-recorded = Recorded: { $n ->
    [one] one value, shown here.
   *[other] { $count } values, shown here.
}
history-title = History
history-lead = Everything that was recorded, newest first. Nothing is erased: what is undone stays here.
history-none = Nothing was recorded that meets these choices.
history-when = When (Montréal time)
history-who = Who
history-what = What
history-before = Value accepted before
history-after = Value recorded
history-status = State
history-why = Why
history-from = From
history-act = Act
history-all = All
history-older = Older
history-undo = Undo this entry
history-undo-batch = Undo this whole batch
history-link = History of these values
history-command = command line
history-unknown = unknown account
history-source-form = form
history-source-review = review
history-source-undo = undo
undo-entry = Undo an entry
undo-batch = Undo a batch
undo-lead = This is what will be recorded. Nothing is erased: the history will keep the value that is undone and its undoing.
undo-nothing = There is nothing to undo: it is done already, or a newer value took its place.
undo-restored = What will change
undo-overtaken = What cannot be undone, because a newer value took its place
undo-now = Now
undo-after = After undoing
undo-more = { $n ->
    [one] And { $count } more row.
   *[other] And { $count } more rows.
}
undo-confirm = { $n ->
    [one] Undo this value
   *[other] Undo these { $count } values
}
undo-back = Back to the history without undoing anything
undo-changed = Nothing is recorded: values changed since the page was shown. This is how things stand now.
undo-remark-entry = Undoing of the entry of { $when } (from: { $source })
undo-remark-batch = Undoing of the batch recorded on { $when } (from: { $source })
problem-no-entry = The history of this programme does not hold “{ $name }”.
problem-invalid-after = “{ $value }” is not an entry of this programme. Start again from the beginning of the history.
