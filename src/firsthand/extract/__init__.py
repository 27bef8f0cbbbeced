"""One report into what it says. Each module sees one report and decides nothing across reports."""
