//! Sheets as people bring them, good and bad, through the `import` command.

use crate::{
    commands::{command, complaint, json_said, said, text, with_alliance},
    databases::Directory,
};
use serde_json::{Value, json};
use std::path::Path;

const HEADER: &str = "territory,item,period,value,note\n";
/// What is stored comes out with its authors' words too.
const STORED: &str = "territory,item,period,value,note,words\n";

/// A data directory with Alliance, and a place for a sheet.
struct Desk {
    data: Directory,
    sheets: Directory,
}

impl Desk {
    fn new() -> Self {
        Self { data: with_alliance(), sheets: Directory::new() }
    }

    fn sheet(&self, bytes: impl AsRef<[u8]>) -> String {
        text(&self.sheets.file("feuille.csv", bytes)).to_owned()
    }

    fn import(&self, bytes: impl AsRef<[u8]>) -> Value {
        json_said(&["import", "alliance", &self.sheet(bytes), "--json", "--data", text(self.data.path())])
    }

    /// What is said of a sheet that is refused; nothing of it may be stored.
    #[track_caller]
    fn refused(&self, bytes: impl AsRef<[u8]>) -> String {
        let before = self.stored();
        let refused = complaint(&["import", "alliance", &self.sheet(bytes), "--data", text(self.data.path())]);
        assert_eq!(self.stored(), before);
        refused
    }

    fn stored(&self) -> String {
        said(&["export", "alliance", "--format", "csv", "--data", text(self.data.path())])
    }
}

#[test]
fn a_good_sheet_is_recorded_once() {
    let desk = Desk::new();
    let sheet = format!("{HEADER}T01,local_plan,,printemps 2015,à l’école\nT02,aides_trained,,sans objet,\n");
    let first = desk.import(&sheet);
    assert_eq!((&first["rows"], &first["accepted"], &first["unchanged"]), (&json!(2), &json!(2), &json!(0)));
    assert!(first["batch"].is_string());
    let again = desk.import(&sheet);
    assert_eq!(again, json!({"rows": 2, "accepted": 0, "unchanged": 2, "rejected": [], "warnings": [], "batch": null}));
    assert_eq!(
        desk.stored(),
        format!("{STORED}T01,local_plan,,2015-21,à l’école,printemps 2015\nT02,aides_trained,,not_applicable,,\n")
    );
}

#[test]
fn a_dry_run_tells_everything_and_stores_nothing() {
    let desk = Desk::new();
    let sheet = desk.sheet(format!("{HEADER}T01,local_plan,,2014-09,\n"));
    let data = text(desk.data.path());
    let tried = json_said(&["import", "alliance", &sheet, "--dry-run", "--json", "--data", data]);
    assert_eq!(tried, json!({"rows": 1, "accepted": 1, "unchanged": 0, "rejected": [], "warnings": [], "batch": null}));
    assert!(
        said(&["import", "alliance", &sheet, "--dry-run", "--data", data]).contains("Rien n’est enregistré (essai)")
    );
    assert_eq!(desk.stored(), STORED);
}

#[test]
fn one_fault_keeps_the_whole_sheet_out_and_every_fault_is_told() {
    let desk = Desk::new();
    let sheet = format!("{HEADER}T01,local_plan,,2014-09,\nT99,local_plan,,2014-09,\nT02,aides_trained,,7.5,\n");
    let refused = desk.refused(&sheet);
    assert!(refused.contains("rangée 3, colonne territory, «\u{a0}T99\u{a0}»\u{a0}: "), "{refused}");
    assert!(refused.contains("rangée 4, colonne value, «\u{a0}7.5\u{a0}»\u{a0}: "), "{refused}");
    let arguments =
        ["import", "alliance", &desk.sheet(&sheet), "--json", "--lang", "en", "--data", text(desk.data.path())];
    let output = command(&arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&told["rows"], &told["accepted"], &told["batch"]), (&json!(3), &json!(1), &Value::Null));
    let fault = &told["rejected"][1];
    assert_eq!((&fault["row"], &fault["column"], &fault["value"]), (&json!(4), &json!("value"), &json!("7.5")));
    assert!(fault["reason"].as_str().unwrap().contains("whole number"));
}

