"""Records as the machine-readable contract writes them.

One rule serves every record: a field becomes a key of the same name, and a field called `passage` is not
nested: its three keys stand in the record itself. Within one report a passage does not repeat whose it is;
across a case it does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from firsthand.records.passage import Passage

_PLAIN = (str, int, bool, type(None))  # most values by far, so they are asked for first


def as_contract(value: Any, *, with_report: bool) -> Any:
    """`value` as plain dicts, lists, strings and numbers, ready for JSON.

    Args:
        value: a record, or a list, mapping or plain value that holds records.
        with_report: whether each passage names its report, as in case-level records.
    """
    if type(value) in _PLAIN:
        return value
    if isinstance(value, Passage):
        plain: dict[str, Any] = {"start": value.start, "end": value.end, "text": value.text}
        return {"report": value.report, **plain} if with_report else plain
    if is_dataclass(value) and not isinstance(value, type):
        written: dict[str, Any] = {}
        for field in fields(value):
            inner = as_contract(getattr(value, field.name), with_report=with_report)
            written.update(inner if field.name == "passage" else {field.name: inner})
        return written
    if isinstance(value, Mapping):
        return {key: as_contract(inner, with_report=with_report) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [as_contract(inner, with_report=with_report) for inner in value]
    whole = isinstance(value, float) and value.is_integer()
    return int(value) if whole else value  # 61, never 61.0, wherever the number has been


def passages_in(value: Any) -> Iterator[Passage]:
    """Every passage anywhere inside a record, in the order of its fields."""
    if isinstance(value, Passage):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from passages_in(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from passages_in(inner)
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from passages_in(inner)
