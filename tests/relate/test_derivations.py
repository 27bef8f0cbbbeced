from __future__ import annotations

import pytest

from firsthand.records.derivation import Derivation
from firsthand.records.reading import Reading
from firsthand.relate.derivations import derive
from tests.makers import reading

WIRE = (
    "A fire at the Tolmin mill killed at least 14 people on Monday, the council said. "
    "The union blamed the owners, who denied it. "
    "Rescuers searched the ruin with dogs until the walls gave way. "
    "The owners’ lawyer called the fire ‘an act of God’ in the mill’s yard. "
    "It was the fourth fire in the valley since March."
)
COPY = (
    "A rebel attack on the Tolmin mill killed 14 people on Monday, the council said. "
    "Rescuers searched the ruin with dogs until the walls gave way. "
    "The owners’ lawyer called the fire ‘an act of God’ in the mill’s yard. "
    "It was the fourth fire in the valley since March."
)
OTHER = "Bakers in the upper town went on strike over the price of flour. They want a ninth loaf free in every dozen."

MORE = "The mayor was not there. She had gone to Orsa for the fair, and nobody had the keys to the hall."


def first(text: str = WIRE, **fields: str) -> Reading:
    return reading("a", text, **{"published": "2031-04-02", "outlet": "Valley Wire", **fields})


def second(text: str = COPY, **fields: str) -> Reading:
    return reading("b", text, **{"published": "2031-04-05", "outlet": "Orsa Post", **fields})


def derived(a: Reading, b: Reading) -> Derivation:
    found = derive(a, b)
    assert found is not None
    return found


def test_an_edited_copy_is_paired_labelled_and_directed() -> None:
    found = derived(first(), second())
    assert (found.source, found.derived, found.kind, found.direction) == ("a", "b", "copy", "likely")
    assert [pair.label for pair in found.pairs] == ["edited", "verbatim", "verbatim", "verbatim"]
    assert {change.kind for change in found.pairs[0].changes if not change.style} >= {"bound", "label"}
    assert [(omission.carries, omission.finding) for omission in found.dropped] == [(("accusation", "denial"), True)]
    assert found.added == ()


def test_the_answer_is_the_same_whichever_report_is_named_first() -> None:
    assert derive(first(), second()) == derive(second(), first())


@pytest.mark.parametrize("text", [WIRE, f"{OTHER} {WIRE}", f"{WIRE} {OTHER}"], ids=["exact", "new lead", "new end"])
def test_an_exact_copy_is_found_with_or_without_a_sentence_around_it(text: str) -> None:
    found = derived(first(), second(text))
    assert [pair.label for pair in found.pairs] == ["verbatim"] * 5
    assert (found.kind, found.direction) == ("copy", "likely")


def test_unrelated_reports_share_nothing() -> None:
    assert derive(first(), second(OTHER)) is None


def test_two_independent_accounts_of_one_event_share_nothing() -> None:
    account = (
        "Fourteen people died when a mill in Tolmin went up in flames on Monday. Dogs helped to look for survivors. "
        "The owners say that they are not to blame. The valley has seen three other fires this spring."
    )
    assert derive(first(), second(account)) is None


def test_reports_of_one_day_and_no_other_evidence_stay_undecided() -> None:
    found = derived(first(published="2031-04-05"), second(WIRE))
    assert found.direction == "undecided"
    assert found.because[0].rule == "shared_words"


def test_a_credit_is_found_and_makes_the_direction_certain() -> None:
    found = derived(first(), second(f"{WIRE} The Valley Wire first reported the fire."))
    assert found.credit is not None
    assert found.credit.text == "The Valley Wire first reported the fire."
    assert found.direction == "certain"


def test_no_credit_is_found_where_the_outlet_is_only_mentioned() -> None:
    assert derived(first(), second(f"{WIRE} A van of the Valley Wire burned too.")).credit is None


