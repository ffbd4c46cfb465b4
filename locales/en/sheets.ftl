## Sheets
section-import = Import
section-export = Export
## Export
export-title = { $programme }: export
export-lead = What can be taken away, and in which form. What is taken away comes back as it is through the Import page, and changes nothing.
export-sheet = The sheet to fill
export-sheet-text = One row for each value that is asked, with the accepted value beside it. Lists offer the choices, the ratings and the words that say why there is no value. Only the columns “value” and “note” can be written in; a row left empty changes nothing.
export-values = The accepted values
export-values-text = Dates are in ISO, with their author’s words beside them. What still waits to be accepted is not included.
export-values-formats = XLSX to correct in a spreadsheet: it keeps dates as they are written. CSV to read and for other software (comma and decimal point in English, semicolon and decimal comma in French). JSON for programs.
export-open = The open formats
export-open-text = ZIP: the values and the figures as CSV, with a datapackage.json that tells programs what each column is (Data Package). XML: the programme and its activities according to IATI 2.03, with their dates, states and results. ICS: the milestones, to open in a calendar.
export-figures = The figures
export-figures-text = Every figure of the dashboard, with its interval, the number of values it rests on and what is left out. An empty cell is never a zero.
export-apart = This programme is large: its files are prepared apart, and are found here.
export-ready = Files you asked for
export-territory = Territory
export-all = All territories
export-tab-data = Data
export-tab-guide = Instructions
export-tab-lists = Lists
export-not-in-list = Choose one of the answers of the list.
export-refused-title = Refused rows
export-asked-date = A date, as people say it: spring 2015, mid-September 2014, 2014-09-15
export-asked-count = A whole number
export-asked-count-up-to = A whole number, { $max } at most
export-asked-rating = A rating from { $min } to { $max }
export-asked-choice = A choice: { $choices }
export-asked-text = Words
export-status-accepted = accepted
export-status-submitted = waits to be accepted: { $value }
export-status-returned = returned ({ $value }): { $remark }
export-status-withdrawn = withdrawn
export-guide-title = How to fill the sheet of { $programme }
export-guide-fill = Write in the columns “value” and “note” of the tab Data. The rest is locked: it says what each row is about.
export-guide-leave = Leave a row empty where there is nothing to say: it changes nothing of what is already accepted.
export-guide-dates = Write dates as people say them, as precisely as they are known: 2014-09-15, September 2014, spring 2015, between March and May 2015.
export-guide-empty = Where there is no value, choose the word of the list that says why: { $words }. Zero is a value.
export-guide-note = The note goes with the value: write the value again to add a note to it.
export-guide-columns = “accepted value” is what figures use; “status” says what waits or what was returned, and why.
export-guide-send = Save the file, then send it through the Import page: every change is shown there before it is recorded.
export-figure = figure
export-figure-name = name
export-figure-period = period
export-figure-value = value
export-figure-unit = unit
export-figure-low = at least
export-figure-high = at most
export-figure-n = n
export-figure-of = of
export-figure-missing = not reported
export-figure-not-applicable = not applicable
export-figure-not-yet-due = not yet due
export-figure-not-done = not done
export-figure-unknown = unknown
export-unit-days = days
export-unit-count = count
export-unit-share = share
export-unit-rating = rating
export-unit-date = date
## Import
import-title = { $programme }: import a sheet
import-lead = Nothing is recorded before you have seen it: the sheet is read, then shown row by row, with what it would change.
import-file = File
import-file-hint = XLSX, ODS or CSV, up to 50 MB and 100,000 rows.
import-look = See what would change
import-columns = The first row names the columns: territory, item, period, value, note. The sheet to fill has them already.
import-export = Take the sheet to fill
upload-title = { $source }: what would change
upload-lead = Nothing is recorded yet. Look, choose, then record: all of it goes into one batch, which the history can undo at once.
upload-same = Everything this sheet says is recorded already: there is nothing to import.
upload-nothing = Nothing of this sheet can be recorded. Each refused row says why, and what to write.
upload-refused-file = Take the refused rows, each with its reason (XLSX)
upload-record-sure = Record all but the suspicious rows
upload-record-all = Record all that can be
upload-record-chosen = Record the ticked rows
upload-give-up = Give this sheet up
upload-table = Rows of the sheet
upload-choose-row = Choose row { $row }
upload-head-choose = choice
upload-head-row = row
upload-head-territory = territory
upload-head-item = item
upload-head-period = period
upload-head-before = now
upload-head-value = in the sheet
upload-head-note = remark
upload-head-what = effect
upload-new = new
upload-changed = changed
upload-suspicious = suspicious
upload-refused = refused
upload-unchanged = unchanged
upload-only-all = { $n ->
    [one] { $count } row
   *[other] { $count } rows
}
upload-only-new = { $n ->
    [one] { $count } new
   *[other] { $count } new
}
upload-only-changed = { $n ->
    [one] { $count } changed
   *[other] { $count } changed
}
upload-only-suspicious = { $n ->
    [one] { $count } suspicious
   *[other] { $count } suspicious
}
upload-only-refused = { $n ->
    [one] { $count } refused
   *[other] { $count } refused
}
upload-only-unchanged = { $n ->
    [one] { $count } unchanged
   *[other] { $count } unchanged
}
problem-no-upload = This sheet was recorded or given up before: the history shows what was recorded of it. To bring it in again, give it to the page Import once more.
upload-pages = Pages of the sheet
upload-page = page { $page } of { $pages }
upload-previous = Previous page
upload-next = Next page
## Work that takes its time
job-export-under-way = { $name }: being prepared
job-export-ready = { $name }: ready
job-export-failed = { $name }: the file could not be prepared
job-export-lost = { $name }: the file is to be asked for again
job-export-lost-text = The work was interrupted. Ask for the file again.
job-export-progress = { $n ->
    [one] { $done } step of { $all }
   *[other] { $done } steps of { $all }
}
job-export-leave = This page updates by itself. You may leave it: the file will be on the page Export.
job-back-export = Back to the files
job-read-under-way = { $name }: the sheet is being read
job-read-ready = { $name }: the sheet is read
job-read-failed = { $name }: the sheet cannot be brought in
job-read-lost = { $name }: the sheet is to be given again
job-read-lost-text = The reading was interrupted. Nothing is recorded: give the sheet again.
job-read-progress = { $n ->
    [one] { $done } row read of { $all }
   *[other] { $done } rows read of { $all }
}
job-read-leave = This page updates by itself, then shows what would change. Nothing is recorded.
job-back-read = Back to the page Import
job-record-under-way = The sheet is being recorded
job-record-ready = The sheet is recorded
job-record-failed = Nothing is recorded
job-record-lost = The recording was interrupted
job-record-lost-text = The history tells whether the sheet is recorded: it is as a whole, or not at all. If not, record it again.
job-record-progress = { $n ->
    [one] { $done } value recorded of { $all }
   *[other] { $done } values recorded of { $all }
}
job-record-leave = This page updates by itself. Everything will be recorded in one batch, even if you leave it.
job-back-record = Back to the sheet
job-begins = The work is under way.
job-since = Asked for on { $when }.
job-see = See what came of it
job-see-history = See the history
job-kept = asked for on { $when }, kept through { $until }
problem-no-job = There is no such work, or it is not kept any more. Ask for it again on the page Export or Import.
