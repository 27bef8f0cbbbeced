"""The page of one report, made from its reading and the derivations it is a side of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from firsthand.casefile.summaries import Summary
from firsthand.records.derivation import Derivation
from firsthand.records.pair import Pair
from firsthand.records.reading import Reading
from firsthand.records.report import Report
from firsthand.records.sentence import Sentence
from firsthand.web.rows import LABELS, SIGNS
from firsthand.web.sheet import Fact, Kin, Mark, Paragraph, Piece, Sheet
from firsthand.web.tree import Family
from firsthand.web.wording import address, clip, count_words, join_words, name_all, name_report, say_date

_BLOCK = re.compile(r"\S.*?(?=\s*\Z|[^\S\n]*\n\s*\n)", re.DOTALL)  # up to a blank line
_FACTS = ("published", "outlet", "agency", "dateline", "byline", "headline", "language")
_SURE = {"certain": "certain", "likely": "likely", "undecided": "which came first is undecided"}


def show_report(
    reading: Reading,
    derivations: Sequence[Derivation],
    summaries: Mapping[str, Summary],
    families: Sequence[Family],
) -> Sheet:
    """The page of one report.

    Args:
        reading: the report with its sentences.
        derivations: those it is a side of; of several sources of a sentence the first one named is shown.
        summaries: by report id; this report's and those of the reports it shares text with.
        families: its family tree, or none.
    """
    report, summary = reading.report, summaries[reading.report.id]
    origins = dict(_find_origins(reading, derivations))
    names = name_all(summaries.values())
    return Sheet(
        title=f"{name_report(report)}, {say_date(report.published)}",
        name=name_report(report),
        date=say_date(report.published),
        headline=report.headline or "",
        role=summary.role,
        role_says=say_role(summary),
        facts=tuple(_list_facts(report)),
        notes=report.notes,
        kin=tuple(_kin(report.id, derivation, summaries) for derivation in derivations),
        paragraphs=tuple(_paragraphs(reading, origins, names)),
        language=report.language,
        families=tuple(families),
    )


def say_role(summary: Summary) -> str:
    """How much of the report is its own, in words."""
    if summary.role == "undecided":
        count = f"{summary.shared:,} of {count_words(summary.sentences, 'sentence')}"
        return f"{count} also stand in another report; which came first is undecided"
    if not summary.copied:
        return "no sentence of it stands in an earlier report here"
    return f"{summary.copied:,} of {count_words(summary.sentences, 'sentence')} also stand in another report"


def _list_facts(report: Report) -> Iterator[Fact]:
    for field in _FACTS:
        value = getattr(report, field)
        if value:
            said = report.evidence.get(field)
            words = clip(said.text, 120) if said and said.text != value else ""
            shown = say_date(value) if field == "published" else value
            yield Fact(field.capitalize(), shown, words, field in report.given)
        elif field in ("published", "outlet"):
            yield Fact(field.capitalize(), "not found in the report", "", False)
    for credit in report.credits:
        yield Fact("Credit", credit, "", False)
    yield Fact("Received as", report.source, "", False)


def _kin(report: str, derivation: Derivation, summaries: Mapping[str, Summary]) -> Kin:
    taken = derivation.derived == report
    other = summaries[derivation.source if taken else derivation.derived]
    passages = count_words(len(derivation.pairs), "passage")
    if derivation.kind != "copy" or derivation.direction == "undecided":
        says = f"shares {passages} with"
    else:
        says = f"took {passages} from" if taken else f"gave {passages} to"
    sure = _SURE[derivation.direction] if derivation.kind == "copy" else derivation.kind.replace("_", " ")
    href = address("compare", derivation.source, derivation.derived)
    return Kin(says, name_report(other), say_date(other.published), sure, href)


def _find_origins(reading: Reading, derivations: Sequence[Derivation]) -> Iterator[tuple[int, tuple[Derivation, Pair]]]:
    """For sentences taken from elsewhere, by index: from what and in which pair."""
    mine = [
        d for d in derivations if d.derived == reading.report.id and d.kind == "copy" and d.direction != "undecided"
    ]
    for index, sentence in enumerate(reading.sentences):
        found = ((d, pair) for d in mine for pair in d.pairs if _overlap(sentence, pair))
        if first := next(found, None):
            yield index, first


def _overlap(sentence: Sentence, pair: Pair) -> bool:
    return pair.derived.start < sentence.passage.end and sentence.passage.start < pair.derived.end


def _paragraphs(
    reading: Reading, origins: Mapping[int, tuple[Derivation, Pair]], names: Mapping[str, str]
) -> Iterator[Paragraph]:
    for block in _BLOCK.finditer(reading.report.text):
        inside = [
            (index, sentence)
            for index, sentence in enumerate(reading.sentences)
            if sentence.passage.start < block.end() and block.start() < sentence.passage.end
        ]
        taken = [origins[index] for index, _ in inside if index in origins]
        yield Paragraph(
            pieces=tuple(_pieces(reading.report, block.span(), inside, origins)),
            origin=join_words(tuple(dict.fromkeys(names[derivation.source] for derivation, _ in taken))),
            marks=tuple(dict.fromkeys(_mark(derivation, pair, names) for derivation, pair in taken)),
        )


def _mark(derivation: Derivation, pair: Pair, names: Mapping[str, str]) -> Mark:
    name = names[derivation.source]
    says = f"{LABELS[pair.label]}, from {name}: “{clip(pair.derived.text, 50)}”"
    href = f"{address('compare', derivation.source, derivation.derived)}#d{pair.derived.start}"
    return Mark(SIGNS[pair.label], says, href)


def _pieces(
    report: Report,
    span: tuple[int, int],
    inside: Sequence[tuple[int, Sentence]],
    origins: Mapping[int, tuple[Derivation, Pair]],
) -> Iterator[Piece]:
    """The paragraph cut wherever a sentence or the words of a fact begin or end."""
    start, end = span
    said = [(key, p) for key, p in report.evidence.items() if not key.startswith(("header", "language"))]
    fields = [(p.start, p.end, key.split("[")[0]) for key, p in said]
    fields = [field for field in fields if field[0] < end and start < field[1]]
    edges = {start, end, *(edge for a, b, _ in fields for edge in (a, b))}
    edges |= {edge for _, sentence in inside for edge in (sentence.passage.start, sentence.passage.end)}
    for begin, stop in pairwise(sorted(edge for edge in edges if start <= edge <= end)):
        kind = next((_kind(i, s, origins) for i, s in inside if s.passage.start <= begin < s.passage.end), "")
        field = next((name for a, b, name in sorted(fields) if a <= begin < b), "")
        yield Piece(report.text[begin:stop], kind, field)


def _kind(index: int, sentence: Sentence, origins: Mapping[int, tuple[Derivation, Pair]]) -> str:
    if index in origins:
        return origins[index][1].label
    return "header" if sentence.kind == "header" else "own"
