use super::*;
use crate::domain::{
    entry::{Batch, Value},
    example::{self, id},
    ledger::reported::Reported,
};
use proptest::prelude::*;

/// Entries one a line, oldest first: status, territory, item (and `@` its period), number. Each replaces the last one
/// of its subject; they are numbered from e1, a minute apart.
fn entries(lines: &str) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let [status, territory, item, number] = line.split_whitespace().collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let (item, period) = item.split_once('@').unwrap_or((item, ""));
        let subject = Subject::read(territory, item, period);
        push(&mut entries, (subject, Value::Count(number.parse().unwrap())), Status::from_code(status).unwrap());
    }
    entries
}

fn push(entries: &mut Vec<Entry>, (subject, value): (Subject, Value), status: Status) {
    let number = entries.len() + 1;
    let replaces = entries.iter().rev().find(|entry| *entry.subject == subject).map(|entry| entry.id);
    let batch = Batch {
        id: format!("b{number}").into(),
        source: "form".into(),
        author: "committee".into(),
        recorded_at: 60_000_000 * number as i64,
    };
    entries.push(Entry {
        status,
        batch: Arc::new(batch),
        replaces,
        remark: (status == Status::Returned).then(|| "à revoir".into()),
        ..example::entry(&format!("e{number}"), subject, value)
    });
}

/// Records steps as the server does, all in one batch.
fn record(entries: &mut Vec<Entry>, steps: impl IntoIterator<Item = Step>, source: &str) {
    let of_all = format!("b{}", entries.len() + 1);
    for Step { of, replaces, status, remark } in steps {
        let id = id(&format!("e{}", entries.len() + 1));
        let last = entries.iter().rev().find(|entry| entry.subject == of.subject).unwrap();
        assert_eq!(last.id, replaces, "a step stands on the last entry");
        let batch = Batch { id: of_all.as_str().into(), source: source.into(), ..(*of.batch).clone() };
        let remark = remark.map(Into::into);
        entries.push(Entry { id, status, remark, batch: Arc::new(batch), replaces: Some(replaces), ..of });
    }
}

fn ledger(entries: &[Entry]) -> Ledger {
    Ledger::new(entries.to_vec())
}

fn ids<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Vec<EntryId> {
    entries.into_iter().map(|entry| entry.id).collect()
}

fn accept(seen: &str) -> Decided {
    Decided { seen: Some(id(seen)), decision: Decision::Accept }
}

fn give_back(seen: &str, remark: &str) -> Decided {
    Decided { seen: Some(id(seen)), decision: Decision::Return { remark: remark.into() } }
}

#[test]
fn reports_wait_by_territory_and_period_the_longest_first() {
    let entries = entries(
        "accepted T01 trained 7
         submitted T02 trained 5
         submitted T01 trained 8
         submitted T02 support@2014 2
         submitted T01 active 6",
    );
    let reports = reports(&ledger(&entries), &entries);
    let shown: Vec<_> =
        reports.iter().map(|report| (&report.territory[..], PeriodCode::written(report.period.as_ref()))).collect();
    assert_eq!(shown, [("T02", ""), ("T01", ""), ("T02", "2014")]);
    assert_eq!(reports[1].since(), Some(60_000_000 * 3));
    assert_eq!(reports[1].authors(), ["committee"]);
    let fields: Vec<_> = reports[1].fields.iter().map(|field| field.accepted.as_ref().map(|entry| entry.id)).collect();
    assert_eq!(fields, [None, Some(id("e1"))]);
}

