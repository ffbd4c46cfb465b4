//! What the rules of a style sheet select, read from its text: rules inside of rules, lists, groups.

use cssparser::{Delimiter, ParseError, Parser, Token};

/// Rules that hold others and select nothing themselves.
const AROUND: [&str; 5] = ["media", "supports", "container", "layer", "starting-style"];
/// Rules that are about no element.
const APART: [&str; 6] = ["charset", "import", "font-face", "page", "keyframes", "property"];

/// A rule, and those that stand inside of it.
pub struct Rule {
    /// From 1.
    pub line: u32,
    pub selectors: Vec<Selector>,
    pub rules: Vec<Rule>,
}

/// One selector of a list: the elements on the way to the one it is about.
pub struct Selector {
    pub written: String,
    pub steps: Vec<Step>,
}

/// What is asked of one element, and whether it stands beside the one before it (`+`, `~`) or inside of it.
pub struct Step {
    pub beside: bool,
    pub parts: Vec<Part>,
}

/// One thing that is asked of an element.
pub enum Part {
    /// Its kind, or its class: `table`, `.data`.
    Name(String),
    /// That the rule around is about it: `&`.
    Parent,
    /// One of these: `:is()`, `:where()`.
    Either(Vec<Selector>),
    /// Anything else, with the selectors in it: `:not()`, `:has()`, `:hover`, `[open]`.
    Besides(Vec<Selector>),
}

impl Part {
    fn inner(&self) -> &[Selector] {
        match self {
            Self::Name(_) | Self::Parent => &[],
            Self::Either(inner) | Self::Besides(inner) => inner,
        }
    }
}

impl Selector {
    /// All that is asked on the way, in groups too.
    pub fn parts(&self) -> Vec<&Part> {
        let own = self.steps.iter().flat_map(|step| &step.parts);
        own.flat_map(|part| std::iter::once(part).chain(part.inner().iter().flat_map(Self::parts))).collect()
    }

    /// The elements and classes it names, wherever in it.
    pub fn names(&self) -> Vec<&str> {
        let named = self.parts().into_iter().map(|part| match part {
            Part::Name(name) => Some(name.as_str()),
            _ => None,
        });
        named.flatten().collect()
    }

    /// Whether it says itself where the rule around comes in; else it is about what stands inside of that.
    pub fn names_parent(&self) -> bool {
        self.parts().iter().any(|part| matches!(part, Part::Parent))
    }
}

/// All rules of a style sheet.
pub fn rules(sheet: &str) -> Vec<Rule> {
    block(&mut Parser::new(sheet))
}

/// The rules up to the end of a block. What it declares is about no other element.
fn block(parser: &mut Parser) -> Vec<Rule> {
    let mut rules = Vec::new();
    loop {
        parser.skip_whitespace();
        let (start, line) = (parser.state(), parser.current_source_location().line + 1);
        let word = match parser.next() {
            Err(_) => return rules,
            Ok(Token::AtKeyword(word)) => Some(word.to_string()),
            Ok(Token::Ident(name)) if name.starts_with("--") => Some("property".to_owned()),
            Ok(_) => None,
        };
        if word.is_none() {
            parser.reset(&start);
        }
        let selectors = before_block(parser);
        let Ok(Token::CurlyBracketBlock) = parser.next() else { continue };
        match word.as_deref() {
            None => rules.push(Rule { line, selectors, rules: inside(parser, block) }),
            Some(word) if AROUND.contains(&word) => rules.extend(inside(parser, block)),
            Some(word) => assert!(APART.contains(&word), "line {line}: what @{word} selects is not read yet"),
        }
    }
}

/// What stands before a block; nothing of use where there is no block.
fn before_block(parser: &mut Parser) -> Vec<Selector> {
    let ends = Delimiter::CurlyBracketBlock | Delimiter::Semicolon;
    parser.parse_until_before(ends, |parser| Ok::<_, ParseError<()>>(selectors(parser))).unwrap()
}

fn inside<T>(parser: &mut Parser, read: impl FnOnce(&mut Parser) -> T) -> T {
    parser.parse_nested_block(|parser| Ok::<_, ParseError<()>>(read(parser))).unwrap()
}

fn selectors(parser: &mut Parser) -> Vec<Selector> {
    parser.parse_comma_separated(|parser| Ok::<_, ParseError<()>>(selector(parser))).unwrap()
}

fn selector(parser: &mut Parser) -> Selector {
    let start = parser.position();
    let mut steps: Vec<Step> = Vec::new();
    let (mut beside, mut same) = (false, false);
    while let Ok(token) = parser.next_including_whitespace().cloned() {
        match token {
            Token::WhiteSpace(_) | Token::Delim('>') => same = false,
            Token::Delim('+' | '~') => (beside, same) = (true, false),
            token => {
                let part = part(parser, &token);
                match steps.last_mut().filter(|_| same) {
                    Some(step) => step.parts.push(part),
                    None => steps.push(Step { beside, parts: vec![part] }),
                }
                (beside, same) = (false, true);
            }
        }
    }
    let written = parser.slice_from(start).split_whitespace().collect::<Vec<_>>().join(" ");
    Selector { written, steps }
}

fn part(parser: &mut Parser, token: &Token) -> Part {
    match token {
        Token::Delim('&') => Part::Parent,
        Token::Ident(name) => Part::Name(name.to_string()),
        Token::Delim('.') => match parser.next_including_whitespace() {
            Ok(Token::Ident(name)) => Part::Name(format!(".{name}")),
            _ => Part::Besides(Vec::new()),
        },
        Token::Colon => match parser.next_including_whitespace().cloned() {
            Ok(Token::Function(name)) => {
                let inner = inside(parser, selectors);
                if ["is", "where"].contains(&&*name) { Part::Either(inner) } else { Part::Besides(inner) }
            }
            Ok(Token::Colon) => part(parser, &Token::Colon),
            _ => Part::Besides(Vec::new()),
        },
        _ => Part::Besides(Vec::new()),
    }
}
