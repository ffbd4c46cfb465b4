//! French CSV files as LibreOffice opens them in Québec: numbers are numbers, days are days, the rest is left as it is.

use crate::{
    databases::Directory,
    office::{Book, Held, csv_with_libreoffice},
    server::Server,
};
use chrono::NaiveDate;
use std::fs;

/// A file as the page gives it, and what LibreOffice finds in its only tab.
async fn opened(name: &str) -> (Vec<Vec<String>>, Book) {
    let server = Server::demo().await;
    let given = server.sign_in("coordination").await.get(&format!("/fr/alliance/data/{name}")).await.body;
    let folder = Directory::new();
    let (file, made) = (folder.path().join(name), folder.path().join("made"));
    fs::create_dir(&made).unwrap();
    fs::write(&file, &given).unwrap();
    let book = csv_with_libreoffice(&[file], &made).remove(0);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(given.trim_start_matches('\u{feff}').as_bytes());
    let rows = reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect());
    (rows.collect(), book)
}

/// What a cell of a French sheet is to be: a number with a decimal comma, a whole day, or words.
fn meant(written: &str) -> Option<Held> {
    if written.is_empty() {
        return None;
    }
    let number = written.replace(',', ".").parse().ok().map(Held::Number);
    let day = || written.parse::<NaiveDate>().ok().map(Held::Day);
    // What somebody wrote is kept from being taken for one.
    number.or_else(day).or_else(|| Some(Held::Text(written.to_owned())))
}

fn place(row: usize, column: usize) -> String {
    format!("{}{}", char::from(b'A' + u8::try_from(column).unwrap()), row + 1)
}

/// Every cell, and how many of them are numbers and days.
fn found(rows: &[Vec<String>], book: &Book) -> (usize, usize) {
    let tab = book.cells.keys().next().unwrap();
    let (mut numbers, mut days) = (0, 0);
    for (row, cells) in rows.iter().enumerate() {
        for (column, written) in cells.iter().enumerate() {
            let meant = meant(written);
            numbers += usize::from(matches!(meant, Some(Held::Number(_))));
            days += usize::from(matches!(meant, Some(Held::Day(_))));
            let place = place(row, column);
            match (book.cell(tab, &place), &meant) {
                // LibreOffice writes the fifteen digits that a binary number is sure to hold.
                (Some(Held::Number(found)), Some(Held::Number(meant))) => {
                    assert!((found - meant).abs() <= meant.abs() * 1e-14, "{place}: {found} is not {meant}");
                }
                (found, meant) => assert_eq!(found, meant.as_ref(), "{place}: {written}"),
            }
        }
    }
    (numbers, days)
}

#[tokio::test(flavor = "multi_thread")]
async fn values_open_as_numbers_and_days_and_partial_dates_stay_words() {
    let (rows, book) = opened("entries.csv").await;
    let (numbers, days) = found(&rows, &book);
    assert!(numbers > 150 && days > 30, "{numbers} numbers, {days} days");
    let tab = book.cells.keys().next().unwrap().clone();
    let row = rows.iter().position(|row| row[3] == "2013-11").unwrap();
    assert_eq!(book.text(&tab, &place(row, 3)), "2013-11");
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_open_as_numbers_with_their_decimals() {
    let (rows, book) = opened("figures.csv").await;
    let (numbers, _) = found(&rows, &book);
    assert!(numbers > 100, "{numbers} numbers");
    assert!(rows.iter().flatten().any(|cell| cell == "0,8" || cell.starts_with("30,4")), "no decimal comma");
}
