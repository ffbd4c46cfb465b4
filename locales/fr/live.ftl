## En direct
live-changed = Des données ont changé.
live-refresh = Actualiser

## API
layout-api = API
api-title = API
api-lead = Ce que les programmes informatiques peuvent demander à Jalons. Les réponses sont en JSON; un refus dit quoi faire (application/problem+json). Dans les exemples, $JALONS est l’adresse du site et $JETON, un jeton.
api-token = Lire un programme public ne demande aucun jeton. Pour écrire, ou pour voir ce qui n’est pas public, il faut l’en-tête Authorization : Bearer, avec un jeton que donne la commande jalons account token; il permet ce que permet son compte.
api-document = Le document OpenAPI
api-parameters = Paramètres
api-answers = Réponses
