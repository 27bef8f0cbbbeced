"""The case folder and its SQLite file: storing, asking, exporting, verifying."""
