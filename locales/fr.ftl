# Jalons, textes français (langue source). Une espace insécable (U+00A0) précède « : » et « % », et se place dans les guillemets.

## Cadre de la page
layout-skip = Passer au contenu
layout-site = Site
layout-programmes = Programmes
layout-methods = Méthodes
layout-language = Français
foot-conventions = Conventions.
foot-methods = Toutes les méthodes
foot-jalons = Jalons, suivi de l’implantation des programmes-cadres.
illustrative-tag = Données illustratives
illustrative-title = Données illustratives.
illustrative-text = Les valeurs par territoire sont inventées pour que leurs agrégats redonnent les chiffres publiés du programme. Elles ne décrivent aucun territoire réel.

## Conventions
convention-season-astronomical = Saisons astronomiques, dates locales de Montréal.
convention-season-meteorological = Saisons météorologiques (printemps : mars à mai).
convention-season-quarter = Saisons comptées en trimestres civils (printemps : janvier à mars).
convention-anchor-end = Un retard se compte à partir de la fin de la période prévue.
convention-anchor-middle = Un retard se compte à partir du milieu de la période prévue.
convention-anchor-start = Un retard se compte à partir du début de la période prévue.
convention-tolerance = { $n ->
    [one] Un jour de tolérance est accordé.
   *[other] { $days } jours de tolérance sont accordés.
}
convention-month = Un mois vaut { $days } jours.
convention-emptiness = Les territoires qui n’ont rien rapporté ne comptent pas pour zéro : ils sont laissés de côté, et chaque chiffre dit sur combien de territoires il porte.

## Tête du programme
head-as-of = En date du
head-as-of-label = En date du (année-mois-jour)
head-plan = Devis de réalisation,
head-version = version { $version }
head-phase = Phase du { $starts } au { $ends }
head-known = Selon ce qui était connu le
head-change = Changer la date ou le volet
head-scope = Seulement :
head-everything = Tout montrer
head-axis = Volet
head-all-axes = Tous les volets
head-show = Afficher
section-dashboard = Tableau de bord
section-delays = Retards
section-timeline = Chronologie
section-support = Soutien
section-card = Fiche

## États
state-on-time = à temps
state-late = en retard
state-overdue = échu
state-indeterminate = indéterminé
state-perhaps = peut-être fait
state-due = attendu
state-not-yet-due = pas encore dû
state-not-applicable = sans objet
state-unknown = inconnu
state-missing = non rapporté
state-withdrawn = retiré
empty-missing = non rapporté
empty-not-applicable = sans objet
empty-not-yet-due = pas encore dû
empty-unknown = inconnu
legend-label = Légende, avec le compte de chaque état
legend-on-time = à temps
legend-late = en retard
legend-overdue = { $n ->
    [one] échue
   *[other] échues
}
legend-indeterminate = { $n ->
    [one] indéterminée
   *[other] indéterminées
}
legend-perhaps = { $n ->
    [one] peut-être faite
   *[other] peut-être faites
}
legend-due = { $n ->
    [one] attendue
   *[other] attendues
}
legend-not-yet-due = { $n ->
    [one] pas encore due
   *[other] pas encore dues
}
legend-not-applicable = sans objet
legend-unknown = { $n ->
    [one] inconnue
   *[other] inconnues
}
legend-missing = { $n ->
    [one] non rapportée
   *[other] non rapportées
}
legend-withdrawn = { $n ->
    [one] retirée
   *[other] retirées
}

## Ce qui se dit d’un nombre
said-days-short = { $days } j
said-days-range = { $low } à { $high } j
said-days = { $n ->
    [one] { $days } jour
   *[other] { $days } jours
}
said-months = { $months } mois
said-withheld = non montré
said-few = moins de cinq personnes
said-no-value = aucune valeur
said-n-of = n = { $n } sur { $of }
said-totals = { $above } sur { $below }
said-and = et
said-left-out-missing = { $n ->
    [one] { $count } non rapporté
   *[other] { $count } non rapportés
}
said-left-out-not-applicable = { $count } sans objet
said-left-out-not-yet-due = { $n ->
    [one] { $count } pas encore dû
   *[other] { $count } pas encore dus
}
said-left-out-not-done = { $n ->
    [one] { $count } pas encore fait
   *[other] { $count } pas encore faits
}
said-left-out-unknown = { $n ->
    [one] { $count } incertain
   *[other] { $count } incertains
}

