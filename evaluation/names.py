"""How well names are found, exact span and kind: person, organisation, place; in our own corpus, all kinds.

On the words of Universal NER, and in re3d's reports as they stand. The kinds that the program tells apart are joined
to the three. re3d marks descriptions and pronouns too ("the group", "he"): what counts is marked with a confidence of
at least .5, ends in a capitalised word, overlaps no mark of higher confidence, and loses its leading article; what its
annotators did not agree on (a confidence below .5) is neither wanted nor false.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from spacy.tokens import Doc, Span

from evaluation.table import Row, Table
from evaluation.treebanks import read_names
from firsthand.language.documents import analyse_text
from firsthand.language.known_names import MODEL, join_names
from firsthand.language.parses import load_network
from firsthand.language.tokens import english_tokenizer
from training.examples import NAME_TAGS, Example
from training.marked_names import read_corpus

KIND = "names"

Name = tuple[int, int, str]

_JOINED = {
    "person": "person",
    **dict.fromkeys(("organisation", "armed_group", "government", "military_unit", "media"), "organisation"),
    **dict.fromkeys(("place", "facility"), "place"),
}
_LABELS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_TYPES = {"Person": "person", "Organisation": "organisation", "Location": "place"}
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_PRONOUNS = frozenset(("I", "He", "She", "We", "They", "It", "You", "His", "Her", "Our", "Their", "My"))


def score(data: Path) -> Table:
    """Scores the development part of Universal NER.

    Raises:
        FileNotFoundError: if `data` holds none.
    """
    return _table(data, {"UNER EWT dev": "uner_en_ewt-dev.iob2"})


def score_test(data: Path) -> Table:
    """Scores what no choice was made by: the test parts of Universal NER, and re3d.

    Raises:
        FileNotFoundError: if `data` holds no test part of Universal NER.
    """
    table = _table(data, {"UNER EWT test": "uner_en_ewt-test.iob2", "UNER PUD": "uner_en_pud-test.iob2"})
    pairs = [pair for file in sorted((data / "re3d").glob("re3d_1.jsonl")) for pair in _re3d(file)]
    rows = [*table.rows, *_rows("re3d", pairs)]
    kept = list(read_corpus(kept_out=True))
    if kept:
        rows += _rows("own corpus, kept tenth", _own(kept))
    return Table(KIND, tuple(rows), table.errors)


def _own(examples: Sequence[Example]) -> Iterator[tuple[set[Name], set[Name]]]:
    """What is found and what is wanted in sentences of our own corpus."""
    forms = [tuple(word.form for word in example.words) for example in examples]
    for words, example, parse in zip(forms, examples, load_network().parse(forms), strict=True):
        tags = [NAME_TAGS[word.names.bit_length() - 1] for word in example.words]
        wanted: list[Name] = []
        for at, tag in enumerate(tags):
            if tag[0] == "B":
                wanted.append((at, at + 1, tag[2:]))
            elif tag[0] == "I":
                wanted[-1] = (wanted[-1][0], at + 1, tag[2:])
        yield set(_with_lexicon(words, parse.names)), set(wanted)


def _table(data: Path, files: dict[str, str]) -> Table:
    rows: list[Row] = []
    errors: list[str] = []
    for title, name in files.items():
        file = data / "language" / name
        if not file.is_file():
            raise FileNotFoundError(f"no language/{name} in {data}")
        gold = list(read_names(file))
        parses = load_network().parse([words for words, _ in gold])
        pairs = [
            (
                _joined(_with_lexicon(words, parse.names)),
                {(start, end, _LABELS[label]) for start, end, label in names if label in _LABELS},
            )
            for (words, names), parse in zip(gold, parses, strict=True)
        ]
        rows += _rows(title, pairs)
        for (words, _), (found, wanted) in zip(gold, pairs, strict=True):
            errors += _errors(title, words, found, wanted)
    return Table(KIND, tuple(rows), tuple(errors))


def _with_lexicon(words: tuple[str, ...], found: Iterable[Name]) -> list[Name]:
    doc = Doc(english_tokenizer().vocab, words=list(words))
    joined = join_names(doc, [Span(doc, start, end, label=kind, span_id=MODEL) for start, end, kind in found])
    return [(name.start, name.end, name.label_) for name in joined]


def _joined(names: Iterable[Name]) -> set[Name]:
    return {(start, end, _JOINED[kind]) for start, end, kind in names if kind in _JOINED}


def _rows(title: str, pairs: Iterable[tuple[set[Name], set[Name]]]) -> Iterator[Row]:
    found, wanted, right = Counter[str](), Counter[str](), Counter[str]()
    for ours, theirs in pairs:
        for names, count in ((ours, found), (theirs, wanted), (ours & theirs, right)):
            count.update(kind for *_, kind in names)
            count["all"] += len(names)
    for kind in ("all", *sorted(set(wanted) - {"all"})):
        precision, recall = right[kind] / max(1, found[kind]), right[kind] / max(1, wanted[kind])
        harmonic = 2 * right[kind] / max(1, found[kind] + wanted[kind])
        yield Row(f"{title}, {kind}: F1", harmonic, wanted[kind], f"precision {precision:.3f}, recall {recall:.3f}")


def _errors(title: str, words: tuple[str, ...], found: set[Name], wanted: set[Name]) -> Iterator[str]:
    for start, end, kind in sorted(found ^ wanted):
        verdict = "false" if (start, end, kind) in found else "missed"
        yield f"{title}: {verdict} {kind}: {' '.join(words[max(0, start - 4) : start])} [{' '.join(words[start:end])}]"


def _re3d(file: Path) -> Iterator[tuple[set[Name], set[Name]]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        text = document["text"]
        wanted: set[Name] = set()
        taken: list[tuple[int, int]] = []
        doubtful: set[tuple[int, int]] = set()
        for entity in sorted(
            document["gold"]["entities"], key=lambda one: (-one["confidence"], one["start"] - one["end"])
        ):
            start, end = entity["start"], entity["end"]
            article = _ARTICLE.match(text, start, end)
            start = article.end() if article else start
            free = all(end <= left or right <= start for left, right in taken)
            if entity["confidence"] < 0.5:
                doubtful.add((start, end))
            elif entity["type"] in _TYPES and free:
                taken.append((start, end))
                if _is_name(text[start:end]):
                    wanted.add((start, end, _TYPES[entity["type"]]))
        names = analyse_text(text).ents
        found = [(_bare(text, name.start_char, name.end_char), name.end_char, name.label_) for name in names]
        ours = _joined(found)
        yield {name for name in ours if name in wanted or (name[0], name[1]) not in doubtful}, wanted


def _is_name(words: str) -> bool:
    last = words.split()[-1:]
    return bool(last) and last[0][0].isupper() and words not in _PRONOUNS


def _bare(text: str, start: int, end: int) -> int:
    article = _ARTICLE.match(text, start, end)
    return article.end() if article else start
