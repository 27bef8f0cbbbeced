"""The outside world into reports: text, HTML, JSON lines, CSV, folders and standard input."""
