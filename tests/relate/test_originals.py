from __future__ import annotations

from firsthand.relate.derivations import derive
from firsthand.relate.descents import find_descents
from tests.makers import reading

WIRE = (
    "A fire at the Tolmin mill killed at least 14 people on Monday, the council said. "
    "Rescuers searched the ruin with dogs until the walls gave way. "
    "It was the fourth fire in the valley since March."
)


def test_an_agency_report_behind_two_outlets_is_a_node_of_its_own() -> None:
    a = reading("a", WIRE, published="2031-04-02", outlet="Valley Sun", agency="AP")
    b = reading("b", WIRE, published="2031-04-03", outlet="Orsa Post", agency="AP")
    c = reading("c", WIRE.replace("at least ", ""), published="2031-04-03", outlet="Marn Echo", agency="AP")
    derivations = [found for x, y in ((a, b), (a, c), (b, c)) if (found := derive(x, y))]
    stemma = {d.report: d.parents for d in find_descents([r.report for r in (a, b, c)], derivations)}
    (lost,) = [name for name in stemma if name.startswith("lost-")]
    assert stemma == {lost: (), "a": (lost,), "b": (lost,), "c": (lost,)}


def test_nothing_is_lost_where_the_agencys_own_report_is_here() -> None:
    own = reading("w", WIRE, published="2031-04-01", outlet="AP", agency="AP")
    a = reading("a", WIRE, published="2031-04-02", outlet="Valley Sun", agency="AP")
    b = reading("b", WIRE, published="2031-04-03", outlet="Orsa Post", agency="AP")
    derivations = [found for x, y in ((own, a), (own, b), (a, b)) if (found := derive(x, y))]
    stemma = {d.report: d.parents for d in find_descents([r.report for r in (own, a, b)], derivations)}
    assert stemma == {"w": (), "a": ("w",), "b": ("w",)}


def test_reports_with_parents_of_their_own_have_no_lost_original_above_them() -> None:
    other = (
        "Bakers in the upper town went on strike over the price of flour. "
        "They want a ninth loaf free in every dozen that they sell before seven. "
        "The owners of the ovens have not answered their letter of last week."
    )
    readings = [
        reading("w", WIRE, published="2031-04-01", outlet="AP", agency="AP"),
        reading("v", other, published="2031-04-01", outlet="Kyodo", agency="Kyodo"),
        reading("a", f"{other} {WIRE}", published="2031-04-02", outlet="Valley Sun", agency="AP"),
        reading("b", WIRE, published="2031-04-03", outlet="Orsa Post", agency="AP"),
    ]
    pairs = [(x, y) for i, x in enumerate(readings) for y in readings[i + 1 :]]
    derivations = [found for x, y in pairs if (found := derive(x, y))]
    stemma = {d.report: set(d.parents) for d in find_descents([r.report for r in readings], derivations)}
    assert stemma == {"w": set(), "v": set(), "a": {"w", "v"}, "b": {"w"}}
