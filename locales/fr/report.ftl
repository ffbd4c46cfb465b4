## Fiche Bilan
section-report = Fiche Bilan
section-report-of = Fiche Bilan, { $territory }
territory-reason = raison du retard : { $reason }

report-title = Fiche Bilan : { $territory }
report-lead = Phase du { $starts } au { $ends }. Écrivez les dates comme vous les dites : « mi-septembre 2014 », « printemps 2015 », « 12 octobre 2014 ».
report-lead-read = Phase du { $starts } au { $ends }.
report-behalf = Vous écrivez au nom de { $territory }. Ce que vous enregistrez est accepté aussitôt.
report-planned = Prévu : { $date }, { $days }
report-planned-derived = Prévu : { $date } (déduit), { $days }
report-continuous = Toute la phase, sans date de réalisation.
report-when = Quand cela s’est-il fait?
report-when-hint = Un jour, un mois, une saison ou une période, avec la précision que vous avez.
report-understood = compris :
report-late = { $n ->
    [one] , soit un jour après la fin prévue
   *[other] , soit { $days } jours après la fin prévue
}
report-late-open = , après la fin prévue
report-still-to-come = . Cette date est à venir
report-on-time = , à temps
report-indeterminate = ; ces dates ne disent pas si c’est en retard
report-choose = Choisir une lecture de la date
report-reason = Pourquoi ce retard?
report-reason-words = Ce qu’il faut en savoir, dans vos mots
report-reason-unused = La date ci-dessus n’est pas en retard : cette raison ne sera envoyée que si elle le devient.
report-choice-none = Aucune réponse
report-add-note = Ajouter une note
report-note = Note, lue par la coordination
report-note-said = Note :
report-empty = Pas de valeur? Dire pourquoi
report-empty-legend = Pourquoi il n’y a pas de valeur
report-empty-missing = { $word } : la valeur existe, nous ne l’avons pas encore
report-empty-not-applicable = { $word } : cela ne s’applique pas à notre territoire
report-empty-not-yet-due = { $word } : l’activité est prévue plus tard
report-empty-unknown = { $word } : personne ne peut le dire
report-empty-instead = « { $word } » est choisi : cette date ne sera pas envoyée.
report-empty-none = Aucune de ces réponses
report-error = Erreur :
report-accepted = Valeur acceptée :
report-changing = Vous proposez de la changer; les deux restent dans l’historique.
report-submitted = Envoyé, en attente de la coordination :
report-returned = À revoir :
report-on-behalf = , inscrit par { $by } au nom du territoire
report-by-region = La coordination régionale répond à cette question.
report-locked-field = La fiche de cette période est acceptée et fermée. Pour la rouvrir, s’adresser à la coordination régionale.
report-kept = Écrit et gardé comme brouillon, non envoyé :
report-nothing-yet = Rien n’est rapporté.
report-nothing = aucune valeur
report-other-window = Dans l’autre fenêtre :
report-somebody = quelqu’un d’autre
report-collides = Entre-temps, { $who } a écrit :
report-keep-mine = Envoyer la mienne
report-keep-theirs = Garder l’autre
report-invisible = Ce texte contient un caractère invisible. Le retaper à la main.
report-taken-back = Cette question avait une réponse. En écrire une autre, ou dire pourquoi il n’y en a pas.
report-note-alone = Une note accompagne une réponse. Répondre, ou dire pourquoi il n’y a pas de valeur.
report-both = Il y a ici une valeur et une raison de ne pas en avoir. Effacer la valeur, ou choisir « Aucune de ces réponses ».
report-at-most = « { $part } » ({ $more }) ne peut dépasser « { $whole } » ({ $less }). Corriger l’un des deux.
report-outside-phase = Cette date est hors de la phase du programme. Vérifier l’année.
report-faults = { $n ->
    [one] Une réponse est à corriger avant l’envoi
   *[other] { $count } réponses sont à corriger avant l’envoi
}
report-returned-here = { $n ->
    [one] La coordination vous retourne une réponse, à revoir
   *[other] La coordination vous retourne { $count } réponses, à revoir
}
report-returned-there = { $n ->
    [one] Une réponse est retournée au comité, qui la revoit
   *[other] { $count } réponses sont retournées au comité, qui les revoit
}
report-link = { $part }, { $field } : { $words }
report-doubt = { $name } : { $words }
report-doubts = À vérifier, puis à confirmer au bas de la fiche
report-confirm = C’est vérifié : envoyer quand même
report-conflict = Quelqu’un d’autre a répondu aux mêmes questions. Choisir, puis envoyer de nouveau
report-newer-draft = Cette fiche a aussi été modifiée dans une autre fenêtre. Comparer, puis enregistrer de nouveau
report-locked = Cette fiche est fermée : rien n’a été envoyé
report-locked-text = Ce que vous avez écrit est gardé comme brouillon. Demander à la coordination régionale de rouvrir la période, puis l’envoyer.
report-checked = Les réponses se lisent bien. Rien n’est encore envoyé; le brouillon est gardé.
report-unchanged = Rien n’a changé : il n’y a rien à envoyer.
report-already-sent = Ces réponses étaient déjà envoyées. Rien n’a été enregistré deux fois.
report-sent = { $n ->
    [one] Envoyé à la coordination : une valeur
   *[other] Envoyé à la coordination : { $count } valeurs
}
report-recorded = { $n ->
    [one] Enregistré : une valeur
   *[other] Enregistré : { $count } valeurs
}
report-send = Envoyer à la coordination
report-record = Enregistrer
report-check = Vérifier
report-save = Enregistrer le brouillon
report-side = Avancement de la fiche
report-progress = { $n ->
    [one] { $filled } élément rempli sur { $all }
   *[other] { $filled } des { $all } éléments remplis
}
report-progress-wrong = { $progress }, dont { $count } à corriger
report-part-filled = rempli
report-part-progress = { $filled } sur { $all }
report-part-faults = { $n ->
    [one] une erreur
   *[other] { $count } erreurs
}
report-part-returned = { $n ->
    [one] une à revoir
   *[other] { $count } à revoir
}
report-waiting = { $n ->
    [one] Une valeur attend la coordination.
   *[other] { $count } valeurs attendent la coordination.
}
report-draft-none = Aucun brouillon.
report-draft-saving = Enregistrement du brouillon…
report-draft-saved = Brouillon enregistré :
report-draft-local = Brouillon gardé sur cet appareil; envoi au serveur dès que le réseau revient.
report-draft-restored = Brouillon retrouvé sur cet appareil.
report-draft-elsewhere = Cette fiche est ouverte dans une autre fenêtre, qui a enregistré depuis. Enregistrer le brouillon pour comparer; rien n’est perdu.
report-draft-signed-out = La session est fermée. Le brouillon est gardé sur cet appareil; ouvrir une session pour l’envoyer.
report-draft-too-long = Ce brouillon est trop long pour être enregistré. Il est gardé sur cet appareil; raccourcir les notes les plus longues.
unsent-too-long = Rien n’a été envoyé : c’est trop long
unsent-too-long-text = Jalons ne peut pas recevoir autant de texte en une fois. Revenir à la page précédente, où tout ce qui est écrit se trouve encore, raccourcir les notes les plus longues (10 000 caractères chacune, au plus), puis envoyer de nouveau.
unsent-signed-out = Votre session est terminée : rien n’a été envoyé
unsent-signed-out-text = Garder cette page ouverte tant que tout n’est pas envoyé. Ouvrir une session dans un autre onglet, y copier d’ici ce qui manque, puis envoyer.
unsent-sign-in = Ouvrir une session dans un nouvel onglet
unsent-typed = Ce que vous avez écrit
unsent-field = { $part } : { $field }
unsent-note = { $field } (note)
unsent-remark = { $report }, { $item } : commentaire
unsent-decision = { $report }, { $item } : décision
problem-invalid-field = La fiche n’a pas de champ « { $value } ». Rouvrir la fiche et recommencer; le brouillon est gardé.
