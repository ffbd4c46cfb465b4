### Le bulletin : le sommaire de conformité, les énoncés publiés, les éditions

## Phrases calculées
bulletin-title = { $programme } : sommaire de conformité
bulletin-overall = Dans l’ensemble
bulletin-strands = Les volets comparés
bulletin-verdict-yes = La programmation a-t-elle été réalisée comme prévu? Oui.
bulletin-verdict-partly = La programmation a-t-elle été réalisée comme prévu? Oui, en partie.
bulletin-verdict-no = La programmation a-t-elle été réalisée comme prévu? Non, pas à cette date.
bulletin-verdict-untold = La programmation a-t-elle été réalisée comme prévu? On ne peut le dire à cette date : rien n’est rapporté.
bulletin-verdict-perhaps = La programmation a-t-elle été réalisée comme prévu? On ne peut le dire à cette date : ce qui est rapporté est trop imprécis.
bulletin-done = { $of_n ->
    [1] { $n ->
        [0] La réalisation prévue n’est pas faite.
       *[other] La réalisation prévue est faite.
    }
   *[other] { $n ->
        [one] { $done } des { $of } réalisations prévues est faite.
       *[other] { $done } des { $of } réalisations prévues sont faites.
    }
}
bulletin-done-perhaps = { $of_n ->
    [1] La réalisation prévue est peut-être faite : la date rapportée est trop imprécise pour le dire.
   *[other] De 0 à { $most } des { $of } réalisations prévues sont faites : les dates rapportées sont trop imprécises pour en dire davantage.
}
bulletin-late = { $n ->
    [one] { $count } est venue après la période prévue.
   *[other] { $count } sont venues après la période prévue.
}
bulletin-overdue = { $n ->
    [one] { $count } est échue : elle n’est pas faite, et la période prévue est passée.
   *[other] { $count } sont échues : elles ne sont pas faites, et la période prévue est passée.
}
bulletin-distance-between = { $months } ({ $days }, entre { $low } et { $high })
bulletin-distance-around = entre { $low } avant et { $high } après
bulletin-day-between = { $day } (entre le { $low } et le { $high })
bulletin-delay = { $side ->
    [before] En moyenne, une réalisation vient { $delay } avant la fin de la période prévue.
    [on] En moyenne, une réalisation vient à la fin de la période prévue, à { $delay } près.
    [about] En moyenne, une réalisation vient vers la fin de la période prévue : { $delay }, les dates étant imprécises.
   *[after] En moyenne, une réalisation vient { $delay } après la fin de la période prévue.
}
bulletin-silent = { $n ->
    [one] Un territoire n’a rien rapporté : { $list }.
   *[other] { $letters } territoires n’ont rien rapporté : { $list }.
}
bulletin-strand = { $of_n ->
    [1] { $n ->
        [0] { $name } : la réalisation prévue n’est pas faite.
       *[other] { $name } : la réalisation prévue est faite.
    }
   *[other] { $n ->
        [one] { $name } : { $done } des { $of } réalisations prévues est faite.
       *[other] { $name } : { $done } des { $of } réalisations prévues sont faites.
    }
}
bulletin-strand-delay = { $of_n ->
    [1] { $side ->
        [before] { $name } : la réalisation prévue est faite, { $delay } avant la fin de la période prévue.
        [on] { $name } : la réalisation prévue est faite, à la fin de la période prévue, à { $delay } près.
        [about] { $name } : la réalisation prévue est faite, vers la fin de la période prévue : { $delay }.
       *[after] { $name } : la réalisation prévue est faite, { $delay } après la fin de la période prévue.
    }
   *[other] { $n ->
        [one] { $side ->
            [before] { $name } : { $done } des { $of } réalisations prévues est faite, { $delay } avant la fin de la période prévue.
            [on] { $name } : { $done } des { $of } réalisations prévues est faite, à la fin de la période prévue, à { $delay } près.
            [about] { $name } : { $done } des { $of } réalisations prévues est faite, vers la fin de la période prévue : { $delay }.
           *[after] { $name } : { $done } des { $of } réalisations prévues est faite, { $delay } après la fin de la période prévue.
        }
       *[other] { $side ->
            [before] { $name } : { $done } des { $of } réalisations prévues sont faites, en moyenne { $delay } avant la fin de la période prévue.
            [on] { $name } : { $done } des { $of } réalisations prévues sont faites, en moyenne à la fin de la période prévue, à { $delay } près.
            [about] { $name } : { $done } des { $of } réalisations prévues sont faites, en moyenne vers la fin de la période prévue : { $delay }, les dates étant imprécises.
           *[after] { $name } : { $done } des { $of } réalisations prévues sont faites, en moyenne { $delay } après la fin de la période prévue.
        }
    }
}
bulletin-strand-perhaps = { $of_n ->
    [1] { $name } : la réalisation prévue est peut-être faite; la date rapportée est trop imprécise pour le dire.
   *[other] { $name } : de 0 à { $most } des { $of } réalisations prévues sont faites; les dates rapportées sont trop imprécises pour en dire davantage.
}
bulletin-strands-ahead = { $name } est plus avancé : { $more } de ses réalisations sont faites, contre { $less }.
bulletin-strands-even = Les deux volets sont aussi avancés l’un que l’autre : { $more } de leurs réalisations sont faites.
bulletin-planned = Période prévue : { $planned }.
bulletin-planned-derived = Période prévue : { $planned } (déduite de l’écart et du résultat publiés).
bulletin-activity-untold = Rien n’est encore rapporté à cette date.
bulletin-activity-none = { $of_n ->
    [1] Ce n’est pas fait.
   *[other] Ce n’est fait dans aucun des { $of } territoires.
}
bulletin-activity-perhaps = { $of_n ->
    [1] C’est peut-être fait : la date rapportée est trop imprécise pour le dire.
   *[other] C’est fait dans 0 à { $most } des { $of } territoires : les dates rapportées sont trop imprécises pour en dire davantage.
}
bulletin-activity-done = { $of_n ->
    [1] { $n ->
        [0] C’est fait, sans retard.
       *[other] C’est fait, après la période prévue.
    }
   *[other] { $done_n ->
        [1] { $n ->
            [0] C’est fait dans { $done } des { $of } territoires, sans retard.
           *[other] C’est fait dans { $done } des { $of } territoires, après la période prévue.
        }
       *[other] { $n ->
            [0] C’est fait dans { $done } des { $of } territoires, jamais après la période prévue ({ $late } en retard).
           *[other] C’est fait dans { $done } des { $of } territoires, dans { $late } d’entre eux après la période prévue.
        }
    }
}
bulletin-activity-done-doubtful = { $of_n ->
    [1] C’est fait; la date est trop imprécise pour dire si c’est après la période prévue.
   *[other] { $done_n ->
        [1] C’est fait dans { $done } des { $of } territoires; la date est trop imprécise pour dire si c’est après la période prévue.
       *[other] { $doubtful_n ->
            [one] C’est fait dans { $done } des { $of } territoires, dans { $late } d’entre eux après la période prévue; dans { $doubtful } autre, la date est trop imprécise pour le dire.
           *[other] C’est fait dans { $done } des { $of } territoires, dans { $late } d’entre eux après la période prévue; dans { $doubtful } autres, la date est trop imprécise pour le dire.
        }
    }
}
bulletin-activity-delay = { $side ->
    [before] { $subject } vient en moyenne { $delay } avant la fin de la période prévue : date moyenne, { $day }.
    [on] { $subject } vient en moyenne à la fin de la période prévue, à { $delay } près : date moyenne, { $day }.
    [about] { $subject } vient en moyenne vers la fin de la période prévue, { $delay }, les dates étant imprécises : date moyenne, { $day }.
   *[after] { $subject } vient en moyenne { $delay } après la fin de la période prévue : date moyenne, { $day }.
}
bulletin-activity-delay-one = { $side ->
    [before] { $subject } vient { $delay } avant la fin de la période prévue : { $day }.
    [on] { $subject } vient à la fin de la période prévue, à { $delay } près : { $day }.
    [about] { $subject } vient vers la fin de la période prévue, { $delay }, la date étant imprécise : { $day }.
   *[after] { $subject } vient { $delay } après la fin de la période prévue : { $day }.
}
bulletin-activity-delay-few = { $side ->
    [before] { $subject } vient { $delay } avant la fin de la période prévue (date moyenne, { $day }), mais sur trop peu de territoires pour en dire davantage.
    [on] { $subject } vient à la fin de la période prévue, à { $delay } près (date moyenne, { $day }), mais sur trop peu de territoires pour en dire davantage.
    [about] { $subject } vient vers la fin de la période prévue, { $delay } (date moyenne, { $day }), mais sur trop peu de territoires pour en dire davantage.
   *[after] { $subject } vient { $delay } après la fin de la période prévue (date moyenne, { $day }), mais sur trop peu de territoires pour en dire davantage.
}
bulletin-who = { $state } : { $list }.
bulletin-item = { $name } : { $mean } en moyenne par territoire (n = { $n_shown }).
bulletin-periods = { $name }, en moyenne par territoire : { $list }.
bulletin-ratings = { $name } (sur { $max }, en moyenne) : { $list }.
bulletin-in-period = { $value } en { $period }
bulletin-share = { $name } : { $share }.

