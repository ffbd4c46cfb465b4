## Fiche Bilan
section-report = Fiche Bilan
territory-reason = raison du retard : { $reason }