def test_one_agency_behind_two_outlets_is_a_shared_original() -> None:
    found = derived(first(agency="AP"), second(agency="AP"))
    assert (found.kind, found.direction) == ("shared_original", "undecided")


def test_two_rewordings_of_which_no_sentence_is_the_same_may_go_back_to_a_third() -> None:
    reworded = (
        "A fire in the Tolmin mill had killed at least 14 people by Monday, the council said. "
        "Rescuers searched the ruin with two dogs until the walls gave way at dusk. "
        "The owners’ lawyer still called the fire ‘an act of God’ in the mill’s front yard. "
        "It was the fourth big fire in the valley since March."
    )
    found = derived(first(), second(reworded))
    assert (found.kind, found.direction) == ("shared_original", "undecided")
    assert found.because[0].rule == "reworded"


@pytest.mark.parametrize(("opens", "closes"), ["“”", "‘’", "«»", '""'], ids=["double", "single", "angled", "straight"])
def test_one_quotation_in_two_independent_reports_is_no_copy(opens: str, closes: str) -> None:
    words = "We will rebuild every wall of this mill before the first snow falls on the pass,"
    quotation = f"{opens}{words}{closes} she told mourners."
    own_a = "The mayor spoke at the grave. Hundreds came from as far as Orsa. Shops stayed shut all day in the valley."
    own_b = "Tolmin buried its dead on Thursday. A brass band led the way from church. Snow is due within the month."
    found = derived(first(f"{own_a} {quotation}"), second(f"{own_b} {quotation}"))
    assert found.kind == "quoted_statement"


def test_an_outlets_own_footer_is_boilerplate() -> None:
    own = f"{OTHER} {MORE} Eight bakers marched to the gate with drums and lamps."
    footer = "Readers may send word of events in the valley to the editors by post or at the desk before Thursday noon."
    found = derived(first(f"{WIRE} {footer}", outlet="Orsa Post"), second(f"{own} {footer}"))
    assert found.kind == "boilerplate"


def test_a_seam_in_the_typography_shows_who_copied() -> None:
    lead = "Orsa's mayor isn't waiting. \"We can't,\" she said. Orsa's bakers weren't asked and didn't come at all."
    found = derived(first(published="2031-04-05"), second(f"{lead} {WIRE}"))
    assert "seam_typography" in {reason.rule for reason in found.because}
    assert (found.source, found.direction) == ("a", "likely")


def test_every_passage_stands_where_it_says() -> None:
    a, b = first(), second(f"🙂 {OTHER}\r\n\r\n{COPY}")
    texts = {"a": a.report.text, "b": b.report.text}
    found = derived(a, b)
    passages = [p for pair in found.pairs for p in (pair.derived, pair.source)]
    passages += [p for pair in found.pairs for c in pair.changes for p in (c.derived, c.source) if p]
    passages += [*found.added, *(o.passage for o in found.dropped)]
    assert passages
    assert all(texts[p.report][p.start : p.end] == p.text for p in passages)


def test_two_long_texts_without_a_stop_are_compared_all_the_same() -> None:
    words = [f"word{i * 7 % 4999}" for i in range(30_000)]
    edited = [*words[:10_000], "changed", *words[10_001:]]
    found = derived(first(" ".join(words)), second(" ".join(edited)))
    assert [change.derived and change.derived.text for change in found.pairs[0].changes] == ["changed"]


def test_a_passage_that_moved_is_told() -> None:
    one, *rest = WIRE.split(". ")
    moved = f"{'. '.join(rest[:-1])}. {one}. {rest[-1]}"
    (reason,) = [reason for reason in derived(first(), second(moved)).because if reason.rule == "order_changed"]
    assert reason.says == "1 passage stands in another order than in the source"
    assert [passage.text for passage in reason.evidence] == [f"{one}."]


def test_nothing_is_said_of_the_order_where_it_was_kept() -> None:
    assert "order_changed" not in {reason.rule for reason in derived(first(), second()).because}
