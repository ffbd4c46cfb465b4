//! One change to the small definition each, and what is then said of it in French; a no-break space shows as ~.

/// What to change, into what, and all that is said.
pub const WRONG: &[(&str, &str, &str)] = &[
    (
        "slug = \"small\"",
        "slug = Small",
        "p.toml, ligne~1~: «~Small~» n’est pas entre guillemets droits. Un texte s’écrit \"Small\"; pour oui ou non, écrire true ou false.",
    ),
    (
        "slug = \"small\"",
        "slug = \"methods\"",
        "p.toml, ligne~1, slug~: l’adresse «~methods~» sert déjà à Jalons. En choisir une autre, par exemple «~programme-methods~».",
    ),
    (
        "slug = \"small\"",
        "slug = \"deux mots\"",
        "p.toml, ligne~1, slug~: «~deux mots~» ne convient pas. Une adresse commence par une petite lettre et n’a que des petites lettres sans accent, des chiffres et des traits d’union~: alliance.",
    ),
    (
        "slug = \"small\"",
        "slug = \"\"",
        "p.toml, ligne~1, slug~: ce texte est vide. L’écrire, ou retirer la ligne si elle n’est pas obligatoire.",
    ),
    (
        "slug = \"small\"",
        "slug \"small\"",
        "p.toml, ligne~1~: il manque le signe = après la clé. Écrire par exemple~: slug = \"alliance\"",
    ),
    (
        "slug = \"small\"",
        "slug = \"small",
        "p.toml, ligne~1~: un guillemet manque, ou ce texte contient un caractère interdit. Un texte tient sur une ligne, entre deux guillemets droits~: \"…\".",
    ),
    (
        "slug = \"small\"",
        "slug = \"small\" # ok\nslug = \"autre\"",
        "p.toml, ligne~2~: «~slug~» est déjà donné plus haut. N’en garder qu’un; pour une liste, chaque titre a deux crochets~: [[activities]].",
    ),
    (
        "slug = \"small\"",
        "slug = \"sm\\u0000all\"",
        "p.toml, ligne~1, slug~: ce texte contient un caractère invisible qui ne peut pas s’afficher. Le retaper à la main.",
    ),
    (
        "name.fr = \"Petit programme\"\n",
        "",
        "p.toml, ligne~2, name~: il manque le français. Ajouter le texte avec .fr.",
    ),
    (
        "name.en = \"Small programme\"\n",
        "name.en = \"Small\"\nname.es = \"Pequeño\"\n",
        "p.toml, ligne~4, name.es~: cette clé n’existe pas. La retirer, ou employer l’une de celles-ci~: fr, en.",
    ),
    (
        "name.fr = \"Petit programme\"\nname.en = \"Small programme\"\n",
        "name = \"Petit programme\"\n",
        "p.toml, ligne~2, name~: il faut ici un texte dans chaque langue. Écrire par exemple~: name.fr = \"…\", name.en = \"…\"",
    ),
    (
        "name.fr = \"Petit programme\"\n",
        "nom.fr = \"Petit programme\"\n",
        "p.toml, ligne~2, nom~: cette clé n’existe pas. La retirer, ou employer l’une de celles-ci~: slug, name, kind, summary, public, illustrative, review, phase, data_as_of, conventions, axes, territories, evaluated, activities, plans, factors, items, ratios, checks, card, statements.\np.toml, ligne~3, name~: il manque le français. Ajouter le texte avec .fr.",
    ),
    (
        "kind = \"framework\"",
        "kind = \"framwork\"",
        "p.toml, ligne~4, kind~: «~framwork~» n’est pas un choix possible. Écrire plutôt «~framework~».",
    ),
    ("public = false\n", "", "p.toml, ligne~1, public~: cette clé manque. L’ajouter ici, par exemple~: public = true"),
    (
        "public = false",
        "public = non",
        "p.toml, ligne~7~: «~non~» n’est pas entre guillemets droits. Un texte s’écrit \"non\"; pour oui ou non, écrire true ou false.",
    ),
    (
        "public = false",
        "publik = true\npublic = false",
        "p.toml, ligne~7, publik~: cette clé n’existe pas. La retirer, ou employer l’une de celles-ci~: slug, name, kind, summary, public, illustrative, review, phase, data_as_of, conventions, axes, territories, evaluated, activities, plans, factors, items, ratios, checks, card, statements.",
    ),
    (
        "phase.starts = 2013-04-01",
        "phase.starts = 2013-04-31",
        "p.toml, ligne~9~: «~2013-04-31~» n’est pas un jour qui existe. Corriger le jour, ou, pour un mois ou une saison, mettre des guillemets~: \"2014-09\".",
    ),
    (
        "phase.starts = 2013-04-01",
        "phase.starts = \"2013-04\"",
        "p.toml, ligne~9, phase.starts~: «~2013-04~» n’est pas un jour précis. Écrire l’année, le mois et le jour~: 2015-03-31.",
    ),
    (
        "data_as_of = 2015-06-30",
        "data_as_of = 2015-06",
        "p.toml, ligne~11~: «~2015-06~» n’est pas un jour qui existe. Corriger le jour, ou, pour un mois ou une saison, mettre des guillemets~: \"2014-09\".",
    ),
    (
        "data_as_of = 2015-06-30",
        "data_as_of = 2015",
        "p.toml, ligne~11, data_as_of~: il faut ici une date, et c’est un nombre entier. Écrire par exemple~: data_as_of = 2015-06-30",
    ),
    (
        "evaluated = 2",
        "evaluated = 3",
        "p.toml, ligne~12, evaluated~: 3 est hors des bornes. Écrire un nombre de 0 à 2.",
    ),
    (
        "evaluated = 2",
        "evaluated = -1",
        "p.toml, ligne~12, evaluated~: -1 est hors des bornes. Écrire un nombre de 0 à 2.",
    ),
    (
        "evaluated = 2",
        "evaluated = 2,5",
        "p.toml, ligne~12~: il y a quelque chose de trop après la valeur. Garder une seule valeur; un nombre s’écrit avec un point~: 30.4375.",
    ),
    (
        "tolerance_days = 0",
        "tolerance_days = 1e309",
        "p.toml, ligne~15, conventions.tolerance_days~: il faut ici un nombre entier, et c’est un nombre à décimales. Écrire par exemple~: tolerance_days = 0",
    ),
    (
        "tolerance_days = 0",
        "month_days = 1e309",
        "p.toml, ligne~15, conventions.month_days~: 1e309 est hors des bornes. Écrire un nombre de 28 à 31.",
    ),
    (
        "tolerance_days = 0",
        "season_calendar = \"astronomic\"",
        "p.toml, ligne~15, conventions.season_calendar~: «~astronomic~» n’est pas un choix possible. Écrire plutôt «~astronomical~».",
    ),
    (
        "[[axes]]",
        "[axes]",
        "p.toml, ligne~17, axes~: il faut ici une liste, et c’est un bloc. Écrire par exemple~: [[axes]]",
    ),
    (
        "[[axes]]",
        "[[axes]",
        "p.toml, ligne~17~: les crochets de ce titre ne sont pas fermés. Écrire par exemple~: [[activities]]",
    ),
    (
        "code = \"partnership\"",
        "code = \"partnership\"\ncolour = \"blue\"",
        "p.toml, ligne~19, axes[1].colour~: cette clé n’existe pas. La retirer, ou employer l’une de celles-ci~: code, name.",
    ),
    (
        "code = \"T02\"",
        "code = \"T01\"",
        "p.toml, ligne~26, territories[2].code~: deux territoires portent le code «~T01~» (la première fois à la ligne 22). Donner à chacun son propre code.",
    ),
    (
        "code = \"T02\"",
        "code = \"T 02\"",
        "p.toml, ligne~26, territories[2].code~: «~T 02~» ne convient pas. Ce code n’a que des lettres sans accent, des chiffres et des traits d’union~: T01.",
    ),
    (
        "code = \"T02\"",
        "code = \"T02\"\nvalid_from = 2014-04-01\nvalid_to = 2014-03-31",
        "p.toml, ligne~28, territories[2].valid_to~: la fin (2014-03-31) vient avant le début (2014-04-01). Corriger l’une des deux dates.",
    ),
    (
        "name = { fr = \"Territoire 2\", en = \"Territory 2\" }",
        "name = { fr = \"Territoire 2\" en = \"Territory 2\" }",
        "p.toml, ligne~27~: les accolades ne sont pas fermées, ou une virgule y manque. Écrire par exemple~: { code = \"T01\" }",
    ),
    (
        "axes = [\"partnership\"]",
        "axes = [\"clinical\"]",
        "p.toml, ligne~34, activities[1].axes[1]~: aucun volet n’a le code «~clinical~». Codes connus~: partnership.",
    ),
    (
        "axes = [\"partnership\"]",
        "axes = []",
        "p.toml, ligne~34, activities[1].axes~: cette liste est vide. Y mettre au moins un volet.",
    ),
    (
        "axes = [\"partnership\"]",
        "axes = \"partnership\"",
        "p.toml, ligne~34, activities[1].axes~: il faut ici une liste, et c’est un texte. Écrire par exemple~: axes = [\"partnership\"]",
    ),
    (
        "axes = [\"partnership\"]",
        "axes = [\"partnership\"",
        "p.toml, ligne~36~: la liste qui commence ici ou plus haut n’est pas fermée, ou une virgule y manque. Écrire par exemple~: [\"2013\", \"2014\"]",
    ),
    (
        "version = 1",
        "version = 2",
        "p.toml, ligne~45, plans[1].version~: ce devis porte le numéro 2; les versions se suivent à partir de 1. Écrire version = 1.",
    ),
    (
        "version = 1",
        "version = 0",
        "p.toml, ligne~45, plans[1].version~: ce devis porte le numéro 0; les versions se suivent à partir de 1. Écrire version = 1.",
    ),
    (
        "[plans.activities.local_plan]",
        "[plans.activities.coordination]",
        "p.toml, ligne~47, plans[1].activities.coordination~: l’activité «~coordination~» est continue~: elle n’a pas de date prévue. Retirer ce bloc, ou retirer continuous = true de l’activité.",
    ),
    (
        "[plans.activities.local_plan]\ndate = \"2014-09\"\nprovenance = \"published\"\nsource = { fr = \"Le devis.\", en = \"The plan.\" }\n",
        "",
        "p.toml, ligne~44, plans[1]~: ce devis ne prévoit rien. Y donner au moins une date, sous un titre comme [plans.activities.local_plan].",
    ),
    (
        "date = \"2014-09\"",
        "date = \"2014-02-30\"",
        "p.toml, ligne~48, plans[1].activities.local_plan.date~: le 30 février 2014 n’existe pas~: février 2014 compte 28 jours. Écrivez un jour de 1 à 28.",
    ),
    (
        "date = \"2014-09\"",
        "date = \"hiver 2015\"",
        "p.toml, ligne~48, plans[1].activities.local_plan.date~: «~hiver 2015~» se lit de deux façons~: hiver 2014-2015 ou 2015-2016. Choisissez, ou écrivez les deux années de l’hiver.",
    ),
    (
        "date = \"2014-09\"",
        "date = \"2014-10/2014-09\"",
        "p.toml, ligne~48, plans[1].activities.local_plan.date~: «~2014-10/2014-09~» finit avant de commencer. Écrivez d’abord la date la plus ancienne.",
    ),
    (
        "date = \"2014-09\"",
        "date = 201409",
        "p.toml, ligne~48, plans[1].activities.local_plan.date~: il faut ici une date, et c’est un nombre entier. Écrire par exemple~: date = \"2014-09\"",
    ),
    (
        "provenance = \"published\"",
        "provenance = \"inventée\"",
        "p.toml, ligne~49, plans[1].activities.local_plan.provenance~: «~inventée~» n’est pas un choix possible. Écrire l’un de ceux-ci~: published, derived.",
    ),
    (
        "source = { fr = \"Le devis.\", en = \"The plan.\" }",
        "source = { fr = \"Le devis.\", en = \"  \" }",
        "p.toml, ligne~50, plans[1].activities.local_plan.source.en~: ce texte est vide. L’écrire, ou retirer la ligne si elle n’est pas obligatoire.",
    ),
    (
        "activity = \"coordination\"",
        "activity = \"coordonation\"",
        "p.toml, ligne~67, items[3].activity~: aucune activité n’a le code «~coordonation~». Écrire plutôt «~coordination~».",
    ),
    (
        "code = \"trained\"",
        "code = \"local_plan\"",
        "p.toml, ligne~53, items[1].code~: le code «~local_plan~» est déjà celui d’une activité (ligne 30). En choisir un autre.\np.toml, ligne~78, ratios[1].denominator~: aucun élément n’a le code «~trained~». Codes connus~: local_plan, active, support.",
    ),
    (
        "code = \"support\"",
        "code = \"active\"",
        "p.toml, ligne~66, items[3].code~: deux éléments portent le code «~active~» (la première fois à la ligne 59). Donner à chacun son propre code.",
    ),
    (
        "kind = \"rating\"",
        "kind = \"cote\"",
        "p.toml, ligne~69, items[3].kind~: «~cote~» n’est pas un choix possible. Écrire l’un de ceux-ci~: count, rating, choice, text, date.",
    ),
    (
        "min = 0\nmax = 3",
        "min = 3\nmax = 0",
        "p.toml, ligne~71, items[3].max~: la cote irait de 3 à 0. Le plus grand nombre doit dépasser le plus petit~: min = 0, max = 3.",
    ),
    ("min = 0\n", "", "p.toml, ligne~65, items[3].min~: cette clé manque. L’ajouter ici, par exemple~: min = 0"),
    (
        "kind = \"rating\"\nmin = 0\nmax = 3",
        "kind = \"text\"\nmax = 3",
        "p.toml, ligne~70, items[3].max~: un élément de sorte «~text~» n’a pas cette clé. La retirer, ou changer kind.",
    ),
    (
        "periods = [\"2014\",",
        "periods = [\"2015\",",
        "p.toml, ligne~72, items[3].periods[2].code~: deux périodes portent le code «~2015~» (la première fois à la ligne 72). Donner à chacune son propre code.",
    ),
    (
        "periods = [\"2014\",",
        "periods = [2014,",
        "p.toml, ligne~72, items[3].periods[1]~: il faut ici un texte entre guillemets, et c’est un nombre entier. Écrire par exemple~: periods = [\"2013\", \"2014\"]",
    ),
    (
        "id = \"active_share\"",
        "id = \"Part active\"",
        "p.toml, ligne~75, ratios[1].id~: «~Part active~» ne convient pas. Un code commence par une petite lettre et n’a que des petites lettres sans accent, des chiffres et _~: local_plan.",
    ),
    (
        "numerator = \"active\"",
        "numerator = \"activ\"",
        "p.toml, ligne~77, ratios[1].numerator~: aucun élément n’a le code «~activ~». Écrire plutôt «~active~».",
    ),
    (
        "numerator = \"active\"",
        "numerator = \"support\"",
        "p.toml, ligne~77, ratios[1].numerator~: une part se calcule sur des nombres, et «~support~» n’en est pas un. Choisir un élément dont kind = \"count\".",
    ),
    (
        "numerator = \"active\"",
        "numerator = \"trained\"",
        "p.toml, ligne~78, ratios[1].denominator~: «~trained~» est à la fois au numérateur et au dénominateur~: la part vaudrait toujours 1. Changer l’un des deux.",
    ),
];
