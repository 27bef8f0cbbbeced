"""Records as rows: each kind of record that a case keeps, and the table it is kept in.

One rule serves every record. A plain field is a column of its name; a passage `x` is the columns `x_report`,
`x_start`, `x_end` and `x_text` (without the `x_` for the field called `passage`, as in the contract); anything
nested is a column of JSON, written as the contract writes it. A passage keeps its own words here, so that
verification has something to disagree with.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints

from firsthand.casefile.faults import said_plainly
from firsthand.errors import BrokenCase
from firsthand.records.contract import as_contract
from firsthand.records.passage import Passage

R = TypeVar("R")
Row = tuple[Any, ...]  # of a table: what SQLite keeps of one record

_PLAIN = {str: "TEXT", int: "INTEGER", float: "REAL", bool: "INTEGER"}
_EMPTY = "[]"  # in a column of JSON: most of these lists are empty
_PASSAGE = {"report": str, "start": int, "end": int, "text": str}  # fields of a passage, each a column


@dataclass(frozen=True, slots=True)
class Table(Generic[R]):
    """One kind of record and where it is kept."""

    name: str
    record: type[R]
    key: tuple[str, ...]  # the columns that tell rows apart, in which they are read back in order
    owner: str = "report"  # the column that names the report a record belongs to, where it belongs to one
    numbered: bool = False  # True: a column `number` keeps the order of records that share the rest of the key
    apart: tuple[str, ...] = ()  # fields that are kept in another table
    indexes: tuple[tuple[str, ...], ...] = ()
    searched: tuple[str, ...] = ()  # columns that full-text search looks in

    def statements(self) -> Iterator[str]:
        """The SQL that makes the table, its indexes and its full-text index."""
        columns = [f"{_quoted(name)} {declared}" for name, declared in self._declared()]
        kind = "UNIQUE" if self.searched else "PRIMARY KEY"
        columns.append(f"{kind} ({_listed(self.key)})")
        yield f"CREATE TABLE {self.name} (\n  " + ",\n  ".join(columns) + "\n)"
        for index in self.indexes:
            yield f"CREATE INDEX {'_'.join((self.name, *index))} ON {self.name} ({_listed(index)})"
        if self.searched:
            yield from _search_statements(self.name, self.searched)

    def insert(self, db: sqlite3.Connection, records: Iterable[R], *, first: int = 0) -> None:
        """Adds records, numbered from `first` where the table is numbered."""
        self.insert_rows(db, self.rows(records, first=first))

    def rows(self, records: Iterable[R], *, first: int = 0) -> list[Row]:
        """What `insert_rows` takes for the same: plain values, made in any process."""
        writers = [column.write for column in self._columns()]
        rows = [tuple([write(record) for write in writers]) for record in records]
        return [(number, *row) for number, row in enumerate(rows, first)] if self.numbered else rows

    def insert_rows(self, db: sqlite3.Connection, rows: Iterable[Row]) -> None:
        """Adds rows made by `rows`."""
        db.executemany(self._insertion(), rows)

    def select(self, db: sqlite3.Connection, *, without: tuple[str, ...] = (), **equal: object) -> Iterator[R]:
        """The records in whose rows each named column equals its value, in the order of the table's key.

        Args:
            db: where to read.
            without: fields that are not read, and are empty tuples in the records.
            **equal: column -> value.

        Raises:
            BrokenCase: if the database cannot be read, or a row does not hold what the table should.
        """
        columns = [column.name for column in self._columns() if column.field not in without]
        sql = f"SELECT {_listed(columns)} FROM {self.name}{_where(equal)} ORDER BY {_listed(self.key)}"
        record: Any = self.record
        make = _maker(record, (*self.apart, *without))
        for row in _rows(db, sql, tuple(equal.values())):
            try:
                yield make(row)
            except (ValueError, TypeError, KeyError) as error:
                raise BrokenCase(
                    f"case.sqlite: a row of table {self.name} cannot be read ({error!r}); "
                    "delete case.sqlite and build again"
                ) from error

    def of(self, db: sqlite3.Connection, report_id: str) -> Iterator[R]:
        """The records that belong to a report, in order."""
        equal: dict[str, Any] = {self.owner: report_id}
        return self.select(db, **equal)

    def delete(self, db: sqlite3.Connection, **equal: object) -> None:
        """Removes the rows in which each named column equals its value."""
        db.execute(f"DELETE FROM {self.name}{_where(equal)}", tuple(equal.values()))

    def _insertion(self) -> str:
        names = [*(["number"] if self.numbered else []), *(column.name for column in self._columns())]
        marks = ", ".join("?" * len(names))
        return f"INSERT INTO {self.name} ({_listed(names)}) VALUES ({marks})"

    def _declared(self) -> Iterator[tuple[str, str]]:
        if self.searched:
            yield "number", "INTEGER PRIMARY KEY"  # a full-text index refers to its rows by number
        if self.numbered:
            yield "number", "INTEGER NOT NULL"
        for column in self._columns():
            yield column.name, column.declared

    def _columns(self) -> tuple[_Column, ...]:
        record: Any = self.record
        return tuple(column for column in _columns(record) if column.field not in self.apart)


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    field: str  # of the record
    declared: str  # type, and NOT NULL where it is
    write: Callable[[Any], Any]  # record -> what SQLite keeps


@cache
def _columns(record: Any) -> tuple[_Column, ...]:
    hints = get_type_hints(record)
    return tuple(column for field in fields(record) for column in _columns_of(field.name, hints[field.name]))


def _columns_of(field: str, hint: Any) -> Iterator[_Column]:
    kind, empty = without_none(hint)
    suffix = "" if empty else " NOT NULL"
    if kind is Passage:
        for part, plain in _PASSAGE.items():
            yield _Column(_part(field, part), field, _PLAIN[plain] + suffix, _part_writer(field, part))
    elif kind in _PLAIN:
        yield _Column(field, field, _PLAIN[kind] + suffix, attrgetter(field))
    else:
        yield _Column(field, field, "TEXT" + suffix, lambda record: _to_json(getattr(record, field)))


def _part(field: str, part: str) -> str:
    return part if field == "passage" else f"{field}_{part}"


def _part_writer(field: str, part: str) -> Callable[[Any], Any]:
    def write(record: Any) -> Any:
        passage = getattr(record, field)
        return None if passage is None else getattr(passage, part)

    return write


def _to_json(value: Any) -> str | None:
    if value is None:
        return None
    if value == ():
        return _EMPTY
    return json.dumps(as_contract(value, with_report=True), ensure_ascii=False, separators=(",", ":"))


@cache
def _maker(record: Any, apart: tuple[str, ...]) -> Callable[[Sequence[Any]], Any]:
    """A function from a row of the record's columns to the record; fields kept apart become empty tuples."""
    hints = get_type_hints(record)
    readers = [(field.name, _reader(hints[field.name])) for field in fields(record) if field.name not in apart]
    nothing: dict[str, Any] = dict.fromkeys(apart, ())

    def make(row: Sequence[Any]) -> Any:
        values = dict(nothing)
        at = 0
        for name, (width, read) in readers:
            values[name] = read(row[at : at + width])
            at += width
        return record(**values)

    return make


