"""How many people each victim of a template is, and what became of them, as that task writes it down.

Its count and effect belong to a person or a group: named ones once each, however often they are told, others by what
they are called. Who is spoken of as “people” only beside more exact words for the same is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span

from evaluation.template_roles import span_at
from evaluation.template_slots import Answer
from evaluation.templates import normalise
from firsthand.extract.phrases import in_class
from firsthand.extract.sums import ADDED
from firsthand.records.incident import Incident
from firsthand.records.statement import Statement

_DEADLY = frozenset(("killing", "assassination"))
_EFFECTS = (("killed", "DEATH"), ("injured", "INJURY"))
_LOOSE = frozenset(
    [
        "people",
        "person",
        "individual",
        "victim",
        "other",
        "casualty",
        "dead",
        "wounded",
        "injured",
        "one",
        "fatality",
        "body",
        "man",
        "citizen",
        "death",
        "injury",
        "leader",
        "number",
        "member",
    ]
)
_FIGURES = {
    word: str(n)
    for n, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
_FIGURES |= {"dozen": "12", "twenty": "20", "thirty": "30"}


@dataclass
class Sufferer:
    """A person or a group, by all that they are called."""

    heads: set[int]  # places of the words that mean them
    called: set[str]  # normalised
    number: str  # figures, or PLURAL
    name: frozenset[str] = frozenset()  # words of a person's name
    effects: list[str] = field(default_factory=list)


def count_answers(sufferers: Sequence[Sufferer]) -> Iterator[Answer]:
    """How many they are."""
    for one in sufferers:
        yield Answer(one.number, frozenset(one.called))


def effect_answers(sufferers: Sequence[Sufferer], incident: Incident) -> Iterator[Answer]:
    """What became of each; that nobody came to harm, once."""
    for one in sufferers:
        for effect in one.effects:
            yield Answer(effect, frozenset(one.called))
    spared = [slot for slot, _ in _EFFECTS if any(one.value["low"] == 0 for one in incident.slots.get(slot, ()))]
    if spared:
        yield Answer({"killed": "NO DEATH", "injured": "NO INJURY"}[spared[0]] if spared[1:] == [] else _UNHARMED)


_UNHARMED = "NO INJURY OR DEATH"


def sufferers_of(doc: Doc, incident: Incident, keep: Callable[[Span], bool]) -> list[Sufferer]:
    """The people an incident befell, in reading order, those alone whose words `keep` lets pass."""
    found: list[Sufferer] = []
    for effect, statement in _statements(incident):
        added = ADDED in statement.because  # the task wants each, not their sum
        for words in statement.evidence if added else statement.evidence[:1]:
            span = span_at(doc, words)
            if not _is_people(span) or not keep(span):
                continue
            one = _merge(found, _sufferer(span, str(statement.value.get("name", ""))))
            if "low" in statement.value and not added:
                one.number = _bounded(statement, one.number)
            if effect and effect not in one.effects:
                one.effects.append(effect)
    exact = [one for one in found if one.name or not _is_loose(doc, one)]
    told = {effect for one in exact for effect in one.effects}
    every = {effect for one in found for effect in one.effects}
    kept = [one for one in found if one in exact or not exact or set(one.effects) - told]
    for one in kept:
        if not one.effects and (incident.kind in _DEADLY or every):
            one.effects.append("DEATH" if incident.kind in _DEADLY else min(every))
    return kept


def _statements(incident: Incident) -> Iterator[tuple[str, Statement]]:
    for slot in ("victim", "target"):
        for statement in incident.slots.get(slot, ()):
            yield "", statement
    for slot, effect in _EFFECTS:
        for statement in incident.slots.get(slot, ()):
            if statement.value["low"] != 0:
                yield effect, statement


def _is_people(span: Span) -> bool:
    root = span.root
    return root.ent_type_ == "person" or in_class(root, "person") or in_class(root, "force") or root.pos_ == "NUM"


def _is_loose(doc: Doc, one: Sufferer) -> bool:
    return all(doc[head].lemma_.lower() in _LOOSE or doc[head].pos_ == "NUM" for head in one.heads)


def _sufferer(span: Span, full: str) -> Sufferer:
    """Whom the words mean: a person by the name in or beside them."""
    root = span.root
    names = [name for name in span.ents if name.label_ == "person" and name.start <= root.i < name.end]
    beside = [
        name
        for child in root.children
        if child.dep_ in ("appos", "flat", "nmod:desc")
        for name in span.doc.ents
        if name.label_ == "person" and name.start <= child.i < name.end
    ]
    if not names and not beside and root.tag_ == "NN":
        beside = [name for name in span.doc.ents if name.label_ == "person" and _next_to(span, name)]
    heads = {root.i, *(name.root.i for name in beside)}
    if names or (len(beside) == 1 and root.tag_ not in ("NNS", "NNPS")):
        name = (names or beside)[0].text
        words = full if set(name.split()) <= set(full.split()) else name
        called = {normalise(words), normalise(span.text.removesuffix("'S").removesuffix("'s"))}
        return Sufferer(heads, called, "1", frozenset(normalise(words).split()))
    return Sufferer({root.i}, {normalise(span.text)}, _number(span))


def _next_to(span: Span, name: Span) -> bool:
    """Whether the name follows the words at once or after a comma: “the mayor, Jan Roe”, “mayor Jan Roe”."""
    return name.start == span.end or (name.start == span.end + 1 and span.doc[span.end].text == ",")


def _bounded(statement: Statement, number: str) -> str:
    """The number with the mark of its bound: `30-` is 30 or more, `-30` at most 30, `~30` about 30."""
    low, high, bound = (statement.value[key] for key in ("low", "high", "bound"))
    if bound in ("at_least", "more_than") and low is not None:
        return f"{low:g}-"
    if bound in ("at_most", "less_than") and high is not None:
        return f"-{high:g}"
    if bound == "about" and number.isdigit():
        return f"~{number}"
    return f"{low:g}" if bound == "exact" and low is not None else number


def _merge(found: list[Sufferer], one: Sufferer) -> Sufferer:
    for other in found:
        alike = bool(one.name and other.name) and (one.name <= other.name or other.name <= one.name)
        if alike or one.heads & other.heads:
            other.heads |= one.heads
            other.called |= one.called
            other.name |= one.name
            return other
    found.append(one)
    return one


def _number(span: Span) -> str:
    """The number before the head in figures, 1 of a single one, else PLURAL."""
    for child in (*span.root.children, span.root):
        if child.dep_ == "nummod" or (child.i == span.root.i and child.pos_ == "NUM"):
            return _FIGURES.get(child.lower_, child.text.replace(",", ""))
    return "PLURAL" if span.root.tag_ in ("NNS", "NNPS") or span.root.lower_ == "people" else "1"
