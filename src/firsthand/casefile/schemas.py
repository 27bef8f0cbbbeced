"""The JSON Schemas of what we write, made from the records: `python -m firsthand.casefile.schemas` writes the files.

A field's description is the comment beside it. Records that the contract names and this version does not make yet
stand in `unbuilt.json`, written by hand, so that they can only come as promised.
"""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from firsthand.casefile.exports import CASE_SCHEMA, REPORT_SCHEMA, UNREAD_KINDS, UNRELATED_KINDS
from firsthand.casefile.kept import OF_ONE_REPORT
from firsthand.casefile.tables import without_none
from firsthand.records.derivation import Derivation
from firsthand.records.descent import Descent
from firsthand.records.figure import Figure
from firsthand.records.passage import Passage
from firsthand.records.problem import Problem
from firsthand.records.reading import ENGLISH_FIELDS
from firsthand.records.report import Report
from firsthand.records.statement import Statement

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean"}
_DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

# The fields that take one of a few words; the comment beside each field lists the same.
_WORDS = {
    "Sentence.kind": "body heading lead-in credit header",
    "Omission.kind": "body heading lead-in credit header",
    "Omission.carries": "attribution accusation denial number time place",
    "ActorMention.kind": "person armed_group government police military organisation media population",
    "Thing.kind": "weapon vehicle vessel facility",
    "Place.role": "location dateline actor modifier demonym other",
    "Place.precision": "exact town district province region country unknown",
    "Quantity.bound": "exact at_least more_than at_most less_than about unknown",
    "Quantity.change": "up down",
    "Quantity.casualty": "killed injured missing displaced detained killed_or_injured",
    "Scope.kind": "where whose since when",
    "TimeExpression.type": "DATE TIME DURATION SET",
    "TimeExpression.counted_from": "words published text unknown",
    "Event.status": "event background aggregate hypothetical",
    "Event.modality": "asserted claimed alleged denied threatened",
    "Incident.status": "event background aggregate",
    "Statement.modality": "asserted claimed alleged denied threatened",
    "Relation.kind": "in_response_to part_of led_to",
    "Relation.modality": "asserted alleged denied",
    "Derivation.kind": "copy shared_original quoted_statement boilerplate",
    "Derivation.direction": "certain likely undecided",
    "Pair.label": "verbatim restyled edited",
    "Change.kind": "number bound actor attribution denial place time label wording",
}

# What each list of not yet built records holds.
_UNBUILT = {
    "tallies": "Tally",
}
_CASE_UNBUILT = {
    "incidents": "CaseIncident",
    "tallies": "CaseTally",
    "actors": "CaseActor",
    "disagreements": "Disagreement",
}


def report_schema() -> dict[str, Any]:
    """The schema of one line of `firsthand extract`."""
    defs: dict[str, Any] = {}
    written = _report_object(defs)
    return _whole(REPORT_SCHEMA, "One report, read on its own.", written, defs)


def case_schema() -> dict[str, Any]:
    """The schema of `firsthand export --format json`."""
    defs: dict[str, Any] = {}
    defs["ReportObject"] = _report_object(defs)
    lists = {"reports": {"$ref": "#/$defs/ReportObject"}}
    for key, record in {"derivations": Derivation, "stemma": Descent, "figures": Figure, "problems": Problem}.items():
        lists[key] = _of(record, defs, in_case=True)
    lists.update({key: {"$ref": f"#/$defs/{name}"} for key, name in _CASE_UNBUILT.items()})
    properties = {
        "schema": {"const": CASE_SCHEMA},
        **{key: {"type": "array", "items": items} for key, items in lists.items()},
        "not_extracted": _not_looked_for(UNRELATED_KINDS),
    }
    written = {"type": "object", "required": list(properties), "properties": properties}
    return _whole(CASE_SCHEMA, "A case: its reports and what links them.", written, defs)