## Chiffres du tableau de bord
key-label = Chiffres clés
key-out-of = sur { $total }
key-carried-out = Réalisations faites
said-grid = { $territories ->
    [one] { $territories_shown } territoire
   *[other] { $territories_shown } territoires
} × { $activities ->
    [one] { $activities_shown } activité datée
   *[other] { $activities_shown } activités datées
}
key-late = Faites en retard
key-median = Écart médian avec la fin prévue
key-median-interval = entre { $low } et { $high } jours, car des dates sont imprécises
key-n = n = { $n }
key-days = { $n ->
    [one] jour
   *[other] jours
}
key-ratio-of = n = { $n } sur { $of } { $total ->
    [one] territoire
   *[other] territoires
}

## Constats
finding-no-plan = Aucune activité datée n’est prévue à ce devis.
finding-unreported = Rien n’est rapporté à cette date.
finding-none = Aucune des { $of } réalisations prévues n’est faite à cette date.
finding-done = { $done ->
    [one] Une des { $of } réalisations prévues est faite
   *[other] { $done_shown } des { $of } réalisations prévues sont faites
}{ $late ->
    [none] , aucune plus tard que prévu.
    [it] , plus tard que prévu.
    [both] , toutes deux plus tard que prévu.
    [all] , toutes plus tard que prévu.
    [one] , dont une plus tard que prévu.
   *[some] , dont { $late_shown } plus tard que prévu.
}
finding-overdue = { $n ->
    [one] Une est échue.
   *[other] { $count } sont échues.
}
finding-perhaps = { $n ->
    [one] Une est peut-être faite : sa date est trop imprécise pour le dire.
   *[other] { $count } sont peut-être faites : leurs dates sont trop imprécises pour le dire.
}
finding-silent = { $n ->
    [one] Un territoire n’a rien rapporté.
   *[other] { $letters } territoires n’ont rien rapporté.
}
finding-matrix-none = Rien n’est encore fait, rien n’est échu
finding-matrix-all = { $reporting ->
    [one] Le territoire qui a rapporté a tout réalisé
   *[other] Les { $reporting_shown } territoires qui ont rapporté ont tout réalisé
}; { $late ->
    [0] rien n’est venu en retard
    [one] une réalisation sur { $done_shown } est venue en retard
   *[other] { $late_shown } réalisations sur { $done_shown } sont venues en retard
}
finding-matrix-some = { $done ->
    [one] Une réalisation sur { $of } est faite
   *[other] { $done_shown } réalisations sur { $of } sont faites
}; { $late ->
    [0] aucune n’est en retard
    [one] une est venue en retard
   *[other] { $late_shown } sont venues en retard
}
finding-matrix-overdue = { $done ->
    [0] Rien n’est encore fait
    [one] Une réalisation sur { $of } est faite
   *[other] { $done_shown } réalisations sur { $of } sont faites
}; { $overdue ->
    [one] une est échue
   *[other] { $overdue_shown } sont échues
}
finding-delay = { $name } vient en moyenne { $months } après la fin prévue
finding-delay-none = { $name }, à l’heure en moyenne
finding-delay-around = { $name }, autour de la fin prévue
finding-delays-none = Aucun retard ne se mesure à cette date
finding-delays-few = { $n ->
    [one] { $shown } réalisation mesurée
   *[other] { $shown } réalisations mesurées
}, trop peu par activité pour une moyenne
finding-support = { $name } : le plus fort en { $period }, à { $value } sur { $max }
finding-support-then = { $name } : le plus fort en { $period }, à { $value } sur { $max }, puis { $last } en { $last_period }
finding-support-only = { $name } : { $value } sur { $max } en { $period }
finding-support-none = Le soutien régional n’est pas encore coté à cette date
finding-at-phase-end = À la fin de la phase
finding-on-day = Le { $day }
finding-completion = { $when }, { $done ->
    [0] aucune des { $of } réalisations prévues n’était faite
    [one] une des { $of } réalisations prévues était faite
   *[other] { $done_shown } des { $of } réalisations prévues étaient faites
}
finding-completion-between = { $when }, entre { $done_shown } et { $possibly } des { $of } réalisations prévues étaient faites
finding-completion-none = La phase n’a pas commencé
finding-basis-known = En date du { $day }, selon ce qui était connu le { $known }, devis version { $version }.
finding-basis = En date du { $day }, devis version { $version }.

