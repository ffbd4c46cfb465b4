//! Those who read and write in a recording: a browser with its cookie, a program with its token.

use anyhow::{Context, Result};

use crate::http::{self, Answer};

const FORM: &str = "application/x-www-form-urlencoded";
const BOUNDARY: &str = "recorded-sheet";

/// A browser and a program of one person; of nobody, where both are empty.
pub struct Reader {
    pub name: &'static str,
    pub port: u16,
    pub cookie: String,
    pub token: String,
}

impl Reader {
    /// Somebody who has no account, or is not signed in.
    pub fn anyone(port: u16) -> Self {
        Self { name: "anyone", port, cookie: String::new(), token: String::new() }
    }

    /// Somebody who signs in.
    pub fn sign_in(name: &'static str, port: u16, (email, password): (&str, &str)) -> Result<Self> {
        let reader = Self { name, ..Self::anyone(port) };
        let answer = reader.form("/fr/sign-in", &[("email", email), ("password", password)])?;
        reader.with_cookie_of(&answer)
    }

    /// Somebody who follows an invitation.
    pub fn invited(name: &'static str, port: u16, (link, called, password): (&str, &str, &str)) -> Result<Self> {
        let reader = Self { name, ..Self::anyone(port) };
        let answer = reader.form(link, &[("name", called), ("password", password), ("password_again", password)])?;
        reader.with_cookie_of(&answer)
    }

    fn with_cookie_of(self, answer: &Answer) -> Result<Self> {
        let cookie = answer.header("set-cookie").and_then(|cookie| cookie.split(';').next());
        let cookie = cookie.with_context(|| format!("{} is not signed in: {}", self.name, answer.status))?;
        Ok(Self { cookie: cookie.to_owned(), ..self })
    }

    pub fn get(&self, address: &str) -> Result<Answer> {
        self.ask("GET", address, "")
    }

    /// Asks with more headers, each line ended.
    pub fn ask(&self, method: &str, address: &str, headers: &str) -> Result<Answer> {
        self.send((method, address), headers, b"")
    }

    /// The first event of a channel that stays open.
    pub fn listen(&self, address: &str) -> Result<Answer> {
        http::first_event(self.port, address, &self.known_by(address))
    }

    pub fn form(&self, address: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
        self.post(address, (FORM, body.join("&").as_bytes()))
    }

    /// Gives a file, as the form of an import does.
    pub fn file(&self, address: &str, (name, bytes): (&str, &[u8])) -> Result<Answer> {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        let body = [head.as_bytes(), bytes, format!("\r\n--{BOUNDARY}--\r\n").as_bytes()].concat();
        self.post(address, (&format!("multipart/form-data; boundary={BOUNDARY}"), &body))
    }

    /// Sends a body of some type.
    pub fn post(&self, address: &str, (kind, body): (&str, &[u8])) -> Result<Answer> {
        self.send(("POST", address), &format!("Content-Type: {kind}\r\n"), body)
    }

    /// Sends a body with headers, each line ended.
    pub fn send(&self, (method, address): (&str, &str), headers: &str, body: &[u8]) -> Result<Answer> {
        let length = if method == "POST" { format!("Content-Length: {}\r\n", body.len()) } else { String::new() };
        let headers = format!("{}{headers}{length}", self.known_by(address));
        http::ask(self.port, (method, address), (&headers, body)).with_context(|| address.to_owned())
    }

    fn known_by(&self, address: &str) -> String {
        let program = address.starts_with("/api/v1/");
        match program {
            true if !self.token.is_empty() => format!("Authorization: Bearer {}\r\n", self.token),
            false if !self.cookie.is_empty() => format!("Cookie: {}\r\n", self.cookie),
            _ => String::new(),
        }
    }
}

/// A text as a form sends it.
fn encoded(text: &str) -> String {
    let encode = |byte: &u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(*byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.as_bytes().iter().map(encode).collect()
}

/// What each of the inputs of that name in some markup holds, in their order.
pub fn inputs(html: &str, name: &str) -> Vec<String> {
    let wanted = format!("name=\"{name}\"");
    let inputs = html.split("<input ").skip(1).filter_map(|rest| rest.split('>').next());
    let values = inputs.filter(|input| input.contains(&wanted)).map(|input| {
        let value = input.split("value=\"").nth(1).and_then(|value| value.split('"').next());
        value.unwrap_or_default().to_owned()
    });
    values.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_form_sends_is_written_as_browsers_write_it() {
        assert_eq!(encoded("mi-sept. 2014 & é"), "mi-sept.%202014%20%26%20%C3%A9");
    }

    #[test]
    fn what_the_inputs_of_a_form_hold_is_found_by_their_name() {
        let html = "<input type=\"hidden\" name=\"seen\" value=\"a\"/><input value=\"b\" name=\"seen\"><input name=\"x\" value=\"c\">";
        assert_eq!(inputs(html, "seen"), ["a", "b"]);
    }
}
