"""JSON records into drafts: one object a line; also a file that is one object, or one list of them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from firsthand.ingest.draft import Draft, Remark
from firsthand.ingest.encodings import Decoded
from firsthand.ingest.fields import BadRecord, draft_of


def read_records(decoded: Decoded) -> Iterator[tuple[int | None, Draft | Remark]]:
    """Each record as (line, draft), or as (line, remark) where nothing could be made of it.

    The line counts from 1; in a list it is the record's place, and None means that the file is this one record.
    """
    whole = decoded.text.strip("\ufeff \t\r\n")
    if whole.startswith("["):
        yield from _read_list(whole, decoded)
    elif whole.startswith("{") and _is_one_object(whole):
        yield None, _read(whole, decoded, None)
    else:
        # Only these two end a line: a string may hold the other characters that str.splitlines breaks at.
        for number, line in enumerate(decoded.text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
            if line.strip("\ufeff \t"):
                yield number, _read(line.strip("\ufeff \t"), decoded, number)


def _is_one_object(whole: str) -> bool:
    """Whether an object is spread over several lines, so that its first line alone is not one."""
    first, _, rest = whole.partition("\n")
    return bool(rest) and not isinstance(_parse(first), dict) and isinstance(_parse(whole), dict)


def _read_list(whole: str, decoded: Decoded) -> Iterator[tuple[int | None, Draft | Remark]]:
    parsed = _parse(whole)
    if isinstance(parsed, str):
        yield None, Remark("bad_record", parsed)
    elif isinstance(parsed, list):
        for number, record in enumerate(parsed, 1):
            yield number, _draft(record, decoded, number)


def _read(line: str, decoded: Decoded, number: int | None) -> Draft | Remark:
    parsed = _parse(line)
    return Remark("bad_record", parsed) if isinstance(parsed, str) else _draft(parsed, decoded, number)


def _draft(record: object, decoded: Decoded, number: int | None) -> Draft | Remark:
    if not isinstance(record, dict):
        return Remark("bad_record", "it is not a JSON object with a text")
    try:
        return draft_of(record, encoding=decoded.encoding, line=number, notes=decoded.notes)
    except BadRecord as error:
        return Remark("bad_record", str(error))


def _parse(line: str) -> object:
    """The parsed JSON; a string that says what is wrong where it cannot be parsed, or is itself only a string."""
    try:
        parsed = json.loads(line)
    except RecursionError:
        return "it is nested too deeply"
    except json.JSONDecodeError as error:
        return f"it is not JSON (wrong at character {error.pos + 1})"
    except ValueError:
        return "it holds a number too large"
    return "it is not a JSON object with a text" if isinstance(parsed, str) else parsed
