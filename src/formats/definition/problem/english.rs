//! What is wrong in a definition, said in English.

use super::{CLAIMS, Found, Problem, Shape, Slip, Wanted, What, examples::example};
use crate::domain::language::Language;

/// What is wrong at this key, and what to write instead.
pub(in crate::formats::definition) fn say(problem: &Problem, key: &str) -> String {
    match problem {
        Problem::NotUtf8 => "this file is not in UTF-8. Save it again, choosing the UTF-8 encoding.".into(),
        Problem::TooLong { bytes, most } => {
            format!(
                "this file has {bytes} bytes, too many for a definition ({most} at most). Check that it is the right file."
            )
        }
        Problem::Syntax(slip) => slip_said(slip),
        Problem::UnknownKey { nearest: Some(nearest), .. } => {
            format!("there is no such key. Write “{nearest}” instead.")
        }
        Problem::UnknownKey { allowed, .. } => {
            format!("there is no such key. Remove it, or use one of these: {}.", allowed.join(", "))
        }
        Problem::MissingKey => format!("this key is missing. Add it here, for example: {}", example(key)),
        Problem::MissingLanguage(Language::French) => "the French is missing. Add the text with .fr.".into(),
        Problem::MissingLanguage(Language::English) => "the English is missing. Add the text with .en.".into(),
        Problem::WrongType { wanted: Wanted::Bilingual, .. } => {
            format!("this should be a text in each language. Write for example: {}", example(key))
        }
        Problem::WrongType { wanted, found } => {
            format!(
                "this should be {}, and it is {}. Write for example: {}",
                wanted_said(*wanted),
                found_said(*found),
                example(key)
            )
        }
        Problem::Blank => "this text is empty. Write it, or remove the line if it may be left out.".into(),
        Problem::Unprintable => {
            "this text has an invisible character that cannot be shown. Type it again by hand.".into()
        }
        Problem::Date(error) => error.explain(Language::English),
        _ => code_said(problem),
    }
}

/// Codes, words and dates that do not go with the rest of the definition.
fn code_said(problem: &Problem) -> String {
    match problem {
        Problem::NotADay { text } => {
            format!("“{text}” is not one day. Write the year, the month and the day: 2015-03-31.")
        }
        Problem::EndsBeforeItStarts { starts, ends } => {
            format!("the end ({ends}) comes before the start ({starts}). Correct one of the two dates.")
        }
        Problem::BadCode { code, shape } => format!("“{code}” will not do. {}", shape_said(*shape)),
        Problem::ReservedSlug { slug } => {
            format!("Jalons already uses the address “{slug}”. Choose another one, for example “programme-{slug}”.")
        }
        Problem::Duplicate { what, code, first_line } => {
            format!("two {} have the code “{code}” (first on line {first_line}). Give each its own code.", what.many())
        }
        Problem::Taken { by, code, first_line } => {
            format!(
                "the code “{code}” already belongs to one of the {} (line {first_line}). Choose another one.",
                by.many()
            )
        }
        Problem::UnknownCode { what, code, nearest, known } => {
            let instead = match nearest {
                Some(nearest) => format!("Write “{nearest}” instead."),
                None => format!("Known codes: {}.", listed(known)),
            };
            format!("none of the {} has the code “{code}”. {instead}", what.many())
        }
        Problem::NotOneOf { word, nearest: Some(nearest), .. } => {
            format!("“{word}” is not a possible choice. Write “{nearest}” instead.")
        }
        Problem::NotOneOf { word, allowed, .. } => {
            format!("“{word}” is not a possible choice. Write one of these: {}.", allowed.join(", "))
        }
        _ => rule_said(problem),
    }
}

/// Numbers, lists and plans that break a rule.
fn rule_said(problem: &Problem) -> String {
    match problem {
        Problem::OutOfRange { number, least, most } => {
            format!("{number} is out of bounds. Write a number from {least} to {most}.")
        }
        Problem::BoundsReversed { min, max } => {
            format!(
                "the rating would go from {min} to {max}. The larger number must exceed the smaller: min = 0, max = 3."
            )
        }
        Problem::NoneOf(What::Planned) => {
            "this plan plans nothing. Give it at least one date, under a heading such as [plans.activities.local_plan]."
                .into()
        }
        Problem::NoneOf(what) => format!("this list is empty. The {} must be at least one.", what.many()),
        Problem::PlanVersion { found, wanted } => {
            format!("this plan has the number {found}; versions follow each other from 1. Write version = {wanted}.")
        }
        Problem::PlannedContinuous { activity } => {
            format!(
                "the activity “{activity}” goes on all along: it has no planned date. Remove this block, or remove continuous = true from the activity."
            )
        }
        Problem::RatioOfNonCount { item } => {
            format!("a share is made from numbers, and “{item}” is not one. Choose an item whose kind = \"count\".")
        }
        Problem::RatioOfItself { item } => {
            format!("“{item}” is both numerator and denominator: the share would always be 1. Change one of the two.")
        }
        Problem::NotForThisKind { kind } => {
            format!("an item of kind “{kind}” does not have this key. Remove it, or change kind.")
        }
        _ => check_said(problem),
    }
}

