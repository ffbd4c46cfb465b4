## Feuilles de calcul
section-import = Importer
section-export = Exporter