## Tableau de bord
dashboard-title = { $programme } : tableau de bord
dashboard-undated = Ce programme ne suit que des activités continues, sans date de réalisation. Sa fiche dit ce qu’il est et ce qui en est connu.
matrix-caption = État de chaque activité dans chaque territoire
matrix-skip = Passer la matrice
matrix-subtitle = État des activités datées, dans l’ordre du devis; jours après la fin de la période prévue; n = { $n } ({ $grid }). { $basis }
matrix-planned = prévu :
matrix-territory = Territoire
matrix-done = Faites
matrix-late = En retard
matrix-mean = Écart moyen
matrix-done-of = { $done } sur { $of }
matrix-note-derived = * Date prévue déduite du retard publié et de la date de réalisation : la source ne la donne pas.
matrix-note-doubt = Barre hachurée : doute qui vient d’une date imprécise.
matrix-note-continuous = { $name } : activité continue, sans date de réalisation; voir le soutien.
matrix-note-silent = { $codes } : non rapporté; { $n ->
    [one] ce territoire ne compte
   *[other] ces territoires ne comptent
} dans aucune moyenne.
delays-subtitle = Écart entre la réalisation et la fin de la période prévue, en mois; une marque par territoire, du plus tôt au plus tard. { $basis }
delays-note = Cadre creux : période prévue. Disque : à temps. Triangle : en retard. Barre hachurée : date imprécise, aussi longue que le doute. Trait vertical : moyenne.
support-subtitle = Intensité du soutien régional, cote de 0 à 3; moyenne et cotes des territoires (un point pâle chacun). { $basis }
support-note = Une valeur jamais publiée reste vide : elle n’est ni zéro ni interpolée, et la ligne s’y rompt. Une année compte à partir de son dernier jour dans la phase.
completion-subtitle = Nombre cumulé de réalisations prévues et faites; n = { $n }. { $basis }
completion-note = Trait mince : ce qui était prévu. Trait épais : ce qui est certainement fait. Hachures : ce qui l’est peut-être, la date étant imprécise.

## Tableaux
frame-table = Voir le tableau
frame-download = Télécharger :
table-delays = Retards par activité
table-activity = Activité
table-planned = Prévu
table-n = n
table-late = En retard
table-mean-days = Moyenne (j)
table-mean-months = Moyenne (mois)
table-median-days = Médiane (j)
table-range-days = Étendue (j)
table-range = { $low } à { $high }
table-support = Soutien
table-support-caption = Soutien régional par année
table-period = Période
table-mean = Moyenne
table-rating = Cote { $rating }
table-completion = Réalisations prévues et faites, cumul
table-day = En date du
table-planned-total = Prévues
table-done-total = Certainement faites
table-possibly-total = Faites ou peut-être faites
table-territory = Territoire
table-item = Élément
table-value = Valeur
table-state = État
table-date = Date rapportée
table-delay = Écart
table-window = Jours couverts
table-programme = Programme
table-tolerance = Tolérance
table-month = Un mois vaut
table-minimum = n minimal pour une moyenne

