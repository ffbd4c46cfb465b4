//! The files of the product as text: what each holds besides comments and quotes, and which names it takes from others.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// One file of the product, tests aside.
pub struct Source {
    /// Below `src`.
    pub path: PathBuf,
    pub raw: String,
    /// With blanks for comments and for what stands in quotes, line by line the same.
    pub code: String,
}

impl Source {
    pub fn part(&self) -> &str {
        let first = self.path.iter().next().and_then(|name| name.to_str()).unwrap_or_default();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    pub fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new(""))
    }

    pub fn at(&self, line: usize) -> String {
        format!("src/{}:{line}", self.path.display())
    }

    /// The lines of the code, from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code.lines().enumerate().map(|(index, line)| (index + 1, line))
    }
}

pub fn sources() -> Vec<Source> {
    let src = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    let mut folders = vec![src.to_owned()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
            if path.is_dir() && name != "tests" {
                folders.push(path);
            } else if name.ends_with(".rs") && !["tests.rs", "example.rs"].contains(&&name[..]) {
                let text = fs::read_to_string(&path).unwrap();
                let raw = without_tests(&text).to_owned();
                let code = blanked(&raw);
                sources.push(Source { path: path.strip_prefix(src).unwrap().to_owned(), raw, code });
            }
        }
    }
    assert!(sources.len() > 100, "the product cannot be found");
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

fn without_tests(text: &str) -> &str {
    let begins = ["#[cfg(test)]\nmod tests {", "#[cfg(test)]\npub(crate) mod tests {"];
    begins.iter().find_map(|begin| text.find(begin)).map_or(text, |start| &text[..start])
}

/// The code with a blank for each letter of a comment, of a text in quotes and of a quoted letter.
pub fn blanked(text: &str) -> String {
    let mut blanked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let quoted = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => end_of_text(rest),
            'r' if !blanked.ends_with(|c: char| c.is_alphanumeric() || c == '_') => end_of_raw_text(rest),
            '\'' => end_of_letter(rest),
            _ => 0,
        };
        let length = quoted.max(first.len_utf8());
        let blank = |c: char| if c == '\n' || quoted == 0 { c } else { ' ' };
        blanked.extend(rest[..length].chars().map(blank));
        rest = &rest[length..];
    }
    blanked
}

fn end_of_text(rest: &str) -> usize {
    let mut escaped = true;
    for (index, letter) in rest.char_indices() {
        match letter {
            '"' if !escaped => return index + 1,
            '\\' if !escaped => escaped = true,
            _ => escaped = false,
        }
    }
    rest.len()
}

/// Nothing where `r` does not begin a raw text.
fn end_of_raw_text(rest: &str) -> usize {
    let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
    if !rest[1 + hashes..].starts_with('"') {
        return 0;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    rest[2 + hashes..].find(&end).map_or(rest.len(), |index| 2 + hashes + index + end.len())
}

/// Nothing where the quote begins a lifetime.
fn end_of_letter(rest: &str) -> usize {
    let letters: Vec<char> = rest.chars().take(12).collect();
    let end = match letters[..] {
        [_, '\\', ..] => letters.iter().skip(3).position(|c| *c == '\'').map(|index| index + 4),
        [_, _, '\'', ..] => Some(3),
        _ => None,
    };
    end.map_or(0, |end| letters[..end].iter().map(|c| c.len_utf8()).sum())
}

pub fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty())
}

/// Each function: its name, the line it begins on, and how many lines it has.
pub fn functions(code: &str) -> Vec<(&str, usize, usize)> {
    let mut found = Vec::new();
    for (index, _) in code.match_indices("fn ") {
        let own_word = !code[..index].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let name = words(&code[index + 3..]).next().unwrap_or_default();
        if own_word && let Some(length) = body_end(&code[index..]) {
            let first = code[..index].lines().count().max(1);
            found.push((name, first, code[index..index + length].lines().count()));
        }
    }
    found
}

/// Where the body of a function ends; nothing for one without a body.
fn body_end(code: &str) -> Option<usize> {
    let (mut brackets, mut braces) = (0, 0);
    for (index, letter) in code.char_indices() {
        match letter {
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets -= 1,
            ';' if brackets == 0 && braces == 0 => return None,
            '{' => braces += 1,
            '}' if braces == 1 => return Some(index + 1),
            '}' => braces -= 1,
            _ => {}
        }
    }
    None
}

