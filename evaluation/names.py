"""How well names are found, exact span and kind: person, organisation, place; in our own corpus, all kinds.

On the words of Universal NER, report by report, and in re3d's reports as they stand (`evaluation/re3d.py` says which of
its marks are names). The kinds that the program tells apart are joined to the three.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from spacy.tokens import Doc, Span

from evaluation.re3d import bare, read_re3d
from evaluation.table import Row, Table
from evaluation.treebanks import NamedSentence, read_names
from firsthand.language.documents import analyse_text, settle_names
from firsthand.language.known_names import MODEL
from firsthand.language.parses import load_network
from firsthand.language.tokens import english_tokenizer
from training.examples import NAME_TAGS, Example
from training.marked_names import read_corpus

KIND = "names"

Name = tuple[int, int, str]
Pair = tuple[set[Name], set[Name]]  # what is found, and what is wanted

_JOINED = {
    "person": "person",
    **dict.fromkeys(("organisation", "armed_group", "government", "military_unit", "media"), "organisation"),
    **dict.fromkeys(("place", "facility"), "place"),
}
_LABELS = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def score(data: Path) -> Table:
    """Scores the development part of Universal NER, and the half of re3d by which rules were tuned.

    Raises:
        FileNotFoundError: if `data` holds no development part of Universal NER.
    """
    table = _table(data, {"UNER EWT dev": "uner_en_ewt-dev.iob2"})
    tuned = [pair for tuned, pair in _re3d(data) if tuned]
    return Table(KIND, (*table.rows, *_rows("re3d, tuned half", tuned)), table.errors)


def score_test(data: Path) -> Table:
    """Scores what no choice was made by: test parts of Universal NER, re3d's other half, our own corpus's kept tenth.

    Raises:
        FileNotFoundError: if `data` holds no test part of Universal NER.
    """
    table = _table(data, {"UNER EWT test": "uner_en_ewt-test.iob2", "UNER PUD": "uner_en_pud-test.iob2"})
    pairs = list(_re3d(data))
    rows = [*table.rows, *_rows("re3d, other half", [pair for tuned, pair in pairs if not tuned])]
    rows += _rows("re3d, whole", [pair for _, pair in pairs])
    kept = [_own(example) for example in read_corpus(kept_out=True)]
    if kept:
        pairs_of_own = [(set(found), set(one.names)) for found, one in zip(_find(kept), kept, strict=True)]
        rows += _rows("own corpus, kept tenth", pairs_of_own)
    return Table(KIND, tuple(rows), table.errors)


def _own(example: Example) -> NamedSentence:
    """A sentence of our own corpus as gold."""
    tags = [NAME_TAGS[word.names.bit_length() - 1] for word in example.words]
    names: list[Name] = []
    for at, tag in enumerate(tags):
        if tag[0] == "B":
            names.append((at, at + 1, tag[2:]))
        elif tag[0] == "I":
            names[-1] = (names[-1][0], at + 1, tag[2:])
    return NamedSentence(example.id.rpartition(":")[0], tuple(word.form for word in example.words), names)


def _table(data: Path, files: dict[str, str]) -> Table:
    rows: list[Row] = []
    errors: list[str] = []
    for title, name in files.items():
        file = data / "language" / name
        if not file.is_file():
            raise FileNotFoundError(f"no language/{name} in {data}")
        gold = list(read_names(file))
        pairs = [
            (_joined(found), {(start, end, _LABELS[label]) for start, end, label in one.names if label in _LABELS})
            for found, one in zip(_find(gold), gold, strict=True)
        ]
        rows += _rows(title, pairs)
        for one, (found, wanted) in zip(gold, pairs, strict=True):
            errors += _errors(title, one.words, found, wanted)
    return Table(KIND, tuple(rows), tuple(errors))


def _find(sentences: Sequence[NamedSentence]) -> Iterator[list[Name]]:
    """The names found in each sentence, those of one report settled together."""
    parses = iter(load_network().parse([one.words for one in sentences]))
    for _, report in groupby(sentences, key=lambda one: one.document):
        words: list[str] = []
        opens: list[bool | int | None] = []
        model: list[Name] = []
        for one in report:
            model += ((len(words) + start, len(words) + end, kind) for start, end, kind in next(parses).names)
            opens += (at == 0 for at in range(len(one.words)))
            words += one.words
        doc = Doc(english_tokenizer().vocab, words=words, sent_starts=opens)
        settled = settle_names(doc, [Span(doc, *name[:2], label=name[2], span_id=MODEL) for name in model])
        for sentence in doc.sents:
            yield [
                (name.start - sentence.start, name.end - sentence.start, name.label_)
                for name in settled
                if sentence.start <= name.start < sentence.end
            ]


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


def _re3d(data: Path) -> Iterator[tuple[bool, Pair]]:
    """Of each report of re3d: whether it is in the tuned half, and what is found and wanted in it."""
    for file in sorted((data / "re3d").glob("re3d_1.jsonl")):
        for text, gold, tuned in read_re3d(file):
            names = (
                (bare(text, name.start_char, name.end_char), name.end_char, name.label_)
                for name in analyse_text(text).ents
            )
            yield tuned, (gold.counted(_joined(names)), gold.wanted)
