from __future__ import annotations

import pytest

from firsthand.ingest.datelines import read_dateline

Found = tuple[str, dict[str, str]]


def read(line: str) -> Found | None:
    dateline = read_dateline(line, 0, len(line))
    return (line[: dateline.end], {one.field: one.value for one in dateline.findings}) if dateline else None


@pytest.mark.parametrize(
    ("line", "head", "found"),
    [
        ("PORT SEL (AP) — The ferry", "PORT SEL (AP) —", {"dateline": "PORT SEL", "agency": "AP"}),
        ("NORTON, May 3 (Reuters) - The", "NORTON, May 3 (Reuters) -", {"dateline": "NORTON", "agency": "Reuters"}),
        (
            "PORT SEL, 3 JAN 90 (ACAN-EFE) -- [TEXT] THE FERRY",
            "PORT SEL, 3 JAN 90 (ACAN-EFE) --",
            {"dateline": "PORT SEL", "agency": "ACAN-EFE", "published": "1990-01-03"},
        ),
        (
            "PORT SEL (OSTRAVIA), 10 DEC 89 (RADIO SEL) -- [TEXT] THE",
            "PORT SEL (OSTRAVIA), 10 DEC 89 (RADIO SEL) --",
            {"dateline": "PORT SEL (OSTRAVIA)", "outlet": "RADIO SEL", "published": "1989-12-10"},
        ),
        (
            "CLANDESTINE, 6 APR 90 (RADIO SEL) -- THE FERRY",
            "CLANDESTINE, 6 APR 90 (RADIO SEL) --",
            {"outlet": "RADIO SEL", "published": "1990-04-06"},
        ),
        ("PORT SEL, NO DATE -- THE FERRY", "PORT SEL, NO DATE --", {"dateline": "PORT SEL"}),
        ("KINGSHAVEN — The ferry", "KINGSHAVEN —", {"dateline": "KINGSHAVEN"}),
        ("KINGSHAVEN—The ferry", "KINGSHAVEN—", {"dateline": "KINGSHAVEN"}),
        ("KINGSHAVEN —", "KINGSHAVEN —", {"dateline": "KINGSHAVEN"}),
        ("Sel, North Isles (AP) — Two", "Sel, North Isles (AP) —", {"dateline": "Sel, North Isles", "agency": "AP"}),
        ("Sel - (Harbour Post) - The", "Sel - (Harbour Post) -", {"dateline": "Sel", "outlet": "Harbour Post"}),
        (
            "PORT SEL/NORTON, 4 March 2021 (Gull Wire) – The",
            "PORT SEL/NORTON, 4 March 2021 (Gull Wire) –",
            {"dateline": "PORT SEL/NORTON", "outlet": "Gull Wire", "published": "2021-03-04"},
        ),
        (
            "ST. ANNE, Ore. (WQXZ.com) -- A ferry",
            "ST. ANNE, Ore. (WQXZ.com) --",
            {"dateline": "ST. ANNE, Ore.", "outlet": "WQXZ.com"},
        ),
        (
            "PORT-DE-SEL, Ostravia (AP) _ A ferry",
            "PORT-DE-SEL, Ostravia (AP) _",
            {"dateline": "PORT-DE-SEL, Ostravia", "agency": "AP"},
        ),
        (
            "PORT SEL (WQXZ/AP) — A ferry",
            "PORT SEL (WQXZ/AP) —",
            {"dateline": "PORT SEL", "outlet": "WQXZ", "agency": "AP"},
        ),
        ("PORT SEL, May 3 (APP): The ferry", "PORT SEL, May 3 (APP):", {"dateline": "PORT SEL", "agency": "APP"}),
        ("(Reuters) - The ferry", "(Reuters) -", {"agency": "Reuters"}),
        ("(WQXZ) - The ferry", "(WQXZ) -", {"outlet": "WQXZ"}),
        ("NORTON (dpa) – The ferry", "NORTON (dpa) –", {"dateline": "NORTON", "agency": "dpa"}),
        ("Norton, Oct 4 (dpa) - The", "Norton, Oct 4 (dpa) -", {"dateline": "Norton", "agency": "dpa"}),
        ("Norton, Oct. 4 – The ferry", "Norton, Oct. 4 –", {"dateline": "Norton"}),
        ("Oct 4 (Reuters) - The ferry", "Oct 4 (Reuters) -", {"agency": "Reuters"}),
        ("4 Oct 2021 (AP) — The ferry", "4 Oct 2021 (AP) —", {"agency": "AP", "published": "2021-10-04"}),
    ],
)
def test_a_dateline_gives_place_day_and_agency(line: str, head: str, found: dict[str, str]) -> None:
    assert read(line) == (head, found)


@pytest.mark.parametrize(
    "line",
    [
        "UPDATE - The ferry is back",
        "FIRE AT DEPOT - TEN HURT",
        "FERRIES — WHEN, WHERE, WHY",
        "World Ferry Organization (WFO) - The body met",
        "The harbour master - A man of few words - left.",
        "Norton – The ferry was late",
        "QUESTION: When does the ferry leave?",
        "PORT SEL: The ferry was late.",
        "Today, May 3 - The ferry was late.",
        "TUESDAY - The ferry was late.",
        "He left Port Sel (AP) — the ferry",
        "",
        "—",
        "(Photo: Jane Doe) - The ferry",
        "NORTON (pictured) – The ferry",
        "Oct 4 (Tuesday) - The ferry",
    ],
)
def test_other_words_before_a_dash_are_no_dateline(line: str) -> None:
    assert read(line) is None


def test_a_day_without_a_year_is_found_and_gives_no_date() -> None:
    line = "PORT SEL, May 3 (AP) - The ferry"
    dateline = read_dateline(line, 0, len(line))
    assert dateline is not None
    assert dateline.day is not None
    assert (dateline.day.value, line[dateline.day.start : dateline.day.end]) == (None, "May 3")
