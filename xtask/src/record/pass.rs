//! One pass over the addresses, for some readers.

use anyhow::Result;

use super::addresses::{FILES, GENERAL, PICTURES, Programme, SEASONS, WIDTHS, WITHOUT_LANGUAGE, WRONG_QUESTIONS, with};
use super::folder::Recording;
use super::reader::Reader;

const LANGUAGES: [&str; 2] = ["fr", "en"];

/// One reader's questions; the answers go below `folder`.
pub struct Pass<'a> {
    pub recording: &'a mut Recording,
    pub folder: String,
    pub reader: &'a Reader,
}

impl Pass<'_> {
    fn get(&mut self, address: &str) -> Result<()> {
        let answer = self.reader.get(address)?;
        self.recording.answer(&self.folder, address, &answer)
    }

    /// What is about no programme.
    pub fn general(&mut self) -> Result<()> {
        for address in WITHOUT_LANGUAGE {
            self.get(address)?;
        }
        for language in LANGUAGES {
            for page in GENERAL {
                self.get(&format!("/{language}{page}"))?;
            }
            for question in WRONG_QUESTIONS {
                self.get(&with(&format!("/{language}/alliance"), question))?;
            }
        }
        Ok(())
    }

    /// The pages of a programme under each question; of its figures, under those of the second list.
    pub fn pages(&mut self, programme: &Programme, (questions, of_figures): (&[String], &[String])) -> Result<()> {
        for language in LANGUAGES {
            let root = format!("/{language}/{}", programme.slug);
            for (pages, questions) in [(programme.pages(), questions), (programme.figures(), of_figures)] {
                for page in pages {
                    for question in questions {
                        // A page about one territory is asked under none.
                        if !(page.starts_with("/territories") && question.contains("territory=")) {
                            self.get(&with(&format!("{root}{page}"), question))?;
                        }
                    }
                }
            }
            for season in SEASONS {
                self.get(&format!("{root}/bulletin?{season}"))?;
                for figure in programme.figures().iter().take(12) {
                    self.get(&with(&format!("{root}{figure}"), season))?;
                }
            }
        }
        Ok(())
    }

    /// The charts of a programme, as files at every width.
    pub fn charts(&mut self, programme: &Programme, questions: &[String]) -> Result<()> {
        for language in LANGUAGES {
            for chart in programme.charts() {
                for ending in PICTURES {
                    let file = format!("/{language}/{}/charts/{chart}.{ending}", programme.slug);
                    for width in WIDTHS {
                        self.get(&with(&file, width))?;
                    }
                    for question in questions.iter().filter(|question| !question.is_empty()) {
                        self.get(&with(&file, question))?;
                    }
                }
            }
        }
        Ok(())
    }

    /// What is taken away of a programme.
    pub fn files(&mut self, programme: &Programme, questions: &[String]) -> Result<()> {
        for language in LANGUAGES {
            let root = format!("/{language}/{}", programme.slug);
            for question in questions {
                for file in FILES {
                    self.get(&with(&format!("{root}/data/{file}"), question))?;
                }
                self.get(&with(&format!("{root}/export/sheet.xlsx"), question))?;
            }
            self.get(&format!("{root}/export/nothing.xlsx"))?;
            let answer = self.reader.listen(&format!("{root}/live"))?;
            self.recording.answer(&self.folder, &format!("{root}/live"), &answer)?;
        }
        Ok(())
    }

    /// What programs ask; a PDF takes longest, and fewer are asked for.
    pub fn rest(&mut self, programme: &Programme) -> Result<()> {
        let root = format!("/api/v1/programmes/{}", programme.slug);
        let mut of_days = vec![format!("{root}/figures"), format!("{root}/territories/nothing")];
        of_days.extend(programme.territories.iter().map(|code| format!("{root}/territories/{code}")));
        of_days
            .extend(["csv", "json", "xlsx", "ics", "xml", "zip", "nothing"].map(|end| format!("{root}/export.{end}")));
        let mut addresses = vec![root.clone(), format!("{root}/entries")];
        for day in ["", "as_of=2014-06-30", "known_at=2015-01-15", "plan=2", "as_of=made-up", "made-up=1"] {
            addresses.extend(of_days.iter().map(|address| with(address, day)));
        }
        let territory = format!("territory={}", programme.territories[0]);
        let limits = [&territory, "item=made-up", "after=20", "after=x"];
        addresses.extend(limits.map(|limit| format!("{root}/entries?{limit}")));
        addresses.extend(["", "?paper=a4", "?paper=made-up"].map(|paper| format!("{root}/export.pdf{paper}")));
        for address in addresses {
            for language in LANGUAGES {
                self.get(&with(&address, &format!("lang={language}")))?;
            }
        }
        self.get(&root)
    }

    /// What programs ask that is about no programme, and how what they have already is answered.
    pub fn rest_in_general(&mut self) -> Result<()> {
        for address in ["/api/v1", "/api/v1/", "/api/v1/openapi.json", "/api/v1/programmes", "/api/v1/nothing"] {
            for language in LANGUAGES {
                self.get(&with(address, &format!("lang={language}")))?;
            }
        }
        for address in ["/api/v1/programmes", "/api/v1/programmes/alliance", "/api/v1/programmes/alliance/export.csv"] {
            let tag = self.reader.get(address)?.header("etag").unwrap_or_default().to_owned();
            let answer = self.reader.ask("GET", address, &format!("If-None-Match: {tag}\r\n"))?;
            self.recording.answer(&self.folder, &format!("{address} again"), &answer)?;
        }
        Ok(())
    }

    /// Other methods, and headers that make another answer.
    pub fn headers(&mut self) -> Result<()> {
        let asked = [
            ("HEAD", "/fr/alliance", ""),
            ("PUT", "/fr/alliance", ""),
            ("DELETE", "/fr/alliance/review", ""),
            ("OPTIONS", "/api/v1/programmes", ""),
            ("GET", "/", "Accept-Language: en-CA,en;q=0.9\r\n"),
            ("GET", "/api/v1/programmes/made-up", "Accept-Language: en\r\n"),
            ("GET", "/api/v1/programmes", "Authorization: Bearer made-up\r\n"),
            ("GET", "/api/v1/programmes?lang=en", "Authorization: Basic made-up\r\n"),
            ("GET", "/fr/account", "Cookie: jalons=made-up\r\n"),
        ];
        let nobody = Reader::anyone(self.reader.port);
        for (method, address, headers) in asked {
            let answer = nobody.ask(method, address, headers)?;
            self.recording.answer(&self.folder, &format!("{method} {address} {}", headers.trim()), &answer)?;
        }
        Ok(())
    }
}
