"""What a report says joins two of its incidents: in response to, part of, led to.

The words are in `lexicon/en/connectives.toml`; the grammar says which two acts they join. Two acts told one after the
other are not joined by that: there must be words for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from firsthand.extract.joined_acts import joined_by
from firsthand.extract.parsed import Parsed
from firsthand.extract.phrases import lemma
from firsthand.extract.sameness import BOMBINGS
from firsthand.extract.slots import incident_id
from firsthand.extract.statuses import AGGREGATE, HYPOTHETICAL
from firsthand.extract.told import Gathered, Told
from firsthand.lexicon.connectives import Connective, load_connectives
from firsthand.lexicon.word_classes import load_classes
from firsthand.records.incident import Incident
from firsthand.records.relation import Relation

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONG = 6  # words of a connective at most


@dataclass(frozen=True)
class Link:
    """Words that join two mentions: `one` has the relation, to `other`."""

    kind: str  # in_response_to part_of led_to
    one: Told
    other: Told
    start: int  # place of the first of the words that join them
    end: int  # one past the last
    doubted: bool  # an “apparent” reprisal, one “believed” to be so
    rule: str  # id of the connective


def find_links(parsed: Parsed, told: Sequence[Told]) -> list[Link]:
    """The stated relations between mentions, in reading order; none to what is not said to have happened."""
    acts = {one.trigger.word.i: one for one in told}
    found: list[Link] = []
    for word in parsed.words if len(told) > 1 else ():
        for connective in _connectives_of(word, acts):
            if (link := _link(connective, word, acts)) is not None:
                found.append(link)
                break
    return found


def _connectives_of(word: Token, acts: Mapping[int, Told]) -> Sequence[Connective]:
    """The connectives that the word may be, those of two words as well."""
    keys = [lemma(word), word.lower_] if lemma(word) != word.lower_ else [word.lower_]
    keys += [acts[word.i].trigger.kind.family + " family"] if word.i in acts else []
    return [connective for key in keys for connective in _by_word().get(key, ())]


@cache
def _by_word() -> Mapping[str, tuple[Connective, ...]]:
    found: dict[str, tuple[Connective, ...]] = {}
    for one in load_connectives()[0]:
        heads = {*one.nouns, *one.qualifiers, *(verb.split("+")[0] for verb in one.verbs)}
        heads |= {words.split()[0] for words in one.prepositions} | {f"{family} family" for family in one.families}
        for head in heads:
            found[head] = (*found.get(head, ()), one)
    return found


def relate(
    incidents: Sequence[Incident], parsed: Parsed, links: Sequence[Link], homes: Mapping[int, Gathered]
) -> list[Incident]:
    """The incidents with the relations that links between their mentions make, each once.

    Args:
        incidents: all of the report.
        parsed: the report.
        links: what `find_links` gave for it.
        homes: what was gathered of each mention, by `id` of the mention.
    """
    found: dict[str, dict[tuple[str, str], Relation]] = {one.id: {} for one in incidents}
    for link in links:
        source, to = (incident_id(parsed, homes[id(one)]) for one in (link.one, link.other))
        triggers = [parsed.passage(one.trigger.start, one.trigger.end) for one in (link.one, link.other)]
        evidence = (parsed.passage(link.start, link.end), *triggers)
        modality = "alleged" if link.doubted else "asserted"
        if source != to:
            found[source].setdefault((link.kind, to), Relation(link.kind, to, evidence, None, modality, link.rule))
    return [replace(one, relations=tuple(found[one.id].values())) for one in incidents]


def _link(connective: Connective, word: Token, acts: Mapping[int, Told]) -> Link | None:
    joined = joined_by(connective, word, acts)
    if joined is None:
        return None
    one, other = joined.one, joined.other
    if one is other or HYPOTHETICAL in (one.status, other.status) or not _fits(connective, other) or _undone(word):
        return None
    if connective.reversed:
        one, other = other, one
    if connective.kind == "led_to" and _is_its_harm(one, other):
        return None
    places = sorted({word.i, *(token.i for token in joined.words)})
    first, last = places[0], places[-1] + 1
    if any(place in acts for place in range(first, last)) or last - first > _LONG:
        first, last = word.i, word.i + 1
    return Link(connective.kind, one, other, first, last, _doubted(word), connective.id)


def _fits(connective: Connective, other: Told) -> bool:
    """Whether the other act is one, or several, as the connective asks; “one of the worst attacks” only ranks."""
    several = other.status == AGGREGATE
    if connective.kind == "part_of" and any(child.tag_ in ("JJS", "RBS") for child in _qualifying(other)):
        return False
    return not (connective.several and not several) and not (connective.single and several)


def _qualifying(told: Told) -> Iterator[Token]:
    for child in told.trigger.word.children:
        if child.dep_ == "amod":
            yield from (child, *child.children)


def _is_its_harm(one: Told, other: Told) -> bool:
    """Whether what an act led to is only what it did: whom it killed, the blast of a bomb."""
    ours, theirs = one.trigger.kind, other.trigger.kind
    return theirs.general or ours.id == theirs.id or {ours.id, theirs.id} <= BOMBINGS


def _undone(word: Token) -> bool:
    """Whether the words that join are denied, or tell of what need not be."""
    classes = load_classes()
    above = word.head if word.dep_ in ("xcomp", "obl", "nmod") and word.head.pos_ in ("VERB", "AUX") else word
    before = [child for one in {word, above} for child in one.children if child.i < word.i]
    return any(child.lower_ in classes["negation"] and child.dep_ in ("advmod", "det", "neg") for child in before) or (
        not _perfect(before) and any(child.lower_ in classes["unreal"] and child.dep_ == "aux" for child in before)
    )


def _perfect(words: Sequence[Token]) -> bool:
    """Whether “have” stands among them: “may have triggered” is doubted, not open."""
    return any(lemma(word) == "have" and word.dep_ == "aux" for word in words)


def _doubted(word: Token) -> bool:
    classes = load_classes()
    near = [*word.children, *word.head.children]
    open_ = any(child.lower_ in classes["unreal"] and child.dep_ == "aux" for child in near)
    return open_ or any(child.lower_ in classes["hedge"] or lemma(child) in classes["hedge"] for child in near)
