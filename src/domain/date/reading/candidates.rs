//! The dates that the pieces found in a row of words can make: one, or several where there is a doubt.

use super::sides::{Kind, Side, Years};
use crate::domain::{
    date::{
        DateError, Doubt,
        form::{End, Form},
        mending,
        point::{Point, Unit, days_in_month},
    },
    season::Season,
};

/// The dates that the words can mean; more than one where there is a doubt.
#[derive(Clone)]
pub(super) struct Candidates {
    pub forms: Vec<Form>,
    pub doubt: Option<Doubt>,
}

impl From<Unit> for Candidates {
    fn from(unit: Unit) -> Self {
        Self { forms: vec![Form::Point(Point::certain(unit))], doubt: None }
    }
}

impl Side {
    /// The dates that these pieces make.
    pub fn candidates(&self, text: &str) -> Result<Candidates, DateError> {
        let mut candidates = match &self.figures {
            Some(figures) if self.is_bare() => figures.clone(),
            Some(_) => return Err(DateError::not_understood(text)),
            None => self.assemble(text)?,
        };
        for form in &mut candidates.forms {
            form.qualify(self.qualifier);
        }
        Ok(candidates)
    }

    fn is_bare(&self) -> bool {
        self.kind.is_none() && self.number.is_none() && self.years.is_none() && self.third.is_none() && !self.unknown
    }

    fn assemble(&self, text: &str) -> Result<Candidates, DateError> {
        let not_understood = || DateError::not_understood(text);
        let years = self.years.ok_or_else(|| match self.kind {
            Some(_) => DateError::NoYear { text: text.to_owned() },
            None => not_understood(),
        })?;
        if self.third.is_some() && !matches!((self.kind, self.number), (Some(Kind::Month(_)), None)) {
            return Err(DateError::PartOfMonthOnly { text: text.to_owned() });
        }
        match (years, self.kind, self.number) {
            (Years::One(year), Some(Kind::Month(month)), None) if !self.unknown => self.of_month(year, month),
            (Years::One(year), Some(Kind::Month(month)), Some(day)) if !self.unknown => {
                Ok(Unit::day(year, month, day)?.into())
            }
            (Years::One(year), kind, None) if self.unknown => self.unspecified(year, kind).ok_or_else(not_understood),
            (Years::One(year), Some(Kind::Season(season)), None) => of_season(year, season),
            (Years::One(year), Some(Kind::Quarter), Some(quarter @ 1..=4)) => Ok(Unit::Quarter(year, quarter).into()),
            (Years::One(year), Some(Kind::Half), Some(half @ 1..=2)) => Ok(Unit::Half(year, half).into()),
            (Years::One(year), Some(Kind::Decade), None) if year % 10 == 0 => Ok(Unit::Decade(year).into()),
            (Years::One(year), None, None) => Ok(Unit::Year(year).into()),
            (Years::Two(first), Some(Kind::Season(Season::Winter)), None) => {
                Ok(Unit::season(first, Season::Winter)?.into())
            }
            (Years::Two(first), None, None) => {
                let figures = mending::two_years(u32::try_from(first).unwrap_or_default());
                Ok(Candidates { forms: figures.forms, doubt: Some(figures.doubt) })
            }
            _ => Err(not_understood()),
        }
    }

    fn of_month(&self, year: i32, month: u32) -> Result<Candidates, DateError> {
        let Some(third) = self.third else {
            return Ok(Unit::month(year, month)?.into());
        };
        let (first, last) = third.days(days_in_month(year, month));
        let end = |day| Ok(End::Known(Point::certain(Unit::day(year, month, day)?)));
        Ok(Candidates { forms: vec![Form::Interval(end(first)?, end(last)?)], doubt: None })
    }

    /// « 2004 (mois inconnu) », « avril 1985 (jour inconnu) ».
    fn unspecified(&self, year: i32, kind: Option<Kind>) -> Option<Candidates> {
        match (kind, self.names_month, self.names_day) {
            (Some(Kind::Month(month)), false, true) => Some(Unit::SomeDay(year, month).into()),
            (None, true, false) => Some(Unit::SomeMonth(year).into()),
            (None, true, true) => Some(Unit::SomeDayOfYear(year).into()),
            _ => None,
        }
    }
}

/// A winter named by one year may be the one that begins or the one that ends in it.
fn of_season(year: i32, season: Season) -> Result<Candidates, DateError> {
    if season != Season::Winter {
        return Ok(Unit::season(year, season)?.into());
    }
    let winter = |year| Unit::season(year, season).map(|unit| Form::Point(Point::certain(unit)));
    Ok(Candidates { forms: vec![winter(year - 1)?, winter(year)?], doubt: Some(Doubt::Winter) })
}
