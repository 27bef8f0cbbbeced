"""What part a place's name plays where it stands.

A location is where something is or happens; a dateline where a report was sent from. A capital that said, a country
that denied, or one that somebody accused is an actor; a name before another noun ("the Marn police") or inside the name
of a body a modifier; a people's name a demonym; what is left is other. Read from the grammar of the sentence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from firsthand.extract.place_names import Mention
from firsthand.extract.place_words import is_capitalised, kinds_behind
from firsthand.lexicon.rules import load_rules
from firsthand.records.report import Report

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DASHES = frozenset(("-", "--", "–", "—", "―"))
_FAR, _OPENING = 14, 8  # words of a dateline from its place to its dash; and to the end of its place: NEW MARN, Teel
_BASED = re.compile(r"(?:, [A-Z][\w. ]{1,20})? ?[-‑] ?(?:based|born)\b")
_CHAIN = 4  # names joined to names that are followed back


def role_of(report: Report, doc: Doc, mention: Mention, *, at: int | None = None) -> str:
    """location, dateline, actor, modifier, demonym or other.

    Args:
        report: the report, which knows its dateline.
        doc: its document.
        mention: the mention.
        at: the word that plays the part in its place, if that is another: the road of “the Marn road”.
    """
    if mention.form == "demonym":
        return "demonym"
    if is_dateline(report, doc, mention):
        return "dateline"
    if mention.form == "part":
        return "modifier"
    if _is_base(doc, mention):
        return "modifier"
    return _by_grammar(doc[mention.first : mention.last].root if at is None else doc[at], mention)


def _is_base(doc: Doc, mention: Mention) -> bool:
    """Whether a name says where something is based: Marn-based, Marn, Teel-based."""
    behind = doc[mention.first : mention.last + 5].text.replace("\n", " ")
    follows = mention.form != "short" and _BASED.match(behind[len(doc[mention.first : mention.last].text) :])
    return bool(follows) or doc[mention.last - 1].text.endswith(("-based", "-born"))


def is_dateline(report: Report, doc: Doc, mention: Mention) -> bool:
    """Whether a mention stands in the report's dateline, or in one that opens a sentence: MARN (AP) —."""
    evidence = report.evidence.get("dateline")
    start, end = doc[mention.first].idx, doc[mention.last - 1].idx + len(doc[mention.last - 1])
    if evidence is not None:
        return evidence.start < end and start < evidence.end
    line = _line_start(doc, mention.first)
    words = [token.text for token in doc[line : mention.last + _FAR] if not token.is_space]
    dash = next((at for at, word in enumerate(words) if word in _DASHES), None)
    if dash is None or not words[0].isupper() or len(words[0]) < 2 or "," in doc[line].text:
        return False
    ahead = [token for token in doc[line : mention.last] if not token.is_space]
    place = all(is_capitalised(token) or token.text in ",()" for token in ahead) and len(ahead) <= _OPENING
    return place and len(ahead) <= dash and all(not word[:1].islower() for word in words[:dash])


def _line_start(doc: Doc, at: int) -> int:
    """The first word of the line, or of the sentence, in which a word stands."""
    first = at
    while first > doc[at].sent.start and "\n" not in doc[first - 1].text_with_ws:
        first -= 1
    return first


def _by_grammar(root: Token, mention: Mention) -> str:
    for _ in range(_CHAIN):
        relation = root.dep_.split(":")[0]
        if relation in ("conj", "appos", "flat", "list") and root.head.i != root.i:
            root = root.head
        elif relation in ("compound", "nmod", "amod") and root.head.lower_ in kinds_behind() and root.head.i > root.i:
            root = root.head  # Marn province: the province plays the part
        else:
            break
    head, relation = root.head, root.dep_
    marker = next((child for child in root.children if child.dep_ == "case"), None)
    case = marker.lower_ if marker is not None else None
    if marker is not None and marker.i and marker.nbor(-1).lower_ in ("border", "borders", "frontier"):
        return "location"  # the border with Marn
    if relation in ("compound", "amod", "nmod:poss", "nmod:npmod", "nmod:unmarked"):
        return _before_noun(head, relation)
    if relation.startswith("nsubj"):
        return "location" if "pass" in relation and head.lemma_ in _words("verb_on") else _of_subject(head)
    if relation in ("obj", "iobj"):
        return "actor" if head.lemma_ in _words("verb_to") else "location"
    return _behind(case, head, relation, mention)


def _before_noun(head: Token, relation: str) -> str:
    """Before a noun: whose (a place's own place is a location), or of what kind."""
    if relation == "nmod:poss":
        return "location" if head.lower_ in kinds_behind() or head.lower_ in _words("site") else "modifier"
    return "modifier"


def _of_subject(verb: Token) -> str:
    """What does something is an actor; what is something is spoken of as a place."""
    return "actor" if verb.pos_ == "VERB" else "other"


def _behind(case: str | None, head: Token, relation: str, mention: Mention) -> str:
    """Behind a preposition, or without one."""
    if case == "for" and head.lemma_ in _words("bound"):
        return "location"
    if case == "by" or case in ("against", "with", "between", "for", "like", "as"):
        return "other" if case in ("for", "like", "as") else "actor"
    if case == "of":
        return "location" if head.lower_ in _words("site") or head.lower_ in kinds_behind() else "other"
    if case in _words("placing"):
        return "location"
    return "location" if relation.startswith("obl") or mention.form == "short" else "other"


@cache
def _words(meaning: str) -> frozenset[str]:
    return frozenset(word for rule in load_rules("place_roles") if rule.gives["is"] == meaning for word in rule.words)
