"""Whose those counted are: an owner, a side, a nation, as the words beside the noun say it."""

from __future__ import annotations

from functools import cache

from firsthand.extract.parsed_sentences import ParsedSentence, Word
from firsthand.lexicon.rules import load_rules
from firsthand.records.passage import Passage

_LOSES = "lose"


def find_owner(sentence: ParsedSentence, counted: Word) -> Passage | None:
    """`Iraqi` of “two Iraqi guards”, `its` of “ten of its men”, `the army` of “ten men of the army”."""
    for child in sentence.under(counted):
        if child.dep == "nmod:poss" or (child.dep in ("amod", "compound", "nmod:desc") and _is_side(child)):
            return _all_of(sentence, child)
    for child in sentence.under(counted):
        if child.dep == "nmod" and any(one.lower == "of" and one.dep == "case" for one in sentence.under(child)):
            return _after_case(sentence, child)
    verb = sentence.words[counted.head]
    if verb.lemma == _LOSES and counted.dep == "obj":
        return next((_all_of(sentence, one) for one in sentence.under(verb) if one.dep == "nsubj"), None)
    return None


def _is_side(word: Word) -> bool:
    return word.lower in _sides() or word.name in ("place", "organisation", "group", "armed_group")


def _all_of(sentence: ParsedSentence, word: Word) -> Passage:
    first, last = sentence.reach(word)
    if sentence.words[last].tag == "POS":
        last -= 1
    return sentence.quote(sentence.words[first].start, sentence.words[max(first, last)].end)


def _after_case(sentence: ParsedSentence, word: Word) -> Passage:
    first, last = sentence.reach(word)
    first = max((one.at + 1 for one in sentence.under(word) if one.dep == "case" and one.at < word.at), default=first)
    last = min(last, next((one.at - 1 for one in sentence.words[word.at : last + 1] if one.text in ",;"), last))
    return sentence.quote(sentence.words[first].start, sentence.words[max(first, last)].end)


@cache
def _sides() -> frozenset[str]:
    nations = next(rule for rule in load_rules("nations") if rule.id == "demonym").words
    return frozenset(word.lower() for word in nations) | {"u.s.", "us", "british", "u.n."}
