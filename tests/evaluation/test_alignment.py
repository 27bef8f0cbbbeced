"""The scorer of alignments on a gold of four sentences, in which every measure is made to come out badly once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from evaluation.alignment import score_derivation
from evaluation.alignment_gold import Gold, GoldDrop, GoldPair, read_gold
from evaluation.table import Table
from firsthand.records.change import Change
from firsthand.records.derivation import Derivation
from firsthand.records.omission import Omission
from firsthand.records.pair import Pair
from firsthand.records.passage import Passage

SOURCE = (
    "The dam held all night. "
    "At least 40 homes were flooded. "
    "The mayor blamed the utility, which denied it. "
    "Crews of the NWA stayed on."
)
DERIVED = "The dam held all night. 40 homes were flooded. Crews of NWA stayed on. Rain is due on Monday."
TEXTS = {"source": SOURCE, "derived": DERIVED}


def span(text: str, words: str, *, after: str = "") -> tuple[int, int]:
    start = text.index(words, text.index(after))
    return start, start + len(words)


def src(words: str, *, after: str = "") -> Passage:
    return Passage.of("a", SOURCE, *span(SOURCE, words, after=after))


def der(words: str) -> Passage:
    return Passage.of("b", DERIVED, *span(DERIVED, words))


GOLD = Gold(
    source=Path("a.txt"),
    derived=Path("b.txt"),
    pairs=(
        GoldPair(span(SOURCE, "The dam held all night."), span(DERIVED, "The dam held all night."), "verbatim"),
        GoldPair(
            span(SOURCE, "At least 40 homes were flooded."),
            span(DERIVED, "40 homes were flooded."),
            "edited",
            source_edits=(span(SOURCE, "At least"),),
            likeness=83.0,
        ),
        GoldPair(
            span(SOURCE, "Crews of the NWA stayed on."),
            span(DERIVED, "Crews of NWA stayed on."),
            "edited",
            house_style=True,
            source_edits=(span(SOURCE, "the", after="Crews"),),
            likeness=92.0,
        ),
    ),
    drops=(GoldDrop(span(SOURCE, "The mayor blamed the utility, which denied it."), "body", critical=True),),
    new=(span(DERIVED, "Rain is due on Monday."),),
)
BOUND = Change("bound", None, src("At least"), "“at least” is gone")
STYLE = Change("wording", None, src("the", after="Crews"), "“the” is gone", style=True)
PAIRS = (
    Pair(der("The dam held all night."), src("The dam held all night."), "verbatim", 100.0),
    Pair(der("40 homes were flooded."), src("At least 40 homes were flooded."), "edited", 83.0, (BOUND,)),
    Pair(der("Crews of NWA stayed on."), src("Crews of the NWA stayed on."), "restyled", 92.0, (STYLE,)),
)
DROPPED = Omission(
    src("The mayor blamed the utility, which denied it."), "body", ("accusation", "denial"), finding=True
)
DERIVATION = Derivation(
    derived="b",
    source="a",
    kind="copy",
    direction="likely",
    because=(),
    credit=None,
    pairs=PAIRS,
    added=(der("Rain is due on Monday."),),
    dropped=(DROPPED,),
)


def score(derivation: Derivation = DERIVATION) -> Table:
    return score_derivation(GOLD, derivation, TEXTS, expected=("a", "b"))


def with_pair(index: int, pair: Pair) -> Derivation:
    return replace(DERIVATION, pairs=(*PAIRS[:index], pair, *PAIRS[index + 1 :]))


def values(table: Table) -> dict[str, tuple[float, int]]:
    return {row.measure: (row.value, row.n) for row in table.rows}


def test_a_perfect_derivation_reaches_every_figure_without_an_error() -> None:
    table = score()
    assert values(table) == {
        "pairs found": (3, 3),
        "false pairs": (0, 3),
        "verbatim labelled right": (1, 1),
        "edited labelled right": (2, 2),
        "changed characters inside a change": (10, 10),
        "unchanged words in a change, at most": (0, 2),
        "changes with more than two unchanged words": (0, 2),
        "the two least alike edits called out": (1, 1),
        "edits of house style that raise an alarm": (0, 1),
        "dropped units found, with their kind": (1, 1),
        "false drops": (0, 1),
        "dropped disputes that are findings": (1, 1),
        "new sentences found": (1, 1),
        "false additions": (0, 1),
        "direction right": (1, 1),
    }
    assert table.errors == ()


BAD = {
    "a missing pair": (replace(DERIVATION, pairs=PAIRS[1:]), "pairs found", (2, 3)),
    "a pair of strangers": (
        replace(DERIVATION, pairs=(*PAIRS, Pair(der("Rain is due on Monday."), DROPPED.passage, "edited", 41.0))),
        "false pairs",
        (1, 4),
    ),
    "a pair that swallows its neighbour": (
        with_pair(0, replace(PAIRS[0], source=src("The dam held all night. At least 40 homes were flooded."))),
        "pairs found",
        (2, 3),
    ),
    "a verbatim pair called edited": (
        with_pair(0, replace(PAIRS[0], label="edited")),
        "verbatim labelled right",
        (0, 1),
    ),
    "an edit of meaning called restyled": (
        with_pair(1, replace(PAIRS[1], label="restyled")),
        "edited labelled right",
        (1, 2),
    ),
    "an edit called verbatim": (with_pair(2, replace(PAIRS[2], label="verbatim")), "edited labelled right", (1, 2)),
    "a change that stops short": (
        with_pair(1, replace(PAIRS[1], changes=(replace(BOUND, source=src("At")),))),
        "changed characters inside a change",
        (5, 10),
    ),
    "a change on the wrong side": (
        with_pair(1, replace(PAIRS[1], changes=(replace(BOUND, source=None, derived=der("40")),))),
        "changed characters inside a change",
        (3, 10),
    ),
    "a change as wide as its sentence": (
        with_pair(1, replace(PAIRS[1], changes=(replace(BOUND, source=PAIRS[1].source),))),
        "unchanged words in a change, at most",
        (4, 2),
    ),
    "a wide change is counted": (
        with_pair(1, replace(PAIRS[1], changes=(replace(BOUND, derived=PAIRS[1].derived),))),
        "changes with more than two unchanged words",
        (1, 2),
    ),
    "a change with the same words on both sides": (
        with_pair(1, replace(PAIRS[1], changes=(replace(BOUND, source=PAIRS[1].source, derived=PAIRS[1].derived),))),
        "unchanged words in a change, at most",
        (4, 2),
    ),
    "a bound taken for wording": (
        with_pair(1, replace(PAIRS[1], changes=(replace(BOUND, kind="wording"),))),
        "the two least alike edits called out",
        (0, 1),
    ),
    "house style taken for a change of actor": (
        with_pair(2, replace(PAIRS[2], changes=(replace(STYLE, kind="actor", style=False),))),
        "edits of house style that raise an alarm",
        (1, 1),
    ),
    "a drop of another kind": (
        replace(DERIVATION, dropped=(replace(DROPPED, kind="heading"),)),
        "dropped units found, with their kind",
        (0, 1),
    ),
    "a drop unseen": (replace(DERIVATION, dropped=()), "dropped units found, with their kind", (0, 1)),
    "a kept sentence taken for dropped": (
        replace(DERIVATION, dropped=(DROPPED, Omission(PAIRS[0].source, "body"))),
        "false drops",
        (1, 2),
    ),
    "a dropped dispute without a finding": (
        replace(DERIVATION, dropped=(replace(DROPPED, finding=False),)),
        "dropped disputes that are findings",
        (0, 1),
    ),
    "a dropped dispute without its denial": (
        replace(DERIVATION, dropped=(replace(DROPPED, carries=("accusation",)),)),
        "dropped disputes that are findings",
        (0, 1),
    ),
    "a new sentence unseen": (replace(DERIVATION, added=()), "new sentences found", (0, 1)),
    "a copied sentence taken for new": (
        replace(DERIVATION, added=(*DERIVATION.added, PAIRS[0].derived)),
        "false additions",
        (1, 2),
    ),
    "an undecided direction": (replace(DERIVATION, direction="undecided"), "direction right", (0, 1)),
    "the other direction": (replace(DERIVATION, derived="a", source="b"), "direction right", (0, 1)),
}


@pytest.mark.parametrize(("derivation", "measure", "expected"), BAD.values(), ids=BAD)
def test_each_fault_shows_in_its_measure_and_in_the_errors(
    derivation: Derivation, measure: str, expected: tuple[float, int]
) -> None:
    table = score(derivation)
    assert values(table)[measure] == expected
    assert set(table.errors) - set(score().errors)


def test_a_unit_that_lacks_a_short_header_still_counts_as_found() -> None:
    gold = replace(
        GOLD, drops=(replace(GOLD.drops[0], source=(span(SOURCE, "The mayor")[0] - 9, GOLD.drops[0].source[1])),)
    )
    table = score_derivation(gold, DERIVATION, TEXTS, expected=("a", "b"))
    assert values(table)["dropped units found, with their kind"] == (1, 1)


def test_gold_is_read_from_its_file_as_it_stands() -> None:
    gold = read_gold(
        {
            "source": {"file": "a.txt"},
            "derivative": {"file": "b.txt"},
            "source_sentences": [
                {"begin": 0, "end": 6, "text": "It ice", "label": "edited", "derived": 0},
                {"begin": 7, "end": 9, "text": "A:", "label": "dropped", "kind": "lead-in", "note": "CRITICAL"},
                {"begin": 9, "end": 12, "text": "No.", "label": "dropped", "kind": "sentence", "note": "CRITICAL: who"},
            ],
            "derivative_sentences": [
                {
                    "begin": 1,
                    "end": 8,
                    "text": "It iced",
                    "label": "edited",
                    "source": 0,
                    "effect": "none (house style)",
                    "edits": [
                        {"from": "", "to": "d", "from_begin": None, "from_end": None, "to_begin": 7, "to_end": 8}
                    ],
                },
                {"begin": 9, "end": 11, "text": "So", "label": "new", "source": None},
            ],
        },
        Path("folder"),
    )
    assert gold == Gold(
        source=Path("folder/a.txt"),
        derived=Path("folder/b.txt"),
        pairs=(GoldPair((0, 6), (1, 8), "edited", True, (), ((7, 8),), pytest.approx(92.3, abs=0.1)),),
        drops=(GoldDrop((7, 9), "lead-in"), GoldDrop((9, 12), "body", critical=True)),
        new=((9, 11),),
    )
