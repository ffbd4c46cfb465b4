## Comptes
layout-sign-in = Ouvrir une session
layout-sign-out = Fermer la session
problem-sign-in = Ouvrir une session
problem-sign-in-text = Si cette page demande un compte, ouvrir une session y ramène.
role-administrator = Administration
role-coordination = Coordination régionale
role-evaluator = Équipe d’évaluation
role-committee = Comité local
role-reader = Lecture
sign-in-title = Ouvrir une session
sign-in-problem = La session n’est pas ouverte
sign-in-submit = Ouvrir la session
sign-in-forgotten = Mot de passe oublié? L’administration peut vous donner un lien pour en choisir un autre.
sign-in-demo = Serveur de démonstration
sign-in-demo-password = Chacun de ces comptes a pour mot de passe :
forgotten-title = Mot de passe oublié
forgotten-lead = Un lien pour en choisir un autre peut vous être envoyé, à l’adresse de votre compte.
forgotten-submit = Recevoir le lien
forgotten-asked = Si cette adresse a un compte, un lien vient d’y être envoyé. Il sert une fois, pendant 2 jours. Rien n’arrive? Vérifier l’adresse et les courriels indésirables, puis recommencer dans cinq minutes.
forgotten-back = Revenir à l’ouverture de session
accounts-mailed = Le lien est envoyé à cette adresse.
accounts-not-mailed = Le courriel n’est pas parti : donner le lien à la personne, et faire vérifier le serveur de courriel.
mail-invitation-subject = Votre invitation à Jalons
mail-invitation-text = Bonjour,

    Vous êtes invité à Jalons, le suivi de l’implantation des programmes-cadres. Ouvrez ce lien pour choisir votre nom et un mot de passe :

    { $address }

    Il sert une fois, pendant { $days } jours. Si vous n’attendiez pas cette invitation, ignorez ce message.
mail-password-subject = Jalons : choisir un autre mot de passe
mail-password-text = Bonjour,

    Ouvrez ce lien pour choisir un autre mot de passe. Vos sessions ouvertes ailleurs prendront fin.

    { $address }

    Il sert une fois, pendant { $days } jours. Si vous n’avez rien demandé, ignorez ce message : votre mot de passe reste le même.
person-email = Adresse courriel
person-name = Nom
person-password = Mot de passe
person-password-again = Le même mot de passe, une deuxième fois
person-password-hint = Au moins 12 caractères. Plusieurs mots font un bon mot de passe.
invitation-title = Bienvenue dans Jalons
invitation-lead = Cette invitation est pour { $email }. Choisir le nom qui paraîtra dans l’historique, et un mot de passe.
invitation-name-hint = Par exemple : Comité T03.
invitation-submit = Commencer
invitation-ended = Cette invitation ne vaut plus
invitation-ended-text = Elle a déjà servi, elle date de plus de 14 jours, ou une autre l’a remplacée. Si vous avez choisi un mot de passe, ouvrez une session; sinon, demandez une nouvelle invitation à la personne qui vous l’a envoyée.
password-title = Choisir un nouveau mot de passe
password-lead = Ce lien est pour { $email }. Les sessions ouvertes ailleurs prendront fin.
password-submit = Enregistrer et ouvrir la session
password-ended = Ce lien ne vaut plus
password-ended-text = Il a déjà servi, il date de plus de 2 jours, ou un autre l’a remplacé. L’administration peut vous en donner un autre.
welcome-problem = Une réponse est à corriger
account-title = Votre compte
account-roles = Rôles
account-no-role = aucun : l’administration peut en donner un
account-problem = Rien n’a été changé
account-password-title = Changer de mot de passe
account-password-now = Mot de passe actuel
account-password-new = Nouveau mot de passe
account-password-submit = Changer le mot de passe
account-password-note = Vos sessions ouvertes ailleurs prendront fin.
account-password-done = Le mot de passe est changé. Vos sessions ouvertes ailleurs ont pris fin.
account-tokens-title = Jetons d’API
account-tokens-text = Un programme montre un jeton au lieu d’un mot de passe, et peut ce que vous pouvez. Pour en obtenir un : jalons account token { $email }
account-tokens-none = Aucun jeton.
account-token = Jeton du { $day }
account-token-remove = Retirer
account-token-remove-of = Retirer le jeton du { $day }
account-accounts = Tous les comptes que vous gérez
accounts-title = Comptes
accounts-problem = Rien n’a été changé
accounts-lead-all = Toutes les personnes qui peuvent ouvrir une session, et ce qu’elles peuvent faire.
accounts-lead-committees = Les comités locaux de vos programmes. Les autres comptes sont l’affaire de l’administration.
accounts-made = Lien pour { $email }
accounts-made-text = { $days ->
    [one] Transmettez-le à cette personne. Il sert une seule fois, d’ici un jour, et n’est montré que maintenant.
   *[other] Transmettez-le à cette personne. Il sert une seule fois, d’ici { $days } jours, et n’est montré que maintenant.
}
accounts-made-none = { $email } a déjà un compte et tient maintenant ce rôle.
accounts-invite = Inviter une personne
accounts-name-hint = Facultatif : la personne choisira le sien en répondant.
accounts-role = Rôle
accounts-place = Programme ou territoire
accounts-place-none = Choisir un programme ou un territoire
accounts-everywhere = Tous les programmes (administration)
accounts-whole = { $programme }, en entier
accounts-invite-submit = Inviter et obtenir le lien
accounts-people = Personnes
accounts-you = vous
accounts-state-active = compte actif
accounts-state-invited = invitation sans réponse
accounts-state-disabled = compte fermé
accounts-change = Modifier
accounts-change-of = Modifier { $name }
accounts-revoke = Retirer ce rôle
accounts-revoke-of = Retirer le rôle { $role }
accounts-grant = Donner ce rôle
accounts-disable = Fermer le compte
accounts-disable-text = La personne est aussitôt déconnectée et ne peut plus ouvrir de session; ce qu’elle a rapporté reste, sous son nom. Le compte peut être rouvert.
accounts-disable-sure = Oui, fermer ce compte
accounts-enable = Rouvrir le compte
accounts-link = Faire un lien pour choisir un mot de passe
