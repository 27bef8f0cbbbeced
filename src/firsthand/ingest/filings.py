"""A draft into a report: every field from the best authority for it, with the words it was read from.

What was given by hand outranks the record around the text, and that outranks the text's own header; where they differ,
a note says so. A field whose value stands in no words of the text is listed in `Report.given`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from firsthand.ingest.credits import find_credits
from firsthand.ingest.draft import Draft
from firsthand.ingest.headers import Header, read_header
from firsthand.ingest.languages import find_language
from firsthand.records.passage import Passage
from firsthand.records.receipt import Receipt
from firsthand.records.report import Report

_READ = ("published", "outlet", "agency", "dateline", "byline", "headline")
_REACH = 3000  # first characters in which words of the record are looked for

Span = tuple[int, int]


def file_report(draft: Draft, receipt: Receipt, digest: str, *, outlet_names: Mapping[str, str]) -> Report:
    """The report that a draft becomes.

    Args:
        digest: SHA-256 of the file it came in.
        outlet_names: other name in small letters -> name of an outlet.
    """
    header = read_header(draft.text)
    credited = find_credits(draft.text, header.spans)
    values: dict[str, str] = {}
    spans: dict[str, Span] = {}
    notes = [*draft.notes, *_unless_dated(header, draft, receipt)]
    for name in _READ:
        _choose(name, draft, receipt, header, into=(values, spans, notes))
    found = find_language(draft.text, header.body)
    if language := _two_letters(draft.fields.get("language")) or (found[0] if found else None):
        values["language"] = language
        if found and found[0] == language:
            spans["language"] = found[1:]
    spans |= _numbered("credits", credited) | _numbered("header", header.spans)
    identity = draft.id or content_id(draft.text, values.get("outlet"), values.get("published"))
    outlet = values.get("outlet")
    return Report(
        id=identity,
        sha256=digest,
        text=draft.text,
        source=source_of(draft, receipt),
        published=values.get("published"),
        outlet=outlet_names.get(name_key(outlet), outlet) if outlet else None,
        agency=values.get("agency"),
        dateline=values.get("dateline"),
        byline=values.get("byline"),
        headline=values.get("headline"),
        credits=tuple(draft.text[start:end] for start, end in credited),
        language=values.get("language"),
        encoding=draft.encoding,
        given=tuple(name for name in (*_READ, "language") if name in values and name not in spans),
        evidence={name: Passage.of(identity, draft.text, *span) for name, span in spans.items()},
        notes=tuple(dict.fromkeys(notes)),
    )


def content_id(text: str, outlet: str | None, published: str | None) -> str:
    """The id of a report that was given none: 16 hexadecimal digits of its text, its outlet as named and its date."""
    return sha256("\0".join((text, outlet or "", published or "")).encode("utf-8")).hexdigest()[:16]


def source_of(draft: Draft, receipt: Receipt) -> str:
    """Where a report came from: its address if known, else the file, with the line in a file of many."""
    if address := draft.address or receipt.address:
        return address
    return f"{receipt.name}#{draft.line}" if draft.line else receipt.name


def name_key(name: str) -> str:
    """A name as aliases compare it: in small letters, white space collapsed."""
    return " ".join(name.casefold().split())


def _choose(
    name: str,
    draft: Draft,
    receipt: Receipt,
    header: Header,
    *,
    into: tuple[dict[str, str], dict[str, Span], list[str]],
) -> None:
    """Settle one field: its value, where it stands in the text, and notes where two authorities differ."""
    values, spans, notes = into
    by_hand = {"published": receipt.published, "outlet": receipt.outlet}.get(name)
    in_record = draft.fields.get(name)
    in_text = header.best(name)
    value = by_hand or in_record or (in_text.value if in_text else None)
    if value is None:
        return
    values[name] = value
    if span := _stands(value, name, draft.text, header):
        spans[name] = span
    if name in ("published", "outlet"):
        notes.extend(
            _differences(
                name, (("by hand", by_hand), ("the record", in_record), ("the text", in_text and in_text.value))
            )
        )


def _stands(value: str, name: str, text: str, header: Header) -> Span | None:
    """Where the text itself gives the value; for a headline and a byline, wherever the words stand near its head."""
    for finding in sorted(header.findings, key=lambda one: one.rank):
        if finding.field == name and name_key(finding.value) == name_key(value):
            return finding.start, finding.end
    if name in ("headline", "byline") and (start := text.find(value, 0, _REACH)) >= 0:
        return start, start + len(value)
    return None


def _differences(name: str, said: tuple[tuple[str, str | None], ...]) -> Iterator[str]:
    voices = [(who, value) for who, value in said if value]
    for who, value in voices[1:]:
        if name_key(value) != name_key(voices[0][1]):
            first = "was given by hand as" if voices[0][0] == "by hand" else "is, by the record,"
            field = "Its date of publication" if name == "published" else "Its outlet"
            yield f"{field} {first} {voices[0][1]}; {who} says {value}."


def _unless_dated(header: Header, draft: Draft, receipt: Receipt) -> tuple[str, ...]:
    """The header's notes; those that say why it gives no date matter only where nothing else gives one."""
    return () if receipt.published or draft.fields.get("published") else header.notes


def _numbered(name: str, spans: tuple[Span, ...]) -> dict[str, Span]:
    return {name if number == 0 else f"{name}[{number}]": span for number, span in enumerate(spans)}


def _two_letters(language: str | None) -> str | None:
    """The ISO 639-1 code that a language tag opens with ("en" of "en-GB")."""
    code = (language or "").strip().lower().replace("_", "-").split("-")[0]
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None
