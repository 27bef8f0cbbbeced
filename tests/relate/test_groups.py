from __future__ import annotations

from firsthand.relate.groups import Groups


def test_joining_unites_whole_groups_and_keeps_the_order_given() -> None:
    groups = Groups("abcdef")
    groups.join("a", "c")
    groups.join("d", "e")
    groups.join("e", "c")
    assert sorted(map(sorted, groups.all())) == [["a", "c", "d", "e"], ["b"], ["f"]]
    assert groups.all()[0] == ["a", "c", "d", "e"]


def test_joining_twice_is_joining_once() -> None:
    groups = Groups([1, 2])
    groups.join(1, 2)
    groups.join(2, 1)
    assert groups.all() == [[1, 2]]


def test_things_are_one_when_something_joins_them() -> None:
    groups = Groups("abcd")
    groups.join("a", "b")
    groups.join("c", "b")
    assert groups.are_one("a", "c")
    assert not groups.are_one("a", "d")
