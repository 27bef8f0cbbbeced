"""Names that the lexicon knows, and how they and the model's names become one list.

The lexicon knows names that are the same in every sentence: countries, peoples, armed groups, forces, outlets, weapons;
and weapons, vehicles and vessels by their common names. The model reads the sentence. Where both see a name, the longer
words win. That a name is a body's, and of which kind, the lexicon knows better, but for names that it says may also be
something else; of all others the model's kind counts. `id_` of each name says what made it: model, lexicon or both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from firsthand.language.tokens import english_tokenizer
from firsthand.lexicon.rules import Rule, load_rules

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

MODEL, LEXICON, BOTH = "model", "lexicon", "both"  # what made a name

BODIES = frozenset(("organisation", "armed_group", "government", "military_unit", "media"))
_NATIONS = {"country": "place", "demonym": "nationality"}  # rule of nations.toml -> kind of name
_SURE, _UNSURE, _THING = "sure", "unsure", "thing"  # nothing else is called so; something may be; any letters will do
_SHORTEST_SHOUTED = 4  # letters of a name that may stand in capitals throughout: shorter ones are words too


def join_names(doc: Doc, found: Sequence[Span]) -> list[Span]:
    """The names in `doc` by model and lexicon together, disjoint and in order; `found` are the model's."""
    from spacy.tokens import Span

    by_word = {word: name for name in found for word in range(name.start, name.end)}
    kept = {name.start: name for name in found}
    for start, end, kind, sure in _known(doc):
        over = {by_word[word].start: by_word[word] for word in range(start, end) if word in by_word}
        if not over:
            kept[start] = Span(doc, start, end, label=kind, span_id=LEXICON)
        elif all(start <= name.start and name.end <= end for name in over.values()):
            [first, *others] = over.values()
            same = not others and (first.start, first.end) == (start, end)
            chosen = first.label_ if same and not sure and not {first.label_, kind} <= BODIES else kind
            for name in over.values():
                kept.pop(name.start, None)
            made = (BOTH if chosen == kind else MODEL) if same else LEXICON
            kept[start] = Span(doc, start, end, label=chosen, span_id=made)
    return [kept[start] for start in sorted(kept)]


def _known(doc: Doc) -> Iterator[tuple[int, int, str, bool]]:
    """Names of the lexicon in `doc` as `(start, end, kind, sure)`, in order; the longest of those that overlap.

    A kind is sure where it is a body's, and nothing else is called so.
    """
    from spacy.util import filter_spans

    matcher, spellings = _matcher()
    spans = [
        span
        for span in matcher(doc, as_spans=True)
        if span.label_.endswith(_THING) or _is_spelled(span.text, spellings)
    ]
    for span in filter_spans(spans):
        kind, sure = span.label_.split(" ")
        yield span.start, span.end, kind, sure == _SURE


def _is_spelled(words: str, spellings: frozenset[str]) -> bool:
    return words in spellings or (words.isupper() and sum(map(str.isalpha, words)) >= _SHORTEST_SHOUTED)


def _sureness(rule: Rule) -> str:
    return _SURE if rule.gives["kind"] in BODIES and rule.gives.get("unless") != "told" else _UNSURE


@cache
def _matcher() -> tuple[Any, frozenset[str]]:
    """What finds the names in any letters, and the names as they are spelled."""
    from spacy.matcher import PhraseMatcher

    tokenizer = english_tokenizer()
    matcher = PhraseMatcher(tokenizer.vocab, attr="LOWER")
    spellings = set()
    rules = [(rule, f"{rule.gives['kind']} {_sureness(rule)}") for rule in load_rules("known_names")]
    rules += [(rule, f"{_NATIONS[rule.id]} {_UNSURE}") for rule in load_rules("nations") if rule.id in _NATIONS]
    rules += [(rule, f"{rule.gives['kind']} {_THING}") for rule in load_rules("things")]
    for rule, kind in rules:
        for word in rule.words:
            for spelling in {word, word.replace("'", "’")}:
                spellings.add(spelling)
                matcher.add(kind, [tokenizer(spelling)])
    return matcher, frozenset(spellings)
