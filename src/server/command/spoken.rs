//! The command line in the language of the person: its help, its headings and the names of its values.

use super::{Jalons, english};
use crate::domain::language::Language;
use clap::{Arg, Command, CommandFactory};

/// All that `jalons` can be asked. The commands themselves carry their French.
pub fn command(language: Language) -> Command {
    let mut command = Jalons::command();
    match language {
        Language::French => {
            // Builds what clap adds by itself, so that it can be given its French.
            command.build();
            in_french(command)
        }
        Language::English => in_english(command, ""),
    }
}

fn in_french(command: Command) -> Command {
    let template = template(&command);
    let command = match command.get_name() {
        "help" => command.about("Affiche cette aide, ou celle d’une commande"),
        _ => command,
    };
    let command = command.help_template(template).subcommand_value_name("COMMANDE");
    command.mut_args(argument_in_french).mut_subcommands(in_french)
}

/// What clap would lay out by itself, under French headings.
fn template(command: &Command) -> String {
    let part = |shown: bool, part: &'static str| if shown { part } else { "" };
    let commands = part(command.has_subcommands(), "Commandes\u{a0}:\n{subcommands}\n\n");
    let arguments = part(command.get_positionals().next().is_some(), "Arguments\u{a0}:\n{positionals}\n\n");
    let options = part(command.get_arguments().any(|one| !one.is_positional()), "Options\u{a0}:\n{options}");
    format!("{{about-with-newline}}\nUtilisation\u{a0}: {{usage}}\n\n{commands}{arguments}{options}{{after-help}}")
}

fn argument_in_french(argument: Arg) -> Arg {
    match argument.get_id().as_str() {
        "help" => return argument.help("Affiche cette aide"),
        "version" => return argument.help("Affiche la version"),
        _ if !argument.get_action().takes_values() => return argument,
        _ => {}
    }
    let mut help = argument.get_help().map(ToString::to_string).unwrap_or_default();
    let usual: Vec<_> = argument.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    if !usual.is_empty() {
        help.push_str(&format!(" [par défaut\u{a0}: {}]", usual.join(", ")));
    }
    let possible = argument.get_possible_values();
    if !possible.is_empty() {
        let names: Vec<_> = possible.iter().map(|value| value.get_name()).collect();
        help.push_str(&format!(" [valeurs possibles\u{a0}: {}]", names.join(", ")));
    }
    argument.help(help.trim_start().to_owned()).hide_default_value(true).hide_possible_values(true)
}

fn in_english(command: Command, within: &str) -> Command {
    let path = format!("{within} {}", command.get_name()).trim().to_owned();
    let command = match english::command(&path) {
        Some(about) => command.about(about),
        None => command,
    };
    let argument = |argument: Arg| {
        let (id, named) = (argument.get_id().to_string(), argument.get_value_names().and_then(|names| names.first()));
        let name = named.and_then(|name| english::value_name(name));
        let argument = if let Some(help) = english::argument(&path, &id) { argument.help(help) } else { argument };
        if let Some(name) = name { argument.value_name(name) } else { argument }
    };
    command.mut_args(argument).mut_subcommands(|inner| in_english(inner, &path))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every word of the help of a command and of those under it.
    fn help(mut command: Command) -> Vec<String> {
        command.build();
        let own = command.render_long_help().to_string();
        let inner: Vec<Command> = command.get_subcommands().cloned().collect();
        std::iter::once(own).chain(inner.into_iter().flat_map(help)).collect()
    }

    #[test]
    fn french_help_is_all_french() {
        let pages = help(command(Language::French));
        assert!(pages.len() > 10);
        for page in pages {
            for english in
                ["Usage:", "Commands", "Options:", "Arguments:", "Print", "default", "possible values", "COMMAND>"]
            {
                assert!(!page.contains(english), "{english} in {page}");
            }
            assert!(![" :", " ;", " ?", "'"].iter().any(|wrong| page.contains(wrong)), "{page}");
        }
    }

    #[test]
    fn english_help_is_all_english() {
        for page in help(command(Language::English)) {
            assert!(page.is_ascii() || page.contains('…'), "{page}");
            assert!(!page.contains(" par ") && !page.contains("FICHIER"), "{page}");
        }
    }

    #[test]
    fn the_help_tells_the_usual_value_and_the_possible_ones() {
        let page = help(command(Language::French)).into_iter().find(|page| page.contains("--anchor")).unwrap();
        assert!(page.contains("[par défaut\u{a0}: end] [valeurs possibles\u{a0}: end, middle, start]"), "{page}");
        let (planned, actual) = (page.find("  <PLANIFIÉE>").unwrap(), page.find("  <RÉELLE>").unwrap());
        assert!(planned < actual);
    }
}
