use super::example;
use crate::{
    domain::language::Language,
    wording::caption::{Caption, caption},
};

fn of_alliance(chart: &str, language: Language) -> Caption {
    let asked = example::of_alliance(language, None);
    let standing = &asked.standing;
    caption(&asked, standing, chart)
}

#[test]
fn every_chart_says_its_day_its_n_and_that_its_values_are_made_up() {
    for chart in ["delays", "support", "completion", "activity-local_plan"] {
        let Caption { title, subtitle, notes } = of_alliance(chart, Language::French);
        let all = format!("{title}\n{subtitle}\n{}", notes.join("\n"));
        assert!(all.contains("30 juin 2015") && all.contains("n = "), "{all}");
        assert!(all.contains("Données illustratives") && all.contains("Alliance. Jalons"), "{all}");
    }
}

#[test]
fn the_delays_of_one_activity_are_those_of_its_territories() {
    let caption = of_alliance("activity-local_plan", Language::English);
    assert!(caption.notes.iter().any(|note| note == "n = 10 of 12"), "{caption:?}");
    let all = of_alliance("delays", Language::English);
    assert!(all.notes.iter().any(|note| note == "n = 50 of 60"), "{all:?}");
}
