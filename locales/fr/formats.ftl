## Formats ouverts
# Calendrier
ics-name = { $programme } : jalons
ics-phase-start = { $programme } : début de la phase
ics-phase-end = { $programme } : fin de la phase
ics-planned = Prévu : { $activity } ({ $date })
ics-planned-text = Devis version { $version }. { $source }
ics-done = Fait : { $activity } – { $territory } ({ $date })
ics-done-text = { $state }. Prévu : { $planned }.
ics-kind-phase = Phase
ics-kind-planned = Prévu
ics-kind-done = Fait
# IATI
open-phase = Phase d’implantation
open-no-first-day = Le devis ne donne pas de premier jour : celui de la phase.
open-illustrative = Données illustratives : les valeurs par territoire sont inventées et ne décrivent aucun territoire réel.
open-continuous = Cette activité se poursuit pendant toute la phase.
open-described = { $state } en date du { $day }. Prévu : { $planned } (devis version { $version }). { $source }
# Données décrites (Data Package)
package-territory = Code du territoire, comme dans la définition du programme.
package-item = Code de l’élément de la fiche; ou code d’une activité : la valeur est alors la date de sa réalisation.
package-period = Période de l’élément, comme 2014; vide quand il se rapporte une seule fois.
package-value = La valeur : un nombre entier, une date (ISO 8601-2, aussi précise qu’elle est connue), le code d’un choix ou des mots; ou le mot qui dit pourquoi il n’y a pas de valeur. Une apostrophe précède un texte qu’un tableur prendrait pour autre chose.
package-note = Ce que l’auteur en dit de plus.
package-words = Les mots de l’auteur, quand ils diffèrent de la valeur.
package-figure = Identifiant du chiffre, le même dans les deux langues.
package-figure-name = Ce que le chiffre mesure.
package-figure-period = Période du chiffre; vide quand il n’en a pas.
package-figure-value = Le chiffre, dans son unité : un nombre, ou un jour (ISO) quand l’unité est une date. Vide : aucune valeur, jamais zéro.
package-figure-unit = Unité du chiffre; une part va de 0 à 1.
package-figure-low = Le moins que les dates imprécises permettent; vide quand rien n’est en doute.
package-figure-high = Le plus que les dates imprécises permettent; vide quand rien n’est en doute.
package-figure-n = Nombre de valeurs sur lesquelles le chiffre repose.
package-figure-of = Nombre de valeurs qu’il pourrait y avoir : celles qui comptent et toutes celles qui suivent.
package-figure-missing = Valeurs non rapportées.
package-figure-not-applicable = Valeurs sans objet.
package-figure-not-yet-due = Valeurs pas encore dues.
package-figure-not-done = Réalisations dont on sait qu’elles ne sont pas faites.
package-figure-unknown = Valeurs que personne ne connaît, ou dates trop imprécises.
