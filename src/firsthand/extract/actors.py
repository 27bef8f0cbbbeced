"""The actors of one report: every name of a person or body, and which names are of one actor.

Names come from the language core. Two names are one actor's where the report leaves no choice: they are the same but
for capitals, stops and accents; the lexicon lists them as names of one thing; the report explains one by the other,
"Harbour Workers' Union (HWU)"; one is the other's initials; or the shorter stands in exactly one longer name of
its kind ("Marlow" of "Ines Marlow") and is not known on its own. A short name that would fit two longer ones is
nobody's: its `actor` is None. Nothing is said of actors of other reports.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from firsthand.lexicon.rules import load_rules
from firsthand.records.actor_mention import ActorMention
from firsthand.records.passage import Passage
from firsthand.records.report import Report

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_KINDS = {  # kind of name -> kind of actor
    "person": "person",
    "organisation": "organisation",
    "armed_group": "armed_group",
    "government": "government",
    "military_unit": "military",
    "media": "media",
    "nationality": "population",
}
_PLURAL = frozenset(("NNS", "NNPS"))
_LEXICON = ("lexicon", "both")  # what the lexicon said of a name outweighs what one sentence made of it
_LETTERS = re.compile(r"[^\w\s]|_")
_SMALL = frozenset(("of", "the", "for", "and", "in", "on", "to"))  # words that initials leave out
_LATER_BORN = frozenset(("jr", "sr", "ii", "iii"))


Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Name:
    passage: Passage
    words: Words  # bare: no capitals, stops, accents
    kind: str
    sure: bool  # whether the lexicon said the kind


def find_actors(report: Report, document: Doc) -> Iterator[ActorMention]:
    """The names of persons and bodies in a report, in reading order, disjoint, each with its kind and its actor.

    Args:
        report: the report.
        document: its text as `language` analysed it.
    """
    names = [name for span in document.ents if (name := _read(report, span))]
    full = _full_names(names, report.text)
    gathered: dict[Words, list[_Name]] = defaultdict(list)
    for name in names:
        gathered[full[name.words] or ()].append(name)
    kinds = {words: _kind(same) for words, same in gathered.items() if words}
    for name in names:
        words = full[name.words]
        kind = kinds[words] if words else name.kind
        yield ActorMention(name.passage, kind, _local_id(report, words) if words else None)


def _read(report: Report, span: Span) -> _Name | None:
    kind = _KINDS.get(span.label_)
    if kind is None or (kind == "population" and span[-1].tag_ not in _PLURAL):
        return None
    start, end = span.start_char, span.end_char
    if article := _rule("article").match(span.text):
        start += article.end()
    passage = Passage.of(report.id, report.text, start, end)
    words = _bare(passage.text)
    if not words:
        return None
    sure = span.id_ in _LEXICON
    if kind not in ("person", "population", "media") and not sure:
        kind = next((name for name in ("police", "military") if _rule(name).search(passage.text)), kind)
    return _Name(passage, words, kind, sure)


def _full_names(names: Sequence[_Name], text: str) -> dict[Words, Words | None]:
    """Each name's bare words -> those of the fullest name of the same actor; None: two actors could bear it."""
    kinds: dict[Words, Counter[str]] = defaultdict(Counter)
    for name in names:
        kinds[name.words][name.kind] += 1
    main = {words: _listed().get(" ".join(words), words) for words in kinds}
    for short, full in (*_initials(names), *_explained(names, text)):
        if main[short] == short:
            main[short] = main[full]
    own = {name.words for name in names if name.sure}  # Hezbollah is not short for Kataeb Hezbollah
    holders: dict[Words, set[Words]] = defaultdict(set)
    for words in kinds:
        for part in _parts(words, person=kinds[words].most_common(1)[0][0] == "person"):
            holders[part].add(words)
    found: dict[Words, Words | None] = {}
    for words, known in main.items():
        found[words] = known
        if known == words and words not in own:
            longer = {main[one] for one in holders[words] if ("person" in kinds[one]) == ("person" in kinds[words])}
            longest = [one for one in longer if not any(set(one) < set(other) for other in longer)]
            if longest:
                found[words] = longest[0] if len(longest) == 1 else None
    return found


def _parts(words: Words, *, person: bool) -> Iterator[Words]:
    """The shorter names that a name may be cut to: a person's to any run of its words, a body's to its last ones."""
    count = len(words)
    for start in range(count):
        for end in range(start + 1, count + 1) if person else (count,):
            if (start, end) != (0, count):
                yield words[start:end]


def _initials(names: Iterable[_Name]) -> Iterator[tuple[Words, Words]]:
    """Pairs of a name in capitals and the one longer name whose initials it is."""
    full: dict[str, set[Words]] = defaultdict(set)
    for name in names:
        if len(name.words) > 1:
            for words in (name.words, [word for word in name.words if word not in _SMALL]):
                full["".join(word[0] for word in words)].add(name.words)
    for name in names:
        [first, *others] = name.words
        if not others and len(first) > 1 and name.passage.text.isupper() and len(full.get(first, ())) == 1:
            yield name.words, next(iter(full[first]))


def _explained(names: Sequence[_Name], text: str) -> Iterator[tuple[Words, Words]]:
    """Pairs of a short name and the full one before it: "Ports Authority of Marn (PAM)"."""
    for full, short in pairwise(names):
        start, end = full.passage.end, short.passage.start
        if text[start:end] == " (" and text.startswith(")", short.passage.end) and len(short.words) < len(full.words):
            yield short.words, full.words


def _kind(same: Iterable[_Name]) -> str:
    """The kind that the lexicon gives most of these mentions, else the sentences; of two, the first of the alphabet."""
    votes = Counter(name.kind for name in same if name.sure) or Counter(name.kind for name in same)
    return min(votes, key=lambda kind: (-votes[kind], kind))


def _bare(name: str) -> Words:
    folded = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = [word for word in re.split(r"[\s-]+", re.sub(r"['’]s?$|['’]s\b", "", folded)) if word]
    bare = tuple(left for word in words if (left := _LETTERS.sub("", word)))
    return bare[:-1] if len(bare) > 1 and bare[-1] in _LATER_BORN else bare


def _local_id(report: Report, words: Words) -> str:
    return hashlib.sha256("\n".join((report.id, *words)).encode()).hexdigest()[:12]


@cache
def _listed() -> Mapping[str, Words]:
    """Every alias of the lexicon, bare -> the bare first name of what it names."""
    return {" ".join(_bare(name)): _bare(rule.words[0]) for rule in load_rules("aliases") for name in rule.words}


@cache
def _rule(name: str) -> re.Pattern[str]:
    return next(rule.regex for rule in load_rules("actors") if rule.id == name)
