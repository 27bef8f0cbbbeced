"""Scores the steps against gold data and prints one table: `python -m evaluation DATA`."""