#[test]
fn a_resubmission_shows_only_what_changed_beside_the_remark_it_answers() {
    let mut entries = entries("submitted T01 trained 8\nsubmitted T01 active 6");
    let decisions = decide(&ledger(&entries), &entries, &[accept("e2"), give_back("e1", "huit ou dix?")]);
    record(&mut entries, decisions.steps, REVIEW);
    let waits = reports(&ledger(&entries), &entries);
    assert!(waits[0].fields.is_empty() && waits[0].since().is_none());
    assert_eq!(ids(&waits[0].returned), ["e4"].map(id));
    push(&mut entries, (Subject::read("T01", "trained", ""), Value::Count(10)), Status::Submitted);
    let waits = reports(&ledger(&entries), &entries);
    assert_eq!((waits.len(), waits[0].fields.len()), (1, 1));
    let field = &waits[0].fields[0];
    assert_eq!(field.proposed.value, Value::Count(10));
    assert_eq!(field.returned.as_ref().and_then(|entry| entry.remark.as_deref()), Some("huit ou dix?"));
}

#[test]
fn a_remark_that_was_settled_is_not_shown_again() {
    let entries = entries("returned T01 trained 8\naccepted T01 trained 8\nsubmitted T01 trained 9");
    assert_eq!(reports(&ledger(&entries), &entries)[0].fields[0].returned, None);
}

#[test]
fn the_reviewer_repeats_the_authors_value_and_never_writes_over_it() {
    let entries = entries("submitted T01 trained 8");
    let decisions = decide(&ledger(&entries), &entries, &[give_back("e1", "à revoir")]);
    let step = &decisions.steps[0];
    assert_eq!((&step.of, step.status, step.remark.as_deref()), (&entries[0], Status::Returned, Some("à revoir")));
    assert_eq!(step.replaces, id("e1"));
}

#[test]
fn the_same_decision_sent_twice_is_recorded_once() {
    let mut entries = entries("submitted T01 trained 8\nsubmitted T01 active 6");
    let decided = [accept("e1"), give_back("e2", "à revoir")];
    let first = decide(&ledger(&entries), &entries, &decided);
    record(&mut entries, first.steps, REVIEW);
    let second = decide(&ledger(&entries), &entries, &decided);
    assert_eq!((second.steps.len(), second.repeated, second.moved.len()), (0, 2, 0));
    let other = decide(&ledger(&entries), &entries, &[give_back("e1", "non")]);
    assert_eq!((other.repeated, other.moved.len()), (0, 1));
}

#[test]
fn a_value_that_changed_since_it_was_seen_is_told_with_both() {
    let entries = entries("submitted T01 trained 8\nsubmitted T01 trained 9");
    let decisions = decide(&ledger(&entries), &entries, &[accept("e1"), accept("nothing")]);
    assert!(decisions.steps.is_empty());
    let shown: Vec<_> = decisions.moved.iter().map(|moved| (moved.seen.as_ref(), moved.now.as_ref())).collect();
    assert_eq!(shown, [(Some(&entries[0]), Some(&entries[1])), (None, None)]);
}

#[test]
fn a_report_is_settled_once_nothing_of_it_waits_and_something_was_accepted() {
    let entries = entries("submitted T01 trained 8\nsubmitted T01 active 6\nsubmitted T02 active 6");
    let now = ledger(&entries);
    let decided = |decided: &[Decided]| decide(&now, &entries, decided).steps;
    assert!(!settles(&now, &decided(&[accept("e1")]), (&"T01".into(), None)));
    assert!(!settles(&now, &decided(&[accept("e1"), give_back("e2", "?")]), (&"T01".into(), None)));
    assert!(settles(&now, &decided(&[accept("e1"), accept("e2")]), (&"T01".into(), None)));
    assert!(!settles(&now, &decided(&[accept("e1"), accept("e2")]), (&"T02".into(), None)));
}

