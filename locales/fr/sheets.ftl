## Feuilles de calcul
section-import = Importer
section-export = Exporter
## Export
export-title = { $programme } : exporter
export-lead = Ce qui peut être emporté, et dans quelle forme. Ce qui est emporté revient tel quel par la page Importer, sans rien changer.
export-sheet = La feuille à remplir
export-sheet-text = Une ligne par valeur demandée, avec la valeur acceptée à côté. Des listes proposent les choix, les cotes et les mots qui disent pourquoi il n’y a pas de valeur. Seules les colonnes « valeur » et « note » s’écrivent; une ligne laissée vide ne change rien.
export-values = Les valeurs acceptées
export-values-text = Les dates y sont en ISO, avec les mots de l’auteur à côté. Ce qui attend encore d’être accepté n’y est pas.
export-values-formats = XLSX pour corriger dans un tableur : il garde les dates telles qu’elles sont écrites. CSV pour lire et pour d’autres logiciels (point-virgule et virgule décimale en français, virgule et point en anglais). JSON pour les programmes.
export-open = Les formats ouverts
export-open-text = ZIP : les valeurs et les chiffres en CSV, avec un datapackage.json qui dit aux programmes ce qu’est chaque colonne (Data Package). XML : le programme et ses activités selon IATI 2.03, avec leurs dates, leurs états et leurs résultats. ICS : les jalons, à ouvrir dans un calendrier.
export-figures = Les chiffres
export-figures-text = Chaque chiffre du tableau de bord, avec son intervalle, le nombre de valeurs sur lesquelles il repose et ce qui n’y est pas compté. Une case vide n’est jamais un zéro.
export-apart = Ce programme est grand : les fichiers sont préparés à part, et se retrouvent ici.
export-ready = Fichiers demandés
export-territory = Territoire
export-all = Tous les territoires
export-tab-data = Données
export-tab-guide = Consignes
export-tab-lists = Listes
export-not-in-list = Choisir une des réponses de la liste.
export-refused-title = Lignes refusées
export-asked-date = Une date, comme elle se dit : printemps 2015, mi-septembre 2014, 2014-09-15
export-asked-count = Un nombre entier
export-asked-count-up-to = Un nombre entier, { $max } au plus
export-asked-rating = Une cote de { $min } à { $max }
export-asked-choice = Un choix : { $choices }
export-asked-text = Des mots
export-status-accepted = acceptée
export-status-submitted = attend d’être acceptée : { $value }
export-status-returned = retournée ({ $value }) : { $remark }
export-status-withdrawn = retirée
export-guide-title = Remplir la feuille de { $programme }
export-guide-fill = Écrire dans les colonnes « valeur » et « note » de l’onglet Données. Le reste est verrouillé : il dit de quoi parle chaque ligne.
export-guide-leave = Laisser vide une ligne dont il n’y a rien à dire : elle ne change rien à ce qui est déjà accepté.
export-guide-dates = Écrire les dates comme elles se disent, avec la précision connue : 2014-09-15, septembre 2014, printemps 2015, entre mars et mai 2015.
export-guide-empty = Quand il n’y a pas de valeur, choisir dans la liste le mot qui dit pourquoi : { $words }. Zéro est une valeur.
export-guide-note = La note va avec la valeur : récrire aussi la valeur pour y ajouter une note.
export-guide-columns = « valeur acceptée » est ce que les chiffres utilisent; « statut » dit ce qui attend ou ce qui a été retourné, et pourquoi.
export-guide-send = Enregistrer le fichier, puis l’envoyer par la page Importer : chaque changement y est montré avant d’être enregistré.
export-figure = chiffre
export-figure-name = libellé
export-figure-period = période
export-figure-value = valeur
export-figure-unit = unité
export-figure-low = au moins
export-figure-high = au plus
export-figure-n = n
export-figure-of = sur
export-figure-missing = non rapportés
export-figure-not-applicable = sans objet
export-figure-not-yet-due = pas encore dus
export-figure-not-done = non faits
export-figure-unknown = inconnus
export-unit-days = jours
export-unit-count = nombre
export-unit-share = part
export-unit-rating = cote
export-unit-date = date
## Import
import-title = { $programme } : verser une feuille
import-lead = Rien n’est enregistré avant que vous l’ayez vu : la feuille est lue, puis montrée rangée par rangée, avec ce qui changerait.
import-file = Fichier
import-file-hint = XLSX, ODS ou CSV, jusqu’à 50 Mo et 100 000 rangées.
import-look = Voir ce qui changerait
import-columns = La première rangée nomme les colonnes : territoire, élément, période, valeur, note. La feuille à remplir les a déjà.
import-export = Prendre la feuille à remplir
upload-title = { $source } : ce qui changerait
upload-lead = Rien n’est encore enregistré. Relire, choisir, puis enregistrer : tout ira dans un seul lot, que l’historique permet de défaire d’un coup.
upload-same = Tout ce que dit cette feuille est déjà enregistré : il n’y a rien à verser.
upload-nothing = Rien de cette feuille ne peut être enregistré. Chaque rangée refusée dit pourquoi, et ce qu’il faut écrire.
upload-refused-file = Prendre les rangées refusées, avec la raison de chacune (XLSX)
upload-record-sure = Enregistrer tout, sauf les suspectes
upload-record-all = Enregistrer tout ce qui peut l’être
upload-record-chosen = Enregistrer les rangées cochées
upload-give-up = Abandonner cette feuille
upload-table = Rangées de la feuille
upload-choose-row = Choisir la rangée { $row }
upload-head-choose = choix
upload-head-row = rangée
upload-head-territory = territoire
upload-head-item = élément
upload-head-period = période
upload-head-before = maintenant
upload-head-value = dans la feuille
upload-head-note = note
upload-head-what = effet
upload-new = nouvelle
upload-changed = changée
upload-suspicious = suspecte
upload-refused = refusée
upload-unchanged = inchangée
upload-only-all = { $n ->
    [one] { $count } rangée
   *[other] { $count } rangées
}
upload-only-new = { $n ->
    [one] { $count } nouvelle
   *[other] { $count } nouvelles
}
upload-only-changed = { $n ->
    [one] { $count } changée
   *[other] { $count } changées
}
upload-only-suspicious = { $n ->
    [one] { $count } suspecte
   *[other] { $count } suspectes
}
upload-only-refused = { $n ->
    [one] { $count } refusée
   *[other] { $count } refusées
}
upload-only-unchanged = { $n ->
    [one] { $count } inchangée
   *[other] { $count } inchangées
}
problem-no-upload = Cette feuille a déjà été enregistrée ou abandonnée : l’historique montre ce qui en a été enregistré. Pour la verser de nouveau, la redonner à la page Importer.
upload-pages = Pages de la feuille
upload-page = page { $page } de { $pages }
upload-previous = Page précédente
upload-next = Page suivante
## Travaux de longue durée
job-export-under-way = { $name } : en préparation
job-export-ready = { $name } : prêt
job-export-failed = { $name } : le fichier n’a pas pu être préparé
job-export-lost = { $name } : le fichier est à demander de nouveau
job-export-lost-text = Le travail a été interrompu. Demander le fichier de nouveau.
job-export-progress = { $n ->
    [one] { $done } étape sur { $all }
   *[other] { $done } étapes sur { $all }
}
job-export-leave = Cette page se met à jour d’elle-même. Vous pouvez la quitter : le fichier se trouvera à la page Exporter.
job-back-export = Revenir aux fichiers
job-read-under-way = { $name } : lecture de la feuille
job-read-ready = { $name } : la feuille est lue
job-read-failed = { $name } : la feuille ne peut pas être versée
job-read-lost = { $name } : la feuille est à redonner
job-read-lost-text = La lecture a été interrompue. Rien n’est enregistré : redonner la feuille.
job-read-progress = { $n ->
    [one] { $done } rangée lue sur { $all }
   *[other] { $done } rangées lues sur { $all }
}
job-read-leave = Cette page se met à jour d’elle-même, puis montre ce qui changerait. Rien n’est enregistré.
job-back-read = Revenir à la page Importer
job-record-under-way = La feuille est en cours d’enregistrement
job-record-ready = La feuille est enregistrée
job-record-failed = Rien n’est enregistré
job-record-lost = L’enregistrement a été interrompu
job-record-lost-text = L’historique dit si la feuille est enregistrée : elle l’est tout entière, ou pas du tout. Sinon, l’enregistrer de nouveau.
job-record-progress = { $n ->
    [one] { $done } valeur enregistrée sur { $all }
   *[other] { $done } valeurs enregistrées sur { $all }
}
job-record-leave = Cette page se met à jour d’elle-même. Tout sera enregistré en un seul lot, même si vous la quittez.
job-back-record = Revenir à la feuille
job-begins = Le travail est en cours.
job-since = Demandé le { $when }.
job-see = Voir ce qui en est
job-see-history = Voir l’historique
job-kept = demandé le { $when }, gardé jusqu’au { $until }
problem-no-job = Ce travail n’existe pas ou n’est plus gardé. Le demander de nouveau à la page Exporter ou Importer.