/// Checks and reasons for a delay that go with nothing.
fn check_said(problem: &Problem) -> String {
    match problem {
        Problem::NoFactors => {
            "no factor is given. Add some under a heading [[factors]], or give the list of choices here.".into()
        }
        Problem::NeverDated { activity } => {
            format!(
                "the activity “{activity}” goes on all along: it has no date, hence neither delay nor check. Name another activity, or remove this key."
            )
        }
        Problem::CheckOfNonNumber { item } => {
            format!(
                "a comparison is made of numbers, and “{item}” is not one. Choose an item whose kind = \"count\" or \"rating\"."
            )
        }
        Problem::CheckOfItself { item } => {
            format!("“{item}” is compared with itself: that checks nothing. Change item or of.")
        }
        Problem::NotOneClaim { found } if found.is_empty() => {
            format!("this statement says nothing of its figure. Add one of these: {CLAIMS}.")
        }
        Problem::NotOneClaim { found } => {
            format!("a statement says one thing of its figure. Keep only one of these: {}.", found.join(", "))
        }
        Problem::ClaimOfAnotherKind { figure, wanted } => {
            format!("the figure “{figure}” cannot be said that way. Write {wanted} instead.")
        }
        Problem::MoreDecimals { number, decimals } => {
            format!("{number} has more decimals than it is rounded to. Add decimals = {decimals}.")
        }
        Problem::OpenDays => {
            "this window never begins or never ends: every date would lie in it. Write its first and its last day."
                .to_owned()
        }
        Problem::CheckAcrossPeriods { item } => {
            format!(
                "“{item}” is not reported for the same periods: there would be nothing to compare. Give both the same periods."
            )
        }
        _ => String::new(),
    }
}

fn slip_said(slip: &Slip) -> String {
    match slip {
        Slip::Unquoted { text } => {
            format!("“{text}” is not between straight quotes. A text is written \"{text}\"; for yes or no, write true or false.")
        }
        Slip::BareDate { text } => {
            format!("“{text}” is not a day that exists. Correct the day or, for a month or a season, add quotes: \"2014-09\".")
        }
        Slip::Quotes => "a quote is missing, or this text has a forbidden character. A text is on one line, between two straight quotes: \"…\".".into(),
        Slip::Repeated { key } => {
            format!("“{key}” is already given above. Keep only one; in a list, each heading has two brackets: [[activities]].")
        }
        Slip::NoEquals => "the = sign is missing after the key. Write for example: slug = \"alliance\"".into(),
        Slip::NoValue => "a value is missing after the = sign. Write it, or remove the line.".into(),
        Slip::TooMuch => "there is something too many after the value. Keep a single value; a number is written with a point: 30.4375.".into(),
        Slip::List => "the list that starts here or above is not closed, or lacks a comma. Write for example: [\"2013\", \"2014\"]".into(),
        Slip::Braces => "the braces are not closed, or lack a comma. Write for example: { code = \"T01\" }".into(),
        Slip::Heading => "the brackets of this heading are not closed. Write for example: [[activities]]".into(),
        Slip::KeyName => "this is not a key. A key has only unaccented letters, digits, - and _; a remark starts with #.".into(),
        Slip::Backslash => "a backslash \\ does not stand alone in a text. Write it twice, or remove it.".into(),
        Slip::ValueAndBlock { key } => format!("“{key}” has a value on one line and parts on another. Keep one of the two forms."),
        Slip::Other { said } => format!("this line cannot be read ({said}). Compare it with those of a programme that comes with Jalons."),
    }
}

fn shape_said(shape: Shape) -> &'static str {
    match shape {
        Shape::Code => {
            "A code starts with a small letter and has only unaccented small letters, digits and _: local_plan."
        }
        Shape::Territory => "This code has only unaccented letters, digits and hyphens: T01.",
        Shape::Slug => {
            "An address starts with a small letter and has only unaccented small letters, digits and hyphens: alliance."
        }
    }
}

fn wanted_said(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Word => "a text between quotes",
        Wanted::Bilingual => "a text in both languages",
        Wanted::Whole => "a whole number",
        Wanted::Number => "a number",
        Wanted::YesNo => "true (yes) or false (no)",
        Wanted::Date => "a date",
        Wanted::List => "a list",
        Wanted::Block => "a block",
    }
}

fn found_said(found: Found) -> &'static str {
    match found {
        Found::Text => "a text",
        Found::Whole => "a whole number",
        Found::Number => "a number with decimals",
        Found::YesNo => "true or false",
        Found::Date => "a date",
        Found::List => "a list",
        Found::Block => "a block",
    }
}

impl What {
    fn many(self) -> &'static str {
        match self {
            Self::Axis => "strands",
            Self::Territory => "territories",
            Self::Activity => "activities",
            Self::Item => "items",
            Self::Choice => "choices",
            Self::Factor => "factors",
            Self::Period => "periods",
            Self::Ratio => "shares",
            Self::Statement => "statements",
            Self::Figure => "figures",
            Self::Plan => "plans",
            Self::Planned => "dates",
        }
    }
}

/// The first few codes, and how many more.
fn listed(codes: &[String]) -> String {
    let shown = codes.iter().take(12).map(String::as_str).collect::<Vec<_>>().join(", ");
    if codes.len() > 12 { format!("{shown} and {} more", codes.len() - 12) } else { shown }
}