#[test]
fn undoing_a_value_restores_the_one_accepted_before_or_leaves_none() {
    let entries =
        entries("accepted T01 trained 7\nsubmitted T01 trained 8\naccepted T01 trained 8\naccepted T02 active 3");
    let undo_of = |word: &str| undo(entries.iter(), &Undone::Entry(id(word).to_string())).unwrap();
    let (standing, step) = &undo_of("e3").steps[0];
    assert_eq!((standing, &step.of, step.status), (&entries[2], &entries[0], Status::Accepted));
    let (_, step) = &undo_of("e4").steps[0];
    assert_eq!((&step.of, step.status), (&entries[3], Status::Withdrawn));
    let overtaken = undo_of("e1").overtaken;
    assert_eq!((&overtaken[0].entry, &overtaken[0].by), (&entries[0], &entries[2]));
    assert_eq!(undo(entries.iter(), &Undone::Entry(id("e9").to_string())), None);
}

#[test]
fn undoing_twice_is_noticed() {
    let mut entries = entries("accepted T01 trained 7\naccepted T01 trained 8");
    let of = Undone::Entry(id("e2").to_string());
    let steps = undo(entries.iter(), &of).unwrap().steps;
    record(&mut entries, steps.into_iter().map(|(_, step)| step), UNDO);
    let again = undo(entries.iter(), &of).unwrap();
    assert_eq!((again.steps.len(), again.overtaken.len(), ids(&again.settled)), (0, 0, vec![id("e2")]));
}

#[test]
fn undoing_a_batch_leaves_what_was_written_since() {
    let mut entries = entries("accepted T01 trained 7");
    let steps = ["T01", "T02", "T03"].map(|territory| {
        let of = example::entry("new", Subject::read(territory, "trained", ""), Value::Count(9));
        let batch = Batch { id: "sheet".into(), source: "a.csv".into(), ..Batch::default() };
        Entry { status: Status::Accepted, batch: Arc::new(batch), ..of }
    });
    for (number, entry) in steps.into_iter().enumerate() {
        entries.push(Entry { id: id(&format!("s{}", number + 1)), ..entry });
    }
    push(&mut entries, (Subject::read("T03", "trained", ""), Value::Count(1)), Status::Submitted);
    let undone = undo(entries.iter(), &Undone::Batch("sheet".into())).unwrap();
    let steps: Vec<_> = undone.steps.iter().map(|(entry, step)| (entry.id, step.of.id, step.status)).collect();
    let expected = [(id("s1"), id("e1"), Status::Accepted), (id("s2"), id("s2"), Status::Withdrawn)];
    assert_eq!(steps, expected);
    assert_eq!(undone.overtaken.len(), 1);
}

#[test]
fn history_is_told_newest_first_a_page_at_a_time() {
    let entries =
        entries("accepted T01 trained 7\nsubmitted T01 trained 8\naccepted T02 active 3\naccepted T01 trained 8");
    let all = |_: &Entry| true;
    let first = page(entries.iter(), all, (None, 3)).unwrap();
    assert_eq!(ids(first.changes.iter().map(|change| &change.entry)), ["e4", "e3", "e2"].map(id));
    let beside: Vec<_> =
        first.changes.iter().map(|change| (change.before.as_ref().map(|entry| entry.id), change.stands)).collect();
    assert_eq!(beside, [(Some(id("e1")), true), (None, true), (Some(id("e1")), false)]);
    let second = page(entries.iter(), all, (first.next, 3)).unwrap();
    assert_eq!((ids(second.changes.iter().map(|change| &change.entry)), second.next), (vec![id("e1")], None));
    assert_eq!(page(entries.iter(), all, (Some(id("e9")), 3)), None);
    let filter = Filter { territory: Some("T01".into()), item: Some("trained".into()), ..Filter::default() };
    let own = page(entries.iter(), |entry| filter.covers(entry), (None, 100)).unwrap();
    assert_eq!(ids(own.changes.iter().map(|change| &change.entry)), ["e4", "e2", "e1"].map(id));
}

/// Anything that may have been recorded about two items in three territories.
fn any_entries() -> impl Strategy<Value = Vec<Entry>> {
    let step = (0..3usize, prop::bool::ANY, 0..4u32, prop::sample::select(Status::ALL.to_vec()));
    prop::collection::vec(step, 0..25).prop_map(|steps| {
        let mut entries = Vec::new();
        for (territory, trained, count, status) in steps {
            let item = if trained { "trained" } else { "active" };
            push(&mut entries, (Subject::read(example::TERRITORIES[territory], item, ""), Value::Count(count)), status);
        }
        entries
    })
}