## Page
section-bulletin = Bulletin
bulletin-lead = Ce sommaire est calculé à partir de ce qui est rapporté. Chaque nombre ouvre sur sa règle et sur les saisies qui le portent.
bulletin-nothing = Rien n’est encore rapporté pour cette activité.
bulletin-statements = Ce qui a été publié tient-il encore?
bulletin-statements-subtitle = Chaque énoncé est lié à un chiffre et à la façon de le dire. Il est revérifié ici sur les données du jour choisi.
bulletin-statement = Énoncé
bulletin-said = Ce qu’il affirme
bulletin-now = Le chiffre aujourd’hui
bulletin-finding = Constat
bulletin-finding-holds = Tient
bulletin-finding-no-longer = Ne tient plus
bulletin-finding-cannot-be-told = On ne peut le dire
bulletin-untold-no-such-figure = ce chiffre n’existe pas
bulletin-untold-another-kind = le chiffre est d’une autre nature
bulletin-found = Énoncés qui tiennent : { $holds }; qui ne tiennent plus : { $no_longer }; dont on ne peut rien dire : { $untold }.
bulletin-season = Calendrier des saisons
bulletin-recheck = Revérifier
bulletin-season-other = Revérifié avec un autre calendrier des saisons que celui du programme. Le sommaire ci-dessus garde celui du programme.
bulletin-claim-rounded = { $value }, arrondi
bulletin-claim-almost = presque { $value } : de { $least } à moins de { $value }
bulletin-claim-close-to = près de { $value } : de { $least } à { $most }
bulletin-claim-about = environ { $value } : de { $least } à { $most }
bulletin-claim-generally = { $part } sur { $whole }, moyennes arrondies
bulletin-claim-within = dans cette période : { $days }
bulletin-claim-nothing = aucune valeur

