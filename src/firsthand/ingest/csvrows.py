"""Tables (CSV, TSV) into drafts: a header line that names the columns, then one report a row."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from firsthand.ingest.draft import Draft, Remark
from firsthand.ingest.encodings import Decoded
from firsthand.ingest.fields import BadRecord, draft_of, field_of

_DELIMITERS = (",", ";", "\t", "|")
_LARGEST_FIELD = 2**31 - 1  # the most that every platform takes
_MOST_BROKEN = 100  # rows with broken quotes after which the rest is given up
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def read_rows(decoded: Decoded) -> Iterator[tuple[int | None, Draft | Remark]]:
    """Each row as (line, draft), or as (line, remark) where nothing could be made of it. Lines count from 1."""
    csv.field_size_limit(_LARGEST_FIELD)
    lines = _LINE.findall(decoded.text)
    first = next((number for number, line in enumerate(lines) if line.strip() and not _names_mark(line)), 0)
    delimiter, columns, after = _head(lines, first)
    fields = [field_of(column) for column in columns]
    if "text" not in fields:
        named = ", ".join(column[:30] for column in columns[:8])
        yield first + 1, Remark("bad_record", f"no column holds the text: there are {named}; name one “text”")
        return
    for number, row in _rows(lines, after, delimiter):
        if isinstance(row, Remark):
            yield number, row
        elif any(cell.strip() for cell in row):
            yield number, _draft(columns, row, decoded, number)


def _names_mark(line: str) -> bool:
    """The line by which a spreadsheet program says its delimiter."""
    return re.fullmatch(r"\ufeff?sep=.\s*", line) is not None


def _head(lines: list[str], first: int) -> tuple[str, list[str], int]:
    """The delimiter that makes most known columns of the header line, these columns, and the line after it."""
    best: tuple[str, list[str], int] = (",", [], first + 1)
    for delimiter in _DELIMITERS:
        reader = csv.reader(iter(lines[first : first + 50]), delimiter=delimiter)
        try:
            columns = [column.strip("\ufeff ") for column in next(reader, [])]
        except csv.Error:
            continue
        if not best[1] or _known(columns) > _known(best[1]):
            best = (delimiter, columns, first + reader.line_num)
    return best


def _known(columns: list[str]) -> int:
    return sum(field_of(column) is not None for column in columns)


def _rows(lines: list[str], at: int, delimiter: str) -> Iterator[tuple[int, list[str] | Remark]]:
    """Rows with the line each begins on. After a broken quote reading goes on with the next line."""
    broken = 0
    while at < len(lines):
        reader = csv.reader(iter(lines[at:]), delimiter=delimiter, strict=True)
        start = at
        try:
            for row in reader:
                yield start + 1, row
                start = at + reader.line_num
            return
        except csv.Error as error:
            broken += 1
            yield start + 1, Remark("bad_record", f"its quotes do not close ({error})")
        at = start + 1
        if broken == _MOST_BROKEN:
            yield at + 1, Remark("bad_record", "too many rows before it are broken; the rest of the table is left out")
            return


def _draft(columns: list[str], row: list[str], decoded: Decoded, number: int) -> Draft | Remark:
    if len(row) > len(columns):
        return Remark("bad_record", f"it has {len(row)} cells under {len(columns)} columns; quote cells with commas")
    record: dict[str, object] = {}
    for column, cell in zip(columns, row, strict=False):
        # Of two columns of one name the first that is filled counts.
        if not record.get(column):
            record[column] = cell
    try:
        return draft_of(record, encoding=decoded.encoding, line=number, notes=decoded.notes)
    except BadRecord as error:
        return Remark("bad_record", str(error))