def write_schemas(folder: Path) -> None:
    """Writes both schemas into `folder`."""
    for name, schema in (("report-1", report_schema()), ("case-1", case_schema())):
        text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        (folder / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")


def _report_object(defs: dict[str, Any]) -> dict[str, Any]:
    mentions = {
        **{field: _of(table.record, defs) for field, table in OF_ONE_REPORT.items()},
        **{key: {"$ref": f"#/$defs/{name}"} for key, name in _UNBUILT.items()},
    }
    properties = {
        "schema": {"const": REPORT_SCHEMA},
        "report": _of(Report, defs),
        "text": {"type": "string", "description": "the frozen text; with --text only"},
        **{key: {"type": "array", "items": items} for key, items in mentions.items()},
        "not_extracted": _not_looked_for((*ENGLISH_FIELDS, *UNREAD_KINDS)),
    }
    rest = [*mentions, "not_extracted"]  # all there, or, with --no-mentions, none
    together = {key: [other for other in rest if other != key] for key in rest}
    return {
        "type": "object",
        "required": ["schema", "report"],
        "properties": properties,
        "dependentRequired": together,
    }


def _not_looked_for(kinds: tuple[str, ...]) -> dict[str, Any]:
    says = "lists that are empty because this version does not look for what they hold"
    return {"type": "array", "items": {"enum": list(kinds)}, "description": says}


def _whole(name: str, title: str, written: Mapping[str, Any], defs: dict[str, Any]) -> dict[str, Any]:
    """A schema with the definitions that it refers to, directly or through others."""
    by_hand = json.loads(resources.files("firsthand.casefile").joinpath("unbuilt.json").read_text(encoding="utf-8"))
    for in_case in (False, True):
        _of(Passage, defs, in_case=in_case)
    known = {**by_hand, **defs}
    needed: dict[str, Any] = {}
    waiting: list[object] = [written]
    while waiting:
        for found in re.findall(r"#/\$defs/(\w+)", json.dumps(waiting.pop())):
            if found not in needed:
                needed[found] = known[found]
                waiting.append(known[found])
    return {"$schema": _DIALECT, "title": f"{name}: {title}", **written, "$defs": dict(sorted(needed.items()))}


def _of(hint: Any, defs: dict[str, Any], *, in_case: bool = False) -> dict[str, Any]:
    """The schema of a value of type `hint`; the records in it go into `defs`."""
    kind, empty = without_none(hint)
    if empty:
        return {"anyOf": [_of(kind, defs, in_case=in_case), {"type": "null"}]}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _of(get_args(kind)[0], defs, in_case=in_case)}
    if is_dataclass(kind):
        name = ("Case" if in_case else "") + kind.__name__  # type: ignore[union-attr]
        if name not in defs:
            defs[name] = {}  # holds the place, should a record hold its like
            defs[name] = _record(kind, defs, in_case=in_case)
        return {"$ref": f"#/$defs/{name}"}
    if kind in _PLAIN:
        return {"type": _PLAIN[kind]}
    inner = get_args(kind)[1]
    return (
        {"type": "object"}
        if inner is Any
        else {"type": "object", "additionalProperties": _of(inner, defs, in_case=in_case)}
    )


def _record(record: Any, defs: dict[str, Any], *, in_case: bool) -> dict[str, Any]:
    hints = get_type_hints(record)
    comments = _comments(record)
    properties: dict[str, Any] = {}
    for field in fields(record):
        if (record, field.name) == (Report, "text") or ((record, field.name) == (Passage, "report") and not in_case):
            continue
        if field.name == "passage":
            properties.update(_record(Passage, defs, in_case=in_case)["properties"])
            continue
        schema = _of(hints[field.name], defs, in_case=in_case)
        if (record, field.name) == (Statement, "value"):
            schema = {"$ref": "#/$defs/Value"}  # its keys differ by slot
        _say_words(schema, _WORDS.get(f"{record.__name__}.{field.name}"))
        if field.name == "published":
            schema["anyOf"][0]["pattern"] = _DATE
        if field.name in comments:
            schema["description"] = comments[field.name]
        properties[field.name] = schema
    return {
        "type": "object",
        "description": (record.__doc__ or "").split("\n")[0],
        "required": list(properties),
        "properties": properties,
    }


def _say_words(schema: dict[str, Any], words: str | None) -> None:
    if words:
        plain = schema["anyOf"][0] if "anyOf" in schema else schema
        (plain["items"] if plain["type"] == "array" else plain)["enum"] = words.split()


@cache
def _comments(record: Any) -> Mapping[str, str]:
    """The comment beside each field of a record, by name of field."""
    own_lines = r"^    (\w+):[^#\n]*(?:\n(?: {8}|    \))[^#\n]*)*#\s*(.+)$"  # a field, over one line or several
    found = re.findall(own_lines, inspect.getsource(record), re.MULTILINE)
    return {name: comment.strip() for name, comment in found}


if __name__ == "__main__":
    write_schemas(Path(str(resources.files("firsthand").joinpath("schemas"))))
