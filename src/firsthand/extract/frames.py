"""A cue with the grammar it stands in: what every finder of cues shares.

Works on words of the parse (Universal Dependencies). Which words may attribute, and in which surroundings, stands in
`lexicon/en/attributions.toml`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from firsthand.lexicon.rules import Rule, load_rules

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
_BESIDE = frozenset(("aux", "aux:pass", "cop", "advmod", "compound:prt"))  # next to its head, a part of the cue
_SHARING = frozenset(("conj", "xcomp", "advcl", "parataxis", "ccomp", "appos"))  # has the subject of what it hangs on
_STEPS = 6  # from a verb to the one whose subject it shares; more is a fault of the parse
_CHAIN = 4  # words from one verb of a chain to the next


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue, its source and what it governs, as words of one document."""

    head: Token
    rule: str  # id of a rule of the lexicon, or any_clause according_to colon
    act: str
    source: Token | None  # the head of its phrase
    cue: tuple[Token, ...]  # one run
    content: tuple[Token, ...]  # in order; empty: what is quoted beside it


def make_frame(
    head: Token, rule: Rule | None, content: Iterable[Token], source: Token | None, extra: Sequence[Token] = ()
) -> Frame:
    """The frame of a word that attributes; the words of its cue and of its source are no part of what is said.

    Args:
        rule: what found it; None: a clause that depends on it, whatever the word.
        extra: words that its cue takes along.
    """
    words = {word.i: word for word in content}
    for word in list(words.values()):
        if word.lower_ == "according" and word.head != head:  # says who said all of it, and is no part of it
            for below in word.head.subtree:
                words.pop(below.i, None)
    cue = cue_words(head, extra)
    taken = {word.i for word in cue}
    if source is not None and source.i not in words:
        taken.update(word.i for word in source.subtree)
    said = tuple(words[at] for at in sorted(words) if at not in taken)
    return Frame(head, rule.id if rule else "any_clause", rule.gives["act"] if rule else "says", source, cue, said)


@cache
def words_of(part: str, frame: str) -> dict[str, Rule]:
    """Lemma -> the first rule of the lexicon that has it."""
    found: dict[tuple[str, str], dict[str, Rule]] = defaultdict(dict)
    for rule in load_rules("attributions"):
        for word in rule.words:
            found[rule.gives["part"], rule.gives["frame"]].setdefault(word, rule)
    return found[part, frame]


def rule_for(part: str, frame: str, word: Token) -> Rule | None:
    """The rule of the lexicon that names a word; a lemma may have lost its last e."""
    rules = words_of(part, frame)
    lemma = word.lemma_.lower()
    return rules.get(lemma) or rules.get(lemma + "e")


def children(word: Token, *relations: str) -> list[Token]:
    """The words that hang on a word by one of these relations, finer ones too."""
    return [child for child in word.children if child.dep_.split(":")[0] in relations]


def preposition_of(word: Token) -> Token | None:
    """The preposition or conjunction that opens a phrase."""
    return next((child for child in word.children if child.dep_ in ("case", "mark")), None)


def opened_by(word: Token) -> str:
    """The preposition or conjunction that opens a phrase, in small letters; empty without one."""
    opening = preposition_of(word)
    return opening.lower_ if opening is not None else ""


def is_deed(word: Token) -> bool:
    """Whether a verb has its "to"."""
    return any(child.lower_ == "to" and child.dep_ in ("mark", "aux") for child in word.children)


def is_place(word: Token) -> bool:
    """Whether a phrase says where, when or why, so far as its preposition tells; one without is taken for such."""
    opening = opened_by(word)
    return not opening or opening in words_of("preposition", "place")


def subtrees(words: Iterable[Token]) -> list[Token]:
    """All that hangs on some words, these included."""
    return [below for word in words for below in word.subtree]


def clause_of(head: Token) -> list[Token]:
    """The words of a clause, without the clauses joined to it."""
    joined: set[int] = set()
    for child in children(head, "conj"):
        if subject_of(child) is not None:
            joined.update(word.i for word in child.subtree)
    return [word for word in head.subtree if word.i not in joined]


def subject_of(word: Token) -> Token | None:
    """The subject that a word has itself."""
    return next((child for child in word.children if child.dep_ in SUBJECTS), None)


def find_source(head: Token) -> Token | None:
    """The subject of a verb: its own, that of the verb it is joined to, or what it describes; None for "there"."""
    word = head
    for _ in range(_STEPS):
        subject = subject_of(word)
        if subject is not None:
            return subject
        if word.dep_ in ("acl", "acl:relcl"):
            return word.head
        if word.dep_.split(":")[0] not in _SHARING or word.head == word:
            return None
        word = word.head
    return None


def cue_words(head: Token, extra: Sequence[Token] = ()) -> tuple[Token, ...]:
    """The cue: its head with auxiliaries, particles, negation, the adverbs before it, and verbs that lead to it."""
    words = {head.i: head, **{word.i: word for word in extra}}
    link = head
    while True:
        words[link.i] = link
        for child in link.children:
            beside = child.dep_ in _BESIDE and (child.i < link.i or child.dep_ == "compound:prt")
            if (beside and child.lower_ not in words_of("adverb", "outside")) or (
                child.dep_ == "mark" and child.lower_ == "to"
            ):
                words[child.i] = child
        if not _is_led(link):
            break
        link = link.head
    first = head.i
    while first - 1 in words:
        first -= 1
    last = max(
        [head.i, *(word.i for word in extra), *(at for at, word in words.items() if word.dep_ == "compound:prt")]
    )
    return tuple(head.doc[first : last + 1])


def _is_led(word: Token) -> bool:
    return (
        word.dep_ in ("xcomp", "advcl")
        and word.head.i < word.i <= word.head.i + _CHAIN
        and rule_for("verb", "chain", word.head) is not None
    )
