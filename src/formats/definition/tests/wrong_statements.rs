//! Statements that cannot be looked at again: what each says in the small definition, and what is then said of it.

/// The lines under `[[statements]]` after its id and text, and all that is said.
pub const WRONG_STATEMENTS: &[(&str, &str)] = &[
    (
        "figure = \"trained_means\"\nrounds_to = 7",
        "p.toml, ligne~83, statements[1].figure~: aucun chiffre n’a le code «~trained_means~». Écrire plutôt «~trained_mean~».",
    ),
    (
        "figure = \"support_mean\"\nrounds_to = 1",
        "p.toml, ligne~80, statements[1].period~: cette clé manque. L’ajouter ici, par exemple~: period = \"2014\"",
    ),
    (
        "figure = \"support_mean\"\nperiod = \"2031\"\nrounds_to = 1",
        "p.toml, ligne~84, statements[1].period~: aucune période n’a le code «~2031~». Codes connus~: 2014, 2015.",
    ),
    (
        "figure = \"trained_mean\"",
        "p.toml, ligne~80, statements[1]~: cet énoncé ne dit rien de son chiffre. Ajouter l’un de ceux-ci~: rounds_to, almost, close_to, about, generally, within, nothing.",
    ),
    (
        "figure = \"trained_mean\"\nrounds_to = 7\nalmost = 8",
        "p.toml, ligne~80, statements[1]~: un énoncé dit une seule chose de son chiffre. Ne garder que l’un de ceux-ci~: rounds_to, almost.",
    ),
    (
        "figure = \"local_plan_mean_date\"\nrounds_to = 7",
        "p.toml, ligne~83, statements[1].figure~: le chiffre «~local_plan_mean_date~» ne se dit pas ainsi. Écrire plutôt within.",
    ),
    (
        "figure = \"trained_mean\"\nwithin = \"2014-09\"",
        "p.toml, ligne~83, statements[1].figure~: le chiffre «~trained_mean~» ne se dit pas ainsi. Écrire plutôt rounds_to, almost, close_to, about.",
    ),
    (
        "figure = \"trained_mean\"\nrounds_to = 7\nunit = \"months\"",
        "p.toml, ligne~83, statements[1].figure~: le chiffre «~trained_mean~» ne se dit pas ainsi. Écrire plutôt unit = \"own\".",
    ),
    (
        "figure = \"trained_mean\"\nrounds_to = 4.5",
        "p.toml, ligne~84, statements[1].rounds_to~: 4.5 a plus de décimales que l’arrondi n’en garde. Ajouter decimals = 1.",
    ),
    (
        "figure = \"trained_mean\"\nclose_to = 7",
        "p.toml, ligne~83, statements[1].figure~: le chiffre «~trained_mean~» ne se dit pas ainsi. Écrire plutôt rounds_to, almost, about.",
    ),
    (
        "figure = \"local_plan_mean_date\"\nwithin = \"2014-02/..\"",
        "p.toml, ligne~84, statements[1].within~: cette période n’a pas de début ou pas de fin~: toute date y tomberait. Écrire la première et la dernière journée.",
    ),
    (
        "figure = \"trained_mean\"\nnothing = false",
        "p.toml, ligne~80, statements[1]~: cet énoncé ne dit rien de son chiffre. Ajouter l’un de ceux-ci~: rounds_to, almost, close_to, about, generally, within, nothing.",
    ),
];
