//! What came of an activity in a territory: its counts and ratings, period by period, where there is a value.

use super::{Told, xml::Xml};
use crate::{
    domain::{
        item_value::ItemValue,
        language::{Language, Text},
        programme::{Activity, Item, ItemKind, Period, Territory},
        standing::Standing,
    },
    texts::text_with,
};
use chrono::{Datelike, NaiveDate};
use std::io;

/// What the territories reported of one item for one period.
pub(super) struct Values<'a> {
    item: &'a Item,
    period: Option<&'a Period>,
    /// In the order of the territories.
    values: Vec<ItemValue>,
}

impl<'a> Values<'a> {
    /// Of every count and rating.
    pub fn all(standing: &'a Standing) -> Vec<Self> {
        let items = standing.programme.items.iter();
        let items = items.filter(|item| matches!(item.kind, ItemKind::Count { .. } | ItemKind::Rating { .. }));
        let of = |item: &'a Item, period| Self { item, period, values: ItemValue::all(standing, item, period) };
        items.flat_map(|item| item.stretches().map(move |period| of(item, period))).collect()
    }
}

impl Told<'_> {
    /// The results of an activity in a territory: one for each item that is told about it.
    pub fn results(
        &self,
        xml: &mut Xml,
        (place, territory): (usize, &Territory),
        activity: &Activity,
    ) -> io::Result<()> {
        for item in self.programme().items.iter().filter(|item| item.activity == activity.code) {
            // A count is an output; a rating of what was given to the territory is none. A rating is an ordinal: it
            // cannot be added up.
            let (kind, measure, adds, described) = match item.kind {
                ItemKind::Count { .. } => ("1", "1", "true", None),
                ItemKind::Rating { min, max } => ("9", "4", "false", Some(scale(min, max))),
                _ => continue,
            };
            xml.open("result", &[("type", kind), ("aggregation-status", adds)])?;
            xml.narrated("title", &[], &item.name)?;
            xml.open("indicator", &[("measure", measure), ("aggregation-status", adds)])?;
            xml.narrated("title", &[], &item.name)?;
            if let Some(described) = described {
                xml.narrated("description", &[], &described)?;
            }
            for values in self.values.iter().filter(|values| values.item.code == item.code) {
                self.period(xml, values, (place, territory))?;
            }
            xml.close("indicator")?;
            xml.close("result")?;
        }
        Ok(())
    }

    /// One period: its days, and the value where there is one. What was not reported is not there.
    fn period(&self, xml: &mut Xml, told: &Values, (place, territory): (usize, &Territory)) -> io::Result<()> {
        let (first, last) = self.days(told.period);
        xml.open("period", &[])?;
        xml.empty("period-start", &[("iso-date", &first.to_string())])?;
        xml.empty("period-end", &[("iso-date", &last.to_string())])?;
        if let Some(number) = told.values.get(place).and_then(ItemValue::number) {
            let value = number.to_string();
            let code = told.period.map(|period| period.code.as_str());
            let entry = self.taken.reported.get(&territory.code, &told.item.code, code);
            match entry.and_then(|entry| entry.words.as_deref()) {
                Some(words) => {
                    xml.open("actual", &[("value", &value)])?;
                    xml.open("comment", &[])?;
                    xml.narrative(Language::French, words)?;
                    xml.close("comment")?;
                    xml.close("actual")?;
                }
                None => xml.empty("actual", &[("value", &value)])?,
            }
        }
        xml.close("period")
    }

    /// The days of a period; what is reported once is told of the whole phase. An open end is that of the phase, as far
    /// as it leaves the days in their order.
    fn days(&self, period: Option<&Period>) -> (NaiveDate, NaiveDate) {
        let (phase, conventions) = (self.programme().phase, &self.programme().conventions);
        let bounds = period.map(|period| period.covers.bounds(conventions.season_calendar));
        let known = |day: Option<NaiveDate>| day.filter(|day| day.year() >= 1);
        let (first, last) = bounds.map_or((None, None), |bounds| (known(bounds.earliest), known(bounds.latest)));
        match (first, last) {
            (Some(first), Some(last)) => (first, last),
            (Some(first), None) => (first, phase.ends.max(first)),
            (None, Some(last)) => (phase.starts.min(last), last),
            (None, None) => (phase.starts, phase.ends),
        }
    }
}

/// « Une cote de 0 à 3 ».
fn scale(min: u32, max: u32) -> Text {
    let said = |language| {
        let ends = [("min", min.to_string().into()), ("max", max.to_string().into())];
        text_with(language, "export-asked-rating", &ends)
    };
    Text { fr: said(Language::French), en: said(Language::English) }
}
