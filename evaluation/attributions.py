"""How well attributions are found, against `attributions/polnear_dev.jsonl`.

Measured as for taggers of spans. The items are the distinct spans of a role in a report: what one attribution marks
with one role, where pieces with nothing but blanks of one paragraph between them are one. One span may serve two
attributions and counts once. The gold gives each word one role only: it marks the outermost of attributions inside each
other, so of ours only those count whose cue stands in the content of no other.

* exact: a span is right if the other side has the same start and the same end, marks included;
* overlap: a span is right if it shares a character with a span of that role on the other side. Precision is the share
  of ours that is right, recall the share of the gold's.

F1 is their harmonic mean over all reports. Sources are called anonymous or named by hand in `anonymous_sources.json`,
compared where the gold's source and ours share a character.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.table import Row, Table
from firsthand.extract.actors import find_actors
from firsthand.extract.attributions import find_attributions
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from firsthand.records.attribution import Attribution
from firsthand.records.report import Report

KIND = "attributions"

ROLES = ("source", "cue", "content")

Spans = set[tuple[int, int]]  # [start, end) in code points


def score(data: Path) -> Table:
    """Scores all documents of `attributions/polnear_dev.jsonl`.

    Raises:
        FileNotFoundError: if `data` lacks the file.
    """
    file = data / "attributions" / "polnear_dev.jsonl"
    counts: Counter[str] = Counter()
    errors: list[str] = []
    labels = json.loads((Path(__file__).parent / "anonymous_sources.json").read_text(encoding="utf-8"))
    for line in file.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        text = document["text"]
        report = Report(id=document["id"], sha256="", source=file.name, text=text)
        ours = find_in(report)
        errors += score_roles(text, gold_spans(text, document["gold"]["attributions"]), our_spans(text, ours), counts)
        errors += score_anonymity(text, labels.get(report.id, ()), ours, counts)
    return Table(KIND, tuple(_rows(counts)), tuple(errors))


def find_in(report: Report) -> tuple[Attribution, ...]:
    """The attributions of a report, from its text alone."""
    document = analyse(report, split_sentences(report))
    return tuple(find_attributions(report, document, tuple(find_actors(report, document))))


def gold_spans(text: str, attributions: Iterable[Mapping[str, Any]]) -> dict[str, Spans]:
    """The distinct spans of each role in the gold of a report."""
    found: dict[str, Spans] = {role: set() for role in ROLES}
    for one in attributions:
        for role in ROLES:
            found[role] |= join(text, ((span["start"], span["end"]) for span in one[role]))
    return found


def our_spans(text: str, attributions: Iterable[Attribution]) -> dict[str, Spans]:
    """The distinct spans of each role in what was found, attributions inside others aside."""
    outer = [one for one in attributions if one.within is None]
    return {
        "source": {(one.source.start, one.source.end) for one in outer if one.source},
        "cue": {(one.cue.start, one.cue.end) for one in outer},
        "content": {span for one in outer for span in join(text, ((part.start, part.end) for part in one.content))},
    }


def join(text: str, spans: Iterable[tuple[int, int]]) -> Spans:
    """The spans, those with only blanks of one paragraph between them made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        between = text[joined[-1][1] : start] if joined else "-"
        if not between.strip() and "\n\n" not in between:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return set(joined)


def score_roles(text: str, gold: Mapping[str, Spans], ours: Mapping[str, Spans], counts: Counter[str]) -> Iterator[str]:
    """Adds one report to `counts`, and gives a line for each span missed, false or drawn otherwise."""
    for role in ROLES:
        counts[f"{role} gold"] += len(gold[role])
        counts[f"{role} ours"] += len(ours[role])
        counts[f"{role} same"] += len(gold[role] & ours[role])
        for span in sorted(gold[role] - ours[role]):
            beside = _overlapping(span, ours[role])
            found = f"found “{text[slice(*beside[0])]}”" if beside else "missed"
            yield f"{role}: {found}, gold “{text[slice(*span)]}”"
        counts[f"{role} gold met"] += sum(bool(_overlapping(span, ours[role])) for span in gold[role])
        met = [span for span in ours[role] if _overlapping(span, gold[role])]
        counts[f"{role} ours met"] += len(met)
        yield from (f"{role}: false “{text[slice(*span)]}”" for span in sorted(ours[role] - set(met)))


def _overlapping(span: tuple[int, int], others: Spans) -> list[tuple[int, int]]:
    return sorted(other for other in others if other[0] < span[1] and span[0] < other[1])


def score_anonymity(
    text: str, labels: Sequence[Mapping[str, Any]], ours: Sequence[Attribution], counts: Counter[str]
) -> Iterator[str]:
    """Adds the sources labelled by hand to `counts`, and gives a line for each that was called otherwise."""
    counts["labelled"] += len(labels)
    for label in labels:
        if label["source"] is None:
            continue
        start, end = label["source"]
        near = [one for one in ours if one.source and one.source.start < end and start < one.source.end]
        if near:
            cue = label["cue"][0]
            found = min(near, key=lambda one: (abs(one.cue.start - cue), one.id))
            counts["compared"] += 1
            counts["agreed"] += found.anonymous == label["anonymous"]
            if found.anonymous != label["anonymous"]:
                yield f"called {'anonymous' if found.anonymous else 'named'}: “{text[start:end]}”"


def _rows(counts: Counter[str]) -> Iterator[Row]:
    for role in ROLES:
        gold, ours = counts[f"{role} gold"], counts[f"{role} ours"]
        same = counts[f"{role} same"]
        yield _row(f"{role}, exact: F1", _share(same, ours), _share(same, gold), gold)
        met = _share(counts[f"{role} ours met"], ours)
        yield _row(f"{role}, overlap: F1", met, _share(counts[f"{role} gold met"], gold), gold)
    compared = counts["compared"]
    note = f"of {counts['labelled']} labelled by hand, those with a source that was found"
    yield Row("anonymous or named, right", _share(counts["agreed"], compared), compared, note)


def _row(measure: str, precision: float, recall: float, n: int) -> Row:
    both = precision + recall
    note = f"precision {precision:.3f}, recall {recall:.3f}"
    return Row(measure, 2 * precision * recall / both if both else 0.0, n, note)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
