"""A case as CSV files, one a kind of row, for spreadsheets.

UTF-8 with a header line. A cell that a spreadsheet would take for a formula (one that starts with = + - @, a tab or
a carriage return, or the full-width form of one) begins with an apostrophe, here and nowhere else.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from firsthand.casefile.store import Store
from firsthand.casefile.summaries import summarise
from firsthand.records.derivation import Derivation
from firsthand.records.passage import Passage
from firsthand.records.problem import Problem

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")

Row = Sequence[object]

HEADERS = {
    "reports": "id published outlet agency dateline byline headline language source sha256 role sentences copied",
    "derivations": "derived source kind direction credit pairs edited added dropped because",
    "pairs": "derived source label similarity derived_start derived_end derived_text "
    "source_start source_end source_text",
    "changes": "derived source kind note style derived_start derived_end derived_text "
    "source_start source_end source_text",
    "added": "derived source start end text",
    "dropped": "derived source start end text kind carries finding",
    "stemma": "report parents because",
    "figures": "figure reports sources says report start end text low high bound unit of",
    "problems": "source condition message sha256 report",
}


def write_sheets(store: Store, problems: Iterable[Problem], folder: Path) -> tuple[Path, ...]:
    """Writes every sheet into `folder`, which is made, and returns the files in the order of `HEADERS`."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = {
        "reports": _reports(store),
        "derivations": map(_derivation, store.derivations()),
        "pairs": _pairs(store),
        "changes": _changes(store),
        "added": _added(store),
        "dropped": _dropped(store),
        "stemma": ((d.report, _list(d.parents), _list(r.says for r in d.because)) for d in store.descents()),
        "figures": _figures(store),
        "problems": ((p.source, p.condition, p.message, p.sha256, p.report) for p in problems),
    }
    return tuple(_write(folder / f"{name}.csv", header.split(), rows[name]) for name, header in HEADERS.items())


def guarded(cell: object) -> object:
    """The cell, or, where a spreadsheet would run it as a formula, the same after an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _write(path: Path, header: Sequence[str], rows: Iterable[Row]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows([guarded(_plain(cell)) for cell in row] for row in rows)
    return path


def _plain(cell: object) -> object:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _reports(store: Store) -> Iterator[Row]:
    for summary in summarise(store.db):
        r = store.report(summary.id)
        yield (
            *(r.id, r.published, r.outlet, r.agency, r.dateline, r.byline, r.headline, r.language, r.source, r.sha256),
            *(summary.role, summary.sentences, summary.copied),
        )


def _derivation(d: Derivation) -> Row:
    edited = sum(pair.label == "edited" for pair in d.pairs)
    credit = d.credit and d.credit.text
    because = _list(reason.says for reason in d.because)
    return (
        d.derived,
        d.source,
        d.kind,
        d.direction,
        credit,
        len(d.pairs),
        edited,
        len(d.added),
        len(d.dropped),
        because,
    )


def _pairs(store: Store) -> Iterator[Row]:
    for d in store.derivations():
        for pair in d.pairs:
            yield (d.derived, d.source, pair.label, pair.similarity, *_span(pair.derived), *_span(pair.source))


def _changes(store: Store) -> Iterator[Row]:
    for d in store.derivations():
        for pair in d.pairs:
            for change in pair.changes:
                spans = (*_span(change.derived), *_span(change.source))
                yield (d.derived, d.source, change.kind, change.note, change.style, *spans)


def _added(store: Store) -> Iterator[Row]:
    return ((d.derived, d.source, *_span(passage)) for d in store.derivations() for passage in d.added)


def _dropped(store: Store) -> Iterator[Row]:
    for d in store.derivations():
        for drop in d.dropped:
            yield (d.derived, d.source, *_span(drop.passage), drop.kind, _list(drop.carries), drop.finding)


def _figures(store: Store) -> Iterator[Row]:
    for figure in store.figures():
        counts = (figure.name, len(figure.reports), len(figure.sources), figure.says)
        for q in figure.quantities:
            of = q.of and q.of.text
            yield (*counts, q.passage.report, *_span(q.passage), q.low, q.high, q.bound, q.unit, of)


def _span(passage: Passage | None) -> Row:
    return ("", "", "") if passage is None else (passage.start, passage.end, passage.text)


def _list(items: Iterable[str]) -> str:
    return "; ".join(items)
