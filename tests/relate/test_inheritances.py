from __future__ import annotations

from firsthand.records.derivation import Derivation
from firsthand.relate.derivations import derive
from firsthand.relate.descents import find_descents
from firsthand.relate.inheritances import Inheritance, weigh_inheritance
from tests.makers import reading

SOURCE = (
    "A fire at the Tolmin mill killed at least 14 people on Monday, the council said. "
    "Rescuers searched the ruin with dogs until the walls gave way. "
    "It was the fourth fire in the valley since March. "
    "The miller’s brother had asked for a second stair in the spring."
)
ONE = SOURCE.replace("at least 14", "14")  # one edit
OTHER = ONE.replace("with dogs", "with two dogs").replace("a second stair", "another stair")  # the same, and two more


def derived(a: str, text_a: str, b: str, text_b: str) -> Derivation:
    days = {"s": "2031-04-01", "x": "2031-04-02", "y": "2031-04-02"}
    found = derive(reading(a, text_a, published=days[a]), reading(b, text_b, published=days[b]))
    assert found is not None
    return found


def test_the_one_that_keeps_the_words_of_the_source_came_first() -> None:
    weighed = weigh_inheritance(
        derived("s", SOURCE, "x", ONE), derived("s", SOURCE, "y", OTHER), derived("x", ONE, "y", OTHER)
    )
    assert weighed == Inheritance(shared=1, of_one=0, of_other=2)
    assert weighed.says_first == 1


def test_two_that_each_edit_alone_show_no_order() -> None:
    other = SOURCE.replace("with dogs", "with two dogs")
    weighed = weigh_inheritance(
        derived("s", SOURCE, "x", ONE), derived("s", SOURCE, "y", other), derived("x", ONE, "y", other)
    )
    assert (weighed.shared, weighed.says_first) == (0, 0)


def test_inherited_edits_order_two_reports_of_one_day_in_the_stemma() -> None:
    texts = {"s": SOURCE, "x": ONE, "y": OTHER}
    days = {"s": "2031-04-01", "x": "2031-04-02", "y": "2031-04-02"}
    readings = [reading(name, text, published=days[name]) for name, text in texts.items()]
    pairs = [(a, b) for i, a in enumerate(readings) for b in readings[i + 1 :]]
    derivations = [found for a, b in pairs if (found := derive(a, b))]
    assert {found.direction for found in derivations if {found.source, found.derived} == {"x", "y"}} == {"undecided"}
    stemma = {d.report: d for d in find_descents([r.report for r in readings], derivations)}
    assert {name: descent.parents for name, descent in stemma.items()} == {"s": (), "x": ("s",), "y": ("x",)}
    assert "inherited_edits" in {reason.rule for reason in stemma["y"].because}


def test_an_edit_on_top_of_another_is_one_that_both_have() -> None:
    further = ONE.replace("on Monday, the council said", "on Monday")
    weighed = weigh_inheritance(
        derived("s", SOURCE, "x", ONE), derived("s", SOURCE, "y", further), derived("x", ONE, "y", further)
    )
    assert weighed == Inheritance(shared=1, of_one=0, of_other=0)


def test_sentences_merged_by_one_are_not_lacking_in_the_other() -> None:
    merged = ONE.replace("gave way. It was", "gave way, and it was")
    weighed = weigh_inheritance(
        derived("s", SOURCE, "x", ONE), derived("s", SOURCE, "y", merged), derived("x", ONE, "y", merged)
    )
    assert (weighed.shared, weighed.of_one, weighed.says_first) == (1, 0, 1)
