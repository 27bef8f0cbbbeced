from __future__ import annotations

import pytest

from firsthand.records.derivation import Derivation
from firsthand.relate.derivations import derive
from tests.makers import reading

TEXT = (
    "A fire at the Tolmin mill killed 14 people {day}, and the council has opened an inquiry into its cause. "
    "Rescuers searched the ruin with dogs until the walls gave way. "
    "The miller’s brother had asked for a second stair in the spring."
)


def derived(a: tuple[str, str | None], b: tuple[str, str | None]) -> Derivation:
    found = derive(reading("a", a[0], published=a[1]), reading("b", b[0], published=b[1]))
    assert found is not None
    return found


def weights(found: Derivation) -> dict[str, float]:
    return {reason.rule: reason.weight for reason in found.because if reason.weight}


def test_words_that_fit_the_earlier_date_alone_were_written_for_it() -> None:
    text = TEXT.format(day="today (March 2)")
    found = derived((text, "2031-03-02"), (text, "2031-03-05"))
    assert (found.source, found.direction) == ("a", "certain")
    assert weights(found) == {"published_earlier": 0.7, "day_of_writing": 0.5}
    (reason,) = [reason for reason in found.because if reason.rule == "day_of_writing"]
    assert (
        reason.says
        == "“today (March 2)” does not fit the date of b.txt (2031-03-05) and fits that of a.txt (2031-03-02)"
    )
    assert all("today (March 2)" in passage.text for passage in reason.evidence)


def test_words_that_fit_the_later_date_alone_speak_against_the_dates() -> None:
    text = TEXT.format(day="yesterday, Tuesday,")
    found = derived((text, "2031-03-03"), (text, "2031-03-05"))
    assert weights(found) == {"published_earlier": 0.7, "day_of_writing": -0.5}
    assert found.direction == "undecided"


@pytest.mark.parametrize("days", [("2031-03-03", "2031-03-05"), (None, None), ("2031-03-02", None)], ids=str)
def test_words_that_fit_neither_or_both_dates_or_the_only_one_say_nothing(days: tuple[str | None, str | None]) -> None:
    text = TEXT.format(day="today (March 2)")
    assert "day_of_writing" not in weights(derived((text, days[0]), (text, days[1])))


def test_words_that_do_not_fit_the_only_date_were_written_for_the_other_report() -> None:
    text = TEXT.format(day="today (March 2)")
    found = derived((text, None), (text, "2031-03-05"))
    assert (found.source, found.direction, weights(found)) == ("a", "likely", {"day_of_writing": 0.3})


def test_a_day_resolved_is_evidence_where_it_fits_the_date_and_none_where_it_does_not() -> None:
    near, far = TEXT.format(day="yesterday"), TEXT.format(day="on Tuesday")
    assert weights(derived((near, "2031-04-02"), (far, "2031-04-03")))["day_resolved"] == 0.3
    assert weights(derived((near, "2031-04-02"), (far, "2031-04-02")))["day_resolved"] == 0.2
    assert "day_resolved" not in weights(derived((near, "2031-04-03"), (far, "2031-04-03")))


def test_a_day_resolved_alone_does_not_decide_between_undated_reports() -> None:
    found = derived((TEXT.format(day="today"), None), (TEXT.format(day="on Tuesday"), None))
    assert found.direction == "undecided"
    assert [abs(weight) for weight in weights(found).values()] == [0.2]


def test_a_date_that_the_report_s_own_words_do_not_fit_is_doubted() -> None:
    text = TEXT.format(day="before dawn")
    later = f"{text} The bells of the upper town were rung today (Feb. 27) for the dead."
    found = derived((text, "2031-03-02"), (later, "2031-03-05"))
    (reason,) = [reason for reason in found.because if reason.rule == "published_earlier"]
    assert reason.weight == 0.35
    assert "“today (Feb. 27)” in words of b.txt does not fit its date" in reason.says
    assert [passage.text for passage in reason.evidence][-1].startswith("The bells")


def test_an_agencys_own_report_is_the_likely_source_and_a_mark_carried_along_decides_nothing() -> None:
    text = TEXT.format(day="before dawn")
    plain = reading("b", text, outlet="Valley Sun")
    for outlet, direction in (("AP", "likely"), (None, "likely"), ("Orsa Post", "undecided")):
        found = derive(reading("a", text, outlet=outlet, agency="AP"), plain)
        assert found is not None
        assert (found.direction, found.source) == (direction, "a")


def test_a_seam_alone_shows_foreign_words_and_not_whose_they_are() -> None:
    text = TEXT.format(day="before dawn").replace("Tolmin", "Tolmeyn")
    found = derived((text, None), (f"{text} The ruin at Tolmein will be sold.", None))
    assert list(weights(found)) == ["seam_spelling"]
    assert found.direction == "undecided"
