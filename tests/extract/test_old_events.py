"""What a report tells as of long ago, in sentences of our own."""

from __future__ import annotations

import pytest

from tests.extract.test_events import read

LEAD = "Police opened a new post in Arbat on Monday. The mayor cut a ribbon. "


def statuses(text: str) -> list[tuple[str, str, str]]:
    return [(one.trigger.text, one.status, one.because) for one in read(LEAD + text, published="2024-11-20")[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Rebels attacked the post in 1999.", "9091 days before the report", id="a year"),
        pytest.param("Gunmen kidnapped his father years ago.", "“years ago”", id="no number"),
        pytest.param("A generation ago the army shelled the valley.", "“a generation ago”", id="a generation"),
        pytest.param("In his youth he was shot by soldiers.", "“in his youth”", id="a time of life"),
        pytest.param(
            "Thursday is the anniversary of the bombing of the hotel.",
            "told by its anniversary or the years since",
            id="anniversary",
        ),
        pytest.param(
            "They marked ten years since the massacre of the herders.",
            "told by its anniversary or the years since",
            id="years since",
        ),
        pytest.param("The previous attack left no trace.", "“previous”", id="the previous one"),
        pytest.param(
            "No such thing had been seen since 2003, when a trader was kidnapped.",
            "7630 days before the report",
            id="a clause on a time",
        ),
        pytest.param(
            "A court gave him ten years for the murder of a cook last March.",
            "234 days before the report",
            id="beside it",
        ),
    ],
)
def test_what_is_of_long_ago_is_context(text, expected):
    [(_, status, because)] = statuses(text)
    assert (status, because) == ("background", expected)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He said gunmen had attacked the post on Sunday.", id="past perfect with a day"),
        pytest.param("Soldiers had killed his brother in the hills.", id="past perfect alone"),
        pytest.param("The bridge was blown up during the war.", id="a war that may go on"),
        pytest.param("Gunmen killed a judge who had studied in Oslo in 1970.", id="the time of another deed"),
        pytest.param("Gunmen killed a judge two days after he came.", id="days, not years"),
    ],
)
def test_what_need_not_be_old_is_news(text):
    assert [status for _, status, _ in statuses(text)] == ["event"]


def test_what_a_report_begins_with_is_its_news():
    told = read("The town was bombed two years ago, a court found.", published="2024-11-20")[0]
    assert [one.status for one in told] == ["event"]
    remembered = read("Arbat marked the anniversary of the bombing of the hotel.", published="2024-11-20")[0]
    assert [one.status for one in remembered] == ["background"]