/// A path of names from the root of the product: `["server", "store", "Store"]`.
pub type Names = Vec<String>;

/// A name that a file takes from elsewhere: the path to it, and what it is called here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    pub path: Names,
    pub name: String,
    /// By a `use`, and not inside of other code.
    pub is_use: bool,
}

impl Source {
    /// The path of the module that the file is.
    pub fn module(&self) -> Names {
        let path = self.path.with_extension("");
        let mut names: Names = path.iter().map(|name| name.to_string_lossy().into_owned()).collect();
        if names.last().is_some_and(|name| name == "mod" || name == "lib") {
            names.pop();
        }
        names
    }

    /// Everything it takes from other modules, whatever way it writes their paths.
    pub fn imports(&self, is_module: impl Fn(&[String]) -> bool) -> Vec<Import> {
        let module = self.module();
        let mut rest = self.code.as_str();
        let mut imports = Vec::new();
        let mut others = String::new();
        while let Some(start) = next_use(rest) {
            let tree = &rest[start + 4..];
            let end = tree.find(';').unwrap_or(tree.len());
            others.push_str(&rest[..start]);
            others.push(' ');
            leaves(&tree[..end], &[], &mut |path, name| {
                imports.extend(absolute(path, &module, &is_module).map(|path| Import { path, name, is_use: true }));
            });
            rest = &tree[end..];
        }
        others.push_str(rest);
        for root in ["crate::", "super::"] {
            for (index, _) in others.match_indices(root) {
                if others[..index].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
                    || others[..index].trim_end().ends_with("(in")
                {
                    continue;
                }
                let path = others[index..].split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
                let path: Names = path.take(1).flat_map(|path| path.split("::")).map(str::to_owned).collect();
                let name = path.last().cloned().unwrap_or_default();
                imports.extend(absolute(path, &module, &is_module).map(|path| Import { path, name, is_use: false }));
            }
        }
        imports
    }
}

/// Where the next `use` begins.
fn next_use(code: &str) -> Option<usize> {
    let begins = |index: usize| !code[..index].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '.');
    code.match_indices("use ").map(|(index, _)| index).find(|index| begins(*index))
}

/// Each path of a tree such as `a::{b, c::{self, d as e}}`, and the name it has here; `*` is the module itself.
fn leaves(tree: &str, before: &[String], take: &mut impl FnMut(Names, String)) {
    let tree = tree.trim();
    if let Some(open) = tree.find('{') {
        let mut path = before.to_vec();
        path.extend(tree[..open].split("::").map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned));
        let close = tree.rfind('}').unwrap_or(tree.len());
        for part in parts(&tree[open + 1..close]) {
            leaves(part, &path, take);
        }
        return;
    }
    let (path, name) =
        tree.split_once(" as ").map_or((tree, None), |(path, name)| (path, Some(name.trim().to_owned())));
    let mut names = before.to_vec();
    names.extend(path.split("::").map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned));
    if names.len() > 1 && names.last().is_some_and(|name| name == "self" || name == "*") {
        names.pop();
    }
    let name = name.or_else(|| names.last().cloned()).unwrap_or_default();
    if !names.is_empty() {
        take(names, name);
    }
}

/// The entries of a list, by the commas that are in no braces.
fn parts(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut parts) = (0, 0, Vec::new());
    for (index, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&list[start..index]);
                start = index + 1;
            }
            _ => {}
        }
    }
    parts.push(&list[start..]);
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect()
}

/// The path from the root; nothing for a name of another crate, or of the file itself.
fn absolute(path: Names, module: &[String], is_module: impl Fn(&[String]) -> bool) -> Option<Names> {
    let ups = path.iter().take_while(|name| *name == "super").count();
    match path.first().map(String::as_str) {
        Some("crate") => Some(path[1..].to_vec()),
        Some("self") => Some([module, &path[1..]].concat()),
        Some("super") => Some([module.get(..module.len() - ups)?, &path[ups..]].concat()),
        Some(first) => is_module(&[module, &[first.to_owned()]].concat()).then(|| [module, &path].concat()),
        None => None,
    }
}
