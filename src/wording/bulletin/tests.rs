use super::*;
use crate::domain::{
    bulletin::Piece,
    example::{self, day, reported},
    language::Language::{English, French},
    standing::Standing,
};
use std::sync::Arc;

/// The example as these lines report it: the event is planned until 20 June 2014, the training until 31 January 2015.
fn summary(lines: &str, as_of: &str) -> Summary {
    Summary::of(&Arc::new(example::standing(lines, as_of)), None, 1)
}

fn said(lines: &str, (code, language): (&str, Language)) -> String {
    let sections = sections(&summary(lines, "2015-06-30"), &[], language);
    let section = sections.into_iter().find(|section| section.code == code).unwrap();
    let sentences: Vec<String> = section.sentences.iter().map(Sentence::text).collect();
    sentences.join(" ").replace('\u{a0}', " ")
}

const SOME_DONE: &str = "
    T01 event 2014-06-30
    T02 event 2014-06-10
    T03 event not_applicable
    T01 training 2015-02-10
    T01 trained 8
    T01 active 6
    T01 support@2014 2
    T02 support@2014 3";

#[test]
fn the_whole_is_a_verdict_what_is_done_how_late_and_who_is_silent() {
    assert_eq!(
        said(SOME_DONE, ("overall", French)),
        "La programmation a-t-elle été réalisée comme prévu? Oui, en partie. 3 des 6 réalisations prévues sont \
         faites. 2 sont venues après la période prévue. En moyenne, une réalisation vient 0,1 mois (3,3 jours) après \
         la fin de la période prévue."
    );
    assert_eq!(
        said("T01 event 2014-06-10", ("overall", English)),
        "Was the programme carried out as planned? Yes, in part. 1 of the 6 planned steps is done. On average, a step \
         comes 0.3 months (10 days) before the end of its planned window. Two territories reported nothing: T02 and \
         T03."
    );
}

#[test]
fn without_any_value_nothing_can_be_told_and_nothing_is_zero() {
    let whole = said("", ("overall", French));
    assert!(whole.starts_with("La programmation a-t-elle été réalisée comme prévu? On ne peut le dire"), "{whole}");
    assert!(!whole.contains("0 "), "{whole}");
    let event = said("", ("event", French));
    assert!(event.contains("Rien n’est encore rapporté à cette date. Non rapportée : T01, T02 et T03."), "{event}");
}

#[test]
fn an_activity_says_when_it_was_planned_where_it_is_done_how_late_and_who_is_missing() {
    assert_eq!(
        said(SOME_DONE, ("event", French)),
        "Période prévue : printemps 2014. C’est fait dans 2 des 3 territoires, dans 1 d’entre eux après la période \
         prévue. Event vient à la fin de la période prévue, à 0,0 mois (0 jour) près (date moyenne, 20 juin 2014), \
         mais sur trop peu de territoires pour en dire davantage. Sans objet : T03. Trained : 8 en moyenne par \
         territoire (n = 1). Active : 6 en moyenne par territoire (n = 1). Toujours actifs : 75,0 % (6 sur 8)."
    );
}

#[test]
fn a_period_without_a_value_is_told_as_such() {
    assert_eq!(
        said(SOME_DONE, ("coordination", French)),
        "Soutien (sur 3, en moyenne) : 2,5 (n = 2) en 2014 et aucune valeur en 2015."
    );
}

#[test]
fn the_strands_are_compared_by_what_is_done_of_each() {
    let strands = said(SOME_DONE, ("strands", English));
    assert!(strands.contains("partnership: 2 of the 3 planned steps are done"), "{strands}");
    assert!(strands.ends_with("partnership is further along: 67% of its steps are done, against 33%."), "{strands}");
    let even = said("T01 event 2014-06-10\nT01 training 2015-01-10", ("strands", French));
    assert!(
        even.ends_with("Les deux volets sont aussi avancés l’un que l’autre : 33 % de leurs réalisations sont faites.")
    );
}

