## Comptes
