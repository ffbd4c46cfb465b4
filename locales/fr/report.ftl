## Fiche Bilan
section-report = Fiche Bilan
