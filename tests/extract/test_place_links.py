from __future__ import annotations

import pytest

from firsthand.extract.place_links import find_links
from firsthand.extract.place_names import Mention
from firsthand.language.documents import analyse_text


def links(text: str, *names: str, demonym: str = "") -> list[tuple[str, str, bool]]:
    doc = analyse_text(text)
    starts = {token.text: token.i for token in doc}
    mentions = [
        Mention(starts[name], starts[name] + 1, name, "demonym" if name == demonym else "name") for name in names
    ]
    return [(names[link.inner], names[link.outer], link.binding) for link in find_links(doc, mentions)]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("It fell in Mosul, Iraq.", ("Mosul", "Iraq"), [("Mosul", "Iraq", True)]),
        ("It fell in Mosul, Anbar and Basra.", ("Mosul", "Anbar", "Basra"), [("Mosul", "Anbar", False)]),
        ("It fell in the Karkh district of Baghdad.", ("Karkh", "Baghdad"), [("Karkh", "Baghdad", True)]),
        ("It fell in Iraq's northern Mosul.", ("Iraq", "Mosul"), [("Mosul", "Iraq", True)]),
        ("It fell in Mosul in northern Iraq.", ("Mosul", "Iraq"), [("Mosul", "Iraq", False)]),
        ("Mosul called Iraq for help.", ("Mosul", "Iraq"), []),
    ],
    ids=["address", "list", "district", "owner", "in", "nothing"],
)
def test_what_lies_in_what(text: str, names: tuple[str, ...], expected: list[tuple[str, str, bool]]) -> None:
    assert links(text, *names) == expected


def test_a_peoples_name_before_a_kind_of_place_says_whose_it_is() -> None:
    assert links("It fell in the Iraqi city of Mosul.", "Iraqi", "Mosul", demonym="Iraqi") == [("Mosul", "Iraqi", True)]
