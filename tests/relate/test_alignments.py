from __future__ import annotations

from firsthand.relate.alignments import Match, align, similarity

A = "The ferry Orsa struck a sandbank off Tolmin before dawn on Tuesday."
B = "Its captain had reported thick fog an hour earlier."
C = "Divers searched the hull for the two missing deckhands until dark."
D = "The harbour board promised an inquiry within the month."
E = "A crane barge will lift the wreck once the swell drops."
OWN = "Bakers in the upper town went on strike over the price of flour."


def pairs(matches: tuple[Match, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(match.left, match.right) for match in matches]


def test_equal_sentences_are_paired_under_a_new_lead() -> None:
    assert pairs(align([A, B, C], [OWN, A, B, C])) == [((0,), (1,)), ((1,), (2,)), ((2,), (3,))]


def test_a_block_that_moved_is_paired() -> None:
    assert pairs(align([A, B, C, D], [C, D, A, B])) == [((0,), (2,)), ((1,), (3,)), ((2,), (0,)), ((3,), (1,))]


def test_an_edited_sentence_is_paired_and_an_unrelated_one_is_not() -> None:
    edited = "The ferry Orsa hit a sandbank near Tolmin before dawn on Tuesday, police said."
    assert pairs(align([A, D], [edited, OWN])) == [((0,), (0,))]


def test_a_heavily_reworded_sentence_is_paired_between_its_neighbours_only() -> None:
    reworded = "Two deckhands were still missing when divers left the hull at dark."
    assert ((1,), (1,)) in pairs(align([A, C, D], [A, reworded, D]))
    assert pairs(align([C], [reworded])) == []


def test_a_sentence_that_lost_a_clause_is_paired() -> None:
    clause = ", which met behind closed doors with the insurers for most of the week,"
    longer = f"The harbour board{clause} promised an inquiry within the month."
    assert pairs(align([longer], ["The harbour board promised an inquiry within the month."])) == [((0,), (0,))]


def test_a_split_sentence_is_paired_with_both_halves() -> None:
    whole = "A crane barge will lift the wreck once the swell drops, and the channel reopens to small boats on Friday."
    halves = [
        "A crane barge will lift the wreck once the swell drops.",
        "The channel reopens to small boats on Friday.",
    ]
    assert pairs(align([A, whole], [A, *halves])) == [((0,), (0,)), ((1,), (1, 2))]
    assert pairs(align([A, *halves], [A, whole])) == [((0,), (0,)), ((1, 2), (1,))]


def test_a_sentence_that_stands_twice_goes_with_its_neighbour() -> None:
    assert pairs(align([D, B, A, B, E], [B, E])) == [((3,), (0,)), ((4,), (1,))]


def test_similarity_is_symmetric_and_blind_to_case_and_marks() -> None:
    assert similarity(A, C) == similarity(C, A)
    assert similarity(A, A.upper().replace(".", " …")) == 100.0


def test_a_thousand_sentences_are_aligned_without_comparing_all_with_all() -> None:
    many = [
        f"Report number {i} of the {i * 7 % 1000}th warden was filed in drawer {i * 3} by noon." for i in range(1000)
    ]
    assert len(align(many, list(reversed(many)))) == 1000
