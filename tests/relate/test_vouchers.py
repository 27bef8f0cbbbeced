"""Who stands behind a number."""

from __future__ import annotations

from firsthand.records.attribution import Attribution
from firsthand.records.passage import Passage
from firsthand.relate.vouchers import find_voucher

TEXT = "An official said that the union had counted nine boats. It rained."


def words(said: str) -> Passage:
    start = TEXT.index(said)
    return Passage("r", start, start + len(said), said)


def attribution(name: str, source: str, cue: str, content: str, within: str | None = None) -> Attribution:
    made = words(source), words(cue), (words(content),)
    return Attribution(name, made[0], None, None, made[1], made[2], "says", True, None, "say", within)


OUTER = attribution("a", "An official", "said", "that the union had counted nine boats")
INNER = attribution("b", "the union", "had counted", "nine boats", "a")


def test_the_one_whom_the_report_heard_stands_behind_it() -> None:
    assert find_voucher(words("nine boats"), [INNER, OUTER]) is OUTER


def test_what_stands_in_no_content_is_the_reports_own() -> None:
    assert find_voucher(words("rained"), [OUTER, INNER]) is None