## Retards
delays-title = { $programme } : retards
delays-finding-latest = { $name } a { $n ->
    [one] un retard moyen de { $months }
   *[other] le plus long retard moyen, { $months }
}.
delays-finding-then = { $n ->
    [one] Suit
   *[other] Suivent
} { $list }.
delays-finding-around = { $list } { $n ->
    [one] vient
   *[other] viennent
} autour de la fin prévue, en moyenne.
delays-finding-on-time = { $list } { $n ->
    [one] vient
   *[other] viennent
} à temps, en moyenne.
delays-finding-few = { $n ->
    [one] Une activité a
   *[other] { $letters } activités ont
} trop peu de réalisations pour une moyenne.
delays-finding-none = Aucun retard moyen ne peut se calculer à cette date.
delays-by-territory = Écart de chaque territoire, activité par activité
delays-by-territory-subtitle = Jours après la fin de la période prévue; un moins veut dire plus tôt. { $basis }

## Chronologie
timeline-title = { $programme } : chronologie
timeline-lead = { $late ->
    [0] Aucune réalisation sur { $done_shown } n’est venue
    [one] Une réalisation sur { $done_shown } est venue
   *[other] { $late_shown } réalisations sur { $done_shown } sont venues
} après la période prévue.
timeline-lead-doubtful = { $n ->
    [one] Pour une autre, la date ne permet pas de le dire.
   *[other] Pour { $count } autres, les dates ne permettent pas de le dire.
}
timeline-lead-widest = Le plus grand écart est de { $days }.
timeline-lead-widest-of = Le plus grand écart est de { $days } ({ $territory }, { $activity }).
timeline-all = Toutes les activités
timeline-subtitle = Période prévue (creuse) et réalisation (pleine). { $basis }
timeline-note = Prévu : { $planned }, soit { $window }.
timeline-finding = { $name } : { $late ->
    [0] aucun territoire en retard sur { $done }
    [one] un territoire sur { $done } en retard
   *[other] { $late_shown } territoires sur { $done } en retard
}; écart moyen de { $mean }
timeline-finding-none = { $name } : aucune réalisation à cette date
timeline-continuous = continue, sans date de réalisation
timeline-empty = Rien à placer sur la ligne du temps à cette date.

## Soutien
support-title = { $programme } : soutien régional
support-chart-title = Intensité du soutien, année par année

## Territoire
territory-finding = { $name } : { $done ->
    [0] aucune activité sur { $of } n’est faite
    [one] une activité sur { $of } est faite
   *[other] { $done_shown } activités sur { $of } sont faites
}{ $late ->
    [it] , après la date prévue
    [both] , toutes deux après la date prévue
    [all] , toutes après la date prévue
    [one] , dont une après la date prévue
    [some] , dont { $late_shown } après la date prévue
   *[none] {""}
}{ $overdue ->
    [0] {""}
    [one] {"; une est échue"}
   *[other] {";"} { $overdue_shown } sont échues
}
territory-finding-silent = { $name } n’a rien rapporté
territory-timeline = Ce qui était prévu et ce qui s’est fait
territory-values = Ce que le territoire a rapporté
territory-values-none = Le territoire n’a rapporté aucune valeur à cette date.
territory-support = Le soutien reçu de la région
territory-support-subtitle = Cotes données par la région, et non par le territoire.
territory-support-none = La région n’a donné aucune cote à cette date.
territory-planned = Ce qui était prévu
plan-planned = prévu : { $date }
plan-done = fait : { $date }
plan-derived = { $date } (déduit)

## Activité
activity-continuous = Activité continue tout au long de la phase : elle n’a pas de date de réalisation, donc pas de retard.
activity-chart = Répartition des écarts entre les territoires
activity-items = Ce que les territoires ont rapporté de cette activité
activity-item-mean = Moyenne : { $mean } ({ $basis })

