"""Which armed group “the rebels” are: the only one that the report names, or the one it names far more than others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.extract.phrases import Parsed, Phrase, in_class
from firsthand.lexicon.word_classes import load_classes

if TYPE_CHECKING:
    from spacy.tokens import Span


ONLY_GROUP = "the only armed group named"
MOST_GROUP = "the armed group named most by far"

_TIMES = 4  # named that much more than the next


def the_group(parsed: Parsed, phrase: Phrase) -> tuple[Span, str] | None:
    """The name of the group whose members the phrase means, and why; None where it may be another."""
    words = {word.lower_ for word in parsed.doc[phrase.start : phrase.end]}
    if not in_class(phrase.head, "group_noun") or words & load_classes()["unknown_who"]:
        return None
    inside = [parsed.names[at] for at in range(phrase.start, phrase.end) if at in parsed.names]
    if any(name.label_ not in ("nationality", "place") for name in inside):
        return None
    groups: list[list[Span]] = []
    for name in parsed.spans:
        if name.label_ == "armed_group":
            home = next((group for group in groups if any(_is_same(parsed, name, other) for other in group)), None)
            if home is None:
                groups.append([name])
            else:
                home.append(name)
    groups.sort(key=len, reverse=True)
    if not groups or (len(groups) > 1 and len(groups[0]) < _TIMES * len(groups[1])):
        return None
    return groups[0][0], MOST_GROUP if groups[1:] else ONLY_GROUP


def _is_same(parsed: Parsed, one: Span, other: Span) -> bool:
    """Whether two names are one actor's, as the report has it, or the shorter stands in the longer."""
    ours, theirs = one.text.lower(), other.text.lower()
    actor = parsed.actor_at(one.start_char, one.end_char)
    return (
        ours in theirs
        or theirs in ours
        or (actor is not None and actor == parsed.actor_at(other.start_char, other.end_char))
    )
