"""Which armed group “the rebels” are: the only one that the report names, if it names one alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.extract.phrases import Parsed, Phrase, in_class
from firsthand.lexicon.word_classes import load_classes

if TYPE_CHECKING:
    from spacy.tokens import Span


def the_group(parsed: Parsed, phrase: Phrase) -> Span | None:
    """The name of the group whose members the phrase means; None where it may be another."""
    words = {word.lower_ for word in parsed.doc[phrase.start : phrase.end]}
    if not in_class(phrase.head, "group_noun") or words & load_classes()["unknown_who"]:
        return None
    inside = [parsed.names[at] for at in range(phrase.start, phrase.end) if at in parsed.names]
    named = [name for name in parsed.spans if name.label_ == "armed_group"]
    if not named or any(name.label_ not in ("nationality", "place") for name in inside):
        return None
    return named[0] if all(_is_same(parsed, named[0], other) for other in named[1:]) else None


def _is_same(parsed: Parsed, one: Span, other: Span) -> bool:
    """Whether two names are one actor's, as the report has it, or the shorter stands in the longer."""
    ours, theirs = one.text.lower(), other.text.lower()
    actor = parsed.actor_at(one.start_char, one.end_char)
    return (
        ours in theirs
        or theirs in ours
        or (actor is not None and actor == parsed.actor_at(other.start_char, other.end_char))
    )
