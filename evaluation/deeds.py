"""Who did what to whom, as the tree of dependencies says it: marked by hand in 150 sentences of news.

The sentences are the first with a finite verb that is no copula, of `muc/muc_tst1.jsonl` and `times/timebank.jsonl` in
the order of the SHA-256 of the document's id. `deeds.json` holds places alone: of each clause that stands by itself,
of what is said in it and of what is joined to it, the verb, who does it, and whom or what it is done to, one word
each, or none. It was marked before the program was run, by the writers of the program. A deed is right when both are:
any word of a name or compound stands for it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc, Token

from evaluation.table import Row, Table
from firsthand.ingest.reports import read_reports
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.records.receipt import Receipt

KIND = "deeds"

_GOLD = Path(__file__).parent / "deeds.json"
_WITHIN = frozenset(("flat", "compound", "nmod:desc", "nummod", "goeswith", "appos"))  # a word and its name are one


def score(data: Path) -> Table:
    """Scores every marked deed.

    Raises:
        FileNotFoundError: if `data` lacks the documents.
    """
    deeds = right = doers = undergoers = invented = 0
    errors: list[str] = []
    for gold in json.loads(_GOLD.read_text(encoding="utf-8")):
        [report], _ = read_reports(_line(data / gold["file"], gold["id"]), Receipt("report.jsonl"))
        doc = analyse(report, split_sentences(report))
        for verb, doer, undergoer in (deed for sentence in gold["sentences"] for deed in sentence):
            deeds += 1
            word = _word_at(doc, verb)
            found = find_deed(word)
            same = [_is(found[0], _word_at(doc, doer)), _is(found[1], _word_at(doc, undergoer))]
            right += all(same)
            doers += same[0]
            undergoers += same[1]
            invented += found[0] is not None and not same[0]
            if not all(same):
                errors.append(
                    f"{gold['id']} at {verb}: {word}: {found}, not {_word_at(doc, doer)}, {_word_at(doc, undergoer)}"
                )
    rows = (
        Row("deeds with the right doer and undergoer", right / deeds, deeds),
        Row("right doer, or rightly none", doers / deeds, deeds),
        Row("right undergoer, or rightly none", undergoers / deeds, deeds),
        Row("doers who did not do it", invented / deeds, deeds),
    )
    return Table(KIND, rows, tuple(errors))


def find_deed(verb: Token | None) -> tuple[Token | None, Token | None]:
    """Who does it and whom it is done to; of verbs joined by “and”, the later ones share the subject of the first."""
    if verb is None:
        return None, None
    children = {child.dep_: child for child in reversed(list(verb.children))}
    subject = children.get("nsubj") or children.get("nsubj:outer")
    suffers = children.get("nsubj:pass")
    passive = suffers is not None or "aux:pass" in children
    if subject is None and suffers is None and verb.dep_ == "conj":
        above = {child.dep_: child for child in reversed(list(verb.head.children))}
        subject = above.get("nsubj") or above.get("nsubj:pass")
    if passive:
        return children.get("obl:agent"), suffers or subject
    return subject, children.get("obj") or children.get("iobj")


def _line(file: Path, name: str) -> bytes:
    with file.open("rb") as lines:
        for line in lines:
            if json.loads(line)["id"] == name:
                return line
    raise FileNotFoundError(f"{file} holds no document {name}")


def _word_at(doc: Doc, offset: int | None) -> Token | None:
    if offset is None:
        return None
    return next(word for word in doc if word.idx <= offset < word.idx + len(word))


def _is(found: Token | None, wanted: Token | None) -> bool:
    if found is None or wanted is None:
        return found is wanted
    return found.i in _chain(wanted) or wanted.i in _chain(found)


def _chain(word: Token) -> Iterator[int]:
    """The word and what its name or compound hangs on."""
    yield word.i
    while word.dep_ in _WITHIN:
        word = word.head
        yield word.i
