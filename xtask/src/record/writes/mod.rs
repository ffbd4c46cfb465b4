//! What is written while a recording is made: a fixed sequence of forms, sheets and programs, right ones and refused ones.

mod accounts;
mod bulletin;
mod programs;
mod report;
mod review;
mod sheets;

use anyhow::Result;

use super::folder::Recording;
use super::reader::Reader;
use super::site::Site;
use crate::http::Answer;

const FOLDER: &str = "writes";
/// No answer leads further than this.
const MOST_FOLLOWED: usize = 20;

/// The sequence, one numbered file an answer.
pub struct Steps<'a> {
    recording: &'a mut Recording,
    site: &'a Site,
    number: usize,
}

/// Does all of it.
pub fn write(recording: &mut Recording, site: &Site) -> Result<()> {
    let mut steps = Steps { recording, site, number: 0 };
    report::write(&mut steps)?;
    review::write(&mut steps)?;
    sheets::write(&mut steps)?;
    bulletin::write(&mut steps)?;
    programs::write(&mut steps)?;
    accounts::write(&mut steps)
}

impl Steps<'_> {
    fn keep(&mut self, what: &str, answer: &Answer) -> Result<()> {
        self.number += 1;
        self.recording.answer(FOLDER, &format!("{:03} {what}", self.number), answer)
    }

    fn get(&mut self, who: &str, address: &str) -> Result<String> {
        let answer = self.site.reader(who).get(address)?;
        self.keep(&format!("{who} looks at {address}"), &answer)?;
        Ok(html(&answer))
    }

    /// Sends a form, and opens where it leads.
    fn form(&mut self, (who, what): (&str, &str), address: &str, fields: &[(&str, &str)]) -> Result<String> {
        let answer = self.site.reader(who).form(address, fields)?;
        self.followed((who, what), answer)
    }

    /// Sends what is typed twice at the same address: in French and in English.
    fn refused(&mut self, (who, what): (&str, &str), address: &str, fields: &[(&str, &str)]) -> Result<()> {
        for address in [address.to_owned(), address.replacen("/fr/", "/en/", 1)] {
            let what = if address.starts_with("/en/") { format!("{what}, in English") } else { what.to_owned() };
            self.form((who, &what), &address, fields)?;
        }
        Ok(())
    }

    /// Keeps an answer, and that of the page it leads to.
    fn followed(&mut self, (who, what): (&str, &str), answer: Answer) -> Result<String> {
        let mut answer = answer;
        self.keep(&format!("{who} {what}"), &answer)?;
        for _ in 0..MOST_FOLLOWED {
            let Some(place) = answer.header("location").filter(|place| place.starts_with('/')).map(str::to_owned)
            else {
                break;
            };
            answer = self.site.reader(who).get(&place)?;
            self.keep(&format!("{who} {what}, then {place}"), &answer)?;
        }
        Ok(html(&answer))
    }

    fn reader(&self, who: &str) -> &Reader {
        self.site.reader(who)
    }
}

fn html(answer: &Answer) -> String {
    String::from_utf8_lossy(&answer.body).into_owned()
}

/// The form of a page that has these words in it; nothing where there is none.
fn form_with<'a>(html: &'a str, words: &str) -> &'a str {
    let forms = html.split("<form").skip(1).filter_map(|rest| rest.split("</form>").next());
    forms.filter(|form| form.contains(words)).last().unwrap_or_default()
}

/// The first place in markup that begins with these words, up to its quote.
fn place(html: &str, begins: &str) -> String {
    html.find(begins).and_then(|at| html[at..].split(['"', '<', '&']).next()).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_found_by_what_it_holds() {
        let html = "<form a><input value=\"T03\"></form><p></p><form b><input value=\"T05\"></form>";
        assert_eq!(form_with(html, "\"T05\""), " b><input value=\"T05\">");
        assert_eq!(form_with(html, "\"T09\""), "");
    }

    #[test]
    fn a_place_ends_where_its_quote_does() {
        assert_eq!(place("<a href=\"/fr/editions/ab12\">", "/fr/editions/"), "/fr/editions/ab12");
    }
}