/// What is believed: value by subject.
fn believed(entries: &[Entry]) -> Vec<(Arc<Subject>, Value)> {
    let reported = Reported::new(entries.to_vec());
    reported.iter().map(|entry| (entry.subject.clone(), entry.value.clone())).collect()
}

proptest! {
    #[test]
    fn everything_that_waits_is_in_one_report_and_nothing_else(entries in any_entries()) {
        let now = ledger(&entries);
        let reports = reports(&now, &entries);
        let fields: usize = reports.iter().map(|report| report.fields.len()).sum();
        let returned: usize = reports.iter().map(|report| report.returned.len()).sum();
        prop_assert_eq!(fields, now.waiting().count());
        prop_assert_eq!(fields + returned, now.lines().filter(|line| matches!(line.last().status, Status::Submitted | Status::Returned)).count());
        for report in &reports {
            prop_assert!(report.fields.iter().all(|field| field.proposed.subject.territory == report.territory));
        }
        prop_assert!(reports.windows(2).all(|pair| pair[0].since().unwrap_or(i64::MAX) <= pair[1].since().unwrap_or(i64::MAX)));
    }

    #[test]
    fn what_is_accepted_and_then_undone_is_as_before(entries in any_entries()) {
        let mut entries = entries;
        let before = believed(&entries);
        let seen: Vec<Decided> = ledger(&entries).waiting().map(|entry| Decided { seen: Some(entry.id), decision: Decision::Accept }).collect();
        let decisions = decide(&ledger(&entries), &entries, &seen);
        prop_assert_eq!((decisions.steps.len(), decisions.moved.len()), (seen.len(), 0));
        let first = entries.len();
        record(&mut entries, decisions.steps, REVIEW);
        prop_assert_eq!(ledger(&entries).waiting().count(), 0);
        if let Some(batch) = entries.get(first).map(|entry| entry.batch.id.clone()) {
            let undone = undo(entries.iter(), &Undone::Batch(batch.to_string())).unwrap();
            prop_assert!(undone.overtaken.is_empty());
            record(&mut entries, undone.steps.into_iter().map(|(_, step)| step), UNDO);
        }
        prop_assert_eq!(believed(&entries), before);
    }

    #[test]
    fn undoing_an_undo_restores(entries in any_entries(), chosen in any::<prop::sample::Index>()) {
        prop_assume!(!entries.is_empty());
        let mut entries = entries;
        let id = entries[chosen.index(entries.len())].id;
        let undone = undo(entries.iter(), &Undone::Entry(id.to_string())).unwrap();
        prop_assert_eq!(undone.steps.len() + undone.overtaken.len() + undone.settled.len(), 1);
        let before = believed(&entries);
        let (first, steps) = (entries.len(), undone.steps);
        record(&mut entries, steps.into_iter().map(|(_, step)| step), UNDO);
        if let Some(entry) = entries.get(first).cloned() {
            let again = undo(entries.iter(), &Undone::Entry(entry.id.to_string())).unwrap();
            record(&mut entries, again.steps.into_iter().map(|(_, step)| step), UNDO);
        }
        prop_assert_eq!(believed(&entries), before);
    }

    #[test]
    fn pages_of_the_history_give_every_entry_once(entries in any_entries(), most in 1..6usize) {
        let (mut told, mut after) = (Vec::new(), None);
        loop {
            let page = page(entries.iter(), |_| true, (after, most)).unwrap();
            told.extend(page.changes.into_iter().map(|change| change.entry));
            match page.next {
                Some(next) => after = Some(next),
                None => break,
            }
        }
        told.reverse();
        prop_assert_eq!(told, entries);
    }
}
