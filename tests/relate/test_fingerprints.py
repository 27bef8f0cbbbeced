from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.relate.fingerprints import SENTENCE_BIT, fingerprint
from tests.makers import sentences

EIGHT = "pilots steered both ferries past sunken harbour walls"
words = st.lists(st.text("abcdefgh", min_size=2, max_size=6), max_size=30)


@given(words, words, words, words)
def test_any_run_of_eight_words_that_two_reports_share_is_found(
    a: list[str], b: list[str], c: list[str], d: list[str]
) -> None:
    left = fingerprint(sentences(" ".join([*a, EIGHT, *b]) + "."))
    right = fingerprint(sentences(" ".join([*c, EIGHT, *d]) + "."))
    assert left & right


def test_the_same_sentence_leaves_the_same_print_whatever_stands_around_it() -> None:
    sentence = "Six trucks left the depot."
    left, right = fingerprint(sentences(sentence + " late")), fingerprint(sentences("It rained.", sentence + " late"))
    assert [n for n in left & right if n & SENTENCE_BIT]


def test_headers_and_credits_leave_no_print() -> None:
    assert fingerprint(sentences("By a writer of this paper in the harbour town", kind="header")) == frozenset()
    assert fingerprint(sentences("A writer in town contributed to this report today", kind="credit")) == frozenset()


def test_prints_are_the_same_on_every_run_and_machine() -> None:
    assert sorted(fingerprint(sentences("Two boats came in before the storm broke."))) == [
        3360768528641065731,
        6291127868077817445,
    ]
