## Révision et historique
section-review = Révision
section-history = Historique
review-waiting = { $n ->
    [one] { $count } valeur attend la révision.
   *[other] { $count } valeurs attendent la révision.
}
review-finding = { $n ->
    [one] { $count } valeur attend
   *[other] { $count } valeurs attendent
} la révision, dans { $reports ->
    [one] { $reports_shown } fiche
   *[other] { $reports_shown } fiches
}; la plus ancienne depuis le { $since }
review-nothing = Rien n’attend la révision
review-since = Soumis par { $who }; attend depuis le { $when }
review-fiche = Voir la fiche Bilan
review-accepted-value = Valeur acceptée
review-proposed-value = Valeur proposée
review-none = aucune valeur
review-words = { $value } (« { $words } »)
review-submitted = soumise
review-returned = retournée
review-accepted = acceptée
review-withdrawn = retirée
review-answers = Répond à la valeur « { $value } », retournée le { $when } par { $who } avec ce commentaire : « { $remark } »
review-accept = Accepter
review-return = Retourner
review-remark = Commentaire (obligatoire pour retourner)
review-decide = Enregistrer les décisions
review-accept-all = Tout accepter
review-with-committees = Retourné aux comités, qui n’ont pas encore répondu
review-given-back = { $item } : « { $value } », retournée le { $when } avec ce commentaire : « { $remark } »
review-locks = Fiches verrouillées ou rouvertes
review-lock-change = Rouvrir ou verrouiller
review-reason = Pourquoi la fiche est rouverte
review-ends = Dernier jour où le comité peut écrire, comme vous le dites : « 15 mars 2027 », « fin mars 2027 »
review-unlock = Rouvrir jusqu’à ce jour
review-lock = Verrouiller maintenant
review-recorded = C’est enregistré.
review-recorded-link = Voir ce qui a été enregistré
review-faults = Rien n’est encore enregistré : il reste à corriger
review-moved = Rien n’est enregistré : des valeurs ont changé depuis que la page a été affichée
review-moved-both = { $report }, { $item } : vous aviez sous les yeux « { $seen } »; il y a maintenant « { $now } » ({ $status }).
review-moved-unknown = Une des valeurs n’existe pas dans ce programme. Rechargez la page.
review-fault-at = { $place } : { $words }
review-fault-nothing = Aucune décision n’est choisie. Choisissez « Accepter » ou « Retourner » pour au moins une valeur.
review-fault-no-remark = Pour retourner une valeur, écrivez au comité ce qui est à revoir.
review-fault-unused = Un commentaire est écrit, mais la valeur n’est pas retournée. Choisissez « Retourner », ou effacez le commentaire.
review-fault-mixed = Une valeur porte un commentaire ou est à retourner. Enregistrez les décisions une à une, ou effacez-les avant de tout accepter.
review-fault-no-reason = Écrivez pourquoi la fiche est rouverte : le comité le lira.
review-fault-no-end = Écrivez le dernier jour où le comité peut écrire, comme « 15 mars 2027 ».
review-fault-date = Le dernier jour ne peut pas se lire. { $why }
review-fault-past = Ce jour est déjà passé. Écrivez le jour d’aujourd’hui ou un jour à venir.
review-fault-not-locked = Cette fiche n’est pas verrouillée : le comité peut déjà y écrire.
review-fault-too-long = Ce texte est trop long. Gardez-en moins de 1 000 caractères.
review-fault-invisible = Ce texte contient un caractère invisible. Retapez-le.
lock-title = La fiche Bilan
lock-closed = Fiche verrouillée depuis le { $when } par { $by }. Le comité ne peut plus y écrire; pour la faire rouvrir, il s’adresse à la coordination régionale.
lock-opened = Fiche rouverte au comité jusqu’au { $until } inclus, par { $by }. Raison : { $reason }
lock-over = Fiche de nouveau verrouillée : sa réouverture par { $by } a pris fin le { $until }. Pour la faire rouvrir encore, le comité s’adresse à la coordination régionale. Raison de la réouverture : { $reason }
history-recorded = C’est enregistré : { $n ->
    [one] une valeur, que voici.
   *[other] { $count } valeurs, que voici.
}
history-title = Historique
history-lead = Tout ce qui a été enregistré, du plus récent au plus ancien. Rien ne s’efface : ce qui est annulé reste ici.
history-none = Rien n’a été enregistré qui réponde à ces choix.
history-when = Quand (heure de Montréal)
history-who = Qui
history-what = Quoi
history-before = Valeur acceptée avant
history-after = Valeur enregistrée
history-status = État
history-why = Pourquoi
history-from = Provenance
history-act = Action
history-all = Tout
history-older = Plus ancien
history-undo = Annuler cette saisie
history-undo-batch = Annuler tout ce lot
history-link = Historique de ces valeurs
history-command = ligne de commande
history-unknown = compte inconnu
history-source-form = formulaire
history-source-review = révision
history-source-undo = annulation
undo-entry = Annuler une saisie
undo-batch = Annuler un lot
undo-lead = Voici ce qui sera enregistré. Rien ne s’efface : l’historique gardera la valeur annulée et son annulation.
undo-nothing = Il n’y a rien à annuler : c’est déjà fait, ou une valeur plus récente a pris la place.
undo-restored = Ce qui changera
undo-overtaken = Ce qui ne peut pas être annulé, parce qu’une valeur plus récente a pris la place
undo-now = Maintenant
undo-after = Après l’annulation
undo-more = { $n ->
    [one] Et { $count } autre ligne.
   *[other] Et { $count } autres lignes.
}
undo-confirm = { $n ->
    [one] Annuler cette valeur
   *[other] Annuler ces { $count } valeurs
}
undo-back = Revenir à l’historique sans rien annuler
undo-changed = Rien n’est enregistré : des valeurs ont changé depuis que la page a été affichée. Voici ce qu’il en est maintenant.
undo-remark-entry = Annulation de la saisie du { $when } (provenance : { $source })
undo-remark-batch = Annulation du lot enregistré le { $when } (provenance : { $source })
problem-no-entry = L’historique de ce programme ne contient pas « { $name } ».
problem-invalid-after = « { $value } » n’est pas une saisie de ce programme. Repartez du début de l’historique.
