"""The scorer of the inside of a derivation, on one edge in which each measure comes out well and badly."""

from __future__ import annotations

from collections import Counter
from typing import Any

from evaluation.family_changes import score_edge
from firsthand.records.change import Change
from firsthand.records.derivation import Derivation
from firsthand.records.omission import Omission
from firsthand.records.pair import Pair
from firsthand.records.passage import Passage

SOURCE = "The dam held. At least 40 homes flooded. The mayor denied it. Crews of the NWA stayed."
DERIVED = "The dam held. 45 homes flooded, police said. Crews of the National Water Agency stayed. Rain is due."


def src(words: str) -> Passage:
    return Passage.of("a", SOURCE, SOURCE.index(words), SOURCE.index(words) + len(words))


def der(words: str) -> Passage:
    return Passage.of("b", DERIVED, DERIVED.index(words), DERIVED.index(words) + len(words))


def span(passage: Passage) -> list[int]:
    return [passage.start, passage.end]


def true(kind: str, source: str, derived: str, *, style: bool = False) -> dict[str, Any]:
    sides = {"source": span(src(source)) if source else None, "derived": span(der(derived)) if derived else None}
    return {"kind": kind, "also": [], **sides, "style": style}


def gold(source: str, derived: str, label: str, *changes: dict[str, Any]) -> dict[str, Any]:
    sides = {"source": [span(src(source))], "derived": [span(der(derived))]}
    return {**sides, "label": label, "changes": list(changes)}


FLOODED = ("At least 40 homes flooded.", "45 homes flooded, police said.")
STAYED = ("Crews of the NWA stayed.", "Crews of the National Water Agency stayed.")
EDGE = {
    "derived": "b",
    "source": "a",
    "pairs": [
        gold("The dam held.", "The dam held.", "verbatim"),
        gold(
            *FLOODED,
            "edited",
            true("bound", "At least", ""),
            true("number", "40", "45"),
            true("attribution", "", "police said"),
        ),
        gold(*STAYED, "restyled", true("wording", "NWA", "National Water Agency", style=True)),
    ],
    "dropped": [
        {"source": span(src("The mayor denied it.")), "carries": ["denial"], "finding": True, "unclear": False}
    ],
    "added": [span(der("Rain is due."))],
}


def derivation(flooded: tuple[Change, ...], stayed: tuple[Change, ...], *, finding: bool = True) -> Derivation:
    pairs = (
        Pair(der("The dam held."), src("The dam held."), "verbatim", 100.0),
        Pair(der(FLOODED[1]), src(FLOODED[0]), "edited", 80.0, flooded),
        Pair(der(STAYED[1]), src(STAYED[0]), "edited" if stayed else "restyled", 80.0, stayed),
    )
    dropped = (Omission(src("The mayor denied it."), "body", ("denial",), finding),)
    return Derivation("b", "a", "copy", "certain", (), None, pairs, (der("Rain is due."),), dropped)


def score(found: Derivation | None) -> tuple[Counter[str], list[str]]:
    counts: Counter[str] = Counter()
    errors: list[str] = []
    score_edge(EDGE, found, counts, errors)
    return counts, errors


def change(kind: str, source: str, derived: str) -> Change:
    return Change(kind, der(derived) if derived else None, src(source) if source else None, "")


def test_what_is_right_counts_and_leaves_no_error() -> None:
    flooded = (
        change("bound", "At least", ""),
        change("number", "40", "45"),
        change("attribution", "", ", police said."),
    )
    counts, errors = score(derivation(flooded, ()))
    assert errors == []
    assert (counts["map found 1:1"], counts["map right"], counts["map ours"]) == (3, 3, 3)
    assert (counts["number found"], counts["number right"], counts["number ours"]) == (1, 1, 1)
    assert (counts["drop found"], counts["drop right"]) == (1, 1)


def test_a_wrong_kind_is_missed_on_one_side_and_false_on_the_other() -> None:
    flooded = (change("number", "40", "45"), change("actor", "", "police"))
    counts, _ = score(derivation(flooded, ()))
    assert (counts["attribution gold"], counts["attribution found"]) == (1, 0)
    assert (counts["actor ours"], counts["actor right"]) == (1, 0)
    assert (counts["bound gold"], counts["bound found"]) == (1, 0)


def test_another_name_for_the_same_thing_called_an_actor_is_an_alarm() -> None:
    counts, errors = score(derivation((), (change("actor", "NWA", "National Water Agency"),)))
    assert (counts["style gold"], counts["style alarm"]) == (1, 1)
    assert (counts["label gold restyled"], counts["label right restyled"]) == (1, 0)
    assert any(error.startswith("style called actor") for error in errors)


def test_wording_beside_a_change_that_was_found_is_no_error() -> None:
    flooded = (change("attribution", "", "said"), change("wording", "", "police"))
    counts, _ = score(derivation(flooded, ()))
    assert (counts["wording ours"], counts["wording right"]) == (1, 1)


def test_a_drop_that_is_no_finding_is_missed() -> None:
    counts, errors = score(derivation((), (), finding=False))
    assert (counts["drop gold"], counts["drop found"], counts["drop ours"]) == (1, 0, 0)
    assert any(error.startswith("dropped finding missed") for error in errors)


def test_without_a_derivation_every_pair_is_missed() -> None:
    counts, _ = score(None)
    assert (counts["map gold 1:1"], counts["map found 1:1"]) == (3, 0)
