from __future__ import annotations

from firsthand.records.figure import Figure
from firsthand.records.reading import Reading
from firsthand.relate.derivations import derive
from firsthand.relate.figures import share_figures
from tests.makers import reading

SHARED = (
    "The council of Tolmin counted 61 raids along the Marn since the thaw, and held a vigil by the old ferry steps."
)
OTHER = "By the books of the wardens of Tolmin and the Marn there were 61 raids before the summer fair was over."


def figures(*readings: Reading) -> dict[str, Figure]:
    pairs = [(a, b) for i, a in enumerate(readings) for b in readings[i + 1 :]]
    derivations = [d for a, b in pairs if (d := derive(a, b))]
    return {figure.name: figure for figure in share_figures(readings, derivations)}


def test_a_figure_in_a_copied_sentence_has_one_source() -> None:
    figure = figures(
        reading("a", SHARED, published="2031-06-01"), reading("b", f"It rained. {SHARED}", published="2031-06-04")
    )["61 raids"]
    assert figure.reports == ("a", "b")
    assert figure.sources == (("a", "b"),)
    assert figure.says == "2 reports, 1 source: the second copies the first"


def test_a_number_that_counts_no_thing_is_no_figure() -> None:
    text = "The council of Tolmin counted the raids along the Marn twice since the thaw, and held a vigil by the ferry."
    assert figures(reading("a", text, published="2031-06-01"), reading("b", text, published="2031-06-04")) == {}


def test_a_figure_in_the_reports_own_words_has_two_sources() -> None:
    figure = figures(reading("a", SHARED, published="2031-06-01"), reading("b", OTHER, published="2031-06-04"))[
        "61 raids"
    ]
    assert figure.sources == (("a",), ("b",))
    assert figure.says == "2 reports, 2 sources: none copies it from another"


def test_three_reports_of_which_two_share_a_passage_have_two_sources() -> None:
    figure = figures(
        reading("a", SHARED, published="2031-06-01"),
        reading("b", SHARED, published="2031-06-02"),
        reading("c", OTHER, published="2031-06-03"),
    )["61 raids"]
    assert figure.sources == (("a", "b"), ("c",))
    assert figure.says == "3 reports, 2 sources: copied passages count once"


def test_the_same_words_about_other_places_or_in_another_season_are_no_shared_figure() -> None:
    shared = reading("a", SHARED, published="2031-06-01")
    assert (
        figures(shared, reading("b", "In Orsa and on the Lower Quay they counted 61 raids.", published="2031-06-04"))
        == {}
    )
    assert figures(shared, reading("b", OTHER, published="2031-09-04")) == {}


def test_a_figure_is_not_shared_where_another_thing_is_counted() -> None:
    assert figures(reading("a", SHARED), reading("b", "They sold 61 boats at the fair on Sunday.")) == {}


def test_a_counted_thing_that_an_edit_renamed_is_still_the_same_figure() -> None:
    renamed = SHARED.replace("raids", "attacks")
    figure = figures(reading("a", SHARED, published="2031-06-01"), reading("b", renamed, published="2031-06-04"))[
        "61 raids"
    ]
    assert figure.sources == (("a", "b"),)
