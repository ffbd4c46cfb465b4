//! Sheets that are given to be read: right ones, and some with every kind of fault.

use anyhow::Result;
use std::path::{Path, PathBuf};

/// Name, and what it holds.
const SHEETS: [(&str, &str); 7] = [
    (
        "right.csv",
        "territory,item,period,value,note\nT05,local_plan,,mi-novembre 2014,Adopté.\nT11,aides_trained,,4,\n",
    ),
    ("faults.csv", FAULTS),
    (
        "french.csv",
        "Territoire;Élément;Période;Valeur;Note\r\nT03;aides_trained;;6;\r\nTerritoire 4;Soutien direct;2014;2;\r\n",
    ),
    ("doubtful.csv", "territory,item,period,value,note\nT03,local_plan,,2019,\nT03,multipliers_trained,,700,\n"),
    (
        "of-varied.csv",
        "territory,item,period,value,note\nN,persons,2013,130,\nN,staff,,13,\nE,space,,acheté,\nE,quality,2013,0,\n",
    ),
    ("empty.csv", ""),
    ("no-sheet.csv", "Un texte, qui n’est pas une feuille.\n"),
];

/// A row of each fault, among right ones.
pub const FAULTS: &str = "territory,item,period,value,note\n\
    T01,local_plan,,2014-10-15,\n\
    T99,local_plan,,2014-10-15,\n\
    T01,made_up,,4,\n\
    T01,local_plan,2014,2014-10-15,\n\
    T01,support_direct,,2,\n\
    T01,support_direct,2014,4,\n\
    T02,aides_trained,,-3,\n\
    T02,multipliers_active,,99,\n\
    T02,committee_members,,\"1,5\",\n\
    T03,gathering_event,,04/05/2014,\n\
    T03,local_committee,,30 février 2014,\n\
    T03,aides_training,,hier,\n\
    T04,local_plan_reason,,bad_luck,\n\
    T04,aides_trained,,=1+1,\n\
    T04,aides_informal,,,\n\
    T05,local_plan,,2014-11-01,\n\
    T05,local_plan,,2014-11-02,\n\
    T06,aides_trained,,inconnu,\n\
    T06,aides_informal,,sans objet,\n";

/// Writes them in a folder.
pub fn write(folder: &Path) -> Result<Vec<PathBuf>> {
    std::fs::create_dir_all(folder)?;
    let mut files = Vec::new();
    for (name, sheet) in SHEETS {
        std::fs::write(folder.join(name), sheet)?;
        files.push(folder.join(name));
    }
    Ok(files)
}

/// One of them, by its name.
pub fn sheet(name: &str) -> &'static [u8] {
    SHEETS.iter().find(|(other, _)| *other == name).map_or(b"", |(_, sheet)| sheet.as_bytes())
}