def _reader(hint: Any) -> tuple[int, Callable[[Sequence[Any]], Any]]:
    """How many columns a field takes, and how to make its value of them."""
    kind, _ = without_none(hint)
    if kind is Passage:
        return 4, lambda cells: None if cells[0] is None else Passage(*cells)
    if kind is bool:
        return 1, lambda cells: None if cells[0] is None else bool(cells[0])
    if kind in _PLAIN:
        return 1, lambda cells: cells[0]
    decode = decoder(kind)

    def read(cells: Sequence[Any]) -> Any:
        if cells[0] is None:
            return None
        return () if cells[0] == _EMPTY else decode(json.loads(cells[0]))

    return 1, read


@cache
def decoder(hint: Any) -> Callable[[Any], Any]:
    """A function from what the contract writes for a value of type `hint` (passages with their report) to the value."""
    kind, empty = without_none(hint)
    if empty:
        some = decoder(kind)
        return lambda value: None if value is None else some(value)
    if get_origin(kind) is tuple:
        item = decoder(get_args(kind)[0])
        return lambda value: tuple(map(item, value))
    if get_origin(kind) in (dict, Mapping):
        inner = decoder(get_args(kind)[1])
        return lambda value: {key: inner(one) for key, one in value.items()}
    if kind is Passage:
        return lambda value: Passage(value["report"], value["start"], value["end"], value["text"])
    if is_dataclass(kind):
        return _record_decoder(kind)
    return lambda value: value


def _record_decoder(record: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(record)
    parts = [(field.name, decoder(hints[field.name])) for field in fields(record)]

    def decode(value: Any) -> Any:
        return record(**{name: part(value if name == "passage" else value[name]) for name, part in parts})

    return decode


def _rows(db: sqlite3.Connection, sql: str, values: Sequence[object]) -> Iterator[tuple[Any, ...]]:
    """The rows of a query, some hundred at a time."""
    with said_plainly():
        cursor = db.execute(sql, values)
        rows = cursor.fetchmany(500)
    while rows:
        yield from rows
        with said_plainly():
            rows = cursor.fetchmany(500)


def without_none(hint: Any) -> tuple[Any, bool]:
    """The type itself, and whether None is allowed beside it."""
    if get_origin(hint) is UnionType:
        kinds = [kind for kind in get_args(hint) if kind is not NoneType]
        return kinds[0], len(kinds) < len(get_args(hint))
    return hint, False


def _search_statements(table: str, columns: Sequence[str]) -> Iterator[str]:
    """A full-text index that keeps no second copy of the text, and follows the table by itself."""
    names = _listed(columns)
    old, new = (", ".join(f"{row}.{_quoted(name)}" for name in columns) for row in ("old", "new"))
    yield f"CREATE VIRTUAL TABLE {table}_search USING fts5({names}, content='{table}', content_rowid='number')"
    yield (
        f"CREATE TRIGGER {table}_found AFTER INSERT ON {table} BEGIN "
        f"INSERT INTO {table}_search (rowid, {names}) VALUES (new.number, {new}); END"
    )
    yield (
        f"CREATE TRIGGER {table}_lost AFTER DELETE ON {table} BEGIN "
        f"INSERT INTO {table}_search ({table}_search, rowid, {names}) VALUES ('delete', old.number, {old}); END"
    )


def _where(columns: Iterable[str]) -> str:
    conditions = " AND ".join(f"{_quoted(name)} = ?" for name in columns)
    return f" WHERE {conditions}" if conditions else ""


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(_quoted, names))


def _quoted(name: str) -> str:
    return f'"{name}"'