## Éditions
bulletin-editions = Éditions
bulletin-editions-none = Aucune édition n’est encore figée.
bulletin-edition = Édition { $number }
bulletin-edition-frozen = figée le { $day }; en date du { $as_of }, devis version { $version }
bulletin-edition-restates = Remplace l’édition { $number } : { $reason }
bulletin-freeze = Figer une édition
bulletin-freeze-hint = Une édition garde les phrases, les chiffres, les conventions et les graphiques tels qu’ils sont ici et maintenant. Elle ne change plus jamais; une autre peut la remplacer.
bulletin-freeze-restates = Elle remplace
bulletin-freeze-restates-none = aucune autre
bulletin-freeze-reason = Pourquoi elle la remplace
bulletin-freeze-submit = Figer cette édition
bulletin-note-edit = Écrire un texte ici
bulletin-note-label = Texte de l’équipe d’évaluation, en français
bulletin-note-submit = Garder ce texte
bulletin-fault-nothing = Cette demande ne se lit pas. Reprendre le formulaire.
bulletin-fault-no-reason = Écrire pourquoi cette édition remplace l’autre.
bulletin-fault-too-long = Ce texte dépasse { $most } caractères. L’abréger.
bulletin-fault-invisible = Ce texte contient un caractère invisible. Le récrire à la main.
bulletin-edition-title = { $programme } : édition { $number } du bulletin
bulletin-edition-hash = Empreinte du contenu (SHA-256) :
bulletin-edition-broken = Le contenu gardé ne correspond plus à son empreinte : il a été modifié hors de Jalons.
bulletin-edition-address = Adresse publique, sans les comptes de moins de cinq personnes :
bulletin-edition-public = Les comptes de moins de cinq personnes ne sont pas montrés ici.
bulletin-edition-charts = Graphiques
bulletin-edition-matrix = Qui a fait quoi
bulletin-edition-since = Revérifié aujourd’hui
bulletin-edition-since-none = Tous les chiffres de ce jour-là sont les mêmes aujourd’hui.
bulletin-edition-since-some = { $n ->
    [one] Un chiffre de ce jour-là est un autre aujourd’hui : des saisies sont venues depuis.
   *[other] { $count } chiffres de ce jour-là sont autres aujourd’hui : des saisies sont venues depuis.
}
bulletin-edition-restated = Ce qui a changé depuis l’édition { $number }
bulletin-edition-restated-none = Aucun chiffre n’a changé.
bulletin-edition-figure = Chiffre
bulletin-edition-then = Avant
bulletin-edition-now = Après
bulletin-edition-figures = Tous les chiffres de cette édition
bulletin-edition-value = Valeur
bulletin-edition-basis = Repose sur
bulletin-edition-entries = Saisies
problem-no-edition = Il n’y a pas d’édition « { $name } » ici. La page du bulletin les énumère.
bulletin-edition-of = Édition { $number }, figée le { $day }
bulletin-take = Emporter ce bulletin :
bulletin-take-letter = PDF, format lettre
bulletin-take-a4 = PDF, format A4
bulletin-take-workbook = classeur XLSX
bulletin-edition-replaced = Remplacée par l’édition { $number }.
bulletin-fault-replaced = Cette édition est déjà remplacée. Choisir la plus récente.
bulletin-fault-moved = Pendant ce temps, quelqu’un d’autre a changé ce texte : il se lit au-dessus du vôtre. Garder ce qui convient, puis recommencer.
bulletin-note-hint = 4 000 caractères au plus. Tous ceux qui lisent le bulletin le voient.
bulletin-strand-untold = { $of_n ->
    [1] { $name } : rien n’est encore rapporté de la réalisation prévue.
   *[other] { $name } : rien n’est encore rapporté des { $of } réalisations prévues.
}
bulletin-differs-day = Le jour choisi : { $then }, puis { $now }.
bulletin-differs-known = Ce qui était connu : jusqu’au { $then }, puis jusqu’au { $now }.
bulletin-differs-all = jour où elle a été figée
bulletin-differs-plan = La version du devis : { $then }, puis { $now }.
bulletin-differs-conventions = Les conventions ne sont plus les mêmes.
bulletin-differs-definition = La définition du programme n’est plus la même : ses activités, ses éléments, ses territoires ou ses énoncés.
bulletin-differs-note = Le texte de l’équipe d’évaluation n’est plus le même : { $section }.
bulletin-differs-statement = « { $statement } » : { $then }, puis { $now }.
bulletin-take-figures = chiffres, JSON
