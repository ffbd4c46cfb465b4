//! `jalons figures`: every figure of a programme on one day, with what it rests on.

use super::{
    Failure,
    place::{Need, Place, day, programme},
    say,
};
use crate::{
    domain::{
        code::PeriodCode,
        date::day_in_words,
        figure::{Amount, Figure, Unit},
        language::Language,
        number,
        programme::Programme,
        standing::Standing,
    },
    formats::figures::FiguresDocument,
};
use chrono::NaiveDate;
use clap::Args;

#[derive(Debug, Args)]
pub struct Figures {
    /// Programme, par son mot : alliance.
    programme: String,
    /// En date de ce jour [par défaut : celui que dit le programme].
    #[arg(long, value_name = "JOUR", value_parser = day)]
    as_of: Option<NaiveDate>,
    /// Selon ce qui était enregistré à la fin de ce jour.
    #[arg(long, value_name = "JOUR", value_parser = day)]
    known_at: Option<NaiveDate>,
    /// Par rapport à cette version du devis [par défaut : la dernière].
    #[arg(long, value_name = "VERSION")]
    plan: Option<u32>,
    /// Répond en JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Place,
}

impl Figures {
    pub async fn run(self, language: Language) -> Result<(), Failure> {
        let programmes = self.place.open(Need::Existing, language).await?;
        let held = programme(&programmes, &self.programme, language).await?;
        let plan = held.programme.plan(self.plan).ok_or_else(|| no_plan(&held.programme, language))?;
        let as_of = self.as_of.unwrap_or(held.programme.data_as_of);
        let reported = held.reported(self.known_at);
        let figures = Standing::at(&held.programme, plan, &reported, as_of).figures;
        if self.json {
            let known_at = self.known_at;
            let Programme { slug, conventions, .. } = &*held.programme;
            let (plan, figures) = (plan.version, &figures[..]);
            return say::json(&FiguresDocument { programme: slug, as_of, known_at, plan, conventions, figures });
        }
        let rows: Vec<Vec<String>> = figures.iter().map(|figure| row(figure, language)).collect();
        let title = format!("{}, {}", held.programme.name.get(language), day_in_words(as_of, language));
        say::out(&format!("{title}\n\n{}", say::table(&rows)))
    }
}

fn no_plan(programme: &Programme, language: Language) -> Failure {
    let versions: Vec<String> = programme.plans.iter().map(|plan| plan.version.to_string()).collect();
    let versions = versions.join(", ");
    Failure(match language {
        Language::French => {
            format!("Le devis n’a pas cette version. Écrire une de celles-ci\u{a0}: {versions}")
        }
        Language::English => {
            format!("The plan has no such version. Write one of these: {versions}")
        }
    })
}

fn row(figure: &Figure, language: Language) -> Vec<String> {
    let value = figure.value.map_or_else(|| "—".to_owned(), |value| amount(value, figure.unit, language));
    let basis = format!("n = {} / {}", figure.basis.n, figure.basis.of);
    vec![figure.id.to_string(), PeriodCode::written(figure.period.as_ref()).to_owned(), value, basis]
}

fn amount(value: Amount, unit: Unit, language: Language) -> String {
    match (value, unit) {
        (Amount::Day(day), _) => day_in_words(day, language),
        (Amount::Number(number), Unit::Share) => number::percent(number, 0, language),
        (Amount::Number(number), Unit::Days) => {
            format!("{} {}", number::signed(number, 1, language), say::in_language(language, "jours", "days"))
        }
        (Amount::Number(number), Unit::Rating) => number::decimal(number, 2, language),
        (Amount::Number(number), _) => number::short(number, language),
    }
}
