//! What one territory has done and what it has not, as a sentence.

use super::counted::{counted, how_many_of};
use crate::{
    domain::{asked::Ground, conformity::CellState, programme::Territory},
    texts::text_with,
};

/// « Territoire 5 : 2 activités sur 5 sont faites, toutes deux après la date prévue; une est échue »
pub fn of_territory(ground: &Ground, territory: &Territory) -> String {
    let language = ground.question.language;
    let name = territory.name.get(language).to_owned();
    if ground.conformity.silent().contains(&&territory.code) {
        return text_with(language, "territory-finding-silent", &[("name", name.into())]);
    }
    let count = |wanted: fn(CellState) -> bool| {
        ground.conformity.of_territory(&territory.code).filter(|cell| wanted(cell.state)).count()
    };
    let (done, late) = (count(CellState::is_done), count(|state| state == CellState::Late));
    let mut arguments = vec![
        ("name", name.into()),
        ("of", ground.conformity.activities.len().to_string().into()),
        ("late", how_many_of(late, done).into()),
        ("late_shown", late.to_string().into()),
    ];
    arguments.extend(counted("done", "done_shown", done));
    arguments.extend(counted("overdue", "overdue_shown", count(|state| state == CellState::Overdue)));
    text_with(language, "territory-finding", &arguments)
}
