//! A made-up programme as large as one wants, and a sheet with all of its values.

use std::fmt::Write;
use std::ops::Range;

/// How large it is.
pub struct Large {
    pub territories: usize,
    /// Each with a planned date, which every territory reports too.
    pub activities: usize,
    /// Counts, shared out among the activities.
    pub items: usize,
    /// Years each item is asked for; 0 where it is asked once.
    pub periods: usize,
}

const FIRST_YEAR: usize = 2000;

impl Large {
    /// The definition of the programme `large`.
    pub fn definition(&self) -> String {
        let mut text = r#"
slug = "large"
name = { fr = "Grand programme", en = "Large programme" }
kind = "framework"
summary = { fr = "Un résumé.", en = "A summary." }
public = true
illustrative = true
phase = { starts = 2000-01-01, ends = 2019-12-31 }
data_as_of = 2019-12-31
evaluated = 2

[conventions]
tolerance_days = 0

[[axes]]
code = "partnership"
name = { fr = "Partenariat", en = "Partnership" }
"#
        .to_owned();
        for number in 0..self.activities {
            let _ = write!(
                text,
                "\n[[activities]]\ncode = \"plan_{number}\"\n\
                 name = {{ fr = \"Produire le plan {number}\", en = \"Produce plan {number}\" }}\n\
                 short = {{ fr = \"Plan {number}\", en = \"Plan {number}\" }}\n\
                 subject = {{ fr = \"le plan {number}\", en = \"plan {number}\" }}\naxes = [\"partnership\"]\n"
            );
        }
        text.push_str("\n[[plans]]\nversion = 1\n");
        for number in 0..self.activities {
            let _ = write!(
                text,
                "\n[plans.activities.plan_{number}]\ndate = \"2014-{:02}\"\nprovenance = \"published\"\n\
                 source = {{ fr = \"Le devis.\", en = \"The plan.\" }}\n",
                number % 12 + 1
            );
        }
        for number in 0..self.territories {
            let name = format!("{{ fr = \"Territoire {number}\", en = \"Territory {number}\" }}");
            let _ = write!(text, "\n[[territories]]\ncode = \"T{number:02}\"\nname = {name}\n");
        }
        for number in 0..self.items {
            let name = format!("{{ fr = \"Élément {number}\", en = \"Item {number}\" }}");
            let activity = number % self.activities;
            let about =
                format!("code = \"item_{number}\"\nactivity = \"plan_{activity}\"\nname = {name}\nkind = \"count\"");
            let _ = write!(text, "\n[[items]]\n{about}\n");
            if self.periods > 0 {
                let years: Vec<String> = self.years().iter().map(|year| format!("\"{year}\"")).collect();
                let _ = writeln!(text, "periods = [{}]", years.join(", "));
            }
        }
        text
    }

    fn years(&self) -> Vec<String> {
        (0..self.periods).map(|period| (FIRST_YEAR + period).to_string()).collect()
    }

    /// Rows of the sheet without its dates.
    pub fn counts(&self) -> usize {
        self.territories * self.items * self.periods.max(1)
    }

    /// The same with its dates.
    pub fn values(&self) -> usize {
        self.counts() + self.territories * self.activities
    }

    /// A value for every item of every territory; `dates` says whether the dates of the activities are in it too.
    pub fn sheet(&self, dates: bool) -> String {
        self.written(0..self.territories, dates)
    }

    /// The values of some territories, dates and all: a sheet takes no more than 100,000 rows.
    pub fn rows(&self, territories: Range<usize>) -> String {
        self.written(territories, true)
    }

    fn written(&self, territories: Range<usize>, dates: bool) -> String {
        let mut sheet = "territory,item,period,value,note\n".to_owned();
        let periods = if self.periods == 0 { vec![String::new()] } else { self.years() };
        for territory in territories {
            if dates {
                for activity in 0..self.activities {
                    let (month, day) = ((territory + activity) % 12 + 1, (territory * 7 + activity) % 28 + 1);
                    let _ = writeln!(sheet, "T{territory:02},plan_{activity},,2014-{month:02}-{day:02},");
                }
            }
            for item in 0..self.items {
                for (number, period) in periods.iter().enumerate() {
                    let value = (territory + item + number) % 60;
                    let _ = writeln!(sheet, "T{territory:02},item_{item},{period},{value},une note");
                }
            }
        }
        sheet
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_of_some_territories_say_together_what_one_sheet_says() {
        let large = Large { territories: 5, activities: 2, items: 3, periods: 2 };
        let heading = large.rows(0..0);
        let rows = |some: Range<usize>| large.rows(some)[heading.len()..].to_owned();
        let whole = large.sheet(true);
        assert_eq!(whole, format!("{heading}{}{}", rows(0..2), rows(2..5)));
        assert_eq!(whole.lines().count(), 1 + large.values());
    }
}
