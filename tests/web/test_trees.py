"""The stemma laid out."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pytest

from firsthand.casefile.summaries import Outline, Summary
from firsthand.records.descent import Descent
from firsthand.web.tree import Stemma
from firsthand.web.trees import lay_out


def summary(name: str, role: str = "copy") -> Summary:
    return Summary(name, "2031-03-02", name.capitalize(), None, None, f"{name}.txt", 9, 0, 0, (), (), role)


def derivation(source: str, derived: str, direction: str) -> Outline:
    return Outline(derived, source, "copy", direction)


def grown(parents: Mapping[str, tuple[str, ...]], *steps: Outline, here: str = "") -> Stemma:
    summaries = [summary(name, "copy" if above else "original") for name, above in parents.items()]
    descents = [Descent(name, above, ()) for name, above in parents.items()]
    return lay_out(summaries, descents, steps, here=here)


def test_a_report_that_shares_text_with_no_other_is_listed_and_not_drawn() -> None:
    stemma = grown({"lone": ()})
    assert (stemma.families, [loner.name for loner in stemma.loners]) == ((), ["Lone"])


def test_a_copy_stands_below_its_source_and_says_so() -> None:
    family = grown({"wire": (), "paper": ("wire",)}, derivation("wire", "paper", "certain")).families[0]
    assert [(node.name, node.words) for node in family.nodes] == [("Wire", "original"), ("Paper", "copy, from Wire")]
    assert family.nodes[0].y < family.nodes[1].y
    assert [edge.certainty for edge in family.edges] == ["certain"]


@pytest.mark.parametrize("certainty", ["certain", "likely", "undecided"])
def test_a_line_is_as_sure_as_the_direction(certainty: str) -> None:
    parents: dict[str, tuple[str, ...]] = {"wire": (), "paper": () if certainty == "undecided" else ("wire",)}
    family = grown(parents, derivation("wire", "paper", certainty)).families[0]
    assert [edge.certainty for edge in family.edges] == [certainty]


def test_two_undecided_reports_have_no_original_and_miss_no_source() -> None:
    pair = [summary("one", "undecided"), summary("two", "undecided")]
    family = lay_out(pair, [], [derivation("one", "two", "undecided")]).families[0]
    assert family.title == "2 reports, none known to be the original"
    assert [node.words for node in family.nodes] == ["undecided", "undecided, from or to One"]


def test_several_copies_of_one_report_hang_on_one_trunk() -> None:
    family = grown({"wire": (), **{f"copy{number}": ("wire",) for number in range(300)}}).families[0]
    assert len({node.x for node in family.nodes[1:]}) == 1
    assert len({node.y for node in family.nodes}) == 301
    assert family.width == 500


def test_a_long_chain_stays_narrow() -> None:
    names = [f"r{number:03}" for number in range(300)]
    parents: dict[str, tuple[str, ...]] = {names[0]: ()}
    parents |= {name: (above,) for above, name in pairwise(names)}
    family = grown(parents).families[0]
    assert {node.x for node in family.nodes} == {family.nodes[0].x}


def test_a_second_parent_is_drawn_too_and_named() -> None:
    family = grown({"wire": (), "paper": ("wire",), "mix": ("paper", "wire")}).families[0]
    assert len(family.edges) == 3
    assert family.nodes[2].words == "copy, probably from Paper and Wire"


def test_reports_that_name_each_other_as_source_still_make_a_tree() -> None:
    family = grown({"hen": ("egg",), "egg": ("hen",)}).families[0]
    assert sorted(node.name for node in family.nodes) == ["Egg", "Hen"]


def test_the_list_nests_as_the_drawing_does() -> None:
    family = grown({"wire": (), "paper": ("wire",), "blog": ("paper",), "radio": ("wire",)}).families[0]
    assert [(line.depth, line.href) for line in family.lines] == [
        (0, "/report/wire"),
        (1, "/report/paper"),
        (2, "/report/blog"),
        (1, "/report/radio"),
    ]


def test_on_a_reports_own_page_only_its_family_is_drawn_and_it_is_marked() -> None:
    parents: dict[str, tuple[str, ...]] = {"wire": (), "paper": ("wire",), "other": (), "echo": ("other",)}
    families = grown(parents, here="echo").families
    assert [[(node.name, node.here) for node in family.nodes] for family in families] == [
        [("Other", False), ("Echo", True)]
    ]


def test_an_original_that_is_not_here_stands_above_the_reports_that_go_back_to_it() -> None:
    descents = (Descent("a", ("lost-1",), ()), Descent("b", ("lost-1",), ()), Descent("lost-1", (), ()))
    (family,) = lay_out((summary("a", "original"), summary("b")), descents, ()).families
    assert family.title == "2 reports, 1 original, 1 original not here"
    assert [node.name for node in family.nodes] == ["an original that is not here", "A", "B"]
    assert family.nodes[0].href == "/stemma"