## Chiffre
figure-carried-out = Réalisations faites
figure-carried-out-of = { $name } : réalisations faites
figure-late = Réalisations faites en retard
figure-late-of = { $name } : réalisations faites en retard
figure-carried-out-in = { $name } : réalisations faites
figure-late-in = { $name } : réalisations faites en retard
figure-delay-mean-in = { $name } : écart moyen avec la fin prévue
figure-overdue = Réalisations échues
figure-delay-mean = Écart moyen avec la fin prévue
figure-delay-mean-of = { $name } : écart moyen avec la fin prévue
figure-delay-median = Écart médian avec la fin prévue
figure-delay-median-of = { $name } : écart médian avec la fin prévue
figure-mean-date = Date moyenne de réalisation
figure-mean-date-of = { $name } : date moyenne de réalisation
figure-item-mean = { $name }{ $period } : moyenne par territoire
figure-interval = Les dates imprécises permettent de { $low } à { $high }.
figure-of-edition = Chiffre de l’édition { $number }, figée le { $day }, avec les saisies connues alors.
figure-season-other = Calculé avec un autre calendrier des saisons que celui du programme. { $calendar }
figure-small = Attention : trop peu de valeurs pour qu’une moyenne ou une médiane dise grand-chose.
figure-rule = La règle
figure-values = Les valeurs derrière ce chiffre
rule-carried-out = Compte des cases (territoire × activité datée) dont la date rapportée est certainement passée à la date choisie : son dernier jour possible est au plus tard ce jour-là.
rule-late = Parmi les cases faites, compte de celles dont le premier jour possible suit la fin de la période prévue, tolérance comprise. Si la date imprécise permet les deux, la case est indéterminée et ne compte pas ici.
rule-overdue = Compte des cases dont on sait qu’elles ne sont pas faites à la date choisie, alors que la période prévue est terminée. Une case non rapportée n’est pas échue : on ne sait pas.
rule-delay-mean = Moyenne arithmétique des écarts en jours. L’écart d’un territoire est le milieu de la date rapportée moins le jour de référence du devis (par convention, la fin de la période prévue). L’intervalle est celui des moyennes des premiers et des derniers jours possibles.
rule-delay-median = Médiane des mêmes écarts : la valeur du milieu, ou la moyenne des deux valeurs du milieu.
rule-mean-date = Jour de référence du devis plus l’écart moyen, arrondi au jour.
rule-share = Ratio groupé : somme des numérateurs sur somme des dénominateurs, dans les territoires qui ont les deux. Ce n’est pas la moyenne des ratios.
rule-item-mean = Moyenne arithmétique des valeurs rapportées. Les territoires sans valeur sont laissés de côté; aucun ne compte pour zéro.

## Fiche
card-title = { $programme } : fiche du programme

## Programmes
programmes-title = Programmes suivis
programmes-lead = Ce qui était prévu s’est-il fait, quand, avec combien de retard, et où en est chaque territoire?
programmes-empty = Aucun programme n’est ouvert à la lecture. Pour en ajouter un : jalons programme add FICHIER.
programmes-state = En date du { $day } : { $done ->
    [one] { $done_shown } réalisation sur { $of } est faite
   *[other] { $done_shown } réalisations sur { $of } sont faites
}, dont { $late_shown } en retard.

