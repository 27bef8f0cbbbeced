"""Every exception a caller of Firsthand can meet, named for its condition.

A message names the thing, the place and the remedy, so that the command line can print it alone.
"""

from __future__ import annotations


class FirsthandError(Exception):
    """The base of all conditions below; catch it to catch them all."""


class NotACase(FirsthandError):
    """The folder is not a case folder, or its database was written by an unknown version."""


class BrokenCase(NotACase):
    """The case is there and cannot be used: a file of it is damaged, its folder cannot be written, its disk is full."""


class CaseInUse(FirsthandError):
    """Another process is building this case."""


class NothingToRead(FirsthandError):
    """None of the given paths exists or holds a report."""


class UnreadableReport(FirsthandError):
    """One input could not be made into a report; the rest goes on."""


class UnknownReport(FirsthandError):
    """No report of the case answers to this name, or more than one does."""


class BadOption(FirsthandError):
    """An option was given a value it cannot take."""


class BadLexicon(FirsthandError):
    """A lexicon file breaks its own rules: a duplicate id, an unknown key, a pattern that does not compile."""


class BadSettings(FirsthandError):
    """The case's `case.toml` cannot be read or holds a key that is not known."""


class BadDecisions(FirsthandError):
    """A line of the case's `decisions.jsonl` is not a decision."""


class NoGazetteer(FirsthandError):
    """The gazetteer cannot be built or read: a data package is missing, the cache folder cannot be written."""
