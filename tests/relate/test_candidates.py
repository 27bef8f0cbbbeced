from __future__ import annotations

from firsthand.relate.candidates import find_candidates

SENTENCE = (1 << 62) | 5


def test_one_whole_sentence_in_common_is_enough() -> None:
    prints = {"a": frozenset({SENTENCE, *range(100)}), "b": frozenset({SENTENCE, *range(200, 300)})}
    assert find_candidates(prints, new=["a", "b"], common={}) == (("a", "b"),)


def test_one_run_in_common_between_long_reports_is_not() -> None:
    prints = {"a": frozenset(range(100)), "b": frozenset(range(99, 200))}
    assert find_candidates(prints, new=["a", "b"], common={}) == ()


def test_one_run_in_common_is_enough_where_the_shorter_report_has_few() -> None:
    prints = {"a": frozenset({1, 2, 3}), "b": frozenset(range(3, 200))}
    assert find_candidates(prints, new=["b"], common={}) == (("a", "b"),)


def test_pairs_without_a_new_report_were_compared_before() -> None:
    same = frozenset({1, 2, 3})
    assert find_candidates({"a": same, "b": same, "c": same}, new=["c"], common={}) == (("a", "c"), ("b", "c"))


def test_the_order_of_arrival_changes_nothing() -> None:
    prints = {"a": frozenset({1, 2}), "b": frozenset({1, 2, 3}), "c": frozenset({2, 3})}
    backwards = dict(reversed(prints.items()))
    assert find_candidates(prints, new=["a", "b", "c"], common={}) == find_candidates(
        backwards, new=["c", "b", "a"], common={}
    )


def test_reports_without_fingerprints_are_compared_with_none() -> None:
    assert find_candidates({}, new=[], common={}) == ()
    assert find_candidates({"a": frozenset(), "b": frozenset()}, new=["a", "b"], common={}) == ()
    assert (
        find_candidates({"a": frozenset(), "b": frozenset({1}), "c": frozenset({2})}, new=["a", "b", "c"], common={})
        == ()
    )
