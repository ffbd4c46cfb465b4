## Sheets
section-import = Import
section-export = Export
