"""Received bytes into reports: what kind of file it is, the items in it, and what each says of itself.

Whatever cannot be read becomes one problem with its reason and remedy; the rest goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from typing import Protocol

from firsthand.ingest.csvrows import read_rows
from firsthand.ingest.draft import Draft, Remark
from firsthand.ingest.encodings import Decoded, declared_in_page, decode
from firsthand.ingest.filings import file_report, name_key
from firsthand.ingest.formats import is_binary, kind_of, signature_of
from firsthand.ingest.jsonlines import read_records
from firsthand.ingest.pages import read_page
from firsthand.ingest.repeats import tell_apart
from firsthand.records.problem import Problem
from firsthand.records.receipt import Receipt
from firsthand.records.report import Report

_REMEDY = "left out. Give the article as text or HTML"


class Each(Protocol):
    """Does a thing for each of many, in order, as `map` does, or in several processes."""

    def __call__(self, function: Callable[[Draft], Report], drafts: Sequence[Draft], /) -> Iterable[Report]: ...


def read_reports(
    data: bytes, receipt: Receipt, *, outlets: Mapping[str, str] | None = None, each: Each = map
) -> tuple[tuple[Report, ...], tuple[Problem, ...]]:
    """The reports in some bytes, in the order of the file, and what was wrong with the rest.

    The result depends on the arguments alone.

    Args:
        data: the file as received.
        receipt: how it came; an outlet or a date in it outranks what the file says.
        outlets: other name -> name of an outlet; case does not count.
        each: how the items of a file of many are gone through; the result does not depend on it.

    >>> reports, problems = read_reports(b"KINGSHAVEN, 4 May 2021 (AP) - The ferry was late.", Receipt("a.txt"))
    >>> reports[0].published, reports[0].agency, reports[0].dateline
    ('2021-05-04', 'AP', 'KINGSHAVEN')
    """
    digest = sha256(data).hexdigest()
    names = {name_key(alias): name for alias, name in (outlets or {}).items()}
    drafts: list[Draft] = []
    problems: list[Problem] = []
    for line, item in _items(data, receipt):
        if isinstance(item, Draft):
            drafts.append(item)
        else:
            source = f"{receipt.name}#{line}" if line else receipt.address or receipt.name
            problems.append(Problem(source, item.condition, f"{source}: {item.message}.", digest))
    made = list(each(partial(file_report, receipt=receipt, digest=digest, outlet_names=names), drafts))
    kept, repeats = tell_apart(made)
    for draft, report in zip(drafts, kept, strict=True):
        if report:
            problems += [_problem(report, remark) for remark in (*draft.remarks, *_undated(report))]
    return tuple(report for report in kept if report), (*problems, *repeats)


def _items(data: bytes, receipt: Receipt) -> Iterator[tuple[int | None, Draft | Remark]]:
    """Every item of a file with its line in a file of many: a draft, or a remark where nothing could be made of it."""
    if not data.strip():
        yield None, Remark("empty", "empty; left out")
        return
    if signature := signature_of(data):
        yield None, Remark("binary", f"not text (it starts like {signature}); {_REMEDY}")
        return
    decoded = decode(data, declared=declared_in_page(data))
    if decoded is None:
        yield None, _undecodable(data)
        return
    kind = kind_of(decoded.text, receipt.name)
    if kind in ("records", "table"):
        # A zero byte spoils the record it stands in, not the file.
        yield from _or_nothing(read_records(decoded) if kind == "records" else read_rows(decoded))
    elif is_binary(decoded.text):
        yield None, Remark("binary", f"not text (it holds control characters); {_REMEDY}")
    elif kind == "page":
        yield None, read_page(decoded, address=receipt.address)
    elif kind == "feed":
        yield None, Remark("unreadable", f"a feed or a site map, not an article; {_REMEDY}")
    else:
        yield None, _plain_text(decoded)


def _plain_text(decoded: Decoded) -> Draft | Remark:
    if all(char.isspace() or char in "\ufeff\u200b" for char in decoded.text):
        return Remark("empty", "holds nothing but white space; left out")
    return Draft(decoded.text, decoded.encoding, notes=decoded.notes)


def _or_nothing(items: Iterator[tuple[int | None, Draft | Remark]]) -> Iterator[tuple[int | None, Draft | Remark]]:
    """The items, or a remark that there are none."""
    none = True
    for item in items:
        none = False
        yield item
    if none:
        yield None, Remark("empty", "holds no record; left out")


def _undecodable(data: bytes) -> Remark:
    if b"\0" in data[:100_000]:
        return Remark("binary", f"not text (it holds zero bytes); {_REMEDY}")
    return Remark("encoding", "no known encoding fits its bytes; left out. Save it as UTF-8")


def _problem(report: Report, remark: Remark) -> Problem:
    message = f"{report.source}: {remark.message}."
    return Problem(report.source, remark.condition, message, report.sha256, report.id)


def _undated(report: Report) -> Iterator[Remark]:
    if report.published is None:
        remedy = "give one with --published YYYY-MM-DD, or as “published” in the record"
        why = "".join(f" ({note[:1].lower()}{note[1:].rstrip('.')})" for note in report.notes if "header" in note)
        yield Remark("no_date", f"no date of publication found{why}; {remedy}")
