//! Records what a build of Jalons answers, on a fixed set of data: whether another build answers the same is then
//! what `diff -r` says of two folders.

mod addresses;
mod archive;
mod commands;
mod demo;
mod folder;
mod pass;
mod pdf;
mod reader;
mod sheets;
mod site;
mod volatile;
mod writes;

use anyhow::Result;
use std::path::Path;

use crate::step::step;
use crate::workspace::scratch;
use addresses::Programme;
use folder::Recording;
use pass::Pass;
use site::Site;

/// The programmes of the data, each public or not.
const PROGRAMMES: [&str; 3] = ["alliance", "attachment", "varied"];

/// Writes the answers of a program into a folder.
pub fn record(folder: &Path, program: &Path) -> Result<()> {
    let place = scratch().join(format!("recorded-{}", std::process::id()));
    let mut recording = Recording::begin(folder, &place.to_string_lossy())?;
    let done = all(&mut recording, program, &place);
    std::fs::remove_dir_all(&place).ok();
    done?;
    println!("{}: {} files", folder.display(), recording.written());
    Ok(())
}

fn all(recording: &mut Recording, program: &Path, place: &Path) -> Result<()> {
    step("commands without data", || commands::alone(recording, program))?;
    step("the demonstration", || demo::record(recording, program))?;
    let site = step("filling a folder with data", || Site::begin(program, place))?;
    step("everything, as it was filled", || filled(recording, &site))?;
    step("a sequence of writes", || writes::write(recording, &site))?;
    step("everything, as it was written", || written(recording, &site))?;
    let (data, sheets) = (site.data.clone(), place.join("sheets"));
    drop(site);
    step("commands over the data", || commands::over(recording, program, (&data, &sheets)))?;
    step("commands that write", || commands::changing(recording, program, (&data, &sheets)))
}

/// All questions, for those who may read most of what there is and for those who may read least.
fn filled(recording: &mut Recording, site: &Site) -> Result<()> {
    recording.begin_part();
    for slug in PROGRAMMES {
        // First of all, so that ids are numbered as the ledger has them.
        let address = format!("/api/v1/programmes/{slug}/entries");
        let answer = site.reader("administrator").get(&address)?;
        recording.answer("filled/administrator", &address, &answer)?;
    }
    for reader in [site.reader("anyone"), site.reader("coordination")] {
        for slug in PROGRAMMES {
            let programme = Programme::known_to(site.reader("administrator"), slug)?;
            let mut pass = Pass { recording, folder: format!("filled/{}/{slug}", reader.name), reader };
            // What is private is nothing to anyone, and what is public is the same to all who may not change it.
            let all = (slug == "varied") == (reader.name == "coordination");
            let questions = if all { programme.questions() } else { programme.few_questions() };
            pass.pages(&programme, (&questions, &programme.few_questions()))?;
            pass.charts(&programme, &questions[..if all { questions.len() } else { 1 }])?;
            pass.files(&programme, &questions[..if all { 4 } else { 1 }])?;
        }
    }
    let mut pass = Pass { recording, folder: "filled/anyone".to_owned(), reader: site.reader("anyone") };
    pass.general()?;
    pass.headers()
}

/// The plainest questions, for everybody.
fn written(recording: &mut Recording, site: &Site) -> Result<()> {
    for reader in &site.readers {
        for slug in PROGRAMMES {
            let programme = Programme::known_to(site.reader("administrator"), slug)?;
            let mut pass = Pass { recording, folder: format!("written/{}/{slug}", reader.name), reader };
            let questions = programme.few_questions();
            let count = if matches!(reader.name, "anyone" | "coordination") { 4 } else { 2 };
            pass.pages(&programme, (&questions[..count], &questions[..1]))?;
            pass.files(&programme, &[String::new(), questions[3].clone()])?;
            pass.rest(&programme)?;
            if reader.name == "anyone" {
                pass.charts(&programme, &questions)?;
            }
        }
        let mut pass = Pass { recording, folder: format!("written/{}", reader.name), reader };
        pass.general()?;
        pass.rest_in_general()?;
    }
    Ok(())
}
