//! The description of the package: what it is, on which day, under which conventions, and what its sheets hold.

use super::{
    Sheet,
    fields::{of_entries, of_figures},
};
use crate::{
    domain::{language::Language, programme::Programme},
    formats::{entries::Dialect, fingerprint::fingerprint, taken::Taken},
    texts::text,
    wording::findings,
};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// `datapackage.json`. No licence is named: a definition states none, and none is supposed.
pub(super) fn package(
    taken: &Taken,
    (as_of, known_at): (Option<NaiveDate>, Option<NaiveDate>),
    sheets: &[Sheet],
) -> Value {
    let (language, programme) = (taken.language(), &taken.programme);
    let ground = taken.ground();
    let resources: Vec<Value> = sheets.iter().map(|sheet| resource(sheet, programme, language)).collect();
    json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": programme.slug,
        "title": programme.name.get(language),
        "description": description(programme, &findings::basis(&ground), language),
        "resources": resources,
        "jalons": {
            "language": language.code(),
            // The figures are those of that day; the values, of all days where the question names none.
            "as_of": ground.conformity.as_of,
            "entries_as_of": as_of,
            "known_at": known_at,
            "plan": ground.plan.version,
            "conventions": programme.conventions,
            "illustrative": programme.illustrative,
        },
    })
}

/// What the programme is for, as of which day it is told, and whether its values are made up.
fn description(programme: &Programme, basis: &str, language: Language) -> String {
    let mut parts = vec![programme.summary.get(language).to_owned(), basis.to_owned()];
    if programme.illustrative {
        parts.push(format!("{} {}", text(language, "illustrative-title"), text(language, "illustrative-text")));
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

fn resource(sheet: &Sheet, programme: &Programme, language: Language) -> Value {
    let entries = sheet.name == "entries";
    let (title, told) = match entries {
        true => ("export-values", "export-values-text"),
        false => ("export-figures", "export-figures-text"),
    };
    let mut schema = json!({
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "missingValues": [""],
        "fields": if entries { of_entries(programme, language) } else { of_figures(language) },
    });
    if entries {
        let names = schema["fields"].as_array().into_iter().flatten().take(3);
        let subject: Vec<Value> = names.map(|field| field["name"].clone()).collect();
        schema["uniqueKeys"] = json!([subject]);
    }
    json!({
        "name": sheet.name,
        "type": "table",
        "path": sheet.file(),
        "title": text(language, title),
        "description": text(language, told),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": sheet.content.len(),
        "hash": format!("sha256:{}", fingerprint(&sheet.content)),
        "dialect": dialect(Dialect::of(language)),
        "schema": schema,
    })
}

/// How the sheet is written, in the words of the format.
fn dialect(dialect: Dialect) -> Value {
    let french = dialect == Dialect::French;
    json!({
        "$schema": "https://datapackage.org/profiles/2.0/tabledialect.json",
        "header": true,
        "delimiter": if french { ";" } else { "," },
        "lineTerminator": if french { "\r\n" } else { "\n" },
        "quoteChar": "\"",
        "doubleQuote": true,
    })
}