## Adresses qui ne mènent nulle part
problem-not-found = Page introuvable
problem-no-page = Aucune page ne se trouve à l’adresse « { $name } ». Vérifiez l’adresse, ou partez de la liste des programmes.
problem-no-programme = Aucun programme ne s’appelle « { $name } ».
problem-no-territory = Aucun territoire de ce programme ne porte le code « { $name } ».
problem-no-activity = Aucune activité de ce programme ne porte le code « { $name } ».
problem-no-figure = Aucun chiffre de ce programme ne s’appelle « { $name } ».
problem-no-axis = Aucun volet de ce programme ne porte le code « { $name } ».
problem-no-plan = Le devis de ce programme n’a pas de version « { $name } ».
problem-invalid = Cette adresse ne peut pas se lire
problem-invalid-as-of = « { $value } » n’est pas une date. Après as_of=, écrivez une date comme 2014-10-31 (année, mois, jour).
problem-invalid-known-at = « { $value } » n’est pas une date. Après known_at=, écrivez une date comme 2015-01-15 (année, mois, jour).
problem-invalid-question = La question ne peut pas se lire : { $value }. La page l’écrit d’elle-même; revenez-y et recommencez.
problem-invalid-plan = « { $value } » n’est pas une version du devis. Après plan=, écrivez un nombre comme 1.
problem-invalid-season = « { $value } » n’est pas un calendrier des saisons. Après season=, écrivez astronomical, meteorological ou quarter.
problem-repeated = « { $parameter } » est écrit plus d’une fois dans l’adresse. N’en gardez qu’un.
problem-forbidden = Accès refusé
problem-forbidden-text = Cette page n’est pas ouverte à ce compte.
problem-full = Rien n’est enregistré : il n’y a plus de place
problem-full-text = Le disque du serveur est plein. Ce qui était déjà enregistré est intact. Prévenez l’administration, puis recommencez.
problem-internal = Quelque chose n’a pas fonctionné
problem-internal-text = L’erreur vient de Jalons et elle est consignée au journal du serveur. Réessayez dans un instant; si elle revient, signalez-la.
problem-programmes = Voir les programmes

## Méthodes
methods-title = Méthodes
methods-lead = Chaque convention est un réglage visible du programme, et chaque formule peut se refaire à la main.
settings-title = Les réglages de chaque programme
settings-subtitle = Ce que chaque programme a choisi, et que ses chiffres appliquent.
explorer-title = Ce que vaut « printemps » change le retard publié
explorer-subtitle = { $example }, n = { $n }. Choisissez une convention : le retard se recalcule avec les mêmes dates.
explorer-calendar = Calendrier des saisons
explorer-astronomical = Saisons astronomiques
explorer-meteorological = Saisons météorologiques
explorer-quarter = Trimestres civils
explorer-anchor = Le retard se compte depuis
explorer-end = la fin de la période
explorer-middle = son milieu
explorer-start = son début
explorer-mean = Écart moyen
explorer-days = { $n ->
    [one] jour
   *[other] jours
}
explorer-months = mois
explorer-window = Période prévue :
methods-dates-title = Dates imprécises
methods-dates = Une date garde la précision que son auteur lui a donnée : « printemps 2014 » reste une saison et devient un intervalle de jours, du premier au dernier possible. Rien n’est arrondi à un jour inventé. Le texte suit la norme ISO 8601-2 (EDTF) : année, mois, jour, décennie, saison, trimestre, semestre, intervalle, bornes ouvertes, date incertaine (?), approximative (~).
    En mots, début veut dire du 1er au 10, la mi- du 11 au 20, la fin du 21 (du 19 en février) au dernier jour du mois. « 04/05/2014 » et « hiver 2015 » se lisent de deux façons : Jalons les refuse et propose les deux lectures.
