## Révision et historique
section-review = Révision
section-history = Historique
