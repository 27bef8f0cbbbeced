"""What every reader gives: one sentence with what its data set knows of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

KINDS = (
    "person",
    "organisation",
    "armed_group",
    "government",
    "military_unit",
    "media",
    "place",
    "facility",
    "nationality",
    "weapon",
    "vehicle",
    "vessel",
    "occasion",
)  # of names
NAME_TAGS = ("O", *(f"{part}-{kind}" for kind in KINDS for part in "BI"))

NameMask = int  # bit n is set where the n-th of NAME_TAGS may be right for a word
ANY_NAME: NameMask = (1 << len(NAME_TAGS)) - 1  # the data set says nothing of this word


@dataclass(frozen=True)
class Word:
    """One word, with what is known of it; None: the data set does not say."""

    form: str
    space: bool = True  # whether white space follows
    upos: str | None = None  # universal part of speech
    xpos: str | None = None  # Penn part of speech
    lemma: str | None = None
    head: int | None = None  # place of its head in the sentence, from 1; 0: it is the root
    relation: str | None = None
    names: NameMask = ANY_NAME


@dataclass(frozen=True)
class Example:
    """One sentence."""

    source: str  # id of its data set
    id: str
    words: tuple[Word, ...]


def mask_names(part: str, kinds: Iterable[str]) -> NameMask:
    """The mask of `B-` or `I-` with any of `kinds`."""
    return sum(1 << NAME_TAGS.index(f"{part}-{kind}") for kind in kinds)


OUTSIDE: NameMask = 1


def join_articles(example: Example) -> Example:
    """The example with Arabic names whole: `al`, `-`, `Amin` become one word, as the program's tokenizer has them.

    The joined word keeps the tags and the head of the one of its words whose head stands outside it.
    """
    words = example.words
    groups: list[list[int]] = []
    index = 0
    while index < len(words):
        size = 3 if _is_article(words[index : index + 3]) and _outer(words, index) is not None else 1
        groups.append(list(range(index, index + size)))
        index += size
    if len(groups) == len(words):
        return example
    place = {old + 1: new + 1 for new, group in enumerate(groups) for old in group} | {0: 0}
    joined = []
    for group in groups:
        outer = _outer(words, group[0]) if len(group) > 1 else group[0]
        kept = words[outer if outer is not None else group[0]]
        joined.append(
            replace(
                kept,
                form="".join(words[old].form for old in group),
                space=words[group[-1]].space,
                lemma="".join(words[old].form for old in group) if len(group) > 1 else kept.lemma,
                head=None if kept.head is None else place[kept.head],
                names=words[group[0]].names,
            )
        )
    return replace(example, words=tuple(joined))


_ARTICLES = frozenset(["al", "el", "as", "ash", "ad", "ar", "an", "at", "az"])


def _is_article(words: tuple[Word, ...]) -> bool:
    return (
        len(words) == 3
        and words[0].form.lower() in _ARTICLES
        and words[1].form == "-"
        and not words[0].space
        and not words[1].space
        and words[2].form[:1].isalpha()
        and (words[0].xpos is None or words[0].xpos in {"NNP", "NNPS", "FW"})
    )


def _outer(words: tuple[Word, ...], start: int) -> int | None:
    """Of the three words from `start`, the first whose head stands outside them; None: a loop would arise."""
    inside = range(start + 1, start + 4)
    for at in range(start, start + 3):
        head = words[at].head
        if head is None:
            return start + 2
        if head not in inside:
            steps = 0
            while head and head not in inside and steps < len(words):
                head, steps = words[head - 1].head or 0, steps + 1
            return None if head else at
    return None
