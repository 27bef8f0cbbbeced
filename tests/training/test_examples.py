from __future__ import annotations

from training.examples import ANY_NAME, NAME_TAGS, Example, Word, join_articles, mask_names


def words(*given: tuple[str, int, bool]) -> tuple[Word, ...]:
    return tuple(Word(form, space, xpos="NNP", head=head, relation="dep") for form, head, space in given)


def test_a_mask_has_a_bit_for_each_tag_that_may_be_right() -> None:
    mask = mask_names("B", ["person", "place"])
    assert [NAME_TAGS[bit] for bit in range(len(NAME_TAGS)) if mask >> bit & 1] == ["B-person", "B-place"]
    assert ANY_NAME.bit_count() == len(NAME_TAGS) == 27


def test_a_name_and_its_article_become_one_word_that_keeps_the_head_outside() -> None:
    sentence = words(("Omar", 5, True), ("al", 4, False), ("-", 4, False), ("Amin", 1, True), ("left", 0, False))
    joined = join_articles(Example("a", "1", sentence))
    assert [(word.form, word.head) for word in joined.words] == [("Omar", 3), ("al-Amin", 1), ("left", 0)]


def test_what_is_no_name_with_an_article_stays_as_it_is() -> None:
    sentence = words(("at", 3, False), ("-", 3, False), ("risk", 0, True))
    example = Example("a", "1", tuple(Word(word.form, word.space, xpos="IN", head=word.head) for word in sentence))
    assert join_articles(example) is example


def test_a_join_that_would_make_a_loop_is_left_out() -> None:
    sentence = words(("al", 4, False), ("-", 0, False), ("Amin", 2, True), ("it", 2, False))
    joined = join_articles(Example("a", "1", sentence))
    assert [word.head for word in joined.words] == [4, 0, 2, 2]
