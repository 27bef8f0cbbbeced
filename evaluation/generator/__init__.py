"""Families of reports with known truth: who copied whom, and what each edit changed."""