#[test]
fn what_is_doubtful_is_recorded_and_told() {
    let desk = Desk::new();
    let sheet = format!("{HEADER}T01,local_plan,,9999-09,\nT02,local_plan,,2012-09,\n");
    let told = desk.import(&sheet);
    assert_eq!((&told["accepted"], told["warnings"].as_array().unwrap().len()), (&json!(2), 3));
    let (date, outside) = (&told["warnings"][0], &told["warnings"][2]);
    assert_eq!((&date["row"], &date["column"], &date["value"]), (&json!(2), &json!("value"), &json!("9999-09")));
    let outside_phase = "Cette date est hors de la phase du programme. Vérifier l’année.";
    assert_eq!((&outside["row"], &outside["reason"]), (&json!(3), &json!(outside_phase)));
    let (desk, data) = (Desk::new(), with_alliance());
    let words = said(&["import", "alliance", &desk.sheet(&sheet), "--lang", "en", "--data", text(data.path())]);
    assert!(
        words.contains("All is recorded") && words.contains("row 2, column value, \"9999-09\": this date is still")
    );
}

#[test]
fn what_a_check_of_the_programme_forbids_is_refused_with_the_whole_sheet() {
    let desk = Desk::new();
    let sheet = format!("{HEADER}T01,multipliers_trained,,5,\nT01,multipliers_active,,7,\n");
    let refused = desk.refused(&sheet);
    assert!(refused.contains("rangée 3, colonne value, «\u{a0}7\u{a0}»\u{a0}: "), "{refused}");
    assert!(refused.contains("(7) ne peut dépasser") && refused.contains("Corriger l’un des deux."), "{refused}");
}

#[test]
fn sheets_of_older_and_wider_character_sets_are_read_right() {
    let sheet = format!("{HEADER}T01,local_plan,,2014-09,« été à l’école »\n");
    let windows: Vec<u8> = sheet.chars().map(|letter| if letter == '’' { 0x92 } else { letter as u8 }).collect();
    let utf16 = sheet.encode_utf16().flat_map(u16::to_le_bytes);
    for bytes in [windows, [0xff, 0xfe].into_iter().chain(utf16).collect()] {
        let desk = Desk::new();
        desk.import(bytes);
        assert_eq!(desk.stored(), format!("{STORED}T01,local_plan,,2014-09,« été à l’école »,\n"));
    }
}

#[test]
fn a_formula_in_a_note_is_kept_as_text_and_given_back_harmless() {
    let desk = Desk::new();
    desk.import(format!("{HEADER}T01,local_plan,,2014-09,=HYPERLINK(1)\n"));
    assert_eq!(desk.stored(), format!("{STORED}T01,local_plan,,2014-09,'=HYPERLINK(1),\n"));
    assert!(desk.refused(format!("{HEADER}T01,local_plan,,=HYPERLINK(1),\n")).contains("formule"));
}

#[test]
fn files_that_are_no_sheet_are_refused_in_words() {
    let desk = Desk::new();
    assert!(desk.refused("").contains("le fichier est vide"));
    assert!(desk.refused("PK\x03\x04").contains("classeur"));
    assert!(desk.refused("territory,item,period,note\n").contains("colonne value"));
    assert!(desk.refused(format!("{HEADER}T01,local_plan,,20\014-09,\n")).contains("invisible"));
    assert!(
        desk.refused(format!("{HEADER}T01,local_plan\n"))
            .contains("rangée 2, «\u{a0}T01,local_plan\u{a0}»\u{a0}: cette rangée a 2 colonnes, il en faut 5")
    );
    assert!(desk.refused(HEADER).contains("il n’y a rien à verser"));
    let open = desk.refused(format!("{HEADER}T01,local_plan,,2014-09,\"fini\nT02,local_plan,,2014-09,\n"));
    assert!(open.contains("rangée 2") && open.contains("ne se referme pas") && open.lines().count() == 2, "{open}");
    assert!(
        desk.refused(format!("{HEADER}T01,local_plan,,2014,\nT01,local_plan,,2015,\n")).contains("les rangées 2 et 3")
    );
    assert!(desk.refused([0u8; 4096]).contains("rangée 1"));
}

#[test]
fn a_file_that_is_not_there_or_is_a_directory_is_named() {
    let desk = Desk::new();
    let data = text(desk.data.path());
    assert!(complaint(&["import", "alliance", "nowhere.csv", "--data", data]).contains("n’existe pas"));
    assert!(complaint(&["import", "alliance", data, "--data", data]).contains("c’est un répertoire"));
}

#[test]
fn a_file_of_200_megabytes_is_refused_before_it_is_read() {
    let desk = Desk::new();
    let path = desk.sheets.path().join("grand.csv");
    std::fs::File::create(&path).unwrap().set_len(200_000_000).unwrap();
    let refused = complaint(&["import", "alliance", text(&path), "--data", text(desk.data.path())]);
    assert!(refused.contains("50\u{a0}Mo"), "{refused}");
    assert!(!Path::new("data").exists());
}
