//! What waits for the coordination: each report with its values, the ones they would replace, and what is locked.

use super::{
    faults::{Faults, beside},
    fields::{Field, field},
    ways,
};
use crate::{
    api::{self, Names, ReportLock, ReviewAnswer, ReviewGiven},
    components::report::{lock::LockShown, text_area::as_typed},
    domain::{asked::Ground, code::PeriodCode, date::moment_in_words, language::Language, review::Report},
    pages::answered::{answered, programme_page},
    texts::{text, text_with},
    wording::entries,
};
use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

#[component]
pub fn ReviewPage() -> impl IntoView {
    answered(api::review, show)
}

/// What the page is made from: the answer, and the form that was just sent, where there was one.
struct Shown {
    ground: Ground,
    names: Names,
    given: ReviewGiven,
    today: NaiveDate,
}

impl Shown {
    fn language(&self) -> Language {
        self.ground.question.language
    }

    /// Whether the form that was sent is about this report.
    fn is_given(&self, (territory, period): (&str, &str)) -> bool {
        self.given.field("territory") == Some(territory) && self.given.field("period").unwrap_or_default() == period
    }
}

fn show(ReviewAnswer { ground, reports, locks, names, today }: ReviewAnswer) -> impl IntoView {
    let language = ground.question.language;
    let shown = Shown { ground: ground.clone(), names, given: use_context().unwrap_or_default(), today };
    let title = text(language, "section-review");
    let faults = view! { <Faults ground=ground.clone() given=shown.given.clone() reports=reports.clone() /> };
    let (waiting, with_committees): (Vec<Report>, Vec<Report>) =
        reports.into_iter().partition(|report| !report.fields.is_empty());
    let finding = finding(language, &waiting);
    let lock_of = |report: &Report| locks.iter().find(|lock| is_of(lock, report)).cloned();
    let waiting = waiting.iter().map(|report| waits(&shown, report, lock_of(report))).collect_view();
    let given_back = (!with_committees.is_empty()).then(|| {
        let reports = with_committees.iter().map(|report| {
            view! { <h3>{entries::report(&ground, (&report.territory, PeriodCode::written(report.period.as_ref())))}</h3>{returned(&shown, report)} }
        });
        view! { <section class="frame"><h2>{text(language, "review-with-committees")}</h2>{reports.collect_view()}</section> }
    });
    let locked = locks.iter().map(|lock| lock_form(&shown, lock)).collect_view();
    let locked = (!locks.is_empty()).then(|| {
        view! { <section class="frame"><h2>{text(language, "review-locks")}</h2>{locked}</section> }
    });
    let content = view! {
        <h1 class="finding">{finding}</h1>
        {recorded(&ground)}
        {faults}
        {waiting}
        {given_back}
        {locked}
    };
    programme_page(ground, title, "/review", content.into_any())
}

fn is_of(lock: &ReportLock, report: &Report) -> bool {
    report.territory == lock.territory && PeriodCode::written(report.period.as_ref()) == lock.period
}

/// « 3 valeurs attendent la révision, dans 2 fiches; la première depuis le 12 mars 2026, 14 h 32. »
fn finding(language: Language, waiting: &[Report]) -> String {
    let values: usize = waiting.iter().map(|report| report.fields.len()).sum();
    let Some(since) = waiting.iter().filter_map(Report::since).min() else {
        return text(language, "review-nothing");
    };
    let arguments = [
        ("n", values.into()),
        ("count", values.to_string().into()),
        ("reports", waiting.len().into()),
        ("reports_shown", waiting.len().to_string().into()),
        ("since", moment_in_words(since, language).into()),
    ];
    text_with(language, "review-finding", &arguments)
}

/// That the form was recorded, with the way to what was.
fn recorded(ground: &Ground) -> Option<impl IntoView + use<>> {
    let batch = use_query_map().get_untracked().get("recorded")?;
    let language = ground.question.language;
    let address = ways::history_address(ground, &[("batch", &batch)]);
    Some(view! {
        <p class="recorded" role="status">
            {text(language, "review-recorded")}" "<a href=address>{text(language, "review-recorded-link")}</a>
        </p>
    })
}