#[test]
fn every_number_of_a_sentence_about_what_was_reported_is_a_figure_of_the_summary() {
    let summary = summary(SOME_DONE, "2015-06-30");
    let sections = sections(&summary, &[], French);
    let pieces = sections.iter().flat_map(|section| &section.sentences).flat_map(|sentence| &sentence.0);
    let figures = pieces.filter_map(|piece| match piece {
        Piece::Figure { id, period, .. } => Some(summary.figure(id, period.as_ref()).is_some()),
        Piece::Words(_) => None,
    });
    let figures: Vec<bool> = figures.collect();
    assert!(figures.len() > 15 && figures.into_iter().all(|known| known));
}

#[test]
fn the_last_note_of_a_section_stands_under_it_in_its_language() {
    let note = |text: &str, language| Note { section: "event".into(), language, text: text.into() };
    let notes = [note("Avant.", French), note("Before.", English), note("Après.", French), note("", English)];
    let of = |language| {
        let sections = sections(&summary(SOME_DONE, "2015-06-30"), &notes, language);
        sections.into_iter().find(|section| section.code == "event").unwrap().note
    };
    assert_eq!((of(French).as_deref(), of(English)), (Some("Après."), None));
}

#[test]
fn dates_too_imprecise_to_tell_are_not_told_as_nothing_reported() {
    let lines = "T01 event 2014-06\nT02 event 2014-06";
    let summary = summary(lines, "2014-06-15");
    let sections = sections(&summary, &[], French);
    let words = |code: &str| {
        let section = sections.iter().find(|section| section.code == code).unwrap();
        section.sentences.iter().map(Sentence::text).collect::<Vec<_>>().join(" ").replace('\u{a0}', " ")
    };
    let event = words("event");
    assert!(event.contains("C’est fait dans 0 à 2 des 3 territoires : les dates rapportées sont trop"), "{event}");
    assert!(event.contains("Peut-être faite : T01 et T02."), "{event}");
    let whole = words("overall");
    assert!(whole.contains("ce qui est rapporté est trop imprécis. De 0 à 2 des 6 réalisations prévues"), "{whole}");
    let strands = words("strands");
    assert!(strands.contains("partnership : de 0 à 2 des 3 réalisations prévues sont faites"), "{strands}");
    assert!(!strands.contains("plus avancé"), "{strands}");
}

#[test]
fn a_mean_of_imprecise_dates_is_told_with_what_they_allow() {
    let late = said("T01 event 2014-08\nT02 event 2014-09\nT03 event 2014-09", ("event", French));
    assert!(late.contains("vient en moyenne 2,5 mois (77,3 jours, entre 62,7 et 92) après la fin"), "{late}");
    assert!(late.contains("date moyenne, 5 septembre 2014 (entre le 22 août 2014 et le 20 septembre 2014)"), "{late}");
    let around = said("T01 event 2014-06\nT02 event 2014-06\nT03 event 2014-06", ("event", French));
    assert!(around.contains("vers la fin de la période prévue, entre 19 jours avant et 10 jours après"), "{around}");
    assert!(!around.contains("jours) avant"), "{around}");
}

#[test]
fn of_one_territory_it_is_told_in_the_singular() {
    let mut programme = example::programme();
    programme.territories = programme.territories.changed(|territories| territories.truncate(1));
    let (programme, reported) = (Arc::new(programme), Arc::new(reported("T01 event 2014-06-30")));
    let standing = Standing::at(&programme, &programme.plans[0], &reported, day("2015-06-30"));
    let sections = sections(&Summary::of(&Arc::new(standing), None, 1), &[], French);
    let section = sections.iter().find(|section| section.code == "event").unwrap();
    let event: String =
        section.sentences.iter().map(Sentence::text).collect::<Vec<_>>().join(" ").replace('\u{a0}', " ");
    assert!(event.contains("C’est fait, après la période prévue. Event vient 0,3 mois (10 jours) après"), "{event}");
    assert!(!event.contains("des 1 ") && !event.contains("en moyenne 0,3"), "{event}");
}