methods-seasons-title = Saisons
methods-seasons = Saisons astronomiques : du jour local (Montréal) de l’équinoxe ou du solstice à la veille du suivant, calculé pour 1900 à 2100 selon Meeus, Astronomical Algorithms, chapitre 27. Saisons météorologiques : de mars à mai pour le printemps. Trimestres : de janvier à mars pour le printemps.
methods-reference-title = Écart et retard
methods-reference = L’écart est le milieu de la date réelle moins le jour de référence du devis : la fin de la période prévue, sauf réglage contraire. Il se donne en jours, avec son intervalle : du premier au dernier jour que la date réelle permet. Un mois vaut 30,4375 jours (365,25 / 12).
methods-verdict-title = Verdict
methods-verdict = En retard : même le premier jour possible suit la fin prévue. À temps : même le dernier jour possible la précède ou tombe dessus. Indéterminé : la date permet les deux.
methods-states-title = États d’une case
methods-states = À une date donnée, une activité datée est faite si son dernier jour possible est passé, pas faite si son premier jour possible est à venir, et peut-être faite entre les deux. Pas faite, elle est échue après la période prévue, attendue pendant, pas encore due avant. Sans saisie, elle est non rapportée dès que la période prévue a commencé. Les états se partagent toutes les cases : leurs comptes donnent toujours le total.
methods-figures-title = Chiffres
methods-figures = Chaque chiffre dit n, le nombre de valeurs qu’il porte, et ce qui est laissé de côté, par sorte : non rapporté, sans objet, pas encore dû, pas encore fait, inconnu. Le tout s’additionne. Une moyenne d’écarts est la moyenne des écarts ponctuels, avec l’intervalle des moyennes; la médiane l’accompagne. Un ratio est groupé : somme sur somme.
methods-items-title = Comptes et cotes
methods-items = Une valeur rapportée une fois compte à partir du jour où son activité est certainement faite. Une valeur d’une période compte à partir du dernier jour de cette période compris dans la phase. Le vide a quatre sortes : non rapporté, sans objet, pas encore dû, inconnu. Aucune n’est zéro, aucune n’est interpolée.
methods-completion-title = Avancement
methods-completion = Le nombre de réalisations certainement faites un jour donné compte celles dont le dernier jour possible est passé; le nombre de celles qui le sont peut-être y ajoute celles dont le premier jour possible est passé. L’honnête réponse est parfois un intervalle.
methods-number-title = Arrondis
methods-number = Les calculs se font sans arrondi; seul l’affichage arrondit, la demie vers le haut en valeur absolue.

## Graphiques
chart-axis-end = fin prévue
chart-axis-middle = milieu prévu
chart-axis-start = début prévu
chart-axis-after = +{ $months } mois
chart-axis-before = { $months } mois avant
chart-delays-mean = moyenne { $days } j
chart-delays-planned = prévu : { $date }
chart-delays-planned-derived = prévu : { $date } (déduit)
chart-delays-none = aucune réalisation à cette date
chart-delays-late = { $late } sur { $n } en retard
chart-delays-late-months = { $late } sur { $n } en retard; en moyenne { $months } mois
chart-delays-doubt = moyenne entre { $low } et { $high } j, dates imprécises
chart-delays-several = { $n } territoires
chart-delays-all = les { $n } territoires
chart-delays-description = Écart entre la réalisation et la date prévue, par activité : { $activities }.
chart-delays-clause = { $name }, moyenne { $days } jours, { $late } sur { $n } en retard
chart-delays-clause-none = { $name }, aucune moyenne
chart-tip-done = fait : { $date }
chart-tip-late = { $n ->
    [one] en retard de { $days } jour
   *[other] en retard de { $days } jours ({ $months } mois)
}
chart-tip-late-between = en retard de { $low } à { $high } jours
chart-tip-on-time = à temps, écart de { $days } j
chart-tip-on-time-between = à temps, écart de { $low } à { $high } j
chart-tip-indeterminate = indéterminé, écart de { $days } j
chart-tip-indeterminate-between = indéterminé, écart de { $low } à { $high } j
chart-support-description = Moyenne des cotes de soutien : { $kinds }.
chart-support-clause = { $name }, sur { $max } : { $points }
chart-support-tip-rating = { $period }, cote { $rating } | { $n ->
    [one] un territoire
   *[other] { $n } territoires
} : { $territories }
chart-support-tip-mean = { $period } | moyenne { $mean } sur { $max } | n = { $n } sur { $of }
chart-completion-planned = prévu
chart-completion-done = fait
chart-completion-between = { $low } à { $high }
chart-completion-phase-end = fin de la phase
chart-completion-tip = { $date } | prévu : { $planned } | fait : { $done }
chart-completion-description = Cumul en date du { $date } : { $planned } réalisations prévues et { $done } faites, sur { $of }.
