"""What a side by side page says on top: which way the text went, how sure that is, and whether a credit was found."""

from __future__ import annotations

from datetime import date

from firsthand.casefile.summaries import Summary
from firsthand.records.derivation import Derivation
from firsthand.records.reading import Reading
from firsthand.records.report import Report
from firsthand.web.wording import count_words, name_voice


def say_verdict(
    source: Reading, derived: Reading, derivation: Derivation | None, names: tuple[str, str]
) -> tuple[str, ...]:
    """Which way and how sure, then how much: a sentence each.

    Args:
        source: the reading of the source; where nothing is derived, of the report named first.
        derived: the other reading.
        derivation: what the two share; None: nothing of substance.
        names: what to call the two, source first.
    """
    if derivation is None:
        return (
            f"{names[0]} and {names[1]} have nothing in common but the odd word: no passage of one is in the other.",
        )
    if derivation.kind != "copy":
        lead = _say_kind(derivation.kind, names)
    elif derivation.direction == "undecided":
        lead = f"{names[0]} and {names[1]} share text; which came first is undecided."
    else:
        probably = "" if derivation.direction == "certain" else "probably "
        lead = f"{names[1]} {_say_taking(source, derived, derivation, probably)} {names[0]}."
    return lead, f"{_say_shared(derived, derivation, names[1])}{_say_apart(source, derived, names)}."


def is_own(source: Report | Summary, derived: Report | Summary) -> bool:
    """Whether one outlet, or one agency, speaks in both: then the later report copies nobody."""
    return name_voice(source) is not None and name_voice(source) == name_voice(derived)


def say_credit(source: Reading, derived: Reading, derivation: Derivation | None) -> str:
    """Whether the copy names its source; empty where that is no question."""
    if derivation is None or derivation.kind != "copy" or derivation.direction == "undecided":
        return ""
    if is_own(source.report, derived.report):
        return ""
    if derivation.credit:
        return "The copy credits its source:"
    return "No credit found in this text: the copy may be licensed."


def _say_kind(kind: str, names: tuple[str, str]) -> str:
    says = {
        "shared_original": "took text from the same original, which is neither of them",
        "quoted_statement": "quote one statement; neither needs to have copied the other",
        "boilerplate": "share only standing text of an outlet, which says nothing of the news",
    }
    return f"{names[0]} and {names[1]} {says.get(kind, 'share text')}."


def _say_taking(source: Reading, derived: Reading, derivation: Derivation, probably: str) -> str:
    if not is_own(source.report, derived.report):
        return f"{probably}copies"
    shared, sentences = _count_shared(derived, derivation)
    return f"is {probably}a later version of" if 2 * shared >= sentences else f"{probably}repeats some of"


def _say_shared(derived: Reading, derivation: Derivation, name: str) -> str:
    shared, sentences = _count_shared(derived, derivation)
    of = (
        f"All {count_words(sentences, 'sentence')}" if shared == sentences else f"{shared:,} of {sentences:,} sentences"
    )
    return f"{of} of {name} {'stands' if sentences == shared == 1 else 'stand'} in both"


def _count_shared(derived: Reading, derivation: Derivation) -> tuple[int, int]:
    """Sentences of the derived report that stand in both, and all it has."""
    units = [sentence.passage for sentence in derived.sentences if sentence.kind != "header"]
    shared = sum(
        any(pair.derived.start < unit.end and unit.start < pair.derived.end for pair in derivation.pairs)
        for unit in units
    )
    return shared, len(units)


def _say_apart(source: Reading, derived: Reading, names: tuple[str, str]) -> str:
    """How far apart the two were published, where both dates are known to the day."""
    try:
        days = (_day(derived) - _day(source)).days
    except ValueError:
        return ""
    if days == 0:
        return "; they are dated the same day"
    first = names[0] if days > 0 else names[1]
    return f"; {first} is dated {count_words(abs(days), 'day')} earlier"


def _day(reading: Reading) -> date:
    return date.fromisoformat(reading.report.published or "")
