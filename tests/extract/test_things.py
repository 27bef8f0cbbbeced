"""Weapons, vehicles, vessels and facilities."""

from __future__ import annotations

from firsthand.extract.things import KINDS, find_things
from firsthand.language.documents import analyse
from firsthand.language.sentences import split_sentences
from tests.makers import report


def test_things_have_their_words_and_a_kind() -> None:
    made = report("r", "A rifle and two tanks were found near the General Hospital, Ines Marlow said.")
    found = list(find_things(made, analyse(made, split_sentences(made))))
    assert {"rifle"} <= {thing.passage.text for thing in found}
    assert "Ines Marlow" not in {thing.passage.text for thing in found}
    assert {thing.kind for thing in found} <= set(KINDS)
    for thing in found:
        assert made.text[thing.passage.start : thing.passage.end] == thing.passage.text
