"""Word by word marks inside a pair."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.records.change import Change
from firsthand.records.pair import Pair
from firsthand.records.passage import Passage
from firsthand.web.comparison import Run
from firsthand.web.runs import mark_pair


def whole(report: str, text: str) -> Passage:
    return Passage(report, 0, len(text), text)


def edit(source: str, derived: str, cut: str | None, put: str | None, kind: str = "number") -> Pair:
    change = Change(
        kind,
        Passage("d", derived.index(put), derived.index(put) + len(put), put) if put else None,
        Passage("s", source.index(cut), source.index(cut) + len(cut), cut) if cut else None,
        "",
    )
    return Pair(whole("d", derived), whole("s", source), "edited", 80.0, (change,))


def test_only_the_words_that_differ_inside_a_change_are_marked() -> None:
    mine, theirs = mark_pair(
        edit("the 40 old barges sank", "the 38 old barges sank", "40 old", "38 old"), neutral=False
    )
    assert mine == (Run("the "), Run("40", "cut", "alarm"), Run(" old barges sank"))
    assert theirs == (Run("the "), Run("38", "put", "alarm"), Run(" old barges sank"))


def test_words_that_only_a_space_parts_are_marked_in_one() -> None:
    mine, _ = mark_pair(edit("at least some ten barges", "ten barges", "at least some ten", "ten"), neutral=False)
    assert mine == (Run("at least some", "cut", "alarm"), Run(" ten barges"))


def test_words_without_counterpart_are_marked_whole_and_the_other_side_is_left_alone() -> None:
    mine, theirs = mark_pair(edit("at least ten barges", "ten barges", "at least", None), neutral=False)
    assert mine == (Run("at least", "cut", "alarm"), Run(" ten barges"))
    assert theirs == (Run("ten barges"),)


def test_where_it_is_undecided_which_came_first_nothing_is_cut_or_put() -> None:
    sides = mark_pair(edit("ten barges", "two barges", "ten", "two", "wording"), neutral=True)
    assert [side[0] for side in sides] == [Run("ten", "differs", "wording"), Run("two", "differs", "wording")]


WORDS = st.text(alphabet="ab é’-.,🙂\u0301 \n", min_size=1, max_size=30)


@given(WORDS, WORDS, st.data())
def test_the_runs_of_a_side_joined_are_its_passage(source: str, derived: str, data: st.DataObject) -> None:
    def part(report: str, text: str) -> Passage:
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        return Passage(report, start, end, text[start:end])

    changes = tuple(Change("wording", part("d", derived), part("s", source), "") for _ in range(2))
    mine, theirs = mark_pair(Pair(whole("d", derived), whole("s", source), "edited", 70.0, changes), neutral=False)
    assert "".join(run.text for run in mine) == source
    assert "".join(run.text for run in theirs) == derived
