"""Records around a text (a JSON object, a row of a table) into drafts: which key fills which field, and whether so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from firsthand.ingest.days import read_day
from firsthand.ingest.draft import Draft, Remark
from firsthand.lexicon.rules import load_rules


class BadRecord(ValueError):
    """The record holds no text that could be a report; the message says why."""


def field_of(column: str) -> str | None:
    """The field that a column or key of this name fills, None if it fills none. Case does not count.

    >>> field_of("Body")
    'text'
    """
    return _columns().get(re.sub(r"[\s-]+", "_", column.strip().lower()))


def draft_of(record: Mapping[str, object], *, encoding: str, line: int | None, notes: tuple[str, ...]) -> Draft:
    """The draft that a record gives. Of several keys for one field the first of the lexicon's list counts.

    Raises:
        BadRecord: if there is no text, or it cannot be one.
    """
    chosen = _choose(record)
    text = chosen.pop("text", None)
    if text is None:
        raise BadRecord(f"left out: no text in it (its keys are {_listed(record)})")
    if not isinstance(text, str):
        raise BadRecord("its text is not a string")
    fields: dict[str, str] = {}
    remarks: list[Remark] = []
    for name, value in chosen.items():
        plain = _plain(name, value)
        if plain is None:
            remarks.append(Remark("bad_record", f"its {name} is not a string; it is left unknown"))
        elif plain:
            fields[name] = plain
    if "published" in fields and (day := _day(fields.pop("published"), remarks)):
        fields["published"] = day
    if not text.strip():
        raise BadRecord("its text is empty")
    if problem := _unfit(text, *fields.values()):
        raise BadRecord(problem)
    return Draft(
        text=text,
        encoding=encoding,
        id=fields.pop("id", None),
        line=line,
        address=fields.pop("address", None),
        fields=fields,
        notes=notes,
        remarks=tuple(remarks),
    )


def _choose(record: Mapping[str, object]) -> dict[str, object]:
    """Field -> value, the first non-empty one in order of the lexicon's words."""
    lowered = {re.sub(r"[\s-]+", "_", str(key).strip().lower()): value for key, value in record.items()}
    chosen: dict[str, object] = {}
    for column, field in _columns().items():
        value = lowered.get(column)
        if value is not None and (field not in chosen or chosen[field] == ""):
            chosen[field] = value
    return chosen


def _plain(name: str, value: object) -> str | None:
    """The value as a string without outer white space; None if its type does not fit the field."""
    if isinstance(value, str):
        return value.strip()
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if name in ("byline", "outlet") and isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ", ".join(one.strip() for one in value)
    return None


def _day(value: str, remarks: list[Remark]) -> str | None:
    day = read_day(value)
    if day is None:
        said = value if len(value) <= 40 else value[:40] + "…"
        remarks.append(Remark("bad_date", f"its date “{said}” cannot be read as one day; write YYYY-MM-DD"))
    return day


def _unfit(*values: str) -> str | None:
    """Why strings cannot be kept: no file and no database can hold them."""
    for value in values:
        if "\0" in value:
            return "it holds a zero character"
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            return "it holds half a surrogate pair, which is no character"
    return None


def _listed(record: Mapping[str, object]) -> str:
    names = [str(key)[:30] for key in list(record)[:8]]
    return ", ".join(names).encode("utf-8", "replace").decode() if names else "none"


@cache
def _columns() -> dict[str, str]:
    return {word: rule.gives["field"] for rule in load_rules("columns") for word in rule.words}
