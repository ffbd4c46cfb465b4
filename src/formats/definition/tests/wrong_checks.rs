//! Checks and reasons for a delay that go with nothing: one change to the small definition each, and what is then said.

/// What to change, into what, and all that is said.
pub const WRONG_CHECKS: &[(&str, &str, &str)] = &[
    (
        "denominator = \"trained\"",
        "denominator = \"trained\"\n\n[[checks]]\nkind = \"at_most\"\nseverity = \"error\"\nitem = \"active\"\nof = \"train\"",
        "p.toml, ligne~84, checks[1].of~: aucun élément n’a le code «~train~». Codes connus~: trained, active, support.",
    ),
    (
        "denominator = \"trained\"",
        "denominator = \"trained\"\n\n[[checks]]\nkind = \"at_most\"\nseverity = \"error\"\nitem = \"active\"\nof = \"active\"",
        "p.toml, ligne~84, checks[1].of~: «~active~» est comparé à lui-même~: cela ne vérifie rien. Changer item ou of.",
    ),
    (
        "denominator = \"trained\"",
        "denominator = \"trained\"\n\n[[checks]]\nkind = \"at_most\"\nseverity = \"error\"\nitem = \"active\"\nof = \"support\"",
        "p.toml, ligne~84, checks[1].of~: «~support~» n’est pas rapporté pour les mêmes périodes~: il n’y aurait rien à comparer. Donner aux deux les mêmes periods.",
    ),
    (
        "denominator = \"trained\"",
        "denominator = \"trained\"\n\n[[checks]]\nkind = \"at_most\"\nseverity = \"error\"\nitem = \"active\"",
        "p.toml, ligne~80, checks[1].of~: cette clé manque. L’ajouter ici, par exemple~: of = \"multipliers_trained\"",
    ),
    (
        "denominator = \"trained\"",
        "denominator = \"trained\"\n\n[[checks]]\nkind = \"at_least\"\nseverity = \"error\"\nitem = \"active\"",
        "p.toml, ligne~81, checks[1].kind~: «~at_least~» n’est pas un choix possible. Écrire l’un de ceux-ci~: at_most, within_phase.",
    ),
    (
        "denominator = \"trained\"",
        "denominator = \"trained\"\n\n[[checks]]\nkind = \"within_phase\"\nseverity = \"fatal\"\nactivity = \"local_plan\"",
        "p.toml, ligne~82, checks[1].severity~: «~fatal~» n’est pas un choix possible. Écrire l’un de ceux-ci~: error, warning.",
    ),
    (
        "denominator = \"trained\"",
        "denominator = \"trained\"\n\n[[checks]]\nkind = \"within_phase\"\nseverity = \"warning\"\nactivity = \"coordination\"",
        "p.toml, ligne~83, checks[1].activity~: l’activité «~coordination~» est continue~: elle n’a pas de date, donc ni retard ni vérification. Nommer une autre activité, ou retirer cette clé.",
    ),
    (
        "denominator = \"trained\"",
        "denominator = \"trained\"\n\n[[checks]]\nkind = \"within_phase\"\nseverity = \"warning\"\nactivity = \"local_plan\"\nmessage = \"Trop tard.\"",
        "p.toml, ligne~84, checks[1].message~: il faut ici un texte dans chaque langue. Écrire par exemple~: message.fr = \"…\", message.en = \"…\"",
    ),
    (
        "denominator = \"trained\"",
        "denominator = \"trained\"\n\n[[items]]\ncode = \"why\"\nactivity = \"local_plan\"\nname = { fr = \"Raison\", en = \"Reason\" }\nkind = \"choice\"\nchoices = \"factors\"",
        "p.toml, ligne~85, items[4].choices~: aucun facteur n’est donné. En ajouter sous un titre [[factors]], ou donner la liste des choix ici.",
    ),
    (
        "denominator = \"trained\"",
        "denominator = \"trained\"\n\n[[items]]\ncode = \"why\"\nactivity = \"coordination\"\nname = { fr = \"Raison\", en = \"Reason\" }\nkind = \"text\"\nasked = \"when_late\"",
        "p.toml, ligne~85, items[4].asked~: l’activité «~coordination~» est continue~: elle n’a pas de date, donc ni retard ni vérification. Nommer une autre activité, ou retirer cette clé.",
    ),
    (
        "denominator = \"trained\"",
        "denominator = \"trained\"\n\n[[factors]]\ncode = \"staff\"\nname = { fr = \"Personnel\", en = \"Staff\" }\n\n[[factors]]\ncode = \"staff\"\nname = { fr = \"Personnel\", en = \"Staff\" }",
        "p.toml, ligne~85, factors[2].code~: deux facteurs portent le code «~staff~» (la première fois à la ligne 81). Donner à chacun son propre code.",
    ),
];