/// One report: who sent it and since when it waits, each value that changed, and what to do with them.
fn waits(shown: &Shown, report: &Report, lock: Option<ReportLock>) -> AnyView {
    let language = shown.language();
    let Report { territory, fields, .. } = report;
    let period = PeriodCode::written(report.period.as_ref());
    let authors: Vec<String> =
        report.authors().into_iter().map(|id| entries::name(language, &shown.names, id)).collect();
    let since = report.since().map(|since| {
        let when = moment_in_words(since, language);
        text_with(language, "review-since", &[("when", when.into()), ("who", authors.join(", ").into())])
    });
    let given = shown.is_given((territory, period)).then_some(&shown.given);
    let Shown { ground, names, today, .. } = shown;
    let values = fields.iter().map(|value| field(Field { ground, names, value, given, today: *today }));
    let seen =
        fields.iter().map(|field| view! { <input type="hidden" name="seen" value=field.proposed.id.to_string() /> });
    let lock = lock.map(|lock| {
        let by = entries::name(language, &shown.names, &lock.by);
        view! { <LockShown lock by language /> }
    });
    let id = format!("report-{territory}-{period}");
    let fiche = format!("/{}/{}/report/{territory}", language.code(), ground.question.programme);
    let (labelled_by, name) = (id.clone(), entries::report(&shown.ground, (territory, period)));
    view! {
        <section class="frame waiting" aria-labelledby=labelled_by>
            <h2 id=id>{name}</h2>
            {since.map(|since| view! { <p class="subtitle">{since}". "<a href=fiche>{text(language, "review-fiche")}</a></p> })}
            {lock}
            <form method="post">
                <input type="hidden" name="territory" value=territory.to_string() />
                <input type="hidden" name="period" value=period.to_owned() />
                {seen.collect_view()}
                {values.collect_view()}
                <p class="acts">
                    <button type="submit" name="act" value="decide" class="main">{text(language, "review-decide")}</button>
                    <button type="submit" name="act" value="accept">{text(language, "review-accept-all")}</button>
                </p>
            </form>
            {returned(shown, report)}
        </section>
    }
    .into_any()
}

/// What was given back and waits for the committee.
fn returned(shown: &Shown, report: &Report) -> Option<AnyView> {
    let language = shown.language();
    let values = report.returned.iter().map(|entry| {
        let arguments = [
            ("item", entries::item(&shown.ground, entry).into()),
            ("value", entries::value(&shown.ground, entry).into()),
            ("when", moment_in_words(entry.recorded_at(), language).into()),
            ("remark", entry.remark.as_deref().unwrap_or_default().to_owned().into()),
        ];
        view! { <li>{text_with(language, "review-given-back", &arguments)}</li> }
    });
    let values = values.collect_view();
    (!report.returned.is_empty()).then(|| view! { <ul class="given-back">{values}</ul> }.into_any())
}

/// The lock of one report, and the form that opens it or closes it again.
fn lock_form(shown: &Shown, lock: &ReportLock) -> AnyView {
    let language = shown.language();
    let ReportLock { territory, period, .. } = lock;
    let by = entries::name(language, &shown.names, &lock.by);
    let name = entries::report(&shown.ground, (territory, period));
    let given = shown.is_given((territory, period)).then_some(&shown.given);
    let given = given.filter(|given| given.field("act") == Some("unlock"));
    let typed = |field: &str| given.and_then(|given| given.field(field)).unwrap_or_default().to_owned();
    let (reason, ends) = (format!("reason-{territory}-{period}"), format!("ends-{territory}-{period}"));
    let (reason_of, ends_of) = (reason.clone(), ends.clone());
    let (reason_fault, reason_described) = beside(language, given, ("reason", &reason)).unzip();
    let (ends_fault, ends_described) = beside(language, given, ("ends_on", &ends)).unzip();
    let invalid = |fault: &Option<AnyView>| fault.is_some().then_some("true");
    let (reason_invalid, ends_invalid) = (invalid(&reason_fault), invalid(&ends_fault));
    let close = (!lock.closed || lock.opened.is_some()).then(|| {
        view! { <p class="acts"><button type="submit" name="act" value="lock" formnovalidate>{text(language, "review-lock")}</button></p> }
    });
    view! {
        <div class="locked">
            <h3>{name}</h3>
            <LockShown lock=lock.clone() by language />
            <details open=given.is_some()>
                <summary>{text(language, "review-lock-change")}</summary>
                <form method="post">
                    <input type="hidden" name="territory" value=territory.to_string() />
                    <input type="hidden" name="period" value=period.to_owned() />
                    {reason_fault}
                    <p>
                        <label for=reason_of>{text(language, "review-reason")}</label>
                        <textarea id=reason name="reason" rows="2" aria-invalid=reason_invalid aria-describedby=reason_described inner_html=as_typed(&typed("reason"))></textarea>
                    </p>
                    {ends_fault}
                    <p>
                        <label for=ends_of>{text(language, "review-ends")}</label>
                        <input type="text" id=ends name="ends_on" value=typed("ends_on") autocomplete="off" aria-invalid=ends_invalid aria-describedby=ends_described />
                    </p>
                    <p class="acts"><button type="submit" name="act" value="unlock" class="main">{text(language, "review-unlock")}</button></p>
                    {close}
                </form>
            </details>
        </div>
    }
    .into_any()
}
