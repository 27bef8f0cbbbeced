"""Which armed group “the rebels” are: the only one that the report names, or the one it names far more than others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.extract.parsed import Parsed
from firsthand.extract.phrases import Phrase, in_class
from firsthand.lexicon.word_classes import load_classes

if TYPE_CHECKING:
    from spacy.tokens import Span


ONLY_GROUP = "the only armed group named"
MOST_GROUP = "the armed group named most by far"

_Wording = tuple[str, str | None]  # a name in small letters and the actor it names
_TIMES = 4  # named that much more than the next


def the_group(parsed: Parsed, phrase: Phrase) -> tuple[Span, str] | None:
    """The name of the group whose members the phrase means, and why; None where it may be another."""
    words = {word.lower_ for word in parsed.doc[phrase.start : phrase.end]}
    if not in_class(phrase.head, "group_noun") or words & load_classes()["unknown_who"]:
        return None
    inside = [parsed.names[at] for at in range(phrase.start, phrase.end) if at in parsed.names]
    if any(name.label_ not in ("nationality", "place") for name in inside):
        return None
    groups: list[list[_Wording]] = []
    for wording in parsed.armed_groups:
        home = next((group for group in groups if any(_is_same(wording, other) for other in group)), None)
        if home is None:
            groups.append([wording])
        else:
            home.append(wording)
    named = sorted(([name for one in group for name in parsed.armed_groups[one]] for group in groups), key=len)
    if not named or (len(named) > 1 and len(named[-1]) < _TIMES * len(named[-2])):
        return None
    return named[-1][0], MOST_GROUP if named[1:] else ONLY_GROUP


def _is_same(one: _Wording, other: _Wording) -> bool:
    """Whether two names are one actor's, as the report has it, or the shorter stands in the longer."""
    (ours, actor), (theirs, their_actor) = one, other
    return ours in theirs or theirs in ours or (actor is not None and actor == their_actor)
