"""How records are put into words on pages: names of reports, dates, kinds of change."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePosixPath
from urllib.parse import quote

from firsthand.casefile.summaries import Summary
from firsthand.records.reading import Reading
from firsthand.records.report import Report

# Most serious first: whoever reads only the top of a list reads what turns a meaning round.
GRAVITY = ("denial", "accusation", "attribution", "actor", "number", "bound", "place", "time", "label", "wording")

# What a change of each kind means to a reader; the legend prints them.
MEANINGS = {
    "denial": "someone denied it, and now the text does not say so, or the other way round",
    "attribution": "who is said to have said it",
    "actor": "who did it, or to whom",
    "number": "a count or an amount",
    "bound": "“at least”, “about”, “more than”",
    "place": "where",
    "time": "when",
    "label": "another word for the same thing that may carry a stance",
    "wording": "other words, same matter as far as the program can tell",
}

# Not strftime: its names follow the machine's locale.
_MONTHS = ["January", "February", "March", "April", "May", "June", "July"]
_MONTHS += ["August", "September", "October", "November", "December"]

# Characters that turn the direction of text round; harmless inside <bdi>, but a page title has no <bdi>.
_TURNERS = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))


def say_date(iso: str | None, *, short: bool = False) -> str:
    """An ISO 8601 date or its prefix in words: "17 November 2023", "November 2023"; "undated" for None.

    Args:
        iso: the date.
        short: months have three letters.
    """
    if not iso:
        return "undated"
    year, *rest = iso[:10].split("-")
    if not rest:
        return year
    month = _MONTHS[int(rest[0]) - 1]
    month = month[:3] if short else month
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"


def name_report(report: Report | Summary) -> str:
    """What a reader calls the report: its outlet, else its agency, else the file or address it came from."""
    return name_voice(report) or PurePosixPath(report.source).name or report.source or report.id


def name_voice(report: Report | Summary) -> str | None:
    """The outlet that speaks in the report, else the agency; None if neither is known."""
    return report.outlet or report.agency


def name_all(reports: Iterable[Report | Summary]) -> dict[str, str]:
    """Report id -> a name that no other of these reports has: with its date, its file or its id where it needs them."""
    names: dict[str, str] = {}
    for name, called in _group(reports, name_report):
        days = _group(called, lambda one: say_date(one.published))
        for day, dated in days:
            files = Counter(one.source for one in dated)
            for one in dated:
                details = [day] if len(days) > 1 else []
                details += [one.source] if len(dated) > 1 else []
                details += [f"id {one.id}"] if files[one.source] > 1 else []
                names[one.id] = f"{name} ({', '.join(details)})" if details else name
    return names


def name_apart(first: Report, second: Report) -> tuple[str, str]:
    """Names for two reports that tell them apart."""
    names = name_all((first, second))
    return names[first.id], names[second.id]


def _group(
    reports: Iterable[Report | Summary], key: Callable[[Report | Summary], str]
) -> list[tuple[str, list[Report | Summary]]]:
    groups: defaultdict[str, list[Report | Summary]] = defaultdict(list)
    for report in reports:
        groups[key(report)].append(report)
    return list(groups.items())


def head_report(reading: Reading, *, limit: int = 110) -> str:
    """The report's headline, else the first words of its first sentence that is not a header."""
    if reading.report.headline:
        return clip(reading.report.headline, limit)
    for sentence in reading.sentences:
        if sentence.kind != "header":
            return clip(sentence.passage.text, limit)
    return clip(reading.report.text, limit)


def clip(text: str, limit: int) -> str:
    """`text` on one line, cut between words to at most `limit` characters, with an ellipsis where cut."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut).rstrip(" ,;:–—-") + "…"


def plain(text: str) -> str:
    """`text` without the invisible characters that turn its direction, for places that cannot isolate it."""
    return text.translate(_TURNERS)


def isolate(text: str) -> str:
    """`text` for the middle of a sentence of ours: whatever it holds does not turn the rest round."""
    return text if text.isascii() else f"\u2068{plain(text)}\u2069"


def join_words(words: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def count_words(number: int, one: str, many: str | None = None) -> str:
    """ "1 sentence", "2 sentences"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def gravity(kind: str) -> int:
    """The place of a kind of change or load in the order of seriousness, from 0, most serious first."""
    return GRAVITY.index(kind) if kind in GRAVITY else len(GRAVITY)


def address(*segments: str) -> str:
    """The address of a page under `/`, one path segment each, whatever characters an id holds.

    An id is quoted twice: servers undo one round before they split the path, and browsers resolve "." and "..".
    """
    return "/" + "/".join(quote(_inner(segment), safe="") for segment in segments)


def _inner(segment: str) -> str:
    return quote(segment, safe="") if segment.strip(".") else segment.replace(".", "%2E")
