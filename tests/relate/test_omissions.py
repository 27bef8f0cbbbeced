from __future__ import annotations

from firsthand.relate.omissions import find_omissions
from tests.makers import reading

TEXT = (
    "The mill burned on Monday. The union blamed the port, which denied it. Nobody swept the yard. "
    "Fourteen boats were lost, the council said. It rained."
)


def test_a_dropped_denial_among_kept_sentences_is_a_finding() -> None:
    read = reading("a", TEXT)
    (accusation, *_) = find_omissions(read.sentences, {0, 2, 3, 4}, read)
    assert accusation.carries == ("accusation", "denial")
    assert accusation.finding


def test_what_was_cut_off_at_the_end_is_listed_but_is_no_finding() -> None:
    read = reading("a", TEXT)
    dropped = find_omissions(read.sentences, {0, 1, 2}, read)
    assert [(o.carries, o.finding) for o in dropped] == [(("attribution", "number"), False), ((), False)]


def test_a_dropped_sentence_that_carried_nothing_is_no_finding() -> None:
    read = reading("a", TEXT)
    (yard,) = find_omissions(read.sentences, {0, 1, 3, 4}, read)
    assert (yard.carries, yard.finding) == ((), False)


def test_headers_are_never_dropped() -> None:
    read = reading("a", TEXT)
    assert find_omissions(read.sentences, {0, 1, 2, 3, 4}, read) == ()
